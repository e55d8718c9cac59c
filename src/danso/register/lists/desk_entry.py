"""Small questions a form asks of the register before it can make a draft. None of them names anybody."""

from __future__ import annotations

from collections.abc import Iterable

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.register.lists.household_changes import slips_of_household
from danso.register.lists.lines import Line
from danso.register.models import HouseholdRow, SlipKey, SlipRow

_OPEN = ("standing", "held")


def household_of_number(area: int, number: str) -> str | None:
    """The household that carries this number in the area; one that still stands before one that has ended."""
    rows = HouseholdRow.objects.filter(area=area, number__iexact=number)
    standing = rows.filter(closed_on__isnull=True).values_list("id", flat=True).first()
    return standing or rows.order_by("-closed_on").values_list("id", flat=True).first()


def slip_is_written(slip_id: str) -> bool:
    return SlipKey.objects.filter(pk=slip_id).exists()


def own_open_slip(scope: Scope, household: str, slip_id: str) -> SlipRow | None:
    """A line of this household that may still be taken back: not appraised, and told or typed in by the account."""
    row = SlipRow.objects.filter(pk=slip_id, pk__in=slips_of_household(household), state__in=_OPEN).first()
    if row is None or row.appraisal == "appraised" or row.kind == "withdrawal":
        return None
    allowed = scope.may(Permission.record_slip, row.commune if row.area is None else row.area)
    return row if allowed and _own(scope, row.written_by, row.by) else None


def takeable(scope: Scope, lines: Iterable[Line]) -> set[str]:
    """Ids of lines that the account may take back, as `own_open_slip` says of each."""
    own = [
        one
        for one in lines
        if one.state in _OPEN
        and one.appraisal != "appraised"
        and one.kind != "withdrawal"
        and _own(scope, one.by, one.typed_by)
    ]
    scope.learn(one.where for one in own)
    return {one.slip_id for one in own if scope.may(Permission.record_slip, one.where)}


def _own(scope: Scope, *hands: int | None) -> bool:
    """Both hands of a line may take it back: whose words it is, and who typed it in and may have typed it wrong."""
    return scope.account_id is not None and scope.account_id in hands


def number_is_taken(area: int, number: str) -> bool:
    """Whether a household that stands carries the number in the area; a number of one that ended may be given again."""
    return HouseholdRow.objects.filter(area=area, number__iexact=number, closed_on__isnull=True).exists()


def next_number(area: int) -> str:
    """One above the highest plain number of the area: what the paper would give next."""
    numbers = HouseholdRow.objects.filter(area=area).values_list("number", flat=True)
    return str(max((int(one.split(".")[0]) for one in numbers if one.split(".")[0].isdecimal()), default=0) + 1)
