"""One month of a commune lived in one browser by keyboard alone: officer, head, level above; every key is counted.

The office's pages as they are, in Debian's Chromium. Firefox and Safari are not run: the machine has neither; the scan
of the built files (tests/architecture) stands for them. How it is answered: `hand.py`; the paper: `month_paper.py`.
"""

# ruff: noqa: F811  fixtures of other files are used by name

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from queue import Queue

import pytest
from django.test import Client
from playwright.sync_api import sync_playwright

from danso.accounts.actions import create_account
from danso.accounts.roles import Role
from danso.places.actions import grant_role
from danso.places.queries import ancestors
from danso.register.actions import appraise_slips, record_slips
from danso.register.draft import SlipDraft
from danso.register.models import SlipRow
from danso.register.slips import KINDS
from danso.reports.models import Report
from tests.flow import month_chapters as chapters
from tests.flow.hand import ARGUMENTS, Hand, Tally, beside
from tests.flow.month_chapters import Month
from tests.flow.month_paper import HEAD, OFFICER, SHORT, WHOLE, Paper
from tests.rooms.desk.browsing import Asked
from tests.rooms.register.conftest import LONG_AGO, TODAY, Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import household, slip

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
PASSWORD = "mot cau mat khau dai"
STAFF = {"canbo": Role.commune_officer, "thutruong": Role.commune_head, "tinh": Role.supervisor}

LINES, SHEETS = 700, 60
# The day's assumption: a quick hand of two keys a second, eight seconds to read a line of the paper and look at what the
# screen says of it, twenty to take the next sheet. The machine's own time is printed, not asserted.
KEYS_A_SECOND, READ_A_LINE, TURN_A_SHEET, WORKING_DAY = 2.0, 8.0, 20.0, 8 * 3600.0
NOT_TYPED = {
    "household_reassigned": "written by the enactment of a boundary change, never from paper",
    "same_person": "one press of the level above on the page that compares movers (tests/rooms/desk/test_movers.py)",
    "not_same_person": "the other press of the same page",
}


@pytest.fixture
def here(commune: Commune, tmp_path: Path, settings: pytest.FixtureRequest) -> Commune:
    settings.DANSO_HOME = tmp_path  # type: ignore[attr-defined]
    settings.DANSO_TODAY, settings.DANSO_SET_TODAY = lambda: TODAY, lambda: None  # type: ignore[attr-defined]
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)  # type: ignore[attr-defined]
    province = ancestors(commune.id, TODAY)[-1]
    for name, role in STAFF.items():
        made = create_account(by=commune.operator, username=name, display_name=name, password=PASSWORD)
        unit = province if role is Role.supervisor else commune.id
        grant_role(by=commune.operator, account_id=made.pk, role=role, unit_id=unit, since=LONG_AGO)
    return commune


@dataclass
class Seen:
    """What the month left: its balance on screen, pages and text of the printed report, first and restated."""

    pages: int = 0
    first: str = ""
    second: str = ""
    balance: list[int] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


def lived(hand: Hand, month: Month, seen: Seen) -> None:
    """The whole month, or the short one: without new households, a closed browser, a settled line, the level above."""
    whole = month.paper is WHOLE
    hand.address("/")
    hand.sign_in("canbo", PASSWORD)
    if whole:
        chapters.households(hand, month)
    chapters.cards(hand, month)
    if whole:
        chapters.grids(hand, month, PASSWORD)
    else:
        chapters.one_sheet(hand, month)
    chapters.appraise_first_look(hand, month)
    chapters.correct_returned(hand)
    if whole:
        chapters.settle(hand, month)
    chapters.rest_appraised(hand, month)
    chapters.close_month(hand)
    seen.balance = chapters.balance(hand)
    somebody_else(hand, "thutruong")
    chapters.sign(hand, "12/BC-TYT")
    seen.pages, seen.first = chapters.printed(hand)
    somebody_else(hand, "canbo")
    chapters.send(hand)
    chapters.late(hand, month)
    somebody_else(hand, "thutruong")
    chapters.sign(hand, "14/BC-TYT")
    _, seen.second = chapters.printed(hand)
    if whole:
        hand.sign_out()
        chapters.above(hand, "tinh", PASSWORD)
    seen.complaints = hand.complaints


