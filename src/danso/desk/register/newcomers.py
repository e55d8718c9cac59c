"""Whom a draft would bring into the book, as far as it tells them; and those already there beside each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from danso.places.scope import Scope
from danso.register.alike import Matches, Newcomer, people_alike
from danso.register.draft import SlipDraft
from danso.register.slips import KINDS
from danso.values.day import Day


@dataclass(frozen=True, slots=True)
class Beside:
    """A newcomer of a draft with the people who look like her; nobody who looks like nobody is among them."""

    newcomer: Newcomer
    matches: Matches

    @property
    def rules(self) -> list[str]:
        """What was shown, as words of a form."""
        elsewhere = ["alike:elsewhere"] if self.matches.elsewhere else []
        return [*(f"alike:{one.person}" for one in self.matches.seen), *elsewhere]


def besides(scope: Scope, drafts: Sequence[SlipDraft]) -> tuple[Beside, ...]:
    """One look for all of them."""
    told = [pair for draft in drafts for pair in _newcomers(draft)]
    found = people_alike(scope, [one for _, one in told], besides=[person for person, _ in told])
    return tuple(Beside(one, matches) for (_, one), matches in zip(told, found, strict=True) if matches)


def _newcomers(draft: SlipDraft) -> list[tuple[str, Newcomer]]:
    kind, facts, on = draft.kind, draft.facts, draft.happened_on
    if kind == "correction":
        body = facts["body"]
        kind, facts, on = body["kind"], body["facts"], Day(body["happened_on"])
    persons: Mapping[str, Mapping[str, Any]] = draft.identity.get("persons", {})
    members = [(one["id"], one) for one in facts.get("members", ())]
    alone = [(facts[f.name], facts) for f in KINDS[kind].fields if f.type == "new_person" and facts.get(f.name)]
    return [(person, _newcomer(one, persons.get(person, {}), kind, on)) for person, one in (*members, *alone)]


def _newcomer(told: Mapping[str, Any], names: Mapping[str, Any], kind: str, on: Day) -> Newcomer:
    born_then = kind == "birth"
    birth = on if born_then else Day(told["birth"]) if told.get("birth") else None
    return Newcomer(
        str(names.get("name", "")),
        str(told.get("sex", "")),
        birth,
        str(names.get("card", "")),
        str(names.get("citizen", "")),
        str(told.get("mother", "")) if born_then else "",
    )
