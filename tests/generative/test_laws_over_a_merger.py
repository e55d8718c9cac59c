"""Laws of the register over a merger: order of arrival, names old and new, and what was before stays as it was.

Communes X and Y of the invented registers become one, M, on a day drawn from the days that slips tell of.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danso.indicators.compute import figures
from danso.register.fold import fold
from danso.register.passages import Passage, passages, units_named
from danso.register.slips.kind import Slip
from danso.values.period import Window
from danso.warehouse.extract import Sources, extracted
from danso.warehouse.sealed import Seal, publish, write_draft
from tests.factories.folded import all_stays, dump
from tests.factories.slips import X, Y
from tests.generative.invented_register import invent

M, LONG_AGO, CITY = 3, date(2000, 1, 1), 99
TRY = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SEEDS = st.integers(min_value=0, max_value=10**9)
CHANCE = st.randoms(use_true_random=False)
AMENDING = ("correction", "withdrawal")


def merged(slips: Sequence[Slip], chance: random.Random) -> tuple[date, tuple[Passage, ...]]:
    day = chance.choice([s.happened_on.reckoned for s in slips if s.kind != "household_enrolled"])
    return day, passages({unit: [(LONG_AGO, unit // 10 or unit), (day, M)] for unit in units_named(slips)})


def amended(slips: Sequence[Slip]) -> set[str]:
    return {s.id for s in slips if s.kind in AMENDING} | {s.facts["target"] for s in slips if s.kind in AMENDING}


@TRY
@given(SEEDS, CHANCE)
def test_late_slips_across_a_merger_converge_in_any_order(seed: int, chance: random.Random) -> None:
    slips, acts = invent(seed)
    _, known = merged(slips, chance)
    first = dump(fold(slips, acts, passages=known))
    for _ in range(3):
        chance.shuffle(slips)
        assert dump(fold(slips, acts, passages=known)) == first


@TRY
@given(SEEDS, CHANCE)
def test_a_fact_is_the_same_under_the_old_name_and_the_new(seed: int, chance: random.Random) -> None:
    slips, acts = invent(seed)
    day, known = merged(slips, chance)
    fixed = amended(slips)
    renamed = [
        replace(s, commune=M) if s.happened_on.reckoned >= day and s.id not in fixed and chance.random() < 0.5 else s
        for s in slips
    ]
    assert dump(fold(renamed, acts, passages=known)) == dump(fold(slips, acts, passages=known))


@TRY
@given(SEEDS, CHANCE)
def test_who_was_counted_where_before_the_merger_does_not_change_by_it(seed: int, chance: random.Random) -> None:
    slips, acts = invent(seed)
    day, known = merged(slips, chance)
    eve = day - timedelta(days=1)
    plain, passed = fold(slips, acts, until=eve), fold(slips, acts, until=eve, passages=known)
    assert dump(passed) == dump(plain)
    for on in (eve, eve - timedelta(days=90)):
        then = sorted((s.household, s.commune, s.since) for s in all_stays(plain) if s.open_on(on))
        later = fold(slips, acts, passages=known)
        now = sorted((s.household, s.commune, s.since) for s in all_stays(later) if s.open_on(on))
        assert [one for one in now if one[1] == M] == []
        assert now == then or any(s.kind in ("same_person", "not_same_person", *AMENDING) for s in slips)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SEEDS, CHANCE)
def test_series_on_the_boundaries_of_a_day_are_the_same_after_later_changes(seed: int, chance: random.Random) -> None:
    """Sealed without the merger and with it: every figure of windows before, on the boundaries of then, is equal."""
    slips, acts = invent(seed)
    then = max(s.happened_on.reckoned for s in slips)
    day = then + timedelta(days=chance.randint(1, 400))
    window = Window(date(2019, 1, 1), then)
    codes = ["population", "births", "deaths", "moves_in", "moves_out", "households", "adjustments_boundary_in"]
    units = [X, Y, CITY, *sorted({s.area for s in slips if s.area is not None})]
    with TemporaryDirectory() as root:
        seen = []
        for number, changed in enumerate((None, day)):
            known = passages({u: [(LONG_AGO, u // 10 or u), (day, M)] for u in units_named(slips)}) if changed else ()
            rows = extracted(sources(fold(slips, acts, passages=known), slips, changed))
            snapshot = publish(write_draft(Path(root) / str(number), Seal(1, {}, "provisional", day, "test"), rows))
            found = figures(snapshot, codes, units, window, boundaries=then)
            seen.append([(one.code, one.unit, one.exact) for one in found])
            snapshot.close()
    assert seen[0] == seen[1]


def sources(folded: object, slips: Sequence[Slip], merger: date | None) -> Sources:
    areas = sorted({s.area for s in slips if s.area is not None})
    rows = [(u, u, 0, LONG_AGO, merger, "commune", "commune") for u in (X, Y)]
    rows += [(CITY, u, 1, LONG_AGO, merger, "district", "commune") for u in (X, Y)]
    rows += [(CITY, CITY, 0, LONG_AGO, None, "district", "district")]
    rows += [(a // 10, a, 1, LONG_AGO, merger, "commune", "area") for a in areas]
    rows += [(a, a, 0, LONG_AGO, None, "area", "area") for a in areas]
    rows += [(CITY, a, 2, LONG_AGO, None, "district", "area") for a in areas]
    if merger is not None:
        rows += [(M, M, 0, merger, None, "commune", "commune"), (CITY, M, 1, merger, None, "district", "commune")]
        rows += [(M, a, 1, merger, None, "commune", "area") for a in areas]
    changes = [(merger, u, M, True) for u in (X, Y)] if merger is not None else []
    return Sources(folded=folded, units=rows, unit_changes=changes)  # type: ignore[arg-type]
