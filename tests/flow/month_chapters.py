"""The chapters of the month, each one person's work at the keyboard, on the pages as they are."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader

from danso.accounts.totp import STEP_SECONDS, code_at
from danso.desk.register.entry.offered import BY_CODE
from tests.flow.hand import Hand
from tests.flow.month_paper import (
    BREAK_AFTER,
    CAME_HEAD,
    CAME_ROWS,
    ENROLLED_HEAD,
    ENROLLED_ROWS,
    HEAD,
    LATE,
    OFFICER,
    Line,
    Paper,
)

# The title of the list in which the hand stands.
_LIST = "(document.activeElement.closest('section') || document.body).querySelector('h2').innerText"


@dataclass(frozen=True)
class Month:
    commune: int
    areas: tuple[int, int]
    paper: Paper


def to(hand: Hand, part: str) -> None:
    """To a part of the work by the line of parts at the top."""
    with hand.tally.of("way between parts"):
        hand.tab_to(f".top-nav a[href^='/{part}/']")
        hand.go("Enter")


def households(hand: Hand, month: Month) -> None:
    """Household 9 lived here already; household 10 came on 8 October. Then 9 is found by a name without its marks."""
    with hand.tally.of("household_enrolled", lines=len(ENROLLED_ROWS)):
        enrol(hand, month, ENROLLED_HEAD, ENROLLED_ROWS)
    hand.sees("Đã ghi hộ số 9: 4 người.")
    with hand.tally.of("household_opened", lines=len(CAME_ROWS)):
        enrol(hand, month, CAME_HEAD, CAME_ROWS, came=True)
    hand.sees("Đã ghi hộ số 10: 2 người.")
    with hand.tally.of("search"):
        hand.go("/")
        hand.write("vu thi hang⏎")
        hand.stands_on("[data-rows=row]")
        hand.go("Enter")
    hand.sees("Phiếu hộ dân cư, hộ số 9", "Vũ Thị Hằng", "4 nhân khẩu thực tế thường trú")


def enrol(hand: Hand, month: Month, head: Sequence[str], rows: Sequence[Sequence[str]], *, came: bool = False) -> None:
    hand.go("/")
    hand.go("Alt+m", to=f"/ghi-so/{month.commune}")
    hand.stands_on("#area")
    if came:
        hand.press("Shift+Tab", "ArrowDown", "Tab")
    area, number, on, address = head
    hand.write(f"{area}⇥{number}⇥")
    hand.over(on)
    hand.write(f"⇥{address}")
    hand.tab_to("[name=name-1]")
    for n, row in enumerate(rows, start=1):
        hand.write("⇥".join(row))
        if n < len(rows):
            hand.press("PageDown")
    hand.go("Enter")


def cards(hand: Hand, month: Month) -> None:
    for line in month.paper.cards:
        with hand.tally.of(line.kind):
            on_card(hand, line)


def on_card(hand: Hand, line: Line) -> None:
    open_card(hand, line.household)
    hand.go("n")
    hand.go(BY_CODE[line.kind].key, to=f"/{line.kind}")
    hand.write(line.typed.rstrip("⏎"))
    for _ in range(line.typed.count("⏎")):
        hand.go("Enter")
    hand.sees("Đã ghi")


def open_card(hand: Hand, number: str) -> None:
    hand.go("/")
    hand.stands_on("#q")
    hand.write(f"{number}⏎")
    hand.stands_on("[data-rows=row]")
    hand.go("Enter")
    hand.sees(f"Phiếu hộ dân cư, hộ số {number} ")


def grids(hand: Hand, month: Month, password: str) -> None:
    """The sheet of area 2 in the eleven grids; in the middle the browser closes and is opened again. Then area 1's, all
    of whose lists have lines from the cards.
    """
    lists = month.paper.lists
    to(hand, "p0")
    open_sheet(hand, month, 2)
    type_lists(hand, lists[:BREAK_AFTER])
    first, rest = lists[BREAK_AFTER][0][:5], lists[BREAK_AFTER][0][5:]
    with hand.tally.of("P0", lines=0):
        hand.write(first)
    hand.page.locator("#kept", has_text="Đã giữ bản nháp").wait_for()
    hand.close()
    hand.open()
    hand.address("/")
    hand.sign_in("canbo", password)
    to(hand, "p0")
    open_sheet(hand, month, 2)
    hand.sees("đã được mở lại")
    assert hand.values("6-0") == {"number": "11", "name": first[3:]}
    hand.stands_on("[name='6-0-day']")
    with hand.tally.of("P0", lines=0):
        hand.write(rest[1:] if rest[0] == "⏎" else rest)
    type_lists(hand, (lists[BREAK_AFTER][1:], *lists[BREAK_AFTER + 1 :]))
    hand.page.locator("#kept", has_text="dòng chưa ghi").wait_for()
    asked = hand.page.locator("tr.asks + tr.sub").all_inner_texts()
    assert asked == [], asked
    finish(hand, month, "Địa bàn 2")
    open_sheet(hand, month, 1)
    finish(hand, month, "Địa bàn 1")


def one_sheet(hand: Hand, month: Month) -> None:
    """The sheet of area 2 in one go."""
    to(hand, "p0")
    open_sheet(hand, month, 2)
    type_lists(hand, month.paper.lists)
    finish(hand, month, "Địa bàn 2")


def finish(hand: Hand, month: Month, area: str) -> None:
    with hand.tally.of("P0", lines=0):
        hand.go("F9", to=f"/p0/{month.commune}")
    hand.sees(f"Đã nộp phiếu tháng 10/2020: {area}.")


def open_sheet(hand: Hand, month: Month, area: int) -> None:
    hand.stands_on("#dia-ban")
    with hand.tally.of("P0", lines=0):
        hand.write(str(area))
        hand.go("Enter", to="/2020-10")
    hand.page.locator("tr.new input:focus").wait_for()


def type_lists(hand: Hand, lists: tuple[tuple[str, ...], ...]) -> None:
    for lines in lists:
        with hand.tally.of("P0", lines=len(lines)):
            for line in lines:
                hand.write(line)
            hand.press("PageDown" if lines else "F4")


def appraise_first_look(hand: Hand, month: Month) -> None:
    """The oldest sheet first; on the month's sheet one line goes back to whoever wrote it."""
    to(hand, "tham-dinh")
    while True:
        hand.go("Enter")  # the oldest sheet is where the hand stands
        if hand.where.endswith(f"{month.areas[0]}/2020-10"):
            break
        with hand.tally.of("sheet"):
            hand.go("t")
            hand.go("v", to=f"/tham-dinh/{month.commune}")
    with hand.tally.of("returned line"):
        hand.tab_to("[data-rows=up]")
        down_to(hand, "Chuyển đi khỏi xã")
        hand.write("⏎⇥xem lại ngày đi trên giấy")
        hand.go("Enter")
    hand.sees("xem lại ngày đi trên giấy")


