"""What must hold between figures: one rule, one file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from danso.guidance.statements.figure import Finding
from danso.guidance.statements.reading import Reading
from danso.guidance.statements.rules.bounds import bounds
from danso.guidance.statements.rules.change import changes
from danso.guidance.statements.rules.means import means
from danso.guidance.statements.rules.money import money_shares
from danso.guidance.statements.rules.pair_alone import pairs_alone
from danso.guidance.statements.rules.parts import parts_and_totals
from danso.guidance.statements.rules.rates import rates
from danso.guidance.statements.rules.sex_ratio import sex_ratios
from danso.guidance.statements.rules.share import shares
from danso.guidance.statements.rules.sums import sums
from danso.guidance.statements.rules.words_of_plan import over_plan, words_of_plan

Rule = Callable[[Reading], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    parts_and_totals, sums, shares, money_shares, sex_ratios, changes, rates, means, bounds, words_of_plan,
    over_plan, pairs_alone,
)  # fmt: skip
