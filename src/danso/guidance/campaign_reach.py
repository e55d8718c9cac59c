"""How far a campaign has come by the register itself: who stood on its frozen list and no longer stands on the work list."""

from __future__ import annotations

from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.register.lists.worklists.opening import work_list
from danso.work.documents.actions.campaigns import ToReach
from danso.work.documents.models import Campaign
from danso.work.documents.queries.work import people_to_reach


def to_reach(scope: Scope, unit: UnitRow, code: str) -> list[ToReach]:
    """Whom the work list names today, by id, the longest waiting first. Raises NotInScope."""
    _, entries = work_list(scope, unit, code)
    return [ToReach(one.area, one.person or "", one.household or "") for one in entries]


def left_the_list(scope: Scope, unit: UnitRow, campaign: Campaign) -> int:
    """How many of the frozen list the work list of today no longer asks about. Raises NotInScope."""
    _, entries = work_list(scope, unit, campaign.list_code)
    waiting = {(one.person or "", one.household or "") for one in entries}
    return sum((one.person, one.household) not in waiting for one in people_to_reach(scope, campaign.pk))
