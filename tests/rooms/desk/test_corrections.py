"""A line of the card corrected, taken back at once, and written by two officers at a time."""

# ruff: noqa: F811  fixtures of other files are used by name

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from danso.accounts.actions import create_account
from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.desk.models import Draft
from danso.places.actions import grant_role
from danso.register.actions import appraise_slips, erase_person, record_slips
from danso.register.draft import SlipDraft
from danso.register.models import HouseholdRow, PersonRow, SlipRow, StayRow
from tests.rooms.register.conftest import LONG_AGO, TODAY, Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import birth, household, slip, who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


@pytest.fixture
def desk(commune: Commune, settings: pytest.FixtureRequest) -> Client:
    """Household 12 with a girl born 20/6/2020, appraised; told that the wife took the pill to May and who moved in."""
    settings.DANSO_TODAY, settings.DANSO_SET_TODAY = lambda: TODAY, lambda: None  # type: ignore[attr-defined]
    wife = who("12-wife")
    written = [
        household(commune, "12"),
        birth(commune, "12", "2020-06-20", birth_place="home"),
        slip(commune, "details_changed", "2020-08-01", "12", person=wife, detail="name", value="Đặng Thị Nhài Hương"),
        slip(commune, "prenatal_screening", "2020-03-02", "12", person=wife, done=["down", "edwards"], week=12),
        slip(commune, "move_in", "2020-02-01", "12", person=who("guest"), sex="1", birth="1990", intent=True),
    ]
    record_slips(by=commune.officer, drafts=written)
    appraise_slips(by=commune.officer, slip_ids=[d.id or "" for d in written])
    return _signed_in("officer")


def test_every_line_is_filled_in_as_it_stands(desk: Client) -> None:
    """What the form shows, sent back untouched, is no difference: for each kind that may be corrected."""
    for kind in ("birth", "details_changed", "prenatal_screening", "move_in"):
        answer = _send(desk, kind)
        assert answer.status_code == 422, kind
        assert "Chưa có gì khác với dòng đã ghi" in answer.content.decode(), kind
    assert not SlipRow.objects.filter(kind="correction").exists()


def test_a_day_corrected_is_shown_then_written_and_the_child_stays_the_same(desk: Client) -> None:
    first = _send(desk, "birth", happened_on="21/6/20")
    page = first.content.decode()
    assert (first.status_code, "<s>20/6/2020</s>" in page, "<b>21/6/2020</b>" in page) == (422, True, True)
    assert not SlipRow.objects.filter(kind="correction").exists()
    done = _send(desk, "birth", happened_on="21/6/20", seen=_seen(first), follow=True)
    assert "chờ thẩm định" in done.content.decode()
    child = PersonRow.objects.get(pk=who("12-baby-2020-06-20"))
    assert (child.birth, child.mother) == ("2020-06-21", who("12-wife"))
    assert SlipRow.objects.get(kind="correction").state == "standing"


def test_another_difference_than_the_one_shown_is_shown_again(desk: Client) -> None:
    first = _send(desk, "birth", happened_on="21/6/20")
    second = _send(desk, "birth", happened_on="22/6/20", seen=_seen(first))
    assert second.status_code == 422
    assert not SlipRow.objects.filter(kind="correction").exists()


def test_a_correction_taken_back_at_once_restores_the_line(desk: Client) -> None:
    first = _send(desk, "birth", happened_on="21/6/20")
    card = _send(desk, "birth", happened_on="21/6/20", seen=_seen(first), follow=True).content.decode()
    undo = re.search(r'action="([^"]*/rut-lai/[^"]*)"', card)
    assert undo and "Rút lại dòng vừa ghi" in card
    desk.post(undo[1])
    assert PersonRow.objects.get(pk=who("12-baby-2020-06-20")).birth == "2020-06-20"


def test_a_changed_name_never_right_is_corrected(desk: Client) -> None:
    first = _send(desk, "details_changed", value="Đặng Thị Hương")
    assert "<s>Đặng Thị Nhài Hương</s>" in first.content.decode()
    assert _send(desk, "details_changed", value="Đặng Thị Hương", seen=_seen(first)).status_code == 302
    assert PersonRow.objects.get(pk=who("12-wife")).name == "Đặng Thị Hương"


