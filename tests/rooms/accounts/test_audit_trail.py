"""Every write leaves its trace in the same transaction, or does not happen."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from danso.accounts.action import audited
from danso.accounts.actions import UsernameTaken, close_account, create_account, set_password
from danso.accounts.models import Account, AuditEntry
from danso.places.scope import NotInScope, Scope

pytestmark = pytest.mark.django_db
TODAY = date(2020, 11, 5)


@pytest.fixture
def operator() -> Scope:
    return Scope.local_operator(TODAY)


def test_opening_an_account_says_who_did_it_and_no_name(operator: Scope) -> None:
    account = create_account(by=operator, username="ducxuan", display_name="Hoàng Thị Mai", password="mật khẩu dài")
    entry = AuditEntry.objects.get()
    assert (entry.verb, entry.account_id, entry.actor_label) == ("create_account", None, "local operator")
    assert entry.subject == f"account:{account.pk}"
    assert "Mai" not in f"{entry.subject} {entry.detail}"


def test_a_write_whose_trace_cannot_be_written_does_not_happen(
    operator: Scope, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: AuditEntry, *args: object, **kwargs: object) -> None:
        raise DatabaseError("no room for the entry")

    monkeypatch.setattr(AuditEntry, "save", broken)
    with pytest.raises(DatabaseError):
        create_account(by=operator, username="ducxuan", display_name="Hoàng Thị Mai")
    assert not Account.objects.exists()


def test_an_action_that_fails_leaves_no_trace_either(operator: Scope) -> None:
    with pytest.raises(ZeroDivisionError), audited("try", by=operator):
        raise ZeroDivisionError
    assert not AuditEntry.objects.exists()


def test_what_the_action_learns_on_its_way_stands_in_the_entry(operator: Scope) -> None:
    with audited("try", by=operator, detail={"asked": 1}) as entry:
        entry.unit_id, entry.subject = 7, "slip:1"
        entry.detail["found"] = 2
    kept = AuditEntry.objects.get()
    assert (kept.unit_id, kept.subject, kept.detail) == (7, "slip:1", {"asked": 1, "found": 2})


def test_a_door_may_wrap_two_actions_and_undo_both(operator: Scope) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        create_account(by=operator, username="a", display_name="A")
        create_account(by=operator, username="b", display_name="B")
        raise ZeroDivisionError
    assert not Account.objects.exists()
    assert not AuditEntry.objects.exists()


def test_an_entry_is_never_changed_or_deleted(operator: Scope) -> None:
    with audited("try", by=operator):
        pass
    entry = AuditEntry.objects.get()
    entry.verb = "other"
    for attempt in (
        entry.save,
        entry.delete,
        AuditEntry.objects.all().delete,
        lambda: AuditEntry.objects.update(verb="x"),
    ):
        with pytest.raises(TypeError):
            attempt()
    assert AuditEntry.objects.get().verb == "try"


def test_passwords_are_argon2_and_may_be_none(operator: Scope) -> None:
    with_one = create_account(by=operator, username="a", display_name="A", password="đủ dài để khó đoán")
    without = create_account(by=operator, username="b", display_name="B")
    assert with_one.password.startswith("argon2")
    assert with_one.check_password("đủ dài để khó đoán")
    assert not without.has_usable_password()


def test_only_oneself_or_a_manager_of_accounts_sets_a_password(operator: Scope) -> None:
    one = create_account(by=operator, username="a", display_name="A")
    other = create_account(by=operator, username="b", display_name="B")
    as_one = Scope(one.pk, "a", TODAY, ())
    set_password(by=as_one, account_id=one.pk, password="của tôi")
    one.refresh_from_db()
    assert one.check_password("của tôi")
    with pytest.raises(NotInScope):
        set_password(by=as_one, account_id=other.pk, password="của tôi")
    with pytest.raises(NotInScope):
        close_account(by=as_one, account_id=one.pk)


def test_two_accounts_never_share_a_user_name(operator: Scope) -> None:
    create_account(by=operator, username="a", display_name="A")
    with pytest.raises(UsernameTaken):
        create_account(by=operator, username=" a ", display_name="B")
    assert Account.objects.count() == 1
