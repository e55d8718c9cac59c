"""The chapters of the quarter, on the pages as they are; what each must show is worked by hand in `quarter_town`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from playwright.sync_api import Page

from tests.flow.hand import Hand
from tests.flow.quarter_town import City
from tests.rooms.desk.browsing import ORIGIN
from tests.rooms.desk.conftest import signed_in

CHECKED, SHARE = "elderly_checked", "elderly_checked_share"
CHECKED_NAME = "Số người cao tuổi được khám sức khỏe định kỳ trong năm"
SHARE_NAME = "Tỷ lệ người cao tuổi được khám sức khỏe định kỳ ít nhất 1 lần trong năm"
DECISION = {"document": "12/QĐ-UBND", "dated": "10/01/2020", "issuer": "UBND thành phố", "since": "15/01/2020"}

OPINIONS = (
    ("98001", "Người cao tuổi ở xa khó đến trạm khám.", "Trạm khám lưu động tại nhà văn hóa."),
    ("98002", "Trạm chưa có lịch khám định kỳ.", "Trung tâm Y tế cử đoàn khám xuống xã."),
    ("98003", "Cộng tác viên nghỉ, địa bàn để trống.", "Viên chức ghi thay đến hết quý IV."),
    ("98001", "Số sổ A0 in sẵn chưa đủ.", "Cấp bổ sung trước ngày 15/11."),
    ("98002", "Chỉ tiêu giao theo người hay theo lượt?", "Theo người, mỗi người tính một lần trong năm."),
    ("98003", "Máy tính của trạm đã cũ.", "Tổng hợp nhu cầu, đề xuất mua sắm năm 2021."),
)
# Who, what, by when, what it should move: the unit's code, empty for the city itself.
CONCLUSIONS = (
    ("98001", "Khám lưu động cho người cao tuổi", "30/11/2020", f"i-{CHECKED}"),
    ("98002", "Lập danh sách, mời người cao tuổi đi khám", "20/12/2020", f"i-{CHECKED}"),
    ("", "Bố trí đoàn khám cho các xã", "15/01/2021", f"i-{SHARE}"),
)


def as_(hand: Hand, town: City, name: str) -> None:
    """Somebody else sits down: signed in with the second factor, which other journeys type."""

    def signed() -> None:
        hand.client.cookies = signed_in(town.accounts[name]).cookies

    hand.meanwhile(signed)


def on(hand: Hand, town: City, day: date, *, sealed: bool = False) -> None:
    town.day = day
    if sealed:
        hand.meanwhile(town.seal)


def opened(hand: Hand, name: str, *args: object, query: str = "") -> None:
    hand.address(reverse(name, args=list(args)) + query)


def filled(hand: Hand, told: Mapping[str, str], within: str = "main") -> None:
    """Fields by their names."""
    for name, value in told.items():
        field = hand.page.locator(f"{within} [name='{name}']").first
        if field.evaluate("one => one.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def pressed(hand: Hand, button: str) -> None:
    """The button takes the focus and Enter presses it."""
    hand.page.locator(button).first.focus()
    hand.go("Enter")


def file_of(hand: Hand, name: str, *args: object) -> bytes:
    """What a link of a file hands out, to who is signed in."""
    url = reverse(name, args=list(args))

    def fetched() -> bytes:
        answer = hand.client.get(url, headers={"host": "localhost"})
        assert answer.status_code == 200, (url, answer.status_code)
        return bytes(answer.content)

    return hand.meanwhile(fetched)


def number_at_end(hand: Hand, place: int = -1) -> int:
    return int(hand.where.split("/")[place])


# 1. targets


def targets(hand: Hand, town: City) -> None:
    as_(hand, town, "thanhpho")
    opened(hand, "target_set", town.unit)
    filled(hand, {"indicator": CHECKED, "kind": "count", "value": "39", "unit_of_value": "người"} | DECISION)
    pressed(hand, "button[type=submit].btn-1")
    hand.sees("39 người", "12/QĐ-UBND", "UBND thành phố")
    opened(hand, "cascade", town.unit, CHECKED)
    places = {code: here.id for code, here in town.communes.items()}
    by_hand = zip(places.values(), ("30", "6", "2"), strict=True)
    filled(hand, {f"unit-{place}": value for place, value in by_hand})
    pressed(hand, "button[value=check]")
    hand.sees("Tổng các đơn vị là 38, thiếu 1 so với chỉ tiêu chung 39.")
    pressed(hand, "a[href$='chia=population']")
    proposed = [hand.page.locator(f"[name=unit-{place}]").input_value() for place in places.values()]
    assert proposed == ["30", "6", "3"], proposed
    hand.sees("Đề xuất theo dân số", "160", "32", "16")
    filled(hand, DECISION)
    pressed(hand, "button[value=record]")
    hand.sees("Đã ghi chỉ tiêu cho 3 đơn vị.", "Tổng các đơn vị bằng chỉ tiêu chung: 39.")
    opened(hand, "targets", places["98001"])


# 2. meetings


def called(hand: Hand, unit: int, **told: str) -> int:
    opened(hand, "meetings", unit)
    filled(hand, told, within="form[action$='/moi']")
    pressed(hand, "form[action$='/moi'] button")
    return number_at_end(hand)


def proposals(hand: Hand) -> list[tuple[str, str]]:
    """(title, note) of what is proposed, in its order."""
    card = hand.page.locator("section.card", has=hand.page.locator("h2", has_text="Gợi ý đưa vào chương trình"))
    lines = card.locator("li > div").all()
    return [(_text(one.locator("b")), _text(one.locator(".why"))) for one in lines]


def taken_and_opened(hand: Hand) -> None:
    if hand.page.locator("form:has([name=key][value='*']) button").count():
        pressed(hand, "form:has([name=key][value='*']) button")
    else:
        filled(hand, {"title": "Kết quả công tác trong kỳ"}, within="footer form:has([name=title])")
        pressed(hand, "footer form:has(#title) button")
    pressed(hand, "button[value=hold]")
    hand.sees("Hội nghị bắt đầu.")


def came(hand: Hand, meeting: int) -> None:
    opened(hand, "meeting_attendance", meeting)
    pressed(hand, "button[value=rest]")
    hand.sees("Đã điểm danh.")


def said(hand: Hand, unit: int, words: str, answer: str) -> None:
    """Typed where the hand stands; Enter records."""
    hand.page.locator("#unit").select_option(str(unit))
    hand.page.locator("#said").focus()
    hand.write(words)
    hand.press("Tab")
    hand.write(answer)
    hand.go("Enter")


def decided(hand: Hand, words: str, owner: int, due: str, moves: str) -> None:
    filled(hand, {"owner": str(owner), "due": due, "moves": moves}, within="form:has(#task)")
    hand.page.locator("#task").focus()
    hand.write(words)
    hand.go("Enter")


def concluded(hand: Hand, meeting: int, tasks: int) -> None:
    opened(hand, "meeting_minutes", meeting)
    filled(hand, {"closing_words": "Hội nghị ghi nhận cố gắng của các đơn vị."})
    pressed(hand, "form[action$='/ket-luan'] button")
    hand.sees(f"Đã kết luận; {tasks} nhiệm vụ đã giao.")


def monthly(hand: Hand, town: City, words: str, due: str) -> tuple[list[tuple[str, str]], int]:
    """Called by the officer, who minutes it; the head concludes. (What was proposed, the meeting.)"""
    here = town.communes["98001"]
    as_(hand, town, "canbo")
    meeting = called(hand, here.id, place="Trạm Y tế", chair="Trưởng Trạm Y tế", secretary="Viên chức dân số")
    found = proposals(hand)
    taken_and_opened(hand)
    came(hand, meeting)
    opened(hand, "meeting_minutes", meeting)
    said(hand, here.areas[0], "Nhà xa trạm", "Khám lưu động")
    decided(hand, words, here.areas[0], due, f"i-{CHECKED}")
    hand.sees("Thủ trưởng đơn vị kết luận hội nghị")
    as_(hand, town, "thutruong")
    concluded(hand, meeting, 1)
    return found, meeting


def finished(hand: Hand, meeting: int, words: str, evidence: str) -> None:
    opened(hand, "meeting", meeting)
    pressed(hand, f"li:has(b:text-is('{words}')) a")
    finished_here(hand, evidence)


def finished_here(hand: Hand, evidence: str) -> None:
    filled(hand, {"words": evidence}, within="form:has(#evidence)")
    pressed(hand, "button[value=finish]")
    hand.sees(evidence)


# 3. the quarterly one


def numbered(hand: Hand, told: Sequence[tuple[str, str, str]]) -> None:
    for kind, number, dated in told:
        form = f"form:has([name=kind][value={kind}])"
        hand.page.locator(f"details:has({form})").evaluate("one => one.open = true")
        filled(hand, {"number": number, "dated": dated, "signer": "Hà Thị Lan"}, within=form)
        pressed(hand, f"{form} button")
        hand.sees(number)


def room(hand: Hand, meeting: int) -> Page:
    """The projector's window beside the minutes."""
    assert hand.context is not None
    page = hand.context.new_page()
    page.route("**/*", hand.answer)
    page.goto(ORIGIN + reverse("meeting_screen", args=[meeting]))
    return page


