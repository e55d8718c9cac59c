"""The plain peer's steps, and that it finds what the desk finds."""

from __future__ import annotations

import re
import sys
import unicodedata
from itertools import cycle
from pathlib import Path
from urllib.parse import quote

from bench.screens.asked import NONE, Step
from bench.screens.commune import Ground
from bench.screens.office import Answer, Browser

GRANIAN = Path(sys.executable).with_name("granian")
MONTH = "2026-10"


def command(port: int) -> list[str | Path]:
    """As `danso serve` starts its own."""
    told = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--workers", "1", "--no-log"]
    return [GRANIAN, *told, "--blocking-threads", "4", "bench.screens.plain:application"]


def peer_steps(ground: Ground) -> list[Step]:
    names, cards, areas = cycle(ground.names), cycle(ground.households), cycle(ground.areas)

    def search(browser: Browser) -> list[Answer]:
        return [browser.get(f"/tim?q={quote('nguyen ' + next(names))}")]

    return [
        Step("peer, plain Django ORM: search by icontains", NONE, search),
        Step("peer: a household and its people", NONE, lambda b: [b.get(f"/ho/{next(cards)}")]),
        Step("peer: lines of an area's month", NONE, lambda b: [b.get(f"/to/{next(areas)}/{MONTH}")]),
    ]


def same_answers(ours: Browser, peer: Browser, ground: Ground) -> None:
    """Raises AssertionError where a name, a household or a sheet is answered otherwise."""
    for name in ground.whole_names:
        said = ours.post(f"/tim/{ground.unit}", {"q": name}).text
        assert _homes(said) == _homes(peer.get(f"/tim?q={quote(_folded(name))}").text), "search"
    for home in ground.households[:5]:
        people = set(re.findall(r"</a></td><td>([^<]+)</td>", peer.get(f"/ho/{home}").text))
        said = ours.get(f"/ho/{home}").text
        assert people and all(one in said for one in people), "card"
    area = ground.areas[0]
    lines = peer.get(f"/to/{area}/{MONTH}").text.count("<tr>")
    said = ours.get(f"/tham-dinh/{area}/{MONTH}").text
    assert sum(map(int, re.findall(r'<span class="st">(\d+)', said))) == lines, "sheet"


def _homes(text: str) -> set[str]:
    return set(re.findall(r'href="/ho/([0-9a-f-]{36})"', text))


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(one for one in plain if not unicodedata.combining(one))
