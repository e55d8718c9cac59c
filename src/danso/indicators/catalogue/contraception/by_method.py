"""One definition of users, and the same for each modern method: codes end in the method's name."""

from __future__ import annotations

from typing import Any

from danso.indicators.definition import Indicator, Measure
from danso.indicators.shapes import IN_WOMEN, PRACTICE, count
from danso.register.codes.contraception import METHOD
from danso.values.words import Words

SUFFIXES = {
    "1": "iud",
    "2": "male_sterilisation",
    "3": "female_sterilisation",
    "4": "condom",
    "5": "pill",
    "6": "injection",
    "7": "implant",
}


def users_by_method(code: str, name: Words, measure: Measure, meaning: Words, **more: Any) -> tuple[Indicator, ...]:
    """The indicator itself, then one for each method: the same rows, those of one method."""
    more = {"unit": IN_WOMEN, "basis": PRACTICE, "confidence": "D", "at_risk": AT_RISK, **more}
    return (
        count(code, name, measure, meaning, **more),
        *(_of_method(code, name, measure, meaning, method, **more) for method in SUFFIXES),
    )


def _of_method(code: str, name: Words, measure: Measure, meaning: Words, method: str, **more: Any) -> Indicator:
    words = METHOD.words(method)
    return count(
        f"{code}_{SUFFIXES[method]}",
        Words(f"{name.vi}: {words.vi.lower()}", f"{name.en}: {words.en.lower()}"),
        measure.only(f"{measure.name}, method {method}", f"method = '{method}'"),
        Words(f"{meaning.vi} Riêng {words.vi.lower()}.", f"{meaning.en} Only {words.en}."),
        **more,
    )


AT_RISK = Words("phụ nữ 15-49 tuổi có chồng", "women 15-49 with husband")
