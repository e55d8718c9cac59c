"""Change: từ 60,4% lên 79%, tăng 18,6 điểm % - giảm 32 trẻ so với cùng kỳ (459 trẻ)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from danso.guidance.statements.agreement import printed_as, rounded
from danso.guidance.statements.figure import Finding, Sign, Stated, Way
from danso.guidance.statements.reading import Reading
from danso.guidance.statements.rules.derived import derived
from danso.values.words import Words

_PER_CENT = re.compile(r"%|phần\s+trăm")
_LEVELS: tuple[Sign, ...] = ("%", "‰", "per_100", "")


def changes(reading: Reading) -> Iterator[Finding]:
    for one in reading.figures:
        if one.role == "to":
            yield from _ends(reading, one)
        if one.role != "change":
            continue
        found = _levels(reading, one)
        if found is None and (again := _of_itself(reading, one)):
            yield from again
        elif found:
            yield from _judged(reading, one, *found)


def _levels(reading: Reading, one: Stated) -> tuple[Stated, Stated] | None:
    """(earlier level, later level) the change is between."""
    own = [
        f
        for f in reading.same_sentence(one)
        if f.partner is None and f.sign in _LEVELS and f.role not in ("change", "target", "plan_percent")
    ]
    before = [f for f in own if f.start < one.start]
    behind = [f for f in own if f.start > one.start]
    ends = next(((a, b) for a, b in zip(own, own[1:], strict=False) if a.role == "from" and b.role == "to"), None)
    if ends:
        return ends if ends[0].sign == ends[1].sign else None
    base = next((f for f in behind if f.role == "base"), None) or next(
        (f for f in reversed(before) if f.role == "base"), None
    )
    if base is None:
        return None
    now = [f for f in before if f.role in ("amount", "to") and f.sign == base.sign]
    same = [f for f in now if f.topic == base.topic or base.topic is None]
    if not now:
        now = [f for f in behind if f.role == "amount" and f.sign == base.sign]
    if not now:
        return None
    new = (same or now)[-1]
    later = base.window and new.window and base.window.first > new.window.first
    return (new, base) if later else (base, new)


def _of_itself(reading: Reading, one: Stated) -> list[Finding]:
    """3.210 trẻ, giảm 120 trẻ (3,6%): the earlier level is 3.210 + 120."""
    if one.sign != "%":
        return []
    changed = next(reading.earlier(one), None)
    if changed is None or changed.role != "change" or changed.sign != "" or changed.sentence != one.sentence:
        return _unclear(reading, one)
    level = next(
        (f for f in reading.earlier(changed) if f.sentence == one.sentence and f.is_count and f.role == "amount"), None
    )
    if level is None or changed.way is None:
        return []
    old = level.value - changed.value if changed.way == "up" else level.value + changed.value
    if old <= 0:
        return []
    sign = "−" if changed.way == "up" else "+"
    working = f"{changed.text}/({level.text} {sign} {changed.text})"
    return list(derived(one, changed.value / old * 100, "change", (level, changed), working))


def _unclear(reading: Reading, one: Stated) -> list[Finding]:
    """A share that rose by so many % may mean points or per cent; without the earlier share nobody can say."""
    level = next((f for f in reversed(reading.same_sentence(one)) if f.start < one.start and f.sign == "%"), None)
    if level is None and "tỷ lệ" not in reading.before(one, 120):
        return []
    return [Finding(one, "not_checkable", "points_or_percent", UNCLEAR)]


def _judged(reading: Reading, one: Stated, old: Stated, new: Stated) -> Iterator[Finding]:
    difference = new.value - old.value
    way: Way = "up" if difference > 0 else "down"
    if one.way and difference != 0 and way != one.way:
        words = ROSE if way == "up" else FELL
        right = words.in_("vi") + " " + printed_as(abs(difference), max(old.decimals, new.decimals), _points(old.sign))
        yield Finding(one, "wrong", "wrong_direction", DIRECTION.with_(old=old.text, new=new.text, way=words), right)
        return
    exact = abs(difference)
    if old.sign == "per_100" and one.sign == "points" and _PER_CENT.search(one.text):
        right = printed_as(exact, one.decimals, "points").removesuffix(" %")
        yield Finding(one, "wrong", "percent_points_of_ratio", NOT_OF_RATIO.with_(right=right), right)
        return
    relative = abs(difference) / abs(old.value) * 100 if old.value else None
    working = f"{new.text} − {old.text}" if way == "up" else f"{old.text} − {new.text}"
    if one.sign == "%" and relative is not None:
        if one.value == rounded(relative, one.decimals):
            yield from _agreed(one, old, new, f"({working})/{old.text}")
            return
        if old.sign == "%" and one.value == rounded(exact, one.decimals):
            yield Finding(
                one,
                "wrong",
                "percent_for_points",
                POINTS.with_(old=old.text, new=new.text, relative=printed_as(relative, 1, "%")),
                printed_as(exact, one.decimals, "points"),
            )
            return
        if old.sign in ("", "per_100"):
            yield from derived(one, relative, "change", (), f"({working})/{old.text}")
            return
    if _within_rounding(one, old, new, exact):
        yield Finding(one, "not_checkable", "within_rounding", ROUNDING.with_(working=working))
        return
    yield from derived(one, exact, "change", (old, new), working)


def _ends(reading: Reading, one: Stated) -> Iterator[Finding]:
    """`tăng từ 60,4% lên 79%` must rise, also where the difference is not printed."""
    before = next(reading.earlier(one), None)
    if before is None or before.role != "from" or before.sentence != one.sentence or before.sign != one.sign:
        return
    said = one.way
    if said and one.value != before.value and (one.value > before.value) != (said == "up"):
        words = ROSE if one.value > before.value else FELL
        yield Finding(one, "wrong", "wrong_direction", DIRECTION.with_(old=before.text, new=one.text, way=words))


def _agreed(one: Stated, old: Stated, new: Stated, working: str) -> Iterator[Finding]:
    for each in (one, old, new):
        yield Finding(each, "right", "change", HOLDS.with_(working=working, value=one.text))


def _within_rounding(one: Stated, old: Stated, new: Stated, exact: Fraction) -> bool:
    """Levels printed rounded may differ from the difference of the unrounded ones by a last digit."""
    if one.is_count or one.value == rounded(exact, one.decimals) or old.sign == "":
        return False
    slack = sum(Fraction(1, 2 * 10**f.decimals) for f in (one, old, new))
    return abs(one.value - exact) <= slack


def _points(sign: Sign) -> Sign:
    return {"%": "points", "‰": "permille_points"}.get(sign, "")  # type: ignore[return-value]


UNCLEAR = Words(
    "Không nêu tỷ lệ kỳ trước nên không rõ là % hay điểm %.",
    "The earlier share is not given: per cent or points cannot be told.",
)
ROSE, FELL = Words("tăng", "rose"), Words("giảm", "fell")
DIRECTION = Words("Từ {old} thành {new} là {way}.", "From {old} to {new} it {way}.")
POINTS = Words(
    "Chênh lệch giữa hai tỷ lệ {old} và {new} tính bằng điểm %; nếu tính % thì là {relative}.",
    "The difference of two percentages {old} and {new} is in points; in per cent it would be {relative}.",
)
NOT_OF_RATIO = Words(
    "Tỷ số giới tính khi sinh không phải phần trăm; chênh lệch là {right}.",
    "The sex ratio at birth is no percentage; the difference is {right}.",
)
ROUNDING = Words(
    "{working} lệch một chữ số cuối, có thể do làm tròn.", "{working} is off by the last digit, perhaps by rounding."
)
HOLDS = Words("{working} = {value}: khớp.", "{working} = {value}: agrees.")
