"""A scope: who acts, on which day, over which units. Every read and write passes one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from danso.accounts.models import Account
from danso.accounts.permissions import LOCAL_OPERATOR, Permission, permissions_of
from danso.accounts.roles import Role
from danso.places import asked_often
from danso.places.in_force import in_force
from danso.places.levels import Level
from danso.places.models import Grant, Unit, UnitClosure
from danso.places.passed_on import closed_into, heirs
from danso.values.refusal import Refusal
from danso.values.words import Words

# Where each role can be held. A collaborator's rights come from areas alone; None is the whole country.
LEVELS_OF_ROLE: dict[Role, frozenset[Level | None]] = {
    Role.collaborator: frozenset({Level.area}),
    Role.commune_officer: frozenset({Level.commune}),
    Role.commune_head: frozenset({Level.commune}),
    Role.steering_head: frozenset({Level.commune, Level.district, Level.province}),
    Role.supervisor: frozenset({Level.district, Level.province}),
    Role.national_statistician: frozenset({None}),
    Role.auditor: frozenset({None, Level.province, Level.commune}),
    Role.operator: frozenset({None, Level.province, Level.commune}),
}


_WIDE = {None, Level.province, Level.district}
_AT_ONCE = 500


class NotInScope(Refusal):
    """Absent or forbidden: the sentence is the same, so that nobody learns which."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Không tìm thấy trong phạm vi được giao. Kiểm tra lại đơn vị hoặc hỏi người quản lý tài khoản.",
                "Not found within what you are assigned. Check the unit or ask whoever manages accounts.",
            )
        )


@dataclass(frozen=True, slots=True)
class Held:
    """Permissions over one unit and its parts; `unit_id` None is the whole country."""

    permissions: frozenset[Permission]
    unit_id: int | None
    role: Role | None = None
    wide: bool = False  # over more than one commune


@dataclass(frozen=True)
class Scope:
    """What an account may do on the day `on`, resolved through the closure of that day, closed units by lineage."""

    account_id: int | None
    label: str
    on: date
    grants: tuple[Held, ...]
    # Units above a unit, remembered for the life of the scope: one query per unit asked about.
    _above: dict[int, frozenset[int]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def local_operator(cls, on: date) -> Scope:
        """A command without a named account: the whole installation, no named person."""
        return cls(None, "local operator", on, (Held(LOCAL_OPERATOR, None),))

    def may(self, permission: Permission, unit_id: int | None = None) -> bool:
        """Whether the permission is held over the unit; without a unit: over anything at all."""
        held = [one.unit_id for one in self.grants if permission in one.permissions]
        return bool(held) if unit_id is None else self._reaches(held, unit_id)

    def require(self, permission: Permission, unit_id: int | None = None) -> None:
        if not self.may(permission, unit_id):
            raise NotInScope

    def require_account(self, account_id: int) -> None:
        """May manage the account: `manage_accounts` over all it holds, or, of somebody who holds areas only,
        `manage_collaborators` over those. Whoever has no grant at all is managed over the whole country."""
        held = list(_grants_of(account_id, self.on))
        accounts = Permission.manage_accounts
        if self.commune_ids(accounts) is None:
            if Account.objects.filter(pk=account_id).exists():
                return
        elif (held and all(unit is not None and self.may(accounts, unit) for _, unit in held)) or (
            held
            and all(
                role == Role.collaborator and unit is not None and self.may(Permission.manage_collaborators, unit)
                for role, unit in held
            )
        ):
            return
        raise NotInScope

    @property
    def sees_several_communes(self) -> bool:
        """Whether a second factor is asked: a unit above the commune, the country, or two communes."""
        communes = {one.unit_id for one in self.grants if one.role is not Role.collaborator}
        return any(one.wide for one in self.grants) or len(communes) > 1

    def covers(self, unit_id: int) -> bool:
        """Whether any grant reaches the unit."""
        return self._reaches([one.unit_id for one in self.grants], unit_id)

    def sees_names(self, unit_id: int) -> bool:
        return self.may(Permission.view_persons, unit_id)

    def commune_ids(self, permission: Permission) -> frozenset[int] | None:
        """Communes wholly within the permission; None: all. A grant on an area gives no commune."""
        return self._ids(permission, Level.commune)

    def area_ids(self, permission: Permission) -> frozenset[int] | None:
        """Collection areas within the permission; None: all."""
        return self._ids(permission, Level.area)

    def _ids(self, permission: Permission, level: Level) -> frozenset[int] | None:
        held = {one.unit_id for one in self.grants if permission in one.permissions}
        if None in held:
            return None
        rows = UnitClosure.objects.filter(in_force(self.on), ancestor_id__in=held, descendant__level=level)
        found = frozenset(rows.values_list("descendant_id", flat=True))
        return found | closed_into(found, level, self.on) if found else found

    def _reaches(self, held: list[int | None], unit_id: int) -> bool:
        if not held:
            return False
        if None in held:
            return self._exists(unit_id)
        return not self._units_above(unit_id).isdisjoint(held)

    def learn(self, unit_ids: Iterable[int]) -> None:
        """Ask about many units at once what `may` would ask of each."""
        wanted = {unit for unit in unit_ids if unit not in self._above}
        if not wanted or any(one.unit_id is None for one in self.grants):
            return
        found: dict[int, set[int]] = defaultdict(set)
        ordered = sorted(wanted)
        for i in range(0, len(ordered), _AT_ONCE):
            rows = UnitClosure.objects.filter(in_force(self.on), descendant_id__in=ordered[i : i + _AT_ONCE])
            for unit, above in rows.values_list("descendant_id", "ancestor_id"):
                found[unit].add(above)
        self._above.update({unit: frozenset(above) for unit, above in found.items()})

    def _exists(self, unit_id: int) -> bool:
        # Over the whole country closed units count too: their past is still read and reported.
        if unit_id not in self._above and not Unit.objects.filter(pk=unit_id).exists():
            return False
        self._above.setdefault(unit_id, frozenset())
        return True

    def _units_above(self, unit_id: int) -> frozenset[int]:
        known = self._above.get(unit_id)
        if not known:
            known = asked_often.above(unit_id, self.on) or self._above_heirs(unit_id)
            self._above[unit_id] = known
        return known

    def _above_heirs(self, unit_id: int) -> frozenset[int]:
        """A closed unit is held by whoever holds all that its territory passed into."""
        above = [self._units_above(heir) for heir in heirs(unit_id, self.on)] if asked_often.possible(unit_id) else []
        return frozenset.intersection(*above) if above else frozenset()


def scope_of(account: Account, on: date) -> Scope:
    """The scope of an account on a day. A closed account, or a role where it cannot be held, gives nothing."""
    held = tuple(_held(account, on)) if account.is_active else ()
    return Scope(account.pk, account.username, on, held)


def _held(account: Account, on: date) -> Iterator[Held]:
    for code, unit_id, at in asked_often.grants(account.pk, on):
        role, level = Role(code), Level(at) if at else None
        if level in LEVELS_OF_ROLE[role]:
            yield Held(permissions_of(role), unit_id, role, level in _WIDE)


def _grants_of(account_id: int, on: date) -> list[tuple[str, int | None]]:
    """What the account holds now or will; of one that holds nothing any more, what it last held."""
    rows = Grant.objects.filter(account_id=account_id)
    live = rows.filter(Q(until__isnull=True) | Q(until__gt=on))
    return list((live if live.exists() else rows).values_list("role", "unit_id"))
