"""Filling the official tree from the published list, and the night of 01/07/2025 as lineage."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.in_force import in_force
from danso.places.levels import Level, kind_of, short_name
from danso.places.lineage import Passing, change_from_plan, plan_of
from danso.places.models import Change, UnitVersion
from danso.places.names import name_key
from danso.places.official_list import Listed, OfficialList, official_list
from danso.places.refusals import BadUnit
from danso.places.scope import Scope
from danso.places.unit_writing import write_units
from danso.places.units import NewUnit
from danso.values.words import Words

NEW_ORDER = date(2025, 7, 1)
# The older list is that of 01/03/2025. Where no older text is known the oldest is used backwards (rules.md 6 and 7),
# and the source of every row says so.
OLD_LIST_AS_OF = date(2025, 3, 1)
OLD_ORDER_SINCE = date(2015, 1, 1)
_RESOLUTION = "202/2025/QH15"

_Key = tuple[Level, str]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load wrote (versions of the old and of the new order) and what the list left open."""

    old_units: int
    new_units: int
    passages: int
    findings: tuple[str, ...]


def load_units(*, by: Scope, only_provinces: Iterable[str] | None = None, old_since: date = OLD_ORDER_SINCE) -> Loaded:
    """Write both trees; units already there (same level and code on that day) are left as they are.

    `only_provinces`: codes before 01/07/2025 (`06` Bắc Kạn); the new provinces they passed into come with them.
    A unit keeps its identity over the night where it passed whole and alone into one of the same level and code.
    """
    by.require(Permission.load_data)
    by.require(Permission.manage_units)
    if not old_since <= OLD_LIST_AS_OF:
        raise BadUnit(
            Words("Ngày bắt đầu phải trước 01/3/2025.", "The day the old order begins must not be after 01/3/2025.")
        )
    listed = official_list()
    wanted = _chosen(listed, only_provinces)
    with audited("load_units", by=by, detail={"source": listed.source}) as entry:
        old_ids, old_written = _write_old(listed, wanted.old, old_since)
        new_ids, new_written = _write_new(listed, wanted.new, old_ids)
        passages = _write_change(listed, old_ids, new_ids)
        entry.detail |= {"old": old_written, "new": new_written}
    return Loaded(old_written, new_written, passages, (*listed.findings, *_renamed(listed)))


@dataclass(frozen=True, slots=True)
class _Chosen:
    old: list[Listed]
    new: list[Listed]


def _chosen(listed: OfficialList, only: Iterable[str] | None) -> _Chosen:
    if only is None:
        return _Chosen(list(listed.old), list(listed.new))
    old_codes = set(only)
    unknown = old_codes - {one.code for one in listed.old if one.level == Level.province}
    if unknown:
        raise BadUnit(
            Words("Không có tỉnh mang mã {codes}.", "There is no province with code {codes}.").with_(
                codes=", ".join(sorted(unknown))
            )
        )
    new_codes = {new for new, olds in listed.provinces.items() if old_codes & set(olds)}
    return _Chosen(_under(listed.old, old_codes), _under(listed.new, new_codes))


def _under(units: Iterable[Listed], provinces: set[str]) -> list[Listed]:
    """Units of these provinces; parents come before parts in the list."""
    inside: set[_Key] = {(Level.province, code) for code in provinces}
    chosen = []
    for one in units:
        if (one.level, one.code) in inside or _above(one, inside):
            inside.add((one.level, one.code))
            chosen.append(one)
    return chosen


def _above(one: Listed, inside: set[_Key]) -> bool:
    return any((level, one.parent_code) in inside for level in Level if level.rank < one.level.rank)


def _write_old(listed: OfficialList, units: list[Listed], since: date) -> tuple[dict[_Key, int], int]:
    backwards = f", {OLD_LIST_AS_OF:%d/%m/%Y}, dùng ngược từ {since:%d/%m/%Y}"
    ids = _there(OLD_LIST_AS_OF)
    return _write(units, ids, {}, since, NEW_ORDER, f"{listed.source} admin_units_legacy{backwards}")


def _write_new(listed: OfficialList, units: list[Listed], old: dict[_Key, int]) -> tuple[dict[_Key, int], int]:
    ids = _there(NEW_ORDER)
    goes_on = {key: old[key] for key in _unbroken(listed) if key in old and key not in ids}
    return _write(units, ids, goes_on, NEW_ORDER, None, f"{listed.source} admin_units")


