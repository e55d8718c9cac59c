"""A request that has passed the gate: who asks, on which day, over which unit."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest

from danso.accounts.models import Account
from danso.places.scope import Scope
from danso.places.units import UnitRow


class Asking(HttpRequest):
    """What the gate adds to a request. `scope` is empty-handed on open pages; `unit` is the unit the address speaks of,
    where its kind asks for one, and `here` the same, said to be there.
    """

    account: Account | None
    scope: Scope
    today: date
    unit: UnitRow | None
    here: UnitRow
