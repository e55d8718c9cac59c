"""With the keyboard alone: from the card to a birth and a move out, then the whole sheet appraised.

How the browser is answered: `browsing.py`.
"""

# ruff: noqa: F811  fixtures of other files are used by name

from __future__ import annotations

import re
from queue import Queue

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page, sync_playwright

from danso.register.models import SlipRow
from tests.rooms.desk.browsing import ARGUMENTS, ORIGIN, Asked, in_a_browser, pass_on
from tests.rooms.desk.test_slip_entry import desk  # noqa: F401  the fixture is used below
from tests.rooms.register.conftest import Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def typed(page: Page, *keys: str) -> None:
    """Words are typed, keys in brackets pressed."""
    for key in keys:
        if key.startswith("["):
            page.keyboard.press(key[1:-1])
        else:
            page.keyboard.type(key)


def journey(chromium: str, waiting: Queue[Asked], card: str, sheet: str) -> None:
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        page.set_default_timeout(15_000)
        page.route("**/*", lambda route: pass_on(waiting, route))
        page.goto(f"{ORIGIN}{card}")
        typed(page, "n")
        page.wait_for_url("**/phieu")
        typed(page, "1")
        page.wait_for_url("**/birth")
        typed(page, "Phạm Thị Mai", "[Tab]", "12/10/20", "[Tab]", "[Tab]", "2", "[Tab]", "2", "[Enter]")
        page.wait_for_url(re.compile(f"{card}([?]|$)"))
        typed(page, "[Enter]")  # the button for a new slip is where the hand already is
        page.wait_for_url("**/phieu")
        typed(page, "5")
        page.wait_for_url("**/move_out")
        typed(page, "1", "[Tab]", "20/10", "[Enter]")
        page.wait_for_url(re.compile(f"{card}([?]|$)"))
        page.goto(f"{ORIGIN}{sheet}")
        page.get_by_role("button", name="Thẩm định 2 dòng").focus()
        typed(page, "[Enter]")
        page.get_by_text("Đã thẩm định 2 dòng.").wait_for()
        browser.close()


def test_a_birth_and_a_move_out_are_typed_and_the_sheet_appraised(
    chromium: str, desk: Client, commune: Commune
) -> None:
    card, sheet = reverse("household", args=[who("1")]), reverse("area_sheet", args=[commune.areas[0], "2020-10"])
    in_a_browser(desk, lambda waiting: journey(chromium, waiting, card, sheet))
    found = {s.kind: (s.happened_on, s.state, s.appraisal) for s in SlipRow.objects.exclude(kind="household_enrolled")}
    assert found == {
        "birth": ("2020-10-12", "standing", "appraised"),
        "move_out": ("2020-10-20", "standing", "appraised"),
    }
