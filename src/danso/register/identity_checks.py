"""Checks of numbers people carry against what the register says of them. They ask; they never refuse, never require.

Citizen number: 12 digits (birth province of the list of 63, digit of century and sex, two digits of the birth
year, six of its own). Health-insurance card: two letters and thirteen digits, or the ten digits of newer cards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from danso.register.draft import SlipDraft
from danso.register.slips.kind import Finding, ask
from danso.values.day import Day

# Codes of the 63 provinces of 2008-2025: a number keeps the code of its birth, whatever has merged since.
BIRTH_PROVINCES = frozenset(
    f"{int(code):03d}"
    for code in [
        "1",
        "2",
        "4",
        "6",
        "8",
        "10",
        "11",
        "12",
        "14",
        "15",
        "17",
        "19",
        "20",
        "22",
        "24",
        "25",
        "26",
        "27",
        "30",
        "31",
        "33",
        "34",
        "35",
        "36",
        "37",
        "38",
        "40",
        "42",
        "44",
        "45",
        "46",
        "48",
        "49",
        "51",
        "52",
        "54",
        "56",
        "58",
        "60",
        "62",
        "64",
        "66",
        "67",
        "68",
        "70",
        "72",
        "74",
        "75",
        "77",
        "79",
        "80",
        "82",
        "83",
        "84",
        "86",
        "87",
        "89",
        "91",
        "92",
        "93",
        "94",
        "95",
        "96",
    ]
)
_OLD_CARD = re.compile(r"[A-Z]{2}[1-5]\d{12}")
_NEW_CARD = re.compile(r"\d{10}")


def citizen_findings(number: str, sex: str | None, birth: Day | None) -> Iterator[Finding]:
    """What does not agree in a citizen number. Nothing to say of an empty one or of a nine-digit identity card."""
    digits = re.sub(r"[\s.\-]", "", number)
    if not digits or re.fullmatch(r"\d{9}", digits):
        return
    if not re.fullmatch(r"\d{12}", digits):
        yield ask(
            "citizen_shape",
            "Số định danh không đủ 12 chữ số. Xem lại giúp; nếu chưa rõ, để trống được.",
            "The citizen number does not have 12 digits. Check; it may be left empty.",
        )
        return
    if digits[:3] not in BIRTH_PROVINCES:
        yield ask(
            "citizen_province",
            "Ba chữ số đầu của số định danh không phải mã tỉnh nơi đăng ký khai sinh. Xem lại giúp.",
            "The first three digits of the citizen number are no province's code. Check.",
        )
    century, odd = divmod(int(digits[3]), 2)
    if sex is not None and sex != ("2" if odd else "1"):
        yield ask(
            "citizen_sex",
            "Số định danh và giới tính chưa khớp nhau. Xem lại giúp hai nội dung này.",
            "The citizen number and the sex do not agree. Check both.",
        )
    if birth is not None and birth.precision != "about" and 1900 + 100 * century + int(digits[4:6]) != birth.year:
        yield ask(
            "citizen_birth",
            "Số định danh và năm sinh chưa khớp nhau. Xem lại giúp hai nội dung này.",
            "The citizen number and the year of birth do not agree. Check both.",
        )


def card_findings(card: str) -> Iterator[Finding]:
    """Whether a health-insurance card has one of its two shapes."""
    written = re.sub(r"[\s.\-]", "", card).upper()
    if written and not _OLD_CARD.fullmatch(written) and not _NEW_CARD.fullmatch(written):
        yield ask(
            "card_shape",
            "Số thẻ BHYT không đúng dạng (2 chữ và 13 số, hoặc 10 số). Xem lại giúp; nếu chưa rõ, để trống được.",
            "The card number has neither shape (2 letters and 13 digits, or 10 digits). Check; it may be left empty.",
        )


def draft_findings(draft: SlipDraft, known: Callable[[str], tuple[str, Day] | None]) -> Iterator[Finding]:
    """The numbers of everybody the slip names, against what it says of them, else what the register does.

    `known`: person id -> (sex, birth) in the register. A question already answered in `draft.confirmed` is not asked.
    """
    told = _told(draft.facts, draft.happened_on)
    said: set[str] = set()
    for person, numbers in draft.identity.get("persons", {}).items():
        sex, birth = told.get(person) or known(person) or (None, None)
        for finding in (
            *card_findings(numbers.get("card", "")),
            *citizen_findings(numbers.get("citizen", ""), sex, birth),
        ):
            if finding.rule not in said and finding.rule not in draft.confirmed:
                said.add(finding.rule)
                yield finding


def _told(facts: Mapping[str, Any], on: Day) -> dict[str, tuple[str, Day]]:
    """Sex and birth of the people the slip brings in: a child, one person, or the members of a household."""
    if "body" in facts:  # a correction says the whole slip again
        body = facts["body"]
        return _told(body.get("facts", {}), Day(body["happened_on"]) if body.get("happened_on") else on)
    if "child" in facts:
        return {facts["child"]: (facts["sex"], on)}
    alone = [{**facts, "id": facts["person"]}] if "person" in facts else []
    people = [*facts.get("members", []), *alone]
    return {one["id"]: (one["sex"], Day(one["birth"])) for one in people if "sex" in one and "birth" in one}
