"""What is due, where the year will end, and the colour with its reason. Expected values worked by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from danso.guidance.pace import judged_day
from danso.guidance.pace_judging import Judged, judge
from danso.indicators.catalogue import INDICATORS
from danso.reports.counted import Counted, FigureTable
from danso.reports.pace_figures import Known
from danso.targets.models import Target
from danso.targets.progress import (
    Season,
    dispersion,
    due_in_quarter,
    forecast_count,
    forecast_share,
    in_equal_days,
    of_last_year,
    status_of,
)
from danso.values.period import Window, year

JUNE = date(2021, 6, 30)  # 181 of 365 days
HALF = Window(date(2021, 1, 1), JUNE)
CHECKS, SCREENED = "elderly_checked", "newborns_screened_5_share"


def counted(code: str, window: Window, top: int, bottom: int | None = None, unit: int = 1) -> Counted:
    what = INDICATORS[code]
    exact = Fraction(top) if bottom is None else (Fraction(100 * top, bottom) if bottom else None)
    return Counted(
        id=f"{code}:{unit}", code=code, name=what.name, measure=what.unit, kind=what.kind,
        direction=what.direction_on(window.last), decimals=what.decimals, unit=unit, unit_code="", unit_name="",
        unit_level="commune", window=window, exact=exact, numerator=Fraction(top),
        denominator=None if bottom is None else Fraction(bottom), small=bottom is not None and bottom < 50,
        interval=None, series="official", cutoff=1, sealed_on=date(2022, 1, 5), status="preliminary", definition="",
    )  # fmt: skip


def known(*figures: Counted, as_of: date = JUNE) -> Known:
    return Known(FigureTable(figures), Window(date(as_of.year, 1, 1), as_of), {1: [9]}, {})


def target(code: str, value: str | int, **other: Any) -> Target:
    what = INDICATORS[code]
    kind = "share" if what.kind == "share" else "count"
    said: dict[str, Any] = {"plan_kind": kind, "unit_of_value": what.unit.vi, "year": 2021, "indicator": code}
    return Target(unit_id=1, value=Decimal(value), **(said | other))


def told(one: Target, *figures: Counted, as_of: date = JUNE) -> Judged:
    return judge(one, INDICATORS[one.indicator], as_of, known(*figures, as_of=as_of))


def last_year(code: str, unit: int, to_june: int, whole: int) -> list[Counted]:
    start = Window(date(2019, 12, 31), date(2019, 12, 31))
    return [
        counted("population", start, 5000, unit=unit),
        counted(code, Window(date(2020, 1, 1), date(2020, 6, 30)), to_june, unit=unit),
        counted(code, year(2020), whole, unit=unit),
    ]


def months(code: str, *totals: int) -> list[Counted]:
    ends = [month.last for month in HALF.months()]
    return [counted(code, Window(HALF.first, end), n) for end, n in zip(ends, totals, strict=True)]


def test_equal_days_are_due_without_a_year_before() -> None:
    found = told(target(CHECKS, 1000), counted(CHECKS, HALF, 480))
    assert found.expected == 1000 * Decimal(181) / Decimal(365) and found.basis == "days"
    assert found.percent_of_plan == 48


def test_last_years_season_says_what_is_due() -> None:
    """A campaign in spring: 300 of last year's 400 by June, so 750 of 1.000 are due."""
    found = told(target(CHECKS, 1000), counted(CHECKS, HALF, 700), *last_year(CHECKS, 1, 300, 400))
    assert (found.expected, found.basis) == (750, "last_year")


def test_a_small_unit_takes_the_season_of_the_unit_above() -> None:
    few, above = last_year(CHECKS, 1, 9, 10), last_year(CHECKS, 9, 300, 400)
    assert told(target(CHECKS, 1000), counted(CHECKS, HALF, 700), *few, *above).expected == 750


def test_a_year_before_the_book_is_no_season() -> None:
    _, to_june, whole = last_year(CHECKS, 1, 300, 400)
    assert told(target(CHECKS, 1000), counted(CHECKS, HALF, 700), to_june, whole).basis == "days"
    assert (
        of_last_year(0, 400) is None
        and of_last_year(40, 49) is None
        and of_last_year(25, 50) == Season(Decimal("0.5"), "last_year", 50)
    )


