"""A typed line read as the door of files reads a row of the same list; only the person and the day are typed shorter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from danso.desk.register.entry.typed_code import code_typed
from danso.desk.register.entry.typed_day import typed_day
from danso.desk.register.p0 import words
from danso.desk.register.p0.finding import fitting, listed
from danso.desk.register.p0.grids import Cell
from danso.desk.register.p0.typed import TypedLine
from danso.exchange.inbound.entry import Located
from danso.exchange.inbound.finding_people import HOUSEHOLD_UNKNOWN
from danso.exchange.inbound.known import Book, KnownPerson
from danso.exchange.inbound.layout import Row
from danso.exchange.inbound.p0_details import DETAILS_SHOWN
from danso.exchange.inbound.p0_lists import DISEASES
from danso.exchange.inbound.p0_rows import READERS, READING_ORDER, Context
from danso.exchange.inbound.reading import household_of_sheet, read_household_number
from danso.exchange.inbound.where import Where
from danso.register import codes
from danso.register.codes import RELATION, SEX
from danso.register.draft import SlipDraft
from danso.register.lists.household_people import NumberedHousehold, Resident, residents
from danso.register.slips.kind import Finding, hold
from danso.values.age import completed_age
from danso.values.code_list import CodeList
from danso.values.day import Day
from danso.values.ids import derived_id
from danso.values.period import Window
from danso.values.text import fold_accents
from danso.values.words import Words

_DROPPED = ("code_unreadable", "number_unreadable")  # asks of files: the cell would be left empty without a word
_NEW_VALUES: dict[str, CodeList] = {
    "Trình độ học vấn": codes.EDUCATION, "Tình trạng hôn nhân": codes.MARITAL, "Quan hệ với chủ hộ": codes.RELATION,
    "Dân tộc": codes.ETHNICITY,
}  # fmt: skip


@dataclass(frozen=True)
class Paper:
    """The sheet a line stands on. `behalf` is the collaborator's account where the officer writes for her."""

    area: int
    commune: int
    month: Window
    today: date
    told_by: str
    behalf: int | None

    @property
    def until(self) -> date:
        return min(self.month.last, self.today)


class _GridRow(Row):
    """A row of files, made of typed cells: a finding is located by the name of its column."""

    def __init__(self, cells: Mapping[str, str]) -> None:
        self.cells = cells
        self.found: list[Located] = []

    def has(self, column: str) -> bool:
        return column in self.cells

    def raw(self, column: str) -> str | None:
        return self.cells.get(column)

    def cell(self, column: str) -> str:
        return column


@dataclass
class _At(Context):
    """A household number may be a former one; the person is named by two letters, a number, or chosen."""

    line: TypedLine | None = None

    def person(self, column: str = "name", birth: str = "birth") -> KnownPerson | None:
        assert self.line is not None
        if (self.area, self.number) not in self.book.households:
            said = words.NUMBER_MISSING if not self.number else HOUSEHOLD_UNKNOWN.words
            self.row.found.append(Located("number", Finding(HOUSEHOLD_UNKNOWN.rule, "hold", said)))
            return None
        cell = self.line.grid.cell(column)
        people = self.book.people.get((self.area, self.number), [])
        text = self.row.text(column)
        found = fitting(people, text, chosen=self.line.who, women=cell is not None and cell.women)
        if len(found) == 1:
            return found[0]
        self.row.found.append(Located(column, _not_one(text, people, found)))
        self.line.shown += [one.id for one in (found or people)] if text else []
        return None


def read_lines(lines: Sequence[TypedLine], paper: Paper, numbered: Mapping[str, NumberedHousehold]) -> None:
    """Fill in what each line says. People a line brings in can be named by the later lists, as in a file."""
    book = Book()
    for asked, household in numbered.items():
        book.households[paper.area, asked] = household.id
        book.people[paper.area, asked] = [
            KnownPerson(p.id, p.name, p.birth.text, p.sex, household.id, paper.area, p.here) for p in household.people
        ]
    faces = residents(numbered.values())
    where = Where(paper.commune, paper.month.last, paper.today)
    order = {number: place for place, number in enumerate(READING_ORDER)}
    for line in sorted(lines, key=lambda one: order[one.grid.number]):
        _read(line, paper, book, where, faces)
    _twins(lines)


def numbers_of(lines: Iterable[TypedLine]) -> list[str]:
    """Household numbers as they are looked up."""
    said = {household_of_sheet(read_household_number(one.cells.get("number", "")[:20])) for one in lines}
    return sorted(said - {""})


def _read(line: TypedLine, paper: Paper, book: Book, where: Where, faces: Mapping[str, Resident]) -> None:
    cells = dict(line.cells)
    for one in line.grid.typed:
        if len(cells[one.name]) > one.longest:
            line.wrong[one.name] = words.TOO_LONG.with_(n=one.longest)
            cells[one.name] = ""
    for one in line.grid.typed:
        if cells[one.name]:
            cells[one.name] = _understood(line, one, cells, paper)
    row = _GridRow(cells)
    at = _At(row=row, area=paper.area, at=where, book=book, month=f"{paper.month.first:%Y-%m}", line=line)
    told = list(READERS[line.grid.number](at))
    for located in row.found:
        _note(line, located)
    line.person = str(told[0].facts.get("mother") or told[0].facts.get("person") or "") if told else ""
    if line.person in faces and line.grid.person is not None:
        _show(line, faces[line.person], told[0].on, paper)
    if not told and not line.wrong:
        line.wrong["number" if not cells["number"] else line.grid.typed[-1].name] = words.ROW_UNREAD
    if line.wrong:
        return
    for place, fact in enumerate(told):
        line.drafts.append(SlipDraft(
            fact.kind, fact.on, paper.commune, paper.area, fact.household or at.household(), fact.facts, fact.identity,
            told_by=paper.told_by, on_behalf_of=paper.behalf, id=derived_id("desk-p0", paper.area, line.token, place),
        ))  # fmt: skip
        day = fact.on.reckoned
        if day not in paper.month:
            line.late = words.LATE.with_(month=Window(day.replace(day=1), _month_end(day)).words())


