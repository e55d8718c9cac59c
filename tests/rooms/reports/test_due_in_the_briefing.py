"""The briefing says the same of what is due as the live screens, and a signed one says it for ever."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from danso.guidance.pace import paces
from danso.reports import actions
from danso.reports.figures_of import document_of
from danso.targets.actions import set_target
from danso.targets.splits import Split
from danso.values.period import Window
from danso.warehouse.snapshot import snapshot_at
from tests.rooms.register.conftest import Commune

pytestmark = pytest.mark.django_db
NINE = Window(date(2020, 1, 1), date(2020, 9, 30))
CHECKED = "elderly_checked"


def promised(small: Commune, quarters: str, since: date) -> None:
    set_target(
        by=small.head, unit_id=small.id, indicator=CHECKED, year=2020, plan_kind="count", value=100,
        unit_of_value="người", document_number="1/QĐ", since=since,
        splits=[Split("quarter", str(n), Decimal(part)) for n, part in enumerate(quarters.split(), start=1)],
    )  # fmt: skip


def test_what_is_due_follows_the_quarters_on_paper_as_on_the_screen_and_is_frozen(small: Commune) -> None:
    promised(small, "70 10 10 10", date(2020, 1, 1))
    report = actions.draft_report(by=small.officer, form="briefing", unit_id=small.id, window=NINE)
    assert "đạt 0,0% kế hoạch năm, tiến độ cần đạt 90,0%" in told(small, report)  # 70 + 10 + 10, not 274 days of 366
    seal = snapshot_at(report.cutoff_id, report.series)  # type: ignore[arg-type]
    live = next(one for one in paces(small.head, small.id, on=NINE.last, seal=seal, window=NINE))
    assert (live.expected, live.basis) == (Decimal(90), "quarters")
    actions.submit_report(by=small.officer, report_id=report.pk, prepared_by="Nguyễn Thị Hạnh")
    actions.sign_report(
        by=small.head, report_id=report.pk, head="Trần Thị Minh Nguyệt", number="12/BC-TYT", dated=date(2020, 11, 5)
    )
    report.refresh_from_db()
    promised(small, "10 10 10 70", date(2020, 2, 1))  # a later decision
    assert "tiến độ cần đạt 90,0%" in told(small, report)
    next_one = next(one for one in paces(small.head, small.id, on=NINE.last, seal=None, window=NINE))
    assert next_one.target.since == date(2020, 2, 1)


def told(small: Commune, report: Any) -> str:
    """The text of the paper, its figures and sentences put together."""
    found: list[str] = []

    def walk(piece: Any) -> None:
        if isinstance(piece, str):
            found.append(piece)
        elif isinstance(piece, (tuple, list)):
            for one in piece:
                walk(one)
        elif hasattr(piece, "shown"):
            found.append(piece.shown)
        elif hasattr(piece, "__dataclass_fields__"):
            for name in piece.__dataclass_fields__:
                walk(getattr(piece, name))

    walk(document_of(small.officer, report))
    return "".join(found)
