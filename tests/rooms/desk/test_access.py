"""Every address, every method, every role, inside and outside its scope, against the table of `access_table.py`."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from types import ModuleType

import pytest
from django.db import connection
from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver, path, reverse

from danso.config.headers import POLICY
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.register.cards import unit_of_household
from danso.register.models import SlipRow
from tests.rooms.desk.access_places import Walk, crossed, lay_out
from tests.rooms.desk.access_table import NOT_OURS, OPEN_WITH_AN_ARGUMENT, PAGES, PLACES, Address, Spot, answered
from tests.rooms.register.conftest import TODAY, Commune

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

METHODS = ("get", "post", "put", "patch", "delete")
Patterns = Iterable[URLPattern | URLResolver]
WrongAnswer = tuple[str, str, str, str, str]  # page, method, role, letter of the place, what came


@pytest.fixture
def walk(commune: Commune, tmp_path: Path, settings: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Walk:
    """Nothing is sealed here: pages of figures then say so, which is quick; what they count other tests look at."""
    settings.DANSO_HOME = tmp_path  # type: ignore[attr-defined]
    settings.DANSO_TODAY, settings.DANSO_SET_TODAY = lambda: TODAY, lambda: None  # type: ignore[attr-defined]
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)  # type: ignore[attr-defined]
    # Ten thousand requests: sessions in memory, and no line of log for each "not found".
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.cache"  # type: ignore[attr-defined]
    caplog.set_level(logging.CRITICAL, "django.request")
    return lay_out(commune)


# ---------------------------------------------------------------- the table is whole


def test_every_address_has_a_kind() -> None:
    assert without_kind(get_resolver().url_patterns) == []


def test_every_kind_has_a_line_and_every_page_an_address() -> None:
    """Add the line to access_table.py: a kind to TABLE, a page to PAGES."""
    assert set(Kind) - set(answered()) == set(), "a kind without a line in TABLE"
    assert {p.name for p in flat(get_resolver().url_patterns)} - set(PAGES) == set(), "a page without a line in PAGES"
    assert set(PAGES) - {p.name for p in flat(get_resolver().url_patterns)} == set(), "a line of a page that is gone"


def test_a_page_that_names_something_asks_a_permission_about_it() -> None:
    assert open_with_an_argument(get_resolver().url_patterns) == []


def test_the_table_holds_only_letters_of_places() -> None:
    cells = {cell for row in answered().values() for cell in row.values()}
    assert all(cell in "*-" or set(cell) <= set(PLACES) - {"n"} for cell in cells)


# ---------------------------------------------------------------- everybody gets the table's answer


def test_everybody_gets_the_answer_of_the_table(walk: Walk, pytestconfig: pytest.Config) -> None:
    """On the second engine each page is asked once by one who may: who may is no question of the engine."""
    everybody = connection.vendor == "sqlite" or pytestconfig.getoption("--long")
    assert list(unlike_table(get_resolver().url_patterns, walk, everybody=everybody)) == []


def test_a_slip_of_the_next_commune_is_not_found_under_a_household_of_ones_own(walk: Walk) -> None:
    """Addresses with two ids: the first is one's own, the second somebody else's."""
    strange = crossed(walk)
    assert SlipRow.objects.filter(pk=strange["c"].slip).exists(), "the other commune's slip is really there"
    two = [name for name, address in PAGES.items() if address.inner]
    assert two
    sent = {"reason": "other", "why": "x", "answer": "stand", "last": "1/10/20", "act": "renew"}
    wrong = []
    for name, (letter, spot) in product(two, strange.items()):
        url = where(name, PAGES[name], spot)
        for role in ("officer", "head", "collaborator", "supervisor", "operator", "unit_operator") if url else ():
            came = walk.clients[role].post(url, sent).status_code
            wrong += [(name, role, letter, came)] if came != 404 else []
    assert wrong == []


def test_absent_and_forbidden_are_one_answer_to_the_byte(walk: Walk) -> None:
    neighbour = walk.clients["neighbour"]
    forbidden = neighbour.get(reverse("unit_home", args=[walk.spots["c"].unit]))
    absent = neighbour.get(reverse("unit_home", args=[99_999_999]))
    assert (forbidden.status_code, forbidden.content) == (404, absent.content)
    assert dict(forbidden.headers) == dict(absent.headers)
    assert unit_of_household("00000000-0000-4000-8000-000000000000") is None


def test_who_has_not_signed_in_is_sent_to_the_door(walk: Walk) -> None:
    answer = walk.clients["anonymous"].get(reverse("household", args=[walk.spots["o"].household]))
    assert answer.status_code == 302
    assert answer["Location"].startswith("/vao?next=")


# ---------------------------------------------------------------- the walk itself finds what is planted


def test_a_planted_page_without_a_kind_is_found() -> None:
    def planted(request: object) -> None: ...

    assert without_kind([*get_resolver().url_patterns, path("len-lut", planted, name="planted")]) == ["planted"]


def test_a_planted_page_that_says_it_is_ones_own_and_shows_a_unit_is_found() -> None:
    """No permission is asked, yet the address names a unit: it fails before anybody opens it."""

    @page(Kind.OWN)
    def planted(request: Asking, unit: int) -> HttpResponse:
        return HttpResponse("names")

    assert open_with_an_argument([path("len-lut/<int:unit>", planted, name="planted")]) == ["planted"]


def test_a_planted_page_that_asks_about_the_wrong_unit_is_found(
    walk: Walk, settings: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It declares its kind, but asks the scope about another unit than the one in the address."""

    @page(Kind.NAMED, unit=lambda kwargs: walk.spots["s"].unit)
    def planted(request: Asking, unit: int) -> HttpResponse:
        return HttpResponse("names")

    pattern = plant(path("len-lut/<int:unit>", planted, name="planted"), settings, monkeypatch)
    monkeypatch.setitem(PAGES, "planted", Address("unit", lambda spot: [spot.unit]))
    found = set(unlike_table([pattern], walk))
    assert ("planted", "get", "neighbour", "c", "200") in found
    assert ("planted", "get", "officer", "c", "404") in found


