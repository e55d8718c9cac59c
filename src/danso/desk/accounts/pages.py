"""Signing in and out, the language, and the start page."""

from __future__ import annotations

from datetime import UTC, datetime

from django.contrib.auth import authenticate, logout
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from danso.accounts.actions import choose_language
from danso.accounts.models import Account
from danso.accounts.permissions import Permission
from danso.desk.accounts import own_words, words
from danso.desk.accounts.demo import demo, second_factor_waived
from danso.desk.accounts.entering import asks_second_factor, enter, wait_for_second_factor
from danso.desk.accounts.lockout import MOST_FOR_ACCOUNT, WITHIN_MINUTES, locked, remember
from danso.desk.accounts.second_factor_page import after
from danso.desk.places.home import home_unit
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.language import LANGUAGES, SESSION_KEY
from danso.values.text import clean
from danso.values.words import Words

# The first a role may open is where it begins.
_STARTS = (
    (Permission.view_figures, "unit_home"),
    (Permission.view_persons, "find"),
    (Permission.view_audit, "trail"),
)


@page(Kind.OPEN, methods=("GET", "POST"))
def sign_in(request: Asking) -> HttpResponse:
    """Wrong name and wrong password are one answer; who is locked out is told how long."""
    wrong: Words | None = None
    if request.method == "POST":
        found = _try(request, request.POST.get("username", ""), request.POST.get("password", ""))
        if isinstance(found, HttpResponse):
            return found
        wrong = found
    elif request.account is not None:
        return redirect("start")
    context = {"w": words, "wrong": wrong, "next": after(request), "demo": demo(), "waived": second_factor_waived()}
    context["waived_words"] = own_words.FACTOR_WAIVED
    return render(request, "desk/sign_in.html", context, status=403 if wrong else 200)


@page(Kind.OWN, methods=("POST",))
def sign_out(request: Asking) -> HttpResponse:
    logout(request)
    return redirect("sign_in")


@page(Kind.OPEN, methods=("POST",))
def language(request: Asking) -> HttpResponse:
    """Kept with the account where somebody is signed in, else with the session."""
    chosen = LANGUAGES.get(request.POST.get("language", ""))
    if chosen:
        request.session[SESSION_KEY] = chosen
        if request.account is not None and request.account.language != chosen:
            choose_language(by=request.scope, account_id=request.account.pk, language=chosen)
    return HttpResponseRedirect(after(request))


@page(Kind.OWN)
def start(request: Asking) -> HttpResponse:
    """To the account's own unit, or to the part of the work its role has there."""
    home = home_unit(request.scope)
    if home is not None:
        for permission, name in _STARTS:
            if request.scope.may(permission, home.id):
                return redirect(name, home.id)
    roles = [held.role.words for held in request.scope.grants if held.role]
    return render(request, "desk/start.html", {"w": words, "roles": roles})


def _try(request: Asking, username: str, password: str) -> Words | HttpResponse:
    """What is wrong, or where it goes on: signed in under a new session id, or to the second factor."""
    address, now = request.META.get("REMOTE_ADDR", ""), datetime.now(UTC)
    if locked(username, address, now):
        return words.LOCKED.with_(most=MOST_FOR_ACCOUNT, minutes=WITHIN_MINUTES)
    account = authenticate(request, username=clean(username), password=password)
    if not isinstance(account, Account):
        remember(username, address, False, now)
        return words.WRONG
    if asks_second_factor(request, account):
        wait_for_second_factor(request, account)
        return redirect(f"{reverse('second_factor')}?{urlencode({'next': after(request)})}")
    remember(username, address, True, now)
    enter(request, account, second_factor=second_factor_waived())
    return HttpResponseRedirect(after(request))
