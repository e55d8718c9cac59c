"""A file of targets, from its bytes to its preview, and from the preview to what is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from danso.exchange.inbound.targets_table import Around, Unread, targets_in
from danso.places.scope import Scope
from danso.targets.actions import targets_held
from danso.targets.in_bulk import Brought, NewTarget, Weighed, set_targets, weighed
from danso.values.digest import rows_digest
from danso.values.meanwhile import unchanged
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was read and weighed. `digest`: of what would be written, so that a press writes what was looked at."""

    lines: tuple[Weighed, ...]
    unread: tuple[Unread, ...]

    @property
    def good(self) -> int:
        return sum(one.verdict in ("new", "corrects") for one in self.lines)

    @property
    def to_mend(self) -> int:
        return len(self.unread) + sum(one.verdict == "bad" for one in self.lines)

    @property
    def digest(self) -> str:
        return rows_digest(map(_row, self.lines))


def seen(scope: Scope, path: Path, around: Around, today: date) -> Seen:
    """Nothing is written. Raises FileNotRead."""
    told = targets_in(path, around, today)
    return Seen(tuple(weighed(scope, told.rows)), told.unread)


def brought(by: Scope, rows: Sequence[NewTarget], name: str, *, looked_at: str | None = None) -> Brought:
    """The good lines written, the others as they were weighed. `looked_at`: the digest of the preview; what would be
    written is still that, or nothing is. Raises ChangedMeanwhile."""
    with targets_held(*sorted({one.unit for one in rows})):
        now = Seen(tuple(weighed(by, rows)), ())
        if now.good:
            unchanged(looked_at, now.digest)
        return _written(by, rows, name)


def _written(by: Scope, rows: Sequence[NewTarget], name: str) -> Brought:
    return set_targets(by=by, rows=rows, why=str(WHY.with_(file=name.replace("{", "").replace("}", ""))))


def _row(one: Weighed) -> list[str]:
    row = one.row
    parts = [f"{part.code}={part.value.normalize()}" for part in row.splits]
    return [
        str(row.line), str(row.unit), row.indicator, str(row.year), row.plan_kind, str(row.value.normalize()),
        row.unit_of_value, row.document_number, str(row.since), one.verdict,
        str(one.standing.pk if one.standing else ""), *parts,
    ]  # fmt: skip


WHY = Words("theo tệp “{file}”", "by the file “{file}”")
