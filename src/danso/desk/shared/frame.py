"""The frame around each page: whose unit, which day, where one may go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from danso.accounts.permissions import Permission
from danso.desk.places.home import home_unit
from danso.desk.shared import words
from danso.desk.shared.days import set_today
from danso.operations.queries import backup_state
from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.values.words import Words, current_language


@dataclass(frozen=True, slots=True)
class Way:
    """One item of the navigation."""

    code: str
    words: Words
    url: str


_WAYS: tuple[tuple[str, Words, str, Permission], ...] = (
    ("unit_home", words.FIGURES, "unit_home", Permission.view_figures),
    ("briefing", words.BRIEFING, "briefing", Permission.view_figures),
    ("p0_areas", words.PAPERS, "p0_areas", Permission.record_slip),
    ("appraisal", words.APPRAISAL, "appraisal", Permission.appraise),
    ("held", words.HELD, "held", Permission.decide),
    ("work", words.WORK, "work", Permission.view_persons),
    ("month", words.MONTH, "this_month", Permission.view_figures),
    ("steering", words.STEERING, "meetings", Permission.view_office_work),
    ("intake", words.INTAKE, "intake", Permission.import_file),
    ("find", words.HOUSEHOLDS, "find", Permission.view_persons),
    ("admin", words.ADMINISTRATION, "collaborators", Permission.manage_staff),
    ("admin", words.ADMINISTRATION, "accounts", Permission.manage_accounts),
    ("admin", words.ADMINISTRATION, "files", Permission.export_persons),
    ("trail", words.TRAIL, "trail", Permission.view_audit),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context of every template. A request that never passed the gate gets a bare frame."""
    scope: Scope | None = getattr(request, "scope", None)
    account = getattr(request, "account", None)
    home = home_unit(scope) if scope and account else None
    return {
        "fw": words,
        "language": current_language(),
        "account": account,
        "home": home,
        "ways": ways(scope, home) if scope and home else [],
        "set_today": set_today(),
        "alarms": _alarms(scope) if scope and account else (),
    }


def _alarms(scope: Scope) -> tuple[Words, ...]:
    """What an operator must not overlook, on each page; a demo, which stands on a day of its own, alarms nobody."""
    if set_today() is not None or not scope.may(Permission.backup):
        return ()
    return backup_state(scope, timezone.now()).alarms


def ways(scope: Scope, home: UnitRow) -> list[Way]:
    """Where the account may go, in the order of the work; of several ways to one place the first that is open."""
    open_ways = [one for one in reversed(_WAYS) if scope.may(one[3], home.id)]
    first = {code: Way(code, said, reverse(name, args=[home.id])) for code, said, name, _ in open_ways}
    return list(reversed([first[code] for code in dict.fromkeys(one[0] for one in open_ways)]))
