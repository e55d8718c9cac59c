"""What each kind of inspection looks at until an office writes its own list: the scope of inspections in practice."""

from __future__ import annotations

from danso.values.words import Words

# (what is looked at, most points); each list makes 100.
_BOOK = (
    (Words("Sổ A0 đủ hộ, đủ người so với thực tế", "The A0 book holds all households and people"), 30),
    (Words("Phiếu P0 khớp với Sổ A0 và kho dữ liệu", "P0 slips agree with the A0 book and the data store"), 30),
    (Words("Ngày sinh đủ ngày, tháng, năm; không trùng người", "Birth dates in full; nobody entered twice"), 20),
    (Words("Thông tin báo đúng tháng, ít báo muộn", "Slips come in their month, few are late"), 20),
)
_WORK = (
    (Words("Ban Chỉ đạo: quyết định, phân công, họp định kỳ", "Steering committee: decision, duties, meetings"), 10),
    (Words("Mạng lưới và thù lao cộng tác viên", "Network and allowances of collaborators"), 15),
    (Words("Tiến độ thực hiện chỉ tiêu", "Progress of targets"), 20),
    (Words("Sổ A0, phiếu P0 so với kho dữ liệu", "A0 book and P0 slips against the data store"), 20),
    (Words("Kết quả thăm hộ, phúc tra", "Household visits and re-interviews"), 15),
    (Words("Cấp phát phương tiện tránh thai miễn phí, tiếp thị xã hội", "Issue of contraceptive goods"), 10),
    (Words("Khắc phục tồn tại của lần kiểm tra trước", "Remedies of the last inspection"), 10),
)
DEFAULT: dict[str, tuple[tuple[Words, int], ...]] = {
    "comprehensive": _WORK,
    "book": _BOOK,
    "self": _WORK,
    "recheck": _BOOK,
}
