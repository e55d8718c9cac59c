"""The same book again: unchanged rows stay, changed ones become corrections or changes, nobody is entered twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from danso.exchange.inbound.entry import Entry
from danso.exchange.inbound.known import Book, Tip, alike_name, content_of, rows_by_key, same_name, tip
from danso.register.draft import SlipDraft
from danso.register.slips.details_changed import CHANGEABLE
from danso.register.slips.kind import ask, hold
from danso.values.day import Day
from danso.values.ids import derived_id
from danso.values.words import Words

_FACTS_THAT_CHANGE = tuple(CHANGEABLE)


def compare_with_register(entries: list[Entry], book: Book) -> list[Entry]:
    """Each household against what an earlier file wrote for it. Returns the entries to show, in the same order."""
    earlier = rows_by_key(e.key for e in entries)
    result: list[Entry] = []
    for entry in entries:
        if entry.draft is None:
            result.append(entry)
            continue
        entry.content = content_of(entry.draft)
        row = earlier.get(entry.key)
        if row is None:
            if (entry.draft.area or 0, entry.household_number) in book.households:
                entry.draft = None
                entry.say([NUMBER_TAKEN])
            result.append(entry)
        elif row.content == entry.content:
            entry.again, entry.slip_id, entry.draft = "same", row.slip_id, None
            result.append(entry)
        else:
            entry.slip_id = row.slip_id
            result.extend(_changed(entry, tip(row.slip_id)))
    return result


def _changed(entry: Entry, now: Tip | None) -> Iterable[Entry]:
    draft = entry.draft
    assert draft is not None
    if now is None or now.kind != "household_enrolled":
        entry.draft = None
        entry.say([WITHDRAWN])
        return [entry]
    draft = _with_known_ids(draft, now)
    written_on = Day(now.happened_on)
    if draft.happened_on > written_on:
        return list(_later(entry, draft, now))
    if draft.happened_on < written_on:
        entry.draft = None
        entry.say([OTHER_DAY])
        return [entry]
    if _same_household(draft, now):
        entry.again, entry.draft = "same", None
        return [entry]
    gone = {m["id"] for m in now.facts["members"]} - {m["id"] for m in draft.facts["members"]}
    if gone:
        entry.say([fewer_people(len(gone))])
    entry.again, entry.kind = "changed", "correction"
    entry.draft = correction(draft, now, entry.content)
    return [entry]


def correction(draft: SlipDraft, now: Tip, content: str) -> SlipDraft:
    """The whole new body in the place of the slip in force; its id follows from both, so that twice is once."""
    body = {
        "kind": draft.kind,
        "happened_on": draft.happened_on.text,
        "area": draft.area,
        "household": draft.household,
        "facts": dict(draft.facts),
    }
    return replace(
        draft,
        kind="correction",
        facts={"target": now.slip.id, "target_hash": now.slip.body_hash, "body": body},
        id=derived_id("correction", now.slip.id, content),
    )


def _with_known_ids(draft: SlipDraft, now: Tip) -> SlipDraft:
    """The draft with the ids of the people it speaks of again: by name and birth, by name, last by line."""
    told = now.identity.get("persons", {})
    old = [(m, told.get(m["id"], {}).get("name", "")) for m in now.facts["members"]]
    names = draft.identity.get("persons", {})
    new = [(m, names.get(m["id"], {}).get("name", "")) for m in draft.facts["members"]]
    mapping: dict[str, str] = {}
    taken: set[str] = set()
    for agree in (_same_person_surely, _same_name, _same_birth_and_sex, _same_line):
        for line, one in enumerate(new):
            if one[0]["id"] in mapping:
                continue
            fits = [o for at, o in enumerate(old) if o[0]["id"] not in taken and agree(one, o, line == at)]
            if len(fits) == 1 or (fits and agree is _same_person_surely):
                mapping[one[0]["id"]] = fits[0][0]["id"]
                taken.add(fits[0][0]["id"])
    used = {m["id"] for m, _ in old}
    for line, (member, _) in enumerate(new):
        if member["id"] not in mapping and member["id"] in used:
            mapping[member["id"]] = derived_id(member["id"], "added", line, len(used))
    return _renamed(replace(draft, household=now.household), mapping)


_Told = tuple[dict[str, Any], str]


def _same_person_surely(one: _Told, other: _Told, same_line: bool) -> bool:
    return same_name(one[1], other[1]) and one[0].get("birth") == other[0].get("birth")


def _same_name(one: _Told, other: _Told, same_line: bool) -> bool:
    return alike_name(one[1], other[1])


def _same_birth_and_sex(one: _Told, other: _Told, same_line: bool) -> bool:
    return all(one[0].get(k) == other[0].get(k) for k in ("birth", "sex"))


def _same_line(one: _Told, other: _Told, same_line: bool) -> bool:
    """The same line with a part of the name, or the same place in the family, is a mended row, not somebody new."""
    shared = set(one[1].lower().split()) & set(other[1].lower().split())
    same_sex = one[0].get("sex") == other[0].get("sex")
    return same_line and (bool(shared) or not other[1]) and (same_sex or one[0].get("birth") == other[0].get("birth"))


def _renamed(draft: SlipDraft, mapping: dict[str, str]) -> SlipDraft:
    def renamed(value: Any) -> Any:
        if isinstance(value, Mapping):
            return {mapping.get(k, k): renamed(v) for k, v in value.items()}
        if isinstance(value, (list, tuple)):
            return [renamed(v) for v in value]
        return mapping.get(value, value) if isinstance(value, str) else value

    return replace(draft, facts=renamed(draft.facts), identity=renamed(draft.identity))


def _same_household(draft: SlipDraft, now: Tip) -> bool:
    """The same people with the same facts and names, in whatever order the rows stand."""

    def plain(facts: Any) -> Any:
        return {**facts, "members": sorted(facts["members"], key=lambda m: m["id"])}

    return plain(dict(draft.facts)) == plain(dict(now.facts)) and _told(draft.identity) == _told(now.identity)


def _told(identity: Any) -> Any:
    return {k: v for k, v in identity.items() if v}


def _later(entry: Entry, draft: SlipDraft, now: Tip) -> Iterator[Entry]:
    """A book of a later day: what may change has changed from that day on; the rest waits for its own slip."""
    old = {m["id"]: m for m in now.facts["members"]}
    new = {m["id"]: m for m in draft.facts["members"]}
    told = draft.identity.get("persons", {})
    before = now.identity.get("persons", {})
    count = 0
    for person, facts in new.items():
        for detail in _FACTS_THAT_CHANGE if person in old else ():
            if facts.get(detail) and facts[detail] != old[person].get(detail):
                count += 1
                yield _detail(entry, draft, person, detail, facts[detail], {})
        renamed = {
            k: v for k, v in told.get(person, {}).items() if person in old and v != before.get(person, {}).get(k)
        }
        for detail, value in renamed.items():
            count += 1
            yield _detail(entry, draft, person, detail, None, {"persons": {person: {detail: value}}})
    fixed = any(new[p].get(k) != old[p].get(k) for p in new if p in old for k in ("birth", "sex"))
    if fixed or set(new) != set(old):
        entry.draft = None
        entry.say([NEEDS_OWN_SLIP])
        yield entry
    elif not count:
        entry.again, entry.draft = "same", None
        yield entry


def _detail(entry: Entry, draft: SlipDraft, person: str, detail: str, value: Any, identity: Any) -> Entry:
    key = (
        f"{entry.key}:{draft.happened_on.text}:{sorted(m['id'] for m in draft.facts['members']).index(person)}:{detail}"
    )
    facts = {"person": person, "detail": detail, **({"value": value} if value is not None else {})}
    change = SlipDraft(
        "details_changed", draft.happened_on, draft.commune, draft.area, draft.household, facts, identity,
        told_by=draft.told_by, id=derived_id(key, person, str(value or content_of(draft))),
    )  # fmt: skip
    result = Entry(
        key, f"{entry.sheet}:changes", entry.cell, "details_changed", household_number=entry.household_number
    )
    result.draft, result.person, result.again = change, person, "changed"
    result.content = content_of(change)
    result.say(one.finding for one in entry.findings)
    return result


def fewer_people(count: int) -> Any:
    return ask(
        "fewer_people",
        f"Bản sửa bớt {count} người so với lần nhập trước. Nếu người đó đã mất hoặc chuyển đi, ghi phiếu; chỉ nhập "
        "tiếp nếu lần trước ghi nhầm, và ghi lý do.",
        f"The corrected book has {count} people fewer than before. For a death or a move write a slip; go on only if "
        "they were written by mistake, and say so.",
    )


NUMBER_TAKEN = hold(
    "number_taken",
    "Hộ số này trong địa bàn đã có trong Sổ A0, không phải từ tệp. Xem lại giúp hộ số, hoặc ghi phiếu thay đổi.",
    "This household number of the area is in the register already, not from a file. Check it, or write a slip.",
)
WITHDRAWN = hold(
    "withdrawn_before",
    "Dòng này đã nhập trước đây và đã rút lại. Xem lại giúp; nếu đúng là còn, lập phiếu mới.",
    "This row was imported before and withdrawn. Check; if it does hold, write a new slip.",
)
OTHER_DAY = hold(
    "other_day",
    "Hộ này đã lập sổ theo hiện trạng một ngày muộn hơn. Nhập lại với đúng ngày lập sổ.",
    "This household was enrolled as of a later day. Import again with the right day of the book.",
)
NEEDS_OWN_SLIP = hold(
    "needs_own_slip",
    "So với sổ, hộ có người thêm, bớt, hoặc đổi ngày sinh, giới tính. Ghi phiếu sinh, mất, chuyển đến, chuyển đi, "
    "bỏ sót hoặc đính chính.",
    "Compared with the register somebody is new or gone, or a birth date or sex differs. Write the slip of the birth, "
    "death, move, person missed, or a correction.",
)
CHANGED = Words("đính chính lần nhập trước", "corrects what was imported before")
