"""Small registers with the faults that real ones have, from a seed: told twice, told differently, corrected,
withdrawn, told too late or of the wrong person. The seed is all that is random."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from danso.register.fold import Acts
from danso.register.slips.kind import Slip
from tests.factories import slips as tell

Draw = random.Random


def invent(seed: int) -> tuple[list[Slip], Acts]:
    """About forty slips over four households in two communes, and what people did with them."""
    draw = random.Random(seed)
    slips = [_enrolled(draw, number) for number in range(1, 5)]
    for _ in range(draw.randint(6, 30)):
        slips.extend(draw.choice(EVENTS)(draw, draw.randint(1, 4)))
    slips = _numbered(slips)
    for _ in range(draw.randint(0, 12)):
        slips.append(draw.choice(FAULTS)(draw, slips, len(slips)))
    slips = list({s.id: s for s in slips}.values())
    return slips, _acts(draw, slips)


def _acts(draw: Draw, slips: list[Slip]) -> Acts:
    known = [s for s in slips if draw.random() < 0.8]
    decided = [s.id for s in slips if draw.random() < 0.15]
    return Acts(
        frozenset((s.id, s.body_hash) for s in known),
        frozenset(),
        frozenset(decided[::2]),
        frozenset(decided[1::2]),
    )


def _numbered(slips: list[Slip]) -> list[Slip]:
    """Different slips have different ids, however alike they are."""
    return [replace(s, id=f"{n:02d} {s.id}") for n, s in enumerate(slips)]


# -- what happens in a household ------------------------------------------------------------------


def _commune(number: int) -> int:
    return tell.X if number < 3 else tell.Y


def _enrolled(draw: Draw, number: int) -> Slip:
    people = {
        "head": tell.man(draw.choice(["1980-05-07", "1975", "~1950"])),
        "wife": tell.woman(draw.choice(["1985-03-02", "1990-11"]), method=draw.choice([None, "5", "1"])),
        "child": tell.woman("2009-06-01"),
        "guest": tell.man("1999-01-01", residence=draw.choice(["present", "temporary"])),
    }
    on = draw.choice([tell.BOOK, tell.BOOK, "2019-03-01"])
    return tell.household(str(number), commune=_commune(number), on=on, **people)


def _day(draw: Draw) -> str:
    day = date(2019, 1, 1) + timedelta(days=draw.randint(-30, 700))
    exact = day.isoformat()
    return exact[:7] if draw.random() < 0.05 else exact


def _somebody(draw: Draw, number: int) -> str:
    names = ("head", "wife", "child", "guest", "baby", "new", "nobody")
    return f"{number}.{draw.choices(names, (4, 4, 2, 4, 2, 3, 1))[0]}"


def _where(draw: Draw, number: int) -> int:
    """Mostly the household's own commune; now and then somebody writes in the wrong book."""
    return _commune(number) if draw.random() < 0.9 else 3 - _commune(number)


def _event(kind: str) -> Callable[[Draw, int], list[Slip]]:
    def event(draw: Draw, number: int) -> list[Slip]:
        more = {"value": draw.choice(["married", "divorced", "single"]), "detail": "marital"}
        facts = more if kind == "details_changed" else {}
        where = _where(draw, number)
        return [tell.told(kind, _day(draw), _somebody(draw, number), commune=where, confirmed=_sure(draw), **facts)]

    return event


def _sure(draw: Draw) -> tuple[str, ...]:
    return ("not_married", "married_already", "away_six_months", "order_below_book") if draw.random() < 0.5 else ()


