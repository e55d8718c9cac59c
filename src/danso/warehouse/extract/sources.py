"""What the extracts read: a fold, and the plain rows of other rooms at the same cut-off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from danso.register.fold import Folded

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Sources:
    """`ledger` rows as `register.queries.ledger_rows` gives them; `units` is the dated closure.

    `alike`: (still counted, came elsewhere) of pairs that nobody has decided.
    """

    folded: Folded
    ledger: Iterable[Mapping[str, Any]] = ()
    collaborators: Sequence[tuple[int, int, date, date | None, str]] = ()
    units: Sequence[tuple[int, int, int, date, date | None, str, str]] = ()
    unit_names: Sequence[tuple[int, str, str, str, str, date, date | None]] = ()
    unit_changes: Sequence[tuple[date, int, int, bool]] = ()
    alike: Sequence[tuple[str, str]] = ()
