"""The built app and the real office: a code, the book, a birth; held, returned, put right, appraised.

The browser's questions are answered by Django's test client over the test's own connection; the worker that keeps the
app's code is left out here, since its requests pass this door by (test_a_day_without_network.py has it).
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from queue import Empty, Queue
from urllib.parse import urlsplit

import pytest
from django.test import Client
from playwright.sync_api import Page, Route, expect, sync_playwright

from danso.register.actions import appraise_slips, return_slip
from danso.register.judging import judge_all
from danso.register.models import PersonRow, SlipRow
from tests.flow.phone.conftest import CHROMIUM
from tests.flow.phone.thumb import ARGUMENTS, PIN, SIZE
from tests.rooms.desk.browsing import ORIGIN, Asked
from tests.rooms.sync.conftest import Office, _door, office

__all__ = ["_door", "office"]
pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def answered(client: Client, asked: Asked) -> tuple[int, dict[str, str], bytes]:
    sent = {k: v for k, v in asked.headers.items() if k == "authorization"}
    kind = asked.headers.get("content-type", "application/json")
    said = client.generic(asked.method, asked.path, asked.body, content_type=kind, headers=sent)
    return said.status_code, dict(said.headers), said.content


def between(client: Client, journey: Callable[[Queue[Asked], Queue[Callable[[], None]]], None]) -> None:
    """The journey runs in a thread of its own; this one answers its browser, and does what the officer does."""
    asked: Queue[Asked] = Queue()
    office_work: Queue[Callable[[], None]] = Queue()
    with ThreadPoolExecutor(1) as beside:
        done = beside.submit(journey, asked, office_work)
        while not done.done():
            try:
                one = asked.get(timeout=0.02)
            except Empty:
                if not office_work.empty():
                    office_work.queue[0]()
                    office_work.get()
                continue
            one.answer.set_result(answered(client, one))
        done.result()


def test_a_birth_goes_from_the_phone_to_the_book_and_back(office: Office) -> None:
    code, wrong = office.code(), list[str]()

    def journey(waiting: Queue[Asked], work: Queue[Callable[[], None]]) -> None:
        def pass_on(route: Route) -> None:
            parts, request = urlsplit(route.request.url), route.request
            one = Asked(request.method, parts.path, request.post_data_buffer or b"", dict(request.headers))
            waiting.put(one)
            status, headers, body = one.answer.result(timeout=30)
            route.fulfill(status=status, headers=headers, body=body)

        def meanwhile(act: Callable[[], None]) -> None:
            work.put(act)
            while not work.empty():
                page.wait_for_timeout(20)

        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            context = browser.new_context(viewport=SIZE, service_workers="block")
            context.route("**/*", pass_on)
            page = context.new_page()
            page.set_default_timeout(20_000)
            page.on("pageerror", lambda error: wrong.append(str(error)))
            _write_a_birth(page, code)
            meanwhile(lambda: _judged_and_returned(office))
            _talk(page)
            expect(page.get_by_text("Gia đình báo ngày khác.")).to_be_visible()
            _put_right(page)
            meanwhile(lambda: _judged_and_appraised(office))
            _talk(page)
            expect(page.get_by_text("Đã thẩm định").first).to_be_visible()
            browser.close()

    between(Client(), journey)
    child = PersonRow.objects.get(name="Bế Thị Thử")
    assert (child.birth, child.sex) == ("2020-10-12", "2")
    assert wrong == []


def _write_a_birth(page: Page, code: str) -> None:
    page.goto(f"{ORIGIN}/phone/#{code}")
    page.fill("#pin", PIN)
    page.fill("#pin2", PIN)
    page.click("button.btn-1")
    page.locator(".p-list .p-row").first.click()
    page.locator(".p-act .btn-1").click()
    page.get_by_role("button", name="Sinh con").click()
    page.fill("#name", "Bế Thị Thử")
    page.locator("#slip fieldset").first.locator("label").first.click()
    _day(page, "10", "10", "2020")
    page.get_by_text("Nữ", exact=True).click()
    _save(page)


def _put_right(page: Page) -> None:
    page.get_by_role("button", name="Sửa phiếu này").click()
    assert page.locator("#name").input_value() == "Bế Thị Thử"
    _day(page, "12", "10", "2020")
    _save(page)


def _save(page: Page) -> None:
    page.locator(".p-act .btn-1").click()
    expect(page.get_by_role("heading", name="Phiếu đã lưu")).to_be_visible()
    expect(page.locator(".p-ticks .y")).to_have_count(2)


def _day(page: Page, *parts: str) -> None:
    for i, part in enumerate(parts):
        page.locator(".p-date").first.locator("input").nth(i).fill(part)


def _talk(page: Page) -> None:
    page.evaluate("window.dispatchEvent(new Event('online'))")


def _judged_and_returned(office: Office) -> None:
    judge_all()
    slip = SlipRow.objects.get(kind="birth", state="standing")
    return_slip(by=office.officer, slip_id=slip.slip_id, reason="Gia đình báo ngày khác.")


def _judged_and_appraised(office: Office) -> None:
    judge_all()
    waiting = SlipRow.objects.filter(state="standing").exclude(appraisal="appraised").values_list("slip_id", flat=True)
    appraise_slips(by=office.officer, slip_ids=list(waiting))
