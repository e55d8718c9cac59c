"""Rows that several forms share, worded for the form's period. Which of them are the circular's is said row by row.

Rows 1-9 of the district quarter were seen in the circular's text (Thông tư 01/2022/TT-BYT, form 01-DSH); what follows
row 9 was not found and is completed from the eleven lists of the P0 slip.
"""

from __future__ import annotations

from danso.register.codes import METHOD
from danso.reports.form import LENGTHS, Length, Origin, Row
from danso.values.words import Words

PERSONS = Words("người", "persons")
CHILDREN = Words("trẻ", "children")
COUPLES = Words("cặp", "couples")
HOUSEHOLDS = Words("hộ", "households")
CASES = Words("lượt", "events")


def at_end(length: Length) -> Words:
    word = LENGTHS[length][0]
    return Words(f"cuối {word.vi}", f"at the end of the {word.en}")


def within(length: Length) -> Words:
    word = LENGTHS[length][0]
    return Words(f"trong {word.vi}", f"in the {word.en}")


def _said(vi: str, en: str, **words: Words) -> Words:
    return Words(vi, en).with_(**words)


def section(number: str, vi: str, en: str) -> Row:
    return Row(number, Words(vi, en), level=0)


def commune_rows(length: Length, first: tuple[Row, ...]) -> tuple[Row, ...]:
    """The commune's month, quarter and year: `first` under section I, then the same four sections."""
    return (
        section("I", "HỘ VÀ NHÂN KHẨU", "HOUSEHOLDS AND PEOPLE"),
        *first,
        section("II", "BIẾN ĐỘNG DÂN SỐ", "POPULATION CHANGE"),
        *births(length, "ours"),
        *changes(length, "ours"),
        section("III", "BIỆN PHÁP TRÁNH THAI", "CONTRACEPTION"),
        *contraception(length, 11),
        section("IV", "NÂNG CAO CHẤT LƯỢNG DÂN SỐ", "POPULATION QUALITY"),
        *care(length, 15),
        section("V", "CÂN ĐỐI DÂN SỐ", "POPULATION BALANCE"),
        *balance(length, 19),
    )


def stock(length: Length, origin: Origin) -> tuple[Row, ...]:
    """Rows 1-3: households, population, women 15-49 with husband, at the period's end."""
    end = at_end(length)
    return (
        Row("1", _said("Tổng số hộ dân cư {end}", "Households {end}", end=end), "households", HOUSEHOLDS, 1, origin),
        Row(
            "",
            Words("Trong đó: hộ gia đình", "Of which: family households"),
            "households_family",
            HOUSEHOLDS,
            2,
            origin,
        ),
        Row(
            "2",
            _said("Tổng số nhân khẩu thực tế thường trú (dân số) {end}", "Resident population {end}", end=end),
            "population",
            PERSONS,
            1,
            origin,
        ),
        Row(
            "3",
            _said("Số phụ nữ 15-49 tuổi có chồng {end}", "Women 15-49 with husband {end}", end=end),
            "women_15_49_with_husband",
            PERSONS,
            1,
            origin,
        ),
    )


def births(length: Length, origin: Origin) -> tuple[Row, ...]:
    """Row 4. First + second + third or later + order unknown = all births."""
    during = within(length)
    return (
        Row(
            "4", _said("Tổng số trẻ sinh ra {during}", "Births {during}", during=during), "births", CHILDREN, 1, origin
        ),
        Row("", Words("Trong đó: nam", "Of which: boys"), "births_male", CHILDREN, 2, origin),
        Row("", Words("nữ", "girls"), "births_female", CHILDREN, 2, origin),
        Row("", Words("con thứ 1", "first children"), "births_first", CHILDREN, 2),
        Row("", Words("con thứ 2", "second children"), "births_second", CHILDREN, 2, origin),
        Row("", Words("con thứ 3 trở lên", "third or later children"), "births_third_plus", CHILDREN, 2, origin),
        Row(
            "",
            Words("chưa rõ là con thứ mấy", "order not known"),
            "births_order_unknown",
            CHILDREN,
            2,
            unless_zero=True,
        ),
        Row("", Words("của phụ nữ dưới 20 tuổi", "to women under 20"), "births_mother_under_20", CHILDREN, 2, origin),
    )


def changes(length: Length, origin: Origin) -> tuple[Row, ...]:
    """Rows 5-10: deaths, marriages (persons), premarital checks (couples), divorces (persons), moves."""
    during = within(length)
    return (
        Row("5", _said("Số người chết {during}", "Deaths {during}", during=during), "deaths", PERSONS, 1, origin),
        Row(
            "6",
            _said("Số người kết hôn {during}", "Persons marrying {during}", during=during),
            "persons_married",
            PERSONS,
            1,
            origin,
        ),
        Row("", Words("Trong đó: tảo hôn", "Of which: early marriage"), "early_marriages", PERSONS, 2, origin),
        Row(
            "",
            Words("kết hôn cận huyết thống", "consanguineous marriage"),
            "consanguineous_marriages",
            PERSONS,
            2,
            origin,
        ),
        Row(
            "7",
            Words(
                "Số cặp kết hôn đã được tư vấn, khám sức khỏe trước khi kết hôn",
                "Couples marrying who had the premarital check",
            ),
            "couples_married_with_premarital_check",
            COUPLES,
            1,
            origin,
        ),
        Row(
            "8",
            _said("Số người ly hôn {during}", "Persons divorcing {during}", during=during),
            "persons_divorced",
            PERSONS,
            1,
            origin,
        ),
        Row(
            "9",
            _said("Số người chuyển đến từ xã khác {during}", "Moves in from another commune {during}", during=during),
            "moves_in",
            PERSONS,
            1,
            origin,
        ),
        Row(
            "10",
            _said("Số người chuyển đi khỏi xã {during}", "Moves out of the commune {during}", during=during),
            "moves_out",
            PERSONS,
        ),
    )


