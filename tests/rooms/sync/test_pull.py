"""The download: the area and nothing else, what changed and nothing twice, and a look for all who are shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pytest_django import Settings

from danso.accounts.models import Look
from danso.accounts.roles import Role
from danso.operations.models import Epoch
from danso.places.actions import add_unit, end_grant, grant_role
from danso.register import actions as register
from danso.register.draft import SlipDraft
from danso.register.judging import judge_all
from danso.sync import wire
from danso.sync.models import Device
from tests.rooms.register.conftest import LONG_AGO, Commune
from tests.rooms.register.slips import birth, household, slip, who
from tests.rooms.sync.conftest import Office, a_birth
from tests.rooms.sync.phone import Phone

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def written(office: Office, *drafts: Any) -> None:
    register.record_slips(by=office.commune.officer, drafts=drafts)
    judge_all()


def test_the_first_pull_is_the_area_whole_and_no_other(office: Office, phone: Phone) -> None:
    written(office, household(office.commune, "9", area=1))
    assert phone.pull()["whole"]
    assert set(phone.homes) == {who("1"), who("2")}


def test_a_household_is_told_with_couple_method_and_no_number_of_anybody(office: Office, phone: Phone) -> None:
    text = phone.ask("pull", {**phone.cursor, "pass": wire.to_text(phone.pass_)}).content.decode()
    assert "GD4010" not in text  # cards
    phone.pull()
    home = phone.homes[who("1")]
    assert (home["number"], home["address"], home["area"], home["kind"]) == ("1", "Ngõ 3", office.area, "family")
    assert [(p["name"], p["role"], p["relation"]) for p in home["people"]] == [
        ("Phạm Văn Thuận 1", "head", "head"), ("Đặng Thị Nhài 1", None, "spouse"), ("Phạm Đức Toàn 1", None, "child"),
    ]  # fmt: skip
    (couple,) = home["couples"]
    assert (couple["wife"], couple["husband"], couple["children"]) == (who("1-wife"), who("1-head"), 1)
    assert couple["method"] == {"code": "5", "since": "2018-03", "confirmed": None}


def test_a_pregnancy_runs_until_the_birth_and_its_loss_is_never_told(office: Office, phone: Phone) -> None:
    wife = who("1-wife")
    written(office, slip(office.commune, "pregnancy_event", "2020-08-01", "1", person=wife, event="pregnant"))
    phone.pull()
    assert phone.homes[who("1")]["pregnancies"] == [{"person": wife, "since": "2020-08-01"}]
    written(office, slip(office.commune, "pregnancy_event", "2020-10-01", "1", person=wife, event="miscarriage"))
    text = phone.ask("pull", {**phone.cursor, "pass": wire.to_text(phone.pass_)}).content.decode()
    assert "miscarriage" not in text
    phone.pull()
    assert phone.homes[who("1")]["pregnancies"] == []


def test_only_what_changed_comes_and_the_same_question_again_is_answered_again(office: Office, phone: Phone) -> None:
    phone.pull()
    assert phone.pull()["households"] == []
    written(office, birth(office.commune, "1", "2020-10-12"))
    before = dict(phone.cursor)
    assert [one["id"] for one in phone.pull()["households"]] == [who("1")]
    phone.cursor = before  # the reply was lost
    assert [one["id"] for one in phone.pull()["households"]] == [who("1")]
    assert phone.pull()["households"] == []


def test_an_answer_no_longer_remembered_brings_the_whole(office: Office, phone: Phone) -> None:
    phone.pull()
    old = dict(phone.cursor)
    for _ in range(6):
        phone.pull()
    phone.cursor = old
    assert phone.pull()["whole"]
    phone.cursor = {**phone.cursor, "position": 4_000_000_000}
    assert phone.pull()["whole"]


def test_a_household_that_left_the_area_is_named_as_gone(office: Office, phone: Phone) -> None:
    phone.pull()
    second = office.commune.areas[1]
    told = slip(office.commune, "household_reassigned", "2020-10-01", "2", to_area=second)
    written(office, told)
    assert phone.pull()["gone"] == [who("2")]
    assert set(phone.homes) == {who("1")}


def test_another_area_is_another_scope_and_what_left_it_is_purged(office: Office, phone: Phone) -> None:
    written(office, household(office.commune, "9", area=1))
    phone.pull()
    end_grant(by=office.commune.operator, grant_id=office.grant, until=date(2020, 11, 5))
    grant_role(
        by=office.commune.operator, account_id=office.account, role=Role.collaborator,
        unit_id=office.commune.areas[1], since=date(2020, 11, 5),
    )  # fmt: skip
    assert phone.pull()["whole"]
    assert set(phone.homes) == {who("9")}


def test_a_restored_server_is_another_epoch_and_everything_comes_anew(office: Office, phone: Phone) -> None:
    phone.pull()
    Epoch.objects.create(
        number=2, mark="abc", restored_from="x", reason="x", by="x", at=Device.objects.get().enrolled_at, positions={},
        marks={},
    )  # fmt: skip
    said = phone.pull()
    assert said["whole"] and said["epoch"] == "2-abc"
    assert not phone.pull()["whole"]


def test_what_another_commune_writes_about_these_people_brings_the_whole(office: Office, phone: Phone) -> None:
    """One person under two ids, said by the level above in the other commune's ledger."""
    beside = next(grant.unit_id for grant in office.commune.stranger.grants)
    area = add_unit(
        by=office.commune.operator, level="area", name="Địa bàn 7", code="98002-07", parent_id=beside,
        since=LONG_AGO, kind="dia_ban", source="test",
    ).pk  # fmt: skip
    there = replace(office.commune, id=beside, areas=(area, area), officer=office.commune.stranger)
    register.record_slips(by=there.officer, drafts=[household(there, "7")])
    judge_all()
    phone.pull()
    assert not phone.pull()["whole"]
    register.record_slips(by=there.officer, drafts=[arrives(there, who("1-head"), home="7")])
    judge_all()
    assert phone.pull()["whole"]


