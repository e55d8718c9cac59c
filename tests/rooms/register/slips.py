"""Drafts that read like the paper. Ids are derived from short words so that failures can be read."""

from __future__ import annotations

from typing import Any

from danso.register.draft import SlipDraft
from danso.values.day import Day
from danso.values.ids import derived_id
from tests.rooms.register.conftest import Commune

BOOK = "2018-12-31"


def who(word: str) -> str:
    return derived_id("test", word)


def household(commune: Commune, number: str, *, area: int = 0, on: str = BOOK, **more: Any) -> SlipDraft:
    """Head, wife with the pill since 2018, and a child, all named after the household's number."""
    head, wife, child = (who(f"{number}-{x}") for x in ("head", "wife", "child"))
    members = [
        {"id": head, "sex": "1", "birth": "1980-05-07", "relation": "head", "marital": "married", "spouse": wife},
        {"id": wife, "sex": "2", "birth": "1985-02", "relation": "spouse", "marital": "married", "spouse": head,
         "method": "5", "method_since": "2018-03"},
        {"id": child, "sex": "1", "birth": "2010", "relation": "child", "mother": wife},
    ]  # fmt: skip
    persons = {
        head: {"name": f"Phạm Văn Thuận {number}", "card": f"GD4010{number.zfill(9)}"},
        wife: {"name": f"Đặng Thị Nhài {number}"},
        child: {"name": f"Phạm Đức Toàn {number}"},
    }
    return SlipDraft(
        "household_enrolled", Day(on), commune.id, commune.areas[area], who(number),
        {"number": number, "head": head, "members": members}, {"address": "Ngõ 3", "persons": persons},
        id=who(f"enrol-{number}"), **more,
    )  # fmt: skip


def slip(
    commune: Commune, kind: str, on: str, number: str, *, area: int = 0, name: str = "", **facts: Any
) -> SlipDraft:
    told = f"{kind}-{on}-{number}-{sorted(facts.items())}"
    return SlipDraft(kind, Day(on), commune.id, commune.areas[area], who(number), facts, id=who(told + name))


def birth(commune: Commune, number: str, on: str, **facts: Any) -> SlipDraft:
    told = {"child": who(f"{number}-baby-{on}"), "mother": who(f"{number}-wife"), "sex": "2", "child_order": 2}
    return slip(commune, "birth", on, number, **(told | facts))
