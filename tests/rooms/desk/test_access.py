"""Who may open what: one table written by hand, walked over every address there is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from types import ModuleType

import pytest
from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver, path, reverse

from danso.desk.register.household import unit_of
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.exchange.models import ImportBatch
from tests.rooms.desk.conftest import Office

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

EVERYBODY = {
    "collaborator", "officer", "head", "neighbour", "steering", "supervisor", "statistician", "auditor", "operator",
}  # fmt: skip

# The table. Kind of page -> who is answered, when the page speaks of the commune (or of a part of it).
ADMITTED: dict[Kind, set[str]] = {
    Kind.OPEN: EVERYBODY | {"anonymous"},
    Kind.OWN: EVERYBODY,
    Kind.FIGURES: {"officer", "head", "steering", "supervisor", "statistician", "auditor"},
    Kind.NAMED: {"officer", "head", "supervisor"},
    Kind.ENTRY: {"collaborator", "officer"},
    Kind.INTAKE: {"officer"},
    Kind.APPRAISAL: {"officer"},
    Kind.SHEET: {"officer"},
    Kind.HELD: {"officer", "head", "supervisor"},
    Kind.TRAIL: {"auditor"},
}
# The household lies in the collaborator's own area, so she too may open its card.
ALSO: dict[str, set[str]] = {"household": {"collaborator"}}
# Addresses that answer everybody alike and show nothing of the register.
NOT_OURS = {"alive"}
# The line in the address is not on the sheet: not found.
NOT_ON_THE_PAPER = {"return_line", "withdraw_slip", "settle"}


def address(name: str, office: Office) -> str:
    """Where each page is, for the commune. A new page without a line here fails the test."""
    area, month = office.commune.areas[0], "2020-10"
    arguments: dict[str, list[object]] = {
        "start": [],
        "sign_in": [],
        "sign_out": [],
        "language": [],
        "unit_home": [office.commune.id],
        "figure": [office.figure],
        "figure_list": [office.figure, "numerator"],
        "briefing": [office.commune.id],
        "briefing_file": [office.commune.id, "xlsx"],
        "intake": [office.commune.id],
        "template": [office.commune.id, "p0"],
        "intake_batch": [_batch(office)],
        "appraisal": [office.commune.id],
        "area_sheet": [area, month],
        "return_line": [area, month, office.household],
        "find": [office.commune.id],
        "household": [office.household],
        "choose_slip": [office.household],
        "write_slip": [office.household, "birth"],
        "withdraw_slip": [office.household, office.household],
        "held": [office.commune.id],
        "settle": [office.commune.id, office.household],
        "trail": [office.commune.id],
    }
    return reverse(name, args=arguments[name])


def test_every_address_has_a_kind() -> None:
    assert without_kind(get_resolver().url_patterns) == []


def test_a_planted_page_without_a_kind_is_found() -> None:
    def planted(request: object) -> None: ...

    assert without_kind([*get_resolver().url_patterns, path("len-lut", planted, name="planted")]) == ["planted"]


def test_everybody_gets_the_answer_of_the_table(office: Office) -> None:
    wrong = list(unlike_table(get_resolver().url_patterns, office, lambda name: address(name, office)))
    assert wrong == []


def test_a_planted_page_that_asks_about_the_wrong_unit_is_found(
    office: Office, settings: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It declares its kind, but asks the scope about another unit than the one in the address."""
    elsewhere = next(g.unit_id for g in office.commune.stranger.grants)

    @page(Kind.NAMED, unit=lambda kwargs: elsewhere)
    def planted(request: Asking, unit: int) -> HttpResponse:
        return HttpResponse("names")

    pattern = path("len-lut/<int:unit>", planted, name="planted")
    urls = ModuleType("planted_urls")
    urls.urlpatterns = [*get_resolver().url_patterns, pattern]  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "planted_urls", urls)
    settings.ROOT_URLCONF = "planted_urls"  # type: ignore[attr-defined]
    found = list(unlike_table([pattern], office, lambda name: f"/len-lut/{office.commune.id}"))
    assert ("planted", "get", "neighbour", 200) in found


def test_absent_and_forbidden_are_one_answer(office: Office) -> None:
    neighbour = office.clients["neighbour"]
    forbidden = neighbour.get(reverse("unit_home", args=[office.commune.id]))
    absent = neighbour.get(reverse("unit_home", args=[99_999_999]))
    assert (forbidden.status_code, forbidden.content) == (absent.status_code, absent.content) == (404, absent.content)
    assert dict(forbidden.headers) == dict(absent.headers)


def test_a_household_of_the_next_commune_is_as_absent_as_one_that_never_was(office: Office) -> None:
    neighbour = office.clients["neighbour"]
    forbidden = neighbour.get(reverse("household", args=[office.household]))
    absent = neighbour.get(reverse("household", args=["00000000-0000-4000-8000-000000000000"]))
    assert forbidden.content == absent.content
    assert unit_of({"household": "00000000-0000-4000-8000-000000000000"}) is None


def test_who_has_not_signed_in_is_sent_to_the_door(office: Office) -> None:
    answer = office.clients["anonymous"].get(reverse("household", args=[office.household]))
    assert answer.status_code == 302
    assert answer["Location"].startswith("/vao?next=")


def without_kind(patterns: Iterable[URLPattern | URLResolver]) -> list[str]:
    return [p.name or str(p.pattern) for p in flat(patterns) if not isinstance(getattr(p.callback, "kind", None), Kind)]


def unlike_table(
    patterns: Iterable[URLPattern | URLResolver], office: Office, where: Callable[[str], str]
) -> Iterator[tuple[str, str, str, int]]:
    """(page, method, role, status) wherever the answer is another than the table's."""
    for pattern in flat(patterns):
        name, view = pattern.name or "", pattern.callback
        url = where(name)
        for role, client in office.clients.items():
            if name == "sign_out" and role != "anonymous":
                continue  # would sign the client out; its own test signs somebody out
            for method in ("get", "post"):
                status = getattr(client, method)(url).status_code
                if not _as_expected(status, method, role, name, view):
                    yield name, method, role, status


def _as_expected(status: int, method: str, role: str, name: str, view: object) -> bool:
    kind, methods = view.kind, view.methods  # type: ignore[attr-defined]
    if role == "anonymous" and kind is not Kind.OPEN:
        return status == (302 if method.upper() in methods else 405)
    if method.upper() not in methods:
        return status == 405
    if role not in ADMITTED[kind] | ALSO.get(name, set()):
        return status == 404
    # An empty form is told so (4xx with a sentence), a line that is not on the sheet is not found.
    return status in (200, 302) or (method == "post" and status in (403, 409, 422)) or name in NOT_ON_THE_PAPER


def flat(patterns: Iterable[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from flat(one.url_patterns)
        elif one.name not in NOT_OURS:
            yield one


def _batch(office: Office) -> int:
    made, _ = ImportBatch.objects.get_or_create(
        file_digest="x" * 64, kind="p0", unit=office.commune.id, defaults={"made_at": datetime.now(UTC)}
    )
    return int(made.pk)
