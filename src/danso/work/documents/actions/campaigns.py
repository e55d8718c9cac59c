"""Writing campaigns: planned, its list frozen once, its days typed, closed with its figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.pressed import made_by, once
from danso.places.scope import NotInScope, Scope
from danso.work.documents import words
from danso.work.documents.checks import count, in_order, not_ahead, said, short
from danso.work.documents.models import Campaign, CampaignDay, CampaignPerson
from danso.work.documents.refusals import AlreadyEnded, DaysOutOfOrder


@dataclass(frozen=True, slots=True)
class ToReach:
    """Somebody a campaign sets out to reach, by id."""

    area: int | None
    person: str
    household: str


def plan_campaign(
    *, by: Scope, unit_id: int, name: str, first: date, last: date, plan: str = "", press: UUID | None = None
) -> Campaign:
    """Its name, its days (both included), its plan's number; the same press again is the same campaign.

    Raises PaperIncomplete, DaysOutOfOrder.
    """
    by.require(Permission.keep_office_work, unit_id)
    name, plan = said(name, words.NAME, 200), short(plan, words.SYMBOL, 120)
    in_order(first, last, words.FIRST, words.LAST)
    if (known := made_by(Campaign, press, unit_id=unit_id)) is not None:
        return known
    with audited("plan_campaign", by=by, unit_id=unit_id) as entry:
        made, _ = once(Campaign, press, unit_id=unit_id, name=name, first=first, last=last, plan=plan)
        entry.subject = f"campaign:{made.pk}"
    return made


def freeze_list(*, by: Scope, campaign_id: int, list_code: str, people: Sequence[ToReach]) -> Campaign:
    """Keep whom the list named today. It is frozen once: who is added to the register later is not on it."""
    campaign = _open(by, campaign_id)
    if campaign.listed_on is not None:
        raise AlreadyEnded(words.LISTED_ALREADY)
    detail = {"list": list_code, "people": len(people)}
    with audited(
        "freeze_campaign_list", by=by, unit_id=campaign.unit_id, subject=f"campaign:{campaign.pk}", detail=detail
    ):
        campaign = _locked(campaign)
        if campaign.listed_on is not None:
            raise AlreadyEnded(words.LISTED_ALREADY)
        CampaignPerson.objects.bulk_create(
            [
                CampaignPerson(campaign=campaign, place=n, area=one.area, person=one.person, household=one.household)
                for n, one in enumerate(people, 1)
            ],
            batch_size=500,
        )
        campaign.list_code, campaign.listed_on, campaign.listed = list_code, by.on, len(people)
        campaign.save(update_fields=["list_code", "listed_on", "listed"])
    return campaign


def log_campaign_day(*, by: Scope, campaign_id: int, day: date, reached: int, note: str = "") -> CampaignDay:
    """How many were reached that day; typing the day again replaces it. Raises DaysOutOfOrder outside its days."""
    campaign = _open(by, campaign_id)
    if not campaign.first <= day <= campaign.last:
        raise DaysOutOfOrder(words.OUTSIDE_DAYS)
    not_ahead(day, by.on, words.HELD_ON)
    reached, note = count(reached, words.REACHED), short(note, words.NOTE, 300)
    with audited(
        "log_campaign_day", by=by, unit_id=campaign.unit_id, subject=f"campaign:{campaign.pk}",
        detail={"day": str(day), "reached": reached},
    ):  # fmt: skip
        _locked(campaign)
        made, _ = CampaignDay.objects.update_or_create(
            campaign=campaign, day=day, defaults={"reached": reached, "note": note}
        )
    return made


def close_campaign(*, by: Scope, campaign_id: int, closing: str) -> Campaign:
    """Its days are added up and kept; nothing more is typed. Raises NotInScope, PaperIncomplete, DaysOutOfOrder."""
    campaign = _open(by, campaign_id, Permission.lead_office_work)
    not_ahead(campaign.first, by.on, words.FIRST)
    closing = said(closing, words.NOTE, 1000)
    subject = f"campaign:{campaign.pk}"
    with audited("close_campaign", by=by, unit_id=campaign.unit_id, subject=subject) as entry:
        campaign = _locked(campaign)
        reached = sum(CampaignDay.objects.filter(campaign=campaign).values_list("reached", flat=True))
        entry.detail = {"reached": reached}
        campaign.closed_on, campaign.reached, campaign.closing = by.on, reached, closing
        campaign.save(update_fields=["closed_on", "reached", "closing"])
    return campaign


def _open(by: Scope, campaign_id: int, permission: Permission = Permission.keep_office_work) -> Campaign:
    campaign = Campaign.objects.filter(pk=campaign_id).first()
    if campaign is None:
        raise NotInScope
    by.require(permission, campaign.unit_id)
    if campaign.closed_on is not None:
        raise AlreadyEnded(words.ENDED)
    return campaign


def _locked(campaign: Campaign) -> Campaign:
    """Inside the act's transaction: no day is typed into a campaign that is being closed, no list frozen twice."""
    found = Campaign.objects.select_for_update().get(pk=campaign.pk)
    if found.closed_on is not None:
        raise AlreadyEnded(words.ENDED)
    return found
