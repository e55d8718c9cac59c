"""One digest for all versions and closure rows: equal digests, equal trees on every day."""

from __future__ import annotations

from danso.places.models import UnitClosure, UnitVersion
from danso.values.digest import rows_digest


def tree_digest() -> str:
    """Content digest of every version and closure row, without their row numbers."""
    versions = UnitVersion.objects.values_list(
        "unit_id", "code", "name", "short_name", "kind", "parent_id", "since", "until", "source", "decree"
    )
    closure = UnitClosure.objects.values_list("ancestor_id", "descendant_id", "depth", "since", "until")
    return rows_digest([str(cell) for cell in row] for rows in (versions, closure) for row in rows.iterator())