def somebody_else(hand: Hand, name: str) -> None:
    hand.sign_out()
    hand.sign_in(name, PASSWORD)


@pytest.mark.long  # its small sibling stands below
def test_a_month_is_lived_by_keyboard_and_a_working_day_holds_it(chromium: str, here: Commune) -> None:
    book = [household(here, str(n)) for n in range(1, 9)] + [household(here, str(n), area=1) for n in range(11, 15)]
    tally, seen = told(chromium, here, book, WHOLE)
    assert set(KINDS) - set(SlipRow.objects.values_list("kind", flat=True)) == set(NOT_TYPED)
    assert seen.pages == 3  # the form, and no page that holds a banner alone
    assert day_of_700_lines(tally) < WORKING_DAY


def test_a_month_of_a_handful_of_lines_is_lived_by_keyboard(chromium: str, here: Commune) -> None:
    book = [household(here, str(n)) for n in range(1, 5)] + [household(here, str(n), area=1) for n in (11, 12)]
    handed = slip(here, "month_complete", "2020-11-02", "", month="2020-10")
    record_slips(by=here.officer, drafts=[replace(handed, household=None)])
    tally, _ = told(chromium, here, book, SHORT)
    assert day_of_700_lines(tally) < WORKING_DAY


def told(chromium: str, here: Commune, book: list[SlipDraft], paper: Paper) -> tuple[Tally, Seen]:
    """The month lived, and what its figures say on screen and on paper."""
    record_slips(by=here.officer, drafts=book)
    appraise_slips(by=here.officer, slip_ids=[d.id or "" for d in book])
    tally, client, seen = Tally(), Client(), Seen()

    def journey(waiting: Queue[Asked]) -> None:
        with sync_playwright() as p:
            browser = p.chromium.launch(executable_path=chromium, args=ARGUMENTS)
            hand = Hand(browser, client, waiting, tally)
            try:
                lived(hand, Month(here.id, here.areas, paper), seen)
            finally:
                browser.close()

    beside(client, journey)
    sys.stdout.write(table(tally))  # pytest -s
    assert seen.complaints == []
    assert seen.balance == list(paper.balance)
    births, people = paper.restated
    for text, which in ((seen.first, 0), (seen.second, 1)):
        assert f"Tổng số trẻ sinh ra trong tháng trẻ {births[which]} " in text
        assert f"(dân số) cuối tháng người {people[which]} " in text
        assert OFFICER in text and HEAD in text
    assert dict(Report.objects.values_list("number", "state")) == {"12/BC-TYT": "superseded", "14/BC-TYT": "signed"}
    return tally, seen


def day_of_700_lines(tally: Tally) -> float:
    """Seconds of one day: 700 lines on 60 sheets typed in the grids, each read and turned, then appraised."""
    line = tally.keys["P0"] / tally.lines["P0"]
    sheet = tally.keys["sheet"] / tally.lines["sheet"]
    return (LINES * line + SHEETS * sheet) / KEYS_A_SECOND + LINES * READ_A_LINE + SHEETS * TURN_A_SHEET


def table(tally: Tally) -> str:
    """Keys by what was written, and how long the office's machine took to answer."""
    rows = [f"{'kind':26}{'lines':>6}{'keys':>6}{'a line':>8}{'server s':>10}"]
    for what in sorted(tally.keys):
        lines, keys = tally.lines[what] or 1, tally.keys[what]
        name = what or "signing in and out"
        rows.append(f"{name:26}{lines:>6}{keys:>6}{keys / lines:>8.1f}{tally.seconds[what]:>10.2f}")
    answers = sorted(tally.answers)
    rows.append(f"{len(answers)} answers, median {answers[len(answers) // 2]:.2f} s, the slowest {answers[-1]:.2f} s.")
    rows.append(
        f"{LINES} lines on {SHEETS} sheets: {day_of_700_lines(tally) / 3600:.2f} h at {KEYS_A_SECOND:.0f} keys a second,"
        f" {READ_A_LINE:.0f} s to read a line, {TURN_A_SHEET:.0f} s to turn a sheet. Firefox and Safari: not run."
    )
    return "\n".join(rows) + "\n"
