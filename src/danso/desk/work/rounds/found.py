"""What a round found: slips by kind and area, and the households that wait for theirs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.desk.work.rounds.shown import frame_of, in_order, unit_of
from danso.register.lists.homes import NamedHome, named_homes
from danso.register.slips import KINDS
from danso.values.text import natural_key
from danso.values.words import Words
from danso.work.rounds.found import read_round
from danso.work.rounds.progress import Seen, seen
from danso.work.rounds.totals import by_kind

A_PAGE = 200


@dataclass(frozen=True, slots=True)
class Differing:
    seen: Seen
    home: NamedHome | None
    slips: tuple[tuple[str, Words, object], ...]


@page(Kind.NAMED, unit=unit_of)
def round_found(request: Asking, one: int) -> HttpResponse:
    """`?dia-ban=`, `?loai=` narrow it; at most A_PAGE households at a time, the rest by area."""
    found = read_round(request.scope, one)
    homes = [home for home in seen(found, request.today) if home.status == "differs"]
    names = in_order({home.area for home in homes}, found.last)
    area, kind = whole_number(request.GET.get("dia-ban", "")), request.GET.get("loai", "")
    kinds = Counter(slip.kind for home in homes for slip in home.found)
    chosen = [
        home
        for home in homes
        if (area not in names or home.area == area) and (kind not in kinds or any(s.kind == kind for s in home.found))
    ]
    order = {number: place for place, number in enumerate(names)}
    chosen.sort(key=lambda home: (order.get(home.area, 0), natural_key(home.number), home.household))
    shown = chosen[:A_PAGE]
    named = named_homes(request.scope, found.unit_id, [home.household for home in shown], "round")
    groups: dict[int, list[Differing]] = {}
    for home in shown:
        slips = tuple((slip.slip_id, KINDS[slip.kind].words, slip.happened_on) for slip in home.found)
        groups.setdefault(home.area, []).append(Differing(home, named.get(home.household), slips))
    by_area = Counter(home.area for home in homes)
    context = frame_of(request, found) | {
        "groups": [(names.get(number, ""), lines) for number, lines in groups.items()],
        "areas": [(number, name, by_area[number]) for number, name in names.items()],
        "area": area if area in names else None,
        "kinds": [(code, KINDS[code].words, n) for code, n in sorted(kinds.items(), key=lambda k: (-k[1], k[0]))],
        "chosen_kind": kind if kind in kinds else "",
        "all": len(homes),
        "chosen": len(chosen),
        "more": len(chosen) - len(shown),
        "slips": sum(kinds.values()),
        "unwritten": sum(home.unwritten for home in homes),
        "by_kind": by_kind(kinds),
    }
    return render(request, "desk/round_found.html", context)
