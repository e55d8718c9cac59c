"""What two tellings of one thing say differently, field by field, as people read it. Pure but for the codes' words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from danso.register.lists.lines import said
from danso.register.slips import KINDS
from danso.register.slips.kind import Field
from danso.register.slips.members import MEMBER_FIELDS
from danso.values.day import Day
from danso.values.words import Words

DAY = Words("Ngày", "Day")
NAME, CARD, CITIZEN, ADDRESS = (
    Words("Họ và tên", "Name"),
    Words("Số thẻ BHYT", "Health card"),
    Words("Số định danh", "Citizen number"),
    Words("Địa chỉ", "Address"),
)
NEW_NUMBER = Words("số mới", "a new number")
LEFT_OUT = Words("(bỏ khỏi phiếu)", "(left out)")
ADDED = Words("(thêm vào phiếu)", "(added)")
PERSON = Words("Người", "Person")
_NOTHING = Words("để trống", "empty")
_AS_WRITTEN = Words("số đã ghi", "the number written")


@dataclass(frozen=True, slots=True)
class Telling:
    """A body with its names: `persons` by id. Numbers of cards stand there only as told or not told."""

    kind: str
    happened_on: Day
    facts: Mapping[str, Any]
    persons: Mapping[str, Mapping[str, Any]]
    address: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """`whose`: the person a line of a book is about, by name; empty where the slip is about one thing."""

    field: Words
    before: Words
    after: Words
    whose: str = ""


def differences(before: Telling, after: Telling, faces: Mapping[str, str]) -> list[Difference]:
    """In the order of the paper. `faces`: names of people by id, for fields that name somebody.

    A name or number that the later telling leaves out stays as it was, and is no difference.
    """
    return list(_differences(before, after, faces))


def _differences(before: Telling, after: Telling, faces: Mapping[str, str]) -> Iterator[Difference]:
    if before.happened_on != after.happened_on:
        yield Difference(DAY, _day(before.happened_on), _day(after.happened_on))
    for field in KINDS[after.kind].fields:
        old, new = before.facts.get(field.name), after.facts.get(field.name)
        if field.type == "members":
            yield from _of_members(old or (), new or (), before, after, faces)
        elif field.type not in ("new_person", "new_household") and (old or None) != (new or None):
            yield Difference(field.words, _shown(field, old, faces), _shown(field, new, faces))
    if not any(f.type == "members" for f in KINDS[after.kind].fields):
        for person in after.persons:
            yield from _of_identity(person, before, after, "")
    if after.address and after.address != before.address:
        yield Difference(ADDRESS, _plain(before.address), _plain(after.address))


def _of_members(old: Any, new: Any, before: Telling, after: Telling, faces: Mapping[str, str]) -> Iterator[Difference]:
    was, now = {m["id"]: m for m in old}, {m["id"]: m for m in new}
    for person in dict.fromkeys((*was, *now)):
        whose = _named(person, after) or _named(person, before) or faces.get(person, "")
        if person not in now or person not in was:
            yield Difference(PERSON, _nothing_or(person in was, whose), LEFT_OUT if person in was else ADDED, whose)
            continue
        for field in MEMBER_FIELDS:
            one, other = was[person].get(field.name), now[person].get(field.name)
            if (one or None) != (other or None):
                yield Difference(field.words, _shown(field, one, faces), _shown(field, other, faces), whose)
        yield from _of_identity(person, before, after, whose)


def _of_identity(person: str, before: Telling, after: Telling, whose: str) -> Iterator[Difference]:
    told = after.persons.get(person, {})
    if told.get("name") and told["name"] != _named(person, before):
        yield Difference(NAME, _plain(_named(person, before)), _plain(told["name"]), whose)
    for key, field in (("card", CARD), ("citizen", CITIZEN)):
        if told.get(key) and told[key] != before.persons.get(person, {}).get(key):
            yield Difference(field, _AS_WRITTEN, NEW_NUMBER, whose)


def _named(person: str, telling: Telling) -> str:
    return str(telling.persons.get(person, {}).get("name") or "")


def _nothing_or(known: bool, name: str) -> Words:
    return _plain(name) if known else _NOTHING


def _shown(field: Field, value: Any, faces: Mapping[str, str]) -> Words:
    if value is None or value == "" or value == []:
        return _NOTHING
    if field.type == "person":
        return _plain(faces.get(str(value), "…"))
    if field.type == "people":
        return _plain(", ".join(faces.get(str(one), "…") for one in value))
    return said(field, value) or _plain("…")


def _day(day: Day) -> Words:
    return _plain(day.shown())


def _plain(text: str) -> Words:
    return Words(text, text) if text else _NOTHING
