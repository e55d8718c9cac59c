"""Drafts: what was typed survives a closed browser, a restart, an expired session, and is nobody else's.

A draft is no slip: it counts nowhere, is shown to its writer alone, on a page that asks the scope again, and is
deleted when its lines are written, when it is dropped, when somebody it names is erased, or `DANSO_DRAFT_DAYS` after
it was last kept.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from danso.accounts.sealed_text import open_text, seal_text
from danso.desk.models import Draft
from danso.desk.shared import draft_words
from danso.places.scope import NotInScope, Scope
from danso.values.day import shown_date
from danso.values.refusal import Refusal

_LONGEST = 1_000_000


class DraftTooLong(Refusal):
    def __init__(self) -> None:
        super().__init__(draft_words.TOO_LONG)


@dataclass(frozen=True, slots=True)
class Kept:
    """`body` as it was given; `saved_at` in UTC."""

    body: dict[str, Any]
    saved_at: datetime


def kept_days() -> int:
    days: int = getattr(settings, "DANSO_DRAFT_DAYS")  # noqa: B009  typed as a plain value by the plugin
    return days


def draft_shown(kept: Kept) -> dict[str, Any]:
    """What `desk/draft_found.html` says of a draft that is open again."""
    at = timezone.localtime(kept.saved_at)
    return {"w": draft_words, "at": f"{at:%H:%M} {shown_date(at.date())}", "days": kept_days()}


def open_draft(by: Scope, about: str) -> Kept | None:
    row = _own(by, about).filter(saved_at__gte=oldest_kept()).first()
    return Kept(json.loads(open_text(row.body)), row.saved_at) if row else None


def keep_draft(by: Scope, about: str, body: dict[str, Any]) -> datetime:
    """Put in place of an earlier draft of the paper. What has run out is deleted on the way."""
    if by.account_id is None:
        raise NotInScope
    text = json.dumps(body, ensure_ascii=False)
    if len(text) > _LONGEST:
        raise DraftTooLong
    now = timezone.now()
    Draft.objects.filter(saved_at__lt=oldest_kept()).delete()
    Draft.objects.update_or_create(
        account_id=by.account_id, about=about, defaults={"body": seal_text(text), "saved_at": now}
    )
    return now


def drop_draft(by: Scope, about: str) -> None:
    _own(by, about).delete()


def _own(by: Scope, about: str) -> QuerySet[Draft]:
    return (
        Draft.objects.none() if by.account_id is None else Draft.objects.filter(account_id=by.account_id, about=about)
    )


def oldest_kept() -> datetime:
    return timezone.now() - timedelta(days=kept_days())
