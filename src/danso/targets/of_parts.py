"""A new unit's targets until a decision sets them: the sum of what its parts were given (rules.md 8). Pure.

Of a divided unit the share its decree states (ADR 0016); without one `places.shares` says so and no sum is made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from danso.places.shares import Portion
from danso.targets.models import Target

SUMMED = ("count",)  # shares, levels and changes of several units make no sum


def sums_of_parts(unit_id: int, parts: Sequence[Portion], targets: Iterable[Target]) -> list[Target]:
    """One unsaved target per indicator for which every part has one of the same kind, unit and variant.

    Nothing is made of a part of the parts: a sum that leaves one out would be a lower target nobody set.
    """
    given: dict[str, dict[int, Target]] = defaultdict(dict)
    for target in targets:
        given[target.indicator][target.unit_id] = target
    made = []
    for indicator in sorted(given):
        ones = [given[indicator].get(part.old) for part in parts]
        first = ones[0] if ones else None
        if first is None or first.plan_kind not in SUMMED or any(one is None or _unlike(one, first) for one in ones):
            continue
        made.append(
            Target(
                unit_id=unit_id,
                indicator=indicator,
                year=first.year,
                plan_kind=first.plan_kind,
                value=_sum(parts, ones),
                unit_of_value=first.unit_of_value,
                contraception_variant=first.contraception_variant,
                couple_is_two_persons=first.couple_is_two_persons,
                document_number="; ".join(_documents(parts, ones)),
                since=first.since,
            )
        )
    return made


def is_sum(target: Target) -> bool:
    """Made of the parts' targets, set by no decision for this unit."""
    return target.pk is None


def _sum(parts: Sequence[Portion], ones: Sequence[Target | None]) -> Decimal:
    """To four places, as a target is kept."""
    exact = sum((part.share * Fraction(one.value) for part, one in zip(parts, ones, strict=True) if one), Fraction(0))
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal("0.0001"), ROUND_HALF_UP)


def _documents(parts: Sequence[Portion], ones: Sequence[Target | None]) -> dict[str, None]:
    """Each decision once; before one that counts by a share stands the share: `40% × 12/KH-UBND`."""
    told: dict[str, None] = {}
    for part, one in zip(parts, ones, strict=True):
        if one is not None:
            percent = f"{float(100 * part.share):.4g}".replace(".", ",")
            told[one.document_number if part.whole else f"{percent}% × {one.document_number}"] = None
    return told


def _unlike(one: Target, other: Target) -> bool:
    same = ("plan_kind", "unit_of_value", "contraception_variant", "couple_is_two_persons")
    return any(getattr(one, name) != getattr(other, name) for name in same)
