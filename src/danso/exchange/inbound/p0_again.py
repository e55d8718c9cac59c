"""The same P0 sheet again: unchanged lines stay, changed ones correct what they said before."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from danso.exchange.inbound.a0_again import WITHDRAWN, correction
from danso.exchange.inbound.entry import Entry
from danso.exchange.inbound.known import Tip, alike_name, content_of, rows_by_key, rows_of_sheets, tip
from danso.exchange.models import ImportRow
from danso.register.draft import SlipDraft
from danso.register.slips import KINDS
from danso.register.slips.kind import ask
from danso.values.words import Words


def compare_lists(entries: list[Entry]) -> tuple[Words, ...]:
    """Compare with earlier lines of the same sheets (area, list, month). Returns notes on lines that are gone."""
    written = [e for e in entries if e.draft is not None]
    by_key = rows_by_key(e.key for e in written)
    earlier = rows_of_sheets(e.sheet for e in written)
    here = {e.key for e in written}
    left = {sheet: [r for r in rows if r.key not in here] for sheet, rows in earlier.items()}
    for entry in written:
        row = by_key.get(entry.key) or _same_line(entry, left.get(entry.sheet, []))
        if row is not None:
            _compare(entry, row)
    gone = sum(len(rows) for rows in left.values())
    return (NO_LONGER.with_(n=gone),) if gone else ()


def _same_line(entry: Entry, left: list[ImportRow]) -> ImportRow | None:
    """An earlier line of this household that the file no longer has and that this one seems to mend."""
    rows = [r for r in left if r.household_number == entry.household_number and f":{entry.kind}:" in r.key]
    for row in rows:
        now = tip(row.slip_id)
        if row.person == entry.person or (now is not None and _mends(entry, now)):
            left.remove(row)
            return row
    if rows:
        entry.say([MAYBE_MENDED])
    return None


def _mends(entry: Entry, now: Tip) -> bool:
    """A person this list brings in: the same name, or the same birth and day, is the same one."""
    draft = entry.draft
    assert draft is not None
    made = [f.name for f in KINDS[draft.kind].fields if f.type == "new_person"]
    if not made or now.kind != draft.kind:
        return False
    old, new = _name(now.identity, now.facts[made[0]]), _name(draft.identity, draft.facts[made[0]])
    same_mother = draft.facts.get("mother") is not None and draft.facts["mother"] == now.facts.get("mother")
    same_birth = draft.facts.get("birth") is not None and draft.facts["birth"] == now.facts.get("birth")
    same_day = draft.happened_on.text == now.happened_on
    return (
        alike_name(old, new)
        or (same_birth and same_day)
        or (same_mother and draft.facts.get("sex") == now.facts.get("sex"))
    )


def _name(identity: Any, person: str) -> str:
    return str(identity.get("persons", {}).get(person, {}).get("name", ""))


def _compare(entry: Entry, row: ImportRow) -> None:
    draft = entry.draft
    assert draft is not None
    entry.key, entry.slip_id = row.key, row.slip_id
    if row.content == entry.content:
        entry.again, entry.draft = "same", None
        return
    now = tip(row.slip_id)
    if now is None:
        entry.draft = None
        entry.say([WITHDRAWN])
        return
    draft = _with_known_ids(draft, now)
    if (draft.happened_on.text, dict(draft.facts), _told(draft.identity)) == (
        now.happened_on,
        dict(now.facts),
        _told(now.identity),
    ):
        entry.again, entry.draft = "same", None
        return
    entry.again, entry.kind = "changed", "correction"
    entry.draft = correction(draft, now, entry.content or content_of(draft))


def _with_known_ids(draft: SlipDraft, now: Tip) -> SlipDraft:
    """People and households this line brought in keep the ids they were given first."""
    facts, persons = dict(draft.facts), dict(draft.identity.get("persons", {}))
    for field in KINDS[draft.kind].fields:
        if field.type == "new_person" and now.facts.get(field.name):
            made, known = facts[field.name], now.facts[field.name]
            facts[field.name] = known
            if made in persons:
                persons[known] = persons.pop(made)
    identity = {**draft.identity, **({"persons": persons} if persons else {})}
    return replace(draft, facts=facts, identity=identity, household=now.household)


def _told(identity: Any) -> Any:
    return {k: v for k, v in identity.items() if v}


MAYBE_MENDED = ask(
    "maybe_mended",
    "Lần nhập trước, danh sách tháng này có dòng khác của hộ và nay không còn. Nếu dòng này sửa dòng đó, ghi đính "
    "chính; nếu là việc khác, ghi lý do.",
    "Before, this month's list had another line of the household, which the file no longer has. If this line mends it, "
    "write a correction; if it is something else, say so.",
)
NO_LONGER = Words(
    "{n} dòng đã nhập lần trước không còn trong tệp. Không tự rút lại; nếu ghi nhầm, ghi phiếu rút lại.",
    "{n} lines imported before are no longer in the file. They are not withdrawn; withdraw what was wrong.",
)