def _birth(draw: Draw, number: int) -> list[Slip]:
    on, mother, commune = _day(draw), f"{number}.wife", _commune(number)
    child = f"{number}.{draw.choice(['baby', 'baby2'])}"
    first = tell.birth(on, mother, child, sex=draw.choice("12"), commune=commune, order=draw.randint(1, 4))
    again = draw.random()
    if again < 0.2:  # another door tells it too, and gave the child an id of its own
        return [first, replace(first, facts={**first.facts, "child": f"{child} as the station wrote"}, body_hash="s")]
    if again < 0.35:  # twins
        twins = [tell.birth(on, mother, f"{child} {n}", twin=(n, 2), order=n, commune=commune) for n in (1, 2)]
        return twins if draw.random() < 0.8 else [*twins, twins[0]]
    if again < 0.55:  # and what is written of the child the same day
        return [first, tell.died(child, on, commune=commune)]
    if again < 0.65:
        return [first, tell.birth(on, mother, child + "?", sex="1", order=3, commune=commune)]
    return [first]


def _move_in(draw: Draw, number: int) -> list[Slip]:
    on, commune = _day(draw), _commune(number)
    facts = tell.woman("1991-01-01", intent=draw.choice([True, False, None]), marital=draw.choice([None, "married"]))
    new = tell.moved_in(f"{number}.new", on, f"hh{number}", {**facts, "residence": "temporary"}, commune=commune)
    if draw.random() < 0.5:
        return [new]
    gone = tell.moved_out(f"{number}.new", _later(draw, on), commune=commune)
    return [gone, new]


def _mover(draw: Draw, number: int) -> list[Slip]:
    """Somebody known moves to a household of the other commune under a new id, which a supervisor may join."""
    on, target = _day(draw), (number + 1) % 4 + 1
    old, new = _somebody(draw, number), f"{target}.new"
    arrives = tell.moved_in(new, on, f"hh{target}", tell.woman("1990-11"), commune=_commune(target))
    result = [arrives]
    if draw.random() < 0.6:
        result.append(tell.moved_out(old, on, commune=_commune(number)))
    if draw.random() < 0.8:
        result.append(tell.same(old, new))
    if draw.random() < 0.2:
        result.append(tell.not_same(new, old))
    return result


def _later(draw: Draw, on: str) -> str:
    return (date.fromisoformat(f"{on}-15"[:10]) + timedelta(days=draw.randint(0, 400))).isoformat()


def _inside(draw: Draw, number: int) -> list[Slip]:
    other = f"hh{number % 2 + 1 + (0 if number < 3 else 2)}"
    return [tell.moved_inside(_somebody(draw, number), _day(draw), other, commune=_where(draw, number))]


def _split(draw: Draw, number: int) -> list[Slip]:
    on, commune = _day(draw), _commune(number)
    people = sorted({_somebody(draw, number), f"{number}.guest"})
    first = tell.split(f"{number}a", on, f"hh{number}", *people, commune=commune, confirmed=("head_goes",))
    if draw.random() < 0.4:  # told twice: the second door made its own household
        second = tell.split(
            f"{number}a", on, f"hh{number}", *reversed(people), commune=commune, confirmed=("head_goes",)
        )
        again = replace(second, household=f"hh{number}b", body_hash="z")
        return [first, again, tell.slip("reviewed", _later(draw, on), household=f"hh{number}b", commune=commune)]
    return [first]


def _joined(draw: Draw, number: int) -> list[Slip]:
    first, second = (1, 2) if number < 3 else (3, 4)
    if draw.random() < 0.5:
        first, second = second, first
    return [tell.joined(f"hh{first}", _day(draw), f"hh{second}", commune=_where(draw, number))]


def _reassigned(draw: Draw, number: int) -> list[Slip]:
    to = draw.choice([1, 2])
    facts = {"to_area": to * 10 + 2, "to_commune": to}
    return [
        tell.slip("household_reassigned", _day(draw), household=f"hh{number}", commune=_where(draw, number), **facts)
    ]


def _closed(draw: Draw, number: int) -> list[Slip]:
    return [tell.slip("household_closed", _day(draw), household=f"hh{number}", commune=_commune(number))]


def _marriage(draw: Draw, number: int) -> list[Slip]:
    on, commune, sure = _day(draw), _commune(number), _sure(draw)
    wife, husband = f"{number}.child", draw.choice([None, f"{number % 4 + 1}.guest"])
    wed = tell.married(on, wife, husband, commune=commune, confirmed=sure)
    if draw.random() < 0.4:
        pair = {"spouse": husband} if husband and draw.random() < 0.5 else {}
        return [wed, tell.told("divorce", _later(draw, on), wife, commune=commune, confirmed=sure, **pair)]
    return [wed]


