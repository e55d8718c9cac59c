"""The household's card for screens: the A0 sheet of a day with what was written about it. A look before the answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.accounts.looks import record_look
from danso.places.scope import NotInScope, Scope
from danso.register.as_of import SheetAsOf, sheet_as_of
from danso.register.lists.household_changes import Change, household_changes
from danso.register.models import HouseholdRow


@dataclass(frozen=True, slots=True)
class HouseholdCard:
    """`as_of` is None on days before `opened_on`: what was then is not known.

    `changes` up to the day, the latest first; `days` on which something happened, ever; `entered_by`: for each person
    the slip in force that brought her in, which is the one to correct.
    """

    id: str
    area: int
    commune: int
    number: str
    opened_on: date
    closed_on: date | None
    as_of: SheetAsOf | None
    changes: tuple[Change, ...]
    days: tuple[date, ...]
    enrolment: str | None
    entered_by: dict[str, str]


def unit_of_household(household_id: str) -> int | None:
    """The area in which the household is kept: what a scope is asked about. Shows nothing of it."""
    return HouseholdRow.objects.filter(pk=household_id).values_list("area", flat=True).first()


def household_card(scope: Scope, household_id: str, on: date) -> HouseholdCard:
    """Absent and out of scope look the same (NotInScope)."""
    row = HouseholdRow.objects.filter(pk=household_id).first()
    if row is None or not scope.sees_names(row.area):
        raise NotInScope
    as_of = sheet_as_of(household_id, on)
    written = household_changes(household_id)
    changes = tuple(one for one in written if one.line.happened_on.reckoned <= on and _in_section_three(one))
    people = {member.person.id for member in as_of.sheet.members} if as_of else set[str]()
    people |= {person.id for one in changes for person in one.line.people}
    record_look(scope, "a0", [household_id, *sorted(people)])
    book = next((one.line.slip_id for one in written if _stands_as(one, "household_enrolled")), None)
    return HouseholdCard(
        row.id,
        row.area,
        row.commune,
        row.number,
        row.opened_on,
        row.closed_on,
        as_of,
        changes,
        tuple(sorted({one.line.happened_on.reckoned for one in written if one.line.state == "standing"})),
        book,
        _entered_by(written),
    )


def _in_section_three(one: Change) -> bool:
    """The enrolment is section I itself; it stands among the changes only while something is the matter with it."""
    return one.line.kind != "household_enrolled" or one.line.held or bool(one.returned) or one.line.correction


def _stands_as(one: Change, kind: str) -> bool:
    return one.line.kind == kind and one.line.state == "standing"


_BRINGING = ("household_enrolled", "birth", "move_in", "person_missed", "adopted")


def _entered_by(written: list[Change]) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in written:  # the latest first, so that the first telling remains
        if one.line.kind in _BRINGING and one.line.state == "standing":
            newcomers = one.line.people if one.line.kind == "household_enrolled" else one.line.people[:1]
            found |= {person.id: one.line.slip_id for person in newcomers}
    return found
