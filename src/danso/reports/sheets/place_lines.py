"""Head of a sheet: where it belongs and who keeps it."""

from __future__ import annotations

from datetime import date

from danso.places.queries import unit_path
from danso.places.scope import Scope
from danso.staff.queries import coverage_rows, worker_names
from danso.values.words import Language, Words


def where(area_id: int, on: date) -> str:
    """`Địa bàn 1; Thôn Đông Hạ; Xã Đồng Mây`: from the narrowest up."""
    return "; ".join(one.name for one in reversed(unit_path(area_id, on)))


def collaborator(scope: Scope, area_id: int, on: date, language: Language) -> str:
    """Whoever looks after the area on the day; dots to write on where nobody does or the scope may not know."""
    active = [row for row in coverage_rows(on) if row.area_id == area_id and not row.inactive(on)]
    names = worker_names(scope, [row.worker_id for row in active])
    known = ", ".join(names[row.worker_id] for row in active if row.worker_id in names)
    label = Words("Cộng tác viên dân số: {name}", "Collaborator: {name}")
    return label.with_(name=known or "." * 40).in_(language)
