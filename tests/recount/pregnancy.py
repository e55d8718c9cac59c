"""Pregnancies and screening (rules.md 5): somebody is screened when all diseases are done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from tests.recount.births import births, events
from tests.recount.counting import Case, Recount, Thing, of_window, over, plain

PREGNANCY = timedelta(days=280)
FOUR = {"down", "edwards", "patau", "thalassemia"}
FIVE = {"hypothyroid", "g6pd", "cah", "hearing", "heart"}


def at_least_one(kind: str) -> Callable[[Case, date, date], Iterator[Thing]]:
    """Persons once, where counted at the last of the screenings that did something."""

    def found(case: Case, first: date, last: date) -> Iterator[Thing]:
        for person in case.book.people:
            mine = [h for h in case.by_person[person] if h.kind == kind and first <= h.on <= last and h.facts["done"]]
            if mine:
                yield person, max(mine, key=lambda h: h.on).area, None

    return found


def all_done(kind: str, diseases: set[str], within: timedelta | None) -> Callable[..., Iterator[Thing]]:
    """Persons once, where counted on the day on which the last disease that was missing was done."""

    def found(case: Case, first: date, last: date) -> Iterator[Thing]:
        for person in case.book.people:
            mine = [h for h in case.by_person[person] if h.kind == kind]
            days = []
            for h in mine:
                recent = [x for x in mine if within is None or x.on > h.on - within]
                before = set().union(*(x.facts["done"] for x in recent if x.on < h.on))
                so_far = before.union(*(x.facts["done"] for x in recent if x.on == h.on))
                if first <= h.on <= last and diseases <= so_far and not diseases <= before:
                    days.append(h)
            if days:
                yield person, max(days, key=lambda h: h.on).area, None

    return found


def managed(case: Case, first: date, last: date) -> Iterator[Thing]:
    """Known to be pregnant in the window: reported, screened or delivered in it, or reported before and not over."""
    for person in case.book.people:
        mine = [h for h in case.by_person[person] if h.kind in ("pregnancy_event", "birth", "prenatal_screening")]
        signs = []
        for h in mine:
            report = h.kind == "pregnancy_event" and h.facts["event"] == "pregnant"
            if first <= h.on <= last and (report or h.kind != "pregnancy_event"):
                signs.append(h)
            if report and first - PREGNANCY <= h.on < first and not any(_ends(x, h.on, first) for x in mine):
                signs.append(h)
        if signs:
            yield person, max(enumerate(signs), key=lambda n: (n[1].on, n[0]))[1].area, None  # the day's last


def _ends(h, reported: date, first: date) -> bool:
    over_ = h.kind == "birth" or (h.kind == "pregnancy_event" and h.facts["event"] in ("miscarriage", "abortion"))
    return over_ and reported <= h.on < first


def news(what: str) -> Callable[..., Iterator[Thing]]:
    return events("pregnancy_event", lambda h: h.facts["event"] == what)


_four = of_window(all_done("prenatal_screening", FOUR, PREGNANCY))
_five = of_window(all_done("newborn_screening", FIVE, None))

RECOUNTS: dict[str, Recount] = {
    "pregnancies_reported": plain(of_window(news("pregnant"))),
    "miscarriages": plain(of_window(news("miscarriage"))),
    "abortions": plain(of_window(news("abortion"))),
    "pregnant_women_managed": plain(of_window(managed)),
    "prenatal_screened_any": plain(of_window(at_least_one("prenatal_screening"))),
    "prenatal_screened_4": plain(_four),
    "prenatal_screened_4_share_of_pregnant": over(_four, of_window(managed)),
    "prenatal_screened_4_share_of_births": over(_four, of_window(births)),
    "newborns_screened_any": plain(of_window(at_least_one("newborn_screening"))),
    "newborns_screened_5": plain(_five),
    "newborns_screened_5_share": over(_five, of_window(births)),
}
