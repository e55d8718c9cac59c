"""Share: 34 trẻ ... chiếm 7,96% trong tổng số sinh - 1.643/3.268 ..., đạt 50,3% - 214 trẻ nam (50,1%).

A percentage belongs to the pair before it (or to the pair in the bracket behind it); else to a count and its target;
else to a count and the total named with it, or the total of which its topic is a part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from danso.guidance.statements.agreement import rounded
from danso.guidance.statements.figure import Finding, Stated
from danso.guidance.statements.forms.topic import BY_CODE
from danso.guidance.statements.reading import Reading
from danso.guidance.statements.rules.derived import derived
from danso.values.text import vi_decimal

Part = tuple[Stated, Stated]  # how many, of how many

_LINK = re.compile(r"chiếm|đạt|tỷ lệ|tỉ lệ|bằng|tương ứng|=|\(|,|tương đương|hoàn thành|là|:")
_BREAK = re.compile(r"tăng(?! huyết| cường| tự nhiên| thu)|giảm(?! sinh| thiểu)|so với cùng kỳ|cùng kỳ")
_OF_TOTAL = re.compile(r"(?:\btrên|trong|/|\bso với|của)\s*(?:tổng(?: số)?|số|toàn bộ)?[^.;,\d]{0,25}$")
_HEADED = re.compile(r"(?:tổng số|toàn bộ)(?:\s+(?:có|là))?\s*$")
_WITHIN = re.compile(r"trong đó|gồm|bao gồm|chia ra")


def shares(reading: Reading) -> Iterator[Finding]:
    taken: set[int] = set()
    for one in reading.figures:
        if one.sign not in ("%", "‰") or one.role in ("change", "from", "base") or one.pair is not None:
            continue
        found = _paired(reading, one, taken) or _planned(reading, one) or _counted(reading, one)
        if found is None or found[1].value == 0:
            yield from _guessed(reading, one)
            continue
        top, bottom = found
        taken.add(top.start)
        yield from _judged(one, top, bottom)


def _judged(one: Stated, top: Stated, bottom: Stated) -> Iterator[Finding]:
    factor = 100 if one.sign == "%" else 1000
    exact = top.value / bottom.value * factor
    inverse = bottom.value / top.value * factor if top.value else None
    planned = one.role in ("plan_percent", "over_plan") or bottom.role == "target"
    cause = "percent_of_plan" if planned else "share"
    working = f"{_plain(top)}/{_plain(bottom)}"
    if one.role == "over_plan":
        exact, inverse, working = exact - factor, None, f"{working} − 100%"
    yield from derived(one, exact, cause, (top, bottom), working, inverse)


def _guessed(reading: Reading, one: Stated) -> Iterator[Finding]:
    """Of the two counts before it in the sentence, where nothing says so: only agreement counts, a gap proves nothing."""
    before = [f for f in reading.same_sentence(one) if f.is_count and f.partner is None and f.start < one.start]
    if one.role != "amount" or one.decimals == 0 or len(before) < 2:
        return
    part, whole = sorted(before[-2:], key=lambda f: f.value)
    amounts = whole.value and part.value and part.role == whole.role == "amount"
    if amounts and one.value == rounded(percent(part, whole), one.decimals):
        yield from _judged(one, part, whole)


def _plain(one: Stated) -> str:
    return vi_decimal(float(one.value), 0) if one.value.denominator == 1 else one.text


def _paired(reading: Reading, one: Stated, taken: set[int]) -> Part | None:
    """The pair before it in the sentence with no other percentage between, else the pair in the bracket behind it."""
    pairs = [pair for pair in reading.pairs_of_sentence(one) if pair[0].start not in taken]
    for top, bottom in reversed(pairs):
        between = reading.between(bottom, one)
        if bottom.start < one.start and len(between) < 130 and not _BREAK.search(between):
            clear = not any(bottom.start < f.start < one.start for f in reading.same_sentence(one))
            return (top, bottom) if clear else None
    for top, bottom in pairs:
        between = reading.between(one, top)
        if one.start < top.start and re.fullmatch(
            r"[^.;%]{0,45}?(?:\(|tương ứng|=|,|với|là)\s*(?:với\s*|là\s*|có\s*|bằng\s*)?[^.;%\d]{0,25}", between
        ):
            clear = not any(one.start < f.start < top.start for f in reading.same_sentence(one))
            return (top, bottom) if clear else None
    return None


def _planned(reading: Reading, one: Stated) -> Part | None:
    """What was reached over what was planned, both in one sentence."""
    last = next(reading.earlier(one), None)
    plain = (
        one.role == "amount"
        and last is not None
        and last.is_count
        and last.role == "amount"
        and re.fullmatch(r"[^.;(]{0,30}(?:đạt|bằng|=)[^.;(]{0,12}", reading.between(last, one))
    )
    if one.role not in ("plan_percent", "over_plan") and not plain:
        return None
    own = [f for f in reading.same_sentence(one) if f.is_count and f.partner is None]
    reached = [f for f in own if f.role in ("amount", "to") and f.start < one.start]
    if not reached:
        return None
    targets = [f for f in own if f.role == "target"] or _in_the_clause_before(reading, reached[-1])
    if not targets:
        return None
    target = min(targets, key=lambda f: abs(f.start - one.start))
    return reached[-1], target


def _in_the_clause_before(reading: Reading, reached: Stated) -> list[Stated]:
    """Giao 2.000 người; 9 tháng thực hiện 1.420 người: the only target before the semicolon, of the same things."""
    found = [f for f in reading.same_paragraph(reached) if f.sentence == reached.sentence - 1 and f.role == "target"]
    if len(found) != 1 or not found[0].is_count or found[0].noun != reached.noun:
        return []
    return found if re.fullmatch(r"[^.;]*;[^.;]*", reading.between(found[0], reached)) else []


def _counted(reading: Reading, one: Stated) -> Part | None:
    if one.role in ("plan_percent", "over_plan"):
        return None
    named = _named_total(reading, one)
    if named:
        return named
    if bracket := _bracket(reading, one):
        return bracket
    before = next(reading.earlier(one), None)
    if before is None or before.sentence != one.sentence or not before.is_count or before.role not in ("amount", "to"):
        return None
    between = reading.between(before, one)
    if len(between) > 80 or not _LINK.search(between) or _BREAK.search(between) or before.partner == "bottom":
        return None
    if (one.topic is None and one.sign == "‰") or (one.topic is not None and BY_CODE[one.topic].rate):
        return None
    whole = _whole(reading, before)
    return (before, whole) if whole and whole.value >= before.value else None


def _bracket(reading: Reading, one: Stated) -> Part | None:
    """7,96% (34 trẻ) with the total named before or by its topic."""
    behind = reading.behind(one)
    if (
        behind is None
        or behind.sentence != one.sentence
        or not behind.is_count
        or behind.partner
        or behind.role != "amount"
    ):
        return None
    if not re.fullmatch(r"[^.;,%\d]{0,30}\(\s*(?:tương ứng\s*|là\s*)?", reading.between(one, behind)):
        return None
    whole = _whole(reading, behind)
    return (behind, whole) if whole and whole.value >= behind.value else None


def _named_total(reading: Reading, one: Stated) -> Part | None:
    """34 trên tổng số 427 trẻ, chiếm 7,96% - có 34 trẻ, chiếm 7,96% trong tổng số 427 trẻ."""
    own = [f for f in reading.same_sentence(one) if f.is_count and f.partner is None and f.role in ("amount", "to")]
    before = [f for f in own if f.end <= one.start]
    behind = [f for f in own if f.start >= one.end]
    if (
        behind
        and before
        and _OF_TOTAL.search(reading.between(one, behind[0]))
        and len(reading.between(one, behind[0])) < 45
    ) and not re.search(r"[,;(]", reading.between(one, behind[0])):
        return before[-1], behind[0]
    if len(before) >= 2:
        total, part = before[-2:]
        between = reading.between(part, one)
        headed = _HEADED.search(reading.before(total, 20)) and total.noun == part.noun and part.value <= total.value
        if headed and len(between) < 60 and _LINK.search(between) and not _BREAK.search(between):
            return part, total
        top, bottom = before[-2:]
        if re.search(r"(?:\btrên(?: tổng)?(?: số)?|trong (?:tổng )?số|trong tổng|/)\s*$", reading.between(top, bottom)):
            between = reading.between(bottom, one)
            if _LINK.search(between) and not _BREAK.search(between):
                return top, bottom
    return None


def _whole(reading: Reading, part: Stated) -> Stated | None:
    """The total that a count is a part of: by `trong đó` in its sentence, else by its topic in the paragraph."""
    whole = BY_CODE[part.topic].whole if part.topic else None
    for head in reading.earlier(part):
        if head.sentence != part.sentence or not head.is_count or head.partner == "bottom":
            break
        if (
            _WITHIN.search(reading.between(head, part))
            and head.role in ("amount", "to")
            and (head.topic in (whole, None) or (head.topic, head.noun) == (part.topic, part.noun))
        ):
            return head
        if whole is None and _WITHIN.search(reading.between(head, part)) and head.role == "amount":
            return head
    return reading.nearest(part, whole) if whole else None


def percent(top: Stated, bottom: Stated) -> Fraction:
    return top.value / bottom.value * 100
