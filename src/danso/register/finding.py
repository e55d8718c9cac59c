"""Find a person or a household of a unit. Whoever is listed leaves a look, committed before the answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When

from danso.accounts.looks import record_look
from danso.places.queries import unit_row
from danso.places.scope import NotInScope, Scope
from danso.places.units import UnitRow
from danso.register.lists.places import lies_in
from danso.register.models import HouseholdPlaceRow, HouseholdRow, PersonRow
from danso.register.secret_fields import blind_index
from danso.values.day import Day
from danso.values.text import fold_accents, same_spelling

MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is known of whom one looks for; empty parts are not asked.

    `names`: parts of a name in any order, one letter is an initial, `initials` all of them at once (nvt). `either`: a
    year of birth or a household number, whichever fits. `carried`: a whole card or citizen number.
    """

    names: tuple[str, ...] = ()
    initials: str = ""
    born: int | None = None
    birth: Day | None = None
    number: str = ""
    either: str = ""
    carried: str = ""

    @property
    def enough(self) -> bool:
        """Two letters of a name, or anything else that few people share."""
        letters = sum(len(fold_accents(one)) for one in self.names) + len(self.initials)
        return letters >= 2 or bool(self.birth or self.number or self.either or self.carried)

    @property
    def a_household(self) -> bool:
        """Nothing but a household number was given."""
        asked_of_people = (self.names, self.initials, self.born, self.birth, self.carried)
        return bool(self.number or self.either) and not any(asked_of_people)


@dataclass(frozen=True, slots=True)
class Found:
    """A person and where she is, or last was, counted; `here` False: died or gone."""

    person: str
    name: str
    sex: str
    birth: Day
    relation: str | None
    household: str
    number: str
    area: int
    here: bool


@dataclass(frozen=True, slots=True)
class FoundHousehold:
    """`earlier`: numbers it once had. `people`: counted in it today. `head`: who is asked for, empty where not known."""

    household: str
    number: str
    earlier: tuple[str, ...]
    head: str
    address: str
    people: int
    area: int
    closed: bool


@dataclass(frozen=True, slots=True)
class Hits:
    people: tuple[Found, ...] = ()
    households: tuple[FoundHousehold, ...] = ()
    more: bool = False


def find(scope: Scope, unit_id: int, wanted: Wanted) -> Hits:
    """People by name, households by number. Absent and out of scope look the same (NotInScope)."""
    unit = unit_row(unit_id, scope.on)
    if unit is None or not scope.sees_names(unit_id):
        raise NotInScope
    if not wanted.enough:
        return Hits()
    households = _households(unit, wanted, scope.on) if wanted.a_household else []
    # A number of four digits that is no household's is a year of birth.
    people = [] if wanted.a_household and (households or not wanted.either) else _people(unit, wanted, scope.on)
    heads = {one.head for one in households[:MOST_FOUND] if one.head}
    shown = people[:MOST_FOUND]
    record_look(scope, "find", [*(p.id for p in shown), *(h.id for h in households[:MOST_FOUND]), *sorted(heads)])
    numbers = dict(HouseholdRow.objects.filter(pk__in={p.household for p in shown}).values_list("id", "number"))
    return Hits(
        tuple(_found(p, numbers, scope.on) for p in shown),
        tuple(_with_heads(households[:MOST_FOUND], scope.on)),
        len(people) > MOST_FOUND or len(households) > MOST_FOUND,
    )


def _people(unit: UnitRow, wanted: Wanted, on: date) -> list[PersonRow]:
    rows = PersonRow.objects.filter(lies_in(unit, on), household__isnull=False)
    parts = [fold_accents(one) for one in wanted.names]
    for part in parts:
        rows = rows.filter(_begins(part) if len(part) == 1 else Q(name_folded__contains=part))
    if wanted.initials:
        rows = _by_initials(rows, wanted.initials)
    if wanted.born is not None:
        rows = rows.filter(_born_in(wanted.born))
    if wanted.birth is not None:
        rows = rows.filter(birth_on=wanted.birth.reckoned)
    if wanted.carried:
        rows = rows.filter(pk__in=_carriers(wanted.carried))
    if wanted.number:
        rows = rows.filter(household__in=_numbered(wanted.number))
    if wanted.either:
        rows = rows.filter(_born_in(int(wanted.either)) | Q(household__in=_numbered(wanted.either)))
    whole = Q()
    for part in parts:
        whole &= _a_word(part)
    here = Q(counted_until__isnull=True) | Q(counted_until__gt=on)
    rank = Case(When(whole & here, then=Value(0)), When(here, then=Value(1)), default=Value(2),
                output_field=IntegerField())  # fmt: skip
    ordered = rows.annotate(rank=rank).order_by("rank", "name_folded", "birth_on", "pk")
    ids = list(ordered.values_list("pk", flat=True)[: MOST_FOUND + 1])  # from the index alone
    people = PersonRow.objects.in_bulk(ids)
    return _as_spelt_first([people[one] for one in ids], wanted.names)


