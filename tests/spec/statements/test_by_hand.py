"""Invented sentences of quarter reports, judged with a pocket calculator before the checker read them.

R right, W wrong (with the right value where one can be told), N not checkable, `~` either of R and N: the label is
wrong, not the counts behind it. Every figure of a sentence is listed: one more or one fewer found fails too.
"""

from __future__ import annotations

import pytest

from danso.guidance.statements.check import check

_LETTERS = {"right": "R", "wrong": "W", "not_checkable": "N"}

# 655 + 593 = 1.248. 68/1.248 = 5,4487%. 912/1.248 = 73,0769%; 1.248/912 = 136,842%. 655/593 = 110,455%.
# 2.106/2.000 = 105,3%. 96/160 = 60%. 3.150/8.400 = 37,5%. 92.340/24.300 = 3,8. 40/1.288 = 3,1056%; 40/1.248 = 3,2051%.
# 13,6 - 6,1 = 7,5‰ = 0,75%. 214 + 35 + 51 = 300. 409 + 402 = 811. 38/45 = 84,444%. 125,5/150 = 83,667%.
SENTENCES = [
    ("Quý III năm 2023, toàn huyện có 1.248 trẻ sinh ra, trong đó 655 trẻ trai và 593 trẻ gái.",
     "1.248 R, 655 R, 593 R"),
    ("Số trẻ sinh ra trong quý là 1.258 trẻ (nam 655, nữ 593).", "1.258 W 1.248, 655 N, 593 N"),
    ("Tỷ số giới tính khi sinh 112,5/100.", "112,5/100 N"),
    ("Toàn huyện có 450 trẻ trai, 400 trẻ gái, tỷ số giới tính khi sinh 112,5/100.", "450 R, 400 R, 112,5/100 R"),
    ("Có 450 trẻ trai và 400 trẻ gái được sinh ra, tỷ số giới tính khi sinh là 112,5%.", "450 ~, 400 ~, 112,5% W"),
    ("Tỷ số giới tính khi sinh là 112,5 bé gái/100 bé trai.", "112,5 bé gái/100 bé trai W"),
    ("Trẻ gái 593, trẻ trai 655, tỷ số giới tính khi sinh 110,5 bé trai/100 bé gái.",
     "593 R, 655 R, 110,5 bé trai/100 bé gái R"),
    ("Trẻ gái 593, trẻ trai 655, tỷ số giới tính khi sinh 110,4 bé trai/100 bé gái.",
     "593 N, 655 N, 110,4 bé trai/100 bé gái W 110,5"),
    ("Tỷ số giới tính khi sinh 112,5/100, tăng 1,3 điểm % so với cùng kỳ (111,2/100).",
     "112,5/100 ~, 1,3 điểm % W 1,3 điểm, 111,2/100 ~"),
    ("Sinh con thứ 3 trở lên 68 trẻ, chiếm 5,4% tổng số trẻ sinh ra (1.248 trẻ).", "68 R, 5,4% R, 1.248 R"),
    ("Trong 1.248 trẻ sinh ra có 68 trẻ là con thứ 3 trở lên, chiếm 5,44%.", "1.248 N, 68 N, 5,44% W 5,45%"),
    ("Trong 1.248 trẻ sinh ra có 68 trẻ là con thứ 3 trở lên, chiếm 5,45‰.", "1.248 ~, 68 ~, 5,45‰ W 5,45%"),
    ("Trong 1.248 trẻ sinh ra có 68 trẻ là con thứ 3 trở lên, chiếm 54,5%.", "1.248 ~, 68 ~, 54,5% W 5,4"),
    ("Tỷ lệ sinh con thứ 3 trở lên 5,4%, giảm 0,2 điểm % so với cùng kỳ năm 2022 (5,6%).",
     "5,4% R, 0,2 điểm % R, 5,6% R"),
    ("Tỷ lệ sinh con thứ 3 trở lên 5,4%, giảm 0,2% so với cùng kỳ năm 2022 (5,6%).",
     "5,4% ~, 0,2% W 0,2 điểm %, 5,6% ~"),
    ("Tỷ lệ sinh con thứ 3 trở lên là 5,4%, giảm 0,3 điểm % so với cùng kỳ năm trước (5,6%).",
     "5,4% N, 0,3 điểm % N, 5,6% N"),
    ("Tỷ lệ sinh con thứ 3 trở lên là 5,4%, giảm 0,8 điểm % so với cùng kỳ năm trước (5,6%).",
     "5,4% N, 0,8 điểm % W 0,2 điểm %, 5,6% N"),
    ("Trong quý sinh 1.248 trẻ, tăng 12 trẻ so với cùng kỳ năm 2022 (1.236 trẻ).", "1.248 R, 12 R, 1.236 R"),
    ("Trong quý sinh 1.248 trẻ, tăng 12 trẻ so với cùng kỳ.", "1.248 N, 12 N"),
    ("Trong quý sinh 1.248 trẻ, tăng 21 trẻ so với cùng kỳ (1.236 trẻ).", "1.248 N, 21 W 12, 1.236 N"),
    ("Trong quý sinh 1.236 trẻ, tăng 12 trẻ so với cùng kỳ năm trước (1.248 trẻ).",
     "1.236 ~, 12 W giảm 12, 1.248 ~"),
    ("Số sinh là 1.248 trẻ, giảm 3,1% so với cùng kỳ năm 2022 là 1.288 trẻ.", "1.248 R, 3,1% R, 1.288 R"),
    ("Số sinh 1.248 trẻ, giảm 40 trẻ (3,2%) so với cùng kỳ năm 2022 (1.288 trẻ).",
     "1.248 R, 40 R, 3,2% W 3,1%, 1.288 R"),
    ("Quý I sinh 409 trẻ, quý II sinh 402 trẻ, cộng 6 tháng 811 trẻ.", "409 R, 402 R, 811 R"),
    ("Quý II sinh 402 trẻ; lũy kế 6 tháng sinh 811 trẻ.", "402 N, 811 N"),
    ("Số người mới sử dụng biện pháp tránh thai hiện đại là 2.106/2.000 người, đạt 105,3% kế hoạch.",
     "2.106 R, 2.000 R, 105,3% R"),
    ("Vận động 2.106 người sử dụng BPTT, đạt 105,3% kế hoạch năm (2.000 người).", "2.106 R, 105,3% R, 2.000 R"),
    ("Vận động 2.106 người sử dụng BPTT, đạt 103,5% kế hoạch (2.000 người).", "2.106 N, 103,5% W 105,3%, 2.000 N"),
    ("Kế hoạch số 112/KH-UBND giao 2.000 người; 9 tháng thực hiện 1.420 người, đạt 71,0% kế hoạch.",
     "2.000 R, 1.420 R, 71,0% R"),
    ("Có 2.150 người cao tuổi được lập hồ sơ theo dõi sức khỏe, đạt 107,5% so với kế hoạch (2.000 người).",
     "2.150 R, 107,5% R, 2.000 R"),
    ("Đã sàng lọc sơ sinh cho 912/1.248 trẻ, đạt 73,1%.", "912 R, 1.248 R, 73,1% R"),
    ("Đã sàng lọc sơ sinh cho 912/1.248 trẻ, đạt 73,0%.", "912 N, 1.248 N, 73,0% W 73,1%"),
    ("Đã sàng lọc sơ sinh cho 912/1.248 trẻ, đạt 136,8%.", "912 N, 1.248 N, 136,8% W 73,1%"),
    ("Tỷ suất sinh thô 13,6%.", "13,6% W 13,6‰"),
    ("Tỷ suất sinh thô là 13,6‰, tỷ suất chết thô là 6,1‰, tỷ lệ tăng dân số tự nhiên 0,75%.",
     "13,6‰ R, 6,1‰ R, 0,75% R"),
    ("Tỷ suất sinh thô là 13,6‰, tỷ suất chết thô là 6,1‰, tỷ lệ tăng dân số tự nhiên 7,5%.",
     "13,6‰ ~, 6,1‰ ~, 7,5% W"),
    ("Dân số toàn huyện là 92.340 người, 24.300 hộ, bình quân 3,8 người/hộ.", "92.340 R, 24.300 R, 3,8 người/hộ R"),
    ("Khám sức khỏe định kỳ cho 3.150 người cao tuổi trên tổng số 8.400 người cao tuổi, đạt 37,5%.",
     "3.150 R, 8.400 R, 37,5% R"),
    ("Có 8.400 người cao tuổi, trong đó 3.150 người được khám sức khỏe định kỳ, chiếm 3,75%.",
     "8.400 N, 3.150 N, 3,75% W 37,50%"),
    ("Tư vấn, khám sức khỏe trước khi kết hôn cho 96 cặp, đạt 60% kế hoạch (160 cặp).", "96 R, 60% R, 160 R"),
    ("Có 96/160 cặp được tư vấn, khám sức khỏe trước khi kết hôn, tỷ lệ 66%.", "96 N, 160 N, 66% W 60%"),
    ("Tỷ lệ sàng lọc trước sinh tăng từ 58,3% lên 64,9%, tăng 6,6 điểm %.", "58,3% R, 64,9% R, 6,6 điểm % R"),
    ("Tỷ lệ sàng lọc trước sinh tăng từ 64,9% xuống 58,3%.", "64,9% ~, 58,3% W"),
    ("Tỷ lệ tảo hôn giảm từ 2,4% năm 2022 xuống còn 1,9% năm 2023, giảm 0,5%.",
     "2,4% ~, 1,9% ~, 0,5% W 0,5 điểm %"),
    ("Theo Báo cáo số 45/BC-TYT ngày 05/10/2023, toàn xã có 96 cộng tác viên, 8 người nghỉ việc.", "96 N, 8 N"),
    ("Đặt dụng cụ tử cung 214, thuốc cấy 35, thuốc tiêm 51, tổng cộng 300 người.", "214 R, 35 R, 51 R, 300 R"),
    ("Đặt dụng cụ tử cung 214, thuốc cấy 35, thuốc tiêm 51, tổng cộng 310 người.", "214 N, 35 N, 51 N, 310 W 300"),
    ("Tổng số 24.300 hộ, 23.085 hộ được rà soát, đạt 95%.", "24.300 R, 23.085 R, 95% R"),
    ("Cấp 1.500 tờ rơi, tổ chức 36 buổi nói chuyện cho 1.850 lượt người.", "1.500 N, 36 N, 1.850 N"),
    ("Có 38/45 xã đạt mục tiêu giảm sinh con thứ 3 trở lên, chiếm 84,4%.", "38 R, 45 R, 84,4% R"),
    ("Triển khai Thông tư 37/2021/TT-BYT và Nghị định số 30/2020/NĐ-CP từ ngày 01/01/2024 đến hết quý I.", ""),
    ("Kinh phí đã chi 125,5 triệu đồng, đạt 83,7% dự toán (150 triệu đồng).",
     "125,5 triệu đồng R, 83,7% R, 150 triệu đồng R"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_checker_judges_as_the_hand_did(text: str, expected: str) -> None:
    found = [(one.stated.text, _LETTERS[one.verdict], one.right or "") for one in check(text).judgements]
    wanted = [_read(cell) for cell in expected.split(", ") if cell]
    assert [text for text, _, _ in found] == [text for text, _, _ in wanted]
    for (printed, verdict, right), (_, letter, value) in zip(found, wanted, strict=True):
        assert verdict == letter or (letter == "~" and verdict != "W"), f"{printed}: {verdict}"
        assert value in right, f"{printed}: {right}"


def test_there_are_fifty_of_them_and_each_verdict_is_met() -> None:
    letters = [_read(cell)[1] for _, expected in SENTENCES for cell in expected.split(", ") if cell]
    assert len(SENTENCES) >= 50
    assert min(letters.count(one) for one in "RWN") >= 20


def _read(cell: str) -> tuple[str, str, str]:
    """`5,44% W 5,45%` as (printed, letter, right value)."""
    printed, letter, right = next(
        (cell[:at], cell[at + 1], cell[at + 3 :])
        for at in range(len(cell))
        if cell[at : at + 2] in (" R", " W", " N", " ~") and (at + 2 == len(cell) or cell[at + 2] == " ")
    )
    return printed, letter, right
