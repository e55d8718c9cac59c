"""The A0 book from a workbook: one row per person becomes one enrolment slip per household."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from danso.exchange.inbound.a0_columns import COLUMNS
from danso.exchange.inbound.a0_couples import move_method_to_wife, pair_couples
from danso.exchange.inbound.a0_person import read_person
from danso.exchange.inbound.entry import Entry, Located
from danso.exchange.inbound.layout import Row, Table, find_table
from danso.exchange.inbound.reading import household_of_sheet, read_code, read_household_number
from danso.exchange.inbound.refusals import NothingToRead
from danso.exchange.inbound.where import Where
from danso.exchange.inbound.workbook import Workbook
from danso.register import codes
from danso.register.draft import SlipDraft
from danso.register.slips.kind import Finding, ask, hold
from danso.values.day import Day
from danso.values.ids import derived_id
from danso.values.words import Words

_NEEDED = ("number", "name")
_LEAST = 4
_LONGEST_NUMBER = 20


@dataclass
class _Block:
    """Rows of one household, in the order of the sheet."""

    number: str
    rows: list[Row] = field(default_factory=list)
    findings: list[Located] = field(default_factory=list)


def a0_tables(book: Workbook) -> list[Table]:
    """Tables of persons in the visible sheets. Raises NothingToRead where there is none."""
    found = [find_table(sheet, COLUMNS, _NEEDED, _LEAST) for sheet in book.sheets if sheet.visible]
    tables = [t for t in found if t is not None and ("birth" in t.columns or "boy" in t.columns)]
    if not tables:
        raise NothingToRead(NO_TABLE)
    return tables


def read_a0(tables: list[Table], at: Where, progress: Callable[[int, int], None] | None = None) -> list[Entry]:
    """One entry per household. `progress` hears (rows read, rows in all)."""
    total = sum(len(t.sheet.rows) - t.first for t in tables)
    entries: list[Entry] = []
    seen: dict[tuple[int, str], Entry] = {}
    done = 0
    for table in tables:
        table.sheet.fill_merged(table.columns["number"])
        area, finding, cell = at.area_of(table)
        for block in _blocks(table):
            entry = _entry(block, area, at)
            if finding is not None:
                entry.say([finding], cell)
                entry.draft = None
            elif area is not None:
                _twice(entry, seen.setdefault((area, entry.household_number), entry))
            entries.append(entry)
        done += len(table.sheet.rows) - table.first
        if progress:
            progress(done, total)
    return entries


def _blocks(table: Table) -> Iterator[_Block]:
    """Rows by household number; an empty number goes on with the household above."""
    block: _Block | None = None
    for row in table.rows():
        written = read_household_number(row.raw("number"))
        number = household_of_sheet(written)
        relation = codes.RELATION.read(row.text("relation"))
        if not number and (block is None or relation == "head"):
            if block is not None:
                yield block
            block = _Block("")
            block.findings.append(Located(row.cell("number"), NO_NUMBER))
        elif block is None or (number and number != block.number):
            if block is not None:
                yield block
            block = _Block(number)
            if len(number) > _LONGEST_NUMBER:
                block.findings.append(Located(row.cell("number"), NO_NUMBER))
        block.rows.append(row)
    if block is not None:
        yield block


def _entry(block: _Block, area: int | None, at: Where) -> Entry:
    first = block.rows[0]
    entry = Entry(
        key=f"a0:{area}:{block.number}",
        sheet=f"a0:{area}",
        cell=first.cell("number"),
        kind="household_enrolled",
        lines=len(block.rows),
        household_number=block.number,
    )
    entry.findings.extend(block.findings)
    facts, identity = _household(block, area, at.on, entry)
    if not any(one.finding.verdict == "hold" for one in entry.findings):
        entry.draft = SlipDraft(
            kind="household_enrolled",
            happened_on=Day.of(at.on),
            commune=at.commune,
            area=area,
            household=derived_id("a0", area or 0, block.number, at.on.isoformat(), "household"),
            facts=facts,
            identity=identity,
            told_by="collaborator",
            id=derived_id("a0", area or 0, block.number, at.on.isoformat(), "slip"),
        )
    return entry


def _household(block: _Block, area: int | None, on: date, entry: Entry) -> tuple[dict[str, Any], dict[str, Any]]:
    members: list[dict[str, Any]] = []
    persons: dict[str, dict[str, str]] = {}
    cells: dict[str, str] = {}
    address, kind = "", None
    for line, row in enumerate(block.rows, start=1):
        facts, told = read_person(row, on)
        person = derived_id("a0", area or 0, block.number, line, on.isoformat(), "person")
        members.append({"id": person, **facts})
        cells[person] = row.cell("relation")
        if told:
            persons[person] = told
        address = address or row.text("address")
        kind = kind or row.take("household_kind", read_code(row.raw("household_kind"), codes.HOUSEHOLD_KIND))
        entry.findings.extend(row.found)
    heads = [m for m in members if m.get("relation") == "head"]
    if len(heads) != 1:
        at = cells[heads[1]["id"]] if heads else entry.cell
        entry.say([TWO_HEADS if heads else NO_HEAD], at)
    pair_couples(members)
    for man in move_method_to_wife(members):
        man.pop("method", None)
        man.pop("method_since", None)
        entry.say([METHOD_OF_A_MAN], cells[man["id"]])
    facts_of_all = {"number": block.number, "household_kind": kind, "members": members}
    if len(heads) == 1:
        facts_of_all["head"] = heads[0]["id"]
    identity: dict[str, Any] = {"persons": persons, **({"address": address} if address else {})}
    return {k: v for k, v in facts_of_all.items() if v is not None}, identity


def _twice(entry: Entry, first: Entry) -> None:
    """A number that comes again further down: one household cut in two, or two households under one number."""
    if entry is first or not entry.household_number:
        return
    entry.key = f"{entry.key}:{entry.cell}"
    entry.draft = None
    entry.say([number_twice(first.cell)])


def number_twice(cell: str) -> Finding:
    return hold(
        "number_twice",
        f"Hộ số này đã có ở {cell}. Nếu là một hộ, xếp các dòng liền nhau; nếu là hai hộ, sửa một hộ số.",
        f"This household number stands already at {cell}. If it is one household, put its rows together; if two, "
        "mend one number.",
    )


NO_NUMBER = hold(
    "no_number",
    "Chưa có hộ số, hoặc hộ số quá dài. Ghi hộ số ở dòng chủ hộ.",
    "The household number is missing or too long. Write it in the row of the head.",
)
TWO_HEADS = hold(
    "two_heads",
    "Hộ có hai chủ hộ: hai hộ dùng chung một hộ số, hay ghi nhầm quan hệ? Xem lại giúp.",
    "The household has two heads: two households under one number, or a wrong relation? Check.",
)
NO_HEAD = ask(
    "no_head",
    "Hộ chưa có chủ hộ. Xem lại giúp cột quan hệ; nếu chưa rõ, ghi lý do.",
    "The household has no head. Check the relations; where unknown, say so.",
)
METHOD_OF_A_MAN = ask(
    "method_of_a_man",
    "BPTT ghi ở dòng người chồng nhưng chưa rõ vợ là ai trong hộ nên để trống. Ghi vào dòng người vợ nếu có.",
    "A method stands with a man whose wife is not clear in the sheet; it is left out. Write it with the wife.",
)
NO_TABLE = Words(
    "Không trang tính nào có dòng tiêu đề với các cột “Hộ số”, “Họ và tên”, “Ngày sinh”. Chép các dòng vào mẫu "
    "(danso import template a0 --out TỆP) rồi nhập lại. Chưa ghi gì vào sổ.",
    "No sheet has a header with the columns “Hộ số”, “Họ và tên”, “Ngày sinh”. Copy the rows into the template "
    "(danso import template a0 --out FILE) and import again. Nothing has been written.",
)
