"""A household typed as its sheet, and the sheet corrected: read as typed, duplicates shown, written once."""

# ruff: noqa: F811  fixtures of other files are used by name

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from danso.accounts.models import Account, Look
from danso.desk.models import Draft
from danso.desk.register.entry.judged import Judged
from danso.register.actions import appraise_slips, record_slips
from danso.register.draft import SlipDraft
from danso.register.models import CoupleRow, HouseholdRow, PersonRow, SlipRow, SpellRow
from danso.values.day import Day
from tests.rooms.register.conftest import TODAY, Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import household, who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

SHEET = {
    "token": "t1", "act": "save", "mode": "book", "number": "13", "on": "1/11/20", "address": "Ngõ 5",
    "household_kind": "family", "told_by": "collaborator", "rows": "7",
    "name-1": "Vũ Văn Hạnh", "relation-1": "chu ho", "sex-1": "1", "birth-1": "5/7/80", "marital-1": "co vo",
    "name-2": "Lê Thị Mận", "relation-2": "vo", "sex-2": "nu", "birth-2": "2/1985", "marital-2": "co chong",
    "method-2": "5", "method_since-2": "3/2018",
    "name-4": "Vũ Gia Hân", "relation-4": "con", "sex-4": "2", "birth-4": "2015", "mother-4": "2",
}  # fmt: skip


@pytest.fixture
def desk(commune: Commune, settings: pytest.FixtureRequest) -> Client:
    settings.DANSO_TODAY, settings.DANSO_SET_TODAY = lambda: TODAY, lambda: None  # type: ignore[attr-defined]
    enrolled = [household(commune, "12")]
    record_slips(by=commune.officer, drafts=enrolled)
    appraise_slips(by=commune.officer, slip_ids=[d.id or "" for d in enrolled])
    client = Client()
    client.force_login(Account.objects.get(username="officer"))
    return client


def enrol(desk: Client, commune: Commune, *, follow: bool = False, **typed: Any) -> Any:
    sheet = SHEET | {"area": str(commune.areas[0])} | typed
    return desk.post(reverse("enrol_household", args=[commune.id]), sheet, follow=follow)


def seen(answer: Any) -> str:
    return " ".join(re.findall(r'name="seen" value="([^"]*)"', answer.content.decode()))


def test_a_sheet_of_three_is_one_enrolment_written_once(desk: Client, commune: Commune) -> None:
    assert enrol(desk, commune).status_code == 302
    row = HouseholdRow.objects.get(number="13")
    people = {p.name: p for p in PersonRow.objects.filter(household=row.id)}
    assert {(n, p.sex, p.birth, p.relation) for n, p in people.items()} == {
        ("Vũ Văn Hạnh", "1", "1980-07-05", "head"),
        ("Lê Thị Mận", "2", "1985-02", "spouse"),
        ("Vũ Gia Hân", "2", "2015", "child"),
    }
    assert row.head == people["Vũ Văn Hạnh"].id
    assert people["Vũ Gia Hân"].mother == people["Lê Thị Mận"].id
    assert CoupleRow.objects.filter(wife=people["Lê Thị Mận"].id, husband=row.head).count() == 1
    assert SpellRow.objects.get(person=people["Lê Thị Mận"].id).since == "2018-03"
    again = enrol(desk, commune)
    assert again.status_code == 302
    assert SlipRow.objects.filter(kind="household_enrolled").count() == 2  # household 12 and this one


def test_a_household_that_came_is_its_opening_and_a_move_in_for_each(desk: Client, commune: Commune) -> None:
    assert enrol(desk, commune, mode="came", from_unit="Xã Ven Sông").status_code == 302
    kinds = [r.kind for r in SlipRow.objects.filter(household=HouseholdRow.objects.get(number="13").id)]
    assert sorted(kinds) == ["household_opened", "move_in", "move_in", "move_in"]
    head = PersonRow.objects.get(name="Vũ Văn Hạnh")
    assert CoupleRow.objects.get(husband=head.id).wife == PersonRow.objects.get(name="Lê Thị Mận").id


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"birth-4": "31/02/2015"}, "Dòng 4, Ngày sinh: Lịch không có ngày này"),
        ({"sex-1": ""}, "Dòng 1: ghi giới tính"),
        ({"relation-2": "chủ hộ"}, "Dòng 2: hộ đã có chủ hộ"),
        ({"mother-4": "3"}, "Dòng 4, Mẹ: ghi số của một dòng khác có người"),
        ({"name-1": "a" * 5000}, "Dòng 1, Họ và tên: dài quá 200 chữ"),
        ({"number": "12"}, "Địa bàn đã có hộ số này"),
        ({"area": ""}, "Ô này cần có nội dung"),
    ],
)
def test_what_cannot_be_read_is_kept_and_nothing_is_written(
    desk: Client, commune: Commune, typed: dict[str, str], said: str
) -> None:
    answer = enrol(desk, commune, **typed)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert said in page and "Lê Thị Mận" in page
    assert not HouseholdRow.objects.filter(number="13").exists()


def test_the_age_is_said_while_she_types(desk: Client, commune: Commune) -> None:
    typed = {"act": "check", "rows": "7", "name-1": "Vũ Văn Hạnh", "birth-1": "5/7/80", "on": "1/11/20"}
    url = reverse("enrol_household", args=[commune.id])
    part = desk.post(url, typed, headers={"HX-Request": "true"}).content.decode()
    assert re.search(r'id="age-1"[^>]*>40<', part)


