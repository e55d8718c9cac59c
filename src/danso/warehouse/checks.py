"""The snapshot counts what the register counts: asked of the written files, answered by the fold."""

from __future__ import annotations

from collections import Counter
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
    stays = [stay for person in folded.register.persons.values() for stay in person.stays]
    for day in days:
        expected = Counter(stay.commune for stay in stays if stay.open_on(day))
        sql = "SELECT commune, count(*) FROM stays WHERE since <= $day AND (until IS NULL OR until > $day) GROUP BY 1"
        counted = dict(snapshot.engine.rows(sql, {"day": day}))
        for commune in sorted(expected.keys() | counted.keys()):
            if expected[commune] != counted.get(commune, 0):
                yield f"population {commune} {day}: {expected[commune]} / {counted.get(commune, 0)}"


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
