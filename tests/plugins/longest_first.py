"""Files that take minutes begin first, so that no worker sits idle beside the last of them."""

from __future__ import annotations

import pytest

LONGEST = (
    "flow/test_demo_city.py",
    "rooms/desk/test_in_a_browser.py",
    "flow/test_a_month_in_the_browser.py",
    "rooms/desk/test_access.py",
    "generative/test_engine_equals_recount.py",
    "rooms/reports/test_signing.py",
    "flow/test_small_home.py",
    "generative/test_planted_mistakes.py",
    "rooms/desk/test_pages.py",
    "rooms/synth/test_bac_kan.py",
    "rooms/reports/test_two_places.py",
    "rooms/desk/test_month_pages.py",
    "faults/",
)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: _place(item.nodeid))


def _place(nodeid: str) -> int:
    return next((n for n, file in enumerate(LONGEST) if file in nodeid), len(LONGEST))
