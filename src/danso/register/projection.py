"""The live projection: kept in step slip by slip, rebuilt from nothing, and compared with the rebuilt one."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from danso.register import bulk, ledger, models
from danso.register.boundaries import passages_of
from danso.register.fold import Acts, Folded, fold
from danso.register.ledger import Worded, Written
from danso.register.models import SlipAct, SlipSubject
from danso.register.passages import Passage
from danso.register.references import introduced, subjects
from danso.register.rows import COLUMNS, TABLES, Row, rows, slip_rows
from danso.register.slips.kind import Slip
from danso.values.digest import rows_digest

Table = type[Any]


def component(start: Iterable[str]) -> tuple[set[str], set[str]]:
    """(slip ids, subjects) that hang together with the given subjects, through any number of slips."""
    about: set[str] = set(start)
    slips: set[str] = set()
    fresh = set(about)
    while fresh:
        found = _pairs("subject", fresh, "slip_id") - slips
        slips |= found
        fresh = _pairs("slip_id", found, "subject") - about
        about |= fresh
    return slips, about


@dataclass(frozen=True, slots=True)
class Ahead:
    """A fold of slips about to be written with all that hangs together with them, made before the lock is taken.

    It holds as long as no ledger has grown (`height`) and no unit has passed into another (`passages`): nothing else is
    folded, and who is erased leaves an entry. Rows of the new slips themselves wait for their place in the ledger.
    """

    height: int
    slip_ids: set[str]
    subjects: set[str]
    slips: list[Slip]
    passages: tuple[Passage, ...]
    acts: Acts
    folded: Folded
    fresh: dict[Table, list[Row]]


def fold_ahead(new: Sequence[Worded]) -> Ahead:
    height = ledger.height()  # before anything else is read
    slip_ids, about = component(s for one in new for s in subjects(one.slip))
    written = ledger.slips_by_id(sorted(slip_ids))
    acts, appraisers = ledger.acts_on(sorted(slip_ids))
    slips = [*(w.slip for w in written), *(one.slip for one in new)]
    passages = passages_of(slips)
    folded = fold(slips, acts, passages=passages)
    told = {**ledger.identities_of(sorted(slip_ids)), **{one.slip.id: one.parts for one in new}}
    made = rows(folded, written, acts, told, appraisers)
    fresh: dict[Table, list[Row]] = {table: bulk.kept(table, COLUMNS[table], found) for table, found in made.items()}
    return Ahead(height, slip_ids, about, slips, passages, acts, folded, fresh)


def refold_written(written: Sequence[Written], ahead: Ahead) -> Folded:
    """Put the rows of a fold made ahead in place of the old ones; fold anew where it does not hold any more."""
    if ledger.height() != ahead.height + len(written) or passages_of(ahead.slips) != ahead.passages:
        return refold({s for w in written for s in subjects(w.slip)})
    ahead.fresh[models.SlipRow].extend(slip_rows(ahead.folded, written, ahead.acts, {}))
    _put(ahead.fresh, ahead.folded, ahead.slip_ids | {w.slip.id for w in written}, ahead.subjects)
    return ahead.folded


def refold(start: Iterable[str]) -> Folded:
    """Fold again what hangs together with some subjects, and put its rows in place of the old ones."""
    slip_ids, about = component(start)
    written = ledger.slips_by_id(sorted(slip_ids))
    acts, appraisers = ledger.acts_on(sorted(slip_ids))
    slips = [w.slip for w in written]
    folded = fold(slips, acts, passages=passages_of(slips))
    _put(rows(folded, written, acts, ledger.identities_of(sorted(slip_ids)), appraisers), folded, slip_ids, about)
    return folded


def _put(fresh: dict[Table, list[Row]], folded: Folded, slip_ids: set[str], about: set[str]) -> None:
    about = about | set(folded.register.persons) | set(folded.register.households)
    for table, found in fresh.items():
        keys = _KEYS.get(table, ("person",))
        bulk.replace(table, COLUMNS[table], keys, slip_ids if table in _OF_SLIPS else about, found)


@dataclass(frozen=True, slots=True)
class SlipMark:
    """What kind of slip it is, where it stands, and what people did with it."""

    kind: str
    state: str
    appraisal: str


def slip_marks(slip_ids: Collection[str]) -> dict[str, SlipMark]:
    rows = bulk.select(models.SlipRow, ("slip_id", "kind", "state", "appraisal"), "slip_id", slip_ids)
    return {slip_id: SlipMark(*said) for slip_id, *said in rows}


def waiting_about(ids: Collection[str], besides: Collection[str]) -> set[str]:
    """Slips not appraised yet, `besides` some, that brought these persons or households in, or are named by id."""
    wanted = set(ids)
    found: set[str] = set()
    for batch in bulk.chunks((wanted | _pairs("subject", wanted, "slip_id")).difference(besides), bulk.IN_LIST):
        rows = models.SlipRow.objects.filter(pk__in=batch, state__in=("standing", "held"))
        found.update(rows.exclude(appraisal="appraised").values_list("slip_id", flat=True))
    by_name, others = found & wanted, found - wanted
    written = ledger.slips_by_id(sorted(others)) if others else ()
    return by_name | {w.slip.id for w in written if wanted.intersection(introduced(w.slip))}


def foresee(extra: Sequence[Slip], start: Iterable[str]) -> Folded:
    """What the fold would say if some slips were written too. Writes nothing."""
    slip_ids, _ = component(start)
    acts, _ = ledger.acts_on(sorted(slip_ids))
    slips = [*(w.slip for w in ledger.slips_by_id(sorted(slip_ids))), *extra]
    return fold(slips, acts, passages=passages_of(slips))


def rebuild(*, indexes: bool = True) -> None:
    """Throw the projection and its indexes away and make them again from the ledger, in one transaction.

    `indexes=False` where slips were only appended since they were made: appending keeps them.
    """
    with transaction.atomic():
        written, acts = ledger.read(ledger.entries())
        if indexes:
            _rebuild_indexes(written)
        fresh = _rows_of(written, acts)
        for table in TABLES:
            table.objects.all().delete()
        _insert(fresh)


@dataclass(frozen=True, slots=True)
class Compared:
    table: str
    rows: int
    live: str
    rebuilt: str

    @property
    def same(self) -> bool:
        return self.live == self.rebuilt


def compare() -> list[Compared]:
    """Content digest of each table as it is and as the ledger alone would make it."""
    result = []
    for table, fresh in _rows_of(*ledger.read(ledger.entries())).items():
        columns = COLUMNS[table]
        live = [_plain(row) for row in table.objects.values_list(*columns).iterator()]
        rebuilt = [_plain(row) for row in fresh]
        name = table._meta.model_name or ""
        result.append(Compared(name, len(live), rows_digest(live), rows_digest(rebuilt)))
    return result


def _rows_of(written: list[Written], acts: Acts) -> dict[Table, list[Row]]:
    appraisers = dict(
        SlipAct.objects.filter(what="appraised").order_by("commune", "position").values_list("slip_id", "by")
    )
    slips = [w.slip for w in written]
    folded = fold(slips, acts, passages=passages_of(slips))
    return rows(folded, written, acts, ledger.identities_of(None), appraisers)


def _rebuild_indexes(written: list[Written]) -> None:
    SlipSubject.objects.all().delete()
    ledger.index_subjects(w.slip for w in written)
    SlipAct.objects.all().delete()
    columns = ("slip_id", "body_hash", "what", "commune", "position", "by")
    bulk.insert(SlipAct, columns, ledger.act_rows())


def _pairs(known: str, values: Collection[str], wanted: str) -> set[str]:
    return {one for (one,) in bulk.select(SlipSubject, (wanted,), known, values)}


_OF_SLIPS = (models.EventRow, models.SlipRow)
_KEYS: dict[Table, tuple[str, ...]] = {  # what a table's rows hang on; the others' on a person
    models.HouseholdRow: ("id",),
    models.HouseholdPlaceRow: ("household",),
    models.PersonRow: ("id",),
    models.CoupleRow: ("wife", "husband"),
    models.EventRow: ("slip",),
    models.SlipRow: ("slip_id",),
}


def _insert(fresh: dict[Table, list[Row]]) -> None:
    for table, found in fresh.items():
        if found:
            bulk.insert(table, COLUMNS[table], found)


def _plain(row: Iterable[Any]) -> list[Any]:
    return [_plain_value(v) for v in row]


def _plain_value(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (dict, list, tuple)):
        return json.loads(json.dumps(value, sort_keys=True))
    return value
