"""The office of a life: three communes with an area each and six collaborators, and what its people do meanwhile.

Everything is done by the product's own actions, inside the serving process (`server.py`) or, for a restore, alone.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

FIRST_DAY = date(2025, 7, 1)
LONG_AGO = date(2000, 1, 1)
WORKERS = 6
NEW_COMMUNE = "98200"


def build() -> None:
    """A data folder ready to live in: units, rights, two appraised households in each area."""
    from danso.accounts.actions import create_account
    from danso.accounts.roles import Role
    from danso.config.upgrade import upgrade
    from danso.places.actions import grant_role
    from danso.places.scope import Scope
    from danso.staff.actions import record_coverage, record_worker
    from tests.factories import merged_communes as towns

    upgrade()
    made = towns.three_communes()
    towns.appraised(made.officer, [towns.household(made, key, f"{key}{n}") for key in "abc" for n in (1, 2)])
    operator = Scope.local_operator(FIRST_DAY)
    for n in range(WORKERS):
        area = made.areas["abc"[n % 3]]
        account = create_account(by=operator, username=f"ctv{n}", display_name=f"ctv{n}").pk
        worker = record_worker(by=operator, full_name=f"ctv{n}", account_id=account).pk
        grant_role(by=operator, account_id=account, role=Role.collaborator, unit_id=area, since=LONG_AGO)
        record_coverage(by=operator, worker_id=worker, area_id=area, since=date(2023, 1, 1))


def _scope(username: str, day: date) -> Any:
    from danso.accounts.models import Account
    from danso.places.scope import scope_of

    return scope_of(Account.objects.get(username=username), day)


def _unit(code: str) -> Any:
    from danso.places.models import UnitVersion

    return UnitVersion.objects.filter(code=code).order_by("pk")[0].unit_id


def code(day: date, told: dict[str, Any]) -> str:
    from danso.staff.models import Worker
    from danso.sync.devices import issue_code

    worker = Worker.objects.get(account__username=f"ctv{told['worker']}")
    return issue_code(by=_scope("officer", day), worker_id=worker.pk).code


def judge(day: date, told: dict[str, Any]) -> int:
    from danso.sync.judge import judge_once

    return judge_once()


def back_up(day: date, told: dict[str, Any]) -> str:
    from danso.operations.backup import make_backup
    from danso.places.scope import Scope

    return make_backup(by=Scope.local_operator(day)).name


def appraise(day: date, told: dict[str, Any]) -> int:
    """All that stands, by each commune's officer of today: phones forget nothing before."""
    from danso.accounts.models import Account
    from danso.accounts.permissions import Permission
    from danso.register.actions import appraise_slips
    from danso.register.models import SlipRow

    waiting = SlipRow.objects.filter(state="standing", kind="move_in").exclude(appraisal="appraised")
    officers = Account.objects.filter(username__in=["officer", "new-officer"]).values_list("username", flat=True)
    done = 0
    for name in officers:
        by = _scope(name, day)
        mine = [one.slip_id for one in waiting if by.may(Permission.appraise, one.commune)]
        done += appraise_slips(by=by, slip_ids=mine) if mine else 0
    return done


def merge(day: date, told: dict[str, Any]) -> None:
    """The three communes become one; once in a life, and again where a restore has undone it."""
    from danso.places.models import UnitVersion
    from tests.factories import merged_communes as towns

    if UnitVersion.objects.filter(code=NEW_COMMUNE).exists():
        return
    ids = {key: _unit(f"9810{n}") for n, key in enumerate("abc")}
    before = towns.Towns(_unit("98"), ids, {}, _scope("officer", day), _scope("supervisor", day))
    towns.merge(before, day)


def reassign(day: date, told: dict[str, Any]) -> None:
    """Her area ends today and another begins; may be the same."""
    from danso.accounts.models import Account
    from danso.accounts.roles import Role
    from danso.places.actions import end_grant, grant_role
    from danso.places.models import Grant
    from danso.places.scope import Scope

    operator = Scope.local_operator(day)
    account = Account.objects.get(username=f"ctv{told['worker']}").pk
    for grant in Grant.objects.filter(account=account, role=Role.collaborator, until__isnull=True):
        end_grant(by=operator, grant_id=grant.pk, until=day)
    area = _unit(f"9810{'abc'[told['area']]}-1")
    grant_role(by=operator, account_id=account, role=Role.collaborator, unit_id=area, since=day)


def revoke(day: date, told: dict[str, Any]) -> None:
    from danso.accounts.models import Account
    from danso.sync.devices import revoke_device
    from danso.sync.models import Device

    merged = Account.objects.filter(username="new-officer").exists()
    for device in Device.objects.filter(account__username=f"ctv{told['worker']}", revoked="none"):
        revoke_device(by=_scope("new-officer" if merged else "officer", day), device_id=str(device.pk), reason="thử")


def stored(day: date, told: dict[str, Any]) -> dict[str, Any]:
    """Ids of all the server has of phones, and what is wrong with how it has them."""
    from django.db.models import Count

    from danso.register.models import LedgerEntry
    from danso.sync.models import Clash, Quarantined

    slips = LedgerEntry.objects.filter(entry="slip")
    twice = slips.values("slip_id").annotate(n=Count("pk")).filter(n__gt=1).count()
    ledger = set(slips.values_list("slip_id", flat=True))
    apart = Quarantined.objects.filter(seq__isnull=False)
    waiting = set(apart.filter(state="open").values_list("slip_id", flat=True))
    wrong = [f"{twice} slips twice in the ledger"] if twice else []
    wrong += [f"{len(both)} in the ledger and in quarantine"] if (both := ledger & waiting) else []
    wrong += [f"{n} clashes"] if (n := Clash.objects.count()) else []
    wrong += [f"{n} in quarantine are nobody's"] if (n := apart.filter(unit=None).count()) else []
    return {"ids": sorted(ledger | set(apart.values_list("slip_id", flat=True))), "wrong": wrong}


def whole(day: date, told: dict[str, Any]) -> list[str]:
    """What is wrong with the register once all is quiet: chains, and the projection against them."""
    from danso.register import projection, verify

    differ = [f"{one.table} differs from the ledger" for one in projection.compare() if not one.same]
    return [*verify.broken_links(), *differ]


def restore(name: str, day: date) -> str:
    """In a process of its own while nobody serves."""
    from danso.operations.restore import found_backup
    from danso.operations.restore import restore as really
    from danso.places.scope import Scope

    return really(by=Scope.local_operator(day), backup=found_backup(name), reason="thử").epoch


ACTS: dict[str, Callable[[date, dict[str, Any]], Any]] = {
    one.__name__: one for one in (code, judge, back_up, appraise, merge, reassign, revoke, stored, whole)
}