def test_the_opening_of_a_household_and_its_new_number_are_corrected_from_the_card(
    desk: Client, commune: Commune
) -> None:
    opened = told(slip(commune, "household_opened", "2020-02-01", "31"), number="31")
    came = slip(commune, "move_in", "2020-02-01", "31", person=who("31-head"), sex="1", birth="1990", intent=True)
    renumbered = told(slip(commune, "household_reassigned", "2020-03-01", "31"), number="32",
                      to_area=commune.areas[0])  # fmt: skip
    record_slips(by=commune.officer, drafts=[opened, came, renumbered])
    for kind, typed in (("household_opened", {"address": "Ngõ 7"}), ("household_reassigned", {"number": "33"})):
        url = reverse("correct_slip", args=[who("31"), _slip(kind)])
        assert f'href="{url}"' in desk.get(reverse("household", args=[who("31")])).content.decode(), kind
        form = _form_of(desk.get(url).content.decode()) | {"act": "save", "token": kind}
        assert "Chưa có gì khác" in desk.post(url, form).content.decode(), kind
        first = desk.post(url, form | typed)
        assert first.status_code == 422 and f"<b>{next(iter(typed.values()))}</b>" in first.content.decode(), kind
        assert desk.post(url, form | typed | {"seen": _seen(first)}).status_code == 302, kind
    home = HouseholdRow.objects.get(pk=who("31"))
    assert (home.number, home.address, home.area) == ("33", "Ngõ 7", commune.areas[0])


def test_a_line_of_a_boundary_change_says_where_it_is_mended(desk: Client, commune: Commune) -> None:
    moved = told(slip(commune, "household_reassigned", "2020-03-01", "12"), number="32",
                 to_area=commune.areas[1], to_commune=commune.id)  # fmt: skip
    record_slips(by=commune.officer, drafts=[moved])
    answer = desk.get(_url("household_reassigned"))
    assert answer.status_code == 409 and "thay đổi đơn vị hành chính" in answer.content.decode()


def test_which_of_the_two_is_said_on_both_forms(desk: Client) -> None:
    assert "chưa bao giờ đúng" in desk.get(_url("birth")).content.decode()
    page = desk.get(reverse("write_slip", args=[who("12"), "details_changed"])).content.decode()
    assert "dùng Đính chính" in page


def test_a_line_of_another_commune_or_withdrawn_is_not_there(desk: Client) -> None:
    assert _signed_in("neighbour").get(_url("birth")).status_code == 404
    strange = reverse("correct_slip", args=[who("12"), who("nothing")])
    assert desk.get(strange).status_code == 404


def test_two_officers_the_second_sees_what_the_first_wrote_and_then_saves(desk: Client, commune: Commune) -> None:
    second = _second_officer(commune)
    url = reverse("write_slip", args=[who("12"), "elderly_check"])
    known = re.search(r'name="known" value="(\d+)"', second.get(url).content.decode())
    assert known
    desk.post(
        reverse("write_slip", args=[who("12"), "death"]),
        {"token": "a", "act": "save", "told_by": "family", "person": who("guest"), "happened_on": "1/10/20"},
    )
    typed = {"token": "b", "act": "save", "told_by": "family", "person": who("12-head"), "happened_on": "5/10/20"}
    first = second.post(url, typed | {"known": known[1]})
    page = first.content.decode()
    assert (first.status_code, "Từ khi mở trang này" in page, "Người chết" in page) == (422, True, True)
    assert not SlipRow.objects.filter(kind="elderly_check").exists()
    fresh = re.search(r'name="known" value="(\d+)"', page)
    assert fresh
    assert second.post(url, typed | {"known": fresh[1]}).status_code == 302
    assert StayRow.objects.get(person=who("guest")).ground_out == "died"  # nothing of the first is overwritten


def test_a_correction_half_typed_is_open_again_with_what_another_wrote_since(desk: Client, commune: Commune) -> None:
    _send(desk, "birth")
    assert Draft.objects.count() == 0  # as it stands: nothing typed
    _send(desk, "birth", happened_on="21/6/20")
    death = {"token": "a", "act": "save", "told_by": "family", "person": who("guest"), "happened_on": "1/10/20"}
    _second_officer(commune).post(reverse("write_slip", args=[who("12"), "death"]), death)
    page = _signed_in("officer").get(_url("birth")).content.decode()
    assert 'value="21/6/2020"' in page or 'value="21/6/20"' in page
    assert "được mở lại" in page and "<s>20/6/2020</s>" in page and "Từ khi mở trang này" in page
    assert "được mở lại" not in _signed_in("second").get(_url("birth")).content.decode()
    _send(desk, "birth", act="drop")
    assert Draft.objects.count() == 0


