"""An inspection of Xã Đồng Mây by itself, as tests plan it."""

from __future__ import annotations

from datetime import date
from typing import Any

from danso.places.scope import Scope
from danso.work.inspections.actions import Member, plan_inspection
from danso.work.inspections.models import Inspection

ITEMS = [("Sổ A0 đủ hộ, đủ người", 60), ("Phiếu P0 khớp Sổ A0", 40)]
TEAM = [Member("Hoàng Thị Mơ", "head", "Trưởng trạm"), Member("Lương Văn Tích", "secretary", "Viên chức dân số")]


def planned(by: Scope, unit: int, inspected: int, **more: Any) -> Inspection:
    told: dict[str, Any] = {
        "kind": "book",
        "first": date(2020, 11, 2),
        "last": date(2020, 11, 4),
        "plan_number": "12/KH-TYT",
        "plan_date": date(2020, 10, 20),
        "decision_number": "31/QĐ-TYT",
        "decision_date": date(2020, 10, 22),
        "team": TEAM,
        "items": ITEMS,
    }
    return plan_inspection(by=by, unit_id=unit, inspected_id=inspected, **(told | more))
