"""A paper list of a round is typed with the keyboard alone: number and Enter, k where something differs.

How the browser is answered: `browsing.py`.
"""

from __future__ import annotations

from queue import Queue

import pytest
from django.urls import reverse
from playwright.sync_api import sync_playwright

from danso.work.rounds.models import Visit
from tests.rooms.desk.browsing import ARGUMENTS, ORIGIN, Asked, in_a_browser, pass_on
from tests.rooms.desk.conftest import Office
from tests.rooms.register.slips import who
from tests.rooms.work.rounds.town import a_round, booked

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def journey(chromium: str, waiting: Queue[Asked], address: str) -> None:
    """The field has the focus after every Enter; the whole list takes one keystroke a digit and Enter."""
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        page.set_default_timeout(15_000)
        page.route("**/*", lambda route: pass_on(waiting, route))
        page.goto(f"{ORIGIN}{address}")
        for line, said in (("1", "1 hộ đúng như sổ"), ("2k", "1 hộ có khác"), ("3-4", "2 hộ đúng như sổ")):
            page.locator("#ghi:focus").wait_for()
            page.keyboard.type(line)
            page.keyboard.press("Enter")
            page.get_by_text(f"Đã ghi: {said}.").wait_for()
        browser.close()


def test_a_paper_list_is_typed_without_the_mouse(chromium: str, staffed: Office) -> None:
    here = staffed.commune
    booked(here, "1", "2", "3", "4")
    one = a_round(here)
    address = reverse("round_area", args=[one.pk, here.areas[0]])
    in_a_browser(staffed.clients["officer"], lambda waiting: journey(chromium, waiting, address))
    assert dict(Visit.objects.values_list("household", "verdict")) == {
        who("1"): "as_book", who("2"): "differs", who("3"): "as_book", who("4"): "as_book",
    }  # fmt: skip