def minuted(hand: Hand, town: City, shown: Page) -> None:
    """Six opinions with their answers, three conclusions; the room sees the item spoken of and what is decided."""
    pressed(hand, "li:has(b:has-text('chưa chốt tháng 9/2020')) button")
    shown.locator("h2", has_text="3 trong 3 xã, phường, đặc khu chưa chốt tháng 9/2020").wait_for()
    pressed(hand, f"li:has(b:has-text('Dưới tiến độ: {CHECKED_NAME}')) button")
    shown.locator("h2", has_text=f"Dưới tiến độ: {CHECKED_NAME}").wait_for()
    assert "6 đã đạt · 29 cần đến nay" in _flat(shown.locator(".figs-line").inner_text())
    for code, words, answer in OPINIONS:
        said(hand, town.communes[code].id, words, answer)
    hand.sees("Ý kiến và trả lời (6)")
    for code, words, due, moves in CONCLUSIONS:
        decided(hand, words, town.communes[code].id if code else town.unit, due, moves)
    shown.locator("li", has_text=CONCLUSIONS[-1][1]).wait_for()
    text = _flat(shown.locator("main").inner_text())
    assert all(words in text for _, words, _, _ in CONCLUSIONS)
    assert not any(words in text for _, words, _ in OPINIONS)  # minuted, not shown


