"""One's own account: what one is assigned, the password, where one is signed in."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.accounts.actions import change_own_password
from danso.accounts.models import Account
from danso.accounts.second_factor import has_second_factor
from danso.accounts.sessions import end_other_sessions, end_sessions_of, open_sessions
from danso.desk.accounts import own_words as words
from danso.desk.accounts.demo import second_factor_waived
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.session_rules import IDLE, LONGEST
from danso.places.grants import grants_of_account
from danso.values.refusal import Refusal
from danso.values.words import Words


@page(Kind.OWN)
def own_account(request: Asking) -> HttpResponse:
    return _shown(request, None)


@page(Kind.OWN, methods=("GET", "POST"))
def own_password(request: Asking) -> HttpResponse:
    """The one page a start password opens."""
    assert request.account is not None
    problem: Words | None = None
    if request.method == "POST":
        problem = _change(request, request.account)
        if problem is None:
            messages.success(request, str(words.CHANGED))
            return redirect("start" if request.account.must_change_password else "own_account")
    if request.account.must_change_password:
        context = {"w": words, "problem": problem}
        return render(request, "desk/own_password.html", context, status=422 if problem else 200)
    return _shown(request, problem)


@page(Kind.OWN, methods=("POST",))
def sign_out_elsewhere(request: Asking) -> HttpResponse:
    ended = end_other_sessions(by=request.scope, keep=request.session.session_key)
    messages.success(request, str(words.ENDED.with_(n=ended) if ended else words.NO_OTHERS))
    return redirect("own_account")


def _shown(request: Asking, problem: Words | None) -> HttpResponse:
    assert request.account is not None
    context = {
        "w": words,
        "problem": problem,
        "grants": grants_of_account(request.account.pk, request.today),
        "sessions": open_sessions(request.account.pk),
        "here": request.session.session_key,
        "factor": has_second_factor(request.account.pk),
        "waived": request.scope.sees_several_communes and second_factor_waived(),
        "idle": int(IDLE.total_seconds() // 60),
        "longest": int(LONGEST.total_seconds() // 3600),
        "current": "own_account",
    }
    return render(request, "desk/own_account.html", context, status=422 if problem else 200)


def _change(request: Asking, account: Account) -> Words | None:
    old, new, again = (request.POST.get(key, "")[:200] for key in ("old", "new", "again"))
    if new != again:
        return words.NOT_ALIKE
    try:
        change_own_password(by=request.scope, old=old, new=new)
    except Refusal as refusal:
        return refusal.words
    update_session_auth_hash(request, Account.objects.get(pk=account.pk))  # this session goes on, under the same id
    end_sessions_of(account.pk, keep=request.session.session_key)
    return None