def _understood(line: TypedLine, cell: Cell, cells: Mapping[str, str], paper: Paper) -> str:
    """The cell as files write it; what was understood stands in `line.read`."""
    text = cells[cell.name]
    if cell.shape in ("day", "birth"):
        day, wrong = sheet_day(text, paper, event=cell.shape == "day")
        if day is None:
            if wrong is not None:
                line.wrong[cell.name] = wrong
            return text
        line.read[cell.name] = day.shown()
        if cell.shape == "birth" and day.reckoned <= paper.until:
            line.known["age"] = str(completed_age(day.reckoned, paper.until))
        return day.text
    which = cell.codes if cell.shape == "code" else _NEW_VALUES.get(_detail(cells)) if cell.name == "new" else None
    if which is not None:
        code = code_typed(text, which)
        if code is None:
            said = [f"{n} {one.words}" for n, one in enumerate(which, start=1)][:12]
            line.wrong[cell.name] = words.CODE_UNREADABLE.with_(choices=", ".join(said))
            return ""
        line.read[cell.name] = str(which.words(code))
        return code
    if cell.shape == "detail":
        line.read[cell.name] = _detail(cells)
        return line.read[cell.name]
    every = fold_accents(text) in ("5", "du", "du 5 benh")
    return "x" if cell.shape == "mark" and every and cell.name in DISEASES and _all_marks(line, cells) else text


def _all_marks(line: TypedLine, cells: Mapping[str, str]) -> bool:
    """ "5" in one of the five cells stands for all of them."""
    if isinstance(cells, dict):
        for disease in DISEASES:
            cells[disease] = cells[disease] or "x"
            line.read[disease] = "x"
    return True


def sheet_day(text: str, paper: Paper, *, event: bool = True) -> tuple[Day | None, Words | None]:
    """`5` is the fifth of the sheet's month, `5/7` of the last July up to that month; else as the desk reads days."""
    first = paper.month.first
    if event and re.fullmatch(r"\d{1,2}", text):
        text = f"{text}/{first.month}/{first.year}"
    elif event and (found := re.fullmatch(r"(\d{1,2})[/.\- ](\d{1,2})", text)):
        text = f"{text}/{first.year if int(found[2]) <= first.month else first.year - 1}"
    return typed_day(text, paper.today)


def _detail(cells: Mapping[str, str]) -> str:
    text = cells.get("detail", "")
    if text.isdecimal() and 1 <= int(text) <= len(DETAILS_SHOWN):
        return DETAILS_SHOWN[int(text) - 1]
    text = re.sub(r"^\d+\s+", "", text)
    fits = [one for one in DETAILS_SHOWN if text and fold_accents(one).startswith(fold_accents(text))]
    return fits[0] if len(fits) == 1 else text


def _note(line: TypedLine, located: Located) -> None:
    finding, column = located.finding, located.cell
    if line.grid.cell(column) is None:  # a column only files have: a birth's sex stands in the boy's or the girl's
        column = {1: "boy"}.get(line.grid.number, line.grid.typed[-1].name)
    if finding.verdict == "hold" or finding.rule in _DROPPED:
        line.wrong.setdefault(column, finding.words)
    else:
        line.asks.append(finding)


def _show(line: TypedLine, person: Resident, on: Day, paper: Paper) -> None:
    """What the register knows of the person, in the cells that fill themselves."""
    age = words.AGED.with_(age=completed_age(person.birth.reckoned, max(on.reckoned, person.birth.reckoned)))
    line.known |= {
        "birth": f"{person.birth.shown()}, {age}",
        "sex": str(SEX.words(person.sex)),
        "relation": str(RELATION.words(person.relation)) if person.relation else "",
        "card_end": f"…{person.card_end}" if person.card_end else "",
    }
    assert line.grid.person is not None
    line.read[line.grid.person.name] = person.name
    line.shown.append(person.id)


def _not_one(text: str, people: Sequence[KnownPerson], found: Sequence[KnownPerson]) -> Finding:
    if not text:
        said = words.NAME_MISSING
    elif found:
        said = words.CHOOSE_ONE.with_(people=listed(people, found))
    else:
        said = words.NOBODY_FITS.with_(people=listed(people, people)) if people else words.EMPTY_HOUSE
    return replace(hold("person_unknown", "", ""), words=said)


def _twins(lines: Sequence[TypedLine]) -> None:
    """Rows of one mother and one day are one delivery; the register asks about it as about any other."""
    deliveries: dict[tuple[str, str], list[TypedLine]] = {}
    for line in lines:
        for draft in line.drafts:
            if draft.kind == "birth":
                deliveries.setdefault((draft.facts["mother"], draft.happened_on.text), []).append(line)
    for together in deliveries.values():
        for number, line in enumerate(together if len(together) > 1 else (), start=1):
            draft = line.drafts[0]
            child = draft.facts["child"] if number == 1 else derived_id(draft.facts["child"], number)
            named = next(iter(draft.identity.get("persons", {}).values()), None)
            facts = {**draft.facts, "child": child, "multiple": len(together), "multiple_no": number}
            line.drafts[0] = replace(draft, facts=facts, identity={"persons": {child: named}} if named else {})


def _month_end(day: date) -> date:
    after = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return after - timedelta(days=1)
