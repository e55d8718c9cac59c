"""Every page: what it may cost, what it must not leave in caches, and whom it must not show without a trace."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, reverse

from danso.accounts.models import Look
from danso.register.models import HouseholdRow, PersonRow, SlipRow
from tests.rooms.desk.access_table import PAGES, Spot
from tests.rooms.desk.conftest import Office
from tests.rooms.desk.test_access import flat, where
from tests.rooms.register.slips import who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

# Queries on the register's database, signed-in session and frame included. They do not grow with the rows shown.
QUERIES = {
    "unit_home": 28,
    "figure": 16,
    "figure_list": 17,
    "briefing": 50,
    "intake": 12,
    "appraisal": 12,
    "area_sheet": 18,
    "choose_slip": 18,
    "write_slip": 22,
    "held": 24,
    "find": 9,
    "household": 26,
    "household_ledger": 22,
    "enrol_household": 14,
    "correct_slip": 30,
}


def address(name: str, office: Office) -> str:
    """Where a page is, for the office's own commune; of a line to correct, the birth that is appraised."""
    if name in ("figure", "figure_list"):
        return reverse(name, args=[office.figure, *(["numerator"] if name == "figure_list" else [])])
    if name == "correct_slip":
        born = SlipRow.objects.get(kind="birth", household=office.household).slip_id
        return reverse(name, args=[office.household, born])
    spot = Spot("c", office.commune.id, office.commune.areas[0], office.household)
    return where(name, PAGES[name], spot) or ""


def get(office: Office, name: str, role: str = "officer") -> object:
    return office.clients[role].get(address(name, office))


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_a_page_asks_the_database_no_more_than_is_pinned(office: Office, name: str) -> None:
    url = address(name, office)
    office.clients["officer"].get(url)  # the snapshot is opened once for all
    with CaptureQueriesContext(connection) as asked:
        assert office.clients["officer"].get(url).status_code == 200
    assert len(asked) <= QUERIES[name], "\n".join(q["sql"][:160] for q in asked)


def test_no_page_stays_in_a_cache_or_runs_anything_of_others(office: Office) -> None:
    for pattern in flat(get_resolver().url_patterns):
        url = address(pattern.name or "", office)
        if not url:
            continue  # the office has no such thing
        answer = office.clients["officer"].get(url)
        assert answer.headers["Cache-Control"] == "no-store", pattern.name
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


def test_no_page_carries_script_or_style_of_its_own(office: Office) -> None:
    for name in (
        "sign_in",
        "unit_home",
        "figure",
        "briefing",
        "intake",
        "area_sheet",
        "find",
        "household",
        "household_ledger",
        "enrol_household",
        "correct_slip",
    ):
        client = office.clients["anonymous" if name == "sign_in" else "officer"]
        html = client.get(address(name, office)).content.decode()
        assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=", html), name


@pytest.mark.parametrize("name", ["figure_list", "area_sheet", "household", "household_ledger", "correct_slip"])
def test_who_is_shown_persons_leaves_a_look_first(office: Office, name: str) -> None:
    before = Look.objects.count()
    get(office, name)
    looks = list(Look.objects.order_by("pk"))[before:]
    assert looks
    assert {look.account_id for look in looks} == {office.accounts["officer"].pk}
    assert all(look.ids and look.count == len(look.ids) for look in looks)


def test_a_search_is_a_look_at_everybody_it_lists_and_its_words_stay_out_of_the_address(office: Office) -> None:
    answer = office.clients["officer"].post(address("find", office), {"q": "dang thi nhai"})
    assert "Đặng Thị Nhài 1" in answer.content.decode()
    look = Look.objects.get(page="find")
    assert set(look.ids) == {who("1-wife"), who("2-wife"), who("3-wife")}
    assert "dang" not in answer.request["PATH_INFO"] + answer.request["QUERY_STRING"]


