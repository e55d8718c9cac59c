"""A start password on paper: shown once, printed, handed over."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from danso.desk.administration import words
from danso.desk.shared.asking import Asking


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
