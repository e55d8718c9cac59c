"""Files that take minutes begin first, so that no worker sits idle beside the last of them."""

from __future__ import annotations

import pytest

LONGEST = (
    "flow/test_demo_city.py",
    "faults/test_killed.py",
    "generative/test_engine_equals_recount.py",
    "flow/test_small_home.py",
    "rooms/desk/test_in_a_browser.py",
    "rooms/desk/test_access.py",
    "faults/test_full_disk.py",
    "rooms/reports/test_two_places.py",
)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: _place(item.nodeid))


def _place(nodeid: str) -> int:
    return next((n for n, file in enumerate(LONGEST) if file in nodeid), len(LONGEST))
