"""Who is married to whom in a household sheet, read from relation and order of writing; doubtful pairs stay apart.

The sheet says "spouse of the head" and "child-in-law", never an id. Where it could be two people, nobody is paired:
a married person without a partner here simply has a partner outside the book.
"""

from __future__ import annotations

from typing import Any

Member = dict[str, Any]


def pair_couples(members: list[Member]) -> None:
    """Fill `spouse` on both sides of each certain couple, and `married` where the relation says it."""
    _pair_head(members)
    _pair_parents(members)
    _pair_children(members)


def move_method_to_wife(members: list[Member]) -> list[Member]:
    """A couple's method stands with the wife, the person counted (rules.md 4); returns men left with one."""
    by_id = {m["id"]: m for m in members}
    left = []
    for man in members:
        if man.get("sex") != "1" or not man.get("method"):
            continue
        wife = by_id.get(man.get("spouse", ""))
        if wife is None or wife.get("method"):
            left.append(man)
            continue
        wife["method"] = man.pop("method")
        if man.get("method_since"):
            wife["method_since"] = man.pop("method_since")
    return left


def _pair_head(members: list[Member]) -> None:
    heads = [m for m in members if m.get("relation") == "head"]
    spouses = [m for m in members if m.get("relation") == "spouse"]
    if len(heads) == len(spouses) == 1 and _may_be_couple(heads[0], spouses[0]):
        _pair(heads[0], spouses[0])


def _pair_parents(members: list[Member]) -> None:
    parents = [m for m in members if m.get("relation") == "parent"]
    if len(parents) == 2 and all(p.get("marital") == "married" for p in parents) and _may_be_couple(*parents):
        _pair(*parents)


def _pair_children(members: list[Member]) -> None:
    in_laws = [m for m in members if m.get("relation") == "child_in_law"]
    for in_law in in_laws:
        if in_law.get("marital") not in (None, "married"):
            continue
        open_children = [
            m
            for m in members
            if m.get("relation") in ("child", "adopted")
            and m.get("marital") == "married"
            and not m.get("spouse")
            and _may_be_couple(m, in_law)
        ]
        before = [m for m in open_children if members.index(m) == members.index(in_law) - 1]
        certain = before or (open_children if len(open_children) == 1 == len(in_laws) else [])
        if len(certain) == 1:
            _pair(certain[0], in_law)


def _may_be_couple(one: Member, other: Member) -> bool:
    return {one.get("sex"), other.get("sex")} == {"1", "2"} and all(
        m.get("marital") in (None, "married") and not m.get("spouse") for m in (one, other)
    )


def _pair(one: Member, other: Member) -> None:
    one["spouse"], other["spouse"] = other["id"], one["id"]
    one["marital"] = other["marital"] = "married"
