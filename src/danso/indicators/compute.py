"""Figures of any units in a window, each measure asked once for all of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from fractions import Fraction

from danso.indicators.boundaries import STRADDLES, differ, straddled
from danso.indicators.catalogue import indicator
from danso.indicators.definition import Counted, Definition, Indicator
from danso.indicators.figure import Figure, status_of
from danso.indicators.interval import ratio_interval
from danso.indicators.tally import Groups, Question, Tally, tally, tally_by
from danso.values.day import shown_date
from danso.values.period import Window
from danso.values.words import Words
from danso.warehouse.sealed import Snapshot

ZERO = Fraction(0)


def figures(
    snapshot: Snapshot,
    codes: Sequence[str],
    units: Collection[int] | None,
    window: Window,
    *,
    boundaries: date | None = None,
) -> list[Figure]:
    """One figure for each code and unit, codes in the order given, units by id; `units` None: all in force.

    On the boundaries of the window's last day unless another is named. Raises UnknownIndicator.
    """
    on = boundaries or window.last
    question = Question(snapshot.engine, units, window, on)
    names = _names(question)
    changed = straddled(snapshot.engine, window.first, on)
    other = on if differ(snapshot.engine, window.last, on) else None
    result: list[Figure] = []
    for code in codes:
        result.extend(_of_indicator(indicator(code), snapshot, question, names, changed, other))
    return result


def figure(snapshot: Snapshot, code: str, unit: int, window: Window, *, boundaries: date | None = None) -> Figure:
    return figures(snapshot, [code], [unit], window, boundaries=boundaries)[0]


_Names = dict[int, tuple[str, str, str]]


def _names(question: Question) -> _Names:
    """code, name and level of the units asked for: as of the boundary day, else the nearest version before or after."""
    asked = "" if question.units is None else "WHERE unit IN (SELECT unnest($units))"
    sql = f"""
        SELECT unit, code, name, level FROM unit_names {asked}
        QUALIFY row_number() OVER (PARTITION BY unit ORDER BY
            (since <= $on AND (until IS NULL OR until > $on)) DESC, (since <= $on) DESC, since DESC) = 1
    """
    rows = question.engine.rows(sql, {"on": question.boundaries, "units": sorted(set(question.units or ()))})
    if question.units is None:
        in_force = _in_force(question)
        return {row[0]: (row[1], row[2], row[3]) for row in sorted(rows) if row[0] in in_force}
    known = {row[0]: (row[1], row[2], row[3]) for row in rows}
    return {unit: known.get(unit, ("", str(unit), "")) for unit in sorted(set(question.units))}


def _in_force(question: Question) -> set[int]:
    sql = "SELECT descendant FROM units WHERE depth = 0 AND since <= $on AND (until IS NULL OR until > $on)"
    return {row[0] for row in question.engine.rows(sql, {"on": question.boundaries})}


def _of_indicator(
    what: Indicator,
    snapshot: Snapshot,
    question: Question,
    names: _Names,
    changed: frozenset[int],
    other: date | None,
) -> list[Figure]:
    definition, backwards = what.definition_on(question.window.last)
    notes = _notes(what, definition, question.window, backwards)
    straddling = STRADDLES.with_(on=shown_date(question.boundaries))
    values = _values(definition, question)
    result = []
    for unit, (code, name, level) in names.items():
        exact, numerator, denominator = values(unit)
        extra = (*notes, straddling) if unit in changed else notes
        if what.kind == "share" and exact is not None and exact > definition.factor:
            extra = (*extra, ABOVE_WHOLE)
        result.append(
            Figure(
                indicator=what,
                definition=definition,
                unit=unit,
                unit_code=code,
                unit_name=name,
                unit_level=level,
                window=question.window,
                series=snapshot.series,
                cutoff=snapshot.cutoff,
                sealed_on=snapshot.made_on,
                status=status_of(snapshot.series, question.window, snapshot.made_on),
                exact=exact,
                exact_numerator=numerator,
                exact_denominator=denominator,
                interval=ratio_interval(int(numerator), int(denominator or 0)) if what.interval else None,
                notes=extra,
                boundaries=other,
            )
        )
    return result


class _Values:
    """value, numerator and denominator by unit."""

    def __init__(self, definition: Definition, question: Question) -> None:
        self.definition = definition
        self.numerator = difference(definition.plus, definition.minus, question)
        self.denominator = tally(definition.denominator, question) if definition.denominator else None
        self.scale = Fraction(definition.factor)
        if definition.annualised:
            self.scale *= Fraction(_days_of_year(question.window), question.window.days())

    def __call__(self, unit: int) -> tuple[Fraction | None, Fraction, Fraction | None]:
        numerator = self.numerator.get(unit, ZERO)
        if self.denominator is None:
            return numerator * self.scale, numerator, None
        denominator = self.denominator.get(unit, ZERO)
        return (numerator / denominator * self.scale if denominator else None), numerator, denominator


class _GroupedValues(_Values):
    """The sum over groups; a group without a denominator adds nothing."""

    def __init__(self, definition: Definition, question: Question) -> None:
        super().__init__(definition, question)
        assert definition.grouped is not None
        assert definition.denominator is not None
        column = definition.grouped.column
        self.groups = definition.grouped.groups
        self.above = tally_by(definition.plus, column, question)
        self.below = tally_by(definition.denominator, column, question)

    def __call__(self, unit: int) -> tuple[Fraction | None, Fraction, Fraction | None]:
        value, numerator, denominator = super().__call__(unit)
        parts = [(_in(self.above, g, unit), _in(self.below, g, unit)) for g in self.groups]
        total = sum((b / w for b, w in parts if w), ZERO) * self.scale
        return (None if value is None else total), numerator, denominator


def _in(groups: Groups, group: int, unit: int) -> Fraction:
    return groups.get(group, {}).get(unit, ZERO)


def _values(definition: Definition, question: Question) -> _Values:
    return _GroupedValues(definition, question) if definition.grouped else _Values(definition, question)


def difference(plus: Counted, minus: Counted | None, question: Question) -> Tally:
    found = dict(tally(plus, question))
    if minus is not None:
        for unit, n in tally(minus, question).items():
            found[unit] = found.get(unit, ZERO) - n
    return found


def _days_of_year(window: Window) -> int:
    return (date(window.last.year + 1, 1, 1) - date(window.last.year, 1, 1)).days


def _notes(what: Indicator, definition: Definition, window: Window, backwards: bool) -> tuple[Words, ...]:
    notes = []
    if backwards:
        notes.append(BACKWARDS.with_(since=shown_date(definition.since), basis=definition.basis))
    whole_year = window.from_new_year() and (window.last.month, window.last.day) == (12, 31)
    if what.kind == "rate" and not whole_year:
        notes.append(ANNUALISED if definition.annualised else NOT_ANNUALISED)
    return tuple(notes)


BACKWARDS = Words(
    "Áp dụng lùi định nghĩa có từ {since} ({basis}); chưa có văn bản cũ hơn.",
    "The definition of {since} ({basis}) used backwards: no older text is known.",
)
ANNUALISED = Words("Đã quy ra cả năm.", "Brought to a whole year.")
NOT_ANNUALISED = Words("Tính cho kỳ, chưa quy ra cả năm.", "For the window, not brought to a whole year.")
ABOVE_WHOLE = Words(
    "Tỷ lệ trên 100%: mẫu số chưa đủ, cần xem lại.", "Above 100%: the denominator is incomplete and needs a look."
)
