"""Between the password and the work: the phone's code, or setting it up the first time."""

from __future__ import annotations

from datetime import UTC, datetime

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from danso.accounts.models import Account
from danso.accounts.second_factor import (
    CodeDoesNotFit,
    begin_second_factor,
    confirm_second_factor,
    has_second_factor,
    pass_second_factor,
)
from danso.desk.accounts import own_words as words
from danso.desk.accounts import words as door_words
from danso.desk.accounts.entering import enter, waiting_for_second_factor
from danso.desk.accounts.key_picture import key_picture
from danso.desk.accounts.lockout import MOST_FOR_ACCOUNT, WITHIN_MINUTES, locked, remember
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.scope import scope_of
from danso.values.words import Words


@page(Kind.OPEN, methods=("GET", "POST"))
def second_factor(request: Asking) -> HttpResponse:
    """Wrong codes count with wrong passwords: ten, and the account waits."""
    account = waiting_for_second_factor(request)
    if account is None:
        messages.warning(request, str(words.TOO_LATE))
        return redirect("sign_in")
    known = has_second_factor(account.pk)
    problem: Words | None = None
    if request.method == "POST":
        found = _try(request, account, request.POST.get("code", "")[:40], known)
        if isinstance(found, Words):
            problem = found
        elif found:
            context = {"w": words, "codes": found, "next": after(request), "account": account}
            return render(request, "desk/recovery_codes.html", context)
        else:
            return HttpResponseRedirect(after(request))
    context = {"w": words, "problem": problem, "next": after(request), "username": account.username}
    if not known:
        secret, address = begin_second_factor(by=scope_of(account, request.today), account_id=account.pk)
        key = " ".join(secret[i : i + 4] for i in range(0, len(secret), 4))
        context |= {"key": key, "address": address, "picture": key_picture(address, str(words.KEY_PICTURE))}
    template = "desk/second_factor.html" if known else "desk/second_factor_enrol.html"
    return render(request, template, context, status=403 if problem else 200)


def after(request: Asking) -> str:
    """Where to go next, on this server only."""
    url = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(url, allowed_hosts={request.get_host()})
    return url if safe and url.startswith("/") else reverse("start")


def _try(request: Asking, account: Account, typed: str, known: bool) -> Words | list[str]:
    """Recovery codes of a first enrolment, an empty list where the code was right, or what is wrong."""
    where, now = request.META.get("REMOTE_ADDR", ""), datetime.now(UTC)
    if locked(account.username, where, now):
        return door_words.LOCKED.with_(most=MOST_FOR_ACCOUNT, minutes=WITHIN_MINUTES)
    by, codes = scope_of(account, request.today), list[str]()
    try:
        if known:
            pass_second_factor(by=by, account_id=account.pk, typed=typed, at=now)
        else:
            codes = confirm_second_factor(by=by, account_id=account.pk, typed=typed, at=now)
    except CodeDoesNotFit as refusal:
        remember(account.username, where, False, now)
        return refusal.words
    remember(account.username, where, True, now)
    enter(request, account, second_factor=True)
    return codes
