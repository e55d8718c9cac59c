"""Whether somebody who came to one commune and somebody another commune still counts look like one person. Pure.

Numbers decide first: two different citizen numbers are two persons, one number is one person unless name and birth both
say otherwise. Without numbers name, sex and day of birth must agree; a birth known to the year needs a relative who
moved between the same two households. Points (office practice) only order what agrees; a person decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from danso.values.day import Day
from danso.values.text import fold_accents, same_spelling
from danso.values.words import Words

Sign = Literal[
    "number_same", "card_same", "name_same", "name_unaccented", "name_differs", "birth_same", "birth_near",
    "birth_differs", "sex_differs", "family", "no_number", "others_alike",
]  # fmt: skip

POINTS: Mapping[str, int] = {
    "number_same": 10, "card_same": 6, "name_same": 4, "name_unaccented": 3, "birth_same": 4, "birth_near": 1, "family": 3,
}  # fmt: skip
ENOUGH = 7
_ABOUT_YEARS = 2


@dataclass(frozen=True, slots=True)
class Counted:
    """Somebody as one commune counts her. `number` and `card` are blind indexes, empty where not known."""

    person: str
    commune: int
    household: str
    since: date
    came_on: date
    name: str
    sex: str
    birth: str
    number: str = ""
    card: str = ""


@dataclass(frozen=True, slots=True)
class Alike:
    """`mover` came to one commune while `stayed` is counted in another; `signs` say why, `points` how strongly."""

    mover: Counted
    stayed: Counted
    signs: tuple[Sign, ...]

    @property
    def points(self) -> int:
        return sum(POINTS.get(sign, 0) for sign in self.signs)


def signs_of(mover: Counted, stayed: Counted) -> tuple[Sign, ...]:
    """What agrees and what does not; empty where the two cannot be one person."""
    numbers = bool(mover.number and stayed.number)
    if numbers and mover.number != stayed.number:
        return ()
    proved: list[Sign] = ["number_same"] if numbers else []
    if mover.card and mover.card == stayed.card:
        proved.append("card_same")
    name, birth = _name(mover.name, stayed.name), _birth(mover.birth, stayed.birth)
    differs = (name == "name_differs", birth == "birth_differs", mover.sex != stayed.sex)
    if sum(differs) > (1 if proved else 0):
        return ()
    sex: list[Sign] = ["sex_differs"] if differs[2] else []
    return (*proved, name, birth, *sex, *(() if proved else ("no_number",)))


def pairs(
    movers: Iterable[Counted], others: Iterable[Counted], refused: Collection[frozenset[str]] = ()
) -> list[Alike]:
    """Each mover once, each person still counted once, the most alike first; `refused` pairs are not named again.

    Of several equally alike the last one to have come is named, and the pair says that there are others.
    """
    found = [one for one in _alike(movers, others) if frozenset((one.mover.person, one.stayed.person)) not in refused]
    families = _families(found)
    weighed = [w for one in found if (w := _with_family(one, families)).points >= ENOUGH]
    rivals: dict[tuple[str, str, int], int] = defaultdict(int)
    for one in weighed:
        rivals["mover", one.mover.person, one.points] += 1
        rivals["stayed", one.stayed.person, one.points] += 1
    chosen: list[Alike] = []
    gone: set[tuple[str, str]] = set()
    for one in sorted(weighed, key=_order):
        sides = {("mover", one.mover.person), ("stayed", one.stayed.person)}
        if sides.isdisjoint(gone):
            gone |= sides
            alone = all(rivals[side, person, one.points] == 1 for side, person in sides)
            chosen.append(one if alone else Alike(one.mover, one.stayed, (*one.signs, "others_alike")))
    return chosen


def sentence(signs: Sequence[str]) -> Words:
    """The signs as one sentence for whoever decides."""
    said = [WORDS[sign] for sign in signs if sign in WORDS]
    vi, en = ", ".join(w.vi for w in said), ", ".join(w.en for w in said)
    return Words(f"{vi[:1].upper()}{vi[1:]}.", f"{en[:1].upper()}{en[1:]}.")


def _alike(movers: Iterable[Counted], others: Iterable[Counted]) -> Iterator[Alike]:
    """Pairs of two communes whose signs fit, the one still counted having come first."""
    by: dict[tuple[str, str], list[Counted]] = defaultdict(list)
    for one in others:
        for key in _keys(one):
            by[key].append(one)
    for mover in movers:
        near = {(c.person, c.commune): c for key in _keys(mover) for c in by.get(key, ())}
        for one in near.values():
            if one.person == mover.person or one.commune == mover.commune or one.since >= mover.since:
                continue
            if signs := signs_of(mover, one):
                yield Alike(mover, one, signs)


def _keys(one: Counted) -> Iterator[tuple[str, str]]:
    if one.number:
        yield "number", one.number
    if one.card:
        yield "card", one.card
    if one.name:
        yield "name", fold_accents(one.name)


def _families(found: Iterable[Alike]) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """By the two households: the pairs between them."""
    by: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for one in found:
        by[one.mover.household, one.stayed.household].add((one.mover.person, one.stayed.person))
    return by


def _with_family(one: Alike, families: Mapping[tuple[str, str], set[tuple[str, str]]]) -> Alike:
    """Somebody else of the one household, too, looks like somebody else of the other."""
    between = families[one.mover.household, one.stayed.household]
    others = any(m != one.mover.person and s != one.stayed.person for m, s in between)
    return Alike(one.mover, one.stayed, (*one.signs, "family")) if others else one


def _order(one: Alike) -> tuple[int, int, str, str]:
    return -one.points, -one.stayed.since.toordinal(), one.mover.person, one.stayed.person


def _name(one: str, other: str) -> Sign:
    if not one or not other or fold_accents(one) != fold_accents(other):
        return "name_differs"
    return "name_same" if same_spelling(one) == same_spelling(other) else "name_unaccented"


def _birth(one: str, other: str) -> Sign:
    if one == other and Day(one).exact:
        return "birth_same"
    a, b = Day(one), Day(other)
    if a.exact and b.exact:
        return "birth_differs"
    if "about" in (a.precision, b.precision):
        return "birth_near" if abs(a.year - b.year) <= _ABOUT_YEARS else "birth_differs"
    to = min(len(one), len(other))  # as precise as the less precise of the two
    return "birth_near" if one[:to] == other[:to] else "birth_differs"


WORDS: Mapping[str, Words] = {
    "number_same": Words("cùng số định danh", "same citizen number"),
    "card_same": Words("cùng số thẻ BHYT", "same health-insurance card"),
    "name_same": Words("cùng họ tên", "same name"),
    "name_unaccented": Words("họ tên chỉ khác dấu", "names that differ in accents only"),
    "name_differs": Words("họ tên khác nhau", "different names"),
    "birth_same": Words("cùng ngày sinh", "same day of birth"),
    "birth_near": Words("ngày sinh khớp ở phần đã biết", "births that agree as far as known"),
    "birth_differs": Words("ngày sinh khác nhau", "different births"),
    "sex_differs": Words("giới tính khác nhau", "different sexes"),
    "family": Words("người cùng hộ cũng có ở nơi kia", "others of the household are alike too"),
    "no_number": Words("chưa đủ số định danh để đối chiếu", "no citizen numbers to compare"),
    "others_alike": Words("còn người khác cũng giống như vậy", "somebody else is just as alike"),
}
