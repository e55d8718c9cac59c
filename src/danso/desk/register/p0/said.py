"""What the page's script is told, as JSON: people of a household, and what became of each line."""

from __future__ import annotations

from datetime import date
from typing import Any

from danso.desk.register.p0 import words
from danso.desk.register.p0.typed import TypedLine
from danso.register.codes import RELATION, SEX
from danso.register.lists.household_people import NumberedHousehold
from danso.values.age import completed_age


def household_said(asked: str, found: NumberedHousehold | None, on: date) -> dict[str, Any]:
    """{"asked", "people": [...]}; without people the number is unknown and `why` says so."""
    if found is None:
        return {"asked": asked, "people": [], "why": str(words.NOBODY_FOUND)}
    people = [
        {
            "id": one.id,
            "name": one.name,
            "sex": str(SEX.words(one.sex)),
            "female": one.sex == "2",
            "birth": one.birth.shown(),
            "age": str(words.AGED.with_(age=completed_age(one.birth.reckoned, max(on, one.birth.reckoned)))),
            "relation": str(RELATION.words(one.relation)) if one.relation else "",
            "card_end": f"…{one.card_end}" if one.card_end else "",
            "gone": "" if one.here else str(words.GONE),
        }
        for one in found.people
    ]
    now = "" if found.number == asked else str(words.NOW_NUMBER.with_(number=found.number))
    return {"asked": asked, "people": people, "why": now or ("" if people else str(words.EMPTY_HOUSE))}


def line_said(line: TypedLine) -> dict[str, Any]:
    """`wrong` and `read` by cell; `notes` are [what kind, sentence]; `ask`: a reason is waited for."""
    notes = [["stop", str(line.refusal)]] if line.refusal else []
    notes += [["ask", str(one.words)] for one in (*line.asks, *line.holds)]
    notes += [["ask", str(words.TOLD_ALREADY)]] if line.told_already else []
    notes += [["ask", str(words.DIFFERS)]] if line.fate == "differs" else []
    notes += [["late", str(line.late)]] if line.late else []
    return {
        "token": line.token,
        "who": line.person,
        "wrong": {name: str(said) for name, said in line.wrong.items()},
        "read": line.read,
        "known": line.known,
        "notes": notes,
        "ask": bool(line.asks),
        "keepable": bool(line.rules) and not line.wrong and not line.refusal,
        "seen": " ".join(line.rules),
        "goes": line.goes,
    }
