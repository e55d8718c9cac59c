"""The targets of a demo: what its decision promises for the whole unit, and for each commune in it."""

from __future__ import annotations

from danso.places.scope import Scope
from danso.synth.places import Ground
from danso.synth.town import Promise, Town
from danso.targets.actions import set_target
from danso.values.apportion import spread


def promise(by: Scope, town: Town, ground: Ground) -> None:
    """Counts are spread over the communes so that they add up to the whole; a share is promised alike everywhere."""
    for one in town.promises:
        _set(by, town, ground.unit, one, one.value)
        for (unit, _), value in zip(ground.communes, _values(town, one), strict=True):
            if unit != ground.unit:  # a demo of one commune is its own whole
                _set(by, town, unit, one, value)


def _values(town: Town, one: Promise) -> list[str]:
    if one.plan_kind != "count":
        return [one.value] * len(town.communes)
    return [str(n) for n in spread(int(one.value), [c.share for c in town.communes])]


def _set(by: Scope, town: Town, unit: int, one: Promise, value: str) -> None:
    set_target(
        by=by,
        unit_id=unit,
        indicator=one.indicator,
        year=town.shape.today.year,
        plan_kind=one.plan_kind,
        value=value,
        unit_of_value=one.unit,
        document_number=town.decision,
        document_date=town.decided_on,
        since=town.decided_on,
        issuer=town.issuer,
    )
