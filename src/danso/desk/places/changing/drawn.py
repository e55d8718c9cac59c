"""A plan drawn: the communes that give on the left, those that receive on the right."""

from __future__ import annotations

from danso.desk.places.changing import words
from danso.desk.places.changing.weighed import name_in
from danso.places.levels import Level
from danso.places.plan import Plan, Ref, Standing
from danso.places.plan_outcome import outcome
from danso.reports.charts.lineage import Era, unit_lineage
from danso.values.day import shown_date
from danso.values.words import current_language

MOST = 40  # units on one side; a table says the rest better


def drawn(plan: Plan, standing: Standing) -> str:
    """SVG, or nothing where no territory passes or more passes than a picture holds."""
    ways = [
        one for one in outcome(plan, standing).passings if standing[one.old].level in (Level.commune, Level.village)
    ]
    if not ways or len(ways) > MOST:
        return ""
    places: dict[Ref, int] = {}
    for one in ways:
        places.setdefault(one.old, one.old)
        if isinstance(one.new, str):
            places.setdefault(one.new, -1 - len(places))  # one that is to come has no number yet
        else:
            places.setdefault(one.new, one.new)
    lang, day = current_language(), shown_date(plan.effective_on)
    old = tuple(dict.fromkeys(one.old for one in ways))
    new = tuple(dict.fromkeys(places[one.new] for one in ways))
    eras = [Era(words.BEFORE_THE.with_(day=day).in_(lang), old), Era(words.AFTER.with_(day=day).in_(lang), new)]
    names = {places[ref]: name_in(plan, ref, plan.effective_on) for one in ways for ref in (one.new,)}
    names |= {one: standing[one].name for one in old}
    alt = words.DRAWN.with_(old=len(old), new=len(new)).in_(lang)
    return unit_lineage(eras, [[(one.old, places[one.new], one.whole) for one in ways]], names, alt)
