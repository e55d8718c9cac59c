"""Lines as they were typed: read from a posted form or a draft, nothing changed, nothing dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from danso.desk.register.p0.grids import BY_LIST, GRIDS, Grid
from danso.register.draft import SlipDraft
from danso.register.slips.kind import Finding
from danso.values.ids import new_id
from danso.values.text import clean
from danso.values.words import Words

_FIELD = re.compile(r"(\d{1,2})-(\d{1,4})-([a-z_0-9]{1,12})")
_TOKEN = re.compile(r"[0-9a-f-]{8,36}")
_KEPT = 10_000  # letters of one cell that are kept: far more than any paper has, and a sentence says it is too long
BLANK = 2  # empty lines at the foot of each list

# What became of a line: `left` waits on the page, `again` was written before.
Fate = Literal["", "left", "saved", "held", "again", "differs"]


@dataclass
class TypedLine:
    """One row of a grid. `token` is made by whoever opened the row: the ids of its slips come from it."""

    grid: Grid
    token: str
    cells: dict[str, str] = field(default_factory=dict)
    who: str = ""  # the person chosen from the household, as long as the cell still says her name
    reason: str = ""
    keep: bool = False
    seen: frozenset[str] = frozenset()
    # what was read
    wrong: dict[str, Words] = field(default_factory=dict)
    read: dict[str, str] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    shown: list[str] = field(default_factory=list)  # ids of people this answer names
    person: str = ""
    drafts: list[SlipDraft] = field(default_factory=list)
    late: Words | None = None
    # what the register says
    asks: list[Finding] = field(default_factory=list)
    holds: list[Finding] = field(default_factory=list)
    refusal: Words | None = None
    told_already: bool = False
    fate: Fate = ""

    @property
    def empty(self) -> bool:
        return not any(self.cells.values())

    @property
    def rules(self) -> list[str]:
        """What is shown of the line: keeping it as it is needs to have seen just this."""
        said = {one.rule for one in (*self.asks, *self.holds)}
        return sorted(said | ({"told_already"} if self.told_already else set()))

    @property
    def goes(self) -> bool:
        """Whether the line may be written now."""
        if self.wrong or self.refusal or not self.drafts or self.fate in ("again", "differs"):
            return False
        if self.keep and self.seen >= set(self.rules):
            return True
        return not self.holds and not self.told_already and (not self.asks or bool(self.reason))

    def as_kept(self) -> dict[str, Any]:
        """What a draft keeps of the line."""
        cells = {name: text for name, text in self.cells.items() if text}
        kept: dict[str, Any] = {"list": self.grid.number, "cells": cells, "who": self.who, "reason": self.reason}
        return kept | ({"keep": True, "seen": sorted(self.seen)} if self.keep else {})


def lines_of_form(form: Mapping[str, Any]) -> list[TypedLine]:
    """Rows in the order of the form; a row without a token gets one, so that a plain form cannot fail."""
    rows: dict[tuple[int, int], dict[str, str]] = {}
    for name, value in form.items():
        found = _FIELD.fullmatch(name)
        if found and int(found[1]) in BY_LIST:
            rows.setdefault((int(found[1]), int(found[2])), {})[found[3]] = _plain(value)
    made: list[TypedLine] = []
    tokens: set[str] = set()
    for (number, _), cells in sorted(rows.items()):
        line = _line(BY_LIST[number], cells, cells.get("t", "") if cells.get("t") not in tokens else "")
        tokens.add(line.token)
        made.append(line)
    return made


def lines_of_draft(kept: Mapping[str, Mapping[str, Any]]) -> list[TypedLine]:
    """Rows of a draft, by token; a list the form no longer has is left out."""
    found = []
    for token, row in kept.items():
        grid = BY_LIST.get(int(row.get("list", 0)))
        if grid is not None:
            told = {**row["cells"], "who": row.get("who", ""), "reason": row.get("reason", "")}
            told |= {"keep": "1", "seen": " ".join(row.get("seen", ()))} if row.get("keep") else {}
            found.append(_line(grid, told, token))
    return found


def with_blanks(lines: list[TypedLine], more: int = 0) -> Iterator[tuple[Grid, list[TypedLine]]]:
    """Every list with its lines and some empty ones below; `more` is the list that wants more of them."""
    for grid in GRIDS:
        here = [one for one in lines if one.grid is grid and not one.empty]
        blank = BLANK + (8 if grid.number == more else 0)
        yield grid, [*here, *(TypedLine(grid, new_id()) for _ in range(blank))]


def _line(grid: Grid, told: Mapping[str, str], token: str) -> TypedLine:
    return TypedLine(
        grid=grid,
        token=token if _TOKEN.fullmatch(token) else new_id(),
        cells={one.name: told.get(one.name, "") for one in grid.typed},
        who=told.get("who", "")[:36],
        reason=told.get("reason", "")[:300],
        keep=told.get("keep") == "1",
        seen=frozenset(told.get("seen", "").split()),
    )


def _plain(value: object) -> str:
    """One form of Unicode and of spaces; what Word pastes reads like what a key types."""
    return clean(str(value).replace("\0", "").translate(_QUOTES))[:_KEPT]


_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u00ad": None, "\u2060": None})
