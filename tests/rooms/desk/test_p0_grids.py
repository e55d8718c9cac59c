"""A collaborator's P0 typed as eleven grids: short words read, each line judged, nothing lost, nothing twice."""

# ruff: noqa: F811  fixtures of other files are used by name

from __future__ import annotations

from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from danso.accounts.actions import create_account
from danso.accounts.models import Account, Look
from danso.accounts.roles import Role
from danso.desk.models import Draft
from danso.desk.register.entry.typed_code import code_typed
from danso.desk.register.p0 import judging
from danso.desk.register.p0.finding import letters_fit
from danso.desk.register.p0.grids import GRIDS
from danso.desk.register.p0.reading import Paper, sheet_day
from danso.exchange.inbound.p0_lists import BY_NUMBER
from danso.places.actions import grant_role
from danso.register.actions import record_slips
from danso.register.codes import BIRTH_PLACE, METHOD, RELATION
from danso.register.draft import SlipDraft
from danso.register.lists.paper_lines import WrittenSlip
from danso.register.models import PersonRow, SlipRow
from danso.values.day import Day
from danso.values.period import month
from tests.rooms.desk.test_slip_entry import desk  # noqa: F401  the fixture is used below
from tests.rooms.register.conftest import TODAY, Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

OCTOBER = "2020-10"
DIED = {"3-0-number": "1", "3-0-name": "thu", "3-0-day": "12", "3-0-t": "a" * 8}
BORN = {
    "1-0-number": "1", "1-0-name": "Phạm Thị Mai", "1-0-girl": "5", "1-0-mother": "nhai", "1-0-order": "2",
    "1-0-place": "1", "1-0-t": "b" * 8,
}  # fmt: skip


def sheet(commune: Commune, month_text: str = OCTOBER) -> str:
    return reverse("p0_sheet", args=[commune.areas[0], month_text])


def send(client: Client, commune: Commune, act: str = "save", **typed: object) -> HttpResponse:
    fields = {key.lstrip("_"): value for key, value in typed.items()}
    return client.post(sheet(commune), {"act": act, "told_by": "collaborator", "page": "p" * 8} | fields)


def checked(client: Client, commune: Commune, typed: dict[str, str]) -> list[dict[str, object]]:
    answer = client.post(sheet(commune), {"act": "check", **typed}, headers={"x-danso": "grid"})
    return list(answer.json()["lines"])


def slips(kind: str) -> list[SlipRow]:
    return list(SlipRow.objects.filter(kind=kind))


@pytest.fixture
def collaborator(commune: Commune) -> Account:
    account = create_account(by=commune.operator, username="ctv", display_name="CTV Mận", password="a long phrase here")
    grant_role(
        by=commune.operator,
        account_id=account.pk,
        role=Role.collaborator,
        unit_id=commune.areas[0],
        since=TODAY.replace(year=2000),
    )
    return account


# ---------------------------------------------------------------- the paper


def test_the_eleven_grids_have_the_papers_titles_and_only_columns_its_reader_knows() -> None:
    assert [grid.number for grid in GRIDS] == list(range(1, 12))
    for grid in GRIDS:
        known = {column.name for column in BY_NUMBER[grid.number].columns}
        assert {one.name for one in grid.typed} <= known, grid.number
        assert set(BY_NUMBER[grid.number].needed) - {"g6pd"} <= known


@pytest.mark.parametrize(
    ("text", "read"),
    [("5", "2020-10-05"), ("5/7", "2020-07-05"), ("5/12", "2019-12-05"), ("5/7/80", "1980-07-05"), ("7/2020", "2020-07"),
     ("31/02", None), ("32", None), ("hôm kia", None)],
)  # fmt: skip
def test_days_are_of_the_sheets_month(text: str, read: str | None) -> None:
    day, wrong = sheet_day(text, Paper(1, 1, month(2020, 10), TODAY, "family", None))
    assert (day.text if day else None) == read
    assert (wrong is None) == (read is not None)


