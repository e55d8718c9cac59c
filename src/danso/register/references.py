"""What a slip brings into the register and what it names: read from the kind's declared fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from danso.register.draft import SlipDraft
from danso.register.slips import KINDS
from danso.register.slips.kind import Slip
from danso.values.day import Day


def introduced(slip: Slip | SlipDraft) -> Iterator[str]:
    """Ids of persons and households that this slip brings in."""
    for field in KINDS[slip.kind].fields:
        if field.type == "new_person" and slip.facts.get(field.name):
            yield slip.facts[field.name]
        elif field.type == "new_household" and slip.household:
            yield slip.household
        elif field.type == "members":
            yield from (member["id"] for member in slip.facts[field.name])


def named(slip: Slip | SlipDraft) -> Iterator[str]:
    """Ids of persons, households and slips that this slip speaks of and does not bring in."""
    if slip.household:
        yield slip.household
    for field in KINDS[slip.kind].fields:
        value = slip.facts.get(field.name)
        if not value:
            continue
        if field.type in ("person", "household", "couple", "slip"):
            yield value
        elif field.type in ("people", "households"):
            yield from value
        elif field.type == "members":
            for member in value:
                yield from (member[ref] for ref in ("spouse", "mother") if member.get(ref))
        elif field.type == "body":
            inner = SlipDraft(value["kind"], Day(value["happened_on"]), 0, None, value.get("household"), value["facts"])
            yield from named(inner)
            yield from introduced(inner)


def subjects(slip: Slip) -> frozenset[str]:
    """Everything that ties this slip to others: slips that share a subject are folded together."""
    return frozenset((slip.id, *introduced(slip), *named(slip)))


def read_through(slip: Slip, alias: Mapping[str, str]) -> Slip:
    """The slip with households that turned out to be one named by one id; persons the register resolves."""
    kind = KINDS[slip.kind]
    facts = {
        f.name: alias[slip.facts[f.name]]
        for f in kind.fields
        if f.type == "household" and slip.facts.get(f.name) in alias
    }
    household = alias.get(slip.household or "", slip.household)
    if not facts and household == slip.household:
        return slip
    return replace(slip, household=household, facts={**slip.facts, **facts})


def corrected_body(target: Slip, correction: Slip) -> Slip:
    """The target as the correction says it should have been written; it keeps the target's id and ledger."""
    body = correction.facts["body"]
    return Slip(
        id=target.id,
        kind=body["kind"],
        happened_on=Day(body["happened_on"]),
        commune=target.commune,
        area=body.get("area", target.area),
        household=body.get("household", target.household),
        facts=body["facts"],
        body_hash=correction.body_hash,
        told_by=correction.told_by,
        written_by=correction.written_by,
        on_behalf_of=correction.on_behalf_of,
        confirmed=correction.confirmed,
        source=correction.id,
    )
