"""The giao ban of any other demo: a commune's of last month, and a quarter's where somebody is above. Invented."""

from __future__ import annotations

from datetime import date, timedelta

from danso.synth.script import OWN, Done, Held, Opinion, Told
from danso.work.meetings.calendar_rule import DEFAULTS, day_in

_CLOSING = "Hội nghị ghi nhận cố gắng của các đơn vị và đội ngũ cộng tác viên trong kỳ."
_STATION = ("Hội trường Trạm Y tế", "Trưởng Trạm Y tế", "Viên chức dân số")
_CENTRE = ("Hội trường Trung tâm Y tế", "Giám đốc Trung tâm Y tế", "Viên chức dân số")


def any_quarter(today: date) -> tuple[Held, ...]:
    before = today.replace(day=1) - timedelta(days=1)
    month, quarter = (day_in(DEFAULTS[kind], before.year, before.month) for kind in ("monthly", "quarterly"))
    return (_monthly(month), _quarterly(quarter))


def _monthly(on: date) -> Held:
    def due(days: int) -> date:
        return on + timedelta(days=days)

    return Held(
        False, on, *_STATION, closing=_CLOSING,
        opinions=(
            Opinion(1, "Người cao tuổi ở xa khó đến trạm khám định kỳ.",
                    "Trạm khám lưu động tại nhà văn hóa, báo trước một tuần."),
            Opinion(2, "Một số bà mẹ sinh ở tỉnh khác, chưa có giấy sàng lọc sơ sinh.",
                    "Ghi theo lời kể của gia đình, bổ sung sau."),
            Opinion(3, "Địa bàn rộng sau sáp nhập, một người phụ trách không xuể.",
                    "Kiến nghị cấp trên bổ sung cộng tác viên."),
        ),
        told=(
            Told("Vận động gia đình có trẻ mới sinh sàng lọc đủ năm bệnh", OWN, due(45), "newborns_screened_5_share"),
            Told("Lập danh sách người cao tuổi chưa khám, mời khám định kỳ", 1, due(20), "elderly_checked"),
            Told("Rà soát các hộ trước khi đổi Sổ A0", OWN, due(75), work_list="ho-chua-ra-soat"),
            Told("Tuyên truyền trên loa về sàng lọc trước sinh", 2, due(15),
                 done=Done(due(15), "Đã phát 8 buổi trên loa tổ dân phố")),
        ),
    )  # fmt: skip


def _quarterly(on: date) -> Held:
    def due(days: int) -> date:
        return on + timedelta(days=days)

    return Held(
        True, on, *_CENTRE, closing=_CLOSING,
        opinions=(
            Opinion(1, "Vận động bà mẹ mang thai sàng lọc trước sinh còn khó.",
                    "Lồng ghép vào buổi khám thai hằng tháng tại trạm."),
            Opinion(2, "Cộng tác viên nghỉ nhiều, địa bàn để trống.",
                    "Viên chức ghi thay; đề nghị kiện toàn trong quý."),
            Opinion(3, "Sổ A0 in sẵn chưa đủ cho đợt đổi sổ.", "Cấp trên cấp bổ sung trước ngày 15."),
            Opinion(4, "Chỉ tiêu khám trước kết hôn tính theo cặp hay theo người?",
                    "Tính theo cặp như quyết định giao chỉ tiêu."),
            Opinion(5, "Người cao tuổi khám định kỳ chưa có quy trình giám sát.",
                    "Trung tâm ban hành hướng dẫn trong tháng."),
            Opinion(6, "Máy tính ở một số trạm đã cũ.", "Tổng hợp nhu cầu, đề xuất mua sắm năm sau."),
        ),
        told=(
            Told("Tổ chức khám sức khỏe định kỳ cho người cao tuổi", 1, due(50), "elderly_checked_share"),
            Told("Đẩy mạnh tư vấn, cấp phương tiện tránh thai", 2, due(20), "modern_method_users_new_and_continuing"),
            Told("Lồng ghép tư vấn sàng lọc trước sinh khi khám thai", OWN, due(40),
                 "prenatal_screened_4_share_of_pregnant"),
            Told("Tổng hợp nhu cầu Sổ A0 năm sau", OWN, due(10), done=Done(due(10), "Công văn đề nghị cấp sổ đã gửi")),
        ),
    )  # fmt: skip
