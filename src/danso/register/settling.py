"""What of a draft may stay for ever and what can be erased by law: the one place that decides (design.md 5). Pure.

Doors tell a slip field by field. Free text and new names, numbers and addresses are moved out of the facts before
anything is hashed, so that no chain, snapshot or signed figure ever holds them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from danso.register.draft import SlipDraft
from danso.register.slips import KINDS


def settled(draft: SlipDraft) -> SlipDraft:
    """The draft with facts that name nobody. What was told as identity stands above what is moved there."""
    facts, moved = _parted(draft.kind, draft.facts)
    if not moved:
        return draft
    told = dict(draft.identity)
    persons = {p: dict(values) for p, values in moved.pop("persons", {}).items()}
    for person, values in (told.pop("persons", None) or {}).items():
        persons[person] = {**persons.get(person, {}), **values}
    return replace(draft, facts=facts, identity={**moved, **told, **({"persons": persons} if persons else {})})


def _parted(kind_code: str, facts: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """(what stays, what is identity), through a correction into the body it carries."""
    kept, moved = dict(facts), dict[str, Any]()
    kind = KINDS.get(kind_code)
    if kind is None:
        return kept, moved
    for field in kind.fields:
        body = kept.get(field.name)
        if field.type == "body" and isinstance(body, Mapping) and isinstance(body.get("facts"), Mapping):
            inner, told = _parted(str(body.get("kind")), body["facts"])
            kept[field.name] = {**body, "facts": inner}
            moved |= told
        elif field.identity and field.name in kept:
            text = kept.pop(field.name)
            if text not in (None, ""):
                moved[field.name] = text
    for name, detail in kind.aside(facts).items():
        value = kept.pop(name, None)
        if value in (None, ""):
            continue
        if detail == "address":
            moved["address"] = value
        else:
            moved.setdefault("persons", {}).setdefault(facts.get("person"), {})[detail] = value
    return kept, moved
