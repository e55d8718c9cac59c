"""A line as it stands, for the form that corrects it. The look is committed before anything is handed out."""

from __future__ import annotations

from dataclasses import dataclass

from danso.accounts.looks import record_look
from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.register import ledger
from danso.register.difference import Telling
from danso.register.ledger_story import tellings
from danso.register.lists.household_changes import slips_of_household
from danso.register.models import HouseholdRow, SlipRow
from danso.register.references import corrected_body, introduced, named
from danso.register.sheets import person_faces
from danso.register.slips.kind import Slip


@dataclass(frozen=True, slots=True)
class Original:
    """`body`: what stands now, through all corrections so far. `faces`: names by id of whom it speaks of.

    `note`: free text told with it. `number`: the household number written beside each household it names.
    """

    row: SlipRow
    body: Slip
    telling: Telling
    faces: dict[str, str]
    note: dict[str, str]
    places: dict[str, tuple[str, int]]


def line_to_correct(scope: Scope, household_id: str, slip_id: str) -> Original | None:
    """None where the household has no such line that stands or waits, or the account may not write there.

    Of a line that has been corrected since, the correction in force.
    """
    ids = slips_of_household(household_id)
    slip_id = _in_force(slip_id)
    if slip_id not in ids:
        return None
    row = SlipRow.objects.filter(pk=slip_id, state__in=("standing", "held")).exclude(kind="withdrawal").first()
    if row is None or not scope.may(Permission.record_slip, row.commune if row.area is None else row.area):
        return None
    written = {one.slip.id: one for one in ledger.slips_by_id(ids)}
    slip = written[slip_id].slip
    body = corrected_body(slip, slip) if slip.kind == "correction" else slip
    people = {*introduced(body), *named(body)}
    faces = {one: face.name for one, face in person_faces(people).items()}
    record_look(scope, "correction", sorted({household_id, *faces}))
    named_households = HouseholdRow.objects.filter(pk__in=people)
    places = {h.id: (h.number, h.area) for h in named_households}
    note = ledger.free_text_of([slip_id]).get(slip_id, {})
    return Original(row, body, tellings(written)[slip_id], faces, note, places)


def _in_force(slip_id: str) -> str:
    """Along the corrections that stand in its place; each replaces one that was written before it."""
    row = SlipRow.objects.filter(pk=slip_id, state="replaced").first()
    return _in_force(row.other) if row is not None and row.other else slip_id
