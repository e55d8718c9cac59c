"""In which order facts are read: by day; what brings somebody in before what names her; rank of kinds; digest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby

from tests.recount.ledger import Ledger, Told

# rules.md 6: enrolment, household opened, birth, move in < marriage, changes, services, starts < stops < move out
# < death < household closed.
_KINDS = (
    "household_enrolled household_opened household_split",
    "birth move_in adopted person_missed",
    "marriage divorce",
    "details_changed head_changed move_inside household_joined household_reassigned absence_started absence_ended "
    "same_person not_same_person",
    "newborn_screening pregnancy_event prenatal_screening elderly_check premarital_check",
    "contraception_started",
    "contraception_confirmed",
    "contraception_stopped",
    "move_out entered_twice gone_before_book",
    "death",
    "household_closed reviewed month_complete",
)
RANK = {kind: rank for rank, kinds in enumerate(_KINDS) for kind in kinds.split()}


def in_order(ledger: Ledger) -> Iterator[Told]:
    facts = sorted(ledger.facts, key=lambda s: (s.on, RANK[s.kind], s.digest, s.id))
    for _, day in groupby(facts, key=lambda s: s.on):
        yield from _one_day(list(day), ledger.one)


def _one_day(slips: list[Told], one: Callable[[str], str]) -> Iterator[Told]:
    to_come = Counter(one(i) for slip in slips for i in brings(slip))
    while slips:
        for slip in slips:
            own = Counter(one(i) for i in brings(slip))
            if all(to_come[one(i)] <= own[one(i)] for i in names(slip)):
                break
        else:
            yield from slips  # they name each other in a circle
            return
        slips.remove(slip)
        to_come.subtract(own)
        yield slip


def brings(slip: Told) -> list[str]:
    match slip.kind:
        case "household_enrolled":
            return [slip.household or "", *(member["id"] for member in slip.facts["members"])]
        case "household_opened" | "household_split":
            return [slip.household or ""]
        case "birth":
            return [slip.facts["child"]]
        case "move_in" | "adopted" | "person_missed":
            return [slip.facts["person"]]
    return []


def names(slip: Told) -> list[str]:
    facts = slip.facts
    found = [slip.household] if slip.household else []
    found += [facts[n] for n in ("mother", "spouse", "wife", "husband", "head", "same_as") if facts.get(n)]
    found += [facts[n] for n in ("to_household", "into_household", "from_household") if facts.get(n)]
    found += facts.get("people", [])
    if slip.kind not in ("move_in", "adopted", "person_missed") and facts.get("person"):
        found.append(facts["person"])
    for member in facts.get("members", []):
        found += [member[n] for n in ("spouse", "mother") if member.get(n)]
    return found
