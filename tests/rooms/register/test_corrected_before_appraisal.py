"""A line corrected before anybody appraised it: its correction counts once it is appraised, the line with it."""

from __future__ import annotations

from typing import Any

import pytest

from danso.register.actions import appraise_slips, record_slips, return_slip
from danso.register.draft import SlipDraft
from danso.register.models import SlipRow
from danso.values.day import Day
from tests.rooms.register.conftest import Commune
from tests.rooms.register.slips import household, slip, who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


@pytest.fixture
def leaving(commune: Commune) -> SlipRow:
    """A man of household 1 left on 6 October; not appraised."""
    book = household(commune, "1")
    left = slip(commune, "move_out", "2020-10-06", "1", person=who("1-head"))
    record_slips(by=commune.officer, drafts=[book, left])
    appraise_slips(by=commune.officer, slip_ids=[book.id or ""])
    return SlipRow.objects.get(kind="move_out")


def corrected(here: Commune, line: SlipRow, day: str) -> SlipRow:
    """The same told with another day."""
    facts: dict[str, Any] = {"target": line.slip_id, "target_hash": line.body_hash, "body": {
        "kind": "move_out", "happened_on": day, "facts": {"person": who("1-head")}, "household": line.household,
        "area": line.area}}  # fmt: skip
    draft = SlipDraft("correction", Day(day), here.id, line.area, line.household, facts, id=who(f"on {day}"))
    made = record_slips(by=here.officer, drafts=[draft])
    return SlipRow.objects.get(pk=made[0].slip_id)


def states() -> dict[str, tuple[str, str]]:
    return {row.happened_on: (row.state, row.appraisal) for row in SlipRow.objects.exclude(kind="household_enrolled")}


def test_appraising_the_correction_appraises_the_returned_line_it_stands_for(
    commune: Commune, leaving: SlipRow
) -> None:
    return_slip(by=commune.officer, slip_id=leaving.slip_id, reason="xem lại ngày đi")
    first = corrected(commune, leaving, "2020-10-07")
    second = corrected(commune, first, "2020-10-08")
    assert appraise_slips(by=commune.officer, slip_ids=[second.slip_id]) == 1
    assert states() == {
        "2020-10-06": ("replaced", "appraised"),
        "2020-10-07": ("replaced", "appraised"),
        "2020-10-08": ("standing", "appraised"),
    }
