"""A night on which one list of communes became another by a mapping: what the mapping makes, and what is odd in it.

Pure. Lines are taken as written; nothing is mended. A code may be exchanged only because somebody said so
(`accepted`), and then everywhere alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from danso.places.code_tables import Key, MappingLine, Tree
from danso.places.finding import Finding
from danso.places.levels import Level, kind_of, short_name
from danso.places.names import same_name
from danso.places.night_findings import (
    by_district,
    code_reused,
    flag_differs,
    name_differs,
    new_unknown,
    new_unreached,
    no_target,
    old_unknown,
    old_unmapped,
    spelled_otherwise,
    twice,
    wrong_place,
)
from danso.places.official_list import Listed, OldToNew


@dataclass(frozen=True, slots=True)
class Night:
    """The tree the mapping makes (provinces and communes by code), what passed into what, and what was found."""

    tree: Mapping[Key, Listed]
    passages: tuple[OldToNew, ...]
    findings: tuple[Finding, ...]


def night(old: Tree, lines: Sequence[MappingLine], new: Tree, accepted: Mapping[str, str] | None = None) -> Night:
    """Read the mapping from `old` against the list `new` that it should lead to.

    `accepted`: what somebody has decided about codes of the mapping's new units: another code, or a name.
    A name in the tree is the new list's where the code is there and the names differ in spelling alone.
    """
    lines = [_decided(line, accepted or {}) for line in lines]
    findings = [
        *_of_lines(old, lines, new),
        *_of_flags(lines),
        *_of_lists(old, lines, new),
        *_of_codes(old, lines, new),
    ]
    return Night(_tree(lines, new), _passages(lines), tuple(findings))


def _decided(line: MappingLine, accepted: Mapping[str, str]) -> MappingLine:
    answer = accepted.get(line.new_code)
    if answer is None:
        return line
    return replace(line, new_code=answer) if answer.isdigit() else replace(line, new_name=answer)


def _of_lines(old: Tree, lines: Sequence[MappingLine], new: Tree) -> Iterator[Finding]:
    named: set[tuple[str, str]] = set()
    seen: set[tuple[str, str, str]] = set()
    for line in lines:
        passed = (line.old_code, line.old_district, line.new_code)
        if passed in seen:
            yield twice(line)
        seen.add(passed)
        yield from _of_old(line, old, named)
        yield from _of_new(line, new, named)


def _of_old(line: MappingLine, old: Tree, named: set[tuple[str, str]]) -> Iterator[Finding]:
    if not line.old_code:
        if (Level.district, line.old_district) in old:
            yield by_district(line, old[Level.district, line.old_district])
        else:
            yield old_unknown(line)
        return
    unit = old.get((Level.commune, line.old_code))
    if unit is None:
        yield old_unknown(line)
        return
    yield from _of_name(line, unit, line.old_name, named)
    district = unit.parent_code or ""
    if line.old_district != district:
        yield wrong_place(line, line.old_district, district)
    above = old.get((Level.district, district))
    if above is not None and line.old_province != above.parent_code:
        yield wrong_place(line, line.old_province, above.parent_code or "")


def _of_new(line: MappingLine, new: Tree, named: set[tuple[str, str]]) -> Iterator[Finding]:
    if not line.new_code:
        yield no_target(line)
        return
    unit = new.get((Level.commune, line.new_code))
    if unit is None:
        yield new_unknown(line, _namesakes(line, new))
        return
    yield from _of_name(line, unit, line.new_name, named)
    if line.new_province != unit.parent_code:
        yield wrong_place(line, line.new_province, unit.parent_code or "")


def _of_name(line: MappingLine, unit: Listed, said: str, named: set[tuple[str, str]]) -> Iterator[Finding]:
    if said == unit.name or (unit.code, said) in named:
        return
    named.add((unit.code, said))
    yield (spelled_otherwise if same_name(said, unit.name) else name_differs)(line, unit, said)


def _namesakes(line: MappingLine, new: Tree) -> list[str]:
    return [
        unit.code
        for unit in new.values()
        if unit.level == Level.commune and unit.parent_code == line.new_province and same_name(unit.name, line.new_name)
    ]


def _of_flags(lines: Sequence[MappingLine]) -> Iterator[Finding]:
    into = Counter(line.new_code for line in lines)
    out_of = Counter(line.old_code for line in lines if line.old_code)
    for line in lines:
        if line.merged is not None and line.merged != (into[line.new_code] > 1):
            yield flag_differs(line, "is_merged", into[line.new_code])
        if line.old_code and line.divided is not None and line.divided != (out_of[line.old_code] > 1):
            yield flag_differs(line, "is_divided", out_of[line.old_code])


def _of_lists(old: Tree, lines: Sequence[MappingLine], new: Tree) -> Iterator[Finding]:
    given = {line.old_code for line in lines}
    reached = {line.new_code for line in lines}
    for (level, code), unit in old.items():
        if level == Level.commune and code not in given:
            yield old_unmapped(unit)
    for (level, code), unit in new.items():
        if level == Level.commune and code not in reached:
            yield new_unreached(unit, _lines_like(unit, lines, new))


def _lines_like(unit: Listed, lines: Iterable[MappingLine], new: Tree) -> list[str]:
    """Codes the mapping uses for a unit of this name and province that the list does not have."""
    return sorted(
        {
            line.new_code
            for line in lines
            if line.new_province == unit.parent_code
            and same_name(line.new_name, unit.name)
            and (Level.commune, line.new_code) not in new
        }
    )


def _of_codes(old: Tree, lines: Sequence[MappingLine], new: Tree) -> Iterator[Finding]:
    """New units under a code that an old one bore by another name."""
    parts: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        parts[line.new_code].add(line.old_code)
    for (level, code), unit in new.items():
        before = old.get((Level.commune, code)) if level == Level.commune else None
        if before is not None and not same_name(_bare(before), _bare(unit)):
            yield code_reused(unit, before, code in parts[code], len(parts[code]))


def _bare(unit: Listed) -> str:
    kind = kind_of(unit.level, unit.name)
    return short_name(kind, unit.name) if kind else unit.name


def _tree(lines: Sequence[MappingLine], new: Tree) -> dict[Key, Listed]:
    made: dict[Key, Listed] = {}
    for line in lines:
        if not line.new_code:
            continue
        listed = new.get((Level.commune, line.new_code))
        name = listed.name if listed and same_name(listed.name, line.new_name) else line.new_name
        made[Level.commune, line.new_code] = Listed(Level.commune, line.new_code, name, line.new_province)
        # A mapping of communes names provinces by code alone.
        province = new.get((Level.province, line.new_province))
        made[Level.province, line.new_province] = province or Listed(Level.province, line.new_province, "", None)
    return made


def _passages(lines: Sequence[MappingLine]) -> tuple[OldToNew, ...]:
    out_of: dict[Key, set[str]] = defaultdict(set)
    for line in lines:
        if line.new_code:
            level = Level.commune if line.old_code else Level.district
            out_of[level, line.old_code or line.old_district].add(line.new_code)
    return tuple(
        OldToNew(level, old, new, len(news) == 1)
        for (level, old), news in sorted(out_of.items(), key=lambda item: (item[0][0].rank, item[0][1]))
        for new in sorted(news)
    )