# 4. the inspection

PLAN = {
    "kind": "book", "inspected": "98001", "plan_number": "18/KH-TTYT", "plan_date": "14/10/2020",
    "decision_number": "40/QĐ-TTYT", "decision_date": "15/10/2020", "first": "19/10/2020", "last": "21/10/2020",
    "place": "Trạm Y tế Xã Đồng Mây", "items": "Sổ A0 đủ hộ, đủ người | 60\nPhiếu P0 khớp Sổ A0 | 40",
    "name-0": "Nguyễn Thị Thu", "post-0": "Phó Trưởng phòng Dân số", "role-0": "head",
    "name-1": "Hà Văn Quý", "post-1": "Chuyên viên", "role-1": "secretary",
}  # fmt: skip
REMEDY = "Đối chiếu giấy khai sinh, đính chính"
OTHER_BIRTH = (5, 14, 23)  # households of the sample whose head says another birth date


def planned(hand: Hand, town: City) -> int:
    as_(hand, town, "thanhpho")
    opened(hand, "inspection_plan", town.unit)
    filled(hand, PLAN)
    pressed(hand, "form.plan button[type=submit]")
    one = number_at_end(hand)
    hand.sees("40/QĐ-TTYT", "Nguyễn Thị Thu, Phó Trưởng phòng Dân số")
    opened(hand, "inspection_scores", one)
    filled(hand, {"score-1": "52,5", "remark-1": "thiếu hai hộ", "score-2": "36"})
    pressed(hand, "button[type=submit].btn-1")
    hand.sees("88,5/100 điểm, đã chấm 2/2 mục")
    opened(hand, "inspection_sample", one)
    filled(hand, {"size": "30", "risk": "50", "seed": "18-kh-ttyt-2020"})
    pressed(hand, "form.form button")
    hand.sees("30 hộ rút từ 40 hộ ngày 19/10/2020, số gieo 18-kh-ttyt-2020", "Rút lại từ số gieo cho đúng mẫu này.")
    hand.page.locator("#purpose").select_option("inspection")
    pressed(hand, "form:has(#purpose) button")
    assert hand.page.locator(".asksheet").count() == 30
    return one


