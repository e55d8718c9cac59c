"""Which indicator of the catalogue a target is counted by. Pure."""

from __future__ import annotations

from danso.targets.models import Target

# Which of the five indicators a decision about contraception means (rules.md 4).
VARIANTS = {
    "A": "modern_method_users_new_and_continuing",
    "B": "modern_method_users_new",
    "C": "modern_method_users_any",
    "D": "modern_method_users_current",
    "E": "modern_method_acceptances",
}


def counted_code(target: Target) -> str:
    """The target's own indicator, but where its decision says another variant of the contraceptive one."""
    return VARIANTS[target.contraception_variant] if target.indicator == VARIANTS["A"] else target.indicator