def _carriers(number: str) -> list[str]:
    index = blind_index(number)
    return list(PersonRow.objects.filter(Q(card_index=index) | Q(citizen_index=index)).values_list("pk", flat=True))


def _born_in(year: int) -> Q:
    return Q(birth_on__gte=date(year, 1, 1), birth_on__lte=date(year, 12, 31))


def _begins(part: str) -> Q:
    return Q(name_folded__startswith=part) | Q(name_folded__contains=f" {part}")


def _a_word(part: str) -> Q:
    if len(part) == 1:
        return Q()
    inside = Q(name_folded__startswith=f"{part} ") | Q(name_folded__endswith=f" {part}")
    return inside | Q(name_folded=part) | Q(name_folded__contains=f" {part} ")


def _by_initials(rows: QuerySet[PersonRow], initials: str) -> QuerySet[PersonRow]:
    """The words of the name begin with just these letters, in this order; or a word holds them as they are."""
    shape = "^" + " ".join(f"{letter}[^ ]*" for letter in initials) + "$"
    first = Q(name_folded__startswith=initials[0])  # cheap, and asked before the costly shape
    return rows.filter((first & Q(name_folded__regex=shape)) | Q(name_folded__contains=initials))


def _as_spelt_first(rows: list[PersonRow], names: Sequence[str]) -> list[PersonRow]:
    """Typed with marks, a name with just these marks stands before one with others; rank and order are kept."""
    marked = [same_spelling(one) for one in names if fold_accents(one) != one.lower()]
    if not marked or len(rows) > MOST_FOUND:
        return rows
    return sorted(rows, key=lambda p: not all(m in same_spelling(p.name) for m in marked))


def _households(unit: UnitRow, wanted: Wanted, on: date) -> list[HouseholdRow]:
    ids = _numbered(wanted.number or wanted.either)
    rows = HouseholdRow.objects.filter(lies_in(unit, on), pk__in=ids)
    return sorted(rows, key=lambda h: (h.closed_on is not None, len(h.number), h.number, h.area, h.id))


def _numbered(number: str) -> list[str]:
    """Households that have, or once had, this number; 100 also finds its sheets 100.1 and 100.2, and 100.1 the 100."""
    said = Q(number__iexact=number) | Q(number__startswith=f"{number}.")
    if "." in number:
        said |= Q(number=number.split(".")[0])
    now = HouseholdRow.objects.filter(said).values_list("id", flat=True)
    once = HouseholdPlaceRow.objects.filter(said).values_list("household", flat=True)
    return sorted({*now, *once})


def _with_heads(rows: Sequence[HouseholdRow], on: date) -> Iterable[FoundHousehold]:
    ids = [one.id for one in rows]
    names = dict(PersonRow.objects.filter(pk__in=[one.head for one in rows if one.head]).values_list("id", "name"))
    counted = PersonRow.objects.filter(Q(counted_until__isnull=True) | Q(counted_until__gt=on), household__in=ids)
    people = dict(counted.values_list("household").annotate(n=Count("id")))
    numbers: dict[str, list[str]] = {}
    for place in HouseholdPlaceRow.objects.filter(household__in=ids).order_by("since", "pk"):
        numbers.setdefault(place.household, []).append(place.number)
    for one in rows:
        earlier = tuple(dict.fromkeys(n for n in numbers.get(one.id, ()) if n != one.number))
        yield FoundHousehold(
            one.id, one.number, earlier, names.get(one.head or "", ""), one.address, people.get(one.id, 0), one.area,
            one.closed_on is not None,
        )  # fmt: skip


def _found(row: PersonRow, numbers: Mapping[str, str], on: date) -> Found:
    assert row.household is not None and row.area is not None
    here = row.counted_since is not None and row.counted_since <= on
    here = here and (row.counted_until is None or on < row.counted_until)
    return Found(
        row.id, row.name, row.sex, Day(row.birth), row.relation, row.household, numbers.get(row.household, ""),
        row.area, here,
    )  # fmt: skip
