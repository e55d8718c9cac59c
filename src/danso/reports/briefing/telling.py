"""How figures stand in sentences: numbers that open, comparisons with last year, places for the office's own words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from danso.indicators.figure import shown_number
from danso.reports.briefing.data import Briefing
from danso.reports.counted import Counted
from danso.reports.document import Block, Figure, Heading, Own, Paragraph, Run, Styled
from danso.reports.spans import same_span_last_year
from danso.values.day import shown_date
from danso.values.text import NBSP
from danso.values.words import Language, Words


class Telling:
    """A briefing being told in one language."""

    def __init__(self, data: Briefing, language: Language) -> None:
        self.data, self.language = data, language

    def say(self, vi: str, en: str, **values: object) -> str:
        return Words(vi, en).with_(**values).in_(self.language)

    def line(self, vi: str, en: str, **values: Run | Words | str | Sequence[Run]) -> tuple[Run, ...]:
        """A sentence with `{places}`; figures keep their ids, several runs may fill one place."""
        runs: list[Run] = []
        rest = vi if self.language == "vi" else en
        while rest:
            text, brace, tail = rest.partition("{")
            if text:
                runs.append(text)
            if not brace:
                break
            name, _, rest = tail.partition("}")
            value = values[name]
            if isinstance(value, Words):
                runs.append(value.in_(self.language))
            elif isinstance(value, str | Styled | Figure | Own):
                runs.append(value)
            else:
                runs.extend(value)
        return tuple(run for run in runs if run != "")

    def number(self, code: str, unit: int | None = None) -> Run:
        return self.of(self.data.figure(code, unit))

    def of(self, figure: Counted | None) -> Run:
        if figure is None:
            return self.say("chưa có số liệu", "no figure")
        if figure.exact is None:
            return Figure(self.say("không tính được", "not computable"), figure.id)
        return Figure(figure.shown(self.language), figure.id, figure.value)

    def with_unit(self, code: str) -> tuple[Run, ...]:
        """`1.643 người`: the unit kept on the number's line."""
        found = self.data.figure(code)
        sign = "" if found is None or found.measure.vi in ("%", "‰") else NBSP + found.measure.in_(self.language)
        return (self.number(code), sign)

    def day(self, text: object = None) -> str:
        day = self.data.window.last if text is None else text
        return shown_date(day) if self.language == "vi" else f"{day:%d/%m/%Y}"  # type: ignore[arg-type]

    def amount(self, value: Fraction | Decimal | int, places: int = 0) -> str:
        return shown_number(Fraction(value), places, self.language)

    def against_last_year(self, code: str, unit: int | None = None) -> tuple[Run, ...]:
        """`; cùng kỳ năm 2019 là 430 trẻ, giảm 3 trẻ`, in points for shares; nothing where last year is not known."""
        now, before = self.data.figure(code, unit), self.data.last_year(code, unit)
        if now is None or now.exact is None:
            return ()
        if now.small or (before is not None and before.small):
            return (self.say(" (số ít, không so sánh)", " (too few to compare)"),)
        if before is None or before.exact is None:
            return ()
        change = self.change(now, before)
        mark = "" if before.measure.vi in ("%", "‰") else NBSP + before.measure.in_(self.language)
        mark += self.by_shares(before)
        return self.line(
            " ({span} là {before}{mark}, {change})",
            " ({span}: {before}{mark}, {change})",
            span=same_span_last_year(self.data.window),
            before=self.of(before),
            mark=mark,
            change=change,
        )

    def by_shares(self, figure: Counted) -> str:
        """` – ước theo tỷ lệ chia` behind a figure that is one."""
        return self.say(" – ước theo tỷ lệ chia", " – estimated by shares") if figure.estimated else ""

    def change(self, now: Counted, before: Counted, *, brief: bool = False) -> str:
        """`tăng 3 trẻ`, `giảm 0,35 điểm %`, `không thay đổi`; of the printed figures, so that a reader's sum agrees."""
        if now.exact is None or before.exact is None:
            return "–"
        places = now.decimals
        difference = rounded(now.exact, places) - rounded(before.exact, places)
        if not difference:
            return self.say("không thay đổi", "unchanged")
        way = self.say("tăng", "up") if difference > 0 else self.say("giảm", "down")
        gap = "" if now.measure.vi == "‰" else NBSP
        return f"{way} {self.amount(abs(difference), places)}{gap}{self.difference_unit(now, brief=brief)}"

    def difference_unit(self, figure: Counted, *, brief: bool = False) -> str:
        """`brief` for a cell of a table."""
        if figure.is_share:
            return self.say(f"điểm{NBSP}%", "pp" if brief else "percentage points")
        return figure.measure.in_(self.language)

    def own(self, key: str, vi: str, en: str) -> tuple[Block, ...]:
        """A place for the office: its words, one paragraph a line; while empty and unsigned a hint in brackets."""
        words = self.data.own.get(key, "").strip()
        prompt = self.say(vi, en)
        if words:
            lines = [line.strip() for line in words.splitlines() if line.strip()]
            return tuple(
                Paragraph((Own(f"{key}" if i == 0 else f"{key}#{i}", line, prompt),)) for i, line in enumerate(lines)
            )
        if self.data.final:
            return ()
        hint = self.say("[Cơ quan tự viết: {prompt}]", "[The office writes: {prompt}]", prompt=prompt)
        return (Paragraph((Own(key, "", prompt), Styled(hint, italic=True))),)


def rounded(value: Fraction, places: int) -> Fraction:
    """Half away from zero, exactly."""
    scaled = abs(value) * 10**places
    whole = int(scaled + Fraction(1, 2))
    return Fraction(whole if value >= 0 else -whole, 10**places)


def part(t: Telling, number: str, vi: str, en: str, *blocks: Block) -> tuple[Block, ...]:
    """A numbered part; one without anything to print says so, so that the nine parts stay nine."""
    body = blocks or (Paragraph((t.say("Trong kỳ không có nội dung phát sinh.", "Nothing to report in the period."),)),)
    return (Heading(1, f"{number}. {t.say(vi, en).upper()}"), *body)
