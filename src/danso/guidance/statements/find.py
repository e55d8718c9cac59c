"""Finds the figures of a text: number forms that are no date, no document number, no name, with what they are of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from danso.guidance.statements.aside import asides
from danso.guidance.statements.context import with_context
from danso.guidance.statements.figure import SetAside, Sign, Stated
from danso.guidance.statements.forms.clean import Clean
from danso.guidance.statements.forms.noun import noun_at
from danso.guidance.statements.forms.number import NUMBER, SCALES, countable, read, read_decimal
from danso.guidance.statements.forms.pair import bottom_at
from danso.guidance.statements.forms.ratio import RatioFound, ratio_at
from danso.guidance.statements.forms.sign import sign_at
from danso.guidance.statements.forms.topic import named_at_end, topic_last
from danso.values.words import Words

_SCALE = re.compile(r"\s*(nghìn|ngàn|triệu|tỷ|tỉ)\b(?!\s*(?:số|lệ|suất|trọng|đồng))")
_LABELLED = re.compile(
    r"(?:là|:|đạt|có|còn|bằng|lên|xuống|từ|được|giao|đến|tăng|giảm|với|=|thực hiện|khoảng|hơn|gần|\(|-|mức|chỉ|số)\s*$"
)
# An item of a list, or a word that is counted by itself: gồm: đặt vòng 735, triệt sản 16 - nam 214.
_LISTED = re.compile(
    r"(?:gồm|trong đó|cụ thể|chia ra|như sau)[^.;]*[^\W\d_]\s*:?\s*$"
    r"|(?:vòng|dctc|dụng cụ tử cung|triệt sản(?: nam| nữ)?|cấy|tiêm|viên uống|thuốc uống|bao cao su|bcs|\bnam|\bnữ|"
    r"\btrai|\bgái|trở lên|thứ nhất|thứ hai)\s*:?\s*$"
)
NOTHING_MEASURED = Words("không thấy số này đo cái gì", "nothing that this number measures")
_LOOKED_AT = 40  # characters of a number; longer ones are none
UPSIDE_DOWN = Words("ghi ngược: … nữ/100 nam", "written upside down: girls to 100 boys")


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    stated: tuple[Stated, ...]


def find(text: Clean) -> tuple[list[Stated], list[SetAside]]:
    """Figures and what was set aside, both in the text's order."""
    kept = _set_aside(text.low)
    figures: list[Stated] = []
    aside: list[SetAside] = []
    at, pairs = 0, 0
    while found := _next_number(text.low, at):
        at = found.end()
        start = found.start(2) if found[2] else found.start(3)
        why = next((kept[i] for i in range(start, min(found.end(), start + _LOOKED_AT)) if i in kept), None)
        if why is None and countable(found[2] or ""):
            taken = list(_taken(text, found, start, pairs))
            pairs += any(one.pair is not None for one in taken)
            at = max([at, *(one.end for one in taken)])
            if taken:
                figures.extend(taken)
                continue
        aside.append(SetAside(start, found.end(), text.text[start : found.end()], why or NOTHING_MEASURED))
    return with_context(text, _ranges(text, figures)), aside


def _set_aside(low: str) -> dict[int, Words]:
    """Why a number that covers this character is none; of several reasons the one that begins first."""
    why: dict[int, Words] = {}
    for start, end, words in sorted(asides(low), key=lambda span: span[0]):
        for at in range(start, end):
            why.setdefault(at, words)
    return why


def _next_number(low: str, at: int) -> re.Match[str] | None:
    # NUMBER may match nothing, also at the very end, where a search past the end begins again
    while at < len(low) and (found := NUMBER.search(low, at)):
        if found[2] or found[3]:
            return found
        at = found.end() + 1
    return None


def _taken(text: Clean, found: re.Match[str], start: int, pairs: int) -> Iterator[Stated]:
    """The one figure, or the two of a pair, that begin here; nothing where the number measures nothing."""
    low, end = text.low, found.end()
    ratio = ratio_at(low, end)
    if ratio and (not low[end:].lstrip().startswith("/100") or _is_ratio(text, start, low[end : ratio.end])):
        yield _ratio(text, found, start, ratio)
        return
    if bottom := bottom_at(low, end):
        noun = noun_at(low, bottom.end())
        for part, side in ((found, "top"), (bottom, "bottom")):
            number = read(part[2] or "", part[3] or "", whole=True)
            yield _stated(
                text, part.start(2), part.end(), number.value, number.decimals, "", noun, pair=pairs, partner=side,
                notes=number.notes,
            )  # fmt: skip
        return
    scale = _SCALE.match(low, end)
    factor = SCALES[scale[1]] if scale else 1
    after = scale.end() if scale else end
    sign = sign_at(low, after)
    noun = "" if sign.sign else noun_at(low, after)
    bare = not sign.sign and not noun and not scale
    number = read(found[2] or "", found[3] or "", whole=not sign.sign and not bare and not scale)
    if sign.sign in ("%", "‰", "points") and (decimal := read_decimal(found[2] or "")):
        number = decimal
    if bare and not _measures(text, start) and not found[3]:
        return
    negative = found[1] in ("-", "−") and low[found.start() - 1 : found.start()] in (" ", "(", "")
    value = number.value * factor * (-1 if negative else 1)
    stop = sign.end if sign.sign else after
    per = sign.said if sign.sign == "mean" else ""
    if found[3] and bare:
        yield _stated(text, start, end, value * 100, 0, "%", "")
        return
    decimals = 0 if factor > 1 and value.denominator == 1 else number.decimals
    yield _stated(text, start, stop, value, decimals, sign.sign, noun, notes=number.notes, per=per)


def _ratio(text: Clean, found: re.Match[str], start: int, ratio: RatioFound) -> Stated:
    number = read(found[2] or "", "", whole=False)
    notes = (*number.notes, UPSIDE_DOWN) if ratio.upside_down else number.notes
    end = ratio.end
    return _stated(text, start, end, number.value, number.decimals, "per_100", "", notes=notes)


def _is_ratio(text: Clean, start: int, said: str) -> bool:
    """A number over a bare 100 is a ratio of the sexes only where the sentence speaks of one."""
    begin, end = text.sentence_span(start)
    return bool(re.search("nam|nữ|trai|gái", said)) or "giới tính" in text.low[begin:end]


def _measures(text: Clean, start: int) -> bool:
    begin, _ = text.sentence_span(start)
    before = text.low[max(begin, start - 110) : start]
    if _LISTED.search(before):
        return True
    return named_at_end(before) or (bool(_LABELLED.search(before)) and topic_last(before) is not None)


def _stated(
    text: Clean, start: int, end: int, value: Fraction, decimals: int, sign: Sign, noun: str, **more: object
) -> Stated:
    base = Stated(
        start, end, text.text[start:end].strip(), value, decimals, sign, noun,
        text.sentence(start), text.paragraph(start),
    )  # fmt: skip
    return replace(base, **more)  # type: ignore[arg-type]


def _ranges(text: Clean, figures: list[Stated]) -> list[Stated]:
    """103-107% and từ 65 đến 72%: the first end has the sign of the second."""
    done = list(figures)
    for i, (one, two) in enumerate(zip(figures, figures[1:], strict=False)):
        between = text.low[one.end : two.start].strip()
        bare = one.sign == "" and not one.noun and one.pair is None
        if (
            bare
            and two.sign in ("%", "‰", "per_100", "points")
            and between in ("-", "–", "đến", "lên", "xuống", "xuống còn", "lên đến", "tới", "và")
        ):
            done[i] = replace(one, sign=two.sign)
    return done