def test_quarters_of_the_decision_stand_above_the_season() -> None:
    """100 by March, 400 more by June: on 15 May, 45 of 91 days into the quarter, 100 + 400 x 45/91 = 297,8 are due."""
    due = {1: Decimal(100), 2: Decimal(500), 3: Decimal(800), 4: Decimal(1000)}
    assert round(due_in_quarter(due, date(2021, 5, 15)), 1) == Decimal("297.8")
    assert due_in_quarter(due, JUNE) == 500 and due_in_quarter(due, date(2021, 12, 31)) == 1000


def test_the_forecast_widens_with_what_is_still_to_come_and_with_last_years_chance() -> None:
    """400 at half the year: 800, the rest by chance: 800 x 0,5/0,5 = 800, 1,96 x 28,3 = 55. With a season learnt from
    800 events the variance doubles: 78. Four times the spread doubles the half: 111. At the end nothing is left."""
    half = Season(Decimal("0.5"), "days")
    one = forecast_count(400, half)
    assert (one.low, one.mid, one.high) == (745, 800, 855)
    learnt = forecast_count(400, Season(Decimal("0.5"), "last_year", 800))
    assert (learnt.low, learnt.high) == (722, 878)
    assert forecast_count(400, half, 4.0).high == 911
    done = forecast_count(400, Season(Decimal(1), "days"))
    assert (done.low, done.mid, done.high) == (400, 400, 400)


def test_a_forecast_never_falls_below_what_is_already_there() -> None:
    assert forecast_count(9, Season(Decimal("0.9"), "days"), 30.0).low == 9


def test_months_that_differ_more_than_by_chance_widen_it() -> None:
    """10, 10, 10 in equal months: 1. 30, 0, 0: (20^2 + 10^2 + 10^2) / 10 / 2 = 30."""
    assert dispersion([10, 10, 10], [30, 30, 30]) == 1.0
    assert dispersion([30, 0, 0], [30, 30, 30]) == 30.0
    assert dispersion([0, 0], [30, 30]) == 1.0


def test_a_share_forecast_is_bounded_and_closes_at_the_end() -> None:
    half = forecast_share(60, 100, Season(Decimal("0.5"), "days"))
    assert half is not None and (half.low, half.mid, half.high) == (Decimal("53.1"), Decimal("60.0"), Decimal("66.5"))
    whole = forecast_share(60, 100, Season(Decimal(1), "days"))
    assert whole is not None and whole.low == whole.high == 60
    assert forecast_share(0, 0, in_equal_days(JUNE)) is None


def test_on_pace_is_green_and_reached_is_said() -> None:
    assert told(target(CHECKS, 1000), counted(CHECKS, HALF, 500)).status == "green"
    done = told(target(CHECKS, 400), counted(CHECKS, HALF, 500))
    assert done.reason.vi == "Đã đạt chỉ tiêu cả năm: 500\u00a0người/400\u00a0người."


def test_behind_within_chance_is_no_colour_of_blame() -> None:
    """480 of the 496 due: the forecast reaches 1.000."""
    found = told(target(CHECKS, 1000), counted(CHECKS, HALF, 480), *months(CHECKS, 80, 160, 240, 320, 400, 480))
    assert found.status == "green" and "chưa ra ngoài dao động ngẫu nhiên" in found.reason.vi


def test_behind_is_amber_within_a_tenth_and_red_beyond() -> None:
    """450: the year at most 967 of 1.000. 300: at most 653 or so."""
    near = told(target(CHECKS, 1000), counted(CHECKS, HALF, 450))
    assert near.forecast is not None and 900 <= near.forecast.high < 1000 and near.status == "amber"
    far = told(target(CHECKS, 1000), counted(CHECKS, HALF, 300))
    assert (
        far.status == "red" and "thấp hơn chỉ tiêu 1.000" in far.reason.vi and "(chia đều theo ngày)" in far.reason.vi
    )


def test_few_are_not_compared() -> None:
    assert told(target(CHECKS, 8), counted(CHECKS, HALF, 1)).reason.vi == "Số ít, không so sánh."
    assert told(target(SCREENED, 60), counted(SCREENED, HALF, 10, 49)).status == "none"


def test_a_share_is_coverage_and_has_no_percent_of_plan() -> None:
    found = told(target(SCREENED, 60), counted(SCREENED, HALF, 90, 200))
    assert (found.value, found.percent_of_plan, found.status) == (45, None, "red")


def test_coverage_above_the_whole_is_a_defect_of_the_denominator() -> None:
    found = told(target(SCREENED, 60), counted(SCREENED, HALF, 143, 100))
    assert found.status == "none" and "mẫu số" in found.reason.vi


