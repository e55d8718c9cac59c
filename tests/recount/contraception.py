"""Users of contraception (rules.md 4): the wife, 15-49, married and counted on the qualifying day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from tests.recount.births import events
from tests.recount.book import Somebody, Use
from tests.recount.counting import Case, Number, Recount, Thing, of_last_day, of_window, over, plain
from tests.recount.days import ONE_DAY
from tests.recount.population import is_15_49, with_husband

MODERN, RESUPPLY = "1234567", "456"
METHODS = {
    "iud": "1",
    "male_sterilisation": "2",
    "female_sterilisation": "3",
    "condom": "4",
    "pill": "5",
    "injection": "6",
    "implant": "7",
}
# A qualifying event: (day, a start stands over a confirmation of its day, method)
Event = tuple[date, int, str]


def qualifies(case: Case, woman: Somebody, day: date) -> int | None:
    """Her area on the day, if she is a woman of 15-49 with husband who is counted on it."""
    if not (is_15_49(woman, day) and woman.married_on(day)):
        return None
    return case.book.where(woman, day)


def restart(woman: Somebody, use: Use, before: date | None = None) -> bool:
    """The same method of hers ended at most 90 days ago; `before`: it had begun before that day."""
    for earlier in woman.uses[: woman.uses.index(use)]:
        if earlier.method == use.method and earlier.until is not None and (before is None or earlier.since < before):
            if 0 <= (use.since - earlier.until).days <= 90:
                return True
    return False


def new_starts(woman: Somebody, first: date, last: date) -> Iterator[Event]:
    for use in woman.uses:
        if use.told and first <= use.since <= last and use.method in MODERN:
            if use.method not in RESUPPLY or not restart(woman, use):
                yield use.since, 1, use.method


def continuing(woman: Somebody, first: date, last: date) -> Iterator[Event]:
    for use in woman.uses:
        if use.told and first <= use.since <= last and use.method in RESUPPLY and restart(woman, use, first):
            yield use.since, 1, use.method
    for day, method, _ in woman.marks:
        if first <= day <= last and method is not None and method in RESUPPLY:
            if any(u.method == method and u.since < first and (u.until is None or u.until >= day) for u in woman.uses):
                yield day, 0, method


def overlapping(woman: Somebody, first: date, last: date) -> Iterator[Event]:
    for number, use in enumerate(woman.uses):
        if use.method in MODERN and use.since <= last and (use.until is None or use.until > max(first, use.since)):
            end = last if use.until is None else min(last, use.until - ONE_DAY)
            yield end, number, use.method


def current(woman: Somebody, first: date, last: date) -> Iterator[Event]:
    for number, use in enumerate(woman.uses):
        if use.on(last):
            yield last, number, use.method


def both(woman: Somebody, first: date, last: date) -> Iterator[Event]:
    yield from new_starts(woman, first, last)
    yield from continuing(woman, first, last)


Events = Callable[[Somebody, date, date], Iterator[Event]]


def women(of: Events, methods: str) -> Callable[[Case, date, date], Iterator[Thing]]:
    """Each woman once, by method and area of the last event that counts."""

    def found(case: Case, first: date, last: date) -> Iterator[Thing]:
        for woman in case.book.people.values():
            counted = [
                (e, qualifies(case, woman, e[0])) for e in of(woman, first, last) if e[2] in MODERN or of is current
            ]
            counted = [(e, area) for e, area in counted if area is not None]
            if counted:
                event, area = max(counted, key=lambda c: c[0])
                if event[2] in methods:
                    yield woman.id, area, None

    return found


def acceptances(case: Case, first: date, last: date) -> Iterator[Thing]:
    for woman in case.book.people.values():
        for use in woman.uses:
            area = qualifies(case, woman, use.since)
            if use.told and use.method in MODERN and first <= use.since <= last and area is not None:
                yield ("start", use.slip), area, None
        months: dict[tuple[int, int], int] = {}
        for day, method, _ in sorted(woman.marks, key=lambda m: m[0]):
            area = qualifies(case, woman, day)
            if method is not None and method in MODERN and first <= day <= last and area is not None:
                months[day.year, day.month] = area
        for month, area in months.items():
            yield (woman.id, month), area, None


_NUMBERS: dict[str, tuple[Events, Callable[..., Number]]] = {
    "modern_method_users_new_and_continuing": (both, of_window),
    "modern_method_users_new": (new_starts, of_window),
    "modern_method_users_any": (overlapping, of_window),
    "modern_method_users_current": (current, of_last_day),
}
_users = of_last_day(women(current, MODERN + "8"))
_modern = of_last_day(women(current, MODERN))
_wives = of_last_day(with_husband)

RECOUNTS: dict[str, Recount] = {
    **{code: plain(when(women(of, MODERN))) for code, (of, when) in _NUMBERS.items()},
    **{
        f"{code}_{name}": plain(when(women(of, method)))
        for code, (of, when) in _NUMBERS.items()
        for name, method in METHODS.items()
    },
    "modern_method_prevalence": over(_modern, _wives),
    "method_users_current": plain(_users),
    "contraceptive_prevalence": over(_users, _wives),
    "modern_method_acceptances": plain(of_window(acceptances)),
    "contraception_stopped": plain(of_window(events("contraception_stopped"))),
}
