"""What a reader finds in five published texts. Written by hand before the code, from the texts and a pocket calculator.

A count is a figure when it says how the population or the work stands; how many people spoke, how many offices sat in
the hall or how often a page was opened is not a result. A figure is right when an equation within the text closes over
it; what stands alone is not checkable without the register.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from danso.guidance.statements.check import check
from tests.conftest import absent

# (as printed, verdict, cause)
ALONE = "stands_alone"

# "... cán bộ dân số làm việc tại Trạm Y tế cấp xã còn thiếu (24 xã)": how the work stands, nothing to check it against.
# The two percentages come without their counts. "1 lần/năm" is what the indicator asks, not a result.
HAI_PHONG_2023 = [
    ("24", "not_checkable", ALONE),
    ("19,13%", "not_checkable", ALONE),
    ("14,53%", "not_checkable", ALONE),
]

# 214 + 213 = 427. 34 / 427 = 7,9625% -> 7,96%. 1.643 / 3.268 = 50,2754% -> 50,3%. 92 of 117 has no share printed.
# Not figures: 08 xã, phường (who came), 10 ý kiến, Nghị quyết 21, 10 tháng, con thứ ba, every date.
BAC_KAN_2020 = [
    ("11.275", "not_checkable", ALONE),
    ("45.533", "not_checkable", ALONE),
    ("427", "right", "parts_and_total"),
    ("214", "right", "parts_and_total"),
    ("213", "right", "parts_and_total"),
    ("34", "right", "share"),
    ("7,96%", "right", "share"),
    ("1.643", "right", "percent_of_plan"),
    ("3.268", "right", "percent_of_plan"),
    ("50,3%", "right", "percent_of_plan"),
    ("92", "not_checkable", "pair_without_share"),
    ("117", "not_checkable", "pair_without_share"),
]

TEXTS = {
    "000": HAI_PHONG_2023,
    "001": [],  # 21 quận, huyện sat in the hall and are spoken to; 6 tháng, 11/7, 2030 are time
    "002": BAC_KAN_2020,
    "003": [],  # 90 năm, 03/02/1930, 6 tháng: anniversaries and periods
    "004": [],  # 6 ý kiến, 106 views, 07/KH-UBND, A0, tháng 10, 26/12
}

# What each figure is of: the first indicator named for it (empty where the catalogue has none).
BAC_KAN_TOPICS = {
    "11.275": "households",
    "45.533": "population",
    "427": "births",
    "214": "births_male",
    "213": "births_female",
    "34": "births_third_plus",
    "7,96%": "births_third_plus_share",
    "1.643": "modern_method_users_new_and_continuing",
    "3.268": None,
    "50,3%": None,
    "92": "collaborators_inactive",
    "117": "collaborators",
}


@pytest.fixture(scope="session")
def seeds(shared_data: Path) -> Path:
    folder = shared_data.parent / "seeds"
    if not folder.is_dir():
        absent("../shared/seeds")
    return folder


def text_of(seeds: Path, number: str) -> str:
    return next(seeds.glob(f"{number}_*.txt")).read_text(encoding="utf-8")


@pytest.mark.parametrize("number", TEXTS)
def test_every_figure_of_the_published_text_is_found_and_judged(seeds: Path, number: str) -> None:
    found = check(text_of(seeds, number)).judgements
    assert [(one.stated.text, one.verdict, one.cause) for one in found] == TEXTS[number]


def test_what_each_figure_is_of_is_read_from_the_words_around_it(seeds: Path) -> None:
    found = {one.stated.text: one.stated.indicator for one in check(text_of(seeds, "002")).judgements}
    assert found == BAC_KAN_TOPICS


def test_the_city_of_2020_is_read_for_the_window_it_names(seeds: Path) -> None:
    found = {one.stated.text: one.stated.window for one in check(text_of(seeds, "002")).judgements}
    assert str(found["427"].first) == "2020-01-01"
    assert str(found["427"].last) == "2020-10-30"


def test_two_shares_of_the_elderly_are_two_indicators(seeds: Path) -> None:
    found = {one.stated.text: one.stated.indicator for one in check(text_of(seeds, "000")).judgements}
    assert found["14,53%"] == "elderly_checked_share"
    assert found["19,13%"] is None
