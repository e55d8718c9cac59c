"""Which areas a device may work, and which it could work when a slip was captured: by grants and by its own chain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from danso.accounts.roles import Role
from danso.places.in_force import in_force
from danso.places.models import Grant
from danso.places.queries import commune_of, unit_row
from danso.sync.models import Device, DeviceGrant


@dataclass(frozen=True, slots=True)
class Assigned:
    """An area the device may work today."""

    grant: int
    area: int
    commune: int


@dataclass(frozen=True, slots=True)
class Rights:
    """(grant, area) -> the last number captured under it; None while it runs."""

    held: dict[tuple[int, int], int | None]

    @property
    def areas(self) -> frozenset[int]:
        """Every area the device could ever work."""
        return frozenset(area for _, area in self.held)

    def at_capture(self, grant: int, area: int, seq: int) -> bool:
        """The phone was told of the grant, and wrote the slip before it learnt of its end."""
        if (grant, area) not in self.held:
            return False
        last = self.held[grant, area]
        return last is None or seq <= last


def rights_of(device: Device) -> Rights:
    rows = DeviceGrant.objects.filter(device=device).values_list("grant", "area", "last_seq")
    return Rights({(grant, area): last for grant, area, last in rows})


def assigned(device: Device, on: date) -> list[Assigned]:
    """The areas of the account's grants in force, in order; none for a closed account or a revoked device."""
    if device.revoked != Device.Revoked.NONE or not device.account.is_active:
        return []
    grants = Grant.objects.filter(in_force(on), account=device.account_id, role=Role.collaborator.value)
    found = []
    for grant, area in grants.order_by("unit_id", "pk").values_list("pk", "unit_id"):
        commune = commune_of(area, on) if area is not None else None
        if area is not None and commune is not None:
            found.append(Assigned(grant, area, commune))
    return found


def bring_up_to_date(device: Device, areas: list[Assigned], at: datetime) -> None:
    """Write down what the phone is told of from now on and what it is told has ended; raise its scope where either
    changed. The device's row is held by the caller, who saves it."""
    key = " ".join(f"{one.grant}:{one.area}:{one.commune}" for one in areas)
    if device.scope == 0 or key != device.scope_key:
        device.scope, device.scope_key = device.scope + 1, key
    now = {(one.grant, one.area) for one in areas}
    for row in DeviceGrant.objects.filter(device=device):
        if (row.grant, row.area) in now:
            now.discard((row.grant, row.area))
            if row.ended_at is not None:  # given back before the phone heard of the end, or after
                row.ended_at = row.ended_scope = row.last_seq = None
                row.save()
        elif row.ended_at is None:
            row.ended_at, row.ended_scope = at, device.scope
            row.save()
    DeviceGrant.objects.bulk_create(
        DeviceGrant(device=device, grant=grant, area=area, told_at=at) for grant, area in sorted(now)
    )


def close_ended(device: Device, highest: int) -> None:
    """The phone has taken in a scope in which these grants had ended: what it writes beyond `highest` is not theirs."""
    rows = DeviceGrant.objects.filter(Q(last_seq__isnull=True), device=device, ended_scope__lte=device.scope_met)
    rows.update(last_seq=highest)


def area_names(areas: list[Assigned], on: date) -> dict[int, str]:
    """Names of the areas and of the communes around them."""
    wanted = {one.area for one in areas} | {one.commune for one in areas}
    rows = {unit: unit_row(unit, on) for unit in wanted}
    return {unit: row.name for unit, row in rows.items() if row is not None}
