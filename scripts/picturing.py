"""Taking one picture: where it is written, the sizes it is taken at, and who looks."""

from __future__ import annotations

import subprocess
from pathlib import Path

from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "pictures"
DESK, PHONE = {"width": 1366, "height": 768}, {"width": 390, "height": 844}


def take(page: Page, name: str, sizes: tuple[str, ...] = ("desk", "phone", "print")) -> None:
    """One screen: first view at the desk, whole page on the phone, printed pages."""
    page.set_viewport_size(DESK)  # type: ignore[arg-type]
    if "desk" in sizes:
        page.screenshot(path=OUT / f"{name}-1366.png")
        page.screenshot(path=OUT / f"{name}-1366-whole.png", full_page=True)
    if "phone" in sizes:
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        page.screenshot(path=OUT / f"{name}-390.png", full_page=True)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            print(f"  {name}: {wide} px wider than a phone")
        page.set_viewport_size(DESK)  # type: ignore[arg-type]
    if "print" in sizes:
        page.pdf(path=OUT / f"{name}.pdf", format="A4", prefer_css_page_size=True, print_background=True)
        pages_of(OUT / f"{name}.pdf")


def pages_of(file: Path, at_most: int = 12) -> None:
    command = ["pdftoppm", "-r", "60", "-png", "-l", str(at_most), str(file), str(file.with_suffix("")) + "-print"]
    subprocess.run(command, check=True)


def signed_in(browser: Browser, address: str, username: str) -> Page:
    page = browser.new_context(viewport=DESK, locale="vi-VN").new_page()  # type: ignore[arg-type]
    page.goto(f"{address}/vao")
    page.locator(f"form:has(input[value='{username}']) button").click()
    page.wait_for_load_state()
    return page
