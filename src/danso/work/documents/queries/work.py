"""Reading activities, campaigns, commitments and data requests; the totals a report's part V is fed with."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Sum

from danso.accounts.permissions import Permission
from danso.places.scope import NotInScope, Scope
from danso.values.period import Window
from danso.work.documents.models import (
    Activity,
    Campaign,
    CampaignDay,
    CampaignPerson,
    Commitment,
    DataRequest,
    FrozenTotals,
)
from danso.work.documents.words import FORMS


@dataclass(frozen=True, slots=True)
class FormTotal:
    """What was done in one form: lines, sessions, people reached (lượt), đồng. Sums of what was typed; None: nobody
    typed any."""

    form: str
    lines: int
    times: int
    people: int | None
    cost_dong: int | None


def activities(scope: Scope, unit_id: int, window: Window) -> list[Activity]:
    """The unit's log of the window, the newest first, struck lines too. Raises NotInScope."""
    scope.require(Permission.view_office_work, unit_id)
    return list(
        Activity.objects.filter(unit_id=unit_id, held_on__range=(window.first, window.last)).order_by("-held_on", "-pk")
    )


def communication_totals(scope: Scope, unit_ids: Collection[int], window: Window) -> list[FormTotal]:
    """What the units did in the window, by form; struck lines are not in it. Raises NotInScope."""
    for unit_id in unit_ids:
        scope.require(Permission.view_figures, unit_id)
    rows = (
        Activity.objects.filter(
            unit_id__in=list(unit_ids), held_on__range=(window.first, window.last), struck_reason=""
        )
        .values("form")
        .annotate(lines=Count("pk"), all_times=Sum("times"), all_people=Sum("people"), cost=Sum("cost_dong"))
        .order_by()
    )
    found = {
        row["form"]: FormTotal(row["form"], row["lines"], row["all_times"], row["all_people"], row["cost"])
        for row in rows
    }
    return [found[form] for form in FORMS if form in found]


def frozen_communication(report_id: int) -> list[FormTotal]:
    """As the signed report told it; whoever may read the report may read this. Empty for one signed before any was kept."""
    rows = FrozenTotals.objects.filter(report=report_id).values_list("rows", flat=True).first()
    return [FormTotal(**row) for row in rows or ()]


def campaigns(scope: Scope, unit_id: int) -> list[Campaign]:
    scope.require(Permission.view_office_work, unit_id)
    return list(Campaign.objects.filter(unit_id=unit_id).order_by("-first", "-pk"))


def campaign_by_id(scope: Scope, campaign_id: int) -> Campaign:
    """Raises NotInScope, absent or forbidden alike."""
    found = Campaign.objects.filter(pk=campaign_id).first()
    if found is None:
        raise NotInScope
    scope.require(Permission.view_office_work, found.unit_id)
    return found


def campaign_days(scope: Scope, campaign_id: int) -> Sequence[CampaignDay]:
    return list(CampaignDay.objects.filter(campaign=campaign_by_id(scope, campaign_id)).order_by("day"))


def people_to_reach(scope: Scope, campaign_id: int) -> Sequence[CampaignPerson]:
    """The frozen list in its order, ids only. Raises NotInScope."""
    return list(CampaignPerson.objects.filter(campaign=campaign_by_id(scope, campaign_id)).order_by("place"))


def commitments(scope: Scope, unit_id: int) -> list[Commitment]:
    scope.require(Permission.view_office_work, unit_id)
    return list(Commitment.objects.filter(unit_id=unit_id).order_by("-signed_on", "-pk"))


def data_requests(scope: Scope, unit_id: int) -> list[DataRequest]:
    """Open ones first, the earliest due before. Raises NotInScope."""
    scope.require(Permission.view_office_work, unit_id)
    found = DataRequest.objects.filter(unit_id=unit_id).order_by("-received_on", "-pk")
    return sorted(found, key=lambda one: (one.answered_on is not None, one.due_on or date.max))


def data_request_by_id(scope: Scope, request_id: int) -> DataRequest:
    found = DataRequest.objects.filter(pk=request_id).first()
    if found is None:
        raise NotInScope
    scope.require(Permission.view_office_work, found.unit_id)
    return found
