"""The demo city's third quarter of 2020 in a browser: pace, cascade, giao ban, inspection; then one more meeting is held
and the next agenda shows what it moved. Every figure told beside a task is counted again from the ledger alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.flow.demo_served import Asked, Seat, only, recounted, seat, served
from tests.flow.hand import ARGUMENTS
from tests.flow.terminal import Home

USERS, ELDERLY = "modern_method_users_new_and_continuing", "elderly_checked_share"
NEWBORNS, CHECKED = "newborns_screened_5_share", "elderly_checked"
ABOVE, HEAD, OFFICER = "bk-giam-sat", "bk-duc-xuan-ttr", "bk-duc-xuan"
CITY, WARD, AREA = "Thành phố Bắc Kạn", "Phường Đức Xuân", "Địa bàn 18"
NAMES = {
    ELDERLY: "Tỷ lệ người cao tuổi được khám sức khỏe định kỳ ít nhất 1 lần trong năm",
    NEWBORNS: "Tỷ lệ trẻ sơ sinh được sàng lọc đủ 5 bệnh",
    USERS: "Số người mới sử dụng và duy trì sử dụng BPTT hiện đại",
    CHECKED: "Số người cao tuổi được khám sức khỏe định kỳ trong năm",
}
# What July's quarterly meeting gave, to whom, what shows that it was done, what it should move.
PROMISED = (
    ("Xã Nông Thượng", "Khám sức khỏe định kỳ lưu động cho người cao tuổi tại nhà văn hóa các thôn",
     "Đã xong ngày 11/9/2020: Sổ khám của trạm, bốn buổi từ ngày 24/8 đến ngày 10/9/2020", ELDERLY),
    ("Phường Nguyễn Thị Minh Khai", "Sàng lọc sơ sinh đủ năm bệnh cho trẻ sinh ra trên địa bàn",
     "Đã xong ngày 30/9/2020: Danh sách lấy mẫu quý III của trạm và phiếu trả kết quả", NEWBORNS),
    ("Phường Huyền Tụng", "Hỏi lại, ghi xác nhận biện pháp tránh thai hằng tháng vào Phiếu P0",
     "Đã xong ngày 04/9/2020: Phiếu P0 tháng 7 và tháng 8/2020 của các địa bàn, đã thẩm định", USERS),
)  # fmt: skip
MORE = "Mời người cao tuổi chưa khám đến buổi khám lưu động tháng 11"
EVIDENCE = "Sổ khám của trạm, buổi ngày 18/11/2020"
NEW_YEAR = "2020-01-01"
Counted = dict[Asked, Fraction]


@dataclass(frozen=True)
class Demo:
    home: Home
    city: int
    ward: int
    units: dict[str, int]

    def to(self, unit: str, code: str, last: str) -> Asked:
        """A figure of a unit by its name, from New Year."""
        return self.units[unit], code, NEW_YEAR, last

    def meeting(self, on_day: str) -> int:
        return int(only(self.home.rows("SELECT id FROM meetings_meeting WHERE on_day = ?", on_day)))


def demo_in(home: Home) -> Demo:
    asked = ("--unit", "thanh pho bac kan", "--from", "2020-10-01", "--to", "2020-10-30", "--below", "commune")
    faces = {(one["unit_name"], one["unit_level"], one["unit_id"]) for one in home.told("figures", *asked)}
    units = {name: unit for name, _, unit in faces}
    city = next(unit for _, level, unit in faces if level == "district")
    areas = home.rows(
        "SELECT v.name, v.unit_id FROM places_unitversion v JOIN places_unitversion p ON p.unit_id = v.parent_id"
        " WHERE v.kind = 'dia_ban' AND p.parent_id = ? AND (p.until IS NULL OR p.until > '2020-11-05')",
        units[WARD],
    )
    return Demo(home, city, units[WARD], units | dict(areas))


def asked_of(demo: Demo) -> list[Asked]:
    """Every figure that the pages are to tell on the demo's day."""
    july = [demo.to(who, code, end) for who, _, _, code in PROMISED for end in ("2020-06-30", "2020-09-30")]
    now = [demo.to(CITY, code, "2020-10-30") for code in (ELDERLY, NEWBORNS)]
    ward = [demo.to(WARD, ELDERLY, end) for end in ("2020-09-30", "2020-10-31")]
    return [*july, *now, *ward, demo.to(AREA, CHECKED, "2020-10-31")]


