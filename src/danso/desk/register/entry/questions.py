"""The questions of one kind of slip, made from the fields it declares: one place on the form each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from danso.desk.register.entry import words
from danso.desk.register.entry.offered import Offer
from danso.desk.register.entry.typed_code import numbered
from danso.desk.shared.numbers import by_number
from danso.register.codes import TOLD_BY
from danso.register.sheets import HouseholdSheet, SheetMember
from danso.register.slips.kind import Field
from danso.values.age import completed_age
from danso.values.code_list import CodeList
from danso.values.words import Words

Shape = Literal["text", "day", "choice", "checks", "coded", "number"]
_SHORT = 4  # lists up to this many are chosen, longer ones are typed by code or words
_KEYED = 9  # lists up to this many say all their codes under the field
_ONLY_WOMEN = ("mother", "wife")
_LEFT_TO_HOUSEHOLD = ("household", "from_household")
_WITH_ADDRESS = ("household_split", "household_opened")
_MOTHER_AGE = 12


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """One place on the form. `field` is the kind's own where it has one; `longest` in letters."""

    name: str
    shape: Shape
    label: Words
    required: bool = False
    options: tuple[Option, ...] = ()
    hint: str = ""
    field: Field | None = None
    longest: int = 200
    first: str = ""  # filled in before anything is typed
    codes: CodeList | None = None


def questions(offer: Offer, sheet: HouseholdSheet, areas: Sequence[tuple[int, str]], today: date) -> list[Question]:
    """In the order of the paper: who, when, then the rest; who told it last."""
    made: list[Question] = []
    when = Question("happened_on", "day", offer.day, True, hint=str(words.EVENT_HINT), longest=40)
    for one in offer.kind.fields:
        if one.name in _LEFT_TO_HOUSEHOLD or one.type == "new_household":
            continue
        made += _of_field(offer, one, sheet, areas, today)
        if when not in made and one.type in ("person", "new_person"):
            made.append(when)
    if when not in made:
        made.insert(0, when)
    if "address" in offer.kind.identity and offer.kind.scope == "household" and offer.code in _WITH_ADDRESS:
        made.append(Question("address", "text", words.ADDRESS, longest=300))
    told = tuple(Option(c.code, str(c.words)) for c in TOLD_BY)
    return [*made, Question("told_by", "choice", words.TOLD_BY, True, told, first="family", codes=TOLD_BY)]


def _of_field(
    offer: Offer, one: Field, sheet: HouseholdSheet, areas: Sequence[tuple[int, str]], today: date
) -> Iterator[Question]:
    if one.type == "new_person":
        yield from _identity(offer)
    elif one.type == "person":
        yield _person(one, sheet, today)
    elif one.type == "people":
        options = tuple(_options(sheet, today, only_here=True))
        yield Question(one.name, "checks", one.words, one.required, options, field=one)
    elif one.type == "household":
        yield Question(one.name, "number", one.words, one.required, field=one, longest=20)
        choice = tuple(Option(str(area), by_number(name)) for area, name in areas)
        yield Question(f"{one.name}_area", "choice", words.IN_AREA, True, choice, first=str(sheet.area))
    elif one.name == "to_area":
        choice = tuple(Option(str(area), by_number(name)) for area, name in areas)
        yield Question(one.name, "choice", one.words, one.required, choice, field=one, first=str(sheet.area))
    elif one.type == "day":
        yield Question(one.name, "day", one.words, one.required, hint=str(words.DAY_HINT), field=one, longest=40)
    elif one.type == "bool":
        options = (Option("", str(words.NOT_KNOWN_CHOICE)), Option("1", str(words.YES)), Option("0", str(words.NO)))
        yield Question(one.name, "choice", one.words, one.required, options, field=one)
    elif one.type == "codes" and one.codes is not None:
        yield Question(one.name, "checks", one.words, one.required, _codes(one.codes), field=one, codes=one.codes)
    elif one.type == "code" and one.codes is not None:
        yield _coded(one, one.codes)
    elif one.name == "detail":
        options = tuple(Option(code, str(said)) for code, said in words.DETAILS.items())
        yield Question(one.name, "choice", one.words, True, (Option("", ""), *options), field=one)
    elif one.type in ("int", "text"):
        longest = 2 if one.type == "int" else 20 if one.pattern and one.name == "number" else 300
        required = one.required or one.name == "value"
        yield Question(one.name, "number" if one.type == "int" else "text", one.words, required, field=one,
                       longest=longest)  # fmt: skip


def _identity(offer: Offer) -> Iterator[Question]:
    """Names are asked for, never needed: a child may have none yet."""
    yield Question("name", "text", words.CHILD_NAME if offer.code == "birth" else words.NAME_OF)
    if "card" in offer.kind.identity:
        yield Question("card", "text", words.CARD_OF, longest=40)
        yield Question("citizen", "text", words.CITIZEN_OF, longest=40)


def _person(one: Field, sheet: HouseholdSheet, today: date) -> Question:
    """Members by their line on the sheet; a single possible one is chosen already."""
    sex = "2" if one.name in _ONLY_WOMEN or "vợ (" in one.words.vi else "1" if one.name == "husband" else None
    options = list(_options(sheet, today, sex=sex, youngest=_MOTHER_AGE if one.name in _ONLY_WOMEN else 0))
    first = options[0].value if one.required and len(options) == 1 else ""
    none = Option("", str(words.OUTSIDE_BOOK) if one.name in ("wife", "husband") else "")
    return Question(one.name, "choice", one.words, one.required, (none, *options), field=one, first=first)


def _options(
    sheet: HouseholdSheet, today: date, *, sex: str | None = None, youngest: int = 0, only_here: bool = False
) -> Iterator[Option]:
    lines = list(enumerate(sheet.members, start=1))
    for number, one in sorted(lines, key=lambda line: line[1].gone_on is not None):
        age = completed_age(one.person.birth.reckoned, today)
        if (sex and one.person.sex != sex) or age < youngest or (only_here and one.gone_on):
            continue
        yield Option(one.person.id, member_text(number, one, today))


def member_text(number: int, one: SheetMember, today: date) -> str:
    age = words.AGE_NOTE.with_(age=completed_age(one.person.birth.reckoned, today))
    text = words.PERSON_OPTION.with_(
        n=number,
        name=one.person.name or str(words.NOT_KNOWN_CHOICE),
        birth=one.person.birth.shown(),
        age="" if one.gone_on else str(age),
    )
    return f"{text} ({words.GONE})" if one.gone_on else str(text)


def _coded(one: Field, codes: CodeList) -> Question:
    options = tuple(Option(code, f"{number}. {said}") for code, number, said in numbered(codes))
    if len(options) <= _SHORT:
        return Question(one.name, "choice", one.words, one.required, (Option("", ""), *options), field=one, codes=codes)
    hint = " · ".join(o.text for o in options) if len(options) <= _KEYED else ""
    return Question(one.name, "coded", one.words, one.required, options, hint, one, codes=codes)


def _codes(codes: CodeList) -> tuple[Option, ...]:
    """Codes that are numbers stand before their words, as on the paper; other codes are never shown."""
    return tuple(Option(c.code, f"{c.code}. {c.words}" if c.code.isdecimal() else str(c.words)) for c in codes)