def down_to(hand: Hand, title: str) -> None:
    """Down the lines of a sheet to the first of a list."""
    for _ in range(80):
        hand.press("ArrowDown")
        if title in hand.page.evaluate(_LIST):
            return
    raise AssertionError(title)


def correct_returned(hand: Hand) -> None:
    with hand.tally.of("correction"):
        open_card(hand, "4")
        hand.tab_to("#iii a[href*='/dinh-chinh/']", of="Chuyển đi khỏi xã")
        hand.go("Enter")
        hand.stands_on("#f-person")
        hand.press("Tab")
        hand.over("7/10")
        hand.go("Enter")  # the difference is shown, and the hand stands on the button that writes it
        hand.sees("06/10/2020 07/10/2020")
        hand.go("Enter")
    hand.sees("Đã ghi đính chính")


def settle(hand: Hand, month: Month) -> None:
    to(hand, "can-xem-lai")
    hand.sees("Hộ còn người đang tính")
    with hand.tally.of("settled line"):
        hand.tab_to("form[action*='/rut-lai/'] button")
        hand.go("Enter", to=f"/can-xem-lai/{month.commune}")


def rest_appraised(hand: Hand, month: Month) -> None:
    to(hand, "tham-dinh")
    while hand.on("a[href*='/tham-dinh/']"):
        with hand.tally.of("sheet"):
            hand.go("Enter")
            hand.go("t")
            if hand.on("[data-key=t]"):  # lines of other sheets that these rest on: said, then all together
                hand.go("t")
            hand.go("v", to=f"/tham-dinh/{month.commune}")


