"""Which slips wait: what they tell cannot have happened in this book. A slip that waits has no effect."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.recount.book import Book, House, Somebody
from tests.recount.days import exact, months_later, reckoned
from tests.recount.ledger import Told
from tests.recount.rules import rule

# Doubts a person may decide by looking; the others need another slip first.
DECIDABLE = {"mother too young", "births too close"}
# Doubts answered by a reason: name of the rule on the slip.
ASKED = {"mother_old", "order_below_book", "not_married", "married_already", "away_six_months", "method_not_begun"}
ASKED |= {"head_goes"}

ABOUT_ONE_PERSON = (
    "newborn_screening death move_out details_changed contraception_started contraception_stopped "
    "contraception_confirmed pregnancy_event prenatal_screening elderly_check divorce absence_started absence_ended "
    "entered_twice gone_before_book"
).split()
OF_A_WOMAN = (
    "contraception_started contraception_stopped contraception_confirmed pregnancy_event prenatal_screening".split()
)


def doubts(slip: Told, book: Book, who: dict[str, Somebody | None], brought: set[str]) -> Iterator[str]:
    """`who` names the persons of the slip by the fact that names them, None where the book does not know them."""
    facts, on = slip.facts, slip.on
    person = who.get("person")
    if slip.kind in ABOUT_ONE_PERSON:
        yield from _is_here(person, slip)
    if slip.kind in OF_A_WOMAN and person is not None and person.sex != "2":
        yield "not a woman"
    match slip.kind:
        case "household_enrolled":
            yield from _new_house(slip, book)
            ids = [m["id"] for m in facts["members"]]
            if len(set(ids)) < len(ids) or brought & set(ids):
                yield "person known"
            if any(_born_later(m["birth"], on) for m in facts["members"]):
                yield "born later"
        case "household_opened":
            yield from _new_house(slip, book)
        case "birth":
            yield from _birth(slip, who)
        case "move_in" | "person_missed" | "adopted":
            house = book.houses.get(slip.household or "")
            yield from _house(house, slip, receives=True)
            if _born_later(facts["birth"], on):
                yield "born later"
            if person is not None:
                yield from _lives(person, slip)
                if slip.kind != "adopted" and house is not None and person.open_in(house.commune):
                    yield "counted already"
        case "marriage":
            yield from _marriage(slip, who)
        case "premarital_check":
            known = [p for p in (who.get("wife"), who.get("husband")) if p is not None]
            if not known:
                yield "unknown"
            for one in known:
                yield from _lives(one, slip)
        case "divorce" if person is not None and person.status(on) not in (None, "married"):
            yield "not_married"
        case "absence_ended" if person is not None:
            if any(on >= months_later(day, rule("absence_months", day)) for day in person.away_since):
                yield "away_six_months"
        case "contraception_stopped" if person is not None and all(u.method != facts["method"] for u in person.uses):
            yield "method_not_begun"
        case "details_changed" if facts["detail"] == "marital":
            if facts.get("value") not in ("single", "married", "widowed", "divorced"):
                yield "detail"
        case "move_inside":
            here = list(_is_here(person, slip))
            house = book.houses.get(facts["to_household"])
            here += _house(house, slip, receives=True)
            yield from here
            if not here and person is not None and house is not None and not person.open_in(house.commune):
                yield "other commune"
        case "head_changed":
            yield from _house(book.houses.get(slip.household or ""), slip)
            yield from _is_here(person, slip)
        case "household_reassigned" | "reviewed":
            yield from _house(book.houses.get(slip.household or ""), slip)
        case "household_closed":
            yield from _house(book.houses.get(slip.household or ""), slip)
            if any(x.until is None and x.house == slip.household for p in book.people.values() for x in p.lived):
                yield "people left"
        case "household_joined":
            ends, goes_on = (book.houses.get(h or "") for h in (slip.household, facts["into_household"]))
            yield from _house(ends, slip, receives=True)
            yield from _house(goes_on, slip, receives=True)
            if ends and goes_on and (ends is goes_on or ends.commune != goes_on.commune):
                yield "one household, or two communes"
        case "household_split":
            yield from _split(slip, book, who)


def _is_here(person: Somebody | None, slip: Told) -> Iterator[str]:
    if person is None:
        yield "unknown"
        return
    yield from _lives(person, slip)
    yield from _has_come(person, slip)


def _lives(person: Somebody, slip: Told) -> Iterator[str]:
    if person.born > slip.on and person.born_exactly and exact(slip.on_text):
        yield "before birth"
    if person.died is not None and person.died < slip.on:
        yield "after death"


def _has_come(person: Somebody, slip: Told) -> Iterator[str]:
    here = [x for x in person.lived if x.commune == slip.commune]
    if not any(x.came <= slip.on and (x.until is None or slip.on <= x.until) for x in here):
        yield "not here"


def _house(house: House | None, slip: Told, receives: bool = False) -> Iterator[str]:
    if house is None:
        yield "household unknown"
    elif all(commune != slip.commune for _, commune, _ in house.places):
        yield "other commune"
    elif house.ended is not None and (house.ended < slip.on or (receives and house.ended == slip.on)):
        yield "household ended"


def _new_house(slip: Told, book: Book) -> Iterator[str]:
    if slip.household in book.houses:
        yield "household known"
    if slip.area is None:
        yield "area unknown"


def _born_later(birth: str, on: date) -> bool:
    return exact(birth) and reckoned(birth) > on


def _birth(slip: Told, who: dict[str, Somebody | None]) -> Iterator[str]:
    mother, facts = who["mother"], slip.facts
    if mother is None:
        yield "unknown"
        return
    if who["child"] is not None:
        yield "person known"
    yield from _is_here(mother, slip)
    if mother.sex != "2":
        yield "not a woman"
    if mother.age(slip.on) < 12:
        yield "mother too young"
    if mother.age(slip.on) > 55:
        yield "mother_old"
    children, number, order = facts.get("multiple", 1), facts.get("multiple_no", 1), facts.get("child_order")

    def together(day: date, others: int) -> bool:
        return children > 1 and others > 1 and (slip.on - day).days <= 3

    for day, others, other_number in mother.deliveries:
        if together(day, others):
            if number == other_number:
                yield "number taken"
                break
        elif slip.on < months_later(day, 9):
            yield "births too close"
            break
    if number > children or number < 1 or (order is not None and order < number):
        yield "numbers of the delivery"
    if order is not None and order <= sum(not together(day, others) for day, others, _ in mother.deliveries):
        yield "order_below_book"


def _marriage(slip: Told, who: dict[str, Somebody | None]) -> Iterator[str]:
    wife, husband = who.get("wife"), who.get("husband")
    known = [p for p in (wife, husband) if p is not None]
    if not known:
        yield "unknown"
        return
    for person in known:
        yield from _lives(person, slip)
    if all(list(_has_come(p, slip)) for p in known):
        yield "not here"
    if (wife and wife.sex != "2") or (husband and husband.sex != "1"):
        yield "sexes"
    if any(p.married_on(slip.on) for p in known):
        yield "married_already"


def _split(slip: Told, book: Book, who: dict[str, Somebody | None]) -> Iterator[str]:
    yield from _new_house(slip, book)
    source = book.houses.get(slip.facts["from_household"])
    yield from _house(source, slip)
    people = [p for name, p in who.items() if name.startswith("people ")]
    if None in people:
        yield "unknown"
    if source is None:
        return
    if source.commune != slip.commune:
        yield "other commune"
        return
    for person in people:
        living = person.open_in(slip.commune) if person else None
        if person and (living is None or living.house != slip.facts["from_household"]):
            yield "not in the household"
    if source.head is not None and source.head in {p.id for p in people if p}:
        yield "head_goes"
