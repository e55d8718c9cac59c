"""What the register says of the lines of a sheet, and the writing of those that may go: no bad line stops a good one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from danso.accounts.permissions import Permission
from danso.desk.register.p0.reading import Paper, numbers_of, read_lines
from danso.desk.register.p0.typed import TypedLine
from danso.places.scope import Scope
from danso.register.actions import Recorded, preview, record_slips
from danso.register.checks import check
from danso.register.draft import SlipDraft
from danso.register.fold import Outcome
from danso.register.identity_checks import draft_findings
from danso.register.lists.household_people import NumberedHousehold, households_of_numbers, residents
from danso.register.lists.paper_lines import WrittenSlip, told_before, written_before
from danso.register.refusals import SlipWrittenAlready
from danso.register.settling import settled
from danso.register.slips.kind import Finding
from danso.values.refusal import Refusal


def judge_lines(by: Scope, lines: Sequence[TypedLine], paper: Paper) -> list[TypedLine]:
    """Read and judge every line that says anything. Returns those not written before; nothing is written."""
    told = [line for line in lines if not line.empty]
    numbered = households_of_numbers(by, paper.area, numbers_of(told))
    read_lines(told, paper, numbered)
    _written_before(told)
    _judge([line for line in told if line.drafts and not line.fate], by, numbered)
    return [line for line in told if line.fate != "again"]


def write_lines(by: Scope, lines: Sequence[TypedLine], paper: Paper) -> list[TypedLine]:
    """Judge, then write in one transaction all lines that may go. The fate of each line says what became of it."""
    told = judge_lines(by, lines, paper)
    going = [line for line in told if line.goes]
    while going:
        left = [line for line in told if line not in going]
        if any(line.drafts for line in left):  # a line may rest on one that stays behind
            _judge(going, by, None)
            staying = [line for line in going if line.goes]
            if len(staying) < len(going):
                going = staying
                continue
        try:
            recorded = record_slips(by=by, drafts=[_answered(line, one) for line in going for one in line.drafts])
        except SlipWrittenAlready:  # the same form a moment ago, by another request
            _written_before(going)
            if not any(line.fate for line in going):
                raise
            going = [line for line in going if not line.fate]
            continue
        _fates(going, recorded)
        break
    for line in told:
        line.fate = line.fate or "left"
    return list(lines)


def _judge(lines: Sequence[TypedLine], by: Scope, numbered: Mapping[str, NumberedHousehold] | None) -> None:
    faces = residents(numbered.values()) if numbered is not None else {}
    asked = [line for line in lines if not line.wrong]
    try:
        outcomes = preview(by=by, drafts=[one for line in asked for one in line.drafts])
    except Refusal:
        asked = [line for line in asked if not _refused(line, by)]
        outcomes = preview(by=by, drafts=[one for line in asked for one in line.drafts])
    rest = iter(outcomes)
    known = (
        told_before(asked[0].drafts[0].area or 0, [one for line in asked for one in line.drafts]) if asked else set()
    )
    for line in asked:
        _say(line, [next(rest) for _ in line.drafts])
        line.told_already = all(one.id in known for one in line.drafts) and not line.holds
        if numbered is not None:
            for draft in line.drafts:
                found = draft_findings(
                    settled(draft), lambda person: (faces[person].sex, faces[person].birth) if person in faces else None
                )
                _add(line.asks, [one for one in found if one.verdict == "ask"])


def _say(line: TypedLine, outcomes: Sequence[Outcome]) -> None:
    for outcome in outcomes:
        _add(line.asks, [one for one in outcome.findings if one.verdict == "ask"])
        _add(line.holds, [one for one in outcome.findings if one.verdict == "hold"])


def _add(known: list[Finding], more: Sequence[Finding]) -> None:
    rules = {one.rule for one in known}
    known += [one for one in more if one.rule not in rules]


def _refused(line: TypedLine, by: Scope) -> bool:
    try:
        check([settled(one) for one in line.drafts], by=by, permission=Permission.record_slip)
    except Refusal as refusal:
        line.refusal = refusal.words
    return line.refusal is not None


def _answered(line: TypedLine, draft: SlipDraft) -> SlipDraft:
    return replace(draft, confirmed={one.rule: line.reason for one in line.asks} if line.reason else {})


def _written_before(lines: Sequence[TypedLine]) -> None:
    """A line sent again is not written again; one that says something else now is never dropped in silence."""
    known = written_before([one.id or "" for line in lines for one in line.drafts])
    for line in lines:
        pairs = [(one, known.get(one.id or "")) for one in line.drafts]
        if any(slip is not None for _, slip in pairs):
            same = all(slip is not None and _same(one, slip) for one, slip in pairs)
            line.fate = "again" if same else "differs"


def _same(draft: SlipDraft, written: WrittenSlip) -> bool:
    now, slip = settled(draft), written.slip
    names = {person: told["name"] for person, told in now.identity.get("persons", {}).items() if told.get("name")}
    said = (now.kind, now.happened_on.text, _filled(now.facts), names)
    return said == (slip.kind, slip.happened_on.text, _filled(slip.facts), written.names)


def _filled(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if value not in (None, "")}


def _fates(lines: Sequence[TypedLine], recorded: Sequence[Recorded]) -> None:
    rest = iter(recorded)
    for line in lines:
        states = [next(rest).state for _ in line.drafts]
        line.fate = "held" if "held" in states else "saved"
