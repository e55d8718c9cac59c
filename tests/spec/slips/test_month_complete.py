"""Month handed in: the area's sheet is complete, or had no event."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import events, folded, verdict


def test_it_is_an_event_of_the_area():
    slip = tell.slip("month_complete", "2019-05-31", area=12, month="2019-05", no_event=True)
    result = folded(slip)
    assert verdict(result, slip) == ("standing",)
    [event] = events(result, "month_complete")
    assert (event.commune, event.area, event.facts) == (1, 12, {"month": "2019-05", "no_event": True})