@pytest.mark.parametrize(
    ("text", "codes", "read"),
    [("1", BIRTH_PLACE, "station"), ("nha", BIRTH_PLACE, "home"), ("3 Nơi khác", BIRTH_PLACE, "elsewhere"),
     ("vòng", METHOD, "1"), ("5", METHOD, "5"), ("ch", RELATION, "head"), ("con dâu", RELATION, "child_in_law"),
     ("9", BIRTH_PLACE, None), ("thuốc", METHOD, None)],
)  # fmt: skip
def test_codes_are_typed_by_number_by_words_or_by_letters_only_one_begins_with(text, codes, read) -> None:  # type: ignore[no-untyped-def]
    assert code_typed(text, codes) == read


@pytest.mark.parametrize(
    ("letters", "fits"), [("ng th", True), ("ngtb", False), ("ntb", True), ("buoi", True), ("th ng", False)]
)
def test_two_letters_name_a_person(letters: str, fits: bool) -> None:
    assert letters_fit(letters, "Nguyễn Thị Bưởi") is fits


# ---------------------------------------------------------------- typing


def test_lines_typed_short_stand_and_the_source_is_kept(desk: Client, commune: Commune, collaborator: Account) -> None:
    answer = send(desk, commune, **DIED, **BORN, behalf=str(collaborator.pk))
    assert answer.status_code == 302
    (death,), (birth,) = slips("death"), slips("birth")
    assert (death.state, death.happened_on, death.told_by, death.on_behalf_of) == (
        "standing", "2020-10-12", "collaborator", collaborator.pk,
    )  # fmt: skip
    assert (birth.happened_on, birth.household) == ("2020-10-05", who("1"))
    child = PersonRow.objects.get(name="Phạm Thị Mai")
    assert (child.sex, child.mother) == ("2", who("1-wife"))
    page = desk.get(sheet(commune)).content.decode()
    assert page.count('class="done"') == 2 and "tự ghi" in page


def test_the_old_number_of_a_household_still_finds_its_people(desk: Client, commune: Commune) -> None:
    here, told = commune.areas[0], {"to_area": commune.areas[0], "number": "501"}
    renumbered = SlipDraft(
        "household_reassigned", Day("2020-09-01"), commune.id, here, who("1"), told, id=who("renumbered")
    )
    record_slips(by=commune.officer, drafts=[renumbered])
    assert send(desk, commune, **DIED).status_code == 302
    assert [one.household for one in slips("death")] == [who("1")]
    url = reverse("p0_household", args=[commune.areas[0], OCTOBER])
    assert desk.get(url, {"so": "1"}).json()["why"] == "nay là hộ số 501"


def test_the_household_number_shows_at_once_who_lives_there_and_leaves_a_look(desk: Client, commune: Commune) -> None:
    url = reverse("p0_household", args=[commune.areas[0], OCTOBER])
    said = desk.get(url, {"so": "01"}).json()
    assert [p["name"] for p in said["people"]] == ["Phạm Văn Thuận 1", "Đặng Thị Nhài 1", "Phạm Đức Toàn 1"]
    assert said["people"][0] | {"birth": "07/5/1980", "age": "40 tuổi", "relation": "Chủ hộ"} == said["people"][0]
    assert set(Look.objects.latest("pk").ids) == {who("1"), who("1-head"), who("1-wife"), who("1-child")}
    assert desk.get(url, {"so": "99"}).json()["people"] == []


def test_no_bad_line_stops_a_good_one_and_keeps_its_place_with_a_sentence(desk: Client, commune: Commune) -> None:
    bad = {"5-0-number": "2", "5-0-name": "toan", "5-0-day": "31/02", "5-0-place": "Hà Nội", "5-0-t": "c" * 8}
    answer = send(desk, commune, **DIED, **bad)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert len(slips("death")) == 1 and not slips("move_out")
    assert "Lịch không có ngày này" in page and 'value="31/02"' in page and 'value="Hà Nội"' in page
    assert "Đã ghi 1 dòng." in page and "Còn 1 dòng chưa ghi" in page
    again = desk.get(sheet(commune)).content.decode()
    assert 'value="Hà Nội"' in again and "được mở lại" in again  # the line is a draft now


def test_several_people_who_fit_are_listed_and_none_is_guessed(desk: Client, commune: Commune) -> None:
    line = checked(desk, commune, DIED | {"3-0-name": "ph"})[0]
    assert "1 Phạm Văn Thuận 1" in str(line["wrong"]) and "3 Phạm Đức Toàn 1" in str(line["wrong"])
    assert checked(desk, commune, DIED | {"3-0-name": "3"})[0]["read"] == {
        "name": "Phạm Đức Toàn 1",
        "day": "12/10/2020",
    }
    assert checked(desk, commune, DIED | {"3-0-name": "zz"})[0]["goes"] is False


