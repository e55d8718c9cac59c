"""The few marks all charts are drawn with: colours and letters of the look, escaped text, round axis steps.

Colours stand in the SVG itself, because paper and Word know no style sheet.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from danso.values.text import vi_int
from danso.values.words import Language

ACCENT = "#1c4f8c"
ACCENT_MID = "#6089bd"
INK = "#16202b"
INK_2 = "#414d5a"
LINE = "#d2d9e0"
LINE_2 = "#788592"
SHADE = "#e8ecf0"
PAPER = "#ffffff"
FONT = "'Be Vietnam Pro','Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif"
LETTER = 12.0


def picture(width: float, height: float, alt: str, marks: list[str]) -> str:
    """A whole SVG; `alt` is its sentence for those who cannot see it."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(width)} {number(height)}" role="img" '
        f'aria-label={quoteattr(alt)} font-family={quoteattr(FONT)} font-size="{number(LETTER)}" fill="{INK_2}">'
        f"<title>{escape(alt)}</title>{''.join(marks)}</svg>"
    )


def text(x: float, y: float, words: str, *, anchor: str = "start", strong: bool = False, colour: str = "") -> str:
    weight = ' font-weight="600"' if strong else ""
    fill = f' fill="{colour}"' if colour else (f' fill="{INK}"' if strong else "")
    at = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text x="{number(x)}" y="{number(y)}"{at}{weight}{fill}>{escape(words)}</text>'


def bar(x: float, y: float, width: float, height: float, colour: str) -> str:
    size = f'width="{number(max(width, 0))}" height="{number(height)}"'
    return f'<rect x="{number(x)}" y="{number(y)}" {size} fill="{colour}"/>'


def line(x1: float, y1: float, x2: float, y2: float, *, colour: str = LINE, width: float = 1) -> str:
    return (
        f'<line x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}" '
        f'stroke="{colour}" stroke-width="{number(width)}"/>'
    )


def path(points: list[tuple[float, float]], *, colour: str, width: float = 2, dashed: bool = False) -> str:
    steps = "L".join(f"{number(x)} {number(y)}" for x, y in points)
    dashes = ' stroke-dasharray="5 4"' if dashed else ""
    return (
        f'<path d="M{steps}" fill="none" stroke="{colour}" stroke-width="{number(width)}" '
        f'stroke-linejoin="round"{dashes}/>'
    )


def dot(x: float, y: float, *, radius: float = 3.5, colour: str = ACCENT, hollow: bool = False) -> str:
    fill, rim = (PAPER, f' stroke="{colour}" stroke-width="2"') if hollow else (colour, "")
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" fill="{fill}"{rim}/>'


def text_width(words: str, *, strong: bool = False) -> float:
    """About how wide the words are drawn, in the chart's units; a little too wide rather than too narrow."""
    return sum(_letter_width(c) for c in words) * LETTER * (1.06 if strong else 1.0)


def _letter_width(char: str) -> float:
    if char in " .,:;'|!()":
        return 0.32
    if char.isupper() or char in "mw%‰":
        return 0.74
    return 0.58


def whole(value: float, language: Language) -> str:
    """A whole number as the language writes it: 1.643, 1,643."""
    return vi_int(round(value)) if language == "vi" else f"{round(value):,}"


def number(value: float) -> str:
    """Coordinates with at most one decimal: short and the same everywhere."""
    return (
        f"{value:.1f}".removesuffix(".0").replace("-0", "0") if abs(value) < 0.05 else f"{value:.1f}".removesuffix(".0")
    )


def round_steps(highest: float, at_most: int = 4) -> list[float]:
    """Round marks of an axis from 0 until one reaches `highest`: steps of 1, 2 or 5 times a power of ten."""
    if highest <= 0:
        return [0.0, 1.0]
    power = 10.0**-6
    while True:
        for factor in (1, 2, 5):
            step = factor * power
            if step * at_most >= highest * (1 - 1e-9):
                count = int(-(-highest * (1 - 1e-9) // step))
                return [step * i for i in range(count + 1)]
        power *= 10
