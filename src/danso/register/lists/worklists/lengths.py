"""How long each work list is, kept while the ledger grows: what was written since says who must be asked again.

A service (a check, a screening, a confirmation, a review) moves nobody: only lists whose rule reads that kind can
change, and only by the persons or the household it names. Appraising or returning a line changes no list. Whatever
else was written, all lists are made anew.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q

from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.register import bulk, projection
from danso.register.lists.worklists.catalogue import WORK_LISTS
from danso.register.lists.worklists.work_list import Entry, Where, WorkList, asked_of_them
from danso.register.models import CommuneChain, HouseholdRow, LedgerEntry, PersonRow, SlipSubject

SERVICES = frozenset(
    (
        *("elderly_check", "newborn_screening", "prenatal_screening", "premarital_check"),
        *("contraception_confirmed", "reviewed", "month_complete"),
    )
)
MARKING = frozenset(("appraisal", "return"))
Heads = dict[int, tuple[int, str]]  # commune -> position and hash of the last entry of its chain
Lines = dict[str, int]  # person or household -> lines on the list
MOST_CHAINS, MOST_ENTRIES, MOST_NAMED = 20, 1000, 2000  # beyond these all is asked anew: it is no dearer
_MOST_KEPT = 32


@dataclass(frozen=True, slots=True)
class Kept:
    """The lists of a unit on a day, as the ledger stood at these heads."""

    heads: Heads
    lists: tuple[Lines, ...]


@dataclass(frozen=True, slots=True)
class Services:
    """What was written since, where it was nothing but services: their kinds, and whom they name."""

    kinds: frozenset[str]
    named: frozenset[str]


_kept: OrderedDict[tuple[int, str, date], Kept] = OrderedDict()


def lengths(scope: Scope, unit: UnitRow, place: Where) -> tuple[int, ...]:
    """One number for each of WORK_LISTS. The condition on rows in the key says that no decree was entered meanwhile."""
    heads: Heads = {c: (p, h) for c, p, h in CommuneChain.objects.values_list("commune", "position", "hash")}
    key = (unit.id, str(place.rows), place.on)
    known = _kept.get(key)
    if known is None or known.heads != heads:
        since = services_since(known.heads, heads) if known else None
        if known is None or since is None:
            lists = tuple(_lines(one, one.find(scope, place)) for one in WORK_LISTS)
        else:
            pairs = zip(WORK_LISTS, known.lists, strict=True)
            lists = tuple(_after(one, lines, since, scope, place) for one, lines in pairs)
        known = _kept[key] = Kept(heads, lists)
        while len(_kept) > _MOST_KEPT:
            _kept.popitem(last=False)
    return tuple(sum(lines.values()) for lines in known.lists)


def services_since(before: Heads, now: Heads) -> Services | None:
    """None: something else was written, or so much, or this is not the ledger that was read before."""
    grown = [commune for commune in now if now[commune] != before.get(commune)]
    if len(grown) > MOST_CHAINS or any(commune not in before for commune in (*grown, *before.keys() - now.keys())):
        return None
    kinds, slips = set[str](), list[str]()
    for commune in grown:
        (position, digest), (last, _) = before[commune], now[commune]
        told = LedgerEntry.objects.filter(commune=commune, position__gte=position, position__lte=last)
        entries = list(told.order_by("position").values_list("hash", "entry", "kind", "slip_id")[: MOST_ENTRIES + 1])
        if len(entries) > MOST_ENTRIES or not entries or entries[0][0] != digest:
            return None
        for _, entry, kind, slip_id in entries[1:]:
            if slip_id is not None and kind in SERVICES:
                kinds.add(kind)
                slips.append(slip_id)
            elif entry not in MARKING:
                return None
    named = _named(slips)
    return Services(frozenset(kinds), named) if len(named) <= MOST_NAMED else None


def _named(slips: list[str]) -> frozenset[str]:
    """Ids that the slips name, and for a person known by another id all that hangs together with it."""
    found = {one for (one,) in bulk.select(SlipSubject, ("subject",), "slip_id", slips)} - set(slips)
    here = {one for table in (PersonRow, HouseholdRow) for (one,) in bulk.select(table, ("id",), "id", found)}
    other = found - here
    return frozenset(found | projection.component(other)[1] if other else found)


def _after(one: WorkList, lines: Lines, since: Services, scope: Scope, place: Where) -> Lines:
    """The list after these services: those they name are asked anew, everybody else stands as before."""
    if since.kinds.isdisjoint(one.services):
        return lines
    among = replace(place, rows=Q(pk__in=since.named) & Q(asked_of_them(place.rows)), among=since.named)
    kept = {who: n for who, n in lines.items() if who not in since.named}
    return kept | _lines(one, one.find(scope, among))


def _lines(one: WorkList, entries: Iterable[Entry]) -> Lines:
    """By whoever a service would name: a review names a household, every other service a person."""
    of_homes = "reviewed" in one.services
    return Counter((entry.household if of_homes else entry.person or entry.household) or "" for entry in entries)