def test_the_known_cells_fill_themselves_with_the_age(desk: Client, commune: Commune) -> None:
    line = checked(desk, commune, DIED)[0]
    assert line["known"] == {"birth": "07/5/1980, 40 tuổi", "sex": "Nam", "relation": "Chủ hộ", "card_end": "…0001"}
    assert (line["goes"], line["wrong"]) == (True, {})


def test_a_line_asked_about_waits_for_a_reason_or_is_kept_for_later(desk: Client, commune: Commune) -> None:
    told = {"9-0-number": "1", "9-0-name": "toan", "9-0-day": "3", "9-0-event": "1", "9-0-t": "d" * 8}
    line = checked(desk, commune, told)[0]
    assert line["goes"] is False and line["keepable"] is True
    assert send(desk, commune, **told).status_code == 422
    assert send(desk, commune, **told, **{"9-0-keep": "1"}).status_code == 422  # what is kept must have been seen
    assert send(desk, commune, **told, **{"9-0-keep": "1", "9-0-seen": str(line["seen"])}).status_code == 302
    assert [one.state for one in slips("pregnancy_event")] == ["held"]


def test_a_line_rests_on_another_of_the_same_sheet(desk: Client, commune: Commune) -> None:
    """The child of list 1 is screened on list 2; five diseases in one key."""
    screened = {"2-0-number": "1", "2-0-name": "mai", "2-0-day": "9", "2-0-g6pd": "5", "2-0-t": "e" * 8}
    assert send(desk, commune, **BORN, **screened).status_code == 302
    assert [one.state for one in slips("newborn_screening")] == ["standing"]
    assert len(slips("newborn_screening")) == 1


def test_a_line_that_rests_on_one_left_behind_stays_with_it(desk: Client, commune: Commune) -> None:
    screened = {"2-0-number": "1", "2-0-name": "mai", "2-0-day": "9", "2-0-g6pd": "5", "2-0-t": "e" * 8}
    assert send(desk, commune, **(BORN | {"1-0-place": "trên trời"}), **screened).status_code == 422
    assert not slips("birth") and not slips("newborn_screening")


def test_two_rows_of_one_mother_and_day_are_twins(desk: Client, commune: Commune) -> None:
    second = {key.replace("1-0-", "1-1-"): value for key, value in BORN.items()} | {
        "1-1-name": "Phạm Thị Lan",
        "1-1-t": "f" * 8,
    }
    lines = checked(desk, commune, BORN | second)
    reasons = {"1-0-reason": "sinh đôi", "1-1-reason": "sinh đôi"} if any(one["ask"] for one in lines) else {}
    assert send(desk, commune, **BORN, **second, **reasons).status_code == 302
    assert len(slips("birth")) == 2 and {one.state for one in slips("birth")} == {"standing"}


def test_a_household_that_moves_in_is_opened_with_its_head(desk: Client, commune: Commune) -> None:
    head = {"4-0-number": "77", "4-0-name": "Lò Văn Pá", "4-0-relation": "1", "4-0-sex": "1", "4-0-birth": "5/7/80",
            "4-0-day": "9", "4-0-place": "Sơn La", "4-0-intent": "x", "4-0-t": "1" * 8}  # fmt: skip
    assert checked(desk, commune, head)[0]["known"] == {"age": "40"}
    assert send(desk, commune, **head).status_code == 302
    assert PersonRow.objects.get(name="Lò Văn Pá").birth == "1980-07-05"


def test_a_late_day_says_so_and_lies_on_its_own_months_sheet(desk: Client, commune: Commune) -> None:
    told = DIED | {"3-0-day": "5/9"}
    assert "tháng 9/2020" in str(checked(desk, commune, told)[0]["notes"])
    page = desk.post(sheet(commune), {"act": "save", **told}, follow=True).content.decode()
    assert "1 dòng thuộc tháng khác" in page and 'class="done"' not in page


# ---------------------------------------------------------------- nothing twice, nothing lost


