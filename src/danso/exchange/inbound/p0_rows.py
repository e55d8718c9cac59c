"""One row of a P0 list to the slips it tells of. One function per list; each says what is missing at its cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from danso.exchange.inbound.a0_person import read_person
from danso.exchange.inbound.entry import Located
from danso.exchange.inbound.finding_people import find_person
from danso.exchange.inbound.known import Book, KnownPerson, sheet_name_digest
from danso.exchange.inbound.layout import Row
from danso.exchange.inbound.p0_details import details
from danso.exchange.inbound.p0_lists import DISEASES, PRENATAL
from danso.exchange.inbound.reading import (
    household_of_sheet,
    read_code,
    read_count,
    read_day,
    read_household_number,
    read_mark,
)
from danso.exchange.inbound.where import Where
from danso.register import codes
from danso.register.slips.kind import hold
from danso.values.day import Day
from danso.values.ids import derived_id
from danso.values.text import fold_accents


@dataclass
class Context:
    """What a row is read against: its area, the people known there, and what the sheet says of its month."""

    row: Row
    area: int
    at: Where
    book: Book
    month: str
    candidates: tuple[str, ...] = ()

    @property
    def number(self) -> str:
        return household_of_sheet(read_household_number(self.row.raw("number")))

    def day(self, column: str = "day", *, required: bool = True) -> Day | None:
        day = self.row.take(column, read_day(self.row.raw(column), by=self.at.today))
        if day is None and required and not self.row.text(column):
            self.row.found.append(Located(self.row.cell(column), NO_DAY))
        return day

    def birth(self, column: str = "birth") -> Day | None:
        return self.row.take(column, read_day(self.row.raw(column), by=self.at.today))

    def person(self, column: str = "name", birth: str = "birth") -> KnownPerson | None:
        found = find_person(self.book, self.area, self.number, self.row.text(column), self.birth(birth))
        self.row.found.extend(Located(self.row.cell(column), f) for f in found.findings)
        self.candidates = found.candidates or self.candidates
        return found.person

    def household(self) -> str | None:
        return self.book.households.get((self.area, self.number))

    def come(self, person: str, name: str, birth: str, sex: str) -> None:
        """Somebody this file brings in can be named by its later lists."""
        people = self.book.people[self.area, self.number]
        if name and not any(p.id == person or fold_accents(p.name) == fold_accents(name) for p in people):
            people.append(KnownPerson(person, name, birth, sex, self.household(), self.area))


@dataclass(frozen=True)
class Told:
    """A slip told by a row: kind, day, facts, identity; `who` tells rows of one household apart, without a name."""

    kind: str
    on: Day
    facts: dict[str, Any]
    who: str
    identity: dict[str, Any]
    household: str | None = None


Reader = Callable[[Context], Iterator[Told]]


def _known(kind: str, **extra: Callable[[Context], Any]) -> Reader:
    """Lists about somebody already in the register: person, day, and some more facts."""

    def read(at: Context) -> Iterator[Told]:
        person, day = at.person(), at.day()
        facts = {name: one(at) for name, one in extra.items()}
        if person is None or day is None:
            return
        facts = {"person": person.id, **{k: v for k, v in facts.items() if v not in (None, "")}}
        note = at.row.text("note")
        identity = {"note": note} if note else {}
        yield Told(kind, day, facts, person.id, identity, person.household)

    return read


def _code(column: str, which: Any, *, required: bool = False) -> Callable[[Context], Any]:
    def read(at: Context) -> Any:
        value = at.row.take(column, read_code(at.row.raw(column), which, required=required))
        if value is None and required and not at.row.text(column):
            at.row.found.append(Located(at.row.cell(column), EMPTY))
        return value

    return read


def _births(at: Context) -> Iterator[Told]:
    row = at.row
    sexed = [name for name in ("boy", "girl") if row.text(name)]
    column = sexed[0] if len(sexed) == 1 and not read_mark(row.raw(sexed[0])) else "birth"
    day = at.day(column)
    sex = ("1" if sexed[0] == "boy" else "2") if len(sexed) == 1 else _code("sex", codes.SEX, required=True)(at)
    mother = at.person("mother", "mother_birth")
    facts: dict[str, Any] = {
        "sex": sex,
        "child_order": row.take("order", read_count(row.raw("order"))),
        "multiple": row.take("multiple", read_count(row.raw("multiple"))),
        "multiple_no": row.take("multiple_no", read_count(row.raw("multiple_no"))),
        "birth_place": _code("place", codes.BIRTH_PLACE)(at),
        "ethnicity": _code("ethnicity", codes.ETHNICITY)(at),
    }
    if day is None or mother is None or sex is None:
        return
    number = facts["multiple_no"] or 1
    child = derived_id("p0", at.area, at.number, "child", mother.id, day.text, number)
    name = row.text("name")
    facts = {"child": child, "mother": mother.id, **{k: v for k, v in facts.items() if v is not None}}
    at.come(child, name, day.text, sex)
    identity = {"persons": {child: {"name": name}}} if name else {}
    yield Told("birth", day, facts, f"{mother.id}:{number}", identity, mother.household)


def _newborn(at: Context) -> Iterator[Told]:
    person = at.person()
    day = at.day(required=False) or at.birth() or (Day(person.birth) if person else None)
    done = [code for code in sorted(DISEASES) if _was_screened(at.row.text(code))]
    if not done:
        at.row.found.append(Located(at.row.cell("g6pd"), NOTHING_SCREENED))
    elif person is not None and day is not None:
        yield Told("newborn_screening", day, {"person": person.id, "done": done}, person.id, {}, person.household)


def _move_in(at: Context) -> Iterator[Told]:
    day = at.day()
    facts, told = read_person(at.row, at.at.today)
    if day is None or not facts.get("sex") or not facts.get("birth"):
        return
    who = sheet_name_digest(told.get("name", at.row.cell("name")))
    household = at.household()
    if household is None and facts.get("relation") == "head":
        household = derived_id("p0", at.area, at.number, "household", day.text)
        at.book.households[at.area, at.number] = household
        yield Told("household_opened", day, {"number": at.number}, "household", {}, household)
    if household is None:
        at.row.found.append(Located(at.row.cell("number"), NEW_NUMBER))
        return
    person = derived_id("p0", at.area, at.number, "person", who, facts["birth"], day.text)
    if at.row.text("intent"):
        facts["intent"] = read_mark(at.row.raw("intent"))
    if at.row.text("place"):
        facts["from_unit"] = at.row.text("place")
    at.come(person, told.get("name", ""), facts["birth"], facts["sex"])
    yield Told(
        "move_in", day, {"person": person, **facts}, f"{who}:{facts['birth']}", {"persons": {person: told}}, household
    )


def _changes(at: Context) -> Iterator[Told]:
    person = at.person()
    day = at.day(required=False) or (Day(at.month) if at.month else None)
    if day is None:
        at.row.found.append(Located(at.row.cell("day"), NO_DAY))
    if person is None or day is None:
        return
    told = details(at.row, person)
    if told is not None:
        kind, facts, identity, what = told
        yield Told(kind, day, facts, f"{person.id}:{what}", identity, person.household)


def _prenatal(at: Context) -> Iterator[Told]:
    person = at.person()
    result = _code("result", codes.PRENATAL_RESULT)(at)
    for week in (12, 21):
        day = at.day(f"day{week}", required=False)
        if day is None:
            continue
        said = at.row.text(f"done{week}")
        parts = [p.strip() for p in said.replace(";", ",").replace("+", ",").split(",") if p.strip()]
        every = read_mark(said) or fold_accents(said) in ("4", "4 benh", "du 4 benh", "du")
        done = [d.code for d in PRENATAL] if every else [c for p in parts if (c := PRENATAL.read(p))]
        if not done:
            at.row.found.append(Located(at.row.cell(f"done{week}"), NOTHING_SCREENED))
        elif person is not None:
            facts = {"person": person.id, "week": week, "done": done, **({"result": result} if result else {})}
            yield Told("prenatal_screening", day, facts, f"{person.id}:{week}", {}, person.household)


def _was_screened(text: str) -> bool:
    return bool(text) and fold_accents(text) not in ("0", "khong", "chua", "-", "khong lam", "no")


_METHOD = _code("method", codes.METHOD, required=True)
READERS: dict[int, Reader] = {
    1: _births,
    2: _newborn,
    3: _known("death"),
    4: _move_in,
    5: _known("move_out", to_unit=lambda at: at.row.text("place")),
    6: _changes,
    7: _known("contraception_started", method=_METHOD, channel=_code("channel", codes.CHANNEL)),
    8: _known("contraception_stopped", method=_METHOD, reason=_code("reason", codes.STOP_REASON)),
    9: _known(
        "pregnancy_event",
        event=_code("event", codes.PREGNANCY_EVENT, required=True),
        pregnancy_no=lambda at: at.row.take("pregnancy_no", read_count(at.row.raw("pregnancy_no"))),
    ),
    10: _prenatal,
    11: _known("elderly_check"),
}  # fmt: skip
# People come in before anything else is told of them.
READING_ORDER = (4, 1, 6, 7, 8, 9, 10, 2, 11, 5, 3)

NO_DAY = hold(
    "no_day", "Chưa ghi ngày. Ghi ngày, hoặc tháng và năm.", "The day is missing. Write the day, or month and year."
)
EMPTY = hold("empty", "Ô này cần có nội dung. Chọn trong danh mục.", "This cell must be filled. Choose from the list.")
NOTHING_SCREENED = hold(
    "nothing_screened",
    "Chưa ghi bệnh nào đã sàng lọc. Đánh dấu x vào bệnh đã làm.",
    "No disease is marked as screened. Mark those done.",
)
NEW_NUMBER = hold(
    "new_number",
    "Chưa có hộ số này trong địa bàn. Nếu là hộ mới chuyển đến, ghi dòng của chủ hộ trước.",
    "There is no household of this number. If a new household moved in, write the row of its head first.",
)
