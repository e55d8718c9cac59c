"""From the answers of the form to a correction, and what it says differently."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from danso.register.correctable import Original
from danso.register.difference import Difference, Telling, differences
from danso.register.draft import SlipDraft
from danso.register.slips import KINDS
from danso.values.digest import canonical_json, sha256


def correction(draft: SlipDraft, original: Original, slip_id: str) -> SlipDraft:
    """The draft as the whole new body of the original: ids that the original brought in stay."""
    body = original.body
    facts, identity = dict(draft.facts), dict(draft.identity)
    persons = {p: dict(values) for p, values in identity.get("persons", {}).items()}
    for field in KINDS[body.kind].fields:
        made, kept = facts.get(field.name), body.facts.get(field.name)
        if field.type == "new_person" and made and kept:
            facts[field.name] = kept
            if made in persons:
                persons[kept] = persons.pop(made)
    if persons:
        identity["persons"] = persons
    told = {
        "kind": body.kind,
        "happened_on": draft.happened_on.text,
        "area": body.area,
        "household": body.household,
        "facts": facts,
    }
    return SlipDraft(
        "correction",
        draft.happened_on,
        original.row.commune,
        original.row.area,
        original.row.household,
        {"target": original.row.slip_id, "target_hash": original.row.body_hash, "body": told},
        identity,
        told_by=draft.told_by,
        id=slip_id,
    )


def difference(draft: SlipDraft, original: Original, faces: Mapping[str, str]) -> list[Difference]:
    """What the correction changes. Free text of a note is compared too."""
    body: Mapping[str, Any] = draft.facts["body"]
    before = original.telling
    if original.note:
        before = Telling(
            before.kind, before.happened_on, {**before.facts, **original.note}, before.persons, before.address
        )
    after = Telling(
        body["kind"], draft.happened_on, body["facts"], draft.identity.get("persons", {}),
        draft.identity.get("address", ""),
    )  # fmt: skip
    return differences(_with_value(before), after, {**original.faces, **faces})


def _with_value(telling: Telling) -> Telling:
    """A changed name or address is kept with the identity; to be compared it is put back among the facts."""
    detail = telling.facts.get("detail")
    if detail not in ("name", "address") or telling.facts.get("value"):
        return telling
    person = str(telling.facts.get("person"))
    value = telling.address if detail == "address" else telling.persons.get(person, {}).get(detail, "")
    return Telling(telling.kind, telling.happened_on, {**telling.facts, "value": value}, {}, "")


def digest(changes: list[Difference]) -> str:
    """What was shown, as one word of the form."""
    return "diff:" + sha256(canonical_json([[c.field.vi, c.before.vi, c.after.vi, c.whose] for c in changes]))[:16]