def test_the_same_form_again_writes_nothing_more(desk: Client, commune: Commune) -> None:
    for _ in range(3):  # double click, back button, resend after a timeout
        assert send(desk, commune, **DIED, **BORN).status_code == 302
    assert (len(slips("death")), len(slips("birth"))) == (1, 1)


def test_a_line_sent_again_with_another_content_is_said_not_dropped(desk: Client, commune: Commune) -> None:
    send(desk, commune, **DIED)
    answer = send(desk, commune, **(DIED | {"3-0-day": "13"}))
    assert answer.status_code == 422 and "với nội dung khác" in answer.content.decode()
    assert [one.happened_on for one in slips("death")] == ["2020-10-12"]


def test_two_requests_at_one_moment_write_a_line_once(
    desk: Client, commune: Commune, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second looked before the first had written: the ledger refuses it, and the line is told as written."""
    send(desk, commune, **DIED)
    real, looked = judging.written_before, list[object]()

    def too_early(slip_ids: list[str]) -> dict[str, WrittenSlip]:
        looked.append(slip_ids)
        return {} if len(looked) == 1 else real(slip_ids)

    monkeypatch.setattr(judging, "written_before", too_early)
    monkeypatch.setattr(judging, "told_before", lambda area, drafts: set())
    page = desk.post(sheet(commune), {"act": "save", "told_by": "collaborator", **DIED}, follow=True)
    assert len(slips("death")) == 1 and len(looked) == 2
    assert "1 dòng đã ghi từ trước" in page.content.decode()


def test_a_session_that_ended_leads_back_to_the_sheet_where_the_draft_is(desk: Client, commune: Commune) -> None:
    answer = Client().post(sheet(commune), {"act": "save", **DIED})
    assert answer["Location"] == f"/vao?next={sheet(commune).replace('/', '%2F')}"


def test_the_source_is_the_collaborators_paper_unless_nobody_is_active_or_she_writes_herself(
    desk: Client, commune: Commune, collaborator: Account
) -> None:
    page = desk.get(sheet(commune)).content.decode()
    assert 'value="collaborator" selected' in page and f'value="{collaborator.pk}" selected' in page
    other = desk.get(reverse("p0_sheet", args=[commune.areas[1], OCTOBER])).content.decode()
    assert 'value="family" selected' in other and "chưa có CTV đang làm việc" in other
    herself = Client()
    herself.force_login(collaborator)
    herself.post(sheet(commune), {"act": "save", **DIED})
    assert [(one.by, one.on_behalf_of) for one in slips("death")] == [(collaborator.pk, None)]


def test_the_second_officer_sees_what_the_first_wrote(desk: Client, commune: Commune, collaborator: Account) -> None:
    send(desk, commune, **DIED)
    second = Client()
    second.force_login(collaborator)
    assert "Phạm Văn Thuận 1" in second.get(sheet(commune)).content.decode()
    told = DIED | {"3-0-t": "9" * 8}
    answer = second.post(sheet(commune), {"act": "save", **told})
    assert answer.status_code == 422 and len(slips("death")) == 1
    assert "Sổ đã có dòng phiếu ghi đúng việc này" in answer.content.decode()


def test_text_from_word_and_a_name_of_five_thousand_letters(desk: Client, commune: Commune) -> None:
    pasted = BORN | {
        "1-0-name": "\u201cPha\u0323m\u00a0Thi\u0323 \u00a0Mai\u201d".strip("\u201c\u201d"),
        "1-0-mother": "Nha\u0300i",
    }
    assert send(desk, commune, **pasted).status_code == 302
    assert PersonRow.objects.filter(name="Phạm Thị Mai").exists()
    long = DIED | {"3-0-note": "x" * 5000}
    answer = send(desk, commune, **long)
    assert answer.status_code == 422 and "Dài quá 300 chữ" in answer.content.decode()
    assert "x" * 5000 in answer.content.decode()


def test_a_draft_is_sealed_its_writers_own_and_gone_after_its_days(
    desk: Client, commune: Commune, collaborator: Account
) -> None:
    assert send(desk, commune, "draft", **BORN, none="2").status_code == 204
    draft = Draft.objects.get()
    assert "Mai" not in draft.body and "Mai" not in draft.about
    page = desk.get(sheet(commune)).content.decode()
    assert 'value="Phạm Thị Mai"' in page and 'value="2" checked' in page
    other = Client()
    other.force_login(collaborator)
    assert "Phạm Thị Mai" not in other.get(sheet(commune)).content.decode()
    Draft.objects.update(saved_at=timezone.now() - timedelta(days=31))
    assert "Phạm Thị Mai" not in desk.get(sheet(commune)).content.decode()
    send(desk, commune, "draft", **DIED)
    assert Draft.objects.count() == 1
    send(desk, commune, "drop")
    assert Draft.objects.count() == 0


# ---------------------------------------------------------------- the sheet is complete


def test_a_sheet_is_handed_in_when_every_list_has_lines_or_none(desk: Client, commune: Commune) -> None:
    answer = send(desk, commune, "finish", **DIED)
    assert answer.status_code == 422 and "danh sách 1, 2, 4" in answer.content.decode()
    assert len(slips("death")) == 1  # what was right is written all the same
    none = [str(n) for n in range(1, 12) if n != 3]
    for _ in range(2):
        assert send(desk, commune, "finish", none=none).status_code == 302
    (done,) = slips("month_complete")
    assert (done.happened_on, done.state, done.area) == ("2020-10-31", "standing", commune.areas[0])
    assert "Đã nộp phiếu tháng" in desk.get(sheet(commune)).content.decode()


def test_a_handing_in_is_taken_back_with_a_reason_and_may_be_done_again(desk: Client, commune: Commune) -> None:
    none = [str(n) for n in range(1, 12) if n != 3]
    send(desk, commune, "save", **DIED)
    send(desk, commune, "finish", none=none)
    bare = send(desk, commune, "take_back")
    assert bare.status_code == 422 and "Ghi lý do rút lại" in bare.content.decode()
    assert "Đã nộp phiếu tháng" in desk.get(sheet(commune)).content.decode()
    for _ in range(2):
        assert send(desk, commune, "take_back", reason="Còn thiếu một tờ").status_code == 302
    (done,), (back,) = slips("month_complete"), slips("withdrawal")
    assert (done.state, back.state) == ("withdrawn", "standing")
    assert "Đã nộp phiếu tháng" not in desk.get(sheet(commune)).content.decode()
    assert len(slips("death")) == 1  # the lines stay
    assert send(desk, commune, "finish", none=none, page="r" * 8).status_code == 302
    assert [one.state for one in slips("month_complete")] == ["withdrawn", "standing"]


def test_a_month_without_event_is_one_key_and_not_for_a_sheet_with_lines(desk: Client, commune: Commune) -> None:
    send(desk, commune, **DIED)
    assert send(desk, commune, "no_event").status_code == 422 and not slips("month_complete")
    other = reverse("p0_sheet", args=[commune.areas[1], OCTOBER])
    assert desk.post(other, {"act": "no_event", "page": "q" * 8}).status_code == 302
    assert [one.area for one in slips("month_complete")] == [commune.areas[1]]


def test_an_area_is_opened_by_typing_its_number(desk: Client, commune: Commune) -> None:
    areas = reverse("p0_areas", args=[commune.id])
    assert desk.get(areas, {"dia-ban": "2", "thang": "10/2020"})["Location"] == reverse(
        "p0_sheet", args=[commune.areas[1], OCTOBER]
    )
    page = desk.get(areas, {"dia-ban": "9"}).content.decode()
    assert "Chưa tìm thấy địa bàn" in page and "chưa có CTV" in page
    assert desk.get(sheet(commune, "2020-12")).status_code == desk.get(sheet(commune, "x")).status_code == 404


def test_a_page_asks_the_same_number_of_questions_however_long_the_sheet(
    desk: Client, commune: Commune, django_assert_max_num_queries
) -> None:  # type: ignore[no-untyped-def]
    rows = [
        {f"11-{n}-number": "1", f"11-{n}-name": "1", f"11-{n}-day": str(n + 1), f"11-{n}-t": f"{n:08d}"}
        for n in range(12)
    ]
    with django_assert_max_num_queries(45):
        checked(desk, commune, {k: v for row in rows for k, v in row.items()})
    send(desk, commune, **DIED, **BORN)
    with django_assert_max_num_queries(30):
        desk.get(sheet(commune))
