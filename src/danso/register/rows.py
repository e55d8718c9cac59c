"""From a fold to rows of the projection. Used alike for one household and for the whole register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from danso.register import models
from danso.register.fold import Acts, Folded
from danso.register.ledger import Written
from danso.register.slips.kind import Slip
from danso.register.state import Household, Person
from danso.register.writing import WHOLE, of_a_person
from danso.values.text import fold_accents

Row = tuple[Any, ...]
Identities = Mapping[str, Mapping[str, Mapping[str, Any]]]

TABLES: tuple[type[Any], ...] = (
    models.HouseholdRow,
    models.HouseholdPlaceRow,
    models.PersonRow,
    models.StayRow,
    models.MaritalRow,
    models.CoupleRow,
    models.SpellRow,
    models.MarkRow,
    models.AbsenceRow,
    models.EventRow,
    models.SlipRow,
)
COLUMNS: dict[type[Any], tuple[str, ...]] = {
    model: tuple(f.name for f in model._meta.concrete_fields if f.get_internal_type() != "BigAutoField")
    for model in TABLES
}


@dataclass
class Names:
    """What identity says of persons and households, last word first; erased parts are simply absent."""

    persons: dict[str, dict[str, str]]
    addresses: dict[str, str]


def names(folded: Folded, identities: Identities) -> Names:
    found = Names({}, {})
    for slip in folded.applied:
        for source in _tellings(slip, folded):
            for part, values in sorted(identities.get(source, {}).items()):  # not as the database happens to give them
                if of_a_person(part):
                    person = folded.register.canonical(part) or part
                    found.persons.setdefault(person, {}).update(values)
                elif part == WHOLE and slip.household:
                    found.addresses[slip.household] = values["address"]
    return found


def _tellings(slip: Slip, folded: Folded) -> Iterator[str]:
    """The slip and the corrections on its way to the body in force: one that names nobody takes no name away."""
    told = slip.id
    yield told
    while (outcome := folded.outcomes.get(told)) is not None and outcome.state == "replaced" and outcome.other:
        told = outcome.other
        yield told


def rows(
    folded: Folded,
    written: Iterable[Written],
    acts: Acts,
    identities: Identities,
    appraisers: Mapping[str, int | None],
) -> dict[type[Any], list[Row]]:
    """Rows of every projection table, in the column order of COLUMNS."""
    appraised = _appraised(folded, acts)
    said = names(folded, identities)
    register = folded.register
    result: dict[type[Any], list[Row]] = {model: [] for model in COLUMNS}
    for household in register.households.values():
        result[models.HouseholdRow].append(_household(household, said, appraised))
        result[models.HouseholdPlaceRow].extend(_places(household))
    for person in register.persons.values():
        result[models.PersonRow].append(_person(person, folded, said, appraised))
        _histories(person, result, appraised)
    for couple in register.couples.values():
        result[models.CoupleRow].append(
            (
                couple.id,
                couple.wife,
                couple.husband,
                couple.since,
                couple.until,
                couple.ended_by,
                couple.slip,
            )
        )
    for e in register.events:
        result[models.EventRow].append(
            (
                e.slip,
                e.kind,
                e.on,
                e.person,
                e.household,
                e.commune,
                e.area,
                dict(e.facts),
                e.slip in appraised,
            )
        )
    result[models.SlipRow].extend(slip_rows(folded, written, acts, appraisers))
    return result


def _appraised(folded: Folded, acts: Acts) -> frozenset[str]:
    """Slips whose whole chain of corrections is appraised."""
    done = {slip_id for slip_id, _ in acts.appraised}
    waiting: set[str] = set()
    for slip_id, outcome in folded.outcomes.items():
        if outcome.state == "replaced" and not _chain_done(slip_id, folded, done):
            waiting.add(slip_id)
    return frozenset(done - waiting)


def _chain_done(slip_id: str, folded: Folded, done: set[str]) -> bool:
    outcome = folded.outcomes.get(slip_id)
    if slip_id not in done:
        return False
    if outcome is None or outcome.state != "replaced" or outcome.other is None:
        return True
    return _chain_done(outcome.other, folded, done)


def _household(household: Household, said: Names, appraised: frozenset[str]) -> Row:
    place = household.place
    address = said.addresses.get(household.id, "")
    return (
        household.id,
        household.kind,
        place.commune,
        place.area,
        place.number,
        household.heads[-1][1] if household.heads else None,
        household.opened_on,
        household.closed_on,
        address,
        fold_accents(address),
        household.slip in appraised,
    )


def _places(household: Household) -> Iterator[Row]:
    ends = [place.since for place in household.places[1:]] + [household.closed_on]
    for place, until in zip(household.places, ends, strict=True):
        yield (
            household.id,
            place.commune,
            place.area,
            place.number,
            place.since,
            until,
            place.slip,
        )


def _person(person: Person, folded: Folded, said: Names, appraised: frozenset[str]) -> Row:
    stay = next(
        (s for s in reversed(person.stays) if s.until is None),
        person.stays[-1] if person.stays else None,
    )
    household = folded.register.households.get(stay.household) if stay else None
    place = household.place if household else None
    told = said.persons.get(person.id, {})
    name = told.get("name", "")
    return (
        person.id,
        sorted(person.also),
        person.sex,
        person.birth.text,
        person.birth.reckoned,
        person.ethnicity,
        person.education,
        person.relation,
        person.marital[-1].status if person.marital else None,
        person.mother,
        person.died_on,
        household.id if household else None,
        place.commune if place else None,
        place.area if place else None,
        stay.since if stay else None,
        stay.until if stay else None,
        name,
        fold_accents(name),
        told.get("card", ""),
        told.get("card_index", ""),
        told.get("citizen", ""),
        told.get("citizen_index", ""),
        person.slip in appraised,
    )


def _histories(person: Person, result: dict[type[Any], list[Row]], appraised: frozenset[str]) -> None:
    def done(*slips: str | None) -> bool:
        return all(s is None or s in appraised for s in slips)

    for s in person.stays:
        result[models.StayRow].append(
            (person.id, s.household, s.commune, s.came_on, s.since, s.until, s.ground_in, s.ground_out, s.slip_in,
             s.slip_out, done(s.slip_in, s.slip_out))
        )  # fmt: skip
    for m in person.marital:
        result[models.MaritalRow].append((person.id, m.status, m.since, m.slip))
    for p in person.spells:
        result[models.SpellRow].append(
            (person.id, p.method, p.channel, p.since.text, p.since.reckoned, p.until, p.reason, p.known_from,
             p.slip_start, p.slip_stop, done(p.slip_start, p.slip_stop))
        )  # fmt: skip
    for k in person.marks:
        result[models.MarkRow].append((person.id, k.on, k.method, k.channel, k.slip, done(k.slip)))
    for a in person.absences:
        result[models.AbsenceRow].append((person.id, a.since, a.until, a.slip))


def slip_rows(
    folded: Folded,
    written: Iterable[Written],
    acts: Acts,
    appraisers: Mapping[str, int | None],
) -> Iterator[Row]:
    for w in written:
        slip = w.slip
        outcome = folded.outcomes[slip.id]
        key = (slip.id, slip.body_hash)
        appraisal = "appraised" if key in acts.appraised else "returned" if key in acts.returned else "unappraised"
        findings = [
            {"rule": f.rule, "verdict": f.verdict, "vi": f.words.vi, "en": f.words.en, "decidable": f.decidable}
            for f in outcome.findings
        ]
        yield (
            slip.id, slip.kind, slip.happened_on.text, slip.happened_on.reckoned, slip.commune, slip.area,
            slip.household, w.position, w.received_at, slip.body_hash, slip.told_by, slip.written_by,
            slip.on_behalf_of, w.by, outcome.state, appraisal, appraisers.get(slip.id), findings, outcome.other,
        )  # fmt: skip
