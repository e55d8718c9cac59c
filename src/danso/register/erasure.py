"""Erasing what identifies a person (law on personal data; design.md 5): facts, chain and every figure stay."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from datetime import UTC, datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import Q
from django.dispatch import Signal

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.scope import NotInScope, Scope
from danso.register import bulk, ledger, projection
from danso.register.models import Identity, PersonRow, SlipKey, SlipSubject, StayRow
from danso.register.refusals import ReasonNamesPerson
from danso.register.writing import ACT, TOLD, WHOLE, of_a_person
from danso.values.text import fold_accents

# Sent inside the transaction to rooms that keep names of their own for a while, with who erases (`by`), the `communes`
# concerned, every id and folded name of the person (`ids`, `names`) and her `households`.
person_erased = Signal()


def erase_person(*, by: Scope, person_id: str, reason: str) -> int:
    """Erase a person's names and numbers, the free text of slips about her and her households, and the address of a
    household of which nobody else is named, or that says her name. Returns how many parts of identities went.

    Right in every commune concerned, else NotInScope. The reason stays in the trail and names nobody
    (ReasonNamesPerson). On SQLite freed pages are overwritten (secure_delete) and the log is emptied.
    """
    with audited("erase_person", by=by, subject=person_id, detail={"reason": reason}) as entry:
        ids = _ids_of(person_id)
        named_in = set(Identity.objects.filter(part__in=ids).values_list("slip_id", flat=True))
        about = named_in | _slips_about(ids)
        communes = _communes(about)
        known = bool(named_in) or PersonRow.objects.filter(pk__in=ids).exists()
        if not known or not communes or not all(by.may(Permission.erase_person, commune) for commune in communes):
            raise NotInScope
        names = _names(ids)
        if says_name(reason, names):
            raise ReasonNamesPerson
        entry.unit_id = min(communes)
        gone = _erase(ids, about, names)
        for commune, targets in _targets(slip_id for slip_id, _ in gone).items():
            moment = datetime.now(UTC)
            ledger.append_act("decision", targets, commune=commune, by=by.account_id, received_at=moment, what="erase")
        projection.refold(set(ids))
        households = _households(ids)
        person_erased.send(sender=None, by=by, communes=communes, ids=ids, names=names, households=households)
        transaction.on_commit(empty_the_log)
    return len(gone)


def empty_the_log() -> None:
    """On SQLite: what was erased must not live on in the write-ahead log."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _ids_of(person_id: str) -> list[str]:
    """Every id of the person; also of somebody whom only a withdrawn or waiting slip names."""
    row = PersonRow.objects.filter(Q(pk=person_id) | Q(also__icontains=person_id)).first()
    return sorted({person_id, row.id, *row.also}) if row else [person_id]


def _slips_about(ids: Collection[str]) -> set[str]:
    return set(SlipSubject.objects.filter(subject__in={*ids, *_households(ids)}).values_list("slip_id", flat=True))


def _communes(slip_ids: Iterable[str]) -> set[int]:
    found = bulk.select(SlipKey, ("commune",), "slip_id", sorted(slip_ids))
    return {commune for (commune,) in found}


def _names(ids: Collection[str]) -> set[str]:
    """Every name the person was told under, folded."""
    told = Identity.objects.filter(part__in=ids).values_list("body", flat=True)
    return {fold_accents(body["name"]).strip() for body in told if body.get("name", "").strip()}


def says_name(text: str, names: Collection[str]) -> bool:
    """Whether one of the folded names stands in the text as whole words, whatever sign stands beside it."""
    said = _spaced(fold_accents(text))
    return any(_spaced(name) in said for name in names if _spaced(name).strip())


def _spaced(text: str) -> str:
    return " " + re.sub(r"[\W_]+", " ", text).strip() + " "


def _households(ids: Collection[str]) -> set[str]:
    return set(StayRow.objects.filter(person__in=ids).values_list("household", flat=True))


def _erase(ids: Collection[str], about: set[str], names: Collection[str]) -> list[tuple[str, str]]:
    """(slip, part) of each identity row that went."""
    gone = _delete(about, lambda part, body: part in ids or part == TOLD or part.startswith(ACT))
    gone += _delete(about, lambda part, body: part == WHOLE and says_name(body["address"], names))
    for household in sorted(_households(ids)):
        slips = set(SlipSubject.objects.filter(subject=household).values_list("slip_id", flat=True))
        if not any(of_a_person(one.part) for one in _parts(slips)):
            gone += _delete(slips, lambda part, body: part == WHOLE)
    return gone


def _delete(slip_ids: Collection[str], which: Callable[[str, dict[str, Any]], bool]) -> list[tuple[str, str]]:
    rows = [one for one in _parts(slip_ids) if which(one.part, one.body)]
    bulk.delete(Identity, "id", [one.pk for one in rows])
    return [(one.slip_id, one.part) for one in rows]


def _parts(slip_ids: Collection[str]) -> list[Identity]:
    found: list[Identity] = []
    for batch in bulk.chunks(sorted(slip_ids), bulk.IN_LIST):
        found.extend(Identity.objects.filter(slip_id__in=batch))
    return found


def _targets(slip_ids: Iterable[str]) -> dict[int, list[tuple[str, str]]]:
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    keys = bulk.select(SlipKey, ("commune", "slip_id", "body_hash"), "slip_id", sorted(set(slip_ids)))
    for commune, slip_id, body_hash in sorted(keys):
        found[commune].append((slip_id, body_hash))
    return dict(sorted(found.items()))
