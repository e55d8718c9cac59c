"""Pre-filled sheets of a round: an area's households as the book says on the round's day, with room for what is found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.register.codes import MARITAL, RELATION, SEX
from danso.register.lists.worklists.printing import PURPOSES, NoPurpose
from danso.register.sheets import HouseholdSheet, SheetMember, area_sheets
from danso.values.code_list import CodeList
from danso.values.day import shown_date
from danso.values.words import Language, Words
from danso.work.rounds.found import read_round
from danso.work.rounds.models import Round
from danso.work.rounds.refusals import RoundClosed

ROOM = 2  # lines for people the book does not know


@dataclass(frozen=True, slots=True)
class PrintedMember:
    number: int
    name: str
    relation: str
    sex: str
    birth: str
    marital: str
    residence: str


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """A household with the people counted in it that day. `room`: numbers of the empty lines."""

    number: str
    address: str
    members: tuple[PrintedMember, ...]
    room: tuple[int, ...]


def printed_sheets(
    *, by: Scope, round_id: int, area: int, purpose: str, language: Language = "vi"
) -> tuple[Round, date, list[PrintedSheet]]:
    """To be printed inside the office: (the round, the book's day, sheets). Writes who printed what and what for.

    Raises NotInScope, NoPurpose, RoundClosed.
    """
    by.require(Permission.view_persons, area)
    one = read_round(by, round_id, area=area)
    if purpose not in PURPOSES:
        raise NoPurpose
    if one.closed_on is not None:
        raise RoundClosed(day=shown_date(one.closed_on))
    day = min(one.book_on, by.on)
    found = [sheet for sheet in area_sheets(by, area, day) if any(m.gone_on is None for m in sheet.members)]
    detail = {"purpose": purpose, "rows": len(found), "area": area, "book_on": day.isoformat()}
    with audited("print_round_sheets", by=by, unit_id=area, subject=f"round:{round_id}", detail=detail):
        return one, day, [_sheet(sheet, language) for sheet in found]


def _sheet(sheet: HouseholdSheet, language: Language) -> PrintedSheet:
    here = [member for member in sheet.members if member.gone_on is None]
    members = tuple(_member(i, member, language) for i, member in enumerate(here, start=1))
    return PrintedSheet(sheet.number, sheet.address, members, tuple(range(len(here) + 1, len(here) + ROOM + 1)))


def _member(number: int, member: SheetMember, language: Language) -> PrintedMember:
    person = member.person
    residence = Words("Tạm vắng", "Absent") if member.absent else Words("Có mặt", "Present")
    return PrintedMember(
        number,
        person.name,
        _said(RELATION, person.relation, language),
        _said(SEX, person.sex, language),
        person.birth.shown(),
        _said(MARITAL, person.marital, language),
        residence.in_(language),
    )


def _said(codes: CodeList, code: str | None, language: Language) -> str:
    return codes.words(code).in_(language) if code else ""
