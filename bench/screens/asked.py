"""What an officer asks for in a day: each kind of page, its goal, and the requests that make one step of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle
from queue import Queue

from bench.screens.commune import Ground
from bench.screens.office import Answer, Browser

FAST, OTHER, NONE = 0.100, 0.300, 0.0  # seconds, of the 95th percentile
Sheets = Queue[tuple[int, str]]


@dataclass(frozen=True)
class Step:
    """`do` asks and gives the answers that one step takes; their seconds and bytes are added."""

    name: str
    goal: float
    do: Callable[[Browser], list[Answer]]


def steps(ground: Ground, sheets: Sheets) -> list[Step]:
    unit = ground.unit
    searches, cards = cycle(_searches(ground)), cycle([*ground.households, *ground.large])
    areas = cycle(ground.areas)

    def search(browser: Browser) -> list[Answer]:
        return [browser.post(f"/tim/{unit}", {"q": next(searches)})]

    def card(browser: Browser) -> list[Answer]:
        return [browser.get(f"/ho/{next(cards)}")]

    def grid(browser: Browser) -> list[Answer]:
        return [browser.get(f"/p0/{next(areas)}/2026-10")]

    return [
        Step("search", FAST, search),
        Step("household card", FAST, card),
        Step("queue step: appraise a sheet, see it", FAST, lambda b: appraise(b, sheets)),
        Step("queue step: answer a held line, see the next", FAST, lambda b: settle(b, unit)),
        Step("P0 grids of an area", OTHER, grid),
        Step("month page", OTHER, _page(f"/thang/{unit}")),
        Step("unit home (figures of a seal)", OTHER, _page(f"/don-vi/{unit}")),
        Step("work lists, their lengths", OTHER, _page(f"/viec/{unit}")),
        Step("work list with names", OTHER, _page(f"/viec/{unit}/kham-nguoi-cao-tuoi")),
    ]


def floor() -> list[Step]:
    """The frame around almost nothing, signed in; and an answer without page, session or database."""
    return [Step("limit: the frame alone", NONE, _page("/toi")), Step("limit: no page", NONE, _page("/alive"))]


def appraise(browser: Browser, sheets: Sheets) -> list[Answer]:
    """The sheet lies open (not counted); one press, and what the browser is led to."""
    area, month = sheets.get(timeout=30)
    opened = browser.get(f"/tham-dinh/{area}/{month}")
    ready = re.findall(r'name="slip" value="([^"]+)"', opened.text)
    assert ready, (area, month)
    done = browser.post(f"/tham-dinh/{area}/{month}", {"slip": ready})
    assert done.status == 302, done.status
    return [done, browser.get(done.location)]


def settle(browser: Browser, unit: int) -> list[Answer]:
    """The list lies open (not counted); the oldest line is returned with a reason, the list comes again."""
    opened = browser.get(f"/can-xem-lai/{unit}")
    line = re.search(rf'action="(/can-xem-lai/{unit}/[0-9a-f-]+)"', opened.text)
    if line is None:
        return [opened]
    done = browser.post(line[1], {"what": "return", "reason": "Ghi lại giúp số thẻ"})
    assert done.status == 302, done.status
    return [done, browser.get(done.location)]


def _page(path: str) -> Callable[[Browser], list[Answer]]:
    return lambda browser: [browser.get(path)]


def _searches(ground: Ground) -> Iterator[str]:
    """What is typed: a given name, two parts of a name, a name and a year, initials, a household number, a card's end."""
    for n, name in enumerate(ground.names):
        yield name
        yield f"nguyễn {name}"
        yield f"{name} {1950 + n % 60}"
        yield f"n{'vth'[n % 3]}{name[0]}"
        yield f"hộ {1 + n * 7 % 180}"
