"""Slips per second folded: the whole register from its ledger. Peer: the state of persons by pandas from the same rows
(read the JSON, explode members, apply births, deaths and moves by sorting), which knows no rules and no corrections.

Results compared: persons counted on the last day.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from bench.measure import Contender, Line, race


def lines(households: int = 3000, rounds: int = 5) -> list[Line]:
    bodies = _bodies(households)
    contenders = [
        Contender("danso fold", lambda: bodies, _danso),
        Contender("pandas, persons only", lambda: bodies, _pandas),
    ]
    return race(f"fold {len(bodies):,} slips", len(bodies), "slips", contenders, rounds)


LAST = date(2020, 10, 30)


def _bodies(households: int) -> list[tuple[str, str]]:
    """(slip id, JSON) of enrolments, and for every third household a birth, every tenth a death or a move out."""
    found: list[tuple[str, str]] = []

    def add(kind: str, on: str, house: str, **facts: Any) -> None:
        told = {
            "kind": kind, "happened_on": on, "commune": 1, "area": 2, "household": house, "facts": facts,
            "told_by": "family", "written_by": None, "on_behalf_of": None, "confirmed": [],
        }  # fmt: skip
        found.append((f"slip-{len(found)}", json.dumps(told)))

    for n in range(households):
        house, head, wife, child = f"h{n}", f"h{n}-1", f"h{n}-2", f"h{n}-3"
        members = [
            {"id": head, "sex": "1", "birth": f"{1960 + n % 30}-05-07", "marital": "married", "spouse": wife},
            {"id": wife, "sex": "2", "birth": f"{1965 + n % 30}-02", "marital": "married", "spouse": head},
            {"id": child, "sex": "1", "birth": "2010", "mother": wife},
        ]
        add("household_enrolled", "2018-12-31", house, number=str(n), head=head, members=members)
        if n % 3 == 0:
            add("birth", "2020-03-01", house, child=f"h{n}-4", mother=wife, sex="2", child_order=2)
        if n % 10 == 1:
            add("death", "2020-04-01", house, person=head)
        if n % 10 == 2:
            add("move_out", "2020-05-01", house, person=child)
    return found


def _danso(bodies: list[tuple[str, str]]) -> int:
    from danso.register.fold import fold
    from danso.register.writing import read_slip

    folded = fold(read_slip(slip_id, body, slip_id) for slip_id, body in bodies)
    return sum(p.stay_on(LAST) is not None for p in folded.register.persons.values())


def _pandas(bodies: list[tuple[str, str]]) -> int:
    import pandas as pd

    rows = [(told["kind"], told["happened_on"], told["facts"]) for told in (json.loads(body) for _, body in bodies)]
    slips = pd.DataFrame(rows, columns=["kind", "on", "facts"])
    enrolled = slips[slips.kind == "household_enrolled"]
    came = [(m["id"], on, 1) for on, facts in zip(enrolled.on, enrolled.facts, strict=True) for m in facts["members"]]
    born = slips[slips.kind == "birth"]
    came += [(facts["child"], on, 1) for on, facts in zip(born.on, born.facts, strict=True)]
    left = slips[slips.kind.isin(["death", "move_out"])]
    came += [(facts["person"], on, -1) for on, facts in zip(left.on, left.facts, strict=True)]
    moves = pd.DataFrame(came, columns=["person", "on", "sign"])
    moves = moves[moves.on <= LAST.isoformat()].sort_values(["person", "on"])
    return int((moves.groupby("person").sign.sum() > 0).sum())
