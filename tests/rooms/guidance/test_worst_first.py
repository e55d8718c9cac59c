"""Which target stands first on the leader's page: by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from danso.guidance.leader.data import targets_worst_first
from danso.guidance.leader.telling import remark, sex_ratio, target
from danso.reports.briefing.data import Briefing, Plan
from danso.reports.counted import Counted, FigureTable
from danso.reports.faces import Office, UnitFace
from danso.values.period import Window
from danso.values.words import Words

NOTHING = Words("", "")
TO_30_JUNE = Window(date(2026, 1, 1), date(2026, 6, 30))  # 181 of 365 days: 49,6% of the year


def counted(code: str, value: Fraction | int, direction: str = "up", measure: str = "người", **more: object) -> Counted:
    kind = "share" if measure == "%" else "count"
    exact = Fraction(value)
    made = Counted(
        id=f"{code}:1", code=code, name=Words(code, code), measure=Words(measure, measure), kind=kind,
        direction=direction, decimals=2 if kind == "share" else 0, unit=1, unit_code="1", unit_name="Xã A",
        unit_level="commune", window=TO_30_JUNE, exact=exact, numerator=exact, denominator=None, small=False,
        interval=None, series="official", cutoff=1, status="preliminary", definition=code, sealed_on=date(2026, 7, 3),
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def plan(code: str, value: str, kind: str = "count") -> Plan:
    return Plan(1, code, kind, Decimal(value), "người", "Kế hoạch 07/KH-UBND")  # type: ignore[arg-type]


def briefing(plans: tuple[Plan, ...], *figures: Counted) -> Briefing:
    unit = UnitFace(1, "1", Words("Xã A", "A Commune"), "A", "commune", Words("xã", "commune"))
    office = Office(NOTHING, NOTHING, "", NOTHING, ())
    return Briefing(unit, (), 0, office, TO_30_JUNE, date(2026, 7, 3), FigureTable(figures), plans)


def test_counts_and_shares_stand_by_how_many_points_they_are_below() -> None:
    """Users 450/1.000 = 45,0% against 49,6%: 4,6 below. Screening 70% against 85%: 15 below. Checks 90% against 80%."""
    data = briefing(
        (plan("users", "1000"), plan("screened", "85", "share"), plan("checked", "80", "share")),
        counted("users", 450), counted("screened", 70, measure="%"), counted("checked", 90, measure="%"),
    )  # fmt: skip
    found = targets_worst_first(data)
    assert [one.figure.code for one in found] == ["screened", "users", "checked"]
    assert [remark(one.progress, one.figure).vi for one in found] == [
        "Chưa đạt, dưới 15,0 điểm %", "Dưới tiến độ", "Đạt, trên 10,0 điểm %",
    ]  # fmt: skip
    assert [said.vi for said in target(found[1])] == ["450", "1.000", "45,0%", "49,6%", "Dưới tiến độ"]


def test_a_target_to_reduce_is_below_when_it_is_above() -> None:
    """Early marriages 3% against at most 1%: two points the wrong way; screening one point below stands behind it."""
    data = briefing(
        (plan("screened", "85", "share"), plan("early", "1", "share")),
        counted("screened", 84, measure="%"), counted("early", 3, "down", "%"),
    )  # fmt: skip
    assert [one.figure.code for one in targets_worst_first(data)] == ["early", "screened"]


def test_what_has_no_direction_is_last_and_has_no_remark() -> None:
    data = briefing(
        (plan("births", "900"), plan("users", "1000")), counted("births", 10, "none"), counted("users", 990)
    )
    found = targets_worst_first(data)
    assert [one.figure.code for one in found] == ["users", "births"]
    assert remark(found[1].progress, found[1].figure).vi == ""


def test_a_small_sex_ratio_is_neither_compared_nor_given_an_interval() -> None:
    ratio = counted(
        "sex_ratio_at_birth", Fraction(1254, 10), "down", "bé trai/100 bé gái", decimals=1, interval=(80.0, 190.0)
    )
    last_year = counted("sex_ratio_at_birth", Fraction(1100, 10), "down", "bé trai/100 bé gái", decimals=1)
    assert sex_ratio(ratio, last_year).vi == (
        "Tỷ số giới tính khi sinh: 125,4 bé trai/100 bé gái (khoảng 80,0 – 190,0); cùng kỳ 110,0."
    )
    assert sex_ratio(replace(ratio, small=True), last_year).vi == (
        "Tỷ số giới tính khi sinh: 125,4 bé trai/100 bé gái (số ít, không so sánh)."
    )