def test_a_search_with_birth_year_and_number_finds_one(office: Office) -> None:
    html = office.clients["officer"].post(address("find", office), {"q": "toan 2010 2"}).content.decode()
    assert html.count("/ho/") == 1
    assert "Phạm Đức Toàn 2" in html


def test_a_collaborator_finds_only_people_of_her_own_area(office: Office) -> None:
    url = reverse("find", args=[office.commune.areas[0]])
    html = office.clients["collaborator"].post(url, {"q": "nhai"}).content.decode()
    assert "Đặng Thị Nhài 2" in html
    assert "Đặng Thị Nhài 3" not in html
    assert office.clients["collaborator"].post(reverse("find", args=[office.commune.areas[1]])).status_code == 404


def test_pages_without_names_name_nobody(office: Office) -> None:
    names = set(PersonRow.objects.values_list("name", flat=True)) - {""}
    for name in ("unit_home", "figure", "briefing", "appraisal", "intake"):
        html = office.clients["officer"].get(address(name, office)).content.decode()
        assert not [one for one in names if one in html], name
    assert not Look.objects.exists()


def test_the_leader_sees_the_figure_but_no_way_to_the_list(office: Office) -> None:
    html = office.clients["steering"].get(address("figure", office)).content.decode()
    assert "danh-sach" not in html
    assert "chỉ mở cho người được giao" in html


def test_headline_births_are_those_appraised_and_the_other_series_says_so(office: Office) -> None:
    url = address("unit_home", office)
    official = office.clients["officer"].get(url, {"ky": "2020-01-01..2020-10-30"}).content.decode()
    assert re.search(r'Trẻ sinh ra trong kỳ</span><span class="v">1</span>', official)
    assert "Sơ bộ" in official
    both = office.clients["officer"].get(url, {"ky": "2020-01-01..2020-10-30", "bo": "provisional"}).content.decode()
    assert re.search(r'Trẻ sinh ra trong kỳ</span><span class="v">2</span>', both)
    assert "Gồm cả phần chưa thẩm định" in both


def test_the_household_card_shows_the_household_as_of_a_day(office: Office) -> None:
    url = address("household", office)
    after = office.clients["officer"].get(url).content.decode()
    before = office.clients["officer"].get(url, {"ngay": "2020-05-01"}).content.decode()
    assert "Chết 14/10/2020" in after
    assert "Chết" not in before
    assert HouseholdRow.objects.get(pk=office.household).number in after
    assert "GD4010" not in after  # card numbers show their ends only


def test_the_briefing_on_screen_opens_every_figure_and_downloads(office: Office) -> None:
    html = office.clients["officer"].get(address("briefing", office)).content.decode()
    links = set(re.findall(r'class="open" href="(/so-lieu/[^"]+)"', html))
    assert len(links) > 20
    for link in sorted(links)[:5]:
        assert office.clients["officer"].get(link).status_code == 200
    content = office.clients["officer"].get(address("briefing_file", office)).content
    assert content[:2] == b"PK"


def test_english_by_the_address_for_the_session_and_by_the_button_for_good(office: Office) -> None:
    client: Client = office.clients["officer"]
    assert "Births" in client.get(address("unit_home", office), {"lang": "en"}).content.decode()
    client.post(reverse("language"), {"language": "en"})
    office.accounts["officer"].refresh_from_db()
    assert office.accounts["officer"].language == "en"


def test_a_window_that_cannot_be_is_answered_with_a_sentence(office: Office) -> None:
    for text in ("2020-13", "2020-10-31..2020-10-01", "hôm qua", "2031"):
        answer = office.clients["officer"].get(address("unit_home", office), {"ky": text})
        assert answer.status_code == 409
        assert "Kỳ" in answer.content.decode()


def test_the_first_window_ends_with_the_last_whole_month() -> None:
    from danso.desk.indicators.windows import first_window

    assert str(first_window(date(2020, 11, 5)).last) == "2020-10-31"
    assert str(first_window(date(2021, 1, 4)).first) == "2020-01-01"