def test_whoever_is_erased_is_in_no_draft_of_a_correction_or_an_enrolment(desk: Client, commune: Commune) -> None:
    _send(desk, "birth", happened_on="21/6/20")
    sheet = {"act": "check", "name-1": "Đặng Thị Nhài Hương", "birth-1": "1985", "sex-1": "2"}
    desk.post(reverse("enrol_household", args=[commune.id]), sheet)
    assert Draft.objects.count() == 2
    erase_person(by=commune.head, person_id=who("12-wife"), reason="Theo đơn")
    assert Draft.objects.count() == 0


def test_a_correction_pressed_twice_is_written_once_however_close_the_presses(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    url, seen = _url("birth"), _seen(_send(desk, "birth", happened_on="21/6/20"))
    typed = _form_of(desk.get(url).content.decode()) | {"act": "save", "token": "c1", "seen": seen}
    assert desk.post(url, typed).status_code == 302
    assert "đã được ghi" in desk.post(url, typed, follow=True).content.decode()
    monkeypatch.setattr("danso.desk.register.correction.pages.slip_is_written", lambda slip_id: False)
    monkeypatch.setattr("danso.desk.register.correction.pages.may_be_saved", lambda *of: True)
    assert "đã được ghi" in desk.post(url, typed | {"happened_on": "22/6/20"}, follow=True).content.decode()
    assert SlipRow.objects.filter(kind="correction").count() == 1 and Draft.objects.count() == 0


def test_two_officers_correct_one_line_the_second_sees_what_stands_now_and_loses_nothing(
    desk: Client, commune: Commune
) -> None:
    second, url = _second_officer(commune), _url("birth")
    typed = _form_of(second.get(url).content.decode()) | {"act": "save", "token": "c2", "happened_on": "22/6/20"}
    first = _send(desk, "birth", happened_on="21/6/20")
    _send(desk, "birth", happened_on="21/6/20", seen=_seen(first))
    answer = second.post(url, typed)
    page = answer.content.decode()
    assert answer.status_code == 422 and "Từ khi mở trang này" in page
    assert "<s>21/6/2020</s>" in page and "<b>22/6/2020</b>" in page
    seen = {"seen": _seen(answer), "known": re.findall(r'name="known" value="(\d+)"', page)[0]}
    again = re.findall(r'action="([^"]*/dinh-chinh/[^"]*)"', page)[0]
    assert second.post(again, typed | seen).status_code == 302
    assert PersonRow.objects.get(pk=who("12-baby-2020-06-20")).birth == "2020-06-22"


def told(draft: SlipDraft, **facts: object) -> SlipDraft:
    return replace(draft, facts={**draft.facts, **facts})


def _second_officer(commune: Commune) -> Client:
    account = create_account(by=commune.operator, username="second", display_name="Người thứ hai")
    grant_role(
        by=commune.operator, account_id=account.pk, role=Role.commune_officer, unit_id=commune.id, since=LONG_AGO
    )
    return _signed_in("second")


def _signed_in(name: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(username=name))
    return client


def _slip(kind: str) -> str:
    return SlipRow.objects.get(kind=kind).slip_id


def _url(kind: str) -> str:
    return reverse("correct_slip", args=[who("12"), _slip(kind)])


def _send(desk: Client, kind: str, *, follow: bool = False, **typed: Any) -> Any:
    """The form as it is shown, with something typed over it."""
    typed = _form_of(desk.get(_url(kind)).content.decode()) | {"act": "save", "token": "c1", "seen": "", **typed}
    return desk.post(_url(kind), typed, follow=follow)


def _form_of(page: str) -> dict[str, Any]:
    fields = dict(re.findall(r'<input(?![^>]*type="checkbox")[^>]*name="([^"]+)"[^>]*value="([^"]*)"', page))
    ticks: dict[str, list[str]] = {}
    for name, value in re.findall(r'type="checkbox" name="([^"]+)" value="([^"]*)" checked', page):
        ticks.setdefault(name, []).append(value)
    chosen = {
        name: found[1]
        for name, options in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', page, re.S)
        if (found := re.search(r'value="([^"]*)" selected', options))
    }
    return {**fields, **ticks, **chosen}


def _seen(answer: Any) -> str:
    return " ".join(re.findall(r'name="seen" value="([^"]*)"', answer.content.decode()))
