"""A start password on paper: shown once, printed, handed over. The same form sent twice shows the same paper."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from danso.accounts.passwords import start_password_of, waits_with_password
from danso.desk.administration import words
from danso.desk.administration.typed import text
from danso.desk.shared.asking import Asking


def made_for(request: Asking) -> str:
    """The start password that goes with the form, however often its button was pressed."""
    return start_password_of(request.scope.account_id or 0, text(request, "token", 36))


def opened_already(request: Asking, username: str, made: str) -> bool:
    """Whether an earlier press of the same form has opened the account; nobody has signed in with it yet."""
    return bool(text(request, "token", 36)) and waits_with_password(username, made)


def paper(request: Asking, username: str, password: str, back: str, *arguments: int) -> HttpResponse:
    context = {
        "w": words,
        "username": username,
        "password": password,
        "address": f"{request.scheme}://{request.get_host()}",
        "back": reverse(back, args=arguments),
        "current": "admin",
    }
    return render(request, "desk/account_paper.html", context)
