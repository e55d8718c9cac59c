"""Writes of places: units come into being and end; roles are granted and end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from danso.accounts.action import audited
from danso.accounts.models import Account
from danso.accounts.permissions import Permission
from danso.accounts.roles import Role
from danso.places.closure_rows import refresh_closure
from danso.places.in_force import in_force
from danso.places.levels import Level
from danso.places.models import Grant, Unit, UnitClosure, UnitVersion
from danso.places.refusals import BadUnit, RoleNotHeldHere, UnitHasParts, UnitNotInForce, UnknownGrant
from danso.places.scope import LEVELS_OF_ROLE, NotInScope, Scope
from danso.places.unit_writing import write_units
from danso.places.units import NewUnit
from danso.values.day import shown_date
from danso.values.words import Words


def add_unit(
    *,
    by: Scope,
    level: Level | str,
    name: str,
    code: str,
    parent_id: int | None,
    since: date,
    kind: str,
    source: str,
    until: date | None = None,
    decree: str = "",
) -> Unit:
    """One new unit below `parent_id` (None: a province), described from `since`."""
    new = NewUnit(Level(level), kind, name, code, parent_id, since, source, until, decree)
    return add_units(by=by, units=[new])[0]


def add_units(*, by: Scope, units: Sequence[NewUnit]) -> list[Unit]:
    """Many units at once, parents before parts, ids in the order given; all or none."""
    for parent_id in sorted({unit.parent for unit in units if isinstance(unit.parent, int)}):
        by.require(Permission.manage_units, parent_id)
    for unit_id in sorted({unit.continues for unit in units if unit.continues is not None}):
        by.require(Permission.manage_units, unit_id)
    if any(unit.parent is None for unit in units) and by.commune_ids(Permission.manage_units) is not None:
        raise NotInScope
    with audited("add_units", by=by, detail={"units": len(units)}) as entry:
        written = write_units(units)
        if len(written) == 1:
            entry.unit_id, entry.subject = written[0].pk, f"unit:{written[0].pk}"
    return written


def close_unit(*, by: Scope, unit_id: int, until: date, decree: str = "") -> None:
    """The unit's last day is the day before `until`. Its parts must have ended by then."""
    by.require(Permission.manage_units, unit_id)
    with audited("close_unit", by=by, unit_id=unit_id, subject=f"unit:{unit_id}", detail={"until": str(until)}):
        version = UnitVersion.objects.filter(in_force(until), unit_id=unit_id).first()
        if version is None or version.since >= until:
            raise UnitNotInForce(
                Words("Đơn vị không có hiệu lực vào ngày {day}.", "The unit is not in force on {day}.").with_(
                    day=shown_date(until)
                )
            )
        parts = UnitClosure.objects.filter(in_force(until), ancestor_id=unit_id, depth__gt=0)
        if parts.exists():
            raise UnitHasParts(
                Words(
                    "Đơn vị còn đơn vị trực thuộc vào ngày {day}. Kết thúc các đơn vị trực thuộc trước.",
                    "The unit still has parts on {day}. Close its parts first.",
                ).with_(day=shown_date(until))
            )
        version.until = until
        version.decree = decree or version.decree
        version.save(update_fields=["until", "decree"])
        refresh_closure([unit_id])


def grant_role(
    *, by: Scope, account_id: int, role: Role | str, unit_id: int | None, since: date, until: date | None = None
) -> Grant:
    """Let the account hold the role over the unit (None: the country) during [since, until)."""
    role = Role(role)
    _require_over(by, unit_id, role)
    if until is not None and until <= since:
        raise BadUnit(Words("Ngày kết thúc phải sau ngày bắt đầu.", "The grant must end after it begins."))
    with audited("grant_role", by=by, unit_id=unit_id, detail={"role": role.value, "since": str(since)}) as entry:
        level = Level(Unit.objects.get(pk=unit_id).level) if unit_id is not None else None
        if level not in LEVELS_OF_ROLE[role]:
            raise RoleNotHeldHere(
                Words("Không giao vai trò “{role}” ở {level}.", "The role “{role}” is not held at: {level}.").with_(
                    role=role.words, level=level.words if level else Words("toàn quốc", "the whole country")
                )
            )
        if not Account.objects.filter(pk=account_id).exists():
            raise NotInScope
        grant = Grant.objects.create(account_id=account_id, role=role.value, unit_id=unit_id, since=since, until=until)
        entry.subject = f"account:{account_id} grant:{grant.pk}"
    return grant


def end_grant(*, by: Scope, grant_id: int, until: date) -> None:
    """The grant's last day is the day before `until`."""
    grant = Grant.objects.filter(Q(until__isnull=True) | Q(until__gt=until), pk=grant_id, since__lt=until).first()
    if grant is None:
        by.require(Permission.manage_accounts)
        raise UnknownGrant(
            Words("Không có phân công này đang hiệu lực.", "There is no such grant in force on that day.")
        )
    _require_over(by, grant.unit_id, Role(grant.role))
    with audited("end_grant", by=by, unit_id=grant.unit_id, subject=f"grant:{grant_id}", detail={"until": str(until)}):
        Grant.objects.filter(pk=grant_id).update(until=until)


def _require_over(by: Scope, unit_id: int | None, role: Role) -> None:
    """A collaborator's area is given by who manages collaborators there, everything else by who manages accounts."""
    if role is Role.collaborator and unit_id is not None and by.may(Permission.manage_collaborators, unit_id):
        return
    by.require(Permission.manage_accounts, unit_id)
    if unit_id is None and by.commune_ids(Permission.manage_accounts) is not None:
        raise NotInScope
