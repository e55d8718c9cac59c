"""The collaborator's phone at 360 points: enrolled, a birth written with its questions showing, its ticks, the lists."""

from __future__ import annotations

from picturing import OUT
from playwright.sync_api import Browser, Page

SIZE = {"width": 360, "height": 740}
PIN = "248163"


def phone(browser: Browser, address: str, code: str, name: str) -> None:
    context = browser.new_context(viewport=SIZE, device_scale_factor=2, has_touch=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}/phone/#{code}")
    page.wait_for_selector("#code")
    _take(page, f"{name}-1-ma")
    page.fill("#pin", PIN)
    page.fill("#pin2", PIN)
    page.click("button.btn-1")
    page.wait_for_selector(".p-list .p-row")
    _take(page, f"{name}-2-so")
    page.locator(".p-list .p-row").nth(1).click()
    page.wait_for_selector(".p-act")
    _take(page, f"{name}-3-ho")
    page.locator(".p-act .btn-1").click()
    page.wait_for_selector(".p-choice")
    _take(page, f"{name}-4-thay-doi")
    _birth(page, name)
    _lists(page, name)
    context.set_offline(True)
    page.evaluate("window.dispatchEvent(new Event('offline'))")
    page.locator(".p-bar button").first.click()
    page.locator(".p-net").first.wait_for()
    _take(page, f"{name}-11-khong-mang")
    context.close()


def _birth(page: Page, name: str) -> None:
    page.get_by_role("button", name="Sinh con").click()
    page.wait_for_selector("#slip")
    page.locator(".p-act .btn-1").click()
    page.wait_for_selector(".p-note")
    _take(page, f"{name}-5-sinh-con-thieu", whole=True)
    page.fill("#name", "Hoàng Thị Thử")
    page.locator("#slip fieldset").first.locator("label").first.click()
    page.get_by_role("button", name="Hôm qua").click()
    page.get_by_text("Nữ", exact=True).click()
    _take(page, f"{name}-6-sinh-con", whole=True)
    page.locator(".p-act .btn-1").click()
    page.wait_for_selector(".p-ticks .y >> nth=1")
    _take(page, f"{name}-7-da-luu")


def _lists(page: Page, name: str) -> None:
    page.get_by_role("button", name="Xong").click()
    page.locator(".p-back").click()
    for number, what in ((1, "8-viec"), (2, "9-phieu"), (3, "10-thang")):
        page.locator(".p-bar button").nth(number).click()
        _take(page, f"{name}-{what}")
    page.get_by_role("button", name="Máy và mã PIN").click()
    _take(page, f"{name}-10b-may", whole=True)
    page.locator(".p-back").click()


def _take(page: Page, name: str, whole: bool = False) -> None:
    page.wait_for_timeout(200)
    page.screenshot(path=OUT / f"{name}-360.png", full_page=whole)
