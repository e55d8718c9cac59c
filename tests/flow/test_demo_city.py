"""The demo city from an empty folder to its briefing, by the commands a newcomer types; then one birth is taken back.

Bắc Kạn city on 30/10/2020: the totals are those its population office published; the rest is invented to agree.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.flow.demo_promised import as_told, demo_in, promised_figures
from tests.flow.demo_served import recounted
from tests.flow.terminal import Home

CITY = "thanh pho bac kan"
TEN_MONTHS = ("--from", "2020-01-01", "--to", "2020-10-30")
PUBLISHED = {
    "population": 45533,
    "households": 11275,
    "births": 427,
    "births_male": 214,
    "births_female": 213,
    "births_third_plus": 34,
    "modern_method_users_new_and_continuing": 1643,
    "collaborators": 117,
    "collaborators_inactive": 92,
}
Figures = dict[tuple[int, str], dict[str, Any]]  # (unit, indicator) -> figure


@dataclass(frozen=True)
class City:
    home: Home
    figures: Figures
    unit: int


def figures(home: Home, *more: str) -> Figures:
    found = home.told("figures", "--unit", CITY, *TEN_MONTHS, "--below", "commune", *more)
    return {(one["unit_id"], one["indicator"]): one for one in found}


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    home = Home(tmp_path_factory.mktemp("city"))
    home.danso("migrate")
    home.danso("demo")
    found = figures(home)
    (unit,) = {unit for (unit, _), one in found.items() if one["unit_level"] == "district"}
    return City(home, found, unit)


def test_the_city_has_the_published_totals(city: City) -> None:
    assert {code: city.figures[city.unit, code]["value"] for code in PUBLISHED} == PUBLISHED
    share = city.figures[city.unit, "births_third_plus_share"]
    assert (share["numerator"], share["denominator"], share["shown"]) == (34, 427, "7,96%")


def test_the_communes_add_up_to_the_city(city: City) -> None:
    for code in PUBLISHED:
        parts = [one["value"] for (unit, c), one in city.figures.items() if c == code and unit != city.unit]
        assert len(parts) == 8 and sum(parts) == PUBLISHED[code], code


def test_no_slip_is_held_and_births_lie_on_both_sides_of_the_last_day(city: City) -> None:
    states = {state for (state,) in city.home.rows("SELECT DISTINCT state FROM register_sliprow")}
    assert "standing" in states and "held" not in states
    days = dict(city.home.rows("SELECT happened_on, count(*) FROM register_sliprow WHERE kind = 'birth' GROUP BY 1"))
    assert days["2020-10-30"] > 0 and days["2020-10-31"] > 0


def test_twins_are_one_delivery_and_some_are_second_deliveries(city: City) -> None:
    told = city.home.rows(
        "SELECT json_extract(l.body, '$.facts.mother'), l.happened_on, json_extract(l.body, '$.facts.child_order')"
        " FROM register_ledgerentry l JOIN register_sliprow s USING (slip_id)"
        " WHERE l.kind = 'birth' AND s.state = 'standing' AND json_extract(l.body, '$.facts.multiple') = 2"
    )
    deliveries: dict[tuple[str, str], list[int]] = {}
    for mother, day, order in told:
        deliveries.setdefault((mother, day), []).append(order)
    assert len(deliveries) >= 5 and all(len(orders) == 2 for orders in deliveries.values())
    assert sum(sorted(orders) == [2, 3] for orders in deliveries.values()) >= 2


@pytest.mark.long  # test_small_home.py does the same over a town of 600
def test_the_tables_are_what_the_ledger_alone_would_make(city: City) -> None:
    said = city.home.danso("rebuild", "--check").stdout
    assert "Chuỗi sổ gốc nguyên vẹn" in said and "KHÁC" not in said


def test_the_figure_of_births_opens_to_427_birth_slips_of_the_ledger(city: City) -> None:
    opened = city.home.told("explain", city.figures[city.unit, "births"]["id"])
    kinds = dict(city.home.rows("SELECT slip_id, kind FROM register_ledgerentry WHERE entry = 'slip'"))
    assert len(opened["slips"]) == len(set(opened["slips"])) == 427
    assert Counter(kinds[slip] for slip in opened["slips"]) == {"birth": 427}


def test_octobers_agenda_opens_with_what_july_promised_and_the_recounts_figures(city: City) -> None:
    """test_demo_lives_a_quarter.py looks at the same in a browser, and holds one more meeting."""
    demo = demo_in(city.home)
    counted = recounted(city.home, promised_figures(demo))
    agenda = city.home.rows(
        'SELECT title, note FROM meetings_agendaitem WHERE meeting_id = ? ORDER BY "order"', demo.meeting("2020-10-12")
    )
    assert [" ".join(one) for one in agenda[:3]] == as_told(demo, counted)


def test_the_briefing_is_four_files_and_measures_the_users_against_the_plan(city: City, tmp_path: Path) -> None:
    city.home.danso("briefing", "--unit", CITY, *TEN_MONTHS, "--cutoff", "1", "--out", str(tmp_path / "out"))
    made = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert set(made) == {"briefing.docx", "briefing.xlsx", "briefing.pdf", "briefing.json"}
    assert made["briefing.pdf"].startswith(b"%PDF-")
    assert made["briefing.docx"][:2] == made["briefing.xlsx"][:2] == b"PK"
    told = read_list(made["briefing.json"])
    (users,) = [
        one for one in told
        if one["indicator"] == "modern_method_users_new_and_continuing" and one["plan"] is not None
        and one["unit_id"] == city.unit
    ]  # fmt: skip
    assert (users["value"], users["plan"], users["plan_kind"]) == (1643, 3268, "count")
    assert users["percent_of_plan"] == pytest.approx(1643 / 3268 * 100)


def read_list(content: bytes) -> list[dict[str, Any]]:
    found = json.loads(content)
    assert isinstance(found, list)
    return found


# -- one birth is taken back ---------------------------------------------------------------------

OFFICER, HEAD = "bk-duc-xuan", "bk-duc-xuan-ttr"
# Mean of the populations on these eleven days; the boy was counted from his birth on.
POINTS = ("2019-12-31", "2020-01-31", "2020-02-29", "2020-03-31", "2020-04-30", "2020-05-31", "2020-06-30",
          "2020-07-31", "2020-08-31", "2020-09-30", "2020-10-30")  # fmt: skip
ENDS = {"1": "03-31", "2": "06-30", "3": "09-30"}


@dataclass(frozen=True)
class TakenBack:
    slip: str
    day: str
    ward: int
    report: int
    said: dict[str, str]
    after: Figures


@pytest.fixture(scope="module")
def taken_back(city: City) -> TakenBack:
    """A boy, third child of his mother, of whom no other slip speaks; the quarter's report was signed before."""
    home = city.home
    (ward,) = {unit for (unit, _), one in city.figures.items() if one["unit_name"] == "Phường Đức Xuân"}
    slip, day = third_boy(home, ward)
    quarter = str((int(day[5:7]) + 2) // 3)
    first = f"2020-{3 * int(quarter) - 2:02d}-01"
    report = home.deed("sign", officer=OFFICER, head=HEAD, unit=ward, first=first, last=f"2020-{ENDS[quarter]}")
    said = home.deed("withdraw", officer=OFFICER, slip=slip)
    home.danso("seal")
    return TakenBack(slip, day, ward, report, said, figures(home))


def third_boy(home: Home, ward: int) -> tuple[str, str]:
    boys = home.rows(
        "SELECT l.slip_id, l.happened_on, json_extract(l.body, '$.facts.child') FROM register_ledgerentry l"
        " JOIN register_sliprow s USING (slip_id) WHERE l.kind = 'birth' AND s.state = 'standing'"
        " AND s.appraisal = 'appraised' AND l.commune = ? AND l.happened_on BETWEEN '2020-01-01' AND '2020-09-29'"
        " AND json_extract(l.body, '$.facts.sex') = '1' AND json_extract(l.body, '$.facts.child_order') = 3"
        " AND json_extract(l.body, '$.facts.multiple') = 1 ORDER BY l.happened_on, l.slip_id",
        ward,
    )
    bodies = [body for (body,) in home.rows("SELECT body FROM register_ledgerentry WHERE entry = 'slip'")]
    for slip, day, child in boys:
        if sum(child in body or slip in body for body in bodies) == 1:
            return slip, day
    raise AssertionError("no boy of whom only his birth slip speaks")


def moves(day: str) -> dict[str, tuple[Fraction, Fraction]]:
    """What one boy less moves, by hand: (numerator, denominator), each figure for its reason."""
    one, none = Fraction(-1), Fraction(0)
    average = Fraction(-sum(point >= day for point in POINTS), len(POINTS))
    assert average < 0
    return {
        # a child less was born: a boy, the third of his mother, who was over 20
        "births": (one, none),
        "births_male": (one, none),
        "births_third_plus": (one, none),
        "births_third_plus_share": (one, one),
        "births_mother_under_20_share": (none, one),
        "sex_ratio_at_birth": (one, none),
        "total_fertility_rate": (one, none),
        "natural_increase": (one, none),
        # a boy less lives here, since his birth
        "population": (one, none),
        "males": (one, none),
        "sex_ratio": (one, none),
        "average_population": (average, none),
        "crude_birth_rate": (one, average),
        "natural_increase_rate": (one, average),
        # the same events among fewer people
        "crude_death_rate": (none, average),
        "in_migration_rate": (none, average),
        "out_migration_rate": (none, average),
        "net_migration_rate": (none, average),
        # the same screenings among fewer births
        "prenatal_screened_4_share_of_births": (none, one),
        "newborns_screened_5_share": (none, one),
    }


@pytest.mark.long
def test_a_withdrawn_birth_moves_what_it_was_counted_in_by_one_and_nothing_else(
    city: City, taken_back: TakenBack
) -> None:
    assert taken_back.said["state"] == "standing"
    expected = moves(taken_back.day)
    assert taken_back.after.keys() == city.figures.keys()
    for (unit, code), before in city.figures.items():
        now = taken_back.after[unit, code]
        moved = expected.get(code) if unit in (city.unit, taken_back.ward) else None
        if moved is None:
            assert parts(now) == parts(before), (code, unit)
            continue
        for name, change in zip(("numerator", "denominator"), moved, strict=True):
            assert (now[name] or 0) - (before[name] or 0) == pytest.approx(float(change), abs=1e-8), (code, unit, name)
        if before["value"]:  # none of nobody is still none
            assert now["value"] != before["value"], (code, unit)


def parts(figure: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(figure[name] for name in ("value", "numerator", "denominator", "shown", "definition", "small"))


@pytest.mark.long
def test_the_first_seal_still_counts_what_it_counted(city: City, taken_back: TakenBack) -> None:
    assert figures(city.home, "--cutoff", "1") == city.figures


@pytest.mark.long
def test_the_signed_report_stays_and_the_withdrawal_is_a_restatement(city: City, taken_back: TakenBack) -> None:
    proof = city.home.deed("proof", officer=OFFICER, report=taken_back.report)
    assert proof["same"] and proof["different"] == []
    assert proof["late"] == [taken_back.said["id"]]
    before, now = proof["restated"][f"births:{taken_back.ward}"]
    assert before - now == 1
    assert "1 dòng phiếu" in proof["reason"]
