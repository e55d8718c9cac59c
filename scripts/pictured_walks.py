"""Screens that are walked to: a text checked, a plan of change looked at, a phone enrolled, a reason asked for a file."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from pictured_pages import ABOVE, ALL, OFFICER, OPERATOR, SCREEN
from pictured_phone import phone
from picturing import DESK, OUT, pages_of, signed_in, take
from playwright.sync_api import Browser

from danso.accounts import totp

STATEMENT = """UBND PHƯỜNG – BÁO CÁO (bài viết do máy đặt)
Tính đến 30/10/2020, toàn phường có 2.614 hộ với 9.812 nhân khẩu. Có 812 trẻ sinh ra (nam 420, nữ 392); tỷ số giới tính khi
sinh 107,1/100. Có 8.400 người cao tuổi, trong đó 3.150 người được khám sức khỏe định kỳ, chiếm 3,75%.
Số người mới sử dụng biện pháp tránh thai hiện đại là 2.106/2.000 người, đạt 105,3% kế hoạch."""
DECREE = {"decree": "12/NQ-HĐND (trình diễn)", "on": "1/1/2021", "issuer": "HĐND tỉnh Bắc Kạn", "signed": "30/10/2020"}


class Walking(NamedTuple):
    browser: Browser
    address: str
    home: Path
    names: dict[str, str]
    name: str


def statement(at: Walking) -> None:
    page = signed_in(at.browser, at.address, OFFICER)
    page.goto(f"{at.address}/kiem-tra-so-lieu/{at.names['ward']}")
    page.fill("#text", STATEMENT)
    page.locator("main form button.btn-1").click()
    page.wait_for_load_state()
    take(page, at.name, ALL)


def plan_of_change(at: Walking) -> None:
    """Two wards become one: typed, then looked at; nothing is enacted."""
    page = signed_in(at.browser, at.address, OPERATOR)
    page.goto(f"{at.address}/quan-tri/thay-doi/{at.names['city']}/lap")
    take(page, f"{at.name}-trong", SCREEN)
    for field, typed in DECREE.items():
        page.fill(f"#{field}", typed)
    for n, old in enumerate(codes(at)[:2]):
        row = {"old_code": old, "new_code": "09001", "new_name": "Phường Đức Xuân mới", "new_parent": "", "parts": ""}
        for field, typed in row.items():
            page.fill(f"[name={field}-{n}]", typed)
        page.select_option(f"[name=same_unit-{n}]", "no")
    page.locator("button[value='check']").click()
    page.wait_for_selector("#outcome, .note-stop")
    take(page, at.name, ALL)


def codes(at: Walking) -> list[str]:
    """Codes of the city's wards, from the table of units."""
    page = signed_in(at.browser, at.address, OPERATOR)
    page.goto(f"{at.address}/quan-tri/don-vi/{at.names['city']}")
    cells = page.locator("main table td").all_inner_texts()
    return [one.strip() for one in cells if len(one.strip()) == 5 and one.strip().isdigit()]


def reason(at: Walking) -> None:
    """A month's typing sheet of more than five hundred persons."""
    page = signed_in(at.browser, at.address, OFFICER)
    page.goto(f"{at.address}/phan-mem-bo/{at.names['ward']}/{at.names['month']}")
    answer = page.request.get(f"{at.address}/phan-mem-bo/{at.names['ward']}/{at.names['month']}/xlsx")
    if answer.status != 422:
        print(f"  {at.name}: the month's file asks no reason ({answer.status})")
        return
    page.goto(f"{at.address}/phan-mem-bo/{at.names['ward']}/{at.names['month']}/xlsx")
    take(page, at.name, SCREEN)


def second_factor(at: Walking) -> None:
    """The demo waives it: asked for while these are taken. A folder whose account is enrolled shows the code alone."""
    file = at.home / "demo.json"
    kept = file.read_text(encoding="utf-8")
    file.write_text(json.dumps(json.loads(kept) | {"second_factor": "asked"}), encoding="utf-8")
    try:
        for _ in range(2):
            page = at.browser.new_context(viewport=DESK, locale="vi-VN").new_page()  # type: ignore[arg-type]
            page.goto(f"{at.address}/vao")
            page.fill("[name=username]", OPERATOR)
            page.fill("[name=password]", json.loads(kept)["password"])
            page.press("[name=password]", "Enter")
            page.wait_for_selector("#code")
            key = page.locator("b.key32")
            if not key.count():
                take(page, f"{at.name}-ma", SCREEN)
                return
            take(page, f"{at.name}-lap", SCREEN)
            page.fill("#code", totp.code_at(key.inner_text().replace(" ", ""), int(time.time()) // 30))
            page.press("#code", "Enter")
            page.wait_for_load_state()
            take(page, f"{at.name}-ma-du-phong", ALL)
    finally:
        file.write_text(kept, encoding="utf-8")


PAPERS = {
    "giay-moi": "/hoi-nghi/cuoc/{quarterly}/van-ban/invitation/pdf",
    "bien-ban": "/hoi-nghi/cuoc/{quarterly}/van-ban/minutes/pdf",
    "thong-bao": "/hoi-nghi/cuoc/{quarterly}/van-ban/notice/pdf",
    "kiem-tra-bien-ban": "/kiem-tra/cuoc/{inspection}/bien-ban.pdf",
    "kiem-tra-ket-luan": "/kiem-tra/cuoc/{inspection}/ket-luan.pdf",
}


def papers(at: Walking) -> None:
    """The letters of the quarter's meeting and of the inspection, page by page."""
    page = signed_in(at.browser, at.address, ABOVE)
    for name, address in PAPERS.items():
        file = OUT / f"{at.name}-{name}.pdf"
        file.write_bytes(page.request.get(at.address + address.format(**at.names)).body())
        pages_of(file)


def collaborators_phone(at: Walking) -> None:
    phone(at.browser, at.address, at.names["phone_code"], at.name)


WALKS: dict[str, Callable[[Walking], None]] = {
    "69-kiem-tra-so-lieu-da-doc": statement,
    "57-ly-do-lay-tep": reason,
    "47j-van-ban-quy": papers,
    "71-thay-doi-lap": plan_of_change,
    "72-lop-thu-hai": second_factor,
    "80-dien-thoai": collaborators_phone,
}
