"""The one way to say "in force on a day" of anything dated half-open."""

from __future__ import annotations

from datetime import date

from django.db.models import Q


def in_force(on: date, prefix: str = "") -> Q:
    """since <= on < until, where no until means still in force. `prefix` reaches over a relation (`versions__`)."""
    begun = Q(**{f"{prefix}since__lte": on})
    return begun & (Q(**{f"{prefix}until__isnull": True}) | Q(**{f"{prefix}until__gt": on}))
