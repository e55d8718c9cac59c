"""Every published figure, counted by the engine and by the slow recount, in registers nobody has seen."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from danso.indicators.catalogue import INDICATORS
from tests.generative import invented_towns
from tests.generative.counted_twice import Twice, differences
from tests.generative.invented_souls import CUT_OFFS, WINDOWS
from tests.recount.figures import RECOUNTS

CODES = tuple(RECOUNTS)
ABOVE_COMMUNES = ("counted_in_two_places",)  # nobody counts twice within one commune
TOWNS = 9  # registers in one sealed snapshot: what the engine costs, it costs once for all of them
EXAMPLES = max(4, settings().max_examples // TOWNS)


class Seen:
    """How often slips of each sort came and figures were not zero, over the run."""

    def __init__(self) -> None:
        self.registers = 0
        self.slips: Counter[str] = Counter()
        self.figures: Counter[str] = Counter()

    def table(self) -> str:
        lines = [f"registers {self.registers}", *(f"{n:8} {what}" for what, n in self.slips.most_common())]
        return "\n".join([*lines, *(f"{self.figures[code]:8} {code}" for code in CODES)])


SEEN = Seen()


def test_every_indicator_of_the_catalogue_has_a_recount() -> None:
    assert set(RECOUNTS) == set(INDICATORS)


@settings(max_examples=EXAMPLES, phases=(Phase.explicit, Phase.reuse, Phase.generate))  # towns do not shrink
@given(st.integers(0, 2**32), st.sampled_from(CUT_OFFS))
def test_engine_equals_recount(seed: int, cut_off: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        first, second = provinces(seed, cut_off, Path(folder))
        for twice in (first, second):
            assert standing(twice) == twice.case.book.stood
            found = list(differences(twice, CODES, places(twice), WINDOWS))
            assert not found, "\n".join([f"{len(found)} figures differ (seed {seed}, cut-off {cut_off})", *found[:20]])
            twice.snapshot.close()
        _note(first, invented_towns.province(seed, TOWNS, "9999-12-31"))


def test_the_registers_had_what_real_ones_have() -> None:
    """Runs after the law above: late, corrected, withdrawn, unappraised slips, and every figure not zero often."""
    assert SEEN.registers >= 30, "run the whole file"
    for sort in ("late", "after the cut-off", "corrected", "withdrawn", "unappraised", "returned", "held", "decided"):
        assert SEEN.slips[sort] >= SEEN.registers // 4, SEEN.table()
    scarce = [code for code in CODES if SEEN.figures[code] < SEEN.registers // 2]
    assert not scarce, f"{scarce}\n{SEEN.table()}"


def provinces(seed: int, cut_off: str, folder: Path) -> tuple[Twice, Twice]:
    """One province of several towns in both series."""
    rows, units = invented_towns.province(seed, TOWNS, cut_off), invented_towns.units(TOWNS)
    coverage = invented_towns.coverage(seed, TOWNS)
    return (
        Twice(rows, "provisional", units, coverage, folder),
        Twice(rows, "official", units, coverage, folder),
    )


def places(twice: Twice) -> list[int]:
    return [row[1] for row in twice.units if row[2] == 0]


def standing(twice: Twice) -> set[str]:
    """First slips of facts that the fold lets stand, as they are or corrected."""
    outcomes, found = twice.folded.outcomes, set()
    for row in twice.rows:
        last = outcomes.get(row.get("slip_id", ""))
        if last is None or row["kind"] in ("correction", "withdrawal"):
            continue
        while last.state == "replaced":
            assert last.other is not None
            last = outcomes[last.other]
        if last.state == "standing":
            found.add(row["slip_id"])
    return found


def _note(twice: Twice, in_the_end: list[dict[str, object]]) -> None:
    SEEN.registers += TOWNS
    slips = [row for row in twice.rows if row["entry"] == "slip"]
    appraised = {row["slips"][0][0] for row in twice.rows if row["entry"] == "appraisal"}
    late = [s for s in slips if s["received_at"][:7] > s["happened_on"][:7]]
    after = sum(row["entry"] == "slip" for row in in_the_end) - len(slips)
    SEEN.slips.update(
        {
            "late": len(late),
            "after the cut-off": after,
            "corrected": sum(s["kind"] == "correction" for s in slips),
            "withdrawn": sum(s["kind"] == "withdrawal" for s in slips),
            "unappraised": sum(s["slip_id"] not in appraised for s in slips),
            "returned": sum(row["entry"] == "return" for row in twice.rows),
            "decided": sum(row["entry"] == "decision" for row in twice.rows),
            "held": sum(o.state == "held" for o in twice.folded.outcomes.values()),
        }
    )
    communes, towns = ([row[1] for row in twice.units if row[2] == 0 and row[6] == w] for w in ("commune", "district"))
    for first, last in WINDOWS:
        counted = twice.recount(CODES, communes, first, last) | twice.recount(ABOVE_COMMUNES, towns, first, last)
        for (code, _), (_, numerator, _) in counted.items():
            SEEN.figures[code] += bool(numerator)
