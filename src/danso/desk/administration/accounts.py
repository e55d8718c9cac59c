"""Accounts with a role in a unit: opened with a start password, blocked, renewed; roles given and ended with days."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.accounts.actions import UsernameTaken, close_account, create_account, renew_password, reopen_account
from danso.accounts.permissions import Permission
from danso.accounts.roles import Role
from danso.accounts.second_factor import has_second_factor, take_off_second_factor
from danso.desk.administration import words
from danso.desk.administration.paper import made_for, opened_already, paper
from danso.desk.administration.tabs import tabs
from danso.desk.administration.typed import day, first_without, text
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.actions import end_grant, grant_role
from danso.places.grants import AccountRow, account_managed, accounts_in
from danso.places.queries import unit_by_code_or_name
from danso.places.scope import NotInScope
from danso.values.ids import new_id
from danso.values.refusal import Refusal
from danso.values.text import fold_accents
from danso.values.words import Words


@page(Kind.ACCOUNTS, methods=("GET", "POST"))
def accounts(request: Asking, unit: int) -> HttpResponse:
    """The list, and a form that opens one with its first role."""
    problem: Words | None = None
    if request.method == "POST":
        made = made_for(request)
        username = text(request, "username", 60)
        if opened_already(request, username, made):
            return paper(request, username, made, "accounts", unit)
        try:
            with transaction.atomic():
                account = create_account(
                    by=request.scope, username=username, display_name=text(request, "display"), password=made, start=True
                )  # fmt: skip
                _give(request, unit, account.pk)
            return paper(request, username, made, "accounts", unit)
        except NotInScope:
            raise
        except UsernameTaken as taken:
            if opened_already(request, username, made):  # pressed twice at once
                return paper(request, username, made, "accounts", unit)
            problem = taken.words
        except Refusal as refusal:
            problem = refusal.words
    rows = accounts_in(request.scope, unit)
    context = _context(request, unit) | {
        "rows": [(row, [g for g in row.grants if g.in_force(request.today)]) for row in rows],
        "problem": problem,
        "typed": request.POST,
    }
    return render(request, "desk/accounts.html", context, status=422 if problem else 200)


@page(Kind.ACCOUNTS, methods=("GET", "POST"))
def account(request: Asking, unit: int, account: int) -> HttpResponse:
    """One account; each button is one act."""
    row = _row(request, unit, account)
    problem: Words | None = None
    if request.method == "POST":
        try:
            answer = _act(request, unit, row)
            return answer or redirect("account", unit, account)
        except NotInScope:
            raise
        except Refusal as refusal:
            problem = refusal.words
    context = _context(request, unit) | {
        "row": row,
        "grants": [(grant, grant.in_force(request.today)) for grant in row.grants],
        "factor": has_second_factor(row.id),
        "problem": problem,
        "typed": request.POST,
    }
    return render(request, "desk/account.html", context, status=422 if problem else 200)


def _context(request: Asking, unit: int) -> dict[str, Any]:
    return {
        "w": words,
        "unit": request.here,
        "tabs": tabs(request.scope, unit),
        "tab": "accounts",
        "token": new_id(),
        "roles": [(role.value, role.words) for role in Role],
        "current": "admin",
    }


def _row(request: Asking, unit: int, account_id: int) -> AccountRow:
    """Only what the unit's list shows is opened under the unit's address."""
    if all(row.id != account_id for row in accounts_in(request.scope, unit)):
        raise NotInScope
    return account_managed(request.scope, account_id)


def _act(request: Asking, unit: int, row: AccountRow) -> HttpResponse | None:
    by, act = request.scope, text(request, "act", 20)
    if act == "renew":
        made = renew_password(by=by, account_id=row.id, made=made_for(request))
        return paper(request, row.username, made, "account", unit, row.id)
    if act == "block":
        close_account(by=by, account_id=row.id)
        said = words.BLOCKED_NOW
    elif act == "unblock":
        reopen_account(by=by, account_id=row.id)
        said = words.UNBLOCKED_NOW
    elif act == "take_off":
        take_off_second_factor(by=by, account_id=row.id)
        said = words.TAKEN_OFF
    elif act == "give":
        _give(request, unit, row.id)
        said = words.GIVEN_ROLE
    elif act == "end":
        grant = next((g for g in row.grants if str(g.id) == request.POST.get("grant")), None)
        if grant is None:
            raise NotInScope
        until = first_without(request, "last", request.today) or request.today
        end_grant(by=by, grant_id=grant.id, until=until)
        said = words.ENDED_ROLE
    else:
        raise Refusal(words.CHOOSE_ACT)
    messages.success(request, str(said))
    return None


def _give(request: Asking, unit: int, account_id: int) -> None:
    role, where = text(request, "role", 30), text(request, "where")
    if role not in [one.value for one in Role]:
        raise Refusal(words.ROLE_NEEDED)
    unit_id: int | None = unit
    if fold_accents(where) in words.COUNTRY_TYPED:
        unit_id = None
    elif where:
        unit_id = unit_by_code_or_name(where, request.today).id
    since, until = day(request, "since", request.today) or request.today, first_without(request, "last")
    if unit_id is not None:
        request.scope.require(Permission.manage_accounts, unit_id)
    grant_role(by=request.scope, account_id=account_id, role=role, unit_id=unit_id, since=since, until=until)
