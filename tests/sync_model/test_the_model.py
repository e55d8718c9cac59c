"""The protocol of the phones as an executable model: whole it loses nothing, and each rule is there for a reason.

Faults drawn: dropped requests and replies, late and repeated deliveries, shuffled batches, transactions that commit late or
die, backups and restores of any of three, merged communes, areas given to another phone, revocations, power cuts, slips
nobody can read. A failure names its seed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.sync_model.rules import NAMES, WHOLE
from tests.sync_model.world import Outcome, run

Wrong = Callable[[Outcome], bool]


def loses(outcome: Outcome) -> bool:
    return outcome.lost > 0


def doubles(outcome: Outcome) -> bool:
    return outcome.doubled > 0


def never_agrees(outcome: Outcome) -> bool:
    return not outcome.converged


WITHOUT: dict[str, Wrong] = {
    "server_says_what_it_has": loses,
    "kept_until_safe": loses,
    "safe_in_every_backup": loses,
    "one_slip_one_row": doubles,
    "cursor_knows_epoch": never_agrees,
    "cursor_knows_scope": never_agrees,
    "position_at_commit": never_agrees,
    "doubtful_is_stored": loses,
    "drained_before_wiped": loses,
    "wiped_when_safe": loses,
    "strict_durability": loses,
    "successor_of_closed": loses,
    "right_at_capture": loses,
}


def slips_brought_home(seeds: range) -> int:
    brought = 0
    for seed in seeds:
        outcome = run(seed, WHOLE)
        assert (outcome.lost, outcome.doubled, outcome.converged) == (0, 0, True), f"seed {seed}: {outcome}"
        brought += outcome.slips
    return brought


def test_the_whole_protocol_loses_nothing_doubles_nothing_and_all_agree() -> None:
    assert slips_brought_home(range(200)) > 20_000


@pytest.mark.long
def test_the_whole_protocol_brings_home_two_hundred_thousand_slips() -> None:
    brought = slips_brought_home(range(200, 2_200))
    assert brought > 200_000


def test_every_rule_is_tried_without() -> None:
    assert set(WITHOUT) == set(NAMES)


@pytest.mark.parametrize("rule", NAMES)
def test_without_one_rule_something_goes_wrong(rule: str) -> None:
    """The first seed at which it shows; 150 runs are enough for each of them."""
    without = replace(WHOLE, **{rule: False})
    assert any(WITHOUT[rule](run(seed, without)) for seed in range(150)), f"nothing went wrong without {rule}"
