"""What goes wrong with slips: corrected, withdrawn, told twice, in the wrong book, let stand."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from tests.generative.invented_souls import SURE, Row, Town, any_day, sealed

# -- what goes wrong with slips, and what people do with them ---------------------------------------------


def _amend(place: Town, target: Row, kind: str, **facts: Any) -> Row:
    told = date.fromisoformat(f"{target['happened_on']}-15"[:10]) + timedelta(days=20)
    row = {
        "entry": "slip",
        "commune": target["commune"],
        "slip_id": place.name(f"{kind}-"),
        "kind": kind,
        "happened_on": told.isoformat(),
        "area": target["area"],
        "household": None,
        "facts": {"target": target["slip_id"], "target_hash": target["body_hash"], **facts},
        "confirmed": list(SURE),
    }
    place.slips.append(sealed(row))
    return row


def _some_fact(place: Town) -> Row:
    facts = [s for s in place.slips if s["kind"] not in ("correction", "withdrawal")]
    return place.draw.choice([s for s in facts if s["kind"] != "household_enrolled"] or facts)


def _correct(place: Town) -> None:
    target = _some_fact(place)
    amended = [s for s in place.slips if s["kind"] == "correction"]
    body = {k: target[k] for k in ("kind", "happened_on", "area", "household")} | {"facts": dict(target["facts"])}
    if amended and place.draw.random() < 0.25:
        target = place.draw.choice(amended)
        body = {**target["facts"]["body"], "facts": dict(target["facts"]["body"]["facts"])}
    _change(place.draw, body)
    first = _amend(place, target, "correction", body=body)
    if place.draw.random() < 0.1:  # somebody else corrects the same slip
        other = {**body, "facts": dict(body["facts"])}
        _change(place.draw, other)
        second = _amend(place, target, "correction", body=other)
        if place.draw.random() < 0.5:
            place.decisions.append(_decision("choose", place.draw.choice([first, second])))


def _change(draw: random.Random, body: Row) -> None:
    facts = body["facts"]
    if draw.random() < 0.5:
        day = date.fromisoformat(f"{body['happened_on']}-15"[:10]) + timedelta(
            days=draw.choice([-40, -2, -1, 1, 2, 30])
        )
        body["happened_on"] = day.isoformat()
    for name, values in (
        ("sex", "12"),
        ("child_order", [1, 2, 3]),
        ("method", "14567"),
        ("event", ["pregnant", "miscarriage"]),
        ("early", [True, False]),
        ("intent", [True, False]),
    ):
        if name in facts and draw.random() < 0.6:
            facts[name] = draw.choice(values)


def _withdraw(place: Town) -> None:
    target = _some_fact(place)
    if place.draw.random() < 0.25:
        target = place.draw.choice(place.slips)
        if target["kind"] == "household_enrolled" and place.draw.random() < 0.8:
            return
    _amend(place, target, "withdrawal")


def _tell_again(place: Town) -> None:
    first = _some_fact(place)
    facts = dict(first["facts"])
    if first["kind"] == "birth" and place.draw.random() < 0.7:
        facts["child"] = f"{facts['child']} of the station"
    differently = place.draw.random() < 0.4
    second: Row = {**first, "slip_id": place.name("again-"), "facts": facts}
    if differently:
        _change(place.draw, second)
        second["happened_on"] = first["happened_on"]
        if "to_household" in facts or "people" in facts:
            return
    place.slips.append(sealed(second))
    if differently and place.draw.random() < 0.5:
        place.decisions.append(_decision("choose", place.draw.choice([first, second])))


def _wrong_book(place: Town) -> None:
    """Somebody's event in a book where she is not, or of a day on which it cannot be."""
    first = _some_fact(place)
    day = any_day(place.draw).isoformat()
    commune = place.draw.choice(place.communes)
    place.slips.append(sealed({**first, "slip_id": place.name("wrong-"), "happened_on": day, "commune": commune}))


def _let_stand(place: Town) -> None:
    place.decisions.append(_decision("let_stand", _some_fact(place)))


def _decision(what: str, slip: Row) -> Row:
    return {
        "entry": "decision",
        "commune": slip["commune"],
        "what": what,
        "slips": [[slip["slip_id"], slip["body_hash"]]],
    }


FAULTS: tuple[tuple[Callable[[Town], None], int], ...] = (
    (_correct, 10),
    (_withdraw, 7),
    (_tell_again, 5),
    (_wrong_book, 3),
    (_let_stand, 3),
)
