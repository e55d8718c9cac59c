"""A collection area's book as it stood on a day by what was known at a cut-off: the old book, printed again as it was."""

from __future__ import annotations

from datetime import date

from danso.accounts.looks import record_look
from danso.places.scope import NotInScope, Scope
from danso.register.as_of import sheet_as_of
from danso.register.models import Cutoff, HouseholdPlaceRow, SlipRow
from danso.register.sheets import HouseholdSheet
from danso.values.text import natural_key


def kept_sheets(scope: Scope, area_id: int, on: date, cutoff: Cutoff) -> list[HouseholdSheet]:
    """Sheets of the area in order of the number they had that day; who was erased since stays erased. One look.

    A household is asked about when it is, was, or was once written to be in the area. Raises NotInScope.
    """
    if not scope.sees_names(area_id):
        raise NotInScope
    placed = HouseholdPlaceRow.objects.filter(area=area_id).values_list("household", flat=True)
    written = SlipRow.objects.filter(area=area_id).exclude(household=None).values_list("household", flat=True)
    found = [
        as_of.sheet for i in sorted({i for i in (*placed, *written) if i}) if (as_of := sheet_as_of(i, on, cutoff))
    ]
    sheets = [one for one in found if one.area == area_id and any(not m.gone_on for m in one.members)]
    record_look(scope, "a0", sorted({m.person.id for s in sheets for m in s.members}))
    return sorted(sheets, key=lambda one: natural_key(one.number))
