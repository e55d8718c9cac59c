"""Section III of a household's card: every slip that speaks of it, with who told, wrote and appraised it.

Lines name persons. Whoever shows `household_changes` commits the look first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from danso.accounts.looks import record_look
from danso.accounts.names import account_names
from danso.places.scope import Scope
from danso.register.lists.lines import Line, lines
from danso.register.lists.returned import return_reasons
from danso.register.models import SlipRow, SlipSubject


@dataclass(frozen=True, slots=True)
class Change:
    """`wrote`, `behalf`, `appraised`: names of accounts, empty where nobody did. `returned`: the reason, if it was."""

    line: Line
    received_at: datetime
    wrote: str
    behalf: str
    appraised: str
    returned: str


def slips_of_household(household_id: str) -> list[str]:
    """Ids of all slips that name the household or bring it in."""
    return list(SlipSubject.objects.filter(subject=household_id).values_list("slip_id", flat=True))


def household_changes(household_id: str) -> list[Change]:
    """The latest first. What a correction has replaced is told by the correction; a withdrawn line stays, struck."""
    rows = list(
        SlipRow.objects.filter(pk__in=slips_of_household(household_id))
        .exclude(state="replaced")
        .exclude(kind="withdrawal")
    )
    by_id = {row.slip_id: row for row in rows}
    made = sorted(lines(rows), key=lambda x: (x.happened_on, x.slip_id), reverse=True)
    reasons = return_reasons([one.slip_id for one in made if one.appraisal == "returned"])
    called = account_names(i for row in rows for i in (row.written_by, row.by, row.on_behalf_of, row.appraised_by))
    return [
        Change(
            one,
            by_id[one.slip_id].received_at,
            called.get(one.by or 0, ""),
            called.get(by_id[one.slip_id].on_behalf_of or 0, ""),
            called.get(one.appraised_by or 0, "") if one.appraisal == "appraised" else "",
            reasons.get(one.slip_id, ""),
        )
        for one in made
    ]


def newest_position(household_id: str, commune: int) -> int:
    """How far the commune's ledger speaks of the household: what a form says it has seen."""
    of_it = SlipRow.objects.filter(pk__in=slips_of_household(household_id), commune=commune)
    return max(of_it.values_list("position", flat=True), default=0)


def written_since(scope: Scope, household_id: str, commune: int, position: int) -> list[Change]:
    """What was written of the household after a form was opened, the latest first; the look is committed first."""
    since = SlipRow.objects.filter(pk__in=slips_of_household(household_id), commune=commune, position__gt=position)
    fresh = set(since.values_list("slip_id", flat=True))
    found = [one for one in household_changes(household_id) if one.line.slip_id in fresh] if fresh else []
    record_look(scope, "a0", sorted({person.id for one in found for person in one.line.people}))
    return found
