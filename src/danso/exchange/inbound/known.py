"""What the register already says: rows written before, slips as they stand now, households and people to be found."""

from __future__ import annotations

import hmac
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.conf import settings

from danso.exchange.models import ImportRow
from danso.register import bulk, ledger
from danso.register.draft import SlipDraft
from danso.register.models import HouseholdRow, PersonRow, SlipRow
from danso.register.secret_fields import opened
from danso.register.slips.kind import Slip
from danso.register.writing import TOLD, WHOLE, of_a_person
from danso.values.digest import canonical_json
from danso.values.text import fold_accents, same_spelling


@dataclass(frozen=True, slots=True)
class Tip:
    """A slip as it is in force: `slip` is the last of its chain of corrections, the rest is what that one says."""

    original: Slip
    slip: Slip
    kind: str
    happened_on: str
    area: int | None
    household: str | None
    facts: Mapping[str, Any]
    identity: Mapping[str, Any]


@dataclass(slots=True)
class KnownPerson:
    id: str
    name: str
    birth: str
    sex: str
    household: str | None
    area: int | None
    here: bool = True


@dataclass
class Book:
    """People and households of a commune, by area and household number. Names are compared, never shown."""

    households: dict[tuple[int, str], str] = field(default_factory=dict)
    people: dict[tuple[int, str], list[KnownPerson]] = field(default_factory=lambda: defaultdict(list))

    def numbers(self, area: int | None) -> frozenset[str]:
        return frozenset(n for a, n in self.households if a == area)


def rows_by_key(keys: Iterable[str]) -> dict[str, ImportRow]:
    """Rows of files that became slips."""
    found: dict[str, ImportRow] = {}
    for batch in bulk.chunks(keys, bulk.IN_LIST):
        found.update({row.key: row for row in ImportRow.objects.filter(key__in=batch)})
    return found


def rows_of_sheets(sheets: Iterable[str]) -> dict[str, list[ImportRow]]:
    found: dict[str, list[ImportRow]] = defaultdict(list)
    for batch in bulk.chunks(sorted(set(sheets)), bulk.IN_LIST):
        for row in ImportRow.objects.filter(sheet__in=batch).order_by("pk"):
            found[row.sheet].append(row)
    return found


def tip(slip_id: str) -> Tip | None:
    """The slip as it stands after corrections; None when it has been withdrawn, or is not there."""
    row = SlipRow.objects.filter(pk=slip_id).first()
    original = row
    while row is not None and row.state == "replaced" and row.other:
        row = SlipRow.objects.filter(pk=row.other).first()
    if row is None or original is None or row.state == "withdrawn" or original.state == "withdrawn":
        return None
    slips = {w.slip.id: w.slip for w in ledger.slips_by_id({slip_id, row.slip_id})}
    first, last = slips[slip_id], slips[row.slip_id]
    identity = _identity(row.slip_id)
    if last.kind == "correction":
        body = last.facts["body"]
        return Tip(first, last, body["kind"], body["happened_on"], body.get("area", first.area),
                   body.get("household", first.household), body["facts"], identity)  # fmt: skip
    return Tip(first, last, last.kind, last.happened_on.text, last.area, last.household, last.facts, identity)


def book_of(commune: int, on: date | None = None) -> Book:
    """The commune's households and everybody who is or was counted in them."""
    book = Book()
    numbers: dict[str, tuple[int, str]] = {}
    for household, area, number, closed in HouseholdRow.objects.filter(commune=commune).values_list(
        "id", "area", "number", "closed_on"
    ):
        numbers[household] = (area, number)
        if closed is None or (area, number) not in book.households:
            book.households[area, number] = household
    columns = ("id", "name", "birth", "sex", "household", "area", "counted_until", "died_on")
    for values in PersonRow.objects.filter(commune=commune).values_list(*columns).iterator():
        person_id, name, birth, sex, household, area, until, died_on = values
        person = KnownPerson(person_id, name, birth, sex, household, area, until is None and died_on is None)
        if household in numbers:
            book.people[numbers[household]].append(person)
    return book


def same_name(one: str, other: str) -> bool:
    return same_spelling(one) == same_spelling(other)


def alike_name(one: str, other: str) -> bool:
    """Equal but for marks: `Nguyen Thi Hoa` and `Nguyễn Thị Hoa`."""
    return bool(one) and fold_accents(one) == fold_accents(other)


def content_of(draft: SlipDraft) -> str:
    """Keyed digest of what a row says; ids made by this door are left out, so that only the words count."""
    text = canonical_json([draft.kind, draft.happened_on.text, _ordered(draft.facts), _ordered(draft.identity)])
    for number, made in enumerate(_ids(draft)):
        text = text.replace(made, f"id{number}")
    return hmac.new(settings.DANSO_INDEX_KEY, text.encode(), "sha256").hexdigest()


def sheet_name_digest(text: str) -> str:
    """A name inside a key: folded and keyed, so that the key tells nobody who it is."""
    return hmac.new(settings.DANSO_INDEX_KEY, fold_accents(text).encode(), "sha256").hexdigest()[:20]


def _ids(draft: SlipDraft) -> list[str]:
    if draft.kind == "household_enrolled":
        return [m["id"] for m in draft.facts["members"]]
    return [i for i in draft.identity.get("persons", {}) if i in json.dumps(dict(draft.facts))]


def _ordered(value: Any) -> Any:
    """JSON of persons by id would change its order with the ids; by content it does not."""
    if isinstance(value, Mapping):
        return {k: _ordered(v) for k, v in value.items()}
    return [_ordered(v) for v in value] if isinstance(value, (list, tuple)) else value


def _identity(slip_id: str) -> dict[str, Any]:
    parts = ledger.identities_of([slip_id]).get(slip_id, {})
    whole = {k: v for k, v in {**parts.get(WHOLE, {}), **parts.get(TOLD, {})}.items() if k != "reasons"}
    persons = {p: _plain(values) for p, values in parts.items() if of_a_person(p)}
    return {**whole, "persons": persons}


def _plain(values: Mapping[str, Any]) -> dict[str, str]:
    told = {k: v for k, v in values.items() if not k.endswith("_index")}
    return {k: opened(v) if k in ("card", "citizen") and v else v for k, v in told.items()}
