"""Against the register: what the sealed figures say of the same indicator in the same window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from danso.guidance.statements.agreement import agree, printed
from danso.guidance.statements.figure import Finding, Stated
from danso.guidance.statements.reading import Reading
from danso.values.period import Window
from danso.values.words import Words

# The exact value of an indicator in a window, or the reason why there is none.
Lookup = Callable[[str, Window | None], Fraction | Words]


def against_register(reading: Reading, lookup: Lookup) -> Iterator[Finding]:
    for one in reading.figures:
        if one.indicator is None or one.role in ("change", "target", "plan_percent", "over_plan"):
            continue
        found = lookup(one.indicator, one.window)
        if isinstance(found, Words):
            yield Finding(one, "not_checkable", "register_silent", found)
            continue
        exact = _in_sign(found, one)
        if agree(one, exact):
            yield Finding(one, "right", "register", AGREES.with_(value=printed(exact, one)))
        else:
            yield Finding(one, "wrong", "register", DIFFERS.with_(value=printed(exact, one)), printed(exact, one))


def _in_sign(value: Fraction, one: Stated) -> Fraction:
    """Natural increase is kept in per cent, the other rates in per mille; a text may use either."""
    if one.indicator == "natural_increase_rate":
        return value * 10 if one.sign == "‰" else value
    if one.indicator in ("crude_birth_rate", "crude_death_rate") and one.sign == "%":
        return value / 10
    return value


AGREES = Words("Khớp sổ đăng ký: {value}.", "Agrees with the register: {value}.")
DIFFERS = Words("Sổ đăng ký là {value}.", "The register says {value}.")
