"""What was typed, read: facts and identity of a draft, what each answer was understood as, and what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from danso.desk.register.entry import words
from danso.desk.register.entry.offered import Offer
from danso.desk.register.entry.questions import Question
from danso.desk.register.entry.typed_code import code_typed
from danso.desk.register.entry.typed_day import typed_day
from danso.exchange.inbound.reading import read_count, read_household_number
from danso.register.draft import SlipDraft
from danso.register.sheets import HouseholdSheet
from danso.register.slips.details_changed import CHANGEABLE
from danso.values.age import completed_age
from danso.values.day import Day
from danso.values.ids import derived_id
from danso.values.text import clean
from danso.values.words import Words

# Household of a number in an area, or None.
FindHousehold = Callable[[int, str], str | None]


@dataclass
class Answers:
    """By question's name. `draft` is there only when nothing is wrong."""

    typed: dict[str, str] = field(default_factory=dict)
    ticked: dict[str, list[str]] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    understood: dict[str, Words] = field(default_factory=dict)
    wrong: dict[str, Words] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    draft: SlipDraft | None = None


def read_answers(
    asked: Sequence[Question],
    told: Mapping[str, Sequence[str]],
    *,
    offer: Offer,
    sheet: HouseholdSheet,
    slip_id: str,
    today: date,
    household_of: FindHousehold,
) -> Answers:
    """Nothing typed is ever dropped: what cannot be read stays in `typed` with a sentence in `wrong`."""
    found = Answers()
    for one in asked:
        if one.shape == "checks":
            _ticks(one, [clean(v) for v in told.get(one.name, ())], found)
            continue
        found.typed[one.name] = text = clean("".join(told.get(one.name, ())[-1:]).replace("\0", ""))
        if text:
            _read(one, text, found, today)
        elif one.required:
            found.missing.append(one.name)
    _households(asked, found, sheet, household_of)
    _detail(found)
    _ages(found, today)
    if not found.wrong and not found.missing:
        found.draft = _draft(offer, asked, found, sheet, slip_id)
    return found


def _read(one: Question, text: str, found: Answers, today: date) -> None:
    value: Any = text
    if len(text) > one.longest:
        found.wrong[one.name] = words.TOO_LONG.with_(n=one.longest)
        return
    if one.shape == "day":
        value, wrong = typed_day(text, today, happened=one.name == "happened_on")
        if wrong:
            found.wrong[one.name] = wrong
        if value is None:
            return
        found.understood[one.name] = words.DAY_READ.with_(day=value.shown())
    elif one.codes is not None:
        value = code_typed(text, one.codes)
        if value is None:
            found.wrong[one.name] = words.CHOICE_UNREADABLE
            return
        if one.shape == "coded":
            found.understood[one.name] = one.codes.words(value)
    elif one.field is not None and one.field.type == "bool":
        value = text == "1"
    elif one.field is not None and one.field.type == "int":
        value = read_count(text).value
        if value is None:
            found.wrong[one.name] = words.NUMBER_UNREADABLE
            return
    elif one.shape == "choice" and text not in {o.value for o in one.options}:
        found.wrong[one.name] = words.NO_SUCH_MEMBER
        return
    elif one.field is not None and one.field.pattern and one.name == "number":
        value = read_household_number(text)
        if not re.fullmatch(one.field.pattern, value):
            found.wrong[one.name] = words.HOUSEHOLD_NUMBER_UNREADABLE
            return
    elif one.field is not None and one.field.type == "unit":
        value = int(text)
    found.values[one.name] = value


def _ticks(one: Question, ticked: list[str], found: Answers) -> None:
    known = {o.value for o in one.options}
    found.ticked[one.name] = chosen = [v for v in dict.fromkeys(ticked) if v in known]
    if chosen:
        found.values[one.name] = chosen
    elif one.required:
        found.missing.append(one.name)


def _households(asked: Sequence[Question], found: Answers, sheet: HouseholdSheet, household_of: FindHousehold) -> None:
    for one in asked:
        number = found.values.get(one.name)
        if one.field is None or one.field.type != "household" or number is None:
            continue
        area = found.values.get(f"{one.name}_area")
        target = household_of(int(area), read_household_number(number)) if area else None
        if target is None:
            found.wrong[one.name] = words.HOUSEHOLD_UNKNOWN
        elif target == sheet.id:
            found.wrong[one.name] = words.SAME_HOUSEHOLD
        found.values[one.name] = target


def _detail(found: Answers) -> None:
    """The new value of a detail that has a list is read as a code of that list."""
    codes = CHANGEABLE.get(str(found.values.get("detail", "")))
    if codes is None or "value" not in found.values:
        return
    value = code_typed(found.values["value"], codes)
    if value is None:
        found.wrong["value"] = words.CHOICE_UNREADABLE
    else:
        found.values["value"] = value
        found.understood["value"] = codes.words(value)


def _ages(found: Answers, today: date) -> None:
    """A birth day is said back with the age on the day of the slip."""
    birth, on = found.values.get("birth"), found.values.get("happened_on")
    if isinstance(birth, Day):
        day = on.reckoned if isinstance(on, Day) else today
        if birth.reckoned <= day:
            age = completed_age(birth.reckoned, day)
            found.understood["birth"] = words.DAY_AGE.with_(day=birth.shown(), age=age)


def _draft(offer: Offer, asked: Sequence[Question], found: Answers, sheet: HouseholdSheet, slip_id: str) -> SlipDraft:
    facts: dict[str, Any] = {}
    identity: dict[str, Any] = {}
    household = sheet.id
    for one in offer.kind.fields:
        value = found.values.get(one.name)
        if one.type == "new_person":
            facts[one.name] = person = derived_id("desk", slip_id, "person")
            numbers = {key: found.values[key] for key in ("name", "card", "citizen") if found.values.get(key)}
            if numbers:
                identity["persons"] = {person: numbers}
        elif one.type == "new_household":
            household = derived_id("desk", slip_id, "household")
        elif one.name == "from_household":
            facts[one.name] = sheet.id
        elif one.name != "household" and value is not None:
            facts[one.name] = value.text if isinstance(value, Day) else value
    if found.values.get("address"):
        identity["address"] = found.values["address"]
    return SlipDraft(
        kind=offer.code,
        happened_on=found.values["happened_on"],
        commune=sheet.commune,
        area=sheet.area,
        household=household,
        facts=facts,
        identity=identity,
        told_by=found.values["told_by"],
        id=slip_id,
    )
