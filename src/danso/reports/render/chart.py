"""SVG charts as pixels, for files that take no SVG."""

from __future__ import annotations

import re

import typst

from danso.reports.render.fonts import letters

_PAGE = b"""
#set page(width: float(sys.inputs.width) * 1pt, height: float(sys.inputs.height) * 1pt, margin: 0pt, fill: white)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%, height: 100%)
"""
_VIEW_BOX = re.compile(r'viewBox="\s*\S+\s+\S+\s+(\S+)\s+(\S+)\s*"')


def size_of(svg: str) -> tuple[float, float]:
    """Width and height of an SVG by its viewBox, in its own units.

    Raises ValueError when there is no viewBox.
    """
    found = _VIEW_BOX.search(svg)
    if found is None:
        raise ValueError("the chart has no viewBox")
    return float(found[1]), float(found[2])


def svg_to_png(svg: str, *, width_mm: float = 160, dpi: int = 220) -> bytes:
    """The chart drawn `width_mm` wide at `dpi` pixels an inch, on white."""
    width, height = size_of(svg)
    points = width_mm / 25.4 * 72
    png = typst.compile(
        _PAGE,
        format="png",
        ppi=dpi,
        font_paths=letters().fonts,
        sys_inputs={"svg": svg, "width": str(points), "height": str(points * height / width)},
    )
    return png if isinstance(png, bytes) else png[0]
