"""Writing an enacted plan: the change, new versions, closure, and nothing else; and taking it back.

The record kept in `Change.plan` beside the passings: `enacted` = what was closed and begun, enough to take the change
back; `shares` and `households` = what the decree says about units that are divided.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import ProtectedError, Q

from danso.places.closure_rows import refresh_closure
from danso.places.lineage import Passing, change_from_plan, plan_of
from danso.places.models import Change, Unit, UnitVersion
from danso.places.plan import Created, Described, Plan, Ref, Standing
from danso.places.plan_outcome import Outcome, outcome
from danso.places.refusals import ChangeBuiltUpon, ChangeInUse, ChangeNotEnacted
from danso.places.unit_writing import write_units
from danso.places.units import NewUnit, UnitRow
from danso.values.day import shown_date
from danso.values.words import Words

_CHUNK = 900


def rewritten(plan: Plan, done: Outcome) -> set[int]:
    """Units that go on under another description or parent."""
    return {one.unit for one in plan.described} | set(done.parents)


def write_change(plan: Plan, standing: Standing) -> Change:
    """Close what ends, begin what is new, describe the rest anew. The plan has been checked."""
    done = outcome(plan, standing)
    going_on = rewritten(plan, done)
    _set_until(going_on | set(plan.ended), None, plan.effective_on)
    batch: dict[Ref, NewUnit] = {}
    anew = {one.unit: one for one in plan.described}
    for one in sorted(plan.created, key=lambda one: one.level.rank):
        batch[one.key] = _begun(one, plan, batch)
    for unit in sorted(going_on, key=lambda unit: (standing[unit].level.rank, unit)):
        batch[unit] = _goes_on(standing[unit], anew.get(unit), plan, done, batch)
    written = write_units(list(batch.values()), ended=plan.ended)
    ids = {ref: unit.pk for ref, unit in zip(batch, written, strict=True)}
    return _recorded(plan, done, ids, going_on)


def take_back(change: Change, used: Collection[int]) -> None:
    """Remove the change and all it wrote. `used`: units in which a room above has written since."""
    record = change.plan.get("enacted")
    if record is None:
        raise ChangeNotEnacted(_NOT_ENACTED)
    created, back = set(record["created"]), set(record["returned"])
    closed, begun = set(record["closed"]), set(record["going_on"])
    _refuse_if_built_upon(change, created | back | closed | begun)
    if (created | back) & set(used):
        raise ChangeInUse(_IN_USE)
    for some in _chunks(created | back | begun):
        UnitVersion.objects.filter(unit_id__in=some, since=change.effective_on).delete()
    _set_until(closed, change.effective_on, None)
    try:
        for some in _chunks(created):
            Unit.objects.filter(pk__in=some).delete()
    except ProtectedError as error:
        raise ChangeInUse(_IN_USE) from error
    refresh_closure(closed | back)
    change.delete()


def _begun(one: Created, plan: Plan, batch: dict[Ref, NewUnit]) -> NewUnit:
    parent = batch[one.parent] if isinstance(one.parent, str) else one.parent
    return NewUnit(
        one.level, one.kind, one.name, one.code, parent, plan.effective_on, _SOURCE,
        decree=plan.decree.number, continues=one.returns,
    )  # fmt: skip


def _goes_on(row: UnitRow, anew: Described | None, plan: Plan, done: Outcome, batch: dict[Ref, NewUnit]) -> NewUnit:
    to = done.parents.get(row.id, row.parent_id)
    return NewUnit(
        row.level,
        (anew and anew.kind) or row.kind,
        (anew and anew.name) or row.name,
        anew.code if anew and anew.code is not None else row.code,
        batch[to] if isinstance(to, str) else to,
        plan.effective_on,
        _SOURCE,
        decree=plan.decree.number,
        continues=row.id,
    )


def _recorded(plan: Plan, done: Outcome, ids: dict[Ref, int], going_on: set[int]) -> Change:
    def id_of(ref: Ref) -> int:
        return ref if isinstance(ref, int) else ids[ref]

    passings = [Passing(one.old, id_of(one.new), one.whole) for one in done.passings]
    record: dict[str, Any] = plan_of(passings)
    record["enacted"] = {
        "closed": sorted(going_on | set(plan.ended)),
        "created": sorted(ids[one.key] for one in plan.created if one.returns is None),
        "ended": sorted(plan.ended),
        "going_on": sorted(going_on),
        "returned": sorted(one.returns for one in plan.created if one.returns is not None),
    }
    record["shares"] = [[one.old, id_of(one.new), str(one.share)] for one in plan.given if one.share is not None]
    record["households"] = [[one.old, id_of(one.new), list(one.households)] for one in plan.given if one.households]
    return Change.objects.create(
        decree_number=plan.decree.number,
        decree_date=plan.decree.signed_on,
        issuer=plan.decree.issuer,
        effective_on=plan.effective_on,
        kind=_kind(passings),
        plan=record,
        source=plan.decree.file,
    )


def _kind(passings: Iterable[Passing]) -> Change.Kind:
    wholes = {passing.whole for passing in passings}
    if not wholes:
        return Change.Kind.RENAMING
    if len(wholes) == 2:
        return Change.Kind.REORGANISATION
    return Change.Kind.MERGER if wholes == {True} else Change.Kind.SPLIT


def _set_until(units: Iterable[int], was: date | None, now: date | None) -> None:
    where = Q(until__isnull=True) if was is None else Q(until=was)
    for some in _chunks(units):
        UnitVersion.objects.filter(where, unit_id__in=some).update(until=now)


def _refuse_if_built_upon(change: Change, units: set[int]) -> None:
    """Refuse when a later change, a later description or a later part rests on what this one wrote."""
    of_change = set(change.plan["enacted"]["created"]) | units
    for some in _chunks(of_change):
        versions = UnitVersion.objects.filter(Q(unit_id__in=some) | Q(parent_id__in=some))
        later = versions.filter(Q(since__gt=change.effective_on) | Q(until__gt=change.effective_on))
        beside = versions.filter(since=change.effective_on).exclude(unit_id__in=of_change)
        if later.exists() or beside.exists():
            raise ChangeBuiltUpon(_BUILT_UPON.with_(day=shown_date(change.effective_on)))
    for other in Change.objects.filter(effective_on__gte=change.effective_on).exclude(pk=change.pk):
        passed = change_from_plan(other.effective_on, other.plan).passings
        if of_change & ({one.old for one in passed} | {one.new for one in passed}):
            raise ChangeBuiltUpon(_BUILT_UPON.with_(day=shown_date(change.effective_on)))


def _chunks(units: Iterable[int]) -> Iterator[list[int]]:
    ordered = sorted(set(units))
    yield from (ordered[i : i + _CHUNK] for i in range(0, len(ordered), _CHUNK))


_SOURCE = "phương án thay đổi đơn vị"
_NOT_ENACTED = Words(
    "Thay đổi này nạp từ danh mục, không thực hiện bằng phương án; không hoàn tác được ở đây.",
    "This change was loaded with a list, not enacted from a plan; it cannot be undone here.",
)
_IN_USE = Words(
    "Đơn vị mới đã có số liệu, phân công hoặc chỉ tiêu. Lập một thay đổi ngược lại thay cho hoàn tác.",
    "The new units already have slips, grants or targets. Make a counter-change instead of undoing.",
)
_BUILT_UPON = Words(
    "Sau thay đổi ngày {day} đã có thay đổi khác trên các đơn vị này. Hoàn tác thay đổi sau trước, hoặc lập thay đổi "
    "ngược lại.",
    "Other changes of these units rest on that of {day}. Undo the later ones first, or make a counter-change.",
)
