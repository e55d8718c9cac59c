"""People who come into the book: what is asked of each, and how the fold takes them in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from danso.register import codes
from danso.register.settings import number_setting, setting
from danso.register.slips.kind import Field, Finding, Slip, hold
from danso.register.slips.rules import add_months
from danso.register.state import Absence, Couple, Marital, Person, Spell
from danso.values.day import Day
from danso.values.ids import derived_id
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register

# Columns of section I of the A0 sheet, in its order; name and numbers are identity.
MEMBER_FIELDS: tuple[Field, ...] = (
    Field("relation", "code", Words("Quan hệ với chủ hộ", "Relation to head"), codes=codes.RELATION),
    Field("sex", "code", Words("Giới tính", "Sex"), required=True, codes=codes.SEX),
    Field("birth", "day", Words("Ngày sinh", "Date of birth"), required=True),
    Field("ethnicity", "code", Words("Dân tộc", "Ethnic group"), codes=codes.ETHNICITY),
    Field("education", "code", Words("Trình độ học vấn", "Education"), codes=codes.EDUCATION),
    Field("marital", "code", Words("Tình trạng hôn nhân", "Marital status"), codes=codes.MARITAL),
    Field("residence", "code", Words("Tình trạng cư trú", "Residence status"), codes=codes.RESIDENCE),
    Field("spouse", "person", Words("Vợ/chồng trong hộ", "Spouse in the household")),
    Field("mother", "person", Words("Mẹ trong hộ", "Mother in the household")),
    Field(
        "method",
        "code",
        Words("BPTT đang sử dụng", "Contraceptive method in use"),
        codes=codes.METHOD,
    ),
    Field("method_since", "day", Words("Tháng năm bắt đầu sử dụng BPTT", "Method in use since")),
)
MEMBER_IDENTITY = ("name", "card", "citizen")


def member_rules(facts: Mapping[str, Any], on: date) -> Iterator[Finding]:
    birth = Day(facts["birth"])
    if birth.reckoned > on and birth.exact:
        yield hold(
            "born_later",
            "Ngày sinh muộn hơn ngày ghi sổ. Xem lại giúp hai ngày này.",
            "Born after the day of recording. Check both days.",
        )


def take_in(facts: Mapping[str, Any], slip: Slip, register: Register, *, person_id: str, on: date) -> Person:
    """Make the person known, with marital state and method as found on the day `on`."""
    person = register.add_person(
        Person(
            id=person_id,
            sex=facts["sex"],
            birth=Day(facts["birth"]),
            ethnicity=facts.get("ethnicity"),
            education=facts.get("education"),
            relation=facts.get("relation"),
            mother=register.canonical(facts.get("mother")),
            slip=slip.id,
        )
    )
    register.end_spells_if_away(person, on)
    if facts.get("marital"):
        person.marital.append(Marital(on, facts["marital"], slip.id))
    if facts.get("residence") == "absent":
        person.absences.append(Absence(on, slip.id))
    if facts.get("method") and not any(s.until is None and s.method == facts["method"] for s in person.spells):
        since = Day(facts["method_since"]) if facts.get("method_since") else Day.of(on)
        register.start_spell(person, Spell(facts["method"], since, slip.id, known_from="book"))
    return person


def counted_since(facts: Mapping[str, Any], came_on: date, *, newcomer: bool = False) -> tuple[date, bool]:
    """(the day from which the person is counted, whether by six months). rules.md 1.

    A newcomer's intent counts while the setting says so; who was found in the book is no newcomer. Who says she means
    to stay counts at once; where nobody said, a short stay (tạm trú) is one without intent.
    """
    intent = facts.get("intent")
    if intent is None:
        intent = facts.get("residence") != "temporary"
    if intent and (not newcomer or setting("intent_counts", came_on)):
        return came_on, False
    return add_months(came_on, number_setting("residence_months", came_on)), True


def join_couple(register: Register, person: Person, spouse_id: str | None, slip: Slip, since: date | None) -> None:
    """A married person found in the book has one couple, whether the spouse is here or outside."""
    on = slip.happened_on.reckoned
    spouse = register.person(spouse_id)
    wife, husband = (person, spouse) if person.sex == "2" else (spouse, person)
    wife_id, husband_id = wife.id if wife else None, husband.id if husband else None
    known = list(register.couples_of(person.id, on))
    if any(_fits(c, wife_id, husband_id) for c in known):
        return
    if spouse is not None:
        known += register.couples_of(spouse.id, on)
    half = next((c for c in known if _half_of(c, wife_id, husband_id)), None)
    if half is not None:
        register.complete_couple(half, wife_id, husband_id)
        return
    couple_id = derived_id("couple", wife_id or "", husband_id or "", since.isoformat() if since else "")
    if couple_id in register.couples:  # that marriage ended; found married again, a couple known from this day
        since = on
        couple_id = derived_id("couple", wife_id or "", husband_id or "", f"found {since.isoformat()}")
    register.add_couple(Couple(couple_id, wife_id, husband_id, since, slip.id))


def _fits(couple: Couple, wife: str | None, husband: str | None) -> bool:
    """The couple as told; a spouse not named may be the one the book knows."""
    return (wife is None or couple.wife == wife) and (husband is None or couple.husband == husband)


def _half_of(couple: Couple, wife: str | None, husband: str | None) -> bool:
    """A couple of whom only one was known, and who are these two."""
    return (couple.wife, couple.husband) in ((wife, None), (None, husband)) and None not in (
        wife,
        husband,
    )
