"""Main pages in the system's Chromium: nothing for axe to find, focus that is seen, nothing the policy blocks.

The pages are fetched by Django's test client before the browser starts, and handed to it: no server, no second
connection to the test's database.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unittest.mock import patch
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, Page, Route, sync_playwright

from danso.exchange.outbound import handing_out
from tests.rooms.desk.conftest import Office
from tests.rooms.desk.test_pages import address
from tests.rooms.desk.test_safety import code_of, try_password

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

ORIGIN = "http://localhost"
PAGES = (
    "sign_in",
    "unit_home",
    "figure",
    "figure_list",
    "briefing",
    "intake",
    "appraisal",
    "area_sheet",
    "find",
    "household",
    "work",
    "work_list",
    "leader",
    "charts",
    "household_ledger",
    "enrol_household",
    "correct_slip",
)
WALKED = ("second_factor", "second_factor_code", "recovery_codes", "file_reason")  # no address alone opens them
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


Fetched = tuple[int, dict[str, str], bytes]
Answers = dict[str, Fetched]


@pytest.fixture(scope="module")
def seen() -> dict[str, Answers]:
    """What the first of these tests fetched; the others look at the same pages."""
    return {}


@pytest.fixture
def pages(seen: dict[str, Answers], request: pytest.FixtureRequest) -> dict[str, Answers]:
    """By page: what the server answers for its address and for every file it names."""
    if seen:
        return seen
    office: Office = request.getfixturevalue("office")
    files: Answers = {}
    for name in PAGES:
        client = office.clients["anonymous" if name == "sign_in" else "officer"]
        url = address(name, office)
        page = fetched(client, url)
        seen[name] = {url: page}
        seen[name] |= named_in(page, client, files)
    for name, url, page in walked(office):
        seen[name] = {url: page, **named_in(page, office.clients["officer"], files)}
    return seen


def named_in(page: Fetched, client: Client, files: Answers) -> Answers:
    for file in re.findall(r'(?:href|src)="(/static/[^"]+)"', page[2].decode()):
        files[file] = files.get(file) or fetched(client, file)
    return {file: files[file] for file in re.findall(r'(?:href|src)="(/static/[^"]+)"', page[2].decode())}


def walked(office: Office) -> Iterator[tuple[str, str, Fetched]]:
    """The phone's key to set up, the codes for paper, the code the next time; the reason a large file asks for."""
    url = reverse("second_factor")
    client, _ = try_password("desk-supervisor")
    yield "second_factor", url, fetched(client, url)
    given = client.post(url, {"code": code_of(office.accounts["supervisor"])}, headers={"host": "localhost"})
    yield "recovery_codes", url, (given.status_code, dict(given.headers), given.content)
    yield "second_factor_code", url, fetched(try_password("desk-supervisor")[0], url)
    url = reverse("typing_file", args=[office.commune.id, "2020-10"])
    with patch.object(handing_out, "MOST_WITHOUT_REASON", -1):
        status, headers, body = fetched(office.clients["officer"], url)
    assert status == 422
    yield "file_reason", url, (200, headers, body)  # the browser itself complains of any 422


@pytest.fixture
def browser(chromium: str, pages: dict[str, Answers]) -> Iterator[Browser]:
    with sync_playwright() as p:
        opened = p.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield opened
        opened.close()


def fetched(client: Client, url: str) -> Fetched:
    answer = client.get(url, headers={"host": "localhost"})
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    return answer.status_code, dict(answer.headers), body


def shown(browser: Browser, answers: Answers, width: int = 1366, height: int = 768) -> tuple[Page, list[str]]:
    """The page, and what the console said against it."""
    page = browser.new_page(viewport={"width": width, "height": height})
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.route("**/*", lambda route: answer(route, answers))
    page.goto(f"{ORIGIN}{next(iter(answers))}")
    return page, complaints


def answer(route: Route, answers: Answers) -> None:
    asked = urlsplit(route.request.url)
    status, headers, body = answers.get(unquote(asked.path), (404, {}, b""))
    route.fulfill(status=status, headers=headers, body=body)


def test_axe_finds_nothing_on_the_main_pages_and_the_policy_blocks_nothing(
    browser: Browser, pages: dict[str, Answers]
) -> None:
    found: dict[str, list[str]] = {}
    for name in (*PAGES, *WALKED):
        page, complaints = shown(browser, pages[name])
        result = Axe().run(page)
        said = [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in result.response["violations"]] + complaints
        if said:
            found[name] = said
        page.close()
    assert found == {}


def test_no_page_is_wider_than_a_phone(browser: Browser, pages: dict[str, Answers]) -> None:
    wide = {}
    for name in (*PAGES, *WALKED):
        page, _ = shown(browser, pages[name], 390, 844)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            wide[name] = over
        page.close()
    assert wide == {}


def test_the_keyboard_reaches_every_control_and_shows_where_it_stands(
    browser: Browser, pages: dict[str, Answers]
) -> None:
    for name in ("unit_home", "intake", "area_sheet"):
        page, _ = shown(browser, pages[name])
        controls = page.locator("a[href], button, input:not([type=hidden]), select, summary").count()
        seen = set()
        for _step in range(min(controls + 4, 60)):
            page.keyboard.press("Tab")
            told = page.evaluate(
                "(() => { const e = document.activeElement; const s = getComputedStyle(e);"
                " return [e.outerHTML.slice(0, 120), s.outlineStyle, parseFloat(s.outlineWidth)] })()"
            )
            if told[0].startswith("<body"):
                break
            seen.add(told[0])
            assert told[1] != "none", told
            assert told[2] >= 2, told
        assert len(seen) > 5
        page.close()
