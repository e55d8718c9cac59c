"""A phone lost, borrowed, sold: its whole profile is searched for the names that were on its screen."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Playwright

from tests.flow.phone.conftest import CHROMIUM
from tests.flow.phone.office import NAMES, Office
from tests.flow.phone.thumb import ARGUMENTS, SIZE, Thumb

TYPED = "Lò Thị Gõvào"
CONTROL = "Hoàng Văn Đểlộ"


def spellings(name: str) -> list[bytes]:
    """Also single words: a store that compresses breaks a name where it has seen a piece of it before."""
    words = [name, *(word for word in name.split() if word in ("Kiểmtra", "Gõvào", "Đểlộ"))]
    return [word.encode(coding) for word in words for coding in ("utf-8", "utf-16-le")]


def holding(profile: Path, name: str) -> list[str]:
    files = [one for one in profile.rglob("*") if one.is_file() and not one.is_symlink()]
    return [str(one.relative_to(profile)) for one in files if any(what in one.read_bytes() for what in spellings(name))]


def test_a_locked_phone_holds_no_name(playwright: Playwright, profile: Path, office: Office) -> None:
    context = playwright.chromium.launch_persistent_context(
        profile, executable_path=CHROMIUM, args=ARGUMENTS, viewport=SIZE
    )
    thumb = Thumb(context.pages[0], office)
    thumb.enrol()
    thumb.household()
    thumb.page.locator(".p-act .btn-1").click()
    thumb.page.get_by_role("button", name="Sinh con").click()
    thumb.page.fill("#name", TYPED)
    thumb.page.wait_for_timeout(700)  # the half-written form is put away sealed
    thumb.page.locator("#slip fieldset label").first.click()
    thumb.page.get_by_role("button", name="Hôm nay").click()
    thumb.page.get_by_text("Nữ", exact=True).click()
    thumb.save()
    thumb.received()
    thumb.page.reload()
    # What an app that kept things in the open would leave: the search must find it.
    thumb.page.evaluate("name => localStorage.setItem('plain', name)", CONTROL)
    thumb.page.evaluate(
        """name => new Promise((done) => {
          const asked = indexedDB.open('plain', 1);
          asked.onupgradeneeded = () => asked.result.createObjectStore('plain').put({ name }, 1);
          asked.onsuccess = () => { asked.result.close(); done(true); };
        })""",
        CONTROL,
    )
    context.close()
    assert len(holding(profile, CONTROL)) >= 2, "the search is blind"
    assert {name: found for name in (*NAMES, TYPED) if (found := holding(profile, name))} == {}
    assert office.opened()[0]["identity"]["persons"] != {}
