"""The targets of a demo: what its decision promises for the whole unit, for each commune in it, and what the communes
gave on to villages and collaborators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from danso.places.levels import Level
from danso.places.queries import children, descendants
from danso.places.scope import Scope
from danso.synth.places import Ground
from danso.synth.town import Promise, Town
from danso.targets.actions import set_target
from danso.targets.splits import Split
from danso.values.apportion import spread
from danso.values.calendar import working_days_after


@dataclass(frozen=True, slots=True)
class _Paper:
    number: str
    on: date
    issuer: str


def promise(by: Scope, town: Town, ground: Ground) -> None:
    """Counts are spread over the communes so that they add up to the whole; a share is promised alike everywhere."""
    decision = _Paper(town.decision, town.decided_on, town.issuer)
    revision = _Paper(town.revision, town.revised_on or town.decided_on, town.issuer)
    for one in town.promises:
        if one.first:
            _give(by, town, ground, one, one.first, decision)
        values = _give(by, town, ground, one, one.value, revision if one.first else decision)
        if one.plan_kind == "count":
            for n, (commune, value) in enumerate(zip(ground.communes, values, strict=True)):
                _give_on(by, town, one, commune, value, to_areas=n == 0)


def _give(by: Scope, town: Town, ground: Ground, one: Promise, value: str, paper: _Paper) -> list[str]:
    """To the whole and its communes; what the communes got."""
    _set(by, town, ground.unit, one, value, paper)
    values = [value] * len(town.communes)
    if one.plan_kind == "count":
        values = [str(n) for n in spread(int(value), [c.share for c in town.communes])]
    for (unit, _), part in zip(ground.communes, values, strict=True):
        if unit != ground.unit:  # a demo of one commune is its own whole
            _set(by, town, unit, one, part, paper)
    return values


def _give_on(by: Scope, town: Town, one: Promise, commune: tuple[int, str], value: str, *, to_areas: bool) -> None:
    """By the commune's own plan, a week after: to its villages by their areas, and each area's to its collaborator."""
    unit, name = commune
    on = working_days_after(town.decided_on, 5)
    plan = _Paper("03/KH-TYT (trình diễn)", on, f"Trạm Y tế {name}")
    villages = children(unit, on)
    weights = [len(descendants(village, on, Level.area)) for village in villages]
    for village, part in zip(villages, spread(int(value), weights), strict=True):
        _set(by, town, village, one, str(part), plan)
        areas = descendants(village, on, Level.area) if to_areas else []
        for area, share in zip(areas, spread(part, [1] * len(areas)) if areas else [], strict=True):
            _set(by, town, area, one, str(share), plan)


def _set(by: Scope, town: Town, unit: int, one: Promise, value: str, paper: _Paper) -> None:
    large = one.plan_kind == "count" and int(value) >= 100  # a village's seven implants are nobody's plan
    set_target(
        by=by,
        unit_id=unit,
        indicator=one.indicator,
        year=town.shape.today.year,
        plan_kind=one.plan_kind,
        value=value,
        unit_of_value=one.unit,
        document_number=paper.number,
        document_date=paper.on,
        since=paper.on,
        issuer=paper.issuer,
        splits=_splits(one, int(value)) if large else (),
    )


def _splits(one: Promise, value: int) -> Sequence[Split]:
    """By method all of it, by campaign round the rounds' share of it."""
    found = []
    if one.by_method:
        parts = spread(value, [weight for _, weight in one.by_method])
        found += [Split("method", code, Decimal(n)) for (code, _), n in zip(one.by_method, parts, strict=True)]
    if one.by_round:
        rest = max(0, 100 - sum(one.by_round))
        parts = spread(value, [*one.by_round, rest])[: len(one.by_round)]
        found += [Split("round", str(n), Decimal(part)) for n, part in enumerate(parts, start=1)]
    return found