def arrives(there: Commune, person: str, home: str) -> SlipDraft:
    return slip(there, "move_in", "2020-10-01", home, person=person, sex="1", birth="1980-05-07", intent=True)


def test_everybody_shown_is_in_the_look_and_nobody_else(office: Office, phone: Phone) -> None:
    phone.pull()
    look = Look.objects.latest("pk")
    people = {p["id"] for home in phone.homes.values() for p in home["people"]}
    assert (look.account_id, look.page, set(look.ids)) == (office.account, "phone", people | set(phone.homes))
    seen = Look.objects.count()
    phone.pull()  # nothing new: nobody is shown
    assert Look.objects.count() == seen


def test_a_look_that_cannot_be_written_shows_nobody(
    office: Office, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr("danso.sync.pull.record_look", full)
    with pytest.raises(OSError, match="no room"):
        phone.ask("pull", {**phone.cursor, "pass": wire.to_text(phone.pass_)})


def test_a_token_without_the_pass_downloads_nothing(office: Office, phone: Phone) -> None:
    for wrong in (b"", b"x" * 32):
        answer = phone.ask("pull", {**phone.cursor, "pass": wire.to_text(wrong)})
        assert (answer.status_code, answer.content) == (403, b"")
    assert phone.ask("pull", {"pass": "không"}).status_code == 403


def test_own_slips_come_back_in_plain_words(office: Office, phone: Phone) -> None:
    returned = phone.capture(a_birth(office))
    held = phone.capture(a_birth(office, "2", on="2018-01-01"))  # before the book
    unread = phone.capture_text(b"not json")
    phone.send(returned, held, unread)
    judge_all()
    slip_id = str(returned.header.slip_id)
    register.return_slip(by=office.commune.officer, slip_id=slip_id, reason="xem lại ngày")
    judge_all()
    phone.pull()
    one = phone.slips[slip_id]
    assert (one["state"], one["returned"]["reason"]) == ("returned", "xem lại ngày")
    assert (one["returned"]["by"], bool(one["returned"]["on"])) == ("officer", True)
    assert phone.slips[str(held.header.slip_id)]["state"] == "held"
    assert phone.slips[str(held.header.slip_id)]["held"][0]["vi"]
    assert phone.slips[str(unread.header.slip_id)]["state"] == "quarantined"


def test_the_month_counts_her_own_slips(office: Office, phone: Phone) -> None:
    phone.send(phone.capture(a_birth(office, on="2020-11-02")))
    judge_all()
    assert phone.pull()["month"] == {
        "month": "2020-11", "written": 1, "verified": 0, "returned": 0, "held": 0, "handed_in": [],
    }  # fmt: skip


def test_work_lists_come_by_id_with_their_reason(office: Office, phone: Phone) -> None:
    written(office, birth(office.commune, "1", "2020-11-03"))
    tasks = phone.pull()["tasks"]
    assert ("sang-loc-so-sinh", who("1-baby-2020-11-03")) in {(one["kind"], one["person"]) for one in tasks}
    assert all(one["why"]["vi"] and one["words"]["en"] and one["household"] in phone.homes for one in tasks)


def test_what_there_is_to_do_is_told_again_only_with_a_slip_or_a_new_day(
    office: Office, phone: Phone, settings: Settings
) -> None:
    assert "tasks" in phone.pull()
    again = phone.pull()
    assert "tasks" not in again and again["households"] == []
    written(office, birth(office.commune, "1", "2020-11-03"))
    assert "sang-loc-so-sinh" in {one["kind"] for one in phone.pull()["tasks"]}
    assert "tasks" not in phone.pull()
    settings.DANSO_TODAY = lambda: date(2020, 11, 6)
    assert phone.pull()["tasks"]
    phone.cursor["position"] = 0
    assert phone.pull()["tasks"]
