"""Every form filled with whatever it offers first: the slip has the published shape of its kind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Page, expect

from tests.flow.phone.office import Office
from tests.flow.phone.thumb import Thumb

SCHEMA = Path(__file__).resolve().parents[3] / "docs" / "generated" / "slip.schema.json"
TYPED = {
    "name": "Lò Văn Thử",
    "number": "1200",
    "address": "xóm Mới",
    "from_unit": "xã bên",
    "to_unit": "xã bên",
    "week": "12",
}


def fill(page: Page) -> None:
    """The first of each choice, a name, a number, a day; the household asked for is the second of the book."""
    page.get_by_role("button", name="Hôm nay").first.click()
    for name, told in TYPED.items():
        if page.locator(f"#slip > * #{name}, #slip > #{name}").count():
            page.fill(f"#{name}", told)
    if page.locator("#slip input[type=search]").count():
        page.locator("#slip input[type=search]").first.fill("1188")
    for field in page.locator("#slip > fieldset, #slip > div > fieldset").all():
        if field.locator("label.on").count() == 0 and field.locator(".p-seg label").count():
            field.locator(".p-seg label").first.click()
    for select in page.locator("#slip > div select, #slip > select").all():
        if select.is_visible():
            select.select_option(index=1)
    if page.locator("#value").count():
        page.fill("#value", "Lò Thị Đúng")
    for year in page.locator("#slip > div .p-date .y input").all():
        if year.is_visible() and not year.input_value():
            year.fill("2019")


def filled(thumb: Thumb) -> None:
    page = thumb.page
    fill(page)
    save = page.locator(".p-act .btn-1")
    save.click()
    if page.locator(".p-note").count() and not page.locator(".p-note.stop").count():
        save.click()  # it only asked
    expect(page.get_by_role("heading", name="Phiếu đã lưu")).to_be_visible()


@pytest.mark.long
def test_every_form_makes_a_slip_of_its_kind(thumb: Thumb, office: Office) -> None:
    thumb.enrol()
    page = thumb.page
    page.locator(".p-more .btn").last.click()
    filled(thumb)
    page.get_by_role("button", name="Xong").click()
    thumb.household()
    i = k = 0
    while i < 12:
        page.locator(".p-act .btn-1").click()
        expect(page.locator(".p-choice button")).to_have_count(12)
        page.locator(".p-choice button").nth(i).click()
        page.wait_for_selector("#slip, .p-choice.one")
        many = page.locator(".p-choice.one button").count()
        if many:
            page.locator(".p-choice.one button").nth(k).click()
            page.wait_for_selector("#slip")
        filled(thumb)
        page.get_by_role("button", name="Xong").click()
        expect(page.locator(".p-act")).to_be_visible()
        i, k = (i, k + 1) if k + 1 < many else (i + 1, 0)
    page.get_by_role("button", name="Không có gì").click()
    expect(page.get_by_role("heading", name="Phiếu đã lưu")).to_be_visible()
    thumb.received()
    slips = office.opened()
    check = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    wrong = {}
    for one in slips:
        told = {key: value for key, value in one.items() if key != "refs"}
        kind = {**check.schema, "oneOf": [{"$ref": f"#/$defs/{one['kind']}"}]}
        if errors := [error.message for error in Draft202012Validator(kind).iter_errors(told)]:
            wrong[one["kind"]] = errors
    assert wrong == {}
    assert len({one["kind"] for one in slips}) == 28
