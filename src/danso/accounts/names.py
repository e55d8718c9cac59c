"""What accounts are called, for lines that say who did something."""

from __future__ import annotations

from collections.abc import Iterable

from danso.accounts.models import Account


def account_names(ids: Iterable[int | None]) -> dict[int, str]:
    """Display names by account; an account that is gone has none."""
    return dict(
        Account.objects.filter(pk__in={one for one in ids if one is not None}).values_list("pk", "display_name")
    )