def test_a_share_that_fills_through_the_year_is_due_in_parts() -> None:
    code = "elderly_checked_share"
    found = told(target(code, 80), counted(code, HALF, 500, 1000))
    assert found.expected is not None and round(found.expected, 1) == Decimal("39.7") and found.status == "green"


def test_births_and_their_order_are_shown_and_never_coloured() -> None:
    for code, value in (("births", 400), ("births_third_plus", 20)):
        found = judge(
            target(code, value),
            INDICATORS[code],
            date(2025, 6, 30),
            known(counted(code, Window(date(2025, 1, 1), date(2025, 6, 30)), 300), as_of=date(2025, 6, 30)),
        )
        assert (found.status, found.expected, found.forecast) == ("none", None, None) and found.value == 300


def test_fertility_within_a_band_is_neither_good_nor_bad() -> None:
    code = "total_fertility_rate"
    found = told(target(code, "2.1", plan_kind="level"), counted(code, HALF, 19, 10))
    assert (found.status, found.value) == ("none", Decimal(190)) and "khoảng hợp lý" in found.reason.vi


def test_couples_are_two_persons_only_where_the_decision_says_so() -> None:
    code = "couples_married_with_premarital_check"
    figure = counted(code, HALF, 60)
    asked = {"unit_of_value": "người"}
    assert told(target(code, 200, **asked), figure).status == "none"
    said = told(target(code, 200, couple_is_two_persons=True, **asked), figure)
    assert (said.value, said.percent_of_plan, said.status) == (120, 60, "green")
    assert told(target(code, 200), figure).value == 60


def test_a_change_is_held_against_the_result_kept_with_it() -> None:
    code = SCREENED
    kept = target(code, 5, plan_kind="change", baseline=Decimal(50))
    found = told(kept, counted(code, HALF, 120, 200))
    assert (found.plan, found.status, found.percent_of_plan) == (55, "green", None)


def test_a_level_is_met_or_not_and_has_no_forecast() -> None:
    code = "modern_method_prevalence"
    missed = told(target(code, 70, plan_kind="level"), counted(code, HALF, 600, 1000))
    assert (missed.status, missed.forecast) == ("amber", None)
    end = date(2021, 12, 31)
    assert told(target(code, 70, plan_kind="level"), counted(code, year(2021), 600, 1000), as_of=end).status == "red"
    assert told(target(code, 70, plan_kind="level"), counted(code, HALF, 700, 1000)).status == "green"


def test_units_that_reach_are_counted() -> None:
    one = target(
        SCREENED, 2, plan_kind="units_reaching", criterion=Decimal(60), criterion_level="village", unit_of_value="thôn"
    )
    one.pk = 5
    figures = [counted(SCREENED, HALF, top, 100, unit=unit) for unit, top in ((1, 60), (2, 59), (3, 60), (4, 80))]
    facts = Known(FigureTable(figures), HALF, {1: []}, {5: [2, 3, 4]})
    found = judge(one, INDICATORS[SCREENED], JUNE, facts)
    assert (found.value, found.status) == (2, "green") and found.reason.vi == "2 đơn vị đạt; chỉ tiêu giao 2 đơn vị."


def test_two_months_are_too_early() -> None:
    end = date(2021, 2, 28)
    found = told(target(CHECKS, 1000), counted(CHECKS, Window(date(2021, 1, 1), end), 20), as_of=end)
    assert found.status == "none" and found.reason.vi.startswith("Mới 2 tháng đầu năm")


def test_judged_at_the_last_month_that_is_over_and_sealed() -> None:
    assert judged_day(date(2020, 11, 5), date(2020, 11, 5)) == date(2020, 10, 31)
    assert judged_day(date(2020, 11, 5), date(2020, 10, 20)) == date(2020, 9, 30)
    assert judged_day(date(2020, 10, 31), date(2020, 11, 2)) == date(2020, 10, 31)


def test_what_should_fall_is_judged_from_below() -> None:
    assert status_of("down", Decimal(8), Decimal(10), Decimal(20), None, over=False) == ("green", False)
    assert status_of(
        "down", Decimal(12), Decimal(10), Decimal(20), forecast_count(12, Season(Decimal("0.5"), "days")), over=False
    ) == ("green", True)
    assert status_of("none", Decimal(1), Decimal(2), Decimal(3), None, over=True) == ("none", False)
