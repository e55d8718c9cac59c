"""A slip from the household's card: read as typed, judged before it is written, written once, taken back by hand."""

# ruff: noqa: F811  fixtures of other files are used by name

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from danso.accounts.actions import create_account
from danso.accounts.models import Account, Look
from danso.accounts.roles import Role
from danso.desk.register.entry.offered import OFFERED
from danso.desk.register.entry.typed_day import typed_day
from danso.places.actions import grant_role
from danso.places.scope import scope_of
from danso.register.actions import appraise_slips, record_slips, return_slip
from danso.register.lists.desk_entry import own_open_slip, takeable
from danso.register.lists.lines import lines
from danso.register.models import PersonRow, SlipRow
from danso.register.slips import KINDS
from tests.rooms.register.conftest import LONG_AGO, TODAY, Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import household, slip, who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


@pytest.fixture
def desk(commune: Commune, settings: pytest.FixtureRequest) -> Client:
    settings.DANSO_TODAY, settings.DANSO_SET_TODAY = lambda: TODAY, lambda: None  # type: ignore[attr-defined]
    enrolled = [household(commune, "1"), household(commune, "2")]
    record_slips(by=commune.officer, drafts=enrolled)
    appraise_slips(by=commune.officer, slip_ids=[d.id or "" for d in enrolled])
    client = Client()
    client.force_login(Account.objects.get(username="officer"))
    return client


def form(kind: str, number: str = "1") -> str:
    return reverse("write_slip", args=[who(number), kind])


def send(client: Client, kind: str, *, at: str = "1", act: str = "save", **typed: object) -> object:
    return client.post(form(kind, at), {"token": "t1", "told_by": "family", "act": act, **typed})


def births() -> list[SlipRow]:
    return list(SlipRow.objects.filter(kind="birth"))


def test_every_kind_offered_has_a_form_and_a_key_of_its_own(desk: Client) -> None:
    assert len({one.key for one in OFFERED}) == len({one.code for one in OFFERED}) == len(OFFERED)
    assert [one.kind.p0_list for one in OFFERED if one.kind.p0_list][:11] == list(range(1, 12))
    for one in OFFERED:
        assert desk.get(form(one.code)).status_code == 200, one.code
    assert desk.get(form("month_complete")).status_code == 404


def test_the_form_leaves_a_look_at_the_household(desk: Client) -> None:
    desk.get(form("death"))
    assert set(Look.objects.latest("pk").ids) == {who("1"), who("1-head"), who("1-wife"), who("1-child")}


def test_a_birth_typed_with_a_short_date_stands_and_is_sent_once(desk: Client) -> None:
    typed = {"name": "Phạm Thị Mai", "happened_on": "5/7/20", "mother": who("1-wife"), "sex": "2", "child_order": "2"}
    assert send(desk, "birth", **typed).status_code == 302  # type: ignore[attr-defined]
    assert [(b.state, b.happened_on) for b in births()] == [("standing", "2020-07-05")]
    child = PersonRow.objects.get(name="Phạm Thị Mai")
    assert (child.sex, child.mother, child.household) == ("2", who("1-wife"), who("1"))
    again = desk.post(form("birth"), {"token": "t1", "told_by": "family", **typed}, follow=True)
    assert "đã được ghi" in again.content.decode()
    assert len(births()) == 1


def test_a_day_that_no_calendar_has_is_kept_and_nothing_is_written(desk: Client) -> None:
    answer = send(desk, "birth", name="Phạm Thị Mai", happened_on="31/02/2020", mother=who("1-wife"), sex="2")
    page = answer.content.decode()  # type: ignore[attr-defined]
    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert 'value="31/02/2020"' in page and "Lịch không có ngày này" in page and "Phạm Thị Mai" in page
    assert births() == []


def test_a_name_of_five_thousand_letters_is_answered_with_a_sentence(desk: Client) -> None:
    answer = send(desk, "birth", name="a" * 5000, happened_on="5/7/20", mother=who("1-wife"), sex="2")
    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert "dài quá 200 chữ" in answer.content.decode()  # type: ignore[attr-defined]


def test_lists_take_a_code_or_words_and_say_back_what_was_read(desk: Client) -> None:
    for text in ("8", "khong dung gi ca"):
        part = desk.post(
            form("contraception_stopped"), {"act": "check", "method": text}, headers={"HX-Request": "true"}
        ).content.decode()
        known = KINDS["contraception_stopped"].fields[1].codes
        assert known is not None
        code = known.read(text)
        assert (str(known.words(code)) if code else "không có trong danh mục") in part


def test_the_age_is_said_when_a_birth_day_is_read(desk: Client) -> None:
    asked = {"act": "check", "birth": "5/7/80", "happened_on": "1/9/20"}
    part = desk.post(form("move_in"), asked, headers={"HX-Request": "true"}).content.decode()
    assert "05/7/1980, 40 tuổi" in part
    assert "01/9/2020" in part


def test_what_is_asked_needs_a_reason_and_then_stands(desk: Client) -> None:
    typed = {"happened_on": "5/7/20", "wife": who("1-wife")}
    first = send(desk, "marriage", **typed)
    assert first.status_code == 422  # type: ignore[attr-defined]
    assert "reason:married_already" in first.content.decode()  # type: ignore[attr-defined]
    assert not SlipRow.objects.filter(kind="marriage").exists()
    kept = {"seen": "married_already", "reason:married_already": "có giấy đăng ký mới"}
    assert send(desk, "marriage", **typed, **kept).status_code == 302  # type: ignore[attr-defined]
    assert SlipRow.objects.get(kind="marriage").state == "standing"


