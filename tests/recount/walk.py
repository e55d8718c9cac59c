"""Reads the facts in order, one kind after the other, and keeps the book."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from tests.recount.book import Book, Pair, Somebody, Use
from tests.recount.days import months_later, reckoned
from tests.recount.doubts import ASKED, DECIDABLE, doubts
from tests.recount.keeping import Keeping
from tests.recount.ledger import Row, Told, read
from tests.recount.order import in_order
from tests.recount.rules import rule


def book_of(rows: Iterable[Row], series: str) -> Book:
    walk = Walk(read(rows, series))
    for slip in in_order(walk.ledger):
        walk.take(slip)
    walk.last_look()
    return walk.book


class Walk(Keeping):
    def take(self, slip: Told) -> None:
        slip.household = self.ledger.one(slip.household)
        for name in ("to_household", "into_household", "from_household"):
            if name in slip.facts:
                slip.facts[name] = self.ledger.one(slip.facts[name])
        decided = slip.id in self.ledger.let_stand or slip.written_in in self.ledger.let_stand
        for doubt in doubts(slip, self.book, self._who(slip), self.brought):
            answered = decided or doubt in slip.confirmed if doubt in ASKED else decided and doubt in DECIDABLE
            if not answered:
                self.book.held[slip.id] = doubt
                return
        self.book.stood.add(slip.id)
        handler = getattr(self, slip.kind, None)
        if handler is not None:
            handler(slip)

    def _who(self, slip: Told) -> dict[str, Somebody | None]:
        found = {
            n: self.one(slip.facts[n]) for n in ("person", "mother", "child", "wife", "husband") if n in slip.facts
        }
        found |= {f"people {i}": self.one(i) for i in slip.facts.get("people", ())}
        return {"mother": None, "child": None, **found}

    def last_look(self) -> None:
        """Who has left the whole register used her method until she left."""
        for person in self.book.people.values():
            person.lived.sort(key=lambda x: x.since)
            person.marital.sort(key=lambda x: x[0])
            gone = self._gone_on(person)
            for use in person.uses:
                if gone is not None and use.until is None and use.since <= gone:
                    use.until = gone

    # -- coming into the book ---------------------------------------------------------------------

    def household_enrolled(self, slip: Told) -> None:
        facts = slip.facts
        self._open(slip, facts.get("number"))
        house = self.book.houses[slip.household or ""]
        house.head = self.ledger.one(facts.get("head"))
        found = []
        for told in facts["members"]:
            person = self._meet(told["id"], told, slip)
            found.append((told, person))
            if person.died is not None or person.open_in(slip.commune):
                house.members.append(person.id)
                continue
            came = reckoned(told["came_on"]) if told.get("came_on") else slip.on
            since = max(_counted_from(told, came), slip.on)
            self._settle(person, slip.household, since, "months" if since > slip.on else "book", came)
        for told, person in found:
            if told.get("marital") == "married":
                spouse = told.get("spouse") or next((m["id"] for m, _ in found if m.get("spouse") == told["id"]), None)
                self._couple(person, spouse, slip.on)

    def household_opened(self, slip: Told) -> None:
        self._open(slip, slip.facts.get("number"))

    def birth(self, slip: Told) -> None:
        facts, on = slip.facts, slip.on
        mother = self.one(facts["mother"])
        assert mother is not None
        child = self._new(facts["child"], facts["sex"], slip.on_text)
        child.marital.append((on, "single"))
        openings = [x for x in mother.lived if x.on(on)]
        here = [x for x in openings if x.commune == slip.commune] or openings[-1:]
        living = here[0] if here else mother.open_in(slip.commune)
        if living is not None:
            since = max(on, living.since)
            self._settle(child, living.house, since, "born" if since == on else "months", on)
        self._end_uses(mother, on)
        mother.deliveries.append((on, facts.get("multiple", 1), facts.get("multiple_no", 1)))
        what = {"sex": facts["sex"], "child": child.id, "age": mother.age(on), "row": _row(facts)}
        self._happened(slip, mother, what, first=slip.commune)

    def move_in(self, slip: Told) -> None:
        facts, on = slip.facts, slip.on
        person = self._meet(facts["person"], facts, slip)
        since = (
            _counted_from(facts, on) if rule("intent_counts", on) else months_later(on, rule("residence_months", on))
        )
        self._settle(person, slip.household, since, "move_in" if since == on else "months", on)
        if facts.get("relation") == "head":
            self.book.houses[slip.household or ""].head = person.id
        if facts.get("marital") == "married":
            self._couple(person, facts.get("spouse"), on)

    def person_missed(self, slip: Told) -> None:
        person = self._meet(slip.facts["person"], slip.facts, slip)
        self._settle(person, slip.household, slip.on, "missed", slip.on)
        if slip.facts.get("marital") == "married":
            self._couple(person, slip.facts.get("spouse"), slip.on)

    def adopted(self, slip: Told) -> None:
        child = self._meet(slip.facts["person"], slip.facts, slip)
        living = child.open_in(self.book.houses[slip.household or ""].commune)
        if living is None:
            self._settle(child, slip.household, slip.on, "adopted", slip.on)
        else:
            self._move(child, living, slip.household, slip.on, "move_inside")

    # -- within the book --------------------------------------------------------------------------

    def move_inside(self, slip: Told) -> None:
        person, to = self.one(slip.facts["person"]), slip.facts["to_household"]
        living = person.open_in(self.book.houses[to].commune) if person else None
        assert person is not None
        assert living is not None
        self._move(person, living, to, slip.on, "move_inside")

    def household_split(self, slip: Told) -> None:
        self._open(slip, slip.facts.get("number"))
        self.book.houses[slip.household or ""].head = self.ledger.one(slip.facts.get("head"))
        for name in slip.facts["people"]:
            person = self.one(name)
            living = person.open_in(slip.commune) if person else None
            if person is not None and living is not None:
                self._move(person, living, slip.household, slip.on, "split")

    def household_joined(self, slip: Told) -> None:
        for person, living in self._of_house(slip.household):
            self._move(person, living, slip.facts["into_household"], slip.on, "joined")
        self.book.houses[slip.household or ""].ended = slip.on

    def household_closed(self, slip: Told) -> None:
        self.book.houses[slip.household or ""].ended = slip.on

    def head_changed(self, slip: Told) -> None:
        self.book.houses[slip.household or ""].head = self.ledger.one(slip.facts["person"])

    def household_reassigned(self, slip: Told) -> None:
        house, on = self.book.houses[slip.household or ""], slip.on
        before, now = house.commune, slip.facts.get("to_commune", slip.commune)
        house.places.append((on, now, slip.facts["to_area"]))
        if before == now:
            return
        for person, living in self._of_house(slip.household):
            if person.open_in(now) is not None:  # in the book there already: once per commune
                self._end(person, living, on, "twice")
            elif on < living.since:
                living.commune = now
            else:
                self._end(person, living, on, "boundary")
                self._settle(person, living.house, on, "boundary", living.came)

    def absence_started(self, slip: Told) -> None:
        person = self.one(slip.facts["person"])
        assert person is not None
        person.away_since.append(slip.on)

    def absence_ended(self, slip: Told) -> None:
        person = self.one(slip.facts["person"])
        assert person is not None
        person.away_since.clear()

    # -- leaving the book -------------------------------------------------------------------------

    def move_out(self, slip: Told, why: str = "move_out") -> None:
        person = self.one(slip.facts["person"])
        assert person is not None
        here = [x for x in person.lived if x.until is None and x.commune == slip.commune]
        if here:
            self._end(person, here[-1], slip.on, why)

    def entered_twice(self, slip: Told) -> None:
        self.move_out(slip, "twice")

    def gone_before_book(self, slip: Told) -> None:
        self.move_out(slip, "gone")

    def death(self, slip: Told) -> None:
        person, on = self.one(slip.facts["person"]), slip.on
        assert person is not None
        told = {slip.commune, *slip.told_in}  # a commune that has not told of it goes on counting her
        here = sorted([x for x in person.lived if x.on(on) and x.commune in told], key=lambda x: x.since)[-1:]
        if here:
            self._happened(slip, person, {}, first=here[0].commune)
        person.died = on
        for living in list(person.lived):
            if living.until is None and living.commune in told:
                self._end(person, living, on, "died" if living in here else "twice")
        self._end_uses(person, on)
        for pair in self._pairs(person, on):
            self._part(pair, on)
            other = self.one(pair.others(person.id))
            if other is not None and other.married_on(on):
                other.marital.append((on, "widowed"))

    # -- marriages --------------------------------------------------------------------------------

    def marriage(self, slip: Told) -> None:
        wife, husband = self.one(slip.facts.get("wife")), self.one(slip.facts.get("husband"))
        ids = wife.id if wife else None, husband.id if husband else None
        mine = self.book.pairs_of(*ids)
        told_before = [p for p in mine if (p.wife, p.husband) == ids and (not p.until or slip.on < p.until)]
        pair = told_before[0] if told_before else Pair(*ids, slip.on)
        if not told_before:
            self.book.couple(pair)
        for person in (wife, husband):
            if person is not None:
                person.marital.append((slip.on, "married"))
                told = {"early": bool(slip.facts.get("early")), "kin": bool(slip.facts.get("consanguineous"))}
                self._happened(slip, person, {"pair": ids, "couple": id(pair), **told})

    def divorce(self, slip: Told) -> None:
        person, spouse = self.one(slip.facts["person"]), self.one(slip.facts.get("spouse"))
        assert person is not None
        for pair in self._pairs(person, slip.on):
            other = self.one(pair.others(person.id))
            if spouse is None or other is None or other is spouse:
                self._part(pair, slip.on)
                spouse = spouse or other
        for one in {id(p): p for p in (person, spouse) if p is not None}.values():
            one.marital.append((slip.on, "divorced"))
            self._happened(slip, one, {})

    def details_changed(self, slip: Told) -> None:
        person = self.one(slip.facts["person"])
        assert person is not None
        detail, value = slip.facts["detail"], slip.facts.get("value")
        if detail != "marital":
            return
        person.marital.append((slip.on, str(value)))
        if value == "married":
            self._couple(person, None, slip.on)
        else:
            for pair in self._pairs(person, slip.on):
                self._part(pair, slip.on)

    def premarital_check(self, slip: Told) -> None:
        known = [self.one(slip.facts.get(name)) for name in ("wife", "husband")]
        ids = tuple(p.id if p else None for p in known)
        here = [p for p in known if p is not None and self.book.where_at(p, slip.on) is not None]
        if here:
            self._happened(slip, here[0], {"pair": ids})

    # -- services and contraception ---------------------------------------------------------------

    def contraception_started(self, slip: Told) -> None:
        person = self.one(slip.facts["person"])
        assert person is not None
        person.channels[slip.id] = slip.facts.get("channel")
        self._use(person, Use(slip.facts["method"], slip.on, True, slip.id))

    def contraception_stopped(self, slip: Told) -> None:
        person, method = self.one(slip.facts["person"]), slip.facts["method"]
        assert person is not None
        # Taken out and put in anew on one day: the stop names the one that the start has ended already.
        if not any(u.switched and u.until == slip.on and u.method == method for u in person.uses):
            self._end_uses(person, slip.on, method)
        self._happened(slip, person, {"method": method})

    def contraception_confirmed(self, slip: Told) -> None:
        person = self.one(slip.facts["person"])
        assert person is not None
        using = [u for u in person.uses if u.on(slip.on)]
        method = slip.facts.get("method") or (using[-1].method if using else None)
        person.channels[slip.id] = slip.facts.get("channel")
        person.marks.append((slip.on, method, slip.id))

    def pregnancy_event(self, slip: Told) -> None:
        person = self.one(slip.facts["person"])
        assert person is not None
        if slip.facts["event"] == "pregnant":
            self._end_uses(person, slip.on)
        self._happened(slip, person, {"event": slip.facts["event"]})

    def prenatal_screening(self, slip: Told) -> None:
        person = self.one(slip.facts["person"])
        assert person is not None
        self._happened(slip, person, {"done": set(slip.facts.get("done", ()))})

    newborn_screening = prenatal_screening
    elderly_check = prenatal_screening

    # -- what the kinds share ---------------------------------------------------------------------


def _counted_from(told: dict[str, Any], came: date) -> date:
    """rules.md 1: at once who means to stay, else when the months of the rule are over."""
    means_to_stay = told.get("intent", told.get("residence") != "temporary")
    return came if means_to_stay else months_later(came, rule("residence_months", came))


def _row(facts: dict[str, Any]) -> int | None:
    """rules.md 2: the row of the form; twins at the second delivery after one child stand in row 2."""
    order = facts.get("child_order")
    if order is None:
        return None
    older_children = order - facts.get("multiple_no", 1)
    if facts.get("multiple", 1) > 1 and older_children == 1:
        return 2
    return 1 if order == 1 else 2 if order == 2 else 3
