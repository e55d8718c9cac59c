"""The living page of the design: every component once, in every state, from the classes and templates the pages use."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render

from danso.accounts.permissions import Permission
from danso.accounts.roles import Role
from danso.desk.accounts.demo import demo
from danso.desk.administration import component_words as words
from danso.desk.administration import words as admin_words
from danso.desk.shared.asking import Asking
from danso.desk.shared.frame import Way
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.scope import NotInScope


@page(Kind.COMPONENTS)
def components(request: Asking) -> HttpResponse:
    """In a trial folder for everybody who has signed in, elsewhere for whoever runs the system."""
    if not (settings.DEBUG or demo() or request.scope.may(Permission.manage_units)):
        raise NotInScope
    context = {
        "p": words,
        "w": admin_words,
        "tabs": [Way("one", words.TAB_ONE, "#tab"), Way("two", words.TAB_TWO, "#tab")],
        "tab": "one",
        "roles": [(role.value, role.words) for role in Role],
        "paces": [
            (words.ROW_OK, "91,2%", "91.2", "83.3", "k-fill", "b-ok", words.MET),
            (words.ROW_LOW, "60,0%", "60", "78", "k-low", "b-ask", words.BELOW),
        ],
        "current": "components",
    }
    return render(request, "desk/components.html", context)
