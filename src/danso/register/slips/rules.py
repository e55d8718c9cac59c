"""Rules that several kinds share. Each answers fine (nothing), ask, or hold; none refuses a fact (design.md 5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from danso.register.slips.kind import Field, Finding, Slip, hold
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Household, Person, Register

PERSON = Field("person", "person", Words("Người", "Person"), required=True)
WIFE = Field("person", "person", Words("Người vợ (15-49 tuổi)", "Wife (15-49)"), required=True)
NOTE = Field("note", "text", Words("Ghi chú", "Note"), identity=True)
# As offices write it: 12, 12A, 100.1. Short enough for its column, too narrow for a name in two words.
HOUSEHOLD_NUMBER = r"(?=\D*\d)[0-9A-Za-zĐđ./-]{1,20}"


def the_person(slip: Slip, register: Register, name: str = "person") -> Iterator[Finding]:
    """Known, counted here, born and still living on the day of the slip."""
    person = register.person(slip.facts.get(name))
    if person is None:
        yield unknown_person()
        return
    yield from living(person, slip)
    yield from counted_in_commune(person, slip)


def unknown_person() -> Finding:
    return hold(
        "person_unknown",
        "Chưa tìm thấy người này trong Sổ A0. Xem lại giúp hộ số và họ tên.",
        "This person is not in the register yet. Check the household number and the name.",
    )


def living(person: Person, slip: Slip) -> Iterator[Finding]:
    day = slip.happened_on.reckoned
    if person.birth.reckoned > day and slip.happened_on.exact and person.birth.exact:
        yield hold(
            "before_birth",
            "Ngày xảy ra sớm hơn ngày sinh. Xem lại giúp hai ngày này.",
            "The day of the event is before the day of birth. Check both days.",
        )
    if person.died_on is not None and person.died_on < day:
        yield hold(
            "after_death",
            "Ngày xảy ra muộn hơn ngày mất đã ghi. Xem lại giúp hai ngày này.",
            "The day of the event is after the recorded day of death. Check both days.",
        )


def counted_in_commune(person: Person, slip: Slip) -> Iterator[Finding]:
    """The person had come to the commune by the day and had not left it before."""
    day = slip.happened_on.reckoned
    stays = [s for s in person.stays if s.commune == slip.commune]
    if not stays:
        yield hold(
            "not_in_commune",
            "Người này không có trong Sổ A0 của xã, phường. Xem lại giúp địa bàn.",
            "This person is not in the commune's register. Check the area.",
        )
    elif not any(s.came_on <= day and (s.until is None or day <= s.until) for s in stays):
        yield hold(
            "left_already",
            "Người này đã rời xã, phường trước ngày ghi trên phiếu. Xem lại giúp ngày.",
            "This person had left the commune before the day on the slip. Check the day.",
        )


def already_counted(person: Person | None, slip: Slip, register: Register) -> Iterator[Finding]:
    """One person is counted once in a commune: the one whose household receives her."""
    household = register.household(slip.household)
    if person is None or household is None:
        return
    if person.open_in(household.place.commune) is not None:
        yield counted_already()


def counted_already() -> Finding:
    return hold(
        "counted_already",
        "Người này đang được tính tại xã, phường. Xem lại giúp: ghi trùng hay chuyển trong xã?",
        "This person is already counted in the commune. Entered twice, or a move inside?",
    )


def before_book() -> Finding:
    """What `unknown` findings become where the book names the person or household from a later day on."""
    return hold(
        "before_book",
        "Ngày xảy ra trước ngày hộ hoặc người này được ghi vào sổ; trước đó chưa rõ. Xem lại giúp ngày trên phiếu.",
        "The day is before the household or the person came into the book; what was before is not known. Check.",
    )


def the_household(
    slip: Slip, register: Register, household_id: str | None = None, *, receives: bool = False
) -> Iterator[Finding]:
    """Known, of this commune, in the book on the day, and not ended; `receives` people on that day."""
    household = register.household(household_id or slip.household)
    day = slip.happened_on.reckoned
    if household is None:
        yield hold(
            "household_unknown",
            "Chưa tìm thấy hộ này trong địa bàn. Xem lại giúp hộ số.",
            "This household is not in the area. Check the household number.",
        )
    elif all(place.commune != slip.commune for place in household.places):
        yield other_commune()
    elif _ended(household, day, receives):
        yield hold(
            "household_ended",
            "Hộ này đã nhập hộ khác hoặc không còn trước ngày ghi trên phiếu. Xem lại giúp hộ số.",
            "This household had ended before the day on the slip. Check the household number.",
        )


def _ended(household: Household, day: date, receives: bool) -> bool:
    if household.closed_on is None:
        return False
    return household.closed_on <= day if receives else household.closed_on < day


def other_commune() -> Finding:
    return hold(
        "other_commune",
        "Hộ này ở xã, phường khác. Ghi phiếu “chuyển đi khỏi xã” ở nơi đi và “chuyển đến” ở nơi đến.",
        "This household is in another commune. Use “move out” there and “move in” here.",
    )


def a_new_household(slip: Slip, register: Register) -> Iterator[Finding]:
    if register.household(slip.household) is not None:
        yield hold(
            "household_known",
            "Hộ này đã có trong sổ. Xem lại giúp hộ số.",
            "This household is already in the register. Check the household number.",
        )
    if slip.area is None:
        yield hold(
            "area_unknown",
            "Chưa ghi địa bàn của hộ. Xem lại giúp.",
            "The household has no collection area. Check.",
        )


def a_woman(person: Person) -> Iterator[Finding]:
    if person.sex != "2":
        yield hold(
            "not_a_woman",
            "Phiếu này ghi cho phụ nữ, người được chọn ghi là nam. Xem lại giúp.",
            "This slip is for a woman; the person chosen is recorded as male. Check.",
        )


def add_months(day: date, months: int) -> date:
    """The same day `months` later; a missing day falls on the 1st after, as rights are counted."""
    index = day.year * 12 + day.month - 1 + months
    try:
        return day.replace(year=index // 12, month=index % 12 + 1)
    except ValueError:
        return date((index + 1) // 12, (index + 1) % 12 + 1, 1)