def test_a_planted_page_without_a_scope_check_is_found(
    walk: Walk, settings: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It wears a kind and never passes the gate."""

    def planted(request: object, unit: int) -> HttpResponse:
        return HttpResponse("names")

    planted.kind, planted.methods = Kind.NAMED, ("GET",)  # type: ignore[attr-defined]
    pattern = plant(path("len-lut/<int:unit>", planted, name="planted"), settings, monkeypatch)
    monkeypatch.setitem(PAGES, "planted", Address("unit", lambda spot: [spot.unit]))
    found = set(unlike_table([pattern], walk))
    assert {("planted", "get", role, "c", "200") for role in ("anonymous", "neighbour", "operator")} <= found
    assert ("planted", "delete", "officer", "c", "200") in found


def plant(pattern: URLPattern, settings: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> URLPattern:
    urls = ModuleType("planted_urls")
    urls.urlpatterns = [*get_resolver().url_patterns, pattern]  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "planted_urls", urls)
    settings.ROOT_URLCONF = "planted_urls"  # type: ignore[attr-defined]
    return pattern


# ---------------------------------------------------------------- how it walks


def without_kind(patterns: Patterns) -> list[str]:
    return [p.name or str(p.pattern) for p in flat(patterns) if not isinstance(getattr(p.callback, "kind", None), Kind)]


def open_with_an_argument(patterns: Patterns) -> list[str]:
    return [
        p.name
        for p in flat(patterns)
        if p.callback.kind.permission is None and p.pattern.converters and p.name not in OPEN_WITH_AN_ARGUMENT
    ]


def unlike_table(patterns: Patterns, walk: Walk, *, everybody: bool = True) -> Iterator[WrongAnswer]:
    """Every answer that is another than the table's, or that carries the wrong headers."""
    table = answered()
    asked: set[tuple[str, str]] = set()
    nothing = walk.clients["officer"].get("/khong-co-trang-nay").content
    for pattern in flat(patterns):
        name, view = pattern.name or "", pattern.callback
        address, first = PAGES[name], ""
        for letter, spot in walk.spots.items():
            url = where(name, address, spot)
            if url is None:
                continue
            first = first or letter
            for role, client in walk.clients.items():
                if address.once and role != "anonymous":
                    continue  # ends the session; its own test signs somebody out
                cell = "" if role == "anonymous" else table[view.kind][role]
                # Methods a page does not have are refused before anything is looked up: one place is enough for those.
                for method in METHODS if letter == first else [m.lower() for m in view.methods]:
                    expected = _expected(view, method, role, cell, letter, address)
                    if not everybody and (expected != "answered" or (name, method) in asked):
                        continue
                    asked.add((name, method))
                    answer = getattr(client, method)(url)
                    if said := _differs(answer, expected, nothing):
                        yield name, method, role, letter, said
            if address.level == "none":
                break


def _expected(view: object, method: str, role: str, cell: str, letter: str, address: Address) -> str:
    kind, methods = view.kind, view.methods  # type: ignore[attr-defined]
    if method.upper() not in methods:
        return "no such method"
    if kind is Kind.OPEN:
        return "answered"
    if kind is Kind.DEVICE:
        return "to no browser"
    if role == "anonymous":
        return "to the door"
    if cell != "*" and letter not in cell:
        return "not found"
    return "not found" if address.gone else "answered"


def _differs(answer: HttpResponse, expected: str, nothing: bytes) -> str:
    """What came instead, or nothing."""
    status = answer.status_code
    door = status == 302 and answer["Location"].startswith("/vao?next=")
    if answer.headers.get("Content-Security-Policy") != POLICY or answer.headers.get("Cache-Control") != "no-store":
        return "headers"
    right = {
        "no such method": status == 405,
        "to no browser": status in (401, 422) and not answer.content,  # 422: an enrolment without its code
        "to the door": door,
        "not found": status == 404 and answer.content == nothing,
        # An empty form is told so, and a page that cannot be made yet says why: a sentence with 403, 409 or 422.
        "answered": not door and status in (200, 302, 403, 409, 422),
    }
    return "" if right[expected] else str(status)


def where(name: str, address: Address, spot: Spot) -> str | None:
    """The page's address at this place; None: the place has no such thing."""
    arguments = address.of(spot) + ([address.inner(spot)] if address.inner else [])
    return None if None in arguments else reverse(name, args=arguments)


def flat(patterns: Patterns) -> Iterator[URLPattern]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from flat(one.url_patterns)
        elif one.name not in NOT_OURS:
            yield one
