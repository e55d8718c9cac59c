"""Parts and totals: 427 trẻ, trong đó 214 trẻ nam, 213 trẻ nữ. Parts that make up the whole must add up to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from danso.guidance.statements.figure import Finding, Stated
from danso.guidance.statements.reading import Reading
from danso.values.text import vi_int
from danso.values.words import Words

# Topics that leave nothing over.
PARTITIONS = (
    ("births", ("births_male", "births_female")),
    ("births", ("births_first", "births_second", "births_third_plus")),
    ("population", ("males", "females")),
)
_ALL = re.compile(r"\b(?:bao gồm|gồm(?: có)?|chia ra|cụ thể|như sau|cụ thể là)\s*:?\s*(?:có\s+|là\s+)?[^\d.;]{0,30}$")
_NEXT = re.compile(r"[^.;]{0,70}")
CAUSE = "parts_and_total"


def parts_and_totals(reading: Reading) -> Iterator[Finding]:
    for total in reading.figures:
        if not _is_amount(total):
            continue
        for parts in _listed(reading, total) or _complete(reading, total):
            yield from judged_sum(total, parts)
    yield from _hundred(reading)


def _is_amount(one: Stated) -> bool:
    return one.is_count and one.role in ("amount", "to") and one.partner is None


def _complete(reading: Reading, total: Stated) -> Iterator[list[Stated]]:
    """Boys and girls, or first, second, third and later, behind a number of births."""
    behind = [
        f for f in reading.same_paragraph(total) if _is_amount(f) and f.start > total.start and f.window == total.window
    ]
    behind = behind[: next((i for i, f in enumerate(behind) if f.topic == total.topic), len(behind))]
    for whole, partition in PARTITIONS:
        if whole != total.topic:
            continue
        chosen = [next((f for f in behind if f.topic == topic), None) for topic in partition]
        parts = [f for f in chosen if f is not None]
        if len(parts) == len(partition) and max(f.start for f in parts) - total.end < 400:
            yield parts


def _listed(reading: Reading, total: Stated) -> list[list[Stated]]:
    """Everything listed behind `gồm:` with nouns like the total's."""
    behind = [f for f in reading.same_sentence(total) if f.start > total.start and f.is_count and f.partner is None]
    if len(behind) < 2 or not _ALL.search(reading.between(total, behind[0])):
        return []
    run = [behind[0]]
    for one, two in pairwise(behind):
        between = reading.between(one, two)
        if not _NEXT.fullmatch(between) or not re.search(r",|và|\+|;", between) or "trong đó" in between:
            break
        run.append(two)
    alike = {f.noun for f in run} <= {total.noun, "", "nam", "nữ"} or len({f.noun for f in run}) == 1
    return [run] if len(run) >= 2 and alike else []


def judged_sum(total: Stated, parts: list[Stated]) -> Iterator[Finding]:
    """Findings on a total and all its parts; softened numbers prove nothing."""
    added = sum(int(f.value) for f in parts)
    working = " + ".join(vi_int(int(f.value)) for f in parts)
    values = {"working": working, "sum": vi_int(added), "total": vi_int(int(total.value))}
    if total.hedge or any(f.hedge for f in parts):
        return
    if added == total.value:
        for one in (total, *parts):
            yield Finding(one, "right", CAUSE, ADDS_UP.with_(**values))
        return
    yield Finding(total, "wrong", CAUSE, DOES_NOT.with_(**values), vi_int(added))
    for one in parts:
        yield Finding(one, "not_checkable", "contradicted", PART_OF_WRONG.with_(**values))


def _hundred(reading: Reading) -> Iterator[Finding]:
    """Percentages of the parts of one whole: first, second, third and later births make 100%, give or take rounding."""
    for _, partition in PARTITIONS:
        for first in reading.figures:
            own = [
                f for f in reading.same_sentence(first) if f.sign == "%" and f.role == "amount" and f.topic in partition
            ]
            if (
                not own
                or own[0] != first
                or [f.topic for f in own].count(first.topic) > 1
                or len(own) != len(partition)
            ):
                continue
            added = sum(f.value for f in own)
            slack = sum(10.0**-f.decimals for f in own) / 2
            working = " + ".join(f.text for f in own)
            if abs(float(added) - 100) > slack:
                for one in own:
                    yield Finding(
                        one,
                        "not_checkable",
                        "contradicted",
                        NOT_HUNDRED.with_(working=working, sum=f"{float(added):g}".replace(".", ",")),
                    )


ADDS_UP = Words("{total} = {working}.", "{total} = {working}.")
DOES_NOT = Words(
    "Các phần cộng lại {working} = {sum}, văn bản ghi {total}.", "The parts add up: {working} = {sum}, not {total}."
)
PART_OF_WRONG = Words(
    "{working} = {sum}, khác tổng số {total}; phải xem số gốc.",
    "{working} = {sum} is not the total {total}; see the sheets.",
)
NOT_HUNDRED = Words("{working} = {sum}%, không phải 100%.", "{working} = {sum}%, not 100%.")
