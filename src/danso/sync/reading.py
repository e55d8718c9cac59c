"""From a proven record to a slip the register can write down, or the reason why a person must look first."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from danso.places.levels import Level
from danso.places.passed_on import with_closed
from danso.register.boundaries import AMENDING
from danso.register.draft import SlipDraft
from danso.register.models import SlipKey, SlipRow
from danso.register.schema import check_shape
from danso.register.slips import KINDS
from danso.sync import keys, wire
from danso.sync.contract import FOR_PHONES
from danso.sync.placing import Spans, last_commune, place_of
from danso.sync.reasons import Doubtful, Reason
from danso.values.day import Day

_KNOWN = {"kind", "happened_on", "area", "household", "facts", "identity", "told_by", "confirmed", "refs"}
_DEEPEST = 12
LATEST = timedelta(days=1)  # past the day of receipt: a clock may be ahead by the hours of a night
EARLIEST = timedelta(days=3 * 366)


@dataclass(frozen=True, slots=True)
class Writer:
    """Under whose name and right a record is read: the account, and every area its device could work at the time."""

    account_id: int
    areas: frozenset[int]
    spans: Spans = field(default_factory=Spans)
    seal_keys: dict[bytes, keys.ServerKey | None] = field(default_factory=dict)

    def seal_key(self, key_id: bytes) -> keys.ServerKey | None:
        """Looked for on the disk once a batch."""
        if key_id not in self.seal_keys:
            self.seal_keys[key_id] = keys.key_of("seal", key_id)
        return self.seal_keys[key_id]


def read(record: wire.Record, writer: Writer, today: date, *, vouched: bool = False) -> SlipDraft:
    """The slip inside, placed in the commune it belongs to. Raises Doubtful.

    `vouched`: an officer answers for what a person may answer for (a day long past, a line of another area).
    """
    told = _opened(record, writer)
    draft = _draft(record, told, writer)
    if wrong := check_shape(draft):
        raise Doubtful(Reason.NO_SUCH_KIND if wrong[0].rule == "shape:kind" else Reason.SHAPE)
    day = draft.happened_on.reckoned
    if day > today + LATEST:
        raise Doubtful(Reason.IN_THE_FUTURE)
    if not vouched and day < today - EARLIEST and draft.kind not in AMENDING and draft.kind not in _OF_LONG_AGO:
        raise Doubtful(Reason.LONG_AGO)
    if draft.kind in AMENDING:
        return _beside_its_target(draft, writer, vouched)
    commune, area = place_of(record.header.area, day, draft.household, writer.spans)
    return replace(draft, commune=commune, area=area)


# What is told once when a household or a person comes into the book may lie far back.
_OF_LONG_AGO = frozenset({"household_enrolled", "person_missed", "gone_before_book", "entered_twice"})


def _opened(record: wire.Record, writer: Writer) -> dict[str, Any]:
    key = writer.seal_key(record.header.key_id)
    if key is None:
        raise Doubtful(Reason.CANNOT_OPEN)
    try:
        plain = wire.open_sealed(record, key.private)
    except wire.CannotOpen:
        raise Doubtful(Reason.CANNOT_OPEN) from None
    try:
        told = json.loads(plain)["slip"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Doubtful(Reason.UNREADABLE) from None
    if not isinstance(told, dict) or not isinstance(told.get("facts"), dict) or deeper(told, _DEEPEST):
        raise Doubtful(Reason.UNREADABLE)
    return told


def _draft(record: wire.Record, told: dict[str, Any], writer: Writer) -> SlipDraft:
    """Nothing but what the wire names is taken over: who wrote it and where the record says, never the slip."""
    kind, household = told.get("kind"), told.get("household")
    identity, confirmed = told.get("identity") or {}, told.get("confirmed") or {}
    if not isinstance(kind, str) or kind not in KINDS:
        raise Doubtful(Reason.NO_SUCH_KIND)
    if kind not in FOR_PHONES:
        raise Doubtful(Reason.NOT_FOR_PHONES)
    if set(told) - _KNOWN or not (household is None or isinstance(household, str)):
        raise Doubtful(Reason.SHAPE)
    if told.get("area", record.header.area) != record.header.area:
        raise Doubtful(Reason.SHAPE)
    if not _identity_shape(identity) or not _texts(confirmed):
        raise Doubtful(Reason.SHAPE)
    try:
        day = Day(str(told["happened_on"]))
    except (KeyError, ValueError):
        raise Doubtful(Reason.SHAPE) from None
    return SlipDraft(
        kind=kind,
        happened_on=day,
        commune=0,
        area=record.header.area,
        household=household,
        facts=told["facts"],
        identity=identity,
        told_by=told.get("told_by", "family"),
        written_by=writer.account_id,
        confirmed=confirmed,
        id=str(record.header.slip_id),
    )


def _beside_its_target(draft: SlipDraft, writer: Writer, vouched: bool) -> SlipDraft:
    """What amends a line stays in that line's ledger. A line of another area, and one verified already, are for the
    commune to amend; an unknown one waits in the ledger of the area for what it names."""
    target = SlipKey.objects.filter(pk=draft.facts["target"]).first()
    if target is None:
        return replace(draft, commune=last_commune(draft.area or 0))
    row = None if vouched else SlipRow.objects.filter(pk=target.slip_id).values_list("area", "appraisal").first()
    if row is not None and row[0] not in with_closed(writer.areas, Level.area, date.max):
        raise Doubtful(Reason.NOT_OWN_AREA)
    if row is not None and row[1] == "appraised":
        raise Doubtful(Reason.VERIFIED)
    return replace(draft, commune=target.commune)


def deeper(value: Any, most: int) -> bool:
    if isinstance(value, dict | list):
        inside = value.values() if isinstance(value, dict) else value
        return most == 0 or any(deeper(one, most - 1) for one in inside)
    return False


def _texts(value: Any) -> bool:
    return isinstance(value, Mapping) and all(isinstance(v, str) for v in value.values())


def _identity_shape(value: Any) -> bool:
    if not isinstance(value, Mapping) or set(value) - {"address", "note", "persons"}:
        return False
    persons = value.get("persons") or {}
    rest = {k: v for k, v in value.items() if k != "persons"}
    return (
        _texts(rest)
        and isinstance(persons, Mapping)
        and all(_texts(one) and set(one) <= {"name", "card", "citizen"} for one in persons.values())
    )
