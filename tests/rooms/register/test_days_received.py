"""The day a paper came in is the office's day: 02:00 in Ha Noi is still yesterday in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from danso.places.queries import unit_row
from danso.register import actions as register
from danso.register.lists.handed_in import areas_handed_in
from danso.register.lists.waiting_sheets import waiting_sheets
from danso.values.period import month
from tests.factories.merged_communes import appraised, before_the_merger, birth, three_communes

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def test_a_slip_received_after_midnight_came_in_on_the_new_day() -> None:
    towns = three_communes()
    appraised(towns.officer, before_the_merger(towns))
    at = datetime(2025, 5, 9, 19, 0, tzinfo=UTC)
    register.record_slips(by=towns.officer, drafts=[birth(towns, "b", "b2", "2025-05-06", "2")], received_at=at)
    unit = unit_row(towns.communes["b"], towns.officer.on)
    assert unit is not None
    assert [one.received_on for one in waiting_sheets(towns.officer, unit)] == [date(2025, 5, 10)]
    (area,) = areas_handed_in(unit, [towns.areas["b"]], month(2025, 5))
    assert area.received_on == date(2025, 5, 10)
