"""A new unit's targets until a decision sets them: the sum of what its parts were given (rules.md 8). Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from danso.targets.models import Target

SUMMED = ("count",)  # shares, levels and changes of several units make no sum


def sums_of_parts(unit_id: int, parts: Sequence[int], targets: Iterable[Target]) -> list[Target]:
    """One unsaved target per indicator for which every part has one of the same kind, unit and variant.

    Nothing is made of a part of the parts: a sum that leaves one out would be a lower target nobody set.
    """
    given: dict[str, dict[int, Target]] = defaultdict(dict)
    for target in targets:
        given[target.indicator][target.unit_id] = target
    made = []
    for indicator in sorted(given):
        ones = [given[indicator].get(part) for part in parts]
        first = ones[0] if ones else None
        if first is None or first.plan_kind not in SUMMED or any(one is None or _unlike(one, first) for one in ones):
            continue
        made.append(
            Target(
                unit_id=unit_id,
                indicator=indicator,
                year=first.year,
                plan_kind=first.plan_kind,
                value=sum(one.value for one in ones if one is not None),
                unit_of_value=first.unit_of_value,
                contraception_variant=first.contraception_variant,
                couple_is_two_persons=first.couple_is_two_persons,
                document_number="; ".join(dict.fromkeys(one.document_number for one in ones if one is not None)),
                since=first.since,
            )
        )
    return made


def is_sum(target: Target) -> bool:
    """Made of the parts' targets, set by no decision for this unit."""
    return target.pk is None


def _unlike(one: Target, other: Target) -> bool:
    same = ("plan_kind", "unit_of_value", "contraception_variant", "couple_is_two_persons")
    return any(getattr(one, name) != getattr(other, name) for name in same)
