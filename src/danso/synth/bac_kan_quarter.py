"""The third quarter of 2020 in the demo city: its giao ban, what they concluded, and what was done about it.

Invented. What a deed moves is moved by lines of the month sheets; no figure is written here.
"""

from __future__ import annotations

from datetime import date

from danso.synth.deeds import Deed
from danso.synth.script import OWN, Done, Held, Opinion, Paper, Told, deeds_of

_WARD = "Phường Đức Xuân"
_USERS, _ELDERLY = "modern_method_users_new_and_continuing", "elderly_checked_share"
_STATION = ("Hội trường Trạm Y tế phường Đức Xuân", "Triệu Thị Mai, Trưởng Trạm Y tế", "Ma Thị Duyên, viên chức dân số")
_CENTRE = ("Hội trường Trung tâm Y tế thành phố", "Nông Văn Thành, Giám đốc Trung tâm Y tế", "Hà Văn Quý, chuyên viên")
_GUESTS = ("Hội Liên hiệp Phụ nữ phường", "Công an phường")
_CLOSING = "Hội nghị ghi nhận cố gắng của các đơn vị và đội ngũ cộng tác viên trong kỳ."


def _papers(office: str, signer: str, numbers: tuple[int, int], days: tuple[date, date, date]) -> tuple[Paper, ...]:
    """Invitation, minutes, notice."""
    asked, held, told = days
    return (
        Paper("invitation", f"{numbers[0]}/GM-{office} (trình diễn)", asked, signer),
        Paper("minutes", f"{numbers[0] + 1:02d}/BB-{office} (trình diễn)", held, signer),
        Paper("notice", f"{numbers[1]}/TB-{office} (trình diễn)", told, signer),
    )


_JULY = Held(
    True, date(2020, 7, 10), *_CENTRE, guests=("Hội Người cao tuổi thành phố",), closing=_CLOSING,
    opinions=(
        Opinion("Xã Nông Thượng", "Người cao tuổi ở các thôn xa không tự đến trạm khám được.",
                "Trạm tổ chức khám lưu động tại nhà văn hóa thôn; Trung tâm cử thêm bác sỹ."),
        Opinion("Phường Nguyễn Thị Minh Khai", "Nhiều gia đình chưa hiểu sàng lọc sơ sinh, trẻ về nhà mới hỏi.",
                "Cộng tác viên tư vấn từ khi mang thai tháng thứ bảy; trạm lấy mẫu trong năm ngày đầu."),
        Opinion("Phường Huyền Tụng", "Biện pháp tránh thai không được ghi xác nhận hằng tháng nên số người duy trì thấp.",
                "Ghi xác nhận vào Phiếu P0 mỗi tháng một lần, tại buổi cấp phương tiện."),
        Opinion("Phường Phùng Chí Kiên", "Sàng lọc trước sinh phải lên tỉnh, chi phí đi lại cao.",
                "Lồng ghép tư vấn vào buổi khám thai tại trạm; đăng ký theo đợt để bố trí xe."),
        Opinion("Xã Dương Quang", "Cộng tác viên nghỉ nhiều từ đầu năm, địa bàn để trống.",
                "Viên chức dân số ghi thay; kiến nghị thành phố giao cho nhân viên y tế thôn."),
        Opinion("Phường Sông Cầu", "Chỉ tiêu khám trước kết hôn tính theo cặp hay theo người?",
                "Theo cặp, như quyết định giao chỉ tiêu."),
    ),
    told=(
        Told("Khám sức khỏe định kỳ lưu động cho người cao tuổi tại nhà văn hóa các thôn", "Xã Nông Thượng",
             date(2020, 9, 15), _ELDERLY,
             done=Done(date(2020, 9, 11), "Sổ khám của trạm, bốn buổi từ ngày 24/8 đến ngày 10/9/2020"),
             deed=Deed("elderly", "Xã Nông Thượng", date(2020, 8, 24), date(2020, 9, 10), 0.5)),
        Told("Sàng lọc sơ sinh đủ năm bệnh cho trẻ sinh ra trên địa bàn", "Phường Nguyễn Thị Minh Khai",
             date(2020, 9, 30), "newborns_screened_5_share",
             done=Done(date(2020, 9, 30), "Danh sách lấy mẫu quý III của trạm và phiếu trả kết quả"),
             deed=Deed("newborns", "Phường Nguyễn Thị Minh Khai", date(2020, 7, 11), date(2020, 9, 26), 1.0)),
        Told("Hỏi lại, ghi xác nhận biện pháp tránh thai hằng tháng vào Phiếu P0", "Phường Huyền Tụng",
             date(2020, 8, 31), _USERS,
             done=Done(date(2020, 9, 4), "Phiếu P0 tháng 7 và tháng 8/2020 của các địa bàn, đã thẩm định"),
             deed=Deed("methods", "Phường Huyền Tụng", date(2020, 7, 13), date(2020, 8, 30), 0.7)),
        Told("Tư vấn sàng lọc trước sinh tại buổi khám thai hằng tháng", "Phường Phùng Chí Kiên", date(2020, 9, 25),
             "prenatal_screened_4_share_of_pregnant"),
        Told("Kiểm tra việc ghi chép ban đầu, sử dụng Sổ A0 tại phường Đức Xuân", OWN, date(2020, 10, 10),
             done=Done(date(2020, 10, 9), "Thông báo kết luận kiểm tra số 21/TB-DS (trình diễn)")),
    ),
    papers=_papers("TTYT", "Nông Văn Thành", (31, 45), (date(2020, 7, 3), date(2020, 7, 10), date(2020, 7, 14))),
)  # fmt: skip

