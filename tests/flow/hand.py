"""A hand at the keyboard of a browser: it types, tabs and presses, and every key it needs is counted by what it writes.

A letter of Vietnamese costs the keys of Telex: `ậ` is a, a, j; `đ` is d, d. A capital is one more, for Shift. No mouse.
"""

from __future__ import annotations

import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import Empty, Queue
from typing import Any, TypeVar, cast
from urllib.parse import urlsplit

from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, Route

from tests.rooms.desk.browsing import ARGUMENTS, ORIGIN, Asked, answered, pass_on

__all__ = ["ARGUMENTS", "Hand", "Tally", "beside", "keys_of"]
T = TypeVar("T")

_FOCUS = "(() => { const e = document.activeElement; return e ? e.outerHTML.slice(0, 160) : '' })()"
_ROW = "(document.activeElement.closest('tr') || document.activeElement).innerText || ''"
_FARTHEST = 120  # Tabs before a place counts as out of reach


def keys_of(text: str) -> int:
    """Keys that a text costs on a Telex keyboard."""
    marks = len(unicodedata.normalize("NFD", text))
    return marks + sum(one in "đĐ" for one in text) + sum(one.isupper() for one in text)


@dataclass
class Tally:
    """What the month cost, by what was written: keys, lines, and seconds that the office's machine took to answer."""

    keys: Counter[str] = field(default_factory=Counter)
    lines: Counter[str] = field(default_factory=Counter)
    seconds: Counter[str] = field(default_factory=Counter)
    answers: list[float] = field(default_factory=list)
    now: str = ""

    @contextmanager
    def of(self, what: str, lines: int = 1) -> Iterator[None]:
        """Keys pressed inside are of this many lines of `what`."""
        before, self.now = self.now, what
        yield
        self.lines[what] += lines
        self.now = before


@dataclass
class Deed(Asked):
    """What the journey asks of the test's own thread, which alone speaks to its database."""

    do: Callable[[], Any] = lambda: None


class Hand:
    """One person's browser. `complaints` is what scripts and the policy said against a page."""

    def __init__(self, browser: Browser, client: Client, waiting: Queue[Asked], tally: Tally) -> None:
        self.browser, self.client, self.waiting, self.tally = browser, client, waiting, tally
        self.complaints: list[str] = []
        self.files: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.context: BrowserContext | None = None
        self.page: Page
        self.open()

    def open(self) -> None:
        """A browser as it comes out of the box: signed in nowhere, nothing kept."""
        self.client.cookies.clear()
        self.context = self.browser.new_context(viewport={"width": 1366, "height": 768})
        self.page = self.context.new_page()
        self.page.set_default_timeout(30_000)  # two cores that others use too
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.route("**/*", self.answer)

    def close(self) -> None:
        assert self.context is not None
        self.context.close()

    def answer(self, route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path in self.files:  # as a browser keeps them
            status, headers, body = self.files[path]
            route.fulfill(status=status, headers=headers, body=body)
            return
        begun = time.monotonic()
        given = pass_on(self.waiting, route)
        if path.startswith("/static/"):
            self.files[path] = given
        took = time.monotonic() - begun
        self.tally.seconds[self.tally.now] += took
        self.tally.answers.append(took)

    def meanwhile(self, do: Callable[[], T]) -> T:
        """What happens elsewhere in the office while this hand rests: done by the test's own thread."""
        deed = Deed("", "", b"", {}, do=do)
        self.waiting.put(deed)
        return cast(T, deed.answer.result(timeout=60))

    # keys

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.tally.keys[self.tally.now] += 1 + key.count("+")

    def write(self, text: str) -> None:
        """`⏎` is Enter, `⇥` Tab; all else is typed as it stands."""
        for one in text:
            if one in "⏎⇥":
                self.press("Enter" if one == "⏎" else "Tab")
            else:
                self.page.keyboard.type(one)
                self.tally.keys[self.tally.now] += keys_of(one)

    def over(self, text: str) -> None:
        """Writes over what a field says already."""
        self.press("Control+a")
        self.write(text)

    def address(self, path: str) -> None:
        """What is typed into the line above the page: only to begin."""
        self.page.goto(f"{ORIGIN}{path}")
        self._arrived()

    def sign_in(self, name: str, password: str) -> None:
        self.stands_on("#username")
        self.write(f"{name}⇥{password}")
        self.go("Enter")

    def sign_out(self) -> None:
        self.tab_to("form[action='/ra'] button", "Shift+Tab")
        self.go("Enter", to="/vao")

    # going on

    def go(self, *keys: str, to: str = "") -> None:
        """Presses and waits for the page that comes; `to` is what its address ends with, before any `?`."""
        self.page.evaluate("document.documentElement.dataset.left = '1'")
        self.press(*keys)
        self._arrived()
        where = self.where
        assert where.endswith(to), (where, to, self.said()[:600])

    def _arrived(self) -> None:
        self.page.locator("html:not([data-left]) #main").wait_for()
        self.page.wait_for_load_state("load")

    def tab_to(self, what: str, key: str = "Tab", *, of: str = "") -> None:
        """Tabs until the hand stands on `what`, a selector; `of`: in a row of a table that says so."""
        for _ in range(_FARTHEST):
            if self.on(what) and of in self.page.evaluate(_ROW):
                return
            self.press(key)
        raise AssertionError(f"no Tab reaches {what} on {self.where}; the hand stands on {self.page.evaluate(_FOCUS)}")

    def on(self, what: str) -> bool:
        return bool(self.page.evaluate("what => document.activeElement.matches(what)", what))

    def stands_on(self, what: str) -> None:
        """The hand is where it is needed, without a key."""
        self.page.locator(f"{what}:focus").wait_for()

    def values(self, row: str) -> dict[str, str]:
        """What stands in the cells of a row whose fields begin with `row-`; empty ones left out."""
        found = self.page.locator(f"tr input[name^='{row}-']:not([type=hidden])").evaluate_all(
            "all => all.map(one => [one.name, one.value])"
        )
        return {name.split("-")[2]: value for name, value in found if value}

    @property
    def where(self) -> str:
        return urlsplit(self.page.url).path

    def said(self) -> str:
        """All that the page says, in one line."""
        return " ".join(self.page.locator("#main").inner_text().split())

    def sees(self, *texts: str) -> None:
        said = self.said()
        missing = [one for one in texts if one not in said]
        assert not missing, (missing, self.where, said[:1500])


def beside(client: Client, journey: Any) -> None:
    """Runs the journey in a thread of its own while this one answers its browser from the test's database."""
    waiting: Queue[Asked] = Queue()
    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(journey, waiting)
        while not done.done():
            try:
                asked = waiting.get(timeout=0.05)
            except Empty:
                continue
            try:
                asked.answer.set_result(asked.do() if isinstance(asked, Deed) else answered(client, asked))
            except Exception as told:  # the hand that waits is told
                asked.answer.set_exception(told)
        done.result()