def test_somebody_in_the_book_is_shown_beside_before_anything_is_written(desk: Client, commune: Commune) -> None:
    known = {"name-1": "Pham Van Thuan 12", "birth-1": "1980"}
    first = enrol(desk, commune, **known)
    page = first.content.decode()
    assert first.status_code == 422
    assert "Phạm Văn Thuận 12" in page and "khác dấu" in page and "mở hộ số 12" in page
    assert who("12-head") in Look.objects.filter(page="alike").latest("pk").ids
    assert not HouseholdRow.objects.filter(number="13").exists()
    assert enrol(desk, commune, **known, seen=seen(first)).status_code == 302


def correct(desk: Client, *, home: str = "12", **typed: Any) -> Any:
    slip = SlipRow.objects.get(kind="household_enrolled", household=who(home)).slip_id
    url = reverse("correct_slip", args=[who(home), slip])
    page = desk.get(url).content.decode()
    fields = dict(re.findall(r'<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"', page))
    chosen = re.findall(r'<select[^>]*name="([^"]+)".*?<option value="([^"]*)" selected', page, re.S)
    return desk.post(url, fields | dict(chosen) | {"act": "save", "token": "c1"} | typed)


def test_the_sheet_of_an_enrolment_is_corrected_with_the_difference_shown_first(desk: Client) -> None:
    first = correct(desk, **{"birth-2": "3/1985"})
    page = first.content.decode()
    assert first.status_code == 422
    assert "Đặng Thị Nhài 12: Ngày sinh" in page and "<s>2/1985</s>" in page and "<b>3/1985</b>" in page
    assert "GD4010" not in page  # a card's number is not shown, left empty it stays
    assert PersonRow.objects.get(pk=who("12-wife")).birth == "1985-02"
    assert correct(desk, **{"birth-2": "3/1985"}, seen=seen(first)).status_code == 302
    wife = PersonRow.objects.get(pk=who("12-wife"))
    assert (wife.birth, wife.name, wife.marital) == ("1985-03", "Đặng Thị Nhài 12", "married")
    assert PersonRow.objects.get(pk=who("12-head")).card_index != ""
    assert PersonRow.objects.filter(household=who("12")).count() == 3


def test_a_sheet_sent_back_as_it_was_writes_nothing(desk: Client) -> None:
    answer = correct(desk)
    assert answer.status_code == 422
    assert "Chưa có gì khác với dòng đã ghi" in answer.content.decode()
    assert not SlipRow.objects.filter(kind="correction").exists()


def test_a_sheet_of_more_people_than_a_form_begins_with_loses_none_of_them(desk: Client, commune: Commune) -> None:
    """A hall of residence of 42, taken over from a file: one name mended, 41 lines left as they are."""
    members = [{"id": who(f"bed-{n}"), "sex": "1", "birth": "2000"} for n in range(1, 43)]
    hall = SlipDraft(
        "household_enrolled", Day("2020-01-01"), commune.id, commune.areas[0], who("hall"),
        {"number": "77", "household_kind": "collective", "members": members},
        {"persons": {one["id"]: {"name": f"Người {n}"} for n, one in enumerate(members, start=1)}}, id=who("hall-slip"),
    )  # fmt: skip
    record_slips(by=commune.officer, drafts=[hall])
    answer = correct(desk, home="hall", **{"name-42": "Người Bốn Hai"}).content.decode()
    assert re.findall(r"<s>(.*?)</s>", answer) == ["Người 42"]


def test_a_sheet_half_typed_is_open_again_in_a_new_session_and_gone_once_written(
    desk: Client, commune: Commune
) -> None:
    enrol(desk, commune, act="check", **{"sex-1": ""})
    later = Client()
    later.force_login(Account.objects.get(username="officer"))
    page = later.get(reverse("enrol_household", args=[commune.id])).content.decode()
    assert 'value="Lê Thị Mận"' in page and "được mở lại" in page and 'value="t1"' in page
    assert enrol(later, commune).status_code == 302
    assert Draft.objects.count() == 0


def test_a_sheet_with_nobody_on_it_is_no_draft_and_one_with_somebody_is_dropped_by_hand(
    desk: Client, commune: Commune
) -> None:
    desk.post(reverse("enrol_household", args=[commune.id]), {"act": "check", "number": "13", "on": "1/11/20"})
    assert Draft.objects.count() == 0
    enrol(desk, commune, act="check")
    enrol(desk, commune, act="drop")
    assert Draft.objects.count() == 0 and not HouseholdRow.objects.filter(number="13").exists()


def test_a_sheet_half_corrected_is_open_again_with_its_difference(desk: Client) -> None:
    correct(desk)  # nothing typed yet
    assert Draft.objects.count() == 0
    first = correct(desk, **{"birth-2": "3/1985"})
    slip = SlipRow.objects.get(kind="household_enrolled").slip_id
    page = desk.get(reverse("correct_slip", args=[who("12"), slip])).content.decode()
    assert 'value="3/1985"' in page and "được mở lại" in page and "<s>2/1985</s>" in page
    assert correct(desk, **{"birth-2": "3/1985"}, seen=seen(first)).status_code == 302
    assert Draft.objects.count() == 0


def test_two_presses_at_one_moment_are_one_household(
    desk: Client, commune: Commune, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second press asks before the first has written, and comes to the writing after it."""
    assert enrol(desk, commune).status_code == 302
    monkeypatch.setattr("danso.desk.register.enrolment.pages.slip_is_written", lambda slip_id: False)
    monkeypatch.setattr("danso.desk.register.enrolment.pages.number_is_taken", lambda area, number: False)
    monkeypatch.setattr("danso.desk.register.enrolment.pages.judged_together", _nothing_to_say)
    again = enrol(desk, commune, follow=True)
    assert "đã được ghi" in again.content.decode() and HouseholdRow.objects.filter(number="13").count() == 1


def _nothing_to_say(by: object, drafts: Any, people: object, reasons: object) -> Any:
    return drafts, Judged()
