"""With the keyboard alone: from the card to a birth and a move out, then the whole sheet appraised.

The browser lives in a thread of its own; its requests are answered here, by Django's test client: no server, and
one connection to the test's database.
"""

# ruff: noqa: F811  fixtures of other files are used by name

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import Empty, Queue
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page, Route, sync_playwright

from danso.register.models import SlipRow
from tests.rooms.desk.test_in_a_browser import ARGUMENTS, ORIGIN
from tests.rooms.desk.test_slip_entry import desk  # noqa: F401  the fixture is used below
from tests.rooms.register.conftest import Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


@dataclass
class Asked:
    """A request on its way from the browser's thread, and what it is answered."""

    method: str
    path: str
    body: bytes
    headers: dict[str, str]
    answer: Future[tuple[int, dict[str, str], bytes]] = field(default_factory=Future)


def pass_on(waiting: Queue[Asked], route: Route) -> None:
    parts, request = urlsplit(route.request.url), route.request
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    asked = Asked(request.method, path, request.post_data_buffer or b"", dict(request.headers))
    waiting.put(asked)
    status, headers, body = asked.answer.result(timeout=30)
    route.fulfill(status=status, headers=headers, body=body)


def answered(client: Client, asked: Asked) -> tuple[int, dict[str, str], bytes]:
    headers = {"host": "localhost", **{k: v for k, v in asked.headers.items() if k.startswith("hx-")}}
    if asked.method == "POST":
        kind = asked.headers.get("content-type", "")
        said = client.post(asked.path, asked.body, content_type=kind, headers=headers)
    else:
        said = client.get(asked.path, headers=headers)
    if said.status_code == 302:  # the browser would follow it past this door
        onwards = f'<meta http-equiv="refresh" content="0;url={said["Location"]}">'
        return 200, {"Content-Type": "text/html"}, onwards.encode()
    body = b"".join(said.streaming_content) if said.streaming else said.content  # type: ignore[attr-defined]
    return said.status_code, dict(said.headers), body


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
        page.wait_for_url(f"**{card}")
        typed(page, "[Enter]")  # the button for a new slip is where the hand already is
        page.wait_for_url("**/phieu")
        typed(page, "5")
        page.wait_for_url("**/move_out")
        typed(page, "1", "[Tab]", "20/10", "[Enter]")
        page.wait_for_url(f"**{card}")
        page.goto(f"{ORIGIN}{sheet}")
        page.get_by_role("button", name="Thẩm định 2 dòng").focus()
        typed(page, "[Enter]")
        page.get_by_text("Đã thẩm định 2 dòng.").wait_for()
        browser.close()


def test_a_birth_and_a_move_out_are_typed_and_the_sheet_appraised(
    chromium: str, desk: Client, commune: Commune
) -> None:
    card, sheet = reverse("household", args=[who("1")]), reverse("area_sheet", args=[commune.areas[0], "2020-10"])
    waiting: Queue[Asked] = Queue()
    with ThreadPoolExecutor(1) as beside:
        done = beside.submit(journey, chromium, waiting, card, sheet)
        while not done.done():
            try:
                asked = waiting.get(timeout=0.1)
            except Empty:
                continue
            asked.answer.set_result(answered(desk, asked))
        done.result()
    found = {s.kind: (s.happened_on, s.state, s.appraisal) for s in SlipRow.objects.exclude(kind="household_enrolled")}
    assert found == {
        "birth": ("2020-10-12", "standing", "appraised"),
        "move_out": ("2020-10-20", "standing", "appraised"),
    }
