"""What a collaborator may rely on, in a real browser: nothing kept is lost, nothing lost is silent."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.flow.phone.office import Office
from tests.flow.phone.thumb import Thumb


def test_a_slip_written_without_network_is_there_after_a_reload_and_goes_by_itself(
    thumb: Thumb, browser: BrowserContext, office: Office
) -> None:
    thumb.enrol()
    browser.set_offline(True)
    thumb.household()
    thumb.death()
    assert thumb.ticks() == 1
    expect(thumb.page.get_by_text("Chưa có mạng")).to_be_visible()
    thumb.page.reload()
    thumb.unlock()
    assert thumb.slips() == 1
    assert office.records == []
    browser.set_offline(False)
    expect(thumb.page.get_by_text("Mọi phiếu xã đã nhận.")).to_be_visible()
    [slip] = office.opened()
    assert (slip["kind"], slip["area"]) == ("death", 31)
    office.safe = 1
    thumb.page.get_by_role("button", name="Gửi ngay").click()
    expect(thumb.page.get_by_text("Đã cất giữ")).to_be_visible()


def test_a_form_half_written_is_there_after_a_reload(thumb: Thumb) -> None:
    thumb.enrol()
    thumb.household()
    thumb.death_form()
    thumb.page.wait_for_timeout(700)
    thumb.page.reload()
    thumb.unlock()
    thumb.page.get_by_role("button", name="Ghi tiếp").click()
    assert thumb.page.locator("#slip input[type=radio]").first.is_checked()
    assert thumb.page.locator("#happened_on").input_value() != ""


def test_two_tabs_share_no_number(thumb: Thumb, browser: BrowserContext, office: Office) -> None:
    thumb.enrol()
    other = Thumb(browser.new_page(), office)
    other.open()
    for hand in (thumb, other):
        hand.household()
        hand.death_form()
    for hand in (thumb, other):  # both forms were open before either was saved
        hand.page.evaluate("document.querySelector('.p-act .btn-1').click()")
    for hand in (thumb, other):
        expect(hand.page.get_by_role("heading", name="Phiếu đã lưu")).to_be_visible()
    other.page.reload()
    other.unlock()
    assert other.slips() == 2
    other.page.get_by_role("button", name="Gửi ngay").click()
    expect(other.page.get_by_text("Mọi phiếu xã đã nhận.")).to_be_visible()
    assert [one.header.seq for one in office.records] == [1, 2]
    assert office.records[1].header.prev == office.records[0].link
    assert other.wrong == []


def test_a_new_version_waits_until_the_form_is_closed(thumb: Thumb, office: Office) -> None:
    thumb.enrol()
    thumb.household()
    thumb.death_form()
    office.newer = "next"
    waits = "navigator.serviceWorker.ready.then(async (r) => { await r.update(); return Boolean(r.waiting || r.installing) })"
    assert thumb.page.evaluate(waits)
    thumb.page.wait_for_timeout(500)
    assert thumb.page.locator("#happened_on").input_value() != ""  # nothing was taken from under her hand
    thumb.page.evaluate(
        "window.dispatchEvent(new Event('online'))"
    )  # a contact: it would take over now, were no form open
    thumb.page.wait_for_timeout(500)
    assert thumb.page.locator("#happened_on").input_value() != ""
    thumb.save()
    thumb.page.evaluate("window.dispatchEvent(new Event('online'))")
    thumb.unlock()  # the page started anew
    expect(thumb.page.get_by_role("heading", name="Sổ mới của tôi")).to_be_visible()
    assert thumb.slips() == 1


def test_storage_that_was_cleared_is_said_in_red_and_told(thumb: Thumb, office: Office) -> None:
    thumb.enrol()
    thumb.household()
    thumb.death()
    thumb.page.goto(f"{office.address}icon.svg")
    gone = (
        "new Promise((done) => { const d = indexedDB.deleteDatabase('danso-phone'); d.onsuccess = () => done(true) })"
    )
    assert thumb.page.evaluate(gone)
    thumb.page.goto(office.address)
    alarm = thumb.page.get_by_role("alert")
    expect(alarm).to_contain_text("Dữ liệu trong máy đã bị mất")
    expect(alarm).to_contain_text("từng ghi 1 phiếu, nay chỉ còn biết 0")
    assert alarm.evaluate("(e) => getComputedStyle(e).backgroundColor") == "rgb(253, 236, 235)"
    thumb.enrol()
    assert office.enrolments[-1]["storage"]["canary"] == "lost 1 0"


def test_a_clock_wrong_by_years_is_said_and_moves_no_day(thumb: Thumb, browser: BrowserContext, office: Office) -> None:
    browser.clock.install(time="2017-03-05T10:00:00+07:00")
    thumb.enrol()
    expect(thumb.page.get_by_text("Đồng hồ của máy chưa đúng")).to_be_visible()
    thumb.household()
    thumb.death_form()
    year = thumb.page.locator(".p-date .y input").input_value()
    assert int(year) >= 2026  # "today" is the office's, not the phone's
    thumb.save()
    thumb.received()
    [slip] = office.opened()
    assert slip["happened_on"].startswith(year)
    assert office.records[0].header.device_time < 1_500_000_000_000  # the phone's own clock stays evidence


@pytest.mark.parametrize("households", [451])
def test_a_heavy_book_opens_within_a_second_and_a_half_on_a_slow_phone(
    thumb: Thumb, office: Office, households: int
) -> None:
    office.households = households
    thumb.enrol()
    thumb.page.reload()
    slow = thumb.page.context.new_cdp_session(thumb.page)
    expect(thumb.page.locator("#pin")).to_be_visible()
    slow.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    took = thumb.page.evaluate(
        """() => new Promise((done) => {
          const pin = document.querySelector('#pin');
          const from = performance.now();
          new MutationObserver(() => document.querySelector('.p-list .p-row') && done(performance.now() - from))
            .observe(document.body, { childList: true, subtree: true });
          pin.value = '248163';
          pin.dispatchEvent(new Event('input', { bubbles: true }));
        })"""
    )
    slow.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    assert took <= 1500, f"{took:.0f} ms"


def test_a_card_looked_at_without_network_is_told_at_the_next_contact(
    thumb: Thumb, browser: BrowserContext, office: Office
) -> None:
    thumb.enrol()
    browser.set_offline(True)
    thumb.household(1)
    before = len(office.hellos)
    browser.set_offline(False)
    thumb.page.wait_for_timeout(500)
    told = [json.dumps(one["opened"]) for one in office.hellos[before:]]
    assert any("018f3a5c-0000-7000-8000-000000000011" in one for one in told)