_AUGUST = Held(
    False, date(2020, 8, 3), *_STATION, guests=_GUESTS, closing=_CLOSING,
    opinions=(
        Opinion("Địa bàn 07", "Người cao tuổi ở xa khó đến trạm khám định kỳ.",
                "Trạm khám lưu động tại nhà văn hóa tổ dân phố, báo trước một tuần."),
        Opinion("Địa bàn 16", "Gia đình sinh con ở tỉnh khác, chưa có giấy sàng lọc sơ sinh.",
                "Ghi theo lời kể của gia đình, bổ sung sau."),
        Opinion("Địa bàn 22", "Địa bàn bên cạnh không còn cộng tác viên, một người phụ trách không xuể.",
                "Viên chức dân số ghi thay đến khi kiện toàn."),
    ),
    told=(
        Told("Mời người cao tuổi chưa khám đến buổi khám định kỳ tháng 8", "Địa bàn 07", date(2020, 8, 31),
             "elderly_checked", done=Done(date(2020, 8, 31), "Sổ khám của trạm, các buổi từ ngày 10 đến ngày 28/8/2020"),
             deed=Deed("elderly", _WARD, date(2020, 8, 10), date(2020, 8, 28), 0.7, area=7)),
        Told("Phát thanh về sàng lọc trước sinh và sơ sinh trên loa phường", OWN, date(2020, 8, 20),
             done=Done(date(2020, 8, 19), "Đã phát 8 buổi, lịch phát thanh lưu tại phường")),
    ),
    papers=_papers("TYT", "Triệu Thị Mai", (6, 7), (date(2020, 7, 29), date(2020, 8, 3), date(2020, 8, 4))),
)  # fmt: skip

_SEPTEMBER = Held(
    False, date(2020, 9, 1), *_STATION, guests=_GUESTS, closing=_CLOSING,
    opinions=(
        Opinion("Địa bàn 16", "Chị em dùng bao cao su, viên uống ít khi ở nhà ban ngày.",
                "Hỏi vào buổi tối hoặc khi cấp phương tiện, ghi xác nhận vào Phiếu P0."),
        Opinion("Địa bàn 18", "Nhiều hộ có người đi làm xa, không biết ghi tạm vắng hay chuyển đi.",
                "Từ đủ sáu tháng, không về ở thì ghi chuyển đi; dưới sáu tháng ghi tạm vắng."),
    ),
    told=(
        Told("Hỏi lại, ghi xác nhận biện pháp tránh thai trong Phiếu P0 tháng 9", "Địa bàn 16", date(2020, 9, 30),
             _USERS, done=Done(date(2020, 9, 30), "Phiếu P0 tháng 9/2020 của địa bàn"),
             deed=Deed("methods", _WARD, date(2020, 9, 3), date(2020, 9, 28), 0.9, area=16)),
        Told("Lập danh sách hộ có người đi làm xa trên sáu tháng", "Địa bàn 18", date(2020, 9, 20),
             done=Done(date(2020, 9, 25), "Danh sách nộp tại trạm, chậm năm ngày do mưa lũ")),
    ),
    papers=_papers("TYT", "Triệu Thị Mai", (8, 9), (date(2020, 8, 27), date(2020, 9, 1), date(2020, 9, 3))),
)  # fmt: skip

