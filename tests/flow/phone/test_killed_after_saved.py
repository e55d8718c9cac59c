"""The browser dies right after "saved": the same profile opened again has lost nothing."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect

from tests.flow.phone.conftest import CHROMIUM
from tests.flow.phone.office import Office
from tests.flow.phone.thumb import ARGUMENTS, PIN, Thumb


class Killable:
    """A browser started by this test, so that this test may kill it: the whole group at once, as a battery does."""

    def __init__(self, playwright: Playwright, profile: Path) -> None:
        assert CHROMIUM is not None
        profile.mkdir(exist_ok=True)
        port = profile / "DevToolsActivePort"
        port.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [CHROMIUM, "--headless=new", "--remote-debugging-port=0", f"--user-data-dir={profile}", *ARGUMENTS, "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        until = time.monotonic() + 20
        while not (port.exists() and port.read_text().strip()):
            assert time.monotonic() < until, "the browser did not start"
            time.sleep(0.05)
        self.browser: Browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port.read_text().split()[0]}")

    def thumb(self, office: Office) -> Thumb:
        context = self.browser.contexts[0]
        return Thumb(context.pages[0] if context.pages else context.new_page(), office)

    def kill(self) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=20)


def rounds(playwright: Playwright, profile: Path, office: Office, times: int, seed: int) -> None:
    """Each round: write one slip, die within two seconds of "saved", look."""
    chance = random.Random(seed)
    for done in range(times):
        machine = Killable(playwright, profile)
        try:
            thumb = machine.thumb(office)
            if done == 0:
                thumb.enrol()
            else:
                thumb.open()
                assert thumb.slips() == done, f"seed {seed}, round {done}"
                thumb.page.locator(".p-bar button").first.click()
            machine.browser.contexts[0].set_offline(True)
            thumb.household(done % 3)
            thumb.death()
            time.sleep(chance.choice([0.0, chance.random() * 2]))
        finally:
            machine.kill()
    machine = Killable(playwright, profile)
    try:
        thumb = machine.thumb(office)
        thumb.page.goto(office.address)
        thumb.page.fill("#pin", PIN)
        expect(thumb.page.locator(".p-prog")).to_be_visible()
        thumb.page.locator(".p-bar button").nth(2).click()
        expect(thumb.page.get_by_text("Mọi phiếu xã đã nhận.")).to_be_visible(timeout=15_000)
        assert thumb.page.get_by_role("alert").count() == 0
    finally:
        machine.kill()
    assert [one.header.seq for one in office.records] == list(range(1, times + 1)), f"seed {seed}"
    links = [one.link for one in office.records]
    assert [one.header.prev for one in office.records[1:]] == links[:-1]


def test_killed_right_after_saved_nothing_is_lost(playwright: Playwright, profile: Path, office: Office) -> None:
    rounds(playwright, profile, office, times=1, seed=1)


@pytest.mark.long
def test_killed_fifty_times_nothing_is_lost(playwright: Playwright, profile: Path, office: Office) -> None:
    rounds(playwright, profile, office, times=50, seed=20201030)
