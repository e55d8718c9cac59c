"""Collaborators and areas: who has which, who stopped and why, who takes over. One press, several acts, all or none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.accounts.actions import close_account, create_account, renew_password, reopen_account
from danso.accounts.looks import record_look
from danso.accounts.permissions import Permission
from danso.accounts.roles import Role
from danso.desk.administration import words
from danso.desk.administration.paper import made_for, opened_already, paper
from danso.desk.administration.tabs import tabs
from danso.desk.administration.typed import day, first_without, text
from danso.desk.places.tree import area_names
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.actions import end_grant, grant_role
from danso.places.grants import grants_of_account
from danso.places.queries import commune_of
from danso.places.scope import NotInScope
from danso.staff.actions import end_coverage, link_account, record_coverage, record_worker
from danso.staff.posts import Post, posts
from danso.values.ids import new_id
from danso.values.refusal import Refusal
from danso.values.text import sort_key


@page(Kind.STAFF)
def collaborators(request: Asking, unit: int) -> HttpResponse:
    found = posts(request.scope, unit)
    record_look(request.scope, "workers", sorted({f"worker:{p.worker_id}" for those in found.values() for p in those}))
    names = area_names(list(found), request.today)
    rows = []
    for area, those in sorted(found.items(), key=lambda one: names.get(one[0], "")):
        running = [post for post in those if post.runs(request.today)]
        rows.append((area, names.get(area, ""), running, those[0] if those and not running else None))
    context = {
        "w": words,
        "token": new_id(),
        "unit": request.here,
        "tabs": tabs(request.scope, unit),
        "tab": "collaborators",
        "rows": rows,
        "covered": sum(bool(running) for _, _, running, _ in rows),
        "empty": sum(not running for _, _, running, _ in rows),
        "people": _people(found, request.today),
        "reasons": words.REASONS,
        "may_manage": request.scope.may(Permission.manage_collaborators, unit),
        "current": "admin",
    }
    return render(request, "desk/collaborators.html", context)


@page(Kind.COLLABORATORS, methods=("POST",))
def give_area(request: Asking, unit: int) -> HttpResponse:
    """To somebody on the list or somebody new; who had it until now stops the day before."""
    since = day(request, "since", request.today) or request.today
    name = text(request, "name")
    if not name:
        raise Refusal(words.NAME_NEEDED)
    known = _people(posts(request.scope, _commune(request, unit)), request.today)
    with transaction.atomic():
        for post in _running(request, unit):
            _stop(request, post, since, text(request, "reason", 20))
        worker = known.get(name) or record_worker(by=request.scope, full_name=name).pk
        number = text(request, "decision")
        made = record_coverage(by=request.scope, worker_id=worker, area_id=unit, since=since, decision_number=number)
        account = made.worker.account_id
        if account is not None:
            grant_role(by=request.scope, account_id=account, role=Role.collaborator, unit_id=unit, since=since)
    messages.success(request, str(words.GIVEN))
    return _back(request, unit)


@page(Kind.COLLABORATORS, methods=("POST",))
def stop_area(request: Asking, unit: int, coverage: int) -> HttpResponse:
    """The record ends with its reason, and with it the right in the area."""
    post = _post(request, unit, lambda one: one.coverage_id == coverage)
    until = first_without(request, "last", request.today) or request.today
    with transaction.atomic():
        _stop(request, post, until, text(request, "reason", 20))
    messages.success(request, str(words.STOPPED_NOW))
    return _back(request, unit)


@page(Kind.COLLABORATORS, methods=("POST",))
def collaborator_account(request: Asking, unit: int, coverage: int) -> HttpResponse:
    """Open, renew, block or reopen the account of whoever has the area."""
    post = _post(request, unit, lambda one: one.coverage_id == coverage)
    act = text(request, "act", 20)
    username, made = text(request, "username", 60), made_for(request)
    if act == "open" and username == post.username and opened_already(request, username, made):
        return paper(request, username, made, "collaborators", _commune(request, unit))
    if act == "open" and post.account_id is None:
        with transaction.atomic():
            account = create_account(
                by=request.scope, username=username, display_name=post.name, password=made, start=True,
                permission=Permission.manage_collaborators,
            )  # fmt: skip
            link_account(by=request.scope, worker_id=post.worker_id, account_id=account.pk)
            grant_role(
                by=request.scope, account_id=account.pk, role=Role.collaborator, unit_id=unit,
                since=max(post.since, request.today),
            )  # fmt: skip
        return paper(request, username, made, "collaborators", _commune(request, unit))
    if post.account_id is None:
        raise Refusal(words.CHOOSE_ACT)
    if act == "renew":
        renew_password(by=request.scope, account_id=post.account_id, made=made)
        return paper(request, post.username, made, "collaborators", _commune(request, unit))
    if act == "block":
        close_account(by=request.scope, account_id=post.account_id)
        messages.success(request, str(words.BLOCKED_NOW))
    elif act == "unblock":
        reopen_account(by=request.scope, account_id=post.account_id)
        messages.success(request, str(words.UNBLOCKED_NOW))
    else:
        raise Refusal(words.CHOOSE_ACT)
    return _back(request, unit)


def _stop(request: Asking, post: Post, until: date, reason: str) -> None:
    end_coverage(by=request.scope, coverage_id=post.coverage_id, until=until, reason=reason)
    for grant in grants_of_account(post.account_id, request.today) if post.account_id else ():
        here = grant.unit is not None and grant.unit.id == post.area_id
        if here and grant.role is Role.collaborator and (grant.until is None or grant.until > until):
            end_grant(by=request.scope, grant_id=grant.id, until=max(until, _next(grant.since)))


def _next(since: date) -> date:
    return date.fromordinal(since.toordinal() + 1)


def _running(request: Asking, area: int) -> list[Post]:
    return [post for post in posts(request.scope, area).get(area, []) if post.until is None]


def _post(request: Asking, area: int, wanted: Callable[[Post], bool]) -> Post:
    found = next((post for post in posts(request.scope, area).get(area, []) if wanted(post)), None)
    if found is None:
        raise NotInScope
    return found


def _people(found: dict[int, list[Post]], today: date) -> dict[str, int]:
    """Everybody who has or had an area here, by name and area: each may take one."""
    areas = area_names(list(found), today)
    people = {f"{p.name}, {areas.get(area, '')}": p.worker_id for area, those in found.items() for p in those if p.name}
    return dict(sorted(people.items(), key=lambda one: sort_key(one[0])))


def _commune(request: Asking, area: int) -> int:
    return commune_of(area, request.today) or area


def _back(request: Asking, area: int) -> HttpResponse:
    return redirect("collaborators", _commune(request, area))
