"""What the register would say of a draft, sorted by what the person at the desk can do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from danso.places.scope import Scope
from danso.register.actions import preview
from danso.register.draft import SlipDraft
from danso.register.identity_checks import draft_findings
from danso.register.refusals import SlipWrittenAlready
from danso.register.settling import settled
from danso.register.sheets import HouseholdSheet
from danso.register.slips.kind import Finding
from danso.values.day import Day
from danso.values.refusal import Refusal
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class Judged:
    """`asks` wait for a reason, `answered` have one, `holds` wait for a person; `refusal`: not written at all."""

    asks: tuple[Finding, ...] = ()
    answered: tuple[Finding, ...] = ()
    holds: tuple[Finding, ...] = ()
    told_already: bool = False
    refusal: Words | None = None

    @property
    def shown(self) -> str:
        """What is shown, as one word of the form: saving it as it is needs to have seen just this."""
        rules = [f.rule for f in (*self.asks, *self.holds)] + (["told_already"] if self.told_already else [])
        return " ".join(sorted(rules))


def judged(by: Scope, draft: SlipDraft, sheet: HouseholdSheet, reasons: Mapping[str, str]) -> tuple[SlipDraft, Judged]:
    """(the draft with the reasons given for what is asked, what remains)."""
    people = {m.person.id: (m.person.sex, m.person.birth) for m in sheet.members}
    try:
        outcome = preview(by=by, drafts=[draft])[0]
    except SlipWrittenAlready:
        raise
    except Refusal as refusal:
        return draft, Judged(refusal=refusal.words)
    numbers = list(draft_findings(settled(draft), lambda person: _face(people, person)))
    asks = list({f.rule: f for f in (*outcome.findings, *numbers) if f.verdict == "ask"}.values())
    answered = {f.rule: reasons[f.rule] for f in asks if reasons.get(f.rule)}
    holds = tuple(f for f in outcome.findings if f.verdict == "hold")
    left = tuple(f for f in asks if f.rule not in answered)
    given = tuple(f for f in asks if f.rule in answered)
    return replace(draft, confirmed=answered), Judged(left, given, holds, outcome.state == "witness")


def _face(people: Mapping[str, tuple[str, Day]], person: str) -> tuple[str, Day] | None:
    return people.get(person)
