"""Scope: the day, the unit and the role decide, and nothing is granted by silence."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danso.accounts.actions import close_account, create_account
from danso.accounts.models import Account
from danso.accounts.permissions import Permission, permissions_of
from danso.accounts.roles import Role
from danso.places.actions import end_grant, grant_role
from danso.places.closure_rows import refresh_closure
from danso.places.models import Grant, Unit, UnitVersion
from danso.places.queries import unit_row
from danso.places.refusals import RoleNotHeldHere
from danso.places.scope import LEVELS_OF_ROLE, NotInScope, Scope, scope_of

pytestmark = pytest.mark.django_db
P = Permission
SINCE = date(2015, 1, 1)
TODAY = date(2020, 11, 5)
OPERATOR = Scope.local_operator(TODAY)


@pytest.fixture
def account() -> Account:
    return create_account(by=OPERATOR, username="mai", display_name="Mai")


def granted(account: Account, role: Role, unit_id: int | None, on: date = TODAY) -> Scope:
    grant_role(by=OPERATOR, account_id=account.pk, role=role, unit_id=unit_id, since=date(2020, 1, 1))
    return scope_of(account, on)


def test_without_a_grant_nothing_is_allowed(tree: dict[str, int], account: Account) -> None:
    scope = scope_of(account, TODAY)
    assert not any(scope.may(p) or scope.may(p, tree["dx"]) for p in Permission)
    assert all(scope.commune_ids(p) == scope.area_ids(p) == frozenset() for p in Permission)


def test_an_officer_works_in_the_own_commune_and_its_parts_only(tree: dict[str, int], account: Account) -> None:
    scope = granted(account, Role.commune_officer, tree["dx"])
    assert [key for key, unit in tree.items() if scope.may(P.appraise, unit)] == ["dx", "to1", "a1", "a2"]
    assert scope.commune_ids(P.appraise) == {tree["dx"]}
    assert scope.area_ids(P.record_slip) == {tree["a1"], tree["a2"]}
    assert scope.sees_names(tree["a1"])
    assert not scope.sees_names(tree["b1"])
    assert scope.commune_ids(P.sign_report) == frozenset()


def test_a_collaborator_has_the_area_and_never_its_commune(tree: dict[str, int], account: Account) -> None:
    scope = granted(account, Role.collaborator, tree["a1"])
    assert [key for key, unit in tree.items() if scope.may(P.record_slip, unit)] == ["a1"]
    assert scope.area_ids(P.record_slip) == {tree["a1"]}
    assert scope.commune_ids(P.record_slip) == frozenset()


def test_a_collaborators_grant_on_a_commune_is_refused_and_if_written_gives_nothing(
    tree: dict[str, int], account: Account
) -> None:
    with pytest.raises(RoleNotHeldHere):
        grant_role(by=OPERATOR, account_id=account.pk, role=Role.collaborator, unit_id=tree["dx"], since=TODAY)
    Grant.objects.create(account=account, role="collaborator", unit_id=tree["dx"], since=SINCE)
    assert scope_of(account, TODAY).grants == ()


def test_a_grant_counts_from_its_first_day_until_before_its_end(tree: dict[str, int], account: Account) -> None:
    grant = grant_role(
        by=OPERATOR, account_id=account.pk, role=Role.commune_officer, unit_id=tree["dx"], since=date(2020, 3, 1)
    )
    end_grant(by=OPERATOR, grant_id=grant.pk, until=date(2020, 9, 1))
    days = [date(2020, 2, 29), date(2020, 3, 1), date(2020, 8, 31), date(2020, 9, 1)]
    assert [scope_of(account, on).may(P.appraise, tree["dx"]) for on in days] == [False, True, True, False]


def test_a_closed_account_may_nothing(tree: dict[str, int], account: Account) -> None:
    granted(account, Role.supervisor, tree["city"])
    close_account(by=OPERATOR, account_id=account.pk)
    account.refresh_from_db()
    assert scope_of(account, TODAY).grants == ()


def test_absent_and_forbidden_are_answered_in_the_same_words(tree: dict[str, int], account: Account) -> None:
    scope = granted(account, Role.commune_officer, tree["dx"])
    sentences = set()
    for unit_id in (tree["ht"], 999_999):
        with pytest.raises(NotInScope) as refused:
            scope.require(P.appraise, unit_id)
        sentences.add(refused.value.words)
    with pytest.raises(NotInScope) as refused:
        OPERATOR.require(P.seal, 999_999)
    assert sentences == {refused.value.words}


def test_a_number_that_no_unit_can_have_is_absent(tree: dict[str, int], account: Account) -> None:
    scope = granted(account, Role.commune_officer, tree["dx"])
    for number in (10**30, -(10**30), 2**63):
        assert not scope.may(P.view_persons, number)
        assert unit_row(number, TODAY) is None


def test_many_units_asked_at_once_are_answered_as_one_by_one(tree: dict[str, int], account: Account) -> None:
    scope = granted(account, Role.commune_officer, tree["dx"])
    together, units = scope_of(account, TODAY), [*tree.values(), 10**6]
    together.learn(units)
    assert [together.may(P.view_persons, one) for one in units] == [scope.may(P.view_persons, one) for one in units]
    assert {scope.may(P.view_persons, one) for one in units} == {True, False}


def test_over_the_whole_country_all_units_count_and_the_list_is_none(tree: dict[str, int], account: Account) -> None:
    scope = granted(account, Role.national_statistician, None)
    assert scope.commune_ids(P.view_figures) is None
    assert scope.may(P.view_figures, tree["b1"])
    assert not scope.sees_names(tree["b1"])


def test_the_database_keeps_local_roles_from_the_whole_country(account: Account) -> None:
    with pytest.raises(RoleNotHeldHere):
        grant_role(by=OPERATOR, account_id=account.pk, role=Role.supervisor, unit_id=None, since=TODAY)
    with pytest.raises(IntegrityError), transaction.atomic():
        Grant.objects.create(account=account, role="supervisor", unit=None, since=TODAY)


def test_a_communes_operator_grants_nothing_outside_the_commune(tree: dict[str, int], account: Account) -> None:
    scope = granted(account, Role.operator, tree["dx"])
    grant_role(by=scope, account_id=account.pk, role=Role.collaborator, unit_id=tree["a1"], since=TODAY)
    for role, unit in ((Role.collaborator, tree["b1"]), (Role.operator, None), (Role.commune_head, tree["ht"])):
        with pytest.raises(NotInScope):
            grant_role(by=scope, account_id=account.pk, role=role, unit_id=unit, since=TODAY)


LEVELS = ["province", "district", "commune", "village", "area"]
KIND = {"province": "tinh", "district": "huyen", "commune": "xa", "village": "thon", "area": "dia_ban"}
DAY = date(2020, 6, 1)


@st.composite
def places_and_grants(
    draw: st.DrawFn,
) -> tuple[list[tuple[str, int | None, int, int]], list[tuple[Role, int, int, int]]]:
    """Units (level, parent's number, first day, last day) and grants (role, unit's number, first, last) near DAY."""
    units: list[tuple[str, int | None, int, int]] = [("province", None, -9, 9)]
    for _ in range(draw(st.integers(2, 9))):
        above = draw(st.sampled_from([i for i, u in enumerate(units) if u[0] != "area"]))
        level = draw(st.sampled_from(LEVELS[LEVELS.index(units[above][0]) + 1 :]))
        first = draw(st.integers(-3, 1))
        units.append((level, above, first, first + draw(st.integers(1, 9))))
    grants = []
    for _ in range(draw(st.integers(0, 4))):
        first = draw(st.integers(-2, 1))
        role = draw(st.sampled_from(list(Role)))
        grants.append((role, draw(st.integers(0, len(units) - 1)), first, first + draw(st.integers(1, 4))))
    return units, grants


@given(places_and_grants())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_scope_over_any_tree_is_what_a_walk_up_the_parents_allows(
    drawn: tuple[list[tuple[str, int | None, int, int]], list[tuple[Role, int, int, int]]],
) -> None:
    units, grants = drawn
    with transaction.atomic():
        ids = _written(units)
        account = Account.objects.create(username="x", display_name="X")
        for role, number, first, last in grants:
            Grant.objects.create(
                account=account, role=role.value, unit_id=ids[number], since=_day(first), until=_day(last)
            )
        scope = scope_of(account, DAY)
        for permission in Permission:
            allowed = {ids[n] for n in range(len(units)) if _allowed(permission, n, units, grants)}
            assert {one for one in ids if scope.may(permission, one)} == allowed
            for level, listed in (("commune", scope.commune_ids), ("area", scope.area_ids)):
                assert listed(permission) == {
                    ids[n] for n in range(len(units)) if ids[n] in allowed and units[n][0] == level
                }
        transaction.set_rollback(True)


def _day(number: int) -> date:
    return DAY + timedelta(days=number)


def _written(units: list[tuple[str, int | None, int, int]]) -> list[int]:
    ids: list[int] = []
    for level, above, first, last in units:
        unit = Unit.objects.create(level=level)
        parent = None if above is None else ids[above]
        UnitVersion.objects.create(
            unit=unit,
            kind=KIND[level],
            name="x",
            short_name="x",
            since=_day(first),
            until=_day(last),
            parent_id=parent,
            source="t",
        )
        ids.append(unit.pk)
    refresh_closure(ids, new=True)
    return ids


def _allowed(
    permission: Permission,
    number: int,
    units: list[tuple[str, int | None, int, int]],
    grants: list[tuple[Role, int, int, int]],
) -> bool:
    """The oracle: walk up from the unit while each is in force on DAY; a fitting grant on the way allows."""
    above: int | None = number
    while above is not None and units[above][2] <= 0 < units[above][3]:
        for role, of, first, last in grants:
            held = of == above and first <= 0 < last and units[of][0] in {str(x) for x in LEVELS_OF_ROLE[role]}
            if held and permission in permissions_of(role):
                return True
        above = units[above][1]
    return False