@pytest.mark.long
def test_the_city_lives_a_quarter_and_the_next_agenda_shows_what_moved(chromium: str, tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.danso("migrate")
    home.danso("demo")
    lived(chromium, demo_in(home))


def lived(chromium: str, demo: Demo) -> None:
    complaints: list[str] = []
    counted = recounted(demo.home, asked_of(demo))
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        try:
            with served(demo.home) as address:
                above = seat(browser, address, ABOVE, complaints)
                paces(above, demo, counted)
                cascade(above, demo)
                quarterly(above, demo, counted)
                inspected(above)
                next_month(seat(browser, address, HEAD, complaints), demo, counted)
            acted(demo)
            with served(demo.home, DANSO_TODAY="2020-12-01") as address:
                what_moved(seat(browser, address, OFFICER, complaints), demo, counted)
        finally:
            browser.close()
    assert complaints == []


def paces(above: Seat, demo: Demo, counted: Counted) -> None:
    """The city's figures to 30/10 beside what was due, and the mid-year revision with what it replaced."""
    above.open(f"/chi-tieu/{demo.city}")
    told = [percent(counted[demo.to(CITY, code, "2020-10-30")], 1) for code in (ELDERLY, NEWBORNS)]
    above.sees("3.268 người", "1.643", "50,3% KH", "Khó đạt", *told)
    above.open(f"/chi-tieu/{demo.city}/{NEWBORNS}")
    above.sees("60%", "Quyết định số 98/QĐ-UBND", "55%", "Quyết định số 12/QĐ-UBND", "áp dụng từ 01/7/2020")
    above.open(f"/chi-tieu/{demo.city}/{USERS}")
    split = above.lines("table:has(th[scope=rowgroup]) tr")
    # 24, 1, 30, 36, 5 and 4 of a hundred of 3.268, largest remainders up; 35 and 30 % of it in the two rounds
    assert split == [
        "Theo biện pháp", "Vòng tránh thai 784 người", "Triệt sản nữ 33 người", "Bao cao su 980 người",
        "Thuốc uống tránh thai 1.177 người", "Thuốc tiêm tránh thai 163 người", "Thuốc cấy tránh thai 131 người",
        "Theo đợt chiến dịch", "Đợt 1 1.144 người", "Đợt 2 980 người",
    ]  # fmt: skip


def cascade(above: Seat, demo: Demo) -> None:
    """City to communes, ward to residential groups, a group to its collaborators: at each step it adds up."""
    whole, own = 3268, ""
    for unit, many in ((demo.city, 8), (demo.ward, 16)):
        above.open(f"/chi-tieu/{unit}/{USERS}/cap-duoi")
        given = [int(one.input_value()) for one in above.page.locator("main input[name^='unit-']").all()]
        assert len(given) == many and sum(given) == whole
        above.sees(f"Tổng các đơn vị bằng chỉ tiêu chung: {whole:,}.".replace(",", "."))
        ward = above.page.locator(f"[name='unit-{demo.ward}']")
        whole = int(ward.input_value()) if ward.count() else given[0]
        own = str(above.page.locator("main input[name^='unit-']").first.get_attribute("name")).split("-")[1]
    above.open(f"/chi-tieu/{own}/{USERS}/cap-duoi")
    shares = [int(one.input_value()) for one in above.page.locator("main input[name^='unit-']").all()]
    assert len(shares) == 2 and sum(shares) == whole


def quarterly(above: Seat, demo: Demo, counted: Counted) -> None:
    """October's meeting opens with July's promises: done, late, and whether each figure moved as the slips say."""
    above.open(f"/hoi-nghi/cuoc/{demo.meeting('2020-10-12')}")
    agenda = above.lines("section.card:has(h2:text-is('Chương trình')) li")
    for n, (who, what, done, code) in enumerate(PROMISED):
        then, now = (counted[demo.to(who, code, end)] for end in ("2020-06-30", "2020-09-30"))
        told = moved(code, (then, "30/6/2020"), (now, "30/9/2020"))
        assert agenda[n] == f"{n + 1}. {who}: {what} {done}. {told}"
    assert "Phường Phùng Chí Kiên" in agenda[3] and "Quá hạn 17 ngày (hạn 25/9/2020)" in agenda[3]
    opinions = above.lines("section.card:has(h2:text-is('Ý kiến và trả lời')) li")
    assert len(opinions) == 6 and all("Trả lời: " in one for one in opinions)
    given = above.lines("section.card:has(h2:text-is('Kết luận')) li")
    assert ["Đã xong" in one for one in given] == [True, False, False, True]
    assert "Quá hạn 8 ngày (hạn 28/10/2020)" in given[2]


def inspected(above: Seat) -> None:
    above.open("/kiem-tra/cuoc/1")
    above.sees("30 hộ rút từ", "30 hộ đã nhập kết quả", "đã phỏng vấn: 28 hộ; không gặp: 2 hộ", "85/100 điểm")
    findings = above.lines("section.card:has(h2:text-is('Tồn tại, việc khắc phục')) tbody tr")
    assert "đã khắc phục 30/10/2020" in findings[0] and "đang thực hiện" in findings[1]


def next_month(head: Seat, demo: Demo, counted: Counted) -> None:
    """The ward's meeting that the demo has prepared is held: one opinion, its answer, one task."""
    meeting, area = demo.meeting("2020-11-06"), demo.units[AREA]
    share, later = (counted[demo.to(WARD, ELDERLY, end)] for end in ("2020-09-30", "2020-10-31"))
    head.open(f"/hoi-nghi/cuoc/{meeting}")
    head.sees(moved(ELDERLY, (share, "30/9/2020"), (later, "31/10/2020")))
    head.press("button[value=hold]")
    room = head.beside(f"/hoi-nghi/cuoc/{meeting}/man-hinh")
    room.locator("h2", has_text="Khám sức khỏe định kỳ trong tháng hành động").wait_for()
    head.open(f"/hoi-nghi/cuoc/{meeting}/bien-ban")
    said = {"unit": str(area), "words": "Ba cụ đi lại khó, chưa đến trạm được.", "answer": "Khám lưu động tại tổ."}
    head.fill(said, "form:has(#said)")
    head.press("button[value=opinion]")
    head.sees("Ý kiến và trả lời (1)", said["words"], said["answer"])
    head.fill({"words": MORE, "owner": str(area), "due": "25/11/2020", "moves": f"i-{CHECKED}"}, "form:has(#task)")
    head.press("button[value=conclusion]")
    room.locator("li", has_text=MORE).wait_for()
    assert said["words"] not in room.locator("main").inner_text()  # minuted, not shown
    head.fill({"closing_words": "Hội nghị ghi nhận cố gắng của cộng tác viên."}, "main")
    head.press("form[action$='/ket-luan'] button")
    head.sees("Đã kết luận; 1 nhiệm vụ đã giao.")
    head.open(f"/nhiem-vu/{demo.ward}")
    head.sees(MORE, AREA, "25/11/2020", NAMES[CHECKED])


def acted(demo: Demo) -> None:
    """Seven more of the area are checked in November; the night seals."""
    later = Home(demo.home.folder, DANSO_TODAY="2020-12-01")
    checked = later.deed("check_elders", officer=OFFICER, area=demo.units[AREA], number=7, day="2020-11-18")
    assert len(set(checked)) == 7
    later.danso("seal")


def what_moved(officer: Seat, demo: Demo, counted: Counted) -> None:
    """Done with what shows it; the next agenda opens with it, and the figure is the recount's and seven more."""
    officer.open(f"/nhiem-vu/{demo.ward}")
    officer.press(f"a:text-is('{MORE}')")
    officer.fill({"words": EVIDENCE}, "form:has(#evidence)")
    officer.press("button[value=finish]")
    officer.open(f"/hoi-nghi/{demo.ward}")
    officer.press("form[action$='/moi'] button")
    officer.press("form:has([name=key][value='*']) button")
    first = officer.lines("section.card:has(h2:text-is('Chương trình')) li")[0]
    then = counted[demo.to(AREA, CHECKED, "2020-10-31")]
    told = moved(CHECKED, (then, "31/10/2020"), (then + 7, "30/11/2020"))
    assert first.startswith(f"1. {AREA}: {MORE} Đã xong ngày 01/12/2020: {EVIDENCE}. {told}"), first


def moved(code: str, then: tuple[Fraction, str], now: tuple[Fraction, str]) -> str:
    """As an agenda says it of a figure that rose."""
    share = code in (ELDERLY, NEWBORNS)
    shown = percent if share else lambda value, _: f"{int(value):,}".replace(",", ".")
    more = f"{number(now[0] - then[0], 2)} điểm %" if share else f"{int(now[0] - then[0])}"
    before, after = (f"{shown(value, 2)} (đến ngày {day})" for value, day in (then, now))
    return f"{NAMES[code]}: {before}, nay {after}, tăng {more} (đúng hướng)"


def percent(value: Fraction, places: int) -> str:
    return f"{number(value, places)}%"


def number(value: Fraction, places: int) -> str:
    """Half up, with a comma."""
    scaled = int(value * 10**places + Fraction(1, 2))
    return f"{scaled // 10**places},{scaled % 10**places:0{places}d}"
