"""Reading totals of the past, and carrying them onto the boundaries of a day."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from fractions import Fraction

from danso.accounts.permissions import Permission
from danso.indicators.catalogue import INDICATORS
from danso.indicators.compute import figures
from danso.indicators.figure import Figure
from danso.places.scope import Scope
from danso.places.shares import MadeOf, made_of
from danso.reports.briefing.border import sealed_changes
from danso.reports.counted import Counted, FigureTable
from danso.reports.faces import face
from danso.reports.fill import start_of
from danso.reports.models import KnownTotal
from danso.reports.totals.carrying import Carried, Total, carry
from danso.values.period import Window
from danso.warehouse.sealed import Snapshot


def known_totals(scope: Scope, window: Window) -> list[KnownTotal]:
    """Every row of the window within the scope, corrected ones too, in the order they were recorded."""
    rows = KnownTotal.objects.filter(first=window.first, last=window.last).order_by("pk")
    return [row for row in rows if scope.may(Permission.view_figures, row.unit_id)]


def carried_totals(
    scope: Scope, snapshot: Snapshot, units: Collection[int], window: Window, on: date, *, counted: FigureTable
) -> tuple[Carried, ...]:
    """Figures of `units` in the window on the boundaries of `on`, where the register did not know all their households.

    A former unit whose households are known is counted, exactly; any other by its recorded total. `counted` holds what
    the register says of `units` itself. Nothing where the register knows every former unit, or no total is recorded.
    """
    newest = {(row.unit_id, row.indicator): row for row in _rows(window)}
    if not newest:
        return ()
    changes = sealed_changes(snapshot, window.last, on)
    found: list[Carried] = []
    for unit in units:
        scope.require(Permission.view_figures, unit)
        made = made_of(unit, window.last, on, changes)
        former = {one.old for one in made.portions} | {gap.old for gap in made.missing}
        codes = sorted({code for old, code in newest if old in former})
        if codes:
            found += _of_unit(snapshot, unit, window, on, made, codes, newest, counted)
    return tuple(found)


def carried_figure(scope: Scope, snapshot: Snapshot, one: Figure, on: date) -> Carried | None:
    """The figure made of totals of former units, where the register did not know all their households; else None."""
    table = FigureTable([Counted.of(one)])
    found = carried_totals(scope, snapshot, [one.unit], one.window, on, counted=table)
    return next(iter(found), None)


def carried_last_year(
    scope: Scope, snapshot: Snapshot, units: Collection[int], window: Window, counted: FigureTable
) -> tuple[Carried, ...]:
    """What a paper on `window` sets beside its figures: last year's window, and stocks on the day each of the two began."""
    before = window.last_year()
    return tuple(
        one
        for then in (before, start_of(before), start_of(window))
        for one in carried_totals(scope, snapshot, units, then, window.last, counted=counted)
    )


def _of_unit(
    snapshot: Snapshot,
    unit: int,
    window: Window,
    on: date,
    made: MadeOf,
    codes: list[str],
    newest: Mapping[tuple[int, str], KnownTotal],
    counted: FigureTable,
) -> list[Carried]:
    former = sorted({one.old for one in made.portions} | {gap.old for gap in made.missing})
    names = {old: face(old, window.last).name for old in former} | {
        one: face(one, gap.on).name for gap in made.missing for one in (gap.new,)
    }
    in_book = _in_book(snapshot, former, window)
    if in_book.issuperset(former):
        return []
    # A former unit in the book is counted on its own map. Divided, its households are counted where they went, not by
    # a share: beside totals that needs the register's own figure, so only whole ones are added here.
    whole = [one.old for one in made.portions if one.old in in_book and one.whole]
    then = {
        (one.code, one.unit): one
        for one in (figures(snapshot, codes, whole, window, boundaries=window.last) if whole else ())
    }
    result = []
    for code in codes:
        base = counted.get(code, unit, window)
        if base is None:
            continue
        known = {old: _of_row(newest[old, code]) for old in former if old not in in_book and (old, code) in newest}
        known |= {old: Total(then[code, old].exact_numerator, then[code, old].exact_denominator) for old in whole}
        result.append(carry(base, made, names, known, on))
    return result


def _in_book(snapshot: Snapshot, units: list[int], window: Window) -> set[int]:
    """Units whose people the register knew when the window began."""
    found = figures(snapshot, ["population"], units, start_of(window), boundaries=window.last)
    return {one.unit for one in found if one.exact}


def _rows(window: Window) -> list[KnownTotal]:
    """Those of the very window; a stock is one of its last day, whichever window it was printed for."""
    rows = KnownTotal.objects.filter(last=window.last).order_by("pk")
    return [row for row in rows if row.first == window.first or INDICATORS[row.indicator].kind == "level"]


def _of_row(row: KnownTotal) -> Total:
    below = row.denominator
    return Total(
        Fraction(row.numerator),
        None if below is None else Fraction(below),
        row.source,
        row.document_number,
        row.document_date,
    )