def asked(hand: Hand, inspection: int) -> None:
    """Thirty sheets by keyboard: of each of the four, that they live there; of the head his name and birth date."""
    opened(hand, "reinterview", inspection, 1)
    for number in range(1, 31):
        hand.stands_on("#outcome")
        assert hand.where.endswith(f"/ho/{number}"), (number, hand.said()[:900])
        hand.press("Enter", "Enter", "Enter")  # interviewed, on paper, today
        with hand.tally.of("re-interview"):
            _sheet(hand, "5/7/1980" if number in OTHER_BIRTH else "7/5/1980")
            hand.go("Control+Enter")
    hand.sees("30 hộ đã nhập kết quả")


def _sheet(hand: Hand, birth: str) -> None:
    """Row by row with Tab; the arrow chooses the first answer, that it is so."""
    for row in range(4):
        hand.tab_to(f"[name=found-{row}]")
        hand.press("ArrowDown")
        if row == 0:
            hand.press("Tab", "ArrowDown", "Tab", "Tab")
            hand.write(birth)


def found(hand: Hand, inspection: int) -> None:
    opened(hand, "inspection_sample", inspection)
    pressed(hand, "button[value=finish]")
    opened(hand, "inspection_findings", inspection)
    told = {"words": "Ngày sinh trong Sổ A0 khác lời gia đình ở 3 hộ", "remedy": REMEDY}
    filled(hand, told | {"due": "15/12/2020"}, within="form:has(#due)")
    pressed(hand, "form:has(#due) button")
    hand.sees(told["words"])
    filled(hand, {"remarks": "Sổ sách đầy đủ, cất giữ tốt.", "opinion": "Nhất trí với biên bản."})
    pressed(hand, "button[value=remarks]")
    opened(hand, "inspection", inspection)
    filled(hand, {"conclusion_number": "21/TB-TTYT", "conclusion_date": "23/10/2020"})
    pressed(hand, "form:has(#cn) button")
    hand.sees("Đã kết luận; việc khắc phục đã thành nhiệm vụ.")


def rechecked(hand: Hand, inspection: int) -> None:
    opened(hand, "inspection_findings", inspection)
    filled(hand, {"outcome": "remedied", "note": "Phiếu đính chính đã thẩm định"})
    pressed(hand, "button[value=recheck]")
    opened(hand, "inspection", inspection)
    hand.sees("đã khắc phục", "Phiếu đính chính đã thẩm định")
    pressed(hand, "button[value=close]")
    hand.sees("Đã kết thúc.")


def _text(locator: Any) -> str:
    return _flat(locator.inner_text())


def _flat(text: str) -> str:
    return " ".join(text.split())
