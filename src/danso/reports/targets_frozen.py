"""Targets as they stood at the signature, as JSON and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from danso.reports.briefing.data import Plan


def plans_frozen(plans: Iterable[Plan], due: Mapping[tuple[int, str], Decimal]) -> list[dict[str, Any]]:
    """With the percent of plan that was due, as the paper said it."""
    return [
        {
            "unit": plan.unit,
            "code": plan.code,
            "kind": plan.kind,
            "value": str(plan.value),
            "unit_of_value": plan.unit_of_value,
            "document": plan.document,
            "issuer": plan.issuer,
            "baseline": None if plan.baseline is None else str(plan.baseline),
            "couple_is_two": plan.couple_is_two,
            **({"of_parts": True} if plan.of_parts else {}),
            **({"due": str(percent)} if (percent := due.get((plan.unit, plan.code))) is not None else {}),
        }
        for plan in plans
    ]


def plans_thawed(rows: Sequence[Mapping[str, Any]]) -> tuple[Plan, ...]:
    return tuple(
        Plan(
            row["unit"],
            row["code"],
            row["kind"],
            Decimal(row["value"]),
            row["unit_of_value"],
            row["document"],
            row["issuer"],
            None if row["baseline"] is None else Decimal(row["baseline"]),
            row.get("couple_is_two", False),
            row.get("of_parts", False),
        )
        for row in rows
    )


def due_thawed(rows: Sequence[Mapping[str, Any]]) -> dict[tuple[int, str], Decimal]:
    """Empty of a report signed when what is due was in equal days."""
    return {(row["unit"], row["code"]): Decimal(row["due"]) for row in rows if "due" in row}
