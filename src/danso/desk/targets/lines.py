"""A target as one line of a table: planned, reached, due, forecast, and what may be said."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from danso.desk.targets import words
from danso.guidance.pace import Pace
from danso.indicators.figure import shown_number
from danso.targets.models import Target
from danso.targets.of_parts import is_sum
from danso.values.text import MINUS, NBSP
from danso.values.words import Words, current_language

TONES = {"green": "b-ok", "amber": "b-ask", "red": "b-stop", "none": ""}


@dataclass(frozen=True, slots=True)
class Line:
    """`bar` and `mark` are percent of the bar's length; None: nothing to draw. `beside`: percent of plan of a count, or
    the two counts of a share, never both."""

    pace: Pace
    target: Target
    of_parts: bool
    plan: str
    reached: str
    beside: Words | None
    due: str
    forecast: Words | None
    bar: str | None
    mark: str | None
    low: bool
    tone: str
    status: Words
    alt: Words


def line_of(pace: Pace) -> Line:
    planned = plan_text(pace.target)
    reached = "" if pace.value is None else _measured(pace, pace.value)
    judged = pace.status != "none"
    due = _measured(pace, pace.expected) if judged and pace.expected is not None else ""
    bar, mark = _drawn(pace)
    ahead = pace.forecast if judged else None
    return Line(
        pace=pace,
        target=pace.target,
        of_parts=is_sum(pace.target),
        plan=planned,
        reached=reached,
        beside=_beside(pace),
        due=due,
        forecast=words.BETWEEN.with_(low=_measured(pace, ahead.low), high=_measured(pace, ahead.high))
        if ahead
        else None,
        bar=bar,
        mark=mark if judged else None,
        low=pace.status in ("amber", "red"),
        tone=TONES[pace.status],
        status=words.STATUS[pace.status],
        alt=words.ALT.with_(name=pace.name, value=reached, due=due, plan=planned),
    )


def plan_text(target: Target) -> str:
    """3.268 người; 60%; +0,1‰; −0,2 điểm %: as the decision writes it."""
    sign = "+" if target.plan_kind == "change" and target.value > 0 else ""
    return sign + with_unit(target.value, target.unit_of_value)


def with_unit(value: Decimal, unit: str) -> str:
    number = number_text(value)
    return f"{number}{unit}" if unit in ("%", "‰") else f"{number}{NBSP}{unit}" if unit else number


def number_text(value: Decimal, places: int | None = None) -> str:
    """With the decimals it has, or those asked for."""
    if places is None:
        exponent = value.normalize().as_tuple().exponent
        places = max(0, -exponent) if isinstance(exponent, int) else 0
    return shown_number(float(value), places, current_language()).replace("-", MINUS)


def _measured(pace: Pace, value: Decimal) -> str:
    """A value in the measure of its figure; a number of units has none."""
    figure = pace.figure
    if figure is None or pace.target.plan_kind == "units_reaching":
        return number_text(value, 0)
    sign = figure.measure.vi if figure.measure.vi in ("%", "‰") else ""
    return number_text(value, 1 if figure.kind == "share" else figure.decimals) + sign


def _beside(pace: Pace) -> Words | None:
    figure = pace.figure
    if pace.percent_of_plan is not None:
        return words.OF_PLAN.with_(percent=number_text(pace.percent_of_plan, 1))
    if (
        figure is None
        or figure.kind != "share"
        or figure.denominator is None
        or pace.target.plan_kind == "units_reaching"
    ):
        return None
    counts = (number_text(Decimal(int(n)), 0) for n in (figure.numerator, figure.denominator))
    return words.COVERS.with_(**dict(zip(("n", "all"), counts, strict=True)))


def _drawn(pace: Pace) -> tuple[str | None, str | None]:
    """Counts on the scale of their plan, shares on 0 to 100; levels and changes are not drawn."""
    figure = pace.figure
    if figure is None or pace.value is None or pace.plan is None:
        return None, None
    if figure.kind == "share" and pace.target.plan_kind == "share":
        whole = Decimal(100)
    elif pace.percent_of_plan is not None:
        whole = pace.plan
    else:
        return None, None
    return _percent(pace.value, whole), _percent(pace.expected, whole) if pace.expected is not None else None


def _percent(value: Decimal, whole: Decimal) -> str:
    return f"{min(100 * value / whole, Decimal(100)):.1f}"
