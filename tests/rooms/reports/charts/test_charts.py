from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danso.reports.charts.bars import Bar, horizontal_bars
from danso.reports.charts.pyramid import AgeSex, population_pyramid
from danso.reports.charts.svg import ACCENT, ACCENT_MID, INK, SHADE, round_steps
from danso.reports.charts.trend import MonthLine, month_trend
from danso.reports.render.chart import size_of, svg_to_png

NS = "{http://www.w3.org/2000/svg}"
GROUPS = ("0–4", "5–9", "10+")


def texts(svg: str) -> list[str]:
    return [one.text or "" for one in ET.fromstring(svg).iter(f"{NS}text")]


def bars_of(svg: str, colour: str) -> list[float]:
    return [float(one.get("width", "nan")) for one in ET.fromstring(svg).iter(f"{NS}rect") if one.get("fill") == colour]


def test_a_pyramid_is_to_scale_and_tells_its_totals() -> None:
    svg = population_pyramid(GROUPS, AgeSex([100, 200, 50], [50, 100, 200]), as_of="31/10/2026")
    men, women = bars_of(svg, ACCENT), bars_of(svg, ACCENT_MID)
    assert men[1] == pytest.approx(2 * men[0], abs=0.2)
    assert women[2] == pytest.approx(men[1])
    assert ET.fromstring(svg).get("aria-label") == "Tháp dân số 31/10/2026: nam 350, nữ 350"
    assert {"Nam 350", "Nữ 350", *GROUPS} <= set(texts(svg))


def test_the_earlier_pyramid_is_an_outline_with_its_date() -> None:
    now = AgeSex([100, 200, 50], [50, 100, 200])
    svg = population_pyramid(GROUPS, now, as_of="31/10/2026", before=now, before_as_of="31/10/2021")
    outlines = [one for one in ET.fromstring(svg).iter(f"{NS}path") if one.get("stroke") == INK]
    assert len(outlines) == 3  # both sides and the key
    assert "31/10/2021" in texts(svg)


def test_a_pyramid_with_a_missing_group_is_refused() -> None:
    with pytest.raises(ValueError, match="each age group"):
        population_pyramid(GROUPS, AgeSex([1, 2], [1, 2, 3]), as_of="x")


def test_an_empty_place_still_has_a_pyramid() -> None:
    assert bars_of(population_pyramid(GROUPS, AgeSex([0] * 3, [0] * 3), as_of="x"), ACCENT) == [0, 0, 0]


def test_both_years_are_named_at_their_line_s_end_and_unknown_months_break_the_line() -> None:
    now = MonthLine("2026", [31, 28, None, 30, 27, None, None, None, None, None, None, None], provisional=True)
    svg = month_trend("Trẻ sinh ra", now, MonthLine("2025", [30] * 12))
    assert {"2026: 27 sơ bộ", "2025: 30"} <= set(texts(svg))
    drawn = [one.get("d", "") for one in ET.fromstring(svg).iter(f"{NS}path") if one.get("stroke") == ACCENT]
    assert [d.count("L") for d in drawn] == [1, 1]


def test_end_labels_never_lie_on_each_other() -> None:
    svg = month_trend("x", MonthLine("2026", [30] * 12), MonthLine("2025", [30] * 12))
    heights = sorted(
        float(one.get("y", "0")) for one in ET.fromstring(svg).iter(f"{NS}text") if ":" in (one.text or "")
    )
    assert heights[1] - heights[0] >= 14


def test_bars_share_one_scale_and_small_numbers_have_none() -> None:
    bars = [Bar("A", 50.0, "50%"), Bar("B", 100.0, "100%"), Bar("C", None, "số ít, không so sánh")]
    svg = horizontal_bars("Tiến độ", bars, full=100)
    half, whole = bars_of(svg, ACCENT)
    assert whole == pytest.approx(2 * half, abs=0.2)
    assert bars_of(svg, SHADE) == [whole, whole]
    assert "số ít, không so sánh" in texts(svg)


def test_more_than_the_plan_lengthens_the_scale_and_stays_inside() -> None:
    svg = horizontal_bars("x", [Bar("A", 120.0, "120%", plan=100.0)], full=100, plan_label="kế hoạch")
    assert bars_of(svg, ACCENT) == bars_of(svg, SHADE)
    assert "kế hoạch" in texts(svg)


def test_names_are_never_taken_for_markup() -> None:
    svg = horizontal_bars('"<&>"', [Bar("<b>&\"'", 1.0, "1")])
    assert "<b>&\"'" in texts(svg)


def test_a_chart_becomes_pixels_as_wide_as_asked() -> None:
    svg = horizontal_bars("x", [Bar("A", 1.0, "1")])
    width, height = size_of(svg)
    png = svg_to_png(svg, width_mm=25.4, dpi=100)
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20]) == 100
    assert int.from_bytes(png[20:24]) == pytest.approx(100 * height / width, abs=1)


def test_a_chart_without_a_size_is_refused() -> None:
    with pytest.raises(ValueError, match="viewBox"):
        size_of("<svg/>")


@given(st.floats(0.001, 1e9), st.integers(2, 6))
def test_axis_marks_are_round_few_and_reach_the_highest(highest: float, at_most: int) -> None:
    steps = round_steps(highest, at_most)
    assert steps[0] == 0
    assert steps[-1] >= highest * (1 - 1e-6)
    assert len(steps) <= at_most + 1
    assert len({f"{b - a:.6g}" for a, b in pairwise(steps)}) == 1
