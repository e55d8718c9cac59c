"""Every screen at 360 points, in both languages: nothing a screen reader trips over, nothing beside the edge."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Playwright, expect

from tests.flow.phone.conftest import CHROMIUM
from tests.flow.phone.office import CODE, NAMES, Office
from tests.flow.phone.thumb import ARGUMENTS, PIN, SIZE, Thumb


@pytest.fixture
def page(playwright: Playwright, office: Office) -> Iterator[Page]:
    """The policy is looked at elsewhere; here a checker's script has to run."""
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
    yield browser.new_page(viewport=SIZE, bypass_csp=True)
    browser.close()


def trips(page: Page, name: str) -> list[str]:
    found = [f"{name}: {one['id']} {one['nodes'][0]['html'][:90]}" for one in Axe().run(page).response["violations"]]
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        found.append(f"{name}: wider than the phone")
    return found


def screens(page: Page, english: bool) -> Iterator[str]:
    """Walks through all of them, and stops at each."""
    expect(page.locator("#code")).to_be_visible()
    yield "enrol"
    page.fill("#pin", PIN)
    page.fill("#pin2", PIN)
    page.click("button.btn-1")
    expect(page.locator(".p-list .p-row").first).to_be_visible()
    if english:
        page.locator(".p-bar button").nth(3).click()
        page.locator("main .btn").last.click()
        page.locator("input[name=language]").nth(1).check()
        page.go_back()
        page.locator(".p-bar button").first.click()
    yield "home"
    for number, name in ((1, "tasks"), (2, "slips"), (3, "month")):
        page.locator(".p-bar button").nth(number).click()
        yield name
    page.locator("main .btn").last.click()
    yield "settings"
    page.locator(".p-back").click()
    page.locator(".p-bar button").first.click()
    page.locator(".p-more .btn").last.click()
    expect(page.locator("#slip")).to_be_visible()
    yield "household_opened"
    page.locator(".p-back").click()
    page.locator(".p-list .p-row").first.click()
    yield "household"
    page.locator(".p-act .btn-1").click()
    choices = page.locator(".p-choice button")
    expect(choices).to_have_count(12)
    yield "change"
    for i in range(12):
        choices.nth(i).click()
        page.wait_for_selector("#slip, .p-choice.one")
        if page.locator("#slip").count():
            yield from _form(page)
        else:
            for k in range(page.locator(".p-choice.one button").count()):
                page.locator(".p-choice.one button").nth(k).click()
                yield from _form(page)
                expect(page.locator(".p-choice.one")).to_be_visible()
            page.locator(".p-back").click()
        expect(choices).to_have_count(12)


def _form(page: Page) -> Iterator[str]:
    page.wait_for_selector("#slip")
    name = page.locator("h1").inner_text()
    page.locator("summary").click()
    page.locator(".p-act .btn-1").click()  # with all its questions showing
    expect(page.locator(".p-note").first).to_be_visible()
    yield name
    page.locator(".p-back").click()


@pytest.mark.long
@pytest.mark.parametrize("english", [False, True], ids=["vi", "en"])
def test_nothing_trips_a_screen_reader(page: Page, office: Office, english: bool) -> None:
    page.goto(f"{office.address}#{CODE}")
    seen, found = 0, list[str]()
    for name in screens(page, english):
        seen += 1
        found += trips(page, name)
    assert seen >= 34
    assert found == []


def test_the_screens_of_each_day_trip_no_screen_reader(page: Page, office: Office) -> None:
    thumb = Thumb(page, office)
    thumb.enrol()
    found = trips(page, "home")
    thumb.household()
    found += trips(page, "household")
    thumb.death_form()
    found += trips(page, "form")
    thumb.save()
    found += trips(page, "saved")
    assert found == []
    page.evaluate("document.querySelector('main').innerHTML = '<input><p style=\"color:#bbb\">so</p>'")
    assert len(trips(page, "control")) >= 2, "the checker is blind"


def test_the_page_stays_within_its_policy(thumb: Thumb, office: Office) -> None:
    """The strict policy stands (Trusted Types too); a page that broke it would have said so to `thumb.wrong`."""
    thumb.enrol()
    thumb.household()
    thumb.death()
    thumb.received()
    refused = "(() => { try { document.body.innerHTML = '<b>x</b>'; return false } catch { return true } })()"
    assert thumb.page.evaluate(refused)
    thumb.wrong.clear()  # that was this test's own attempt


def test_returned_lines_come_with_their_reason_and_are_put_right(thumb: Thumb, office: Office) -> None:
    thumb.enrol()
    thumb.household()
    thumb.death()
    thumb.received()
    [sent] = office.records
    office.told = [
        {
            "id": str(sent.header.slip_id), "state": "returned", "hash": "ab" * 32, "held": [],
            "returned": {"reason": "Gia đình báo ngày 05/10.", "by": "Viên chức xã", "on": "2026-11-05"},
        }
    ]  # fmt: skip
    thumb.page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(thumb.page.get_by_text("Gia đình báo ngày 05/10.")).to_be_visible()
    thumb.page.get_by_role("button", name="Sửa phiếu này").click()
    thumb.page.get_by_role("button", name="Hôm qua").click()
    thumb.save()
    thumb.received()
    before, after = office.opened()
    assert after["kind"] == "correction"
    assert after["facts"]["target"] == str(sent.header.slip_id)
    assert after["facts"]["target_hash"] == "ab" * 32
    assert after["facts"]["body"]["facts"] == before["facts"]
    assert after["facts"]["body"]["happened_on"] < before["happened_on"]


def test_a_search_without_marks_finds_the_name(thumb: Thumb) -> None:
    thumb.enrol()
    thumb.page.fill("#find", NAMES[1].replace("Đặng Văn Kiểmtra", "dang kiemtra"))
    expect(thumb.page.locator(".p-list .p-row").first).to_be_visible()
    thumb.page.fill("#find", "khong ai ten the")
    expect(thumb.page.get_by_text("Không thấy hộ nào")).to_be_visible()
