"""An invented briefing and an invented form; nobody's figures."""

from __future__ import annotations

from danso.reports.charts.bars import Bar, horizontal_bars
from danso.reports.charts.pyramid import AgeSex, population_pyramid
from danso.reports.charts.trend import MonthLine, month_trend
from danso.reports.document import (
    Align,
    Annex,
    Cell,
    Column,
    Document,
    Figure,
    FormHead,
    Heading,
    Kind,
    ListItem,
    Note,
    OfficialHead,
    Orientation,
    Own,
    Paragraph,
    Picture,
    Row,
    Signature,
    Styled,
    Table,
)
from danso.values.text import vi_decimal, vi_int

GROUPS = tuple(f"{age}–{age + 4}" for age in range(0, 85, 5)) + ("85+",)
MEN = (1010, 1205, 1290, 1130, 905, 960, 980, 1335, 1240, 1105, 985, 930, 830, 660, 430, 235, 130, 75)
WOMEN = (935, 1105, 1180, 1060, 880, 975, 965, 1290, 1205, 1120, 1030, 1010, 935, 780, 560, 360, 245, 170)


def count(value: int, figure_id: str = "", bold: bool = False) -> Cell:
    return Cell(vi_int(value), value, figure_id=figure_id, bold=bold)


def share(value: float, places: int = 1) -> Cell:
    return Cell(vi_decimal(value, places) + "%", value, places=places, percent=True)


PROGRESS = Table(
    columns=(
        Column("TT", 0.5, Align.CENTER),
        Column("Chỉ tiêu", 3.2),
        Column("Đơn vị", 0.8, Align.CENTER),
        Column("Kế hoạch năm", 1, Align.RIGHT),
        Column(("Thực hiện", "10 tháng 2026"), 1.1, Align.RIGHT),
        Column(("Thực hiện", "Cùng kỳ 2025"), 1.1, Align.RIGHT),
        Column("So kế hoạch", 1.2, Align.RIGHT),
    ),
    rows=(
        Row((Cell("I"), Cell("Quy mô, cơ cấu"), Cell(), Cell(), Cell(), Cell(), Cell()), bold=True),
        Row(
            (
                Cell("1"),
                Cell("Trẻ sinh ra", indent=1),
                Cell("trẻ"),
                Cell("–"),
                count(312, "f-births"),
                count(327),
                Cell("–"),
            )
        ),
        Row(
            (
                Cell("2"),
                Cell("Người mới sử dụng và duy trì BPTT hiện đại", indent=1),
                Cell("người"),
                count(2640),
                count(2287, "f-bptt"),
                count(2251),
                share(86.6),
            )
        ),
        Row((Cell("3"), Cell("=HYPERLINK(1)"), Cell("+84"), Cell("@a"), Cell("-1"), Cell("\tx"), Cell("–"))),
    ),
    name="PL1",
    unit_line="Số liệu sơ bộ, biết đến 04/11/2026",
    notes=("Trẻ sinh ra không giao chỉ tiêu. Người lập biểu: Nguyễn Thị Hạnh.",),
)


