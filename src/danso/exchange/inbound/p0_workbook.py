"""P0 lists from a workbook: a sheet per list, a row per line, people found in the register by household and name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from danso.exchange.inbound.entry import Entry
from danso.exchange.inbound.known import Book, content_of
from danso.exchange.inbound.layout import Row, Table, find_table
from danso.exchange.inbound.p0_lists import BY_NUMBER, LISTS, P0List
from danso.exchange.inbound.p0_rows import READERS, READING_ORDER, Context, Told
from danso.exchange.inbound.reading import read_day, read_text
from danso.exchange.inbound.refusals import NothingToRead
from danso.exchange.inbound.where import Where
from danso.exchange.inbound.workbook import Sheet, Workbook
from danso.places.names import name_key
from danso.register.draft import SlipDraft
from danso.register.slips.kind import Finding, ask, hold
from danso.values.ids import derived_id
from danso.values.words import Words

_HEAD = 12


def p0_tables(book: Workbook) -> list[tuple[P0List, Table]]:
    """(list, table) for every sheet that is one of the eleven. Raises NothingToRead where none is."""
    found = [(one, table) for sheet in book.sheets if sheet.visible for one, table in _table(sheet)]
    if not found:
        raise NothingToRead(NO_LIST)
    return sorted(found, key=lambda pair: READING_ORDER.index(pair[0].number))


def read_p0(
    tables: list[tuple[P0List, Table]], at: Where, book: Book, progress: Callable[[int, int], None] | None = None
) -> list[Entry]:
    """One entry per slip told. People a list brings in can be named by the lists read after it."""
    entries: list[Entry] = []
    for done, (one, table) in enumerate(tables, start=1):
        table.sheet.fill_merged(table.columns["number"])
        area, finding, cell = at.area_of(table)
        month = _month(table, at)
        for row in table.rows():
            if area is None or finding is not None:
                entry = Entry(f"p0:{row.cell('number')}", "", row.cell("number"), _kind(one))
                entry.say([finding] if finding else [], cell)
                entries.append(entry)
            else:
                entries.extend(_entries(one, Context(row, area, at, book, month)))
        if progress:
            progress(done, len(tables))
    _twins(entries)
    _twice(entries)
    return entries


def _entries(one: P0List, at: Context) -> Iterator[Entry]:
    told = list(READERS[one.number](at))
    if not told:
        entry = _entry(one, at, None)
        if not any(f.finding.verdict == "hold" for f in entry.findings):
            entry.say([UNREAD])
        yield entry
    for fact in told:
        yield _entry(one, at, fact)


def _entry(one: P0List, at: Context, fact: Told | None) -> Entry:
    row: Row = at.row
    month = at.month or (fact.on.text[:7] if fact else "")
    sheet = f"p0:{at.area}:{one.number}:{month}"
    entry = Entry(f"{sheet}:{row.cell('number')}", sheet, row.cell("number"), _kind(one), household_number=at.number)
    entry.findings.extend(row.found)
    entry.candidates = at.candidates
    if fact is None:
        return entry
    entry.kind, entry.person = fact.kind, fact.who
    entry.key = f"p0:{at.area}:{fact.kind}:{at.number}:{fact.who}:{fact.on.text}"[:120]
    entry.draft = SlipDraft(
        kind=fact.kind,
        happened_on=fact.on,
        commune=at.at.commune,
        area=at.area,
        household=fact.household or at.household(),
        facts=fact.facts,
        identity=fact.identity,
        told_by="collaborator",
        id=derived_id(entry.key, "slip"),
    )
    return entry


def _kind(one: P0List) -> str:
    kinds = {1: "birth", 2: "newborn_screening", 3: "death", 4: "move_in", 5: "move_out", 6: "details_changed",
             7: "contraception_started", 8: "contraception_stopped", 9: "pregnancy_event", 10: "prenatal_screening",
             11: "elderly_check"}  # fmt: skip
    return kinds[one.number]


def _table(sheet: Sheet) -> Iterator[tuple[P0List, Table]]:
    """The list a sheet says it is, by tab, title or columns."""
    for one in (_named(sheet.name), _titled(sheet)):
        if one is not None and (table := find_table(sheet, one.columns, one.needed, len(one.needed))) is not None:
            yield one, table
            return
    fits = [
        (one, t) for one in LISTS if (t := find_table(sheet, one.columns, one.needed, len(one.needed) + 1)) is not None
    ]
    best = max(fits, key=lambda pair: len(pair[1].columns), default=None)
    if best is not None and sum(len(t.columns) == len(best[1].columns) for _, t in fits) == 1:
        yield best


def _named(name: str) -> P0List | None:
    key = name_key(name)
    if found := re.match(r"(?:ds|danh sach|muc|list|p0)?\s*0*(\d{1,2})\b", key):
        return BY_NUMBER.get(int(found.group(1)))
    return next((one for one in LISTS if name_key(one.title.vi)[:25] in key), None)


def _titled(sheet: Sheet) -> P0List | None:
    for row in sheet.rows[:_HEAD]:
        for value in row:
            key = name_key(read_text(value))
            for one in LISTS:
                if key and len(key) < 90 and name_key(one.title.vi) in key:
                    return one
    return None


def _month(table: Table, at: Where) -> str:
    """`2020-10` where the head of the sheet says which month it tells of."""
    text, _ = table.label("thang nam", "thang", "ky bao cao")
    for row in table.sheet.rows[: table.first]:
        for value in row:
            text = text or next(
                iter(re.findall(r"tháng\s*(\d{1,2}\s*(?:/|năm)\s*\d{4})", read_text(value).lower())), ""
            )
    day = read_day(text.replace("năm", "/"), by=at.today).value if text else None
    return day.text[:7] if day is not None and day.precision in ("day", "month") else ""


def _twins(entries: list[Entry]) -> None:
    """Rows of one mother and one day without a number within the delivery are numbered, and asked about."""
    births = [e for e in entries if e.kind == "birth" and e.draft is not None]
    times = Counter((e.draft.facts["mother"], e.draft.happened_on.text) for e in births if e.draft)
    seen: Counter[tuple[str, str]] = Counter()
    for entry in births:
        draft = entry.draft
        assert draft is not None
        delivery = (draft.facts["mother"], draft.happened_on.text)
        if times[delivery] < 2 or "multiple_no" in draft.facts:
            continue
        seen[delivery] += 1
        number = seen[delivery]
        child = derived_id(draft.facts["child"], number) if number > 1 else draft.facts["child"]
        named = next(iter(draft.identity.get("persons", {}).values()), None)
        persons = {child: named} if named else {}
        facts = {**draft.facts, "child": child, "multiple": times[delivery], "multiple_no": number}
        if number > 1:
            entry.person = f"{draft.facts['mother']}:{number}"
            entry.key = f"p0:{draft.area}:birth:{entry.household_number}:{entry.person}:{draft.happened_on.text}"
        entry.draft = replace(
            draft, facts=facts, identity={"persons": persons} if persons else {}, id=derived_id(entry.key, "slip")
        )
        entry.say([TWINS])


def _twice(entries: list[Entry]) -> None:
    """One fact in two rows of a file: the second waits, unless it says exactly the same."""
    seen: dict[str, Entry] = {}
    for entry in entries:
        if entry.draft is None:
            continue
        entry.content = content_of(entry.draft)
        first = seen.setdefault(entry.key, entry)
        if first is not entry:
            entry.key, entry.draft = f"{entry.key}:{entry.cell}", None
            entry.say([row_twice(first.cell)])


def row_twice(cell: str) -> Finding:
    return hold(
        "row_twice",
        f"Dòng này ghi cùng một việc với {cell}. Bỏ một dòng.",
        f"This row tells the same as {cell}. Take one out.",
    )


TWINS = ask(
    "twins",
    "Hai dòng cùng mẹ, cùng ngày sinh: hiểu là sinh đôi. Xem lại giúp; nếu đúng, ghi lý do.",
    "Two rows of one mother and day are read as a multiple birth. Check; if right, say so.",
)
UNREAD = hold(
    "unread", "Dòng này chưa đọc được. Xem lại giúp các ô trong dòng.", "This row could not be read. Check its cells."
)
NO_LIST = Words(
    "Không trang tính nào là một trong 11 danh sách của phiếu P0. Chép các dòng vào mẫu (danso import template p0 "
    "--out TỆP) rồi nhập lại. Chưa ghi gì vào sổ.",
    "No sheet is one of the eleven lists of the P0 slip. Copy the rows into the template (danso import template p0 "
    "--out FILE) and import again. Nothing has been written.",
)
