"""The gate of all pages: signs in, resolves the scope, asks the permission; absent and forbidden look the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, Protocol, cast

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import redirect, render, resolve_url
from django.template.loader import get_template
from django.utils.http import urlencode

from danso.accounts.models import Account
from danso.desk.shared import words
from danso.desk.shared.asking import Asking
from danso.desk.shared.days import today
from danso.desk.shared.kinds import Kind
from danso.desk.shared.language import speak
from danso.desk.shared.session_rules import still_good
from danso.places.queries import unit_row
from danso.places.scope import NotInScope, Scope, scope_of
from danso.values.refusal import Refusal
from danso.values.words import Language, current_language

P = ParamSpec("P")
UnitOf = Callable[[Mapping[str, Any]], int | None]


class Page(Protocol):
    """A view with the kind of page it is; an address that leads to anything else fails the build."""

    kind: Kind
    methods: tuple[str, ...]

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase: ...


def unit_in_address(kwargs: Mapping[str, Any]) -> int | None:
    found = kwargs.get("unit")
    return found if isinstance(found, int) else None


def page(
    kind: Kind, *, unit: UnitOf = unit_in_address, methods: tuple[str, ...] = ("GET",)
) -> Callable[[Callable[Concatenate[Asking, P], HttpResponseBase]], Page]:
    """Declare a page. `unit` finds the unit it speaks of; None is answered as if the page did not exist."""

    def declared(view: Callable[Concatenate[Asking, P], HttpResponseBase]) -> Page:
        @wraps(view)
        def passed(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if request.method not in (*methods, "HEAD"):  # said to everybody, before anybody is looked up
                return HttpResponseNotAllowed(methods)
            asking = _asking(request)
            if kind is not Kind.OPEN and (asking.account is None or not still_good(asking)):
                return _sign_in_first(asking, methods)
            if kind is not Kind.OPEN and _waits_for_own_password(asking):
                return redirect("own_password")
            try:
                if kind.permission is not None:
                    _admit(asking, kind, unit(kwargs))
                return view(asking, *args, **kwargs)
            except NotInScope:
                return not_found(request)
            except Refusal as refusal:
                return refused(asking, refusal)

        found = cast(Page, passed)
        found.kind, found.methods = kind, methods
        return found

    return declared


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """One answer, byte for byte and question for question, for what is absent and for what is not one's own."""
    return HttpResponse(_nothing_here(current_language()), status=404)


@lru_cache(maxsize=2)
def _nothing_here(language: Language) -> bytes:
    """Drawn once for each language, in which the request is already speaking."""
    return get_template("desk/not_found.html").render({"fw": words, "language": language}).encode()


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """What could not be done, as a sentence that says what to do."""
    return render(request, "desk/refused.html", {"words": refusal.words}, status=409)


def page_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form opened before the last signing in, or sent from elsewhere (CSRF_FAILURE_VIEW); `reason` is the program's."""
    return render(_asking(request), "desk/refused.html", {"words": words.EXPIRED}, status=403)


def _asking(request: HttpRequest) -> Asking:
    asking = cast(Asking, request)
    account = request.user if isinstance(request.user, Account) and request.user.is_active else None
    asking.account, asking.today, asking.unit = account, today(), None
    asking.scope = scope_of(account, asking.today) if account else Scope(None, "", asking.today, ())
    speak(request, account)
    return asking


def _waits_for_own_password(asking: Asking) -> bool:
    """A start password opens the page where it is changed, and the way out."""
    name = asking.resolver_match.url_name if asking.resolver_match else ""
    must = asking.account is not None and asking.account.must_change_password
    return must and name not in ("own_password", "sign_out")


def _admit(asking: Asking, kind: Kind, unit_id: int | None) -> None:
    assert kind.permission is not None
    if unit_id is None:
        raise NotInScope
    asking.scope.require(kind.permission, unit_id)
    found = unit_row(unit_id, asking.today)
    if found is None:
        raise NotInScope
    asking.unit = asking.here = found


def _sign_in_first(asking: Asking, methods: tuple[str, ...]) -> HttpResponse:
    """Whoever's session ended in mid-form comes back to the form, where her draft is."""
    after = asking.get_full_path() if "GET" in methods else "/"
    return HttpResponseRedirect(f"{resolve_url('sign_in')}?{urlencode({'next': after})}")
