"""A browser with a profile of its own, and an office it speaks to."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Playwright, sync_playwright

from tests.flow.phone.office import Office, opened_office
from tests.flow.phone.thumb import ARGUMENTS, SIZE, Thumb

CHROMIUM = shutil.which("chromium")


@pytest.fixture
def office() -> Iterator[Office]:
    made, server = opened_office()
    yield made
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with sync_playwright() as started:
        yield started


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.fixture
def browser(playwright: Playwright, profile: Path) -> Iterator[BrowserContext]:
    context = playwright.chromium.launch_persistent_context(
        profile, executable_path=CHROMIUM, args=ARGUMENTS, viewport=SIZE, has_touch=True
    )
    yield context
    context.close()


@pytest.fixture
def thumb(browser: BrowserContext, office: Office) -> Iterator[Thumb]:
    made = Thumb(browser.pages[0], office)
    yield made
    assert made.wrong == []