def _write(
    units: list[Listed], ids: dict[_Key, int], goes_on: dict[_Key, int], since: date, until: date | None, source: str
) -> tuple[dict[_Key, int], int]:
    """Write what is missing; give the ids of all."""
    batch: dict[_Key, NewUnit] = {}
    for one in units:
        key = (one.level, one.code)
        if key in ids:
            continue
        parent = _parent(one, batch, ids)
        kind = kind_of(one.level, one.name)
        if kind is None:
            raise BadUnit(Words("Không rõ loại đơn vị mã {c}.", "The kind of unit {c} is not known.").with_(c=one.code))
        batch[key] = NewUnit(
            one.level, kind, one.name, one.code, parent, since, source, until, continues=goes_on.get(key)
        )
    written = write_units(list(batch.values()))
    return ids | {key: unit.pk for key, unit in zip(batch, written, strict=True)}, len(written)


def _parent(one: Listed, batch: dict[_Key, NewUnit], ids: dict[_Key, int]) -> int | NewUnit | None:
    if one.parent_code is None:
        return None
    for level in list(Level)[: one.level.rank][::-1]:  # the nearest level above first
        key = (level, one.parent_code)
        if key in batch or key in ids:
            return batch[key] if key in batch else ids[key]
    raise BadUnit(Words("Thiếu đơn vị cấp trên của mã {c}.", "The parent of {c} is missing.").with_(c=one.code))


def _there(on: date) -> dict[_Key, int]:
    """Units of the official levels in force on the day, by level and code."""
    official = [Level.province.value, Level.district.value, Level.commune.value]
    rows = UnitVersion.objects.filter(in_force(on), unit__level__in=official)
    return {(Level(level), code): pk for level, code, pk in rows.values_list("unit__level", "code", "unit_id")}


def _unbroken(listed: OfficialList) -> list[_Key]:
    """Units that passed whole and alone into a unit of the same level and code."""
    out_of = Counter((p.old_level, p.old_code) for p in listed.passages)
    into = Counter(p.new_code for p in listed.passages)
    communes = [
        (Level.commune, p.old_code)
        for p in listed.passages
        if p.whole
        and p.old_level == Level.commune
        and p.old_code == p.new_code
        and out_of[p.old_level, p.old_code] == into[p.new_code] == 1
    ]
    provinces = [(Level.province, new) for new, olds in listed.provinces.items() if olds == (new,)]
    return [*provinces, *communes]


def _write_change(listed: OfficialList, old: dict[_Key, int], new: dict[_Key, int]) -> int:
    """One Change for the night; a later, wider load adds to its plan."""
    passings = set(_passings(listed, old, new))
    change = Change.objects.filter(effective_on=NEW_ORDER, source=listed.source).first()
    if change is None:
        change = Change(
            decree_number=_RESOLUTION,
            decree_date=date(2025, 6, 12),
            issuer="Quốc hội",
            effective_on=NEW_ORDER,
            kind=Change.Kind.REORGANISATION,
            source=listed.source,
        )
    else:
        passings |= set(change_from_plan(NEW_ORDER, change.plan).passings)
    change.plan = plan_of(passings)
    change.save()
    return len(passings)


def _passings(listed: OfficialList, old: dict[_Key, int], new: dict[_Key, int]) -> Iterable[Passing]:
    for new_code, old_codes in listed.provinces.items():
        for old_code in old_codes:
            yield from _passing(old.get((Level.province, old_code)), new.get((Level.province, new_code)), whole=True)
    for one in listed.passages:
        pair = old.get((one.old_level, one.old_code)), new.get((Level.commune, one.new_code))
        yield from _passing(*pair, whole=one.whole)
    for district, news in _of_districts(listed).items():
        for code in sorted(news):
            pair = old.get((Level.district, district)), new.get((Level.commune, code))
            yield from _passing(*pair, whole=len(news) == 1)


def _passing(old: int | None, new: int | None, *, whole: bool) -> Iterable[Passing]:
    if old is not None and new is not None:
        yield Passing(old, new, whole)


def _of_districts(listed: OfficialList) -> dict[str, set[str]]:
    """Abolished districts: the new communes that took over their communes."""
    district = {one.code: one.parent_code for one in listed.old if one.level == Level.commune}
    result: dict[str, set[str]] = defaultdict(set)
    for one in listed.passages:
        above = district.get(one.old_code) if one.old_level == Level.commune else None
        if above is not None:
            result[above].add(one.new_code)
    return result


def _renamed(listed: OfficialList) -> list[str]:
    """Units taken as going on although the list changes more than their kind or spelling."""
    old = {(one.level, one.code): one.name for one in listed.old}
    new = {(one.level, one.code): one.name for one in listed.new}
    found = []
    for key in _unbroken(listed):
        if _bare(key[0], old[key]) != _bare(key[0], new[key]):
            found.append(f"{key[1]}: same unit, “{old[key]}” became “{new[key]}”")
    return found


def _bare(level: Level, name: str) -> str:
    kind = kind_of(level, name)
    return name_key(short_name(kind, name) if kind else name)