def briefing() -> Document:
    return Document(
        kind=Kind.OFFICIAL,
        head=OfficialHead(
            superior="Ủy ban nhân dân xã Đồng Mây",
            issuer="Trạm Y tế",
            number="Số:        /BC-TYT",
            place_and_date="Đồng Mây, ngày      tháng 11 năm 2026",
        ),
        title="Báo cáo",
        summary="Kết quả công tác dân số tháng 10 và 10 tháng năm 2026; phương hướng, nhiệm vụ tháng 11 năm 2026",
        blocks=(
            Paragraph(
                (
                    "Thực hiện Kế hoạch số 07/KH-UBND ngày 13 tháng 01 năm 2026 của Ủy ban nhân dân xã Đồng Mây về "
                    "công tác dân số năm 2026, Trạm Y tế xã báo cáo kết quả như sau:",
                )
            ),
            Heading(1, "I. TÌNH HÌNH CHUNG"),
            Paragraph(
                (
                    "Đến ngày 31/10/2026, toàn xã có ",
                    Figure("8.214", "f-households", 8214),
                    " hộ dân cư, ",
                    Figure("31.239", "f-population", 31239),
                    " nhân khẩu thực tế thường trú, tăng ",
                    Figure("41", "f-change", 41),
                    " người so với ngày 30/9/2026. ",
                    Styled("Số liệu sơ bộ: ", bold=True),
                    "61/64 địa bàn đã nộp Phiếu thu tin về dân số (P0) tháng 10.",
                )
            ),
            Heading(1, "II. KẾT QUẢ THỰC HIỆN"),
            Heading(2, "1. Biến động dân số"),
            ListItem((Figure("34", "f-b10", 34), " trẻ sinh ra (18 nam, 16 nữ);")),
            ListItem((Figure("14", "f-d10", 14), " người chết;")),
            Paragraph(
                (
                    "Mười tháng: ",
                    Figure("312", "f-births", 312),
                    " trẻ sinh ra, cùng kỳ năm 2025 là 327 trẻ (giảm 15 trẻ); tỷ số giới tính khi sinh ",
                    Figure("108,0", "f-srb", 108.0),
                    " bé trai/100 bé gái (162/150; số ít, không so sánh).",
                )
            ),
            Paragraph(
                (
                    Own(
                        "reasons",
                        "Phần lớn các cặp đăng ký kết hôn vào cuối năm; #Trạm *đã* thống nhất <với> công chức tư "
                        "pháp - hộ tịch phát giấy mời khám khi tiếp nhận hồ sơ.",
                        "nguyên nhân, cách làm",
                    ),
                )
            ),
            Paragraph((Own("difficulties", "", "khó khăn khác"),)),
            Picture(
                population_pyramid(
                    GROUPS,
                    AgeSex(MEN, WOMEN),
                    as_of="31/10/2026",
                    before=AgeSex([int(m * 0.93) + 40 for m in MEN], [int(w * 0.95) + 20 for w in WOMEN]),
                    before_as_of="31/10/2021",
                ),
                "Tháp dân số ngày 31/10/2026",
                "Tháp dân số",
                110,
            ),
            Picture(
                month_trend(
                    "Trẻ sinh ra",
                    MonthLine("2026", [31, 28, 33, 30, 27, 29, 35, 36, 29, 34], provisional=True),
                    MonthLine("2025", [34, 30, 31, 35, 33, 30, 31, 36, 35, 32, 30, 29]),
                ),
                "Trẻ sinh ra theo tháng",
                "Trẻ sinh ra theo tháng",
            ),
            Heading(2, "2. Các chỉ tiêu được giao"),
            Picture(
                horizontal_bars(
                    "Tiến độ",
                    [
                        Bar("Tư vấn, khám trước kết hôn", 60.0, "60,0%", 83.3),
                        Bar("BPTT hiện đại", 86.6, "86,6%", 83.3),
                        Bar("Người cao tuổi khám sức khỏe", 91.2, "91,2%", 83.3),
                        Bar("Thôn Cầu Đá", None, "số ít, không so sánh"),
                    ],
                    plan_label="cần đạt đến ngày 31/10",
                    full=100,
                ),
                "Phần trăm kế hoạch năm",
                "Tiến độ",
            ),
            Paragraph(("Trạm Y tế xã Đồng Mây trân trọng báo cáo.",)),
        ),
        recipients=("Chi cục Dân số tỉnh Vân Hải (b/c)", "UBND xã (b/c)", "Lưu: VT, DS"),
        signatures=(Signature("Trạm trưởng", "Trần Thị Minh Nguyệt"),),
        foot_code="ĐM-2610-7F21",
        annexes=(
            Annex(
                "Phụ lục I",
                "Tiến độ thực hiện các chỉ tiêu, 10 tháng năm 2026",
                "(Kèm theo Báo cáo số      /BC-TYT ngày      /11/2026 của Trạm Y tế xã Đồng Mây)",
                (PROGRESS,),
            ),
            Annex(
                "Phụ lục II",
                "Sinh, chết theo thôn",
                "(Kèm theo Báo cáo số      /BC-TYT)",
                (by_village(60),),
                Orientation.LANDSCAPE,
            ),
        ),
    )


def by_village(rows: int) -> Table:
    heads = (
        ("Trẻ sinh ra", "Tổng số"),
        ("Trẻ sinh ra", "Chia ra", "Nam"),
        ("Trẻ sinh ra", "Chia ra", "Nữ"),
        ("Trẻ sinh ra", "Con thứ 3 trở lên"),
        ("Người chết",),
        ("Chuyển đến",),
        ("Chuyển đi",),
        ("Dân số cuối kỳ",),
    )
    columns = (
        Column("TT", 0.5, Align.CENTER, "A"),
        Column("Thôn, tổ dân phố", 2.6, code="B"),
        *(Column(path, 1, Align.RIGHT, str(i + 1)) for i, path in enumerate(heads)),
    )
    lines = tuple(
        Row(
            (
                Cell(str(i + 1)),
                Cell(f"Thôn Ữ Phường Đỗ {i + 1}"),
                count(9),
                count(5),
                count(4),
                count(0),
                count(3),
                count(2),
                count(1),
                count(1234 + i),
            )
        )
        for i in range(rows)
    )
    total = Row(
        (Cell("Toàn xã", span=2, align=Align.CENTER), *(count(rows * n) for n in (9, 5, 4, 0, 3, 2, 1, 1234))),
        bold=True,
    )
    return Table(columns, (*lines, total), name="PL2")


def form() -> Document:
    return Document(
        kind=Kind.FORM,
        head=FormHead(
            ("Biểu số: 01-DSX", "Ban hành kèm theo Thông tư số 01/2022/TT-BYT", "Ngày nhận báo cáo: 05 ngày làm việc"),
            ("Đơn vị báo cáo: Trạm Y tế xã Đồng Mây", "Đơn vị nhận báo cáo: Chi cục Dân số"),
        ),
        title="Báo cáo dân số tháng",
        summary="Tháng 10 năm 2020",
        mark="Mẫu dùng thử, không có hiệu lực trong kỳ",
        orientation=Orientation.LANDSCAPE,
        blocks=(by_village(12), Note(("Ghi chú: số liệu sơ bộ.",))),
        signatures=(
            Signature("Người lập biểu", "", hint="(Ký, ghi rõ họ tên)"),
            Signature("Thủ trưởng đơn vị", "Trần Thị Minh Nguyệt", hint="(Ký, đóng dấu, ghi rõ họ tên)"),
        ),
        signed_at="Đồng Mây, ngày      tháng      năm 2026",
        foot_code="ĐM-2610-7F21",
    )