def _missed_or_adopted(draw: Draw, number: int) -> list[Slip]:
    facts = {"person": f"{number}.{draw.choice(['late', 'new', 'child'])}", **tell.woman("2015")}
    kind = draw.choice(["person_missed", "adopted"])
    return [tell.slip(kind, _day(draw), household=f"hh{number}", commune=_commune(number), **facts)]


def _contraception(draw: Draw, number: int) -> list[Slip]:
    who, commune, method = f"{number}.wife", _commune(number), draw.choice("1458")
    on = _day(draw)
    told = {
        0: lambda: [tell.started(who, on, method, commune=commune)],
        1: lambda: [tell.started(who, on, method, commune=commune), tell.stopped(who, on, method, commune=commune)],
        2: lambda: [tell.confirmed(who, on, commune=commune)],
        3: lambda: [tell.stopped(who, on, method, commune=commune, confirmed=("method_not_begun",))],
        4: lambda: [
            tell.told("pregnancy_event", on, who, event=draw.choice(["pregnant", "abortion"]), commune=commune)
        ],
    }
    return told[draw.randrange(5)]()


EVENTS = (
    _birth, _birth, _move_in, _mover, _inside, _split, _joined, _reassigned, _closed, _marriage, _missed_or_adopted,
    _contraception, _contraception, _event("death"), _event("move_out"), _event("entered_twice"),
    _event("gone_before_book"), _event("absence_started"), _event("absence_ended"), _event("details_changed"),
)  # fmt: skip


# -- what goes wrong with slips -------------------------------------------------------------------


def _told_again(draw: Draw, slips: list[Slip], n: int) -> Slip:
    return replace(draw.choice(slips), id=f"{n:02d} told again", told_by="police")


def _told_differently(draw: Draw, slips: list[Slip], n: int) -> Slip:
    first = draw.choice(slips)
    other = {**first.facts, "sex": "1", "channel": "bought"} | (
        {"event": "miscarriage"} if "event" in first.facts else {}
    )
    return replace(first, id=f"{n:02d} told otherwise", facts=other, body_hash=f"other {first.body_hash}")


def _day_mistaken(draw: Draw, slips: list[Slip], n: int) -> Slip:
    first = draw.choice(slips)
    moved = replace(first, happened_on=type(first.happened_on)(_day(draw)), body_hash=f"day {first.body_hash}")
    return replace(moved, id=f"{n:02d} another day")


def _corrected(draw: Draw, slips: list[Slip], n: int) -> Slip:
    amended = [s for s in slips if s.kind == "correction"]
    target = draw.choice(amended if amended and draw.random() < 0.3 else slips)
    if amended and draw.random() < 0.3:  # somebody else had corrected the same slip
        target = next(s for s in slips if s.id == amended[-1].facts["target"])
    if target.kind == "withdrawal":
        return tell.withdrawal(target, id=f"{n:02d} correction")
    right = target
    if target.kind == "correction":
        body = target.facts["body"]
        right = replace(target, kind=body["kind"], household=body["household"], facts=body["facts"])
    right = replace(right, happened_on=type(target.happened_on)(_day(draw)))
    return tell.correction(target, right, id=f"{n:02d} correction")


def _corrected_blindly(draw: Draw, slips: list[Slip], n: int) -> Slip:
    wrong = replace(draw.choice(slips), body_hash="something else")
    return tell.withdrawal(wrong, id=f"{n:02d} of a slip nobody has")


def _withdrawn(draw: Draw, slips: list[Slip], n: int) -> Slip:
    return tell.withdrawal(draw.choice(slips), id=f"{n:02d} withdrawal")


FAULTS = (_told_again, _told_differently, _day_mistaken, _corrected, _corrected, _corrected_blindly, _withdrawn)
