"""What July's quarterly meeting of the demo city promised, and how an agenda tells that it moved, from recounted figures."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from tests.flow.demo_served import Asked, only
from tests.flow.terminal import Home

USERS, ELDERLY = "modern_method_users_new_and_continuing", "elderly_checked_share"
NEWBORNS, CHECKED = "newborns_screened_5_share", "elderly_checked"
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


def promised_figures(demo: Demo) -> list[Asked]:
    """Of each promise's figure where it stood when it was given, and where it stood a quarter later."""
    return [demo.to(who, code, end) for who, _, _, code in PROMISED for end in ("2020-06-30", "2020-09-30")]


def as_told(demo: Demo, counted: Counted) -> list[str]:
    """What October's agenda opens with."""
    told = []
    for who, what, done, code in PROMISED:
        then, now = (counted[demo.to(who, code, end)] for end in ("2020-06-30", "2020-09-30"))
        told.append(f"{who}: {what} {done}. {moved(code, (then, '30/6/2020'), (now, '30/9/2020'))}")
    return told


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
