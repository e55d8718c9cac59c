"""Sex ratio at birth: boys over girls x 100, never a percentage, never upside down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from danso.guidance.statements.agreement import printed_as
from danso.guidance.statements.figure import Finding, Stated
from danso.guidance.statements.find import UPSIDE_DOWN
from danso.guidance.statements.reading import Reading
from danso.guidance.statements.rules.derived import derived
from danso.values.text import vi_decimal, vi_int
from danso.values.words import Words

# Wider than any place with enough births has ever shown; a percentage in here is a ratio with a wrong sign.
PLAUSIBLE = range(85, 140)


def sex_ratios(reading: Reading) -> Iterator[Finding]:
    for one in reading.figures:
        is_ratio = one.sign == "per_100"
        named = one.topic == "sex_ratio" and one.role in ("amount", "to", "from", "base")
        if not is_ratio and not (named and one.sign in ("", "%", "‰")):
            continue
        if one.sign in ("%", "‰") and int(one.value) in PLAUSIBLE:
            right = f"{vi_decimal(float(one.value), one.decimals)} bé trai/100 bé gái"
            yield Finding(one, "wrong", "ratio_as_percent", NOT_PERCENT, right)
        elif one.sign in ("%", "‰"):
            continue
        boys, girls = _children(reading, one)
        if boys and girls and girls.value and boys.value:
            like = replace(one, sign="per_100", way=None)
            yield from _with_counts(one, like, boys, girls)
        elif UPSIDE_DOWN in one.notes and one.value > 100:
            yield Finding(
                one,
                "wrong",
                "swapped_labels",
                LABELS,
                f"{vi_decimal(float(one.value), one.decimals)} bé trai/100 bé gái",
            )


def _with_counts(one: Stated, like: Stated, boys: Stated, girls: Stated) -> Iterator[Finding]:
    top, bottom = (girls, boys) if UPSIDE_DOWN in one.notes else (boys, girls)
    exact = top.value / bottom.value * 100
    working = f"{vi_int(int(top.value))}/{vi_int(int(bottom.value))} × 100"
    for finding in derived(like, exact, "sex_ratio", (boys, girls), working, bottom.value / top.value * 100):
        cause = "swapped_labels" if finding.cause == "swapped" else finding.cause
        reason = (
            SWAPPED.with_(value=printed_as(exact, one.decimals, "per_100"))
            if cause == "swapped_labels"
            else finding.reason
        )
        about = one if finding.stated == like else finding.stated
        if about == one and one.sign == "%" and finding.verdict == "right":
            continue
        right = finding.right
        if cause == "swapped_labels" and UPSIDE_DOWN in one.notes:
            right = f"{vi_decimal(float(one.value), one.decimals)} bé trai/100 bé gái"
            reason = LABELS
        yield Finding(about, finding.verdict, cause, reason, right)


def _children(reading: Reading, one: Stated) -> tuple[Stated | None, Stated | None]:
    if one.role in ("from", "base"):
        return None, None
    for top, bottom in reading.pairs():
        if top.sentence == one.sentence and re.fullmatch(r"\s*[(=:]\s*", reading.between(one, top)):
            return top, bottom
    return reading.nearest(one, "births_male"), reading.nearest(one, "births_female")


NOT_PERCENT = Words(
    "Tỷ số giới tính là số bé trai trên 100 bé gái, không phải phần trăm.",
    "The sex ratio is boys to 100 girls, not a percentage.",
)
LABELS = Words(
    "Ghi ngược nhãn: tỷ số giới tính khi sinh là bé trai trên 100 bé gái.",
    "Labels exchanged: the sex ratio at birth is boys to 100 girls.",
)
SWAPPED = Words(
    "Đổi nhãn nam và nữ (hoặc chia ngược): đúng ra {value}.",
    "Boys and girls exchanged (or divided the wrong way round): {value}.",
)