def close_month(hand: Hand) -> None:
    to(hand, "thang")
    hand.sees("Chốt được")
    with hand.tally.of("closing"):
        hand.tab_to("form[action$='/chot'] button")
        hand.go("Enter")
        submit(hand)


def submit(hand: Hand) -> None:
    hand.tab_to("#prepared_by")
    hand.over(OFFICER)
    hand.go("Enter")
    hand.sees("Đã trình thủ trưởng")


def sign(hand: Hand, number: str) -> None:
    to(hand, "thang")
    with hand.tally.of("signing"):
        hand.tab_to("a[href^='/bao-cao/ban/']")
        hand.go("Enter")
        hand.tab_to("#head")
        hand.over(HEAD)
        hand.write(f"⇥{number}⇥5/11/2020")
        hand.go("Enter")
    hand.sees("Đã ghi chữ ký")


def printed(hand: Hand) -> tuple[int, str]:
    """(pages, what stands on them) of the report as the browser prints it."""
    pdf = PdfReader(BytesIO(hand.page.pdf(prefer_css_page_size=True)))
    return len(pdf.pages), " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)


def balance(hand: Hand) -> list[int]:
    """The month's page: start, the terms in their order, what they make, the end."""
    to(hand, "thang")
    return [int(text) for text in hand.page.locator("table.bal td:last-child").all_inner_texts()]


def send(hand: Hand) -> None:
    to(hand, "thang")
    with hand.tally.of("closing", lines=0):
        hand.tab_to("a[href^='/bao-cao/ban/']")
        hand.go("Enter")
        hand.tab_to("button[value=send]")
        hand.go("Enter")
    hand.sees("Đã ghi gửi cấp trên")


def late(hand: Hand, month: Month) -> None:
    """A girl of 20/10 told on 5 November: what she would restate, once counted, then the restatement itself."""
    with hand.tally.of("birth"):
        on_card(hand, LATE)
    to(hand, "tham-dinh")
    with hand.tally.of("sheet"):
        hand.go("Enter")
        hand.sees("01-DSX tháng 10/2020 số 12/BC-TYT")
        hand.tab_to("a[hx-target='#late-figures']")
        hand.press("Enter")
        hand.page.locator("#late-figures .banner").wait_for()  # she came after the newest seal: said, not passed over
        hand.tab_to("#late-figures button[value=seal]")
        hand.go("Enter", to="/dieu-chinh")
        assert moved(hand, "Trẻ sinh ra trong kỳ") == month.paper.waiting
    to(hand, "tham-dinh")
    with hand.tally.of("sheet", lines=0):
        hand.go("Enter")
        hand.tab_to("[data-rows=up]")
        hand.go("t")
    to(hand, "thang")
    with hand.tally.of("restatement"):
        hand.tab_to("a[href^='/bao-cao/ban/']")
        hand.go("Enter")
        hand.tab_to("a[href$='/dieu-chinh']")
        hand.go("Enter", to="/dieu-chinh")
        hand.tab_to("button[value=seal]")
        hand.go("Enter", to="/dieu-chinh")
        seen = tuple(moved(hand, figure) for figure in ("Trẻ sinh ra trong kỳ", "Dân số (NKTTTT) cuối kỳ"))
        assert seen == month.paper.restated
        hand.tab_to("#reason")
        hand.write("1 trẻ sinh ngày 20/10 báo muộn")
        hand.go("Enter")
        submit(hand)


def moved(hand: Hand, figure: str) -> tuple[str, ...]:
    """Signed, now, change, and with all that waits, of one line of the table."""
    row = hand.page.locator("tr", has_text=figure).first
    return tuple(" ".join(text.split()) for text in row.locator("td.n").all_inner_texts())


def above(hand: Hand, name: str, password: str) -> None:
    """The level above: its second factor is set up at the first signing in; then it sees what was sent."""
    hand.sign_in(name, password)
    secret = hand.page.locator(".key32").inner_text().replace(" ", "")
    hand.stands_on("#code")
    hand.write(code_at(secret, int(time.time()) // STEP_SECONDS))
    hand.go("Enter")
    hand.tab_to(".acts a")
    hand.go("Enter")
    to(hand, "thang")
    hand.sees("1 trong 2 xã, phường đã chốt và ký", "Đã ký 14/BC-TYT, 05/11/2020")
