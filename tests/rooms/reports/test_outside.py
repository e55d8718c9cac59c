"""Figures of other sectors: typed with their document, the newest one read, frozen with the signature."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from danso.accounts.models import AuditEntry
from danso.config.command_line.invocation import Invocation
from danso.config.commands import outside_figure
from danso.places.scope import NotInScope
from danso.reports import actions
from danso.reports.figures_of import document_of
from danso.reports.models import OutsideFigure
from danso.reports.outside.actions import BadOutsideFigure, record_outside_figure
from danso.reports.outside.queries import outside_figures
from danso.values.period import month, quarter
from tests.rooms.register.conftest import Commune

pytestmark = pytest.mark.django_db
THIRD = quarter(2020, 3)


def typed(commune: Commune, value: int = 25, **more: Any) -> OutsideFigure:
    given = {
        "by": commune.officer, "unit_id": commune.id, "indicator": "couples_married", "window": THIRD,
        "source": "Phòng Tư pháp", "document_number": "45/BC-TP", "document_date": date(2020, 10, 5),
    }  # fmt: skip
    return record_outside_figure(value=value, **(given | more))


def test_the_newest_record_of_the_very_window_is_read_and_the_earlier_stays(commune: Commune) -> None:
    typed(commune, 25)
    typed(commune, 27, document_number="51/BC-TP")
    typed(commune, 9, window=month(2020, 9))
    found = outside_figures(commune.officer, [commune.id], THIRD)
    assert [(one.value, one.document) for one in found] == [(27, "51/BC-TP")]
    assert OutsideFigure.objects.count() == 3


@pytest.mark.parametrize(
    "wrong",
    [
        {"indicator": "births"},
        {"source": " "},
        {"document_number": ""},
        {"value": -1},
        {"document_date": date(2020, 6, 30)},
        {"document_date": date(2020, 11, 6)},
    ],
)
def test_without_document_or_before_its_window_it_is_refused(commune: Commune, wrong: dict[str, Any]) -> None:
    with pytest.raises(BadOutsideFigure):
        typed(commune, **wrong)
    assert not OutsideFigure.objects.exists()


def test_a_neighbour_neither_types_nor_reads(commune: Commune) -> None:
    typed(commune)
    with pytest.raises(NotInScope):
        typed(commune, by=commune.stranger)
    assert outside_figures(commune.stranger, [commune.id], THIRD) == ()


def test_who_typed_it_stands_in_the_trail(commune: Commune) -> None:
    made = typed(commune)
    entry = AuditEntry.objects.get(verb="record_outside_figure")
    assert (entry.subject, entry.detail["document"]) == (f"outside_figure:{made.pk}", "45/BC-TP")


def test_the_command_types_it(commune: Commune, monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> None:
    monkeypatch.setenv("DANSO_TODAY", "2020-11-05")
    asked = ["--unit", "98001", "--from", "2020-07-01", "--to", "2020-09-30", "--value", "25"]
    asked += ["--source", "Phòng Tư pháp", "--document", "45/BC-TP", "--dated", "2020-10-05"]
    done = CliRunner().invoke(outside_figure.command, asked, obj=Invocation("officer"), catch_exceptions=False)
    assert done.exit_code == 0 and "25 cặp theo Phòng Tư pháp" in done.output
    assert OutsideFigure.objects.get().value == 25


def test_a_signed_briefing_keeps_the_figure_it_was_signed_with(small: Commune) -> None:
    typed(small, 25)
    report = actions.draft_report(by=small.officer, form="briefing", unit_id=small.id, window=THIRD)
    actions.submit_report(by=small.officer, report_id=report.pk, prepared_by="Nguyễn Thị Hạnh")
    done = actions.sign_report(
        by=small.head, report_id=report.pk, head="Trần Thị Minh Nguyệt", number="12/BC-TYT", dated=date(2020, 11, 5)
    )
    typed(small, 31, document_number="51/BC-TP")
    text = str(document_of(small.officer, done).annexes)
    assert "45/BC-TP" in text and "51/BC-TP" not in text