def test_what_waits_is_said_before_it_is_saved(desk: Client) -> None:
    typed = {"happened_on": "5/7/2017", "person": who("1-head")}
    first = send(desk, "death", **typed)
    assert "chờ ở mục" in first.content.decode()  # type: ignore[attr-defined]
    assert not SlipRow.objects.filter(kind="death").exists()
    seen = first.context["found"].shown  # type: ignore[attr-defined]
    assert send(desk, "death", **typed, seen=seen).status_code == 302  # type: ignore[attr-defined]
    assert SlipRow.objects.get(kind="death").state == "held"


def test_a_new_card_number_is_identity_and_a_new_marital_status_a_fact(desk: Client) -> None:
    typed = {"happened_on": "1/10/20", "person": who("1-child"), "detail": "name", "value": "Phạm Đức Tân"}
    assert send(desk, "details_changed", **typed).status_code == 302  # type: ignore[attr-defined]
    assert PersonRow.objects.get(pk=who("1-child")).name == "Phạm Đức Tân"
    typed = {"happened_on": "1/10/20", "person": who("1-head"), "detail": "education", "value": "zzz"}
    assert send(desk, "details_changed", token="t2", **typed).status_code == 422  # type: ignore[attr-defined]


def test_a_move_inside_names_the_other_household_by_its_number(desk: Client, commune: Commune) -> None:
    typed = {"happened_on": "1/10/20", "person": who("1-child"), "to_household_area": commune.areas[0]}
    assert send(desk, "move_inside", to_household="99", **typed).status_code == 422  # type: ignore[attr-defined]
    assert send(desk, "move_inside", to_household="1", **typed).status_code == 422  # type: ignore[attr-defined]
    assert send(desk, "move_inside", to_household="2", **typed).status_code == 302  # type: ignore[attr-defined]
    assert PersonRow.objects.get(pk=who("1-child")).household == who("2")


def test_a_split_makes_the_new_household_with_its_people(desk: Client) -> None:
    typed = {"happened_on": "1/10/20", "number": "3a", "people": [who("1-child")]}
    assert send(desk, "household_split", **typed).status_code == 302  # type: ignore[attr-defined]
    new = PersonRow.objects.get(pk=who("1-child")).household
    assert new not in (who("1"), None)


def test_one_s_own_line_is_taken_back_once_and_stays_struck(desk: Client) -> None:
    send(desk, "move_out", happened_on="1/10/20", person=who("1-head"))
    line = SlipRow.objects.get(kind="move_out")
    card = reverse("household", args=[who("1")])
    url = reverse("withdraw_slip", args=[who("1"), line.slip_id])
    assert url in desk.get(card).content.decode()
    desk.post(url)
    desk.post(url)
    assert SlipRow.objects.get(kind="move_out").state == "withdrawn"
    assert SlipRow.objects.filter(kind="withdrawal").count() == 1
    page = desk.get(card).content.decode()
    assert "Đã rút lại" in page and url not in page


def test_an_appraised_line_is_not_taken_back(desk: Client, commune: Commune) -> None:
    done = slip(commune, "elderly_check", "2020-10-12", "1", person=who("1-head"))
    record_slips(by=commune.officer, drafts=[done])
    appraise_slips(by=commune.officer, slip_ids=[done.id or ""])
    assert desk.post(reverse("withdraw_slip", args=[who("1"), done.id])).status_code == 404


def test_the_reason_of_a_return_is_shown_to_whoever_opens_the_card(desk: Client, commune: Commune) -> None:
    line = slip(commune, "elderly_check", "2020-10-12", "1", person=who("1-head"))
    record_slips(by=commune.officer, drafts=[line])
    return_slip(by=commune.officer, slip_id=line.id or "", reason="xem lại ngày khám")
    assert "xem lại ngày khám" in desk.get(reverse("household", args=[who("1")])).content.decode()


@pytest.mark.parametrize(
    ("text", "read"),
    [("5/7/80", "1980-07-05"), ("1980", "1980"), ("7/1980", "1980-07"), ("5/7", "2020-07-05"), ("5/12", "2019-12-05")],
)
def test_days_are_read_as_they_are_typed(text: str, read: str) -> None:
    day, wrong = typed_day(text, date(2020, 11, 5), happened=True)
    assert (day.text if day else None, wrong) == (read, None)


def test_a_line_typed_for_a_collaborator_is_taken_back_by_either_and_by_nobody_else(commune: Commune) -> None:
    """`own_open_slip` answers the button, `takeable` shows it: one answer, whichever hand asks."""
    record_slips(by=commune.officer, drafts=[household(commune, "1")])
    account = create_account(by=commune.operator, username="ctv", display_name="")
    where = {"role": Role.collaborator, "unit_id": commune.areas[0], "since": LONG_AGO}
    grant_role(by=commune.operator, account_id=account.pk, **where)  # type: ignore[arg-type]
    collaborator = scope_of(account, TODAY)
    hers = replace(slip(commune, "death", "2020-10-01", "1", person=who("1-head")), written_by=account.pk)
    record_slips(by=commune.officer, drafts=[hers])
    for scope, may in ((commune.officer, True), (collaborator, True), (commune.head, False), (commune.stranger, False)):
        shown = takeable(scope, lines(SlipRow.objects.filter(kind="death")))
        assert (bool(shown), own_open_slip(scope, who("1"), hers.id or "") is not None) == (may, may), scope.label
