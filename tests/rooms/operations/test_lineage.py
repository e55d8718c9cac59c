"""How far two registers that parted say the same."""

from __future__ import annotations

from danso.operations.lineage import Start, held, partings

FIRST = Start("1")
SECOND = Start("2-a", {7: 50}, {"t": 5})
OTHER = Start("2-b", {7: 30, 8: 4}, {"t": 3})


def test_one_life_has_no_parting() -> None:
    assert list(partings((FIRST, SECOND), (FIRST, SECOND))) == []


def test_a_backup_of_before_a_restore_agrees_up_to_where_the_new_life_began() -> None:
    assert list(partings((FIRST,), (FIRST, SECOND))) == [SECOND]


def test_two_restores_that_knew_nothing_of_each_other_agree_up_to_the_shorter_start() -> None:
    assert list(partings((FIRST, SECOND), (FIRST, OTHER, Start("3-c")))) == [SECOND, OTHER]
    assert held({7: 90, 8: 4, 9: 1}, SECOND.positions, OTHER.positions) == {7: 30}
