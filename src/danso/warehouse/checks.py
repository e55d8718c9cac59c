"""The snapshot counts what the register counts: asked of the written files, answered by the fold."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from danso.register.fold import Folded
from danso.values.refusal import Refusal
from danso.values.words import Words
from danso.warehouse.sealed import Snapshot

EVENT_TABLES = {
    "birth": "births",
    "death": "deaths",
    "marriage": "marriages",
    "divorce": "divorces",
    "pregnancy_event": "pregnancy_events",
    "prenatal_screening": "prenatal_screenings",
    "newborn_screening": "newborn_screenings",
    "elderly_check": "elderly_checks",
    "contraception_stopped": "method_stops",
}


class SnapshotDiffers(Refusal):
    """The files do not count what the register counts; nothing was sealed."""


def check(snapshot: Snapshot, folded: Folded, days: Iterable[date]) -> None:
    """Raise SnapshotDiffers, naming each count that differs."""
    found = [*_populations(snapshot, folded, days), *_events(snapshot, folded), *_things(snapshot, folded)]
    if found:
        raise SnapshotDiffers(DIFFERS.with_(found="; ".join(found)))


def _populations(snapshot: Snapshot, folded: Folded, days: Iterable[date]) -> Iterator[str]:
    asked = list(days)
    sql = """
        SELECT day, commune, count(*) FROM (SELECT unnest($days) AS day)
        JOIN stays ON since <= day AND (until IS NULL OR until > day) GROUP BY 1, 2
    """
    counted = {(day, commune): n for day, commune, n in snapshot.engine.rows(sql, {"days": asked})}
    expected = _expected(folded, asked)
    for day, commune in sorted(expected.keys() | counted.keys()):
        if expected.get((day, commune), 0) != counted.get((day, commune), 0):
            yield f"population {commune} {day}: {expected.get((day, commune), 0)} / {counted.get((day, commune), 0)}"


def _expected(folded: Folded, days: Iterable[date]) -> dict[tuple[date, int], int]:
    """Who stays on a day: those who began by then less those who ended by then."""
    begun: defaultdict[int, list[date]] = defaultdict(list)
    ended: defaultdict[int, list[date]] = defaultdict(list)
    for person in folded.register.persons.values():
        for stay in person.stays:
            if stay.until is None or stay.until > stay.since:
                begun[stay.commune].append(stay.since)
                ended[stay.commune] += [stay.until] if stay.until else []
    for of_commune in (*begun.values(), *ended.values()):
        of_commune.sort()
    staying = {
        (day, commune): bisect_right(begun[commune], day) - bisect_right(ended[commune], day)
        for day in days
        for commune in list(begun)
    }
    return {key: n for key, n in staying.items() if n}


def _events(snapshot: Snapshot, folded: Folded) -> Iterator[str]:
    expected = Counter(event.kind for event in folded.register.events)
    for kind, table in EVENT_TABLES.items():
        counted = snapshot.engine.rows(f"SELECT count(*) FROM {table}")[0][0]
        if counted != expected[kind]:
            yield f"{table}: {expected[kind]} / {counted}"


def _things(snapshot: Snapshot, folded: Folded) -> Iterator[str]:
    register = folded.register
    for table, expected in (
        ("persons", len(register.persons)),
        ("households", len(register.households)),
        ("couples", len(register.couples)),
        ("spells", sum(len(person.spells) for person in register.persons.values())),
    ):
        counted = snapshot.engine.rows(f"SELECT count(*) FROM {table}")[0][0]
        if counted != expected:
            yield f"{table}: {expected} / {counted}"


DIFFERS = Words(
    vi="Bản chốt không khớp với sổ nên chưa được lưu: {found}. Chạy danso rebuild --check rồi chốt lại.",
    en="The snapshot does not count what the register counts and was not kept: {found}. Run danso rebuild --check.",
)
