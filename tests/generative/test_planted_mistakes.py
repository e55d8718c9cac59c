"""For every indicator mistakes are planted in its definition or its question; the recount notices each."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from danso.indicators import compute
from danso.indicators.catalogue import INDICATORS, indicator
from danso.indicators.definition import Average, Counted, Indicator, Measure
from danso.values.period import Window
from tests.generative import invented_towns
from tests.generative.counted_twice import Twice
from tests.generative.invented_souls import WINDOWS
from tests.recount.figures import RECOUNTS

TOWNS, SEEDS = 12, range(1, 13)  # made when asked for: most mistakes show in the first
DAY = timedelta(days=1)
Change = Callable[[Measure], Measure]


@pytest.fixture(scope="module")
def examples() -> Iterator[list[Twice]]:
    with tempfile.TemporaryDirectory() as folder:
        units = invented_towns.units(TOWNS)
        yield [
            Twice(
                invented_towns.province(seed, TOWNS),
                "provisional",
                units,
                invented_towns.coverage(seed, TOWNS),
                Path(folder) / str(seed),
            )
            for seed in SEEDS
        ]


# -- mistakes in the question -------------------------------------------------------------------------


def _shifted(first: int, last: int) -> Callable[[date, date], Window]:
    return lambda begin, end: Window(begin + first * DAY, end + last * DAY)


QUESTIONS = {
    "ends a day late": _shifted(0, 1),
    "ends a day early": _shifted(0, -1),
    "begins a day late": _shifted(1, 0),
    "begins a day early": _shifted(-1, 0),
}
# Answers that a mistake of the question cannot change: a level knows only the last day.
ONLY_LAST_DAY = {code for code, one in INDICATORS.items() if one.kind == "level"} | {
    "sex_ratio",
    "modern_method_prevalence",
    "contraceptive_prevalence",
    "elderly_checked_share",
}
# Units do not change within the invented years.
NEVER = {"collection_areas"}


# -- mistakes in the definition -------------------------------------------------------------------------


def _text(pattern: str, instead: str) -> Change:
    def changed(measure: Measure) -> Measure:
        return replace(
            measure, source=re.sub(pattern, instead, measure.source), where=re.sub(pattern, instead, measure.where)
        )

    return changed


def _without_where(measure: Measure) -> Measure:
    return replace(measure, where="TRUE")


def _rows(measure: Measure) -> Measure:
    return replace(measure, source=f"SELECT * REPLACE (row_number() OVER () AS key) FROM ({measure.source})")


def _without_away(measure: Measure) -> Measure:
    return replace(measure, source=f"SELECT * REPLACE (NULL::BIGINT AS away) FROM ({measure.source})")


def _every_event(measure: Measure) -> Measure:
    once = "QUALIFY row_number() OVER (PARTITION BY key ORDER BY day DESC, rank DESC, slip DESC) = 1"
    return _rows(replace(measure, source=measure.source.replace(once, ""))) if once in measure.source else measure


# mistake: (change, codes whose figures it changes, why not the others)
_A, _B, _ANY, _D = (f"modern_method_users_{w}" for w in ("new_and_continuing", "new", "any", "current"))
_ACROSS = re.compile(r"moves_(in|out)(_across_border)?|adjustments_boundary_(in|out)|(in|out|net)_migration_rate")
DEFINITIONS: dict[str, tuple[Change, Callable[[str], object]]] = {
    "its condition is dropped": (_without_where, lambda code: True),
    # Everywhere else one row is one thing already.
    "rows instead of what is distinct": (
        _rows,
        re.compile(r"couples.*|premarital_checks|collaborators.*").fullmatch,
    ),
    "the other side of a border is ignored": (_without_away, _ACROSS.fullmatch),
    "women are 15-50": (_text(r"BETWEEN 15 AND 49", "BETWEEN 15 AND 50"), lambda code: "_channel_" not in code),
    "women are 16-49": (_text(r"BETWEEN 15 AND 49", "BETWEEN 16 AND 49"), lambda code: "_channel_" not in code),
    "with or without husband": (
        _text(r"(?<=e\.person AND )m\.status = 'married'|marital = 'married'", "TRUE"),
        lambda code: "_channel_" not in code,
    ),
    "old from 61": (_text(r">= 60", ">= 61"), lambda code: True),
    "young to 20": (_text(r"< 20\b", "<= 20"), lambda code: True),
    # Long-acting methods know no restart; a restart after 91 days is not new, but continues.
    "a restart within a month": (_text(r"\$restart_days", "30"), {_A, _B, f"{_B}_condom", f"{_B}_pill"}.__contains__),
    "a restart within 91 days": (_text(r"\$restart_days", "91"), {_B, f"{_B}_condom", f"{_B}_pill"}.__contains__),
    "methods found in the book are starts": (
        _text(r"s\.known_from = 'start'", "TRUE"),
        {_A, _B, "modern_method_acceptances"}.__contains__,
    ),
    "other methods are modern": (_text(r"'7'\)", "'7', '8')"), {_A, _B, _ANY, _D}.__contains__),
    "every event of a woman, not her last": (_every_event, {_A, _B, _ANY}.__contains__),
}


def _planted(what: Indicator, change: Change) -> Indicator | None:
    """The indicator with the mistake, or None where the mistake finds nothing to change."""
    last = what.definitions[-1]
    changed = replace(last, plus=_in(last.plus, change))
    return None if changed == last else replace(what, definitions=(*what.definitions[:-1], changed))


def _in(counted: Counted, change: Change) -> Counted:
    return Average(change(counted.of)) if isinstance(counted, Average) else change(counted)


def _noticed(code: str, examples: list[Twice], ask: Callable[[date, date], Window]) -> bool:
    for twice in examples:
        places = [row[1] for row in twice.units if row[2] == 0]
        for first, last in WINDOWS:
            engine = {
                f.unit: (f.exact, f.exact_numerator)
                for f in compute.figures(twice.snapshot, [code], places, ask(first, last), boundaries=last)
            }
            recount = {u: RECOUNTS[code](twice.case, u, first, last)[:2] for u in places}
            if engine != recount:
                return True
    return False


@pytest.mark.parametrize("code", RECOUNTS)
def test_a_window_off_by_a_day_is_noticed(code: str, examples: list[Twice]) -> None:
    assert not _noticed(code, examples[:1], Window)
    for name, ask in QUESTIONS.items():
        if code in NEVER or (code in ONLY_LAST_DAY and "begins" in name):
            assert not _noticed(code, examples[:1], ask), f"{name}: cannot change this figure, and did"
        else:
            assert _noticed(code, examples, ask), name


@pytest.mark.parametrize("code", RECOUNTS)
def test_a_mistake_in_the_definition_is_noticed(
    code: str, examples: list[Twice], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, (change, bites) in DEFINITIONS.items():
        wrong = _planted(indicator(code), change) if bites(code) else None
        if wrong is not None:
            monkeypatch.setattr(compute, "indicator", lambda _, wrong=wrong: wrong)
            assert _noticed(code, examples, Window), name
