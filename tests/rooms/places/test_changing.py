"""Changes enacted and undone over a small tree, with what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from danso.accounts.actions import create_account
from danso.accounts.models import AuditEntry
from danso.accounts.roles import Role
from danso.places.actions import grant_role
from danso.places.changing import counter_change, enact_change, preview_change, undo_change
from danso.places.levels import Level
from danso.places.models import Change, Unit, UnitVersion
from danso.places.plan import Created, Decree, Described, Given, Plan
from danso.places.queries import commune_of, descendants, successors_of, unit_name, unit_row
from danso.places.refusals import ChangeBuiltUpon, ChangeInUse, ChangeNotEnacted, PlanUnanswered
from danso.places.scope import NotInScope, scope_of
from danso.places.tree_digest import tree_digest
from tests.rooms.places.conftest import OPERATOR

pytestmark = pytest.mark.django_db
DAY = date(2020, 6, 1)
EVE = date(2020, 5, 31)
DECREE = Decree("855/NQ-UBTVQH14", date(2020, 1, 10), "Ủy ban Thường vụ Quốc hội", "855.pdf")


def merger(tree: dict[str, int]) -> Plan:
    new = Created("new", Level.commune, "phuong", "Phường Đức Xuân", "01840", tree["city"])
    return Plan(DAY, DECREE, (new,), (), (tree["dx"], tree["ht"]), (Given(tree["dx"], "new"), Given(tree["ht"], "new")))


def test_a_merger_keeps_yesterday_and_carries_the_parts_over(tree: dict[str, int]) -> None:
    change = enact_change(by=OPERATOR, plan=merger(tree))
    (new,) = change.plan["enacted"]["created"]
    assert unit_name(new, DAY) == "Phường Đức Xuân"
    assert descendants(new, DAY) == sorted([tree["to1"], tree["a1"], tree["a2"], tree["b1"], new])
    assert commune_of(tree["a1"], EVE) == tree["dx"]
    assert commune_of(tree["b1"], DAY) == new
    assert [(one.unit, one.whole) for one in successors_of(tree["ht"], EVE, DAY)] == [(new, True)]
    assert (change.kind, change.decree_number, change.source) == ("merger", "855/NQ-UBTVQH14", "855.pdf")
    assert AuditEntry.objects.filter(verb="enact_change", subject=f"change:{change.pk}").exists()


def test_undone_the_tree_is_as_it_was_and_the_new_unit_never_was(tree: dict[str, int]) -> None:
    digest, units = tree_digest(), Unit.objects.count()
    change = enact_change(by=OPERATOR, plan=merger(tree))
    assert tree_digest() != digest
    undo_change(by=OPERATOR, change_id=change.pk, used=())
    assert (tree_digest(), Unit.objects.count(), Change.objects.count()) == (digest, units, 0)


def test_a_split_by_lists_and_a_rename_in_one_decree(tree: dict[str, int]) -> None:
    parts = [Created(key, Level.commune, "xa", f"Xã {key}", key, tree["city"]) for key in ("X1", "X2")]
    plan = Plan(
        DAY, DECREE, tuple(parts), (Described(tree["ht"], name="Xã Huyền Tụng", kind="xa"),), (tree["dx"],),
        (Given(tree["dx"], "X1", parts=(tree["to1"],)), Given(tree["dx"], "X2", parts=(tree["a2"],))),
    )  # fmt: skip
    change = enact_change(by=OPERATOR, plan=plan)
    first, second = change.plan["enacted"]["created"]
    assert (commune_of(tree["a1"], DAY), commune_of(tree["a2"], DAY)) == (first, second)
    assert [(one.unit, one.whole) for one in successors_of(tree["dx"], EVE, DAY)] == [(first, False), (second, False)]
    renamed = unit_row(tree["ht"], DAY)
    assert renamed is not None and (renamed.name, renamed.kind, renamed.code) == ("Xã Huyền Tụng", "xa", "01846")


def test_a_plan_with_an_open_question_writes_nothing(tree: dict[str, int]) -> None:
    digest = tree_digest()
    with pytest.raises(PlanUnanswered, match="kết thúc mà không ghi"):
        enact_change(by=OPERATOR, plan=Plan(DAY, DECREE, ended=(tree["b1"],)))
    assert tree_digest() == digest
    assert not Change.objects.exists()


def test_a_unit_changed_on_that_day_or_later_is_not_changed_under_its_history(tree: dict[str, int]) -> None:
    rename = Described(tree["ht"], name="Xã Mới", kind="xa")
    enact_change(by=OPERATOR, plan=Plan(date(2020, 9, 1), DECREE, described=(rename,)))
    assert "changed_later" in [one.kind for one in preview_change(OPERATOR, merger(tree)).findings]
    with pytest.raises(PlanUnanswered):
        enact_change(by=OPERATOR, plan=merger(tree))


def test_what_others_rest_on_is_not_undone(tree: dict[str, int]) -> None:
    change = enact_change(by=OPERATOR, plan=merger(tree))
    (new,) = change.plan["enacted"]["created"]
    with pytest.raises(ChangeInUse):
        undo_change(by=OPERATOR, change_id=change.pk, used={new})
    account = create_account(by=OPERATOR, username="lan", display_name="Lan")
    grant_role(by=OPERATOR, account_id=account.pk, role=Role.commune_officer, unit_id=new, since=DAY)
    with pytest.raises(ChangeInUse):
        undo_change(by=OPERATOR, change_id=change.pk, used=())
    later = Plan(date(2021, 1, 1), DECREE, described=(Described(tree["a1"], name="Địa bàn 9"),))
    enact_change(by=OPERATOR, plan=later)
    with pytest.raises(ChangeBuiltUpon):
        undo_change(by=OPERATOR, change_id=change.pk, used=())
    assert UnitVersion.objects.filter(unit_id=new).exists()


def test_turned_round_later_the_old_wards_come_back_as_themselves(tree: dict[str, int]) -> None:
    change = enact_change(by=OPERATOR, plan=merger(tree))
    (new,) = change.plan["enacted"]["created"]
    back = date(2021, 1, 1)
    plan = counter_change(OPERATOR, change.pk, back, Decree("2/NQ"))
    assert [one for one in preview_change(OPERATOR, plan).findings if one.stops] == []
    enact_change(by=OPERATOR, plan=plan)
    assert (commune_of(tree["a2"], back), commune_of(tree["b1"], back)) == (tree["dx"], tree["ht"])
    assert commune_of(tree["a2"], date(2020, 12, 31)) == new
    assert {one.unit for one in successors_of(new, date(2020, 12, 31), back)} == {tree["dx"], tree["ht"]}


def test_a_part_that_came_since_must_be_placed_by_a_person(tree: dict[str, int]) -> None:
    from danso.places.actions import add_unit

    change = enact_change(by=OPERATOR, plan=merger(tree))
    (new,) = change.plan["enacted"]["created"]
    add_unit(
        by=OPERATOR, level="area", name="Địa bàn mới", code="new-1", parent_id=new, since=date(2020, 8, 1),
        kind="dia_ban", source="test",
    )  # fmt: skip
    plan = counter_change(OPERATOR, change.pk, date(2021, 1, 1), Decree("2/NQ"))
    assert "unplaced" in [one.kind for one in preview_change(OPERATOR, plan).findings if one.stops]


def test_who_does_not_manage_the_units_cannot_even_look(tree: dict[str, int]) -> None:
    account = create_account(by=OPERATOR, username="nga", display_name="Nga")
    grant_role(by=OPERATOR, account_id=account.pk, role=Role.operator, unit_id=tree["dx"], since=date(2020, 1, 1))
    nga = scope_of(account, date(2020, 11, 5))
    with pytest.raises(NotInScope):
        preview_change(nga, merger(tree))
    rename = Plan(DAY, DECREE, described=(Described(tree["dx"], name="Phường Xuân"),))
    assert not preview_change(nga, rename).stops


def test_a_change_that_was_not_enacted_here_is_not_undone(tree: dict[str, int]) -> None:
    loaded = Change.objects.create(decree_number="1", effective_on=DAY, kind="merger", plan={"passings": []})
    for change in (loaded.pk, loaded.pk + 1):
        with pytest.raises(ChangeNotEnacted):
            undo_change(by=OPERATOR, change_id=change, used=())
