"""A unit's history: the lineage drawn, the decrees, its names, and its people on the eve and on the day of each decree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render

from danso.desk.indicators.sealed import counting
from danso.desk.places import history_words as words
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.indicators.compute import figures
from danso.indicators.figure import Figure
from danso.places.queries import unit_name
from danso.places.story import Step, Story, eve, story_of
from danso.reports.charts.lineage import Era, unit_lineage
from danso.reports.faces import face
from danso.values.day import shown_date
from danso.values.period import Window
from danso.values.words import current_language
from danso.warehouse.snapshot import NothingSealed

CODES = ("population", "households")


@dataclass(frozen=True, slots=True)
class Side:
    """A unit on one side of a decree; `part`: only some of its territory passed."""

    name: str
    part: bool
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Told:
    step: Step
    eve: date
    before: tuple[Side, ...]
    after: tuple[Side, ...]


@page(Kind.FIGURES)
def unit_history(request: Asking, unit: int) -> HttpResponse:
    story = story_of(unit, request.today)
    try:
        with counting() as snapshot:
            steps = [_told(step, snapshot) for step in story.steps]
    except NothingSealed:
        steps = [_told(step, None) for step in story.steps]
    context = {
        "w": words,
        "unit": face(unit, request.today),
        "drawn": _drawn(story, request.today) if story.steps else "",
        "steps": list(reversed(steps)),
        "called": [(one, _name(one.parent, one.since) if one.parent else "") for one in reversed(story.called)],
        "after": [face(one, request.today) for one in story.after if request.scope.covers(one)],
        "current": "unit_home",
    }
    return render(request, "desk/unit_history.html", context)


def _told(step: Step, snapshot: object) -> Told:
    old = dict.fromkeys(old for old, _, _ in step.passed)
    whole = {old: w for old, _, w in step.passed}
    return Told(
        step,
        eve(step),
        tuple(Side(_name(u, eve(step)), not whole[u], _figures(snapshot, u, eve(step))) for u in old),
        tuple(
            Side(_name(u, step.on), False, _figures(snapshot, u, step.on))
            for u in dict.fromkeys(new for _, new, _ in step.passed)
        ),
    )


def _figures(snapshot: object, unit: int, on: date) -> tuple[Figure, ...]:
    """Each side at the end of its own day, on its own day's boundaries."""
    return () if snapshot is None else tuple(figures(snapshot, CODES, [unit], Window(on, on)))  # type: ignore[arg-type]


def _drawn(story: Story, today: date) -> str:
    """Units that no decree of a day touched are drawn through to the next column."""
    columns: list[tuple[int, ...]] = [(story.unit,)]
    ways: list[list[tuple[int, int, bool]]] = []
    for step in reversed(story.steps):
        now = columns[0]
        came = {new: [(old, w) for old, to, w in step.passed if to == new] for new in now}
        links = [(old, new, w) for new in now for old, w in (came[new] or [(new, True)])]
        columns.insert(0, tuple(dict.fromkeys(old for old, _, _ in links)))
        ways.insert(0, links)
    days = [shown_date(story.steps[0].on), *(shown_date(step.on) for step in story.steps)]
    heads = [words.BEFORE_DAY.with_(day=days[0]), *(words.FROM_DAY.with_(day=day) for day in days[1:])]
    lang = current_language()
    eras = [Era(head.in_(lang), units) for head, units in zip(heads, columns, strict=True)]
    names = {u: _name(u, today) for column in columns for u in column}
    alt = words.DRAWN.with_(name=names[story.unit], n=len(columns[0]))
    return unit_lineage(eras, ways, names, alt.in_(lang))


def _name(unit: int, on: date) -> str:
    return unit_name(unit, on, current_language())
