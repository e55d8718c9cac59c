"""The power goes at a random moment: with the settings that danso opens its files with, no answered commit is missing.

Each other setting is there to show that the cutting itself works, and why it is refused in service.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from danso.config.databases import PRAGMAS, databases
from tests.faults.power import Count, cuts

LONG = 3_000


def as_set(journal: str, synchronous: str) -> str:
    told = PRAGMAS.replace("journal_mode=WAL", f"journal_mode={journal}")
    told = told.replace("synchronous=FULL", f"synchronous={synchronous}")
    assert (told == PRAGMAS) == ((journal, synchronous) == ("WAL", "FULL"))
    return told


def test_what_is_cut_here_is_what_the_register_is_opened_with() -> None:
    for one in databases(None, Path("x")).values():
        assert one["OPTIONS"]["init_command"] == PRAGMAS
        assert one["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_no_answered_commit_is_lost_in_two_hundred_cuts() -> None:
    assert cuts(PRAGMAS, 200) == Count(200, lost=0, corrupt=0, torn=0)


def test_a_log_flushed_only_at_checkpoints_loses_answered_commits() -> None:
    found = cuts(as_set("WAL", "NORMAL"), 40)
    assert found.lost >= 5 and found.corrupt == 0


def test_django_s_own_default_loses_answered_commits() -> None:
    """The journal's deletion is what commits, and it is not flushed to the folder."""
    found = cuts(as_set("DELETE", "FULL"), 40)
    assert found.lost >= 3 and found.corrupt == 0


@pytest.mark.long
@pytest.mark.parametrize(("journal", "synchronous"), [("WAL", "FULL"), ("DELETE", "EXTRA")])
def test_settings_that_keep_their_word_over_three_thousand_cuts(journal: str, synchronous: str) -> None:
    assert cuts(as_set(journal, synchronous), LONG, seed=2) == Count(LONG, lost=0, corrupt=0, torn=0)


@pytest.mark.long
@pytest.mark.parametrize(
    ("journal", "synchronous", "share", "corrupt"),
    [("WAL", "NORMAL", 0.2, False), ("WAL", "OFF", 0.0, True), ("DELETE", "FULL", 0.1, False),
     ("DELETE", "NORMAL", 0.1, False), ("DELETE", "OFF", 0.0, True)],
)  # fmt: skip
def test_settings_that_do_not_keep_it(journal: str, synchronous: str, share: float, corrupt: bool) -> None:
    found = cuts(as_set(journal, synchronous), LONG, seed=2)
    assert found.lost >= share * LONG
    assert found.corrupt > 0 or not corrupt
