"""Invented towns as a ledger of JSON rows: ten households each over two years, with late, corrected, withdrawn,
unappraised slips and slips told twice. Days gather at the edges of windows and birthdays at the edges of ages.

The seed is all that is random. A town keeps a plain idea of who lives where, so that most slips stand.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from tests.generative.invented_events import EVENTS
from tests.generative.invented_faults import FAULTS
from tests.generative.invented_souls import (
    BEGAN,
    CUT_OFFS,
    PROVINCE,
    Row,
    Town,
    any_birthday,
    any_day,
    new_member,
    new_wife,
)


def province(seed: int, towns: int, cut_off: str = CUT_OFFS[1], households: int = 10) -> list[Row]:
    """The ledger of several towns as received by the end of the day `cut_off`."""
    rows: list[Row] = []
    for number in range(1, towns + 1):
        rows += town(seed * 1000 + number, number, households, cut_off)
    return rows


def town(seed: int, number: int, households: int, cut_off: str) -> list[Row]:
    draw = random.Random(seed)
    place = Town(number, draw)
    for _ in range(households):
        _enrol(place)
    days = sorted(any_day(draw) for _ in range(households * 22))
    for place.today in days:
        living = place.here()
        if living:
            draw.choices(*zip(*EVENTS, strict=True))[0](place, draw.choice(living), place.today)
    for _ in range(len(place.slips) // 7):
        draw.choices(*zip(*FAULTS, strict=True))[0](place)
    return list(_as_ledger(place, cut_off))


def units(towns: int) -> list[tuple]:
    """Dated closure rows (ancestor, unit, depth, since, until, level, level)."""
    rows: list[tuple] = [(PROVINCE, PROVINCE, 0, BEGAN, None, "province", "province")]
    for number in range(1, towns + 1):
        place = Town(number, random.Random(0))
        chains = [[(PROVINCE, "province"), (place.unit, "district")]]
        chains += [[*chains[0], (c, "commune")] for c in place.communes]
        chains += [[*chain, (a, "area")] for chain in chains[1:] for a in place.areas(chain[-1][0])]
        for chain in chains:
            unit, level = chain[-1]
            for depth, (above, its) in enumerate(reversed(chain)):
                rows.append((above, unit, depth, BEGAN, None, its, level))
    return rows


def coverage(seed: int, towns: int) -> list[tuple]:
    """Collaborators' records (worker, area, since, until, reason)."""
    draw, rows = random.Random(seed), []
    for area in [row[1] for row in units(towns) if row[2] == 0 and row[6] == "area"]:
        day = any_day(draw) if draw.random() < 0.5 else date(2019, 1, 1)
        for n in range(draw.randint(0, 3)):
            end = any_day(draw)
            until = end if end > day and draw.random() < 0.8 else None
            worker = area * 10 + n if draw.random() < 0.8 else area // 10 * 100
            rows.append((worker, area, day, until, "tired" if until else ""))
            day = (until or day) + timedelta(days=draw.randint(-60, 40))
    return rows


def _enrol(place: Town) -> None:
    draw = place.draw
    commune = draw.choice(place.communes)
    house = place.name("house")
    place.area_of[house] = (commune, draw.choice(place.areas(commune)))
    on = any_day(draw) if draw.random() < 0.15 else date(2018, 12, 31)
    members = [new_member(place, "1", any_birthday(draw, 18, 55), house, commune), new_wife(place, house, commune)]
    members[0]["spouse"] = members[1]["id"]
    members[1]["spouse"] = members[0]["id"]
    for one, other in (members[:2], members[1::-1]):
        place.souls[one["id"]].married, place.souls[one["id"]].spouse = True, other["id"]
        one["marital"] = "married"
    for _ in range(draw.randint(1, 4)):
        born = draw.choice([any_birthday(draw, 15, 20), any_birthday(draw, 60), any_birthday(draw, 2, 14)])
        members.append(new_member(place, draw.choice("12"), min(born, on), house, commune))
        members[-1]["marital"] = draw.choice(["single", "single", "married", "widowed"])
        place.souls[members[-1]["id"]].married = members[-1]["marital"] == "married"
    for member in members:
        if draw.random() < 0.08:
            member["residence"] = "temporary"
            member["came_on"] = (on - timedelta(days=draw.randint(0, 200))).isoformat()
        if draw.random() < 0.05:
            member["birth"] = draw.choice(["~", ""]) + member["birth"][:4]
        place.souls[member["id"]].since = on
    kind = "family" if draw.random() < 0.85 else "collective"
    place.tell(
        "household_enrolled", on, house, number=house, household_kind=kind, head=members[0]["id"], members=members
    )


def _as_ledger(place: Town, cut_off: str) -> Iterator[Row]:
    """Every entry with its position; received later than it happened, some of it after the cut-off."""
    draw = place.draw
    for row in place.slips:
        if "received_at" not in row:
            lost = draw.random() < 0.03 and row["kind"] != "household_enrolled"
            wait = 900 if lost else draw.choice([0, 3, 10, 20, 45, 100])
            day = date.fromisoformat(f"{row['happened_on']}-15"[:10]) + timedelta(days=wait)
            row["received_at"] = f"{day.isoformat()}T02:00:00Z"
    position = dict.fromkeys(place.communes, 0)
    slips = [s for s in place.slips if s["received_at"][:10] <= cut_off]
    known = {s["slip_id"] for s in slips}
    for row in slips:
        position[row["commune"]] += 1
        yield {**row, "position": position[row["commune"]]}
    acts = [d for d in place.decisions if d["slips"][0][0] in known]
    for slip in slips:
        pair = [[slip["slip_id"], slip["body_hash"]]]
        of = {"commune": slip["commune"], "slips": pair}
        if slip["kind"] == "household_enrolled" or draw.random() < 0.9:
            acts.append({"entry": "appraisal", **of})
            if draw.random() < 0.02:
                acts.append({"entry": "return", **of})
    for act in acts:
        position[act["commune"]] += 1
        yield {**act, "position": position[act["commune"]]}
