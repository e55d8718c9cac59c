"""One target judged by its kind: a count by what is due, a share and a level by their value, a change by its baseline,
a number of units by how many reach."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from danso.guidance import pace_words as words
from danso.indicators.definition import Indicator
from danso.indicators.figure import LEAST_DENOMINATOR, shown_number
from danso.indicators.shapes import IN_COUPLES, IN_PERSONS
from danso.reports.counted import Counted
from danso.reports.due import due_of
from danso.reports.pace_figures import SHARES_OF_A_STOCK, Known, grows
from danso.targets.models import Target
from danso.targets.progress import (
    LEAST_DUE,
    LEAST_MONTHS,
    Basis,
    Forecast,
    Status,
    forecast_count,
    forecast_share,
    status_of,
)
from danso.targets.queries import splits_of
from danso.values.day import shown_date
from danso.values.text import NBSP
from danso.values.words import Words

_PERSONS = ("người", "persons")
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Judged:
    """What `pace.Pace` says of the value, without the target."""

    reason: Words
    status: Status = "none"
    value: Decimal | None = None
    plan: Decimal | None = None
    expected: Decimal | None = None
    basis: Basis | None = None
    forecast: Forecast | None = None
    percent_of_plan: Decimal | None = None


def judge(target: Target, what: Indicator, as_of: date, known: Known | None) -> Judged:
    figure = known.figure(what.code, target.unit_id) if known else None
    if known is None or figure is None or figure.decimal is None:
        return Judged(words.NO_FIGURE, plan=target.value)
    if target.plan_kind == "units_reaching":
        return _units(target, what, as_of, known)
    plan = _plan(target, what, known)
    if plan is None:
        return Judged(words.NO_BASELINE, value=figure.decimal)
    times = _times(target, what)
    if times is None:
        return Judged(words.NOT_IN_COUPLES, value=figure.decimal, plan=plan)
    seen = Judged(
        words.NO_DIRECTION, value=times * figure.decimal, plan=plan, percent_of_plan=_percent(target, figure, times)
    )
    if what.kind == "share" and figure.decimal > _HUNDRED:
        return replace(seen, reason=words.OVER_WHOLE)
    direction = what.direction_on(as_of)
    if direction not in ("up", "down"):
        return replace(seen, reason=words.BAND) if direction == "band" else seen
    if what.kind != "share" and grows(what):
        return _count(target, seen, direction, as_of, known, figure, times)
    if what.kind == "share" and what.code not in SHARES_OF_A_STOCK:
        return _share(target, what, seen, direction, as_of, known, figure)
    return _level(seen, direction, as_of, figure)


def _count(
    target: Target, seen: Judged, direction: str, as_of: date, known: Known, figure: Counted, times: int
) -> Judged:
    assert seen.plan is not None
    assert seen.value is not None
    if seen.plan <= 0:
        return replace(seen, reason=words.NO_PLAN_SIZE)
    season = known.season(figure.code, target.unit_id)
    due, basis = due_of(target, seen.plan, as_of, season.share, season.basis)
    seen = replace(seen, expected=due, basis=basis)
    if as_of.month >= LEAST_MONTHS:
        spread = known.spread(figure.code, target.unit_id)
        seen = replace(seen, forecast=_scaled(forecast_count(int(figure.numerator), season, spread), times))
    measure = IN_PERSONS if times == 2 else figure.measure
    return _coloured(seen, direction, as_of, measure=measure, small=due < LEAST_DUE * times)


def _share(
    target: Target, what: Indicator, seen: Judged, direction: str, as_of: date, known: Known, figure: Counted
) -> Judged:
    plan = seen.plan
    assert plan is not None
    cases = int(figure.denominator or 0)
    small = cases < LEAST_DENOMINATOR
    if grows(what):  # what was done so far over all there are: due in parts of the year
        season = known.season(what.code, target.unit_id)
        due, basis = due_of(target, plan, as_of, season.share, season.basis)
        seen = replace(seen, expected=due, basis=basis)
        if as_of.month >= LEAST_MONTHS and not small:
            ahead = forecast_count(int(figure.numerator), season, known.spread(what.code, target.unit_id))
            seen = replace(seen, forecast=_over(ahead, cases))
        return _coloured(seen, direction, as_of, measure=None, small=small)
    due_now, basis_now = _milestone(target, plan, as_of)
    seen = replace(seen, expected=due_now, basis=basis_now)
    if as_of.month >= LEAST_MONTHS and not small:
        season = known.season(what.code, target.unit_id, of_cases=True)
        seen = replace(seen, forecast=forecast_share(int(figure.numerator), cases, season))
    return _coloured(seen, direction, as_of, measure=None, small=small)


def _level(seen: Judged, direction: str, as_of: date, figure: Counted) -> Judged:
    """Met or not, on the day; no forecast. A ratio whose interval holds the plan is not told from it."""
    assert seen.value is not None
    assert seen.plan is not None
    value, plan = (_told(one, figure.measure, figure.decimals) for one in (seen.value, seen.plan))
    texts = {"day": shown_date(as_of), "value": value, "plan": plan, "due": plan}
    if figure.small:
        return replace(seen, reason=words.SMALL)
    colour, _ = status_of(direction, seen.value, seen.plan, seen.plan, None, over=_year_over(as_of))
    if colour == "green":
        return replace(seen, status=colour, expected=seen.plan, reason=words.AT_LEVEL.with_(**texts))
    if figure.interval is not None and figure.interval[0] <= float(seen.plan) <= figure.interval[1]:
        said = words.BY_CHANCE if direction == "up" else words.BY_CHANCE_ABOVE
        return replace(seen, status="green", expected=seen.plan, reason=said.with_(**texts))
    said = words.SHORT if direction == "up" else words.TOO_HIGH
    return replace(seen, status=colour, expected=seen.plan, reason=said.with_(**texts))


def _units(target: Target, what: Indicator, as_of: date, known: Known) -> Judged:
    direction = what.direction_on(as_of)
    if target.criterion is None:
        return Judged(words.NO_CRITERION, plan=target.value)
    reached = 0
    for unit in known.reaching[target.pk]:
        one = known.figure(what.code, unit)
        if one is not None and one.decimal is not None:
            reached += one.decimal <= target.criterion if direction == "down" else one.decimal >= target.criterion
    seen = Judged(words.NO_DIRECTION, value=Decimal(reached), plan=target.value)
    if direction not in ("up", "down"):
        return seen
    colour, _ = status_of("up", Decimal(reached), target.value, target.value, None, over=_year_over(as_of))
    said = words.UNITS.with_(value=_shown(Decimal(reached), 0), plan=_shown(target.value, 0))
    return replace(seen, status=colour, expected=target.value, reason=said)


def _coloured(seen: Judged, direction: str, as_of: date, *, measure: Words | None, small: bool) -> Judged:
    """`measure` None: a share in per cent, to one decimal; else a count of these."""
    assert seen.value is not None
    assert seen.plan is not None
    assert seen.expected is not None
    ahead = seen.forecast
    texts = {
        "day": shown_date(as_of),
        "value": _told(seen.value, measure),
        "plan": _told(seen.plan, measure),
        "due": _due_words(_told(seen.expected, measure), seen.basis),
        "n": as_of.month,
        "low": _told(ahead.low, measure) if ahead else "",
        "high": _told(ahead.high, measure) if ahead else "",
    }
    over = _year_over(as_of)
    if direction == "up" and seen.value >= seen.plan and (measure is not None or over):
        return replace(seen, status="green", reason=words.MET.with_(**texts))
    if small:
        return replace(seen, reason=words.SMALL)
    if ahead is None and not over:
        return replace(seen, reason=words.EARLY.with_(**texts))
    colour, chance = status_of(direction, seen.value, seen.expected, seen.plan, ahead, over=over)
    if chance:
        said = words.BY_CHANCE if direction == "up" else words.BY_CHANCE_ABOVE
    elif colour == "green":
        said = words.ON_PACE
    elif over:
        said = words.SHORT if direction == "up" else words.TOO_HIGH
    else:
        said = words.BEHIND if direction == "up" else words.ABOVE
    return replace(seen, status=colour, reason=said.with_(**texts))


def _year_over(as_of: date) -> bool:
    return (as_of.month, as_of.day) == (12, 31)


def _due_words(due: Words, basis: Basis | None) -> Words:
    return due if basis is None else words.WITH_BASIS.with_(due=due, basis=words.BASIS[basis])


def _told(value: Decimal, measure: Words | None, places: int = 0) -> Words:
    if measure is None or measure.vi in ("%", "‰"):
        number, sign = _shown(value, 1 if measure is None else places), measure.vi if measure else "%"
        return Words(f"{number.vi}{sign}", f"{number.en}{sign}")
    number = _shown(value, places)
    return Words(f"{number.vi}{NBSP}{measure.vi}", f"{number.en}{NBSP}{measure.en}")


def _plan(target: Target, what: Indicator, known: Known) -> Decimal | None:
    if target.plan_kind != "change":
        return target.value
    baseline = target.baseline if target.baseline is not None else known.official(target.unit_id, what.code)
    return None if baseline is None else baseline + target.value


def _times(target: Target, what: Indicator) -> int | None:
    """2 where couples are counted and the decision sets persons, two to a couple; None where it does not say so."""
    if what.unit != IN_COUPLES or target.unit_of_value.strip().lower() not in _PERSONS:
        return 1
    return 2 if target.couple_is_two_persons else None


def _percent(target: Target, figure: Counted, times: int) -> Decimal | None:
    """Percent of plan is of counts alone; a share's coverage is never one (rules.md 7)."""
    if target.plan_kind != "count" or figure.denominator is not None or target.value <= 0 or figure.decimal is None:
        return None
    return _HUNDRED * times * figure.decimal / target.value


def _milestone(target: Target, plan: Decimal, as_of: date) -> tuple[Decimal, Basis | None]:
    """Of a share among the year's own cases: the decision's mark of the running quarter, else the target itself."""
    quarters = {one.code: one.value for one in splits_of(target) if one.dimension == "quarter"}
    mark = quarters.get(str((as_of.month + 2) // 3))
    return (mark, "quarters") if mark is not None else (plan, None)


def _scaled(one: Forecast, times: int) -> Forecast:
    return Forecast(times * one.low, times * one.mid, times * one.high)


def _over(one: Forecast, cases: int) -> Forecast:
    low, mid, high = (
        min(_HUNDRED, (_HUNDRED * n / Decimal(cases)).quantize(Decimal("0.1"))) for n in (one.low, one.mid, one.high)
    )
    return Forecast(low, mid, high)


def _shown(value: Decimal, places: int) -> Words:
    return Words(*(shown_number(float(value), places, language) for language in ("vi", "en")))
