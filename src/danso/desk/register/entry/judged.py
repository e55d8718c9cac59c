"""What the register would say of a draft, sorted by what the person at the desk can do about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from danso.desk.register.newcomers import Beside, besides
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
    """`asks` wait for a reason, `answered` have one, `holds` wait for a person; `refusal`: not written at all.

    `alike`: newcomers of the slip beside people already in the book.
    """

    asks: tuple[Finding, ...] = ()
    answered: tuple[Finding, ...] = ()
    holds: tuple[Finding, ...] = ()
    told_already: bool = False
    refusal: Words | None = None
    alike: tuple[Beside, ...] = ()

    @property
    def shown(self) -> str:
        """What is shown, as one word of the form: saving it as it is needs to have seen just this."""
        rules = [f.rule for f in (*self.asks, *self.holds)] + (["told_already"] if self.told_already else [])
        rules += [rule for one in self.alike for rule in one.rules]
        return " ".join(sorted(rules))


def judged(by: Scope, draft: SlipDraft, sheet: HouseholdSheet, reasons: Mapping[str, str]) -> tuple[SlipDraft, Judged]:
    """(the draft with the reasons given for what is asked, what remains)."""
    people = {m.person.id: (m.person.sex, m.person.birth) for m in sheet.members}
    drafts, found = judged_together(by, [draft], people, reasons)
    return drafts[0], found


def judged_together(
    by: Scope, drafts: Sequence[SlipDraft], people: Mapping[str, tuple[str, Day]], reasons: Mapping[str, str]
) -> tuple[list[SlipDraft], Judged]:
    """As `judged`, of slips written in one act. `people`: sex and birth of those the book knows, by id."""
    try:
        outcomes = preview(by=by, drafts=drafts)
    except SlipWrittenAlready:
        raise
    except Refusal as refusal:
        return list(drafts), Judged(refusal=refusal.words)
    numbers = [f for draft in drafts for f in draft_findings(settled(draft), people.get)]
    findings = [f for outcome in outcomes for f in outcome.findings]
    asks = list({f.rule: f for f in (*findings, *numbers) if f.verdict == "ask"}.values())
    answered = {f.rule: reasons[f.rule] for f in asks if reasons.get(f.rule)}
    holds = tuple({f.rule: f for f in findings if f.verdict == "hold"}.values())
    left = tuple(f for f in asks if f.rule not in answered)
    given = tuple(f for f in asks if f.rule in answered)
    told_already = all(outcome.state == "witness" for outcome in outcomes)
    alike = () if told_already else besides(by, drafts)
    confirmed = [replace(draft, confirmed=answered) for draft in drafts]
    return confirmed, Judged(left, given, holds, told_already, alike=alike)
