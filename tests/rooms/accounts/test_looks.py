"""Whoever is shown named persons leaves an entry that no rollback takes away."""

from __future__ import annotations

from datetime import date

import pytest
from django.conf import settings
from django.db import transaction

from danso.accounts.looks import record_look
from danso.accounts.models import Look
from danso.accounts.routers import LooksRouter
from danso.places.scope import Scope

BY = Scope(5, "ducxuan", date(2020, 11, 5), ())


@pytest.mark.django_db(databases=["default", "looks"], transaction=True)
def test_a_look_stands_although_the_answers_transaction_is_undone() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        record_look(BY, "household", ["p1", "p2"])
        raise ZeroDivisionError
    look = Look.objects.get()
    assert (look.account_id, look.actor_label, look.page, look.ids, look.count) == (
        5,
        "ducxuan",
        "household",
        ["p1", "p2"],
        2,
    )


@pytest.mark.django_db(databases=["default", "looks"], transaction=True)
def test_a_look_that_could_still_be_undone_is_refused() -> None:
    with transaction.atomic(using="looks"), pytest.raises(RuntimeError):
        record_look(BY, "household", ["p1"])


@pytest.mark.django_db(databases=["default", "looks"])
def test_a_page_that_shows_nobody_leaves_no_look() -> None:
    record_look(BY, "search", [])
    assert not Look.objects.exists()


def test_on_sqlite_looks_and_nothing_else_live_in_their_own_file(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {alias: {"ENGINE": "django.db.backends.sqlite3", "NAME": alias} for alias in ("default", "looks")}
    monkeypatch.setattr(settings, "DATABASES", files)
    router = LooksRouter()
    assert router.db_for_write(Look) == "looks"
    assert router.allow_migrate("looks", "accounts", "look") is True
    assert router.allow_migrate("default", "accounts", "look") is False
    assert router.allow_migrate("looks", "accounts", "account") is False
    assert router.allow_migrate("default", "accounts", "account") is None


def test_where_both_names_mean_one_database_its_tables_are_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    one = {"ENGINE": "django.db.backends.postgresql", "NAME": "danso", "HOST": "db", "PORT": "5432"}
    monkeypatch.setattr(settings, "DATABASES", {"default": one, "looks": dict(one)})
    router = LooksRouter()
    assert router.allow_migrate("default", "accounts", "look") is True
    assert router.allow_migrate("looks", "accounts", "look") is False
    assert router.db_for_write(Look) == "looks"
