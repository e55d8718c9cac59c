"""The demo's folder served as `danso serve` does, looked at in a browser, and counted again from its ledger alone."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.flow.terminal import DANSO, Home

RECOUNT = Path(__file__).parents[1] / "recount" / "home.py"
Asked = tuple[int, str, str, str]  # unit, indicator, first, last


@contextmanager
def served(home: Home, **environment: str) -> Iterator[str]:
    """Its address. `DANSO_TODAY` among the environment makes it another day."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [str(DANSO), "serve", "--port", str(port)]
    server = subprocess.Popen(command, env={**home.environment, **environment}, stdout=subprocess.DEVNULL)
    try:
        _answers(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def _answers(address: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        assert server.poll() is None, "the server ended"
        try:
            with urllib.request.urlopen(f"{address}/vao", timeout=5):
                return
        except OSError:
            time.sleep(0.3)
    raise AssertionError("no answer within a minute")


def recounted(home: Home, asked: Sequence[Asked]) -> dict[Asked, Fraction]:
    """Each figure by the slow recount, which imports nothing that counts."""
    call = [sys.executable, str(RECOUNT), json.dumps(asked)]
    done = subprocess.run(call, env=home.environment, capture_output=True, text=True, timeout=1200)
    assert done.returncode == 0, done.stderr[-3000:]
    values = [Fraction(value) for _, _, value, _, _ in json.loads(done.stdout)]
    return dict(zip(asked, values, strict=True))


@dataclass
class Seat:
    """Somebody's browser window, signed in by the door's own button for the demo's accounts."""

    page: Page
    address: str

    def open(self, path: str) -> None:
        answer = self.page.goto(self.address + path)
        assert answer is not None and answer.status == 200, (path, answer and answer.status)

    def press(self, button: str) -> None:
        """The button leads to a page; that page is there."""
        with self.page.expect_navigation():
            self.page.locator(button).first.click()

    def fill(self, told: dict[str, str], within: str) -> None:
        for name, value in told.items():
            field = self.page.locator(f"{within} [name='{name}']").first
            if field.evaluate("one => one.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)

    def said(self, what: str = "main") -> str:
        return " ".join(self.page.locator(what).first.inner_text().split())

    def sees(self, *texts: str) -> None:
        said = self.said()
        missing = [one for one in texts if one not in said]
        assert not missing, (missing, self.page.url, said[:1500])

    def lines(self, what: str) -> list[str]:
        return [" ".join(one.split()) for one in self.page.locator(what).all_inner_texts()]

    def beside(self, path: str) -> Page:
        """Another window of the same person: the projector of the room."""
        page = self.page.context.new_page()
        page.goto(self.address + path)
        return page


def seat(browser: Browser, address: str, username: str, complaints: list[str]) -> Seat:
    page = browser.new_context(viewport={"width": 1366, "height": 768}, locale="vi-VN").new_page()
    page.set_default_timeout(30_000)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{address}/vao")
    page.locator(f"form:has(input[value='{username}']) button").click()
    page.wait_for_load_state()
    return Seat(page, address)


def only(rows: Sequence[tuple[Any, ...]]) -> Any:
    ((one,),) = rows
    return one
