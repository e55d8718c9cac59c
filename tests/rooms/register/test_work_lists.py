"""Slips in, lists out: a commune of three households on 05/11/2020. Head 1980, wife 1985 with the pill, child 2010."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from danso.accounts.models import AuditEntry, Look
from danso.places.queries import unit_row
from danso.places.scope import NotInScope
from danso.register.actions import appraise_slips, record_slips
from danso.register.draft import SlipDraft
from danso.register.lists.worklists.catalogue import WORK_LISTS
from danso.register.lists.worklists.lengths import _kept, lengths
from danso.register.lists.worklists.opening import by_area, named, work_counts, work_list
from danso.register.lists.worklists.printing import NoPurpose, print_work_list
from danso.register.lists.worklists.work_list import where
from danso.register.models import SlipRow
from danso.values.day import Day
from tests.rooms.register.conftest import TODAY, Commune
from tests.rooms.register.slips import BOOK, birth, household, slip, who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def written(here: Commune, *drafts: SlipDraft) -> None:
    books = [household(here, "1"), household(here, "2"), household(here, "3", area=1)]
    record_slips(by=here.officer, drafts=[*books, *drafts])


def on_list(here: Commune, code: str, unit: int | None = None) -> dict[str, str]:
    """Name (or household number) -> why."""
    row = unit_row(unit or here.id, TODAY)
    assert row is not None
    _, entries = work_list(here.officer, row, code)
    return {one.name or f"hộ {one.number}": one.why.vi for one in named(here.officer, row, code, entries)}


def test_a_pregnant_woman_stands_on_the_list_until_screened_and_one_who_lost_it_does_not(commune: Commune) -> None:
    here = commune
    written(
        here,
        slip(here, "pregnancy_event", "2020-08-27", "1", person=who("1-wife"), event="pregnant"),
        slip(here, "pregnancy_event", "2020-08-27", "2", person=who("2-wife"), event="pregnant"),
        slip(here, "pregnancy_event", "2020-09-30", "2", person=who("2-wife"), event="miscarriage"),
        slip(here, "pregnancy_event", "2020-08-27", "3", area=1, person=who("3-wife"), event="pregnant"),
        slip(here, "prenatal_screening", "2020-10-01", "3", area=1, person=who("3-wife"), week=12, done=["down"]),
    )
    assert on_list(here, "sang-loc-truoc-sinh") == {
        "Đặng Thị Nhài 1": "Biết mang thai từ 27/8/2020 (10 tuần trước); chưa ghi lần sàng lọc trước sinh nào.",
        "Đặng Thị Nhài 3": "Biết mang thai từ 27/8/2020 (10 tuần trước); còn chưa sàng lọc Edwards, Patau, Thalassemia.",
    }
    assert list(on_list(here, "sang-loc-truoc-sinh", here.areas[1])) == ["Đặng Thị Nhài 3"]


def test_a_newborn_stands_on_two_lists_and_leaves_one_with_the_fifth_disease(commune: Commune) -> None:
    here = commune
    first, second = who("1-baby-2020-09-12"), who("2-baby-2020-06-01")
    five = ["cah", "g6pd", "hearing", "heart", "hypothyroid"]
    written(
        here,
        birth(here, "1", "2020-09-12"),
        birth(here, "2", "2020-06-01"),
        slip(here, "newborn_screening", "2020-06-04", "2", person=second, done=five[:3]),
        slip(here, "newborn_screening", "2020-06-20", "2", person=second, done=five[3:]),
        slip(here, "newborn_screening", "2020-09-15", "1", person=first, done=["g6pd"]),
    )
    row = unit_row(here.id, TODAY)
    assert row is not None
    screening = {one.person: one.why.vi for one in work_list(here.officer, row, "sang-loc-so-sinh")[1]}
    assert list(screening) == [first]
    assert screening[first].startswith("1 tháng tuổi, còn chưa sàng lọc suy giáp trạng bẩm sinh")
    due = {one.person: one.why.vi for one in work_list(here.officer, row, "lich-tiem-chung")[1]}
    assert due.keys() == {first, second}
    assert due[first].startswith("Đủ 2 tháng tuổi ngày 12/11/2020")
    assert due[second].startswith("Đủ 5 tháng tuổi ngày 01/11/2020")


def test_wives_without_a_mark_for_two_months_are_asked(commune: Commune) -> None:
    here = commune
    written(
        here,
        slip(here, "contraception_confirmed", "2020-10-15", "1", person=who("1-wife"), method="5"),
        slip(here, "contraception_confirmed", "2020-03-15", "2", person=who("2-wife"), method="5"),
        slip(here, "contraception_stopped", "2020-05-01", "3", area=1, person=who("3-wife"), method="5"),
    )
    assert on_list(here, "bptt-chua-xac-nhan") == {
        "Đặng Thị Nhài 2": (
            "Thuốc uống tránh thai, xác nhận lần cuối 15/3/2020: còn dùng không, còn phương tiện không?"
        )
    }


def test_absent_and_departed_are_on_their_lists_and_who_came_back_is_not(commune: Commune) -> None:
    here = commune
    written(
        here,
        slip(here, "absence_started", "2020-05-10", "1", person=who("1-head")),
        slip(here, "absence_started", "2020-05-10", "2", person=who("2-head")),
        slip(here, "absence_ended", "2020-08-01", "2", person=who("2-head")),
        slip(here, "move_out", "2020-08-20", "3", area=1, person=who("3-child")),
        slip(here, "move_out", "2020-10-20", "2", person=who("2-child")),
    )
    assert on_list(here, "du-sau-thang") == {
        "Phạm Văn Thuận 1": "Tạm vắng từ 10/5/2020, đủ 6 tháng ngày 10/11/2020: hỏi bao giờ về."
    }
    asked = on_list(here, "chuyen-di-chua-den")
    assert list(asked) == ["Phạm Đức Toàn 3"]
    assert asked["Phạm Đức Toàn 3"].startswith("Chuyển đi ngày 20/8/2020, 77 ngày")


def test_elderly_people_and_unreviewed_households(commune: Commune) -> None:
    here = commune
    old = {"id": who("old"), "sex": "2", "birth": "1950-03-04", "relation": "parent", "marital": "widowed"}
    facts = {"number": "9", "head": who("old"), "members": [old]}
    names = {"address": "", "persons": {who("old"): {"name": "Nông Thị Bảy"}}}
    ninth = SlipDraft(
        "household_enrolled", Day(BOOK), here.id, here.areas[0], who("9"), facts, names, id=who("enrol-9")
    )
    reviewed = [slip(here, "reviewed", "2020-06-01", n) for n in ("1", "2")]
    written(here, ninth, *reviewed, slip(here, "elderly_check", "2019-05-06", "9", person=who("old")))
    assert on_list(here, "kham-nguoi-cao-tuoi") == {
        "Nông Thị Bảy": "70 tuổi, chưa khám sức khỏe năm 2020; lần gần nhất 06/5/2019."
    }
    assert on_list(here, "ho-chua-ra-soat").keys() == {"Phạm Văn Thuận 3", "Nông Thị Bảy"}


def test_before_marriage_both_partners_are_followed(commune: Commune) -> None:
    here = commune
    again = slip(here, "marriage", "2020-10-01", "1", wife=who("1-wife"), husband=who("2-head"))
    written(
        here,
        replace(again, confirmed={"married_already": "sổ cũ ghi sai"}),
        slip(here, "premarital_check", "2020-09-01", "3", area=1, husband=who("3-head")),
    )
    asked = on_list(here, "truoc-ket-hon")
    assert asked.keys() == {"Đặng Thị Nhài 1", "Phạm Văn Thuận 2", "Phạm Văn Thuận 3"}
    assert "chưa ghi kết hôn" in asked["Phạm Văn Thuận 3"]


def test_the_same_name_and_birth_date_twice_and_a_house_of_twelve(commune: Commune) -> None:
    here = commune
    many = [
        {"id": who(f"many-{n}"), "sex": "1", "birth": f"19{60 + n}-02-03", "relation": "other", "marital": "single"}
        for n in range(12)
    ]
    names = {who(f"many-{n}"): {"name": f"Lò Văn {'Ánh' if n else 'Nam'}"} for n in range(12)}
    names[who("twin")] = {"name": "Lò Văn Nam"}
    twin = {"id": who("twin"), "sex": "1", "birth": "1960-02-03", "relation": "head", "marital": "single"}
    lone = {"id": who("lone"), "sex": "2", "birth": "1971-01-01", "relation": "other", "marital": "single"}
    large = SlipDraft(
        "household_enrolled", Day(BOOK), here.id, here.areas[0], who("80"),
        {"number": "80", "head": who("many-0"), "members": many},
        {"address": "", "persons": {k: v for k, v in names.items() if k != who("twin")}}, id=who("enrol-80"),
    )  # fmt: skip
    other = SlipDraft(
        "household_enrolled", Day(BOOK), here.id, here.areas[1], who("81"),
        {"number": "81", "head": who("twin"), "members": [twin, lone]},
        {"address": "", "persons": {who("twin"): names[who("twin")], who("lone"): {"name": "Hà Thị Mơ"}}},
        id=who("enrol-81"),
    )  # fmt: skip
    written(here, large, other)
    row = unit_row(here.id, TODAY)
    assert row is not None
    found = {(one.person, one.household): one.why.vi for one in work_list(here.officer, row, "du-lieu-can-xem")[1]}
    assert found[None, who("80")].startswith("Hộ đang ghi 12 người")
    assert found[who("lone"), who("81")].startswith("Ngày sinh ghi 01/01/1971")
    same = {person for (person, _), said in found.items() if said.startswith("Cùng họ tên")}
    assert same == {who("many-0"), who("twin")}


# ---------------------------------------------------------------- who may, what it costs, what stays behind

# Questions of each list to the database; they do not grow with the rows.
QUESTIONS = {
    "sang-loc-truoc-sinh": 2,
    "sang-loc-so-sinh": 2,
    "lich-tiem-chung": 1,
    "truoc-ket-hon": 2,
    "bptt-chua-xac-nhan": 3,
    "kham-nguoi-cao-tuoi": 2,
    "du-sau-thang": 3,
    "chuyen-di-chua-den": 1,
    "ho-chua-ra-soat": 2,
    "du-lieu-can-xem": 5,
}


def test_each_list_asks_no_more_than_is_pinned(commune: Commune) -> None:
    from danso.register.lists.worklists.work_list import where

    written(commune)
    row = unit_row(commune.id, TODAY)
    assert row is not None
    place = where(commune.officer, row)
    assert {one.code for one in WORK_LISTS} == QUESTIONS.keys()
    for one in WORK_LISTS:
        with CaptureQueriesContext(connection) as asked:
            one.find(commune.officer, place)
        assert len(asked) <= QUESTIONS[one.code], one.code


def test_counts_name_nobody_and_a_list_with_names_leaves_a_look(commune: Commune) -> None:
    written(commune)
    row = unit_row(commune.id, TODAY)
    assert row is not None
    counts = {one.list.code: one.total for one in work_counts(commune.officer, row)}
    assert counts["bptt-chua-xac-nhan"] == 3
    assert counts["ho-chua-ra-soat"] == 3
    assert not Look.objects.exists()
    _, entries = work_list(commune.officer, row, "bptt-chua-xac-nhan")
    assert by_area(entries) == {commune.areas[0]: 2, commune.areas[1]: 1}
    named(commune.officer, row, "bptt-chua-xac-nhan", entries[:2])
    look = Look.objects.get()
    assert (look.page, look.count) == ("work_list:bptt-chua-xac-nhan", 2)


def test_lengths_are_kept_until_somebody_writes(commune: Commune) -> None:
    here = commune
    written(here)
    row = unit_row(here.id, TODAY)
    assert row is not None

    def unreviewed() -> int:
        return {one.list.code: one.total for one in work_counts(here.officer, row)}["ho-chua-ra-soat"]

    assert unreviewed() == 3
    with CaptureQueriesContext(connection) as asked:
        assert unreviewed() == 3
    assert len(asked) <= 4
    record_slips(by=here.officer, drafts=[slip(here, "reviewed", "2020-06-01", "1")])
    assert unreviewed() == 2


def test_lengths_kept_over_services_are_those_of_lists_made_anew(commune: Commune) -> None:
    """After each step: a service, one that must wait, a person under two ids, a mark of the officer, a fact that moves."""
    here, officer = commune, commune.officer
    written(here, birth(here, "1", "2020-10-30"))
    row = unit_row(here.id, TODAY)
    assert row is not None
    reviewed = slip(here, "reviewed", "2020-06-01", "1")
    same = slip(here, "same_person", "2020-10-02", "2", person=who("2-wife"), same_as=who("3-wife"))
    services = [
        [reviewed, slip(here, "contraception_confirmed", "2020-10-01", "1", person=who("1-wife"))],
        [slip(here, "newborn_screening", "2020-11-01", "1", person=who("1-baby-2020-10-30"), done=["cah"])],
        [slip(here, "elderly_check", "2020-10-01", "1", person=who("nobody"))],
        [slip(here, "prenatal_screening", "2020-10-01", "2", person=who("2-wife"), week=12, done=["down"])],
    ]
    joined = [slip(here, "contraception_confirmed", "2020-10-01", n, person=who(f"{n}-wife")) for n in "23"]
    before = anew = lengths(officer, row, where(officer, row))

    def written_down(*drafts: SlipDraft) -> None:
        nonlocal before, anew
        record_slips(by=officer, drafts=drafts)
        before, anew = anew, lengths(officer, row, where(officer, row))
        kept = next(reversed(_kept.values())).lists
        _kept.clear()
        assert lengths(officer, row, where(officer, row)) == anew
        assert next(iter(_kept.values())).lists == kept

    written_down(*services[0])
    assert (before, anew) == ((0, 1, 0, 0, 2, 0, 0, 0, 3, 0), (0, 1, 0, 0, 2, 0, 0, 0, 2, 0))
    for some in services[1:]:
        written_down(*some)
    written_down(same)
    for one in joined:
        written_down(one)
    appraise_slips(by=officer, slip_ids=[who("enrol-1"), str(reviewed.id)])
    written_down(slip(here, "death", "2020-10-20", "1", person=who("1-head")))
    target = SlipRow.objects.get(pk=reviewed.id)
    named_one = {"target": target.slip_id, "target_hash": target.body_hash}
    written_down(slip(here, "withdrawal", "2020-10-21", "1", **named_one))
    assert anew[8] == before[8] + 1


def test_the_neighbour_gets_nothing_and_neither_does_anybody_for_a_list_there_is_not(commune: Commune) -> None:
    written(commune)
    row = unit_row(commune.id, TODAY)
    assert row is not None
    for scope, code in ((commune.stranger, "ho-chua-ra-soat"), (commune.officer, "con-thu-ba")):
        with pytest.raises(NotInScope):
            work_list(scope, row, code)
    with pytest.raises(NotInScope):
        work_counts(commune.stranger, row)
    assert not Look.objects.exists()


def test_printing_wants_a_purpose_and_writes_down_who_what_and_what_for(commune: Commune) -> None:
    written(commune)
    row = unit_row(commune.id, TODAY)
    assert row is not None
    with pytest.raises(NoPurpose):
        print_work_list(by=commune.officer, unit=row, code="ho-chua-ra-soat", purpose="")
    assert not Look.objects.exists()
    _, lines = print_work_list(
        by=commune.officer, unit=row, code="ho-chua-ra-soat", purpose="visit", area=commune.areas[1]
    )
    assert [one.number for one in lines] == ["3"]
    entry = AuditEntry.objects.get(verb="print_work_list")
    assert (entry.unit_id, entry.subject) == (commune.id, "ho-chua-ra-soat")
    assert entry.detail == {"list": "ho-chua-ra-soat", "purpose": "visit", "rows": 1, "area": commune.areas[1]}
    assert Look.objects.get().count == 1
