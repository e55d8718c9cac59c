"""Writing units, their versions and their closure in few statements; called inside an audited action."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from danso.places.closure_rows import refresh_closure
from danso.places.levels import Level, official_name, short_name
from danso.places.models import Unit, UnitVersion
from danso.places.names import name_key
from danso.places.refusals import BadUnit, UnitNotInForce
from danso.places.units import NewUnit
from danso.values.day import shown_date
from danso.values.text import clean
from danso.values.words import Words

_BATCH = 2000


def write_units(units: Sequence[NewUnit], *, ended: Iterable[int] = ()) -> list[Unit]:
    """Units in the order given, each with one version; a unit that continues gets a further version.

    `ended`: units whose last version was closed in the same act; their rows of the closure are made anew with the rest.
    """
    for new in units:
        new.check()
    written = _identities(units)
    ids = {id(new): unit.pk for new, unit in zip(units, written, strict=True)}
    versions = [_version(new, unit.pk, _parent_id(new, ids)) for new, unit in zip(units, written, strict=True)]
    _check_parents(units, versions, written)
    _check_overlaps(versions, [new.continues for new in units])
    UnitVersion.objects.bulk_create(versions, batch_size=_BATCH)
    fresh = [unit.pk for new, unit in zip(units, written, strict=True) if new.continues is None]
    going_on = [unit.pk for new, unit in zip(units, written, strict=True) if new.continues is not None]
    _refresh(fresh, [*going_on, *ended])
    return written


def _identities(units: Sequence[NewUnit]) -> list[Unit]:
    made = iter(
        Unit.objects.bulk_create([Unit(level=u.level.value) for u in units if u.continues is None], batch_size=_BATCH)
    )
    known = _units([u.continues for u in units if u.continues is not None])
    return [next(made) if u.continues is None else known[u.continues] for u in units]


def _version(new: NewUnit, unit_id: int, parent_id: int | None) -> UnitVersion:
    name = official_name(new.kind, clean(new.name))
    short = short_name(new.kind, name)
    return UnitVersion(
        unit_id=unit_id,
        code=new.code,
        name=name,
        short_name=short,
        name_folded=name_key(name),
        short_name_folded=name_key(short),
        kind=new.kind,
        parent_id=parent_id,
        since=new.since,
        until=new.until,
        source=new.source,
        decree=new.decree,
    )


def _parent_id(new: NewUnit, ids: dict[int, int]) -> int | None:
    if not isinstance(new.parent, NewUnit):
        return new.parent
    if id(new.parent) not in ids:
        raise BadUnit(Words("Đơn vị cấp trên chưa có trong danh sách.", "The parent is not in the list."))
    return ids[id(new.parent)]


def _check_parents(units: Sequence[NewUnit], versions: Sequence[UnitVersion], written: Sequence[Unit]) -> None:
    """A part stands below its whole, and begins while the whole is in force."""
    levels = {unit.pk: Level(unit.level) for unit in written}
    outside = {v.parent_id for v in versions if v.parent_id is not None} - levels.keys()
    levels |= {pk: Level(unit.level) for pk, unit in _units(outside).items()}
    spans: dict[int, list[tuple[date, date | None]]] = defaultdict(list)
    for pk, since, until in _spans(outside | {u.continues for u in units if u.continues is not None}):
        spans[pk].append((since, until))
    for version in versions:
        spans[version.unit_id].append((version.since, version.until))
    for new, version in zip(units, versions, strict=True):
        if new.level != levels[version.unit_id]:
            raise BadUnit(Words("Đơn vị tiếp nối phải cùng cấp.", "A unit goes on at its own level."))
        if version.parent_id is None:
            continue
        if levels[version.parent_id].rank >= new.level.rank:
            raise BadUnit(
                Words(
                    "Đơn vị cấp trên của “{name}” không đúng cấp.", "The parent of “{name}” is of a wrong level."
                ).with_(name=version.name)
            )
        if not any(a <= version.since and (b is None or version.since < b) for a, b in spans[version.parent_id]):
            raise UnitNotInForce(
                Words(
                    "Đơn vị cấp trên của “{name}” không có hiệu lực ngày {day}.",
                    "The parent of “{name}” is not in force on {day}.",
                ).with_(name=version.name, day=shown_date(version.since))
            )


def _check_overlaps(versions: Sequence[UnitVersion], continued: Sequence[int | None]) -> None:
    """Versions of one unit never share a day."""
    spans: dict[int, list[tuple[date, date]]] = defaultdict(list)
    going_on = {unit_id for unit_id in continued if unit_id is not None}
    kept = list(_spans(going_on))
    for pk, since, until in kept + [(v.unit_id, v.since, v.until) for v in versions if v.unit_id in going_on]:
        spans[pk].append((since, until or date.max))
    for of_unit in spans.values():
        ordered = sorted(of_unit)
        if any(later[0] < earlier[1] for earlier, later in zip(ordered, ordered[1:], strict=False)):
            raise BadUnit(
                Words(
                    "Hai giai đoạn của cùng một đơn vị trùng ngày. Kiểm tra ngày hiệu lực.",
                    "Two descriptions of one unit share days. Check the days they are valid.",
                )
            )


def _refresh(fresh: list[int], going_on: list[int]) -> None:
    # Units that go on first: a fresh unit may lie below their new version.
    if going_on and fresh:
        refresh_closure([*fresh, *going_on])
    elif going_on:
        refresh_closure(going_on)
    else:
        refresh_closure(fresh, new=True)


def _units(ids: Iterable[int]) -> dict[int, Unit]:
    found = {unit.pk: unit for some in _chunks(ids) for unit in Unit.objects.filter(pk__in=some)}
    missing = set(ids) - found.keys()
    if missing:
        raise BadUnit(Words("Đơn vị cấp trên không có trong hệ thống.", "A unit named as parent does not exist."))
    return found


def _spans(ids: Iterable[int]) -> Iterable[tuple[int, date, date | None]]:
    for some in _chunks(ids):
        yield from UnitVersion.objects.filter(unit_id__in=some).values_list("unit_id", "since", "until")


def _chunks(ids: Iterable[int]) -> list[list[int]]:
    ordered = sorted(set(ids))
    return [ordered[i : i + 900] for i in range(0, len(ordered), 900)]
