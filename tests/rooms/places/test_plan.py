"""Plans of change read and checked, without a database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from danso.places.levels import Level
from danso.places.plan import Created, Decree, Described, Given, Plan
from danso.places.plan_checks import check
from danso.places.plan_outcome import PassingTo, outcome
from danso.places.plan_table import ReadPlan, plan_of_rows
from danso.places.table_rows import TableRow
from danso.places.units import UnitRow

DAY = date(2025, 7, 1)
DECREE = Decree("1/NQ")


def row(unit: int, level: str, kind: str, name: str, code: str, parent: int | None) -> UnitRow:
    return UnitRow(unit, Level(level), code, name, name, kind, parent, date(2015, 1, 1), None)


# Province 1 with communes 10 (villages 100, 101), 11 (village 110) and 12 (no village).
STANDING = {
    one.id: one
    for one in (
        row(1, "province", "tinh", "Tỉnh A", "01", None),
        row(10, "commune", "xa", "Xã B", "010", 1),
        row(11, "commune", "xa", "Xã C", "011", 1),
        row(12, "commune", "xa", "Xã D", "012", 1),
        row(100, "village", "thon", "Thôn 1", "010-1", 10),
        row(101, "village", "thon", "Thôn 2", "010-2", 10),
        row(110, "village", "thon", "Thôn 1", "011-1", 11),
    )
}
NEW = Created("n", Level.commune, "xa", "Xã Mới", "020", 1)


def plan(**parts: object) -> Plan:
    return Plan(DAY, DECREE, **parts)  # type: ignore[arg-type]


def kinds(one: Plan) -> list[str]:
    return [finding.kind for finding in check(one, STANDING)]


def stopped(one: Plan) -> bool:
    return any(finding.stops for finding in check(one, STANDING))


def test_a_merger_carries_all_villages_along() -> None:
    merger = plan(created=(NEW,), ended=(10, 11), given=(Given(10, "n"), Given(11, "n")))
    assert kinds(merger) == []
    done = outcome(merger, STANDING)
    assert done.parents == {100: "n", 101: "n", 110: "n"}
    assert done.passings == [PassingTo(10, "n", True), PassingTo(11, "n", True)]


def test_a_unit_that_takes_in_another_and_goes_on_is_its_own_predecessor() -> None:
    absorbed = plan(ended=(11,), given=(Given(11, 10),))
    assert outcome(absorbed, STANDING).passings == [PassingTo(10, 10, True), PassingTo(11, 10, True)]


def test_a_split_needs_every_village_in_one_list() -> None:
    half = plan(created=(NEW,), ended=(10,), given=(Given(10, "n", parts=(100,)), Given(10, 11)))
    assert kinds(half) == ["unplaced"]
    both = replace(half, given=(Given(10, "n", parts=(100,)), Given(10, 11, parts=(101,))))
    assert kinds(both) == []
    assert outcome(both, STANDING).parents == {100: "n", 101: 11}
    assert outcome(both, STANDING).passings == [
        PassingTo(10, 11, False),
        PassingTo(10, "n", False),
        PassingTo(11, 11, True),
    ]


def test_a_split_where_no_village_is_known_needs_households_or_shares_that_make_one() -> None:
    into = (Given(12, "n"), Given(12, 11))
    split = plan(created=(NEW,), ended=(12,), given=into)
    assert kinds(split) == ["split_without_lists"]
    shares = [replace(one, share=Fraction(n, 5)) for n, one in zip((2, 3), into, strict=True)]
    assert kinds(replace(split, given=tuple(shares))) == []
    assert kinds(replace(split, given=(shares[0], replace(shares[1], share=Fraction(2, 5))))) == ["shares_wrong"]
    assert kinds(replace(split, given=tuple(replace(one, households=("h1",)) for one in into))) == []


def test_a_partial_transfer_names_what_goes_and_the_rest_stays() -> None:
    transfer = plan(given=(Given(10, 11, parts=(101,)),))
    assert kinds(transfer) == []
    done = outcome(transfer, STANDING)
    assert done.parents == {101: 11}
    assert done.passings == [PassingTo(10, 10, False), PassingTo(10, 11, False), PassingTo(11, 11, True)]
    assert kinds(plan(given=(Given(10, 11),))) == ["split_without_lists"]


@pytest.mark.parametrize(
    ("one", "kind"),
    [
        (plan(), "empty_plan"),
        (plan(ended=(99,)), "unknown_unit"),
        (plan(ended=(12,)), "no_target"),
        (plan(ended=(12,), given=(Given(12, 11, parts=(100,)),)), "part_not_inside"),
        (plan(given=(Given(10, 11, parts=(100,)), Given(10, 12, parts=(100,)))), "part_twice"),
        (plan(ended=(11, 12), given=(Given(12, 11), Given(11, 10))), "given_to_ended"),
        (plan(ended=(12,), described=(Described(12, name="Xã E"),), given=(Given(12, 11),)), "ended_and_goes_on"),
        (plan(created=(replace(NEW, kind="thon"),), ended=(12,), given=(Given(12, "n"),)), "wrong_kind"),
        (plan(created=(replace(NEW, code="011"),), ended=(12,), given=(Given(12, "n"),)), "code_taken"),
        (plan(created=(replace(NEW, name="xã C"),), ended=(12,), given=(Given(12, "n"),)), "name_taken"),
        (plan(created=(replace(NEW, parent=None),), ended=(12,), given=(Given(12, "n"),)), "bad_parent"),
        (plan(described=(Described(100, parent=101),)), "bad_parent"),
        (plan(created=(NEW, NEW), ended=(12,), given=(Given(12, "n"),)), "created_twice"),
    ],
)
def test_what_cannot_be_stops_with_a_sentence(one: Plan, kind: str) -> None:
    assert kind in kinds(one)
    assert stopped(one)


def test_an_old_code_for_another_unit_is_said_and_does_not_stop() -> None:
    reused = plan(created=(replace(NEW, code="012"),), ended=(12,), given=(Given(12, "n"),))
    assert kinds(reused) == ["code_reused"]
    assert not stopped(reused)


def read(*lines: dict[str, str]) -> ReadPlan:
    rows = [TableRow(i, {"level": "commune"} | cells) for i, cells in enumerate(lines, start=2)]
    return plan_of_rows(rows, DAY, DECREE, STANDING)


def test_a_table_of_a_merger_a_rename_and_a_transfer_reads_as_one_plan() -> None:
    got = read(
        {"old_code": "011", "new_code": "020", "new_name": "Xã Mới"},
        {"old_code": "012", "new_code": "020"},
        {"old_code": "010", "new_code": "010", "new_name": "Phường B"},
        {"old_code": "010", "new_code": "020", "parts": "010-2"},
    )
    key = "commune:020"
    assert got.findings == ()
    assert got.plan.created == (Created(key, Level.commune, "xa", "Xã Mới", "020", 1),)
    assert got.plan.described == (Described(10, name="Phường B", kind="phuong"),)
    assert got.plan.ended == (11, 12)
    assert got.plan.given == (Given(11, key), Given(12, key), Given(10, key, parts=(101,)))
    assert kinds(got.plan) == []


def test_an_old_code_under_another_name_is_asked_not_guessed() -> None:
    line = {"old_code": "012", "new_code": "012", "new_name": "Xã Khác"}
    assert [one.kind for one in read(line).findings] == ["same_or_other"]
    renamed = read(line | {"same_unit": "yes"})
    assert (renamed.findings, renamed.plan.described) == ((), (Described(12, name="Xã Khác", kind="xa"),))
    other = read(line | {"same_unit": "no"})
    assert (other.findings, other.plan.ended) == ((), (12,))
    assert other.plan.given == (Given(12, "commune:012"),)


def test_a_change_of_code_and_of_parent_keeps_the_unit() -> None:
    code = read({"old_code": "012", "new_code": "099", "same_unit": "yes"}).plan
    assert (code.described, code.ended, code.given) == ((Described(12, code="099"),), (), ())
    moved = read({"level": "village", "old_code": "010-2", "new_code": "010-2", "new_parent": "011"}).plan
    assert moved.described == (Described(101, parent=11),)


def test_a_missing_target_stays_a_question() -> None:
    assert kinds(read({"old_code": "012", "new_code": ""}).plan) == ["no_target"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ({"level": "xa", "old_code": "012", "new_code": "1"}, "unreadable"),
        ({"old_code": "777", "new_code": "011"}, "unknown_unit"),
        ({"old_code": "012", "new_code": "020"}, "new_unnamed"),
        ({"old_code": "012", "new_code": "020", "new_name": "Mới"}, "kind_unknown"),
        ({"old_code": "010", "new_code": "011", "parts": "x"}, "part_unknown"),
        ({"old_code": "012", "new_code": "011", "share": "nửa"}, "unreadable"),
        ({"old_code": "012", "new_code": "020", "new_name": "Xã M", "new_parent": "77"}, "unreadable"),
    ],
)
def test_what_the_table_leaves_unreadable_stops(line: dict[str, str], kind: str) -> None:
    found = read(line).findings
    assert kind in [one.kind for one in found]
    assert all(one.stops for one in found)


@pytest.mark.parametrize("text", ["0.4", "40%", "2/5", "0,4"])
def test_a_share_is_read_as_written(text: str) -> None:
    assert read({"old_code": "012", "new_code": "011", "share": text}).plan.given[0].share == Fraction(2, 5)