def contraception(length: Length, first_number: int) -> tuple[Row, ...]:
    """Lists 7 and 8 of the P0 slip and section II of the household sheet, by method."""
    n, during, end = first_number, within(length), at_end(length)
    new = _said("Số người mới sử dụng BPTT hiện đại {during}", "New users of a modern method {during}", during=during)
    kept = _said(
        "Số người mới sử dụng và duy trì BPTT hiện đại {during}",
        "New and continuing users of a modern method {during}",
        during=during,
    )
    stopped = _said("Số lượt thôi sử dụng BPTT {during}", "Methods ended {during}", during=during)
    using = _said("Số người đang sử dụng BPTT hiện đại {end}", "Current users of a modern method {end}", end=end)
    return (
        Row(str(n), new, "modern_method_users_new", PERSONS),
        Row(str(n + 1), kept, "modern_method_users_new_and_continuing", PERSONS),
        *by_method("modern_method_users_new_and_continuing"),
        Row(str(n + 2), stopped, "contraception_stopped", CASES),
        Row(str(n + 3), using, "modern_method_users_current", PERSONS),
        *by_method("modern_method_users_current"),
    )


def by_method(code: str) -> tuple[Row, ...]:
    rows = []
    for i, method in enumerate(METHOD):
        if method.code == "8":
            continue
        words = method.words
        vi, en = words.vi[0].lower() + words.vi[1:], words.en if words.en == "IUD" else words.en.lower()
        label = Words(f"Trong đó: {vi}", f"Of which: {en}") if i == 0 else Words(vi, en)
        rows.append(Row("", label, f"{code}_{METHOD_WORDS[method.code]}", PERSONS, 2))
    return tuple(rows)


METHOD_WORDS = {
    "1": "iud",
    "2": "male_sterilisation",
    "3": "female_sterilisation",
    "4": "condom",
    "5": "pill",
    "6": "injection",
    "7": "implant",
}


def care(length: Length, first_number: int) -> tuple[Row, ...]:
    """Lists 2, 9, 10 and 11 of the P0 slip."""
    n, during, end = first_number, within(length), at_end(length)
    return (
        Row(
            str(n),
            _said("Số lượt phụ nữ mang thai được báo {during}", "Pregnancies reported {during}", during=during),
            "pregnancies_reported",
            CASES,
        ),
        Row("", Words("Số lượt sảy thai", "Miscarriages"), "miscarriages", CASES, 2),
        Row("", Words("Số lượt phá thai", "Abortions"), "abortions", CASES, 2),
        Row(
            str(n + 1),
            _said(
                "Số phụ nữ mang thai đã sàng lọc trước sinh đủ 4 bệnh {during}",
                "Pregnant women screened for all four diseases {during}",
                during=during,
            ),
            "prenatal_screened_4",
            PERSONS,
        ),
        Row(
            str(n + 2),
            _said(
                "Số trẻ đã sàng lọc sơ sinh đủ 5 bệnh {during}",
                "Newborns screened for all five diseases {during}",
                during=during,
            ),
            "newborns_screened_5",
            CHILDREN,
        ),
        Row(
            str(n + 3),
            _said("Số người cao tuổi (từ đủ 60 tuổi) {end}", "Persons of 60 and over {end}", end=end),
            "elderly",
            PERSONS,
        ),
        Row(
            "",
            Words(
                "Trong đó: đã khám sức khỏe định kỳ ít nhất 1 lần trong năm",
                "Of which: had at least one periodic check in the year",
            ),
            "elderly_checked",
            PERSONS,
            2,
        ),
    )


def balance(length: Length, first_number: int) -> tuple[Row, ...]:
    """The other terms of the sum that must close (rules.md 1); births, deaths, moves and the end stand above."""
    n, word = first_number, LENGTHS[length][0]
    return (
        Row(
            str(n),
            Words(f"Dân số đầu {word.vi}", f"Population at the start of the {word.en}"),
            "population",
            PERSONS,
            moment="start",
        ),
        Row(
            str(n + 1),
            Words("Điều chỉnh tăng: người bỏ sót", "Adjustment up: persons missed before"),
            "adjustments_missed",
            PERSONS,
        ),
        Row(
            "",
            Words("nhận do điều chỉnh địa bàn, địa giới", "received with a boundary"),
            "adjustments_boundary_in",
            PERSONS,
            2,
            unless_zero=True,
        ),
        Row(
            "", Words("ghi vào sổ lần đầu", "enrolled with the book"), "adjustments_book", PERSONS, 2, unless_zero=True
        ),
        Row(
            str(n + 2),
            Words("Điều chỉnh giảm: người trùng", "Adjustment down: persons entered twice"),
            "adjustments_twice",
            PERSONS,
        ),
        Row(
            "", Words("người không còn cư trú từ trước", "persons gone before the book"), "adjustments_gone", PERSONS, 2
        ),
        Row(
            "",
            Words("giao do điều chỉnh địa bàn, địa giới", "handed over with a boundary"),
            "adjustments_boundary_out",
            PERSONS,
            2,
            unless_zero=True,
        ),
    )
