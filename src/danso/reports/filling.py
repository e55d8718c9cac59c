"""A statutory form of a unit, counted on a sealed snapshot and filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.reports.balance import CODES
from danso.reports.counted import FigureTable
from danso.reports.counting import Ask, count
from danso.reports.document import Document
from danso.reports.faces import UnitFace, face, parts_of
from danso.reports.fill import UNSIGNED, Signed, fill, questions, start_of
from danso.reports.form import Form
from danso.reports.two_places import CODE as IN_TWO_PLACES
from danso.values.period import Window
from danso.values.words import Language
from danso.warehouse.sealed import Snapshot


@dataclass(frozen=True)
class Filled:
    """A form with the figures that fill it; `document` draws it in a language."""

    form: Form
    unit: UnitFace
    parts: tuple[UnitFace, ...]
    window: Window
    figures: FigureTable
    today: date

    def document(self, language: Language = "vi", signed: Signed = UNSIGNED) -> Document:
        return fill(self.form, self.unit, self.parts, self.figures, self.window, language, signed, self.today)


def filled(scope: Scope, form: Form, unit_id: int, window: Window, snapshot: Snapshot) -> Filled:
    """Raises NotInScope, WrongWindow, WrongLevel."""
    scope.require(Permission.view_figures, unit_id)
    unit = face(unit_id, window.last)
    form.check(window, unit.level)
    parts = tuple(parts_of(unit, window.last)) if form.by_part else ()
    return Filled(form, unit, parts, window, count(snapshot, asks(form, unit, parts, window)), scope.on)


def asks(form: Form, unit: UnitFace, parts: Sequence[UnitFace], window: Window) -> list[Ask]:
    """The rows' figures, and those of the balance, for the unit and its parts."""
    everybody = [unit.id, *(one.id for one in parts)]
    wanted: list[Ask] = [(codes, everybody, when) for codes, when in questions(form, window)]
    extra = tuple(code for code in ("population", IN_TWO_PLACES, *CODES) if code not in wanted[0][0])
    if extra:
        wanted.append((extra, everybody, window))
    if len(wanted) < 2 or not any(when == start_of(window) for _, _, when in wanted):
        wanted.append((("population",), everybody, start_of(window)))
    return wanted
