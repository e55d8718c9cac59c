"""What every kind of fact does to the book: people met, settled, moved, coupled, and what happened noted."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.recount.book import Book, Happening, House, Living, Pair, Somebody, Use
from tests.recount.days import exact, reckoned
from tests.recount.ledger import Ledger, Told


class Keeping:
    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.book = Book()
        self.brought: set[str] = set()

    def one(self, name: str | None) -> Somebody | None:
        return self.book.people.get(self.ledger.one(name) or "")

    def _open(self, slip: Told, number: Any) -> None:
        assert slip.area is not None
        kind = slip.facts.get("household_kind", "family")
        self.book.houses[slip.household or ""] = House(kind, [(slip.on, slip.commune, slip.area)])

    def _new(self, name: str, sex: str, birth: str) -> Somebody:
        self.brought.add(name)
        known = self.one(name)
        if known is None:
            own = self.ledger.one(name)
            known = self.book.people[own] = Somebody(own, sex, reckoned(birth), exact(birth))
        return known

    def _meet(self, name: str, told: dict[str, Any], slip: Told) -> Somebody:
        """Somebody found or come: her marital state as told, her method when she does not use it already."""
        person = self._new(name, told["sex"], told["birth"])
        if told.get("marital"):
            person.marital.append((slip.on, told["marital"]))
        if told.get("residence") == "absent":
            person.away_since.append(slip.on)
        self._end_uses_of_long_gone(person, slip.on)
        method = told.get("method")
        if method and all(u.until is not None or u.method != method for u in person.uses):
            since = reckoned(told["method_since"]) if told.get("method_since") else slip.on
            self._use(person, Use(method, since, False, slip.id))
        return person

    def _settle(self, person: Somebody, house: str | None, since: date, why: str, came: date) -> None:
        home = self.book.houses[house or ""]
        person.lived.append(Living(house or "", home.commune, since, came, why))
        if person.id not in home.members:
            home.members.append(person.id)

    def _of_house(self, house: str | None) -> list[tuple[Somebody, Living]]:
        members = [self.book.people[m] for m in self.book.houses[house or ""].members]
        return [(p, x) for p in members for x in p.lived if x.until is None and x.house == house]

    def _end(self, person: Somebody, living: Living, on: date, why: str) -> None:
        if on < living.since:  # she was never counted here
            person.lived.remove(living)
        else:
            living.until, living.why_not = on, why

    def _move(self, person: Somebody, living: Living, to: str | None, on: date, why: str) -> None:
        if living.house == to:
            return
        self._end(person, living, on, why)
        if living.since <= on:
            self._settle(person, to, on, why, on)
        else:
            self._settle(person, to, living.since, living.why, living.came)

    def _gone_on(self, person: Somebody) -> date | None:
        days = [x.until for x in person.lived]
        return max((d for d in days if d), default=None) if None not in days else None

    def _end_uses_of_long_gone(self, person: Somebody, back: date) -> None:
        gone = self._gone_on(person)
        if gone is not None and (back - gone).days > 31:
            self._end_uses(person, gone)

    def _end_uses(self, person: Somebody, on: date, method: str | None = None) -> None:
        for use in person.uses:
            if use.until is None and method in (None, use.method):
                use.until = max(on, use.since)

    def _use(self, person: Somebody, use: Use) -> None:
        for before in person.uses:
            if before.until is None:
                before.switched, before.until = True, max(use.since, before.since)
        person.uses.append(use)

    def _pairs(self, person: Somebody, on: date) -> list[Pair]:
        return [p for p in self.book.pairs_of(person.id) if p.until is None or on < p.until]

    def _part(self, pair: Pair, on: date) -> None:
        pair.until = on
        wife = self.one(pair.wife)
        if wife is not None:
            self._end_uses(wife, on)

    def _couple(self, person: Somebody, spouse_id: str | None, on: date) -> None:
        """Found married: one couple, with a spouse outside the book until she or he is known."""
        spouse = self.one(spouse_id)
        wife, husband = (person, spouse) if person.sex == "2" else (spouse, person)
        ids = wife.id if wife else None, husband.id if husband else None
        known = self._pairs(person, on)
        for pair in known:
            if ids[0] in (None, pair.wife) and ids[1] in (None, pair.husband):
                return
        known += self._pairs(spouse, on) if spouse is not None else []
        for pair in known:
            if None not in ids and (pair.wife, pair.husband) in ((ids[0], None), (None, ids[1])):
                self.book.complete(pair, *ids)
                return
        again = any((p.wife, p.husband) == ids for p in self.book.pairs_of(*ids))  # after the end of a marriage before
        self.book.couple(Pair(*ids, on if again else None))

    def _happened(self, slip: Told, person: Somebody, facts: dict[str, Any], first: int | None = None) -> None:
        area = self.book.where_at(person, slip.on, first=first)
        if area is not None:
            self.book.happened.append(Happening(slip.kind, slip.id, slip.on, person.id, area, facts))
