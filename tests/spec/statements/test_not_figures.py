"""What looks like a figure and is none."""

from __future__ import annotations

import pytest

from danso.guidance.statements.check import check


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 14/3/2022, sáng 14-3, chiều 15.3.2022, từ tháng 02/2022 đến quý III/2022, năm 2023.",
        "Giai đoạn 2016-2020, 2021 – 2025, đến năm 2030, so với năm 2019, hậu 2020.",
        "Ngày Dân số Thế giới 11/7, Ngày Dân số Việt Nam 26/12.",
        "Kế hoạch số 36/KH-UBND, Nghị quyết 08/2022/NQ-HĐND, Nghị quyết 21 – NQ/ TW, Đề án 818, Điều 5, Thông tư 02.",
        "Công văn số 1234/SYT-DS, Quyết định 588/QĐ-TTg, Nghị định số 39/2015.",
        "Trong 6 tháng đầu năm, 9 tháng, 3 ngày, 24 giờ, kỷ niệm 62 năm, lúc 8h30.",
        "Phụ nữ 15-49 tuổi, người từ 60 tuổi, sinh con trước 35 tuổi.",
        "Sinh con thứ 3, con thứ 1, 2; mỗi cặp vợ chồng sinh đủ 2 con; lần thứ 6; đợt 2; Covid-19; sổ A0.",
        "Quận 3, phường 12, tổ 5, khu phố 4, số nhà 17, đường 30/4.",
        "Hội nghị có 45 đại biểu, 9 ý kiến, 3 tham luận của 14 xã, phường và 21 quận, huyện.",
        "Cùng dự có cán bộ Trạm y tế 12 xã, thị trấn.",
        "Lượt xem: 1.205\n12\nTrang: 3",
        "1. Kết quả\n2.1 Công tác truyền thông\n3) Tồn tại",
        "Khám ít nhất 1 lần/năm, sàng lọc đủ 5 bệnh, tính trên 1.000 dân.",
    ],
)
def test_times_papers_names_and_the_hall_hold_no_figure(text: str) -> None:
    assert [one.stated.text for one in check(text).judgements] == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Còn thiếu cán bộ dân số (17 xã).", ["17"]),
        ("Có 9/14 xã đạt chuẩn.", ["9", "14"]),
        ("Sáng 26/12, có 5/12 thôn hoàn thành rà soát.", ["5", "12"]),
        ("Tuổi thọ trung bình là 74,2 tuổi.", ["74,2 tuổi"]),
        ("Năm 2021 có 318 trẻ sinh ra.", ["318"]),
    ],
)
def test_figures_close_to_such_words_are_still_found(text: str, figures: list[str]) -> None:
    assert [one.stated.text for one in check(text).judgements] == figures


def test_every_number_set_aside_has_its_reason() -> None:
    aside = check("Ngày 14/3/2022 có 9 ý kiến.").set_aside
    assert [(one.text, one.why.en) for one in aside] == [
        ("14", "a date or a year"),
        ("9", "opinions given, people and offices present"),
    ]
