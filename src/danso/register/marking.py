"""What an appraisal or a return changes in the projection, without folding.

Neither takes part in the fold of all standing slips: the facts stay as they are. What changes is how a slip is marked,
and which rows rest on appraised slips only. Left to the fold are slips whose mark reaches further than the rows that
name them: a correction and what it replaces, which count once the whole chain is appraised, and what brings in somebody
whom another slip brings in too. Marked == folded is a tested law.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from danso.register import bulk, ledger
from danso.register.boundaries import AMENDING
from danso.register.models import EventRow, HouseholdRow, MarkRow, PersonRow, SlipRow, SlipSubject, SpellRow, StayRow
from danso.register.projection import slip_marks
from danso.register.references import introduced
from danso.register.slips import KINDS

BRINGING = frozenset(
    code
    for code, kind in KINDS.items()
    if any(field.type in ("new_person", "new_household", "members") for field in kind.fields)
)
# Rows that rest on two slips: the one that began them, and the one that ended them.
_SPANS: tuple[tuple[type[Any], str, str], ...] = (
    (StayRow, "slip_in", "slip_out"),
    (SpellRow, "slip_start", "slip_stop"),
)


def mark(act: str, slip_ids: Collection[str], *, by: int | None) -> set[str]:
    """Mark slips as appraised or returned just now, with the rows that rest on them. Gives back those left to the fold."""
    rows = slip_marks(slip_ids)
    if act == "return":
        # What was not appraised carried no row before, and carries none now.
        marked = {i for i, row in rows.items() if row.appraisal != "appraised"}
        _each(SlipRow, "slip_id", marked, appraisal="returned")
        return set(slip_ids) - marked
    marked = {i for i, row in rows.items() if row.kind not in AMENDING and row.state != "replaced"}
    bringing = {i for i in marked if rows[i].kind in BRINGING}
    if bringing:
        brought = _brought_alone({i for i in bringing if rows[i].state == "standing"})
        marked -= bringing - brought.keys()
        ids = {one for some in brought.values() for one in some}
        _each(PersonRow, "id", ids, appraised=True)
        _each(HouseholdRow, "id", ids, appraised=True)
    _each(SlipRow, "slip_id", marked, appraisal="appraised", appraised_by=by)
    _each(EventRow, "slip", marked, appraised=True)
    _each(MarkRow, "slip", marked, appraised=True)
    for table, begun, ended in _SPANS:
        _spans(table, begun, ended, marked)
    return set(slip_ids) - marked


def _brought_alone(slip_ids: Collection[str]) -> dict[str, frozenset[str]]:
    """Whom each slip brings in, for those of the slips that nobody else did: their own rows rest on that slip."""
    brings = {w.slip.id: frozenset(introduced(w.slip)) for w in ledger.slips_by_id(sorted(slip_ids))}
    ids = {one for some in brings.values() for one in some}
    pairs = bulk.select(SlipSubject, ("slip_id", "subject"), "subject", sorted(ids))
    about = slip_marks({slip_id for slip_id, _ in pairs} - brings.keys())
    told = {i: row.kind for i, row in about.items() if row.state not in ("held", "withdrawn")}
    shared = {one for slip_id, one in pairs if told.get(slip_id) in AMENDING}
    bringing = [i for i, kind in told.items() if kind in BRINGING]
    for slip in (w.slip for w in ledger.slips_by_id(bringing)) if bringing else ():
        shared |= ids.intersection(introduced(slip))
    often = Counter(one for some in brings.values() for one in some)
    shared |= {one for one, times in often.items() if times > 1}
    people = bulk.select(PersonRow, ("id", "also"), "id", sorted(ids))
    own = {person for person, also in people if not bulk.read_json(also)} | {
        household for (household,) in bulk.select(HouseholdRow, ("id",), "id", sorted(ids))
    }
    return {i: some for i, some in brings.items() if some <= own - shared}


def _each(table: type[Any], column: str, slip_ids: Iterable[str], **said: Any) -> None:
    waiting = {"appraised": False} if "appraised" in said else {}
    for batch in bulk.chunks(sorted(slip_ids), bulk.IN_LIST):
        table.objects.filter(**{f"{column}__in": batch}, **waiting).update(**said)


def _spans(table: type[Any], begun: str, ended: str, slip_ids: Collection[str]) -> None:
    """Rows with a slip at each end rest on appraised slips when both ends do."""
    found: dict[int, tuple[str | None, str | None]] = {}
    for batch in bulk.chunks(sorted(slip_ids), bulk.IN_LIST):
        waiting = table.objects.filter(appraised=False).values_list("pk", begun, ended)
        rows = waiting.filter(**{f"{begun}__in": batch}).union(waiting.filter(**{f"{ended}__in": batch}))
        found |= {pk: (first, last) for pk, first, last in rows}  # two questions in one: each has its own index
    done = _appraised({i for ends in found.values() for i in ends if i is not None})
    resting = [pk for pk, ends in found.items() if all(i is None or i in done for i in ends)]
    for pks in bulk.chunks(resting, bulk.IN_LIST):
        table.objects.filter(pk__in=pks).update(appraised=True)


def _appraised(slip_ids: Collection[str]) -> set[str]:
    """Those of the slips that are appraised with the whole chain of their corrections."""
    known: dict[str, tuple[str, str, str | None]] = {}
    asked: set[str] = set(slip_ids)
    while asked:
        rows = bulk.select(SlipRow, ("slip_id", "state", "appraisal", "other"), "slip_id", sorted(asked))
        known |= {slip_id: (state, appraisal, other) for slip_id, state, appraisal, other in rows}
        asked = {row[3] for row in rows if row[1] == "replaced" and row[3] is not None} - known.keys()
    return {i for i in slip_ids if _whole_chain(i, known)}


def _whole_chain(slip_id: str, known: Mapping[str, tuple[str, str, str | None]]) -> bool:
    state, appraisal, other = known.get(slip_id, ("", "", None))
    if appraisal != "appraised":
        return False
    return state != "replaced" or other is None or _whole_chain(other, known)