_OCTOBER = Held(
    False, date(2020, 10, 1), *_STATION, guests=_GUESTS, closing=_CLOSING,
    opinions=(
        Opinion("Địa bàn 21", "Trẻ sinh ở tỉnh khác chưa ghi được sàng lọc sơ sinh.", "Xin ảnh chụp phiếu kết quả."),
        Opinion("Địa bàn 07", "Người cao tuổi muốn khám thêm mắt và xương khớp.",
                "Kết hợp trong tháng hành động vì người cao tuổi."),
        Opinion("Địa bàn 22", "Sổ A0 in sẵn chưa đủ cho đợt đổi sổ.", "Trạm đề nghị cấp bổ sung trước ngày 15/10."),
    ),
    told=(
        Told("Khám sức khỏe định kỳ trong tháng hành động vì người cao tuổi", OWN, date(2020, 10, 31), _ELDERLY,
             done=Done(date(2020, 10, 30), "Sổ khám của trạm, các buổi từ ngày 5 đến ngày 27/10/2020"),
             deed=Deed("elderly", _WARD, date(2020, 10, 5), date(2020, 10, 27), 0.25)),
        Told("Báo danh sách trẻ sinh ở tỉnh khác để ghi sàng lọc sơ sinh", "Địa bàn 21", date(2020, 10, 20),
             "newborns_screened_5"),
        Told("Rà soát các hộ trước khi đổi Sổ A0", OWN, date(2020, 12, 20), work_list="ho-chua-ra-soat"),
    ),
    papers=_papers("TYT", "Triệu Thị Mai", (10, 12), (date(2020, 9, 28), date(2020, 10, 1), date(2020, 10, 2))),
)  # fmt: skip

_THIRD_QUARTER = Held(
    True, date(2020, 10, 12), *_CENTRE, guests=("Hội Người cao tuổi thành phố",), closing=_CLOSING,
    opinions=(
        Opinion("Phường Phùng Chí Kiên", "Vận động bà mẹ mang thai sàng lọc trước sinh còn khó, việc giao quý III chưa xong.",
                "Trạm cùng khoa Chăm sóc sức khỏe sinh sản tư vấn tại chỗ hai buổi trong tháng 10."),
        Opinion("Xã Dương Quang", "Đề nghị được khám lưu động cho người cao tuổi như xã Nông Thượng.",
                "Đồng ý; Trung tâm bố trí đoàn khám trong tuần từ ngày 19/10."),
        Opinion("Phường Đức Xuân", "Kết luận kiểm tra nêu ngày sinh ghi khác giấy tờ; địa bàn trống nhiều nên đối chiếu chậm.",
                "Đối chiếu trước ở các hộ trong mẫu, báo kết quả để phúc tra cuối tháng."),
        Opinion("Phường Xuất Hóa", "Trẻ sinh tại bệnh viện tỉnh, trạm không nhận được kết quả sàng lọc.",
                "Trung tâm xin danh sách của bệnh viện hằng tháng, gửi về trạm."),
        Opinion("Phường Sông Cầu", "Phương tiện tránh thai miễn phí cấp không đều.",
                "Đăng ký theo quý; ưu tiên nơi có nhiều người duy trì."),
        Opinion("Phường Huyền Tụng", "Máy tính của trạm đã cũ.", "Tổng hợp nhu cầu, đề xuất mua sắm năm 2021."),
    ),
    told=(
        Told("Khám sức khỏe định kỳ lưu động cho người cao tuổi tại các thôn", "Xã Dương Quang", date(2020, 10, 31),
             _ELDERLY, done=Done(date(2020, 10, 30), "Sổ khám của đoàn, ba buổi từ ngày 19 đến ngày 27/10/2020"),
             deed=Deed("elderly", "Xã Dương Quang", date(2020, 10, 19), date(2020, 10, 27), 0.5)),
        Told("Cấp phương tiện, ghi xác nhận biện pháp tránh thai hằng tháng", "Phường Sông Cầu", date(2020, 11, 30),
             _USERS),
        Told("Đối chiếu danh sách trẻ sinh ra với bệnh viện, ghi bổ sung sàng lọc sơ sinh", "Phường Xuất Hóa",
             date(2020, 10, 28), "newborns_screened_5_share"),
        Told("Tổng hợp nhu cầu Sổ A0 năm 2021, gửi Chi cục Dân số", OWN, date(2020, 10, 22),
             done=Done(date(2020, 10, 21), "Công văn đề nghị cấp sổ đã gửi")),
    ),
    papers=_papers("TTYT", "Nông Văn Thành", (52, 66), (date(2020, 10, 5), date(2020, 10, 12), date(2020, 10, 14))),
)  # fmt: skip

_NEXT = Held(
    False, date(2020, 11, 6), *_STATION, guests=_GUESTS, prepared=True,
    papers=(Paper("invitation", "13/GM-TYT (trình diễn)", date(2020, 11, 3), "Triệu Thị Mai"),),
)  # fmt: skip

BAC_KAN_QUARTER: tuple[Held, ...] = (_JULY, _AUGUST, _SEPTEMBER, _OCTOBER, _THIRD_QUARTER, _NEXT)
BAC_KAN_DEEDS = deeds_of(BAC_KAN_QUARTER)
