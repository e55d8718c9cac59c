"""A P0 of several lists typed with the keyboard alone: keys and seconds a line are counted, and a day's work fits.

The officer's day: 700 lines on 60 sheets. A quick hand types two keys a second and turns the paper in ten seconds.
"""

# ruff: noqa: F811  fixtures of other files are used by name

from __future__ import annotations

import gzip
import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from queue import Queue

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page, sync_playwright

from danso.register.actions import record_slips
from danso.register.models import SlipRow
from tests.rooms.desk.browsing import ARGUMENTS, ORIGIN, Asked, in_a_browser, pass_on
from tests.rooms.desk.test_slip_entry import desk  # noqa: F401  the fixture is used below
from tests.rooms.register.conftest import Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import household

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

KEYS_A_SECOND, TURN_A_SHEET, WORKING_DAY = 2.0, 10.0, 8 * 3600.0
LINES, SHEETS = 700, 60

# One sheet as it comes, list by list. "⏎" is Enter, "↧" the next list, "0" nothing on this list (F4).
SHEET: tuple[tuple[str, ...], ...] = (
    ("1⏎Mai⏎⏎5⏎⏎nh⏎1⏎2⏎", "2⏎Trai⏎8⏎⏎⏎nh⏎2⏎1⏎"),
    (),
    ("3⏎thu⏎12⏎⏎",),
    (),
    ("4⏎toa⏎15⏎Hà Nội⏎⏎",),
    ("5⏎nh⏎20⏎2⏎4⏎⏎",),
    ("6⏎nh⏎3⏎1⏎1⏎",),
    ("7⏎nh⏎9⏎5⏎⏎",),
    (),
    (),
    ("1⏎thu⏎6⏎⏎", "2⏎thu⏎6⏎⏎", "4⏎thu⏎7⏎⏎", "5⏎thu⏎7⏎⏎"),
)


@dataclass
class Hand:
    """Types as the officer would and counts every key pressed."""

    page: Page
    keys: int = 0
    complaints: list[str] = field(default_factory=list)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.keys += 1

    def type(self, text: str) -> None:
        for letter in text:
            if letter == "⏎":
                self.press("Enter")
            else:
                self.page.keyboard.type(letter)
                self.keys += 1

    def sheet(self) -> None:
        for lines in SHEET:
            for line in lines:
                self.type(line)
            self.press("F4" if not lines else "PageDown")


@dataclass
class Counted:
    keys: int
    seconds: float
    axe: list[str]
    complaints: list[str]


def journey(chromium: str, areas: str, sheet: str) -> Callable[[Queue[Asked]], Counted]:
    def typed(waiting: Queue[Asked]) -> Counted:
        with sync_playwright() as p:
            browser = p.chromium.launch(executable_path=chromium, args=ARGUMENTS)
            page = browser.new_page(viewport={"width": 1366, "height": 768})
            page.set_default_timeout(15_000)
            hand = Hand(page)
            page.on("pageerror", lambda error: hand.complaints.append(str(error)))
            page.route("**/*", lambda route: pass_on(waiting, route))
            page.goto(f"{ORIGIN}{areas}?thang=10/2020")
            begun = time.monotonic()
            hand.type("1⏎")
            page.wait_for_url(f"**{sheet}")
            page.locator("tr.new input:focus").wait_for()
            hand.sheet()
            page.locator("#kept").get_by_text("dòng chưa ghi").wait_for()
            found = [one["id"] for one in Axe().run(page).response["violations"]]
            hand.press("F9")
            page.get_by_text("Đã nộp phiếu").first.wait_for()
            seconds = time.monotonic() - begun
            browser.close()
            return Counted(hand.keys, seconds, found, hand.complaints)

    return typed


def test_a_sheet_of_seven_lists_is_typed_by_keyboard_and_a_days_work_fits(
    chromium: str, desk: Client, commune: Commune
) -> None:
    record_slips(by=commune.officer, drafts=[household(commune, str(n)) for n in range(3, 8)])
    areas, sheet = reverse("p0_areas", args=[commune.id]), reverse("p0_sheet", args=[commune.areas[0], "2020-10"])
    counted = in_a_browser(desk, journey(chromium, areas, sheet))
    lines = [line for one in SHEET for line in one]
    kinds = sorted(SlipRow.objects.exclude(kind="household_enrolled").values_list("kind", "state"))
    assert len(kinds) == len(lines) + 1, kinds  # and the month declared complete
    assert {state for _, state in kinds} == {"standing"}
    assert (counted.axe, counted.complaints) == ([], [])
    a_line = counted.keys / len(lines)
    a_day = LINES * a_line / KEYS_A_SECOND + SHEETS * TURN_A_SHEET
    seconds = counted.seconds / len(lines)
    sys.stdout.write(
        f"{a_line:.1f} keys, {seconds:.2f} s of the machine a line; {a_day / 3600:.2f} h a day\n"
    )  # pytest -s
    assert a_line < 16
    assert a_day < WORKING_DAY / 2


def test_scripts_and_styles_of_the_sheet_stay_under_sixty_kilobytes(desk: Client, commune: Commune) -> None:
    page = desk.get(reverse("p0_sheet", args=[commune.areas[0], "2020-10"])).content.decode()
    files = re.findall(r'(?:href|src)="(/static/[^"?]+\.(?:js|css))', page)
    assert len(files) >= 6
    assert sum(len(gzip.compress(b"".join(desk.get(one).streaming_content))) for one in files) < 60 * 1024  # type: ignore[attr-defined]
