"""Main pages in the system's Chromium: nothing for axe to find, focus that is seen, nothing the policy blocks.

The browser's requests are answered by Django's test client, so that no server and no second connection is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.rooms.desk.conftest import Office
from tests.rooms.desk.test_access import address

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

ORIGIN = "http://localhost"
PAGES = ("sign_in", "unit_home", "figure", "figure_list", "briefing", "intake", "appraisal", "area_sheet", "find", "household")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture
def browser(chromium: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # the driver's loop runs in this very thread
    with sync_playwright() as p:
        opened = p.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield opened
        opened.close()


def shown(browser: Browser, client: Client, path: str, width: int = 1366, height: int = 768) -> tuple[Page, list[str]]:
    """The page, and what the console said against it."""
    page = browser.new_page(viewport={"width": width, "height": height})
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.route("**/*", lambda route: answer(route, client))
    page.goto(f"{ORIGIN}{path}")
    return page, complaints


def answer(route: Route, client: Client) -> None:
    asked = urlsplit(route.request.url)
    found = client.get(f"{asked.path}?{asked.query}", headers={"host": "localhost"})
    body = b"".join(found.streaming_content) if found.streaming else found.content  # type: ignore[attr-defined]
    route.fulfill(status=found.status_code, headers=dict(found.headers), body=body)


def test_axe_finds_nothing_on_the_main_pages_and_the_policy_blocks_nothing(browser: Browser, office: Office) -> None:
    found: dict[str, list[str]] = {}
    for name in PAGES:
        client = office.clients["anonymous" if name == "sign_in" else "officer"]
        page, complaints = shown(browser, client, address(name, office))
        result = Axe().run(page)
        said = [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in result.response["violations"]] + complaints
        if said:
            found[name] = said
        page.close()
    assert found == {}


def test_no_page_is_wider_than_a_phone(browser: Browser, office: Office) -> None:
    wide = {}
    for name in PAGES:
        client = office.clients["anonymous" if name == "sign_in" else "officer"]
        page, _ = shown(browser, client, address(name, office), 390, 844)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            wide[name] = over
        page.close()
    assert wide == {}


def test_the_keyboard_reaches_every_control_and_shows_where_it_stands(browser: Browser, office: Office) -> None:
    for name in ("unit_home", "intake", "area_sheet"):
        page, _ = shown(browser, office.clients["officer"], address(name, office))
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
