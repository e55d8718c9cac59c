"""Hello: what is here, what is safe, what is ordered; a phone in use, one taken back, one that comes no more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from danso.accounts.models import Account, AuditEntry, Look
from danso.register.erasure import erase_person
from danso.register.models import CommuneChain
from danso.sync import safe, wire
from danso.sync.devices import accept_loss, read_recovery, revoke_device, set_lock, settle_clash
from danso.sync.enrolment import CodeUnknown, enrol
from danso.sync.models import Clash, Device, DeviceGrant, DevicePull, EnrolmentCode, Quarantined
from danso.sync.queries import canary_alarm, devices_of
from danso.sync.refusals import NotDraining
from danso.sync.telling import Said
from tests.rooms.register.conftest import TODAY
from tests.rooms.register.slips import slip, who
from tests.rooms.sync.conftest import Office, a_birth, told
from tests.rooms.sync.golden_records import fixed
from tests.rooms.sync.phone import Phone

POINT = wire.to_text(wire.public_bytes(fixed("device")))
pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def a_check(office: Office, on: str) -> dict[str, Any]:
    return told(slip(office.commune, "elderly_check", on, "1", person=who("1-head")))


def backed_up(monkeypatch: pytest.MonkeyPatch, positions: dict[int, int] | None, marks: dict[str, int] | None) -> None:
    """The backups hold so much, whatever they are made of: their own room proves that."""
    monkeypatch.setattr(safe, "safe_positions", lambda: positions)
    monkeypatch.setattr(safe, "safe_marks", lambda: marks)


def all_backed_up(monkeypatch: pytest.MonkeyPatch) -> None:
    positions = dict(CommuneChain.objects.values_list("commune", "position"))
    last = Quarantined.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    clash = Clash.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    backed_up(monkeypatch, positions, {"sync_quarantined": last, "sync_clash": clash})


# ---------------------------------------------------------------- have and safe


def test_without_a_verified_backup_nothing_is_called_safe(office: Office, phone: Phone) -> None:
    phone.send(phone.capture(a_birth(office)))
    said = phone.hello()
    assert (said["safe_known"], said["safe"]) == (False, {"upto": 0, "extra": []})


def test_a_slip_is_safe_by_its_position_and_one_in_quarantine_by_its_row(
    office: Office, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    for content in (a_birth(office), a_check(office, "2020-10-01"), a_check(office, "2020-10-02")):
        phone.capture(content)
    phone.capture_text(b"not json")
    phone.send(*phone.outbox.values())
    row = Quarantined.objects.get().pk
    expected = [
        ({office.commune.id: 4}, {"sync_quarantined": row - 1}, {"upto": 2, "extra": []}),
        ({office.commune.id: 4}, {"sync_quarantined": row}, {"upto": 2, "extra": [4]}),
        ({office.commune.id: 5}, {"sync_quarantined": row}, {"upto": 4, "extra": []}),
        ({}, {}, {"upto": 0, "extra": []}),
    ]
    for positions, marks, safe_ones in expected:
        backed_up(monkeypatch, positions, marks)
        said = phone.hello()
        assert (said["safe_known"], said["safe"]) == (True, safe_ones)


def test_of_a_number_with_two_contents_both_must_be_safe(
    office: Office, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone.send(phone.capture(a_birth(office)))
    phone.highest, phone.head = 0, bytes(32)
    phone.send(phone.capture(a_check(office, "2020-10-01")))
    clash = Clash.objects.get().pk
    backed_up(monkeypatch, {office.commune.id: 99}, {"sync_clash": clash - 1})
    assert phone.hello()["safe"]["upto"] == 0
    backed_up(monkeypatch, {office.commune.id: 99}, {"sync_clash": clash})
    assert phone.hello()["safe"]["upto"] == 1


# ---------------------------------------------------------------- who is answered


def test_another_installation_says_nothing(office: Office, phone: Phone) -> None:
    answer = phone.ask("hello", {"environment": "the test copy"})
    assert (answer.status_code, answer.content) == (404, b"")
    assert Device.objects.get().captured == 0


def test_a_token_that_is_none_opens_nothing(office: Office, phone: Phone) -> None:
    phone.token = phone.token[:-2] + "AA"
    answers = [phone.ask(path, {}) for path in ("hello", "pull", "drained", "wiped")] + [phone.put(body=b"x")]
    assert {(one.status_code, one.content) for one in answers} == {(401, b"")}
    for line in (
        "",
        "Danso",
        "Danso x.y",
        f"Danso {phone.device}",
        f"Bearer {phone.device}.{phone.token}",
        "Danso é.é",
    ):
        assert phone.client.post("/sync/hello", headers={"Authorization": line}).status_code == 401


def test_a_code_serves_once_and_not_for_ever(office: Office) -> None:
    code = office.code()
    Phone.enrolled(f"{code[:5]} {code[5:]}")
    client = Phone.enrolled(office.code()).client
    told_ = {"code": code, "public_key": "x"}
    assert client.post("/sync/enrol", told_, content_type="application/json").status_code == 422
    right = {**told_, "public_key": POINT}
    assert client.post("/sync/enrol", right, content_type="application/json").status_code == 409
    unknown = {**right, "code": "0000000000"}
    assert client.post("/sync/enrol", unknown, content_type="application/json").status_code == 404


def test_a_second_code_ends_the_first(office: Office) -> None:
    first = office.code()
    office.code()
    with pytest.raises(CodeUnknown):
        enrol(Said({"code": first, "public_key": POINT}), at=datetime.now(UTC), today=TODAY)


def test_after_three_days_a_code_is_as_unknown_as_none(office: Office) -> None:
    code = office.code()
    with pytest.raises(CodeUnknown):
        enrol(
            Said({"code": code, "public_key": POINT}),
            at=datetime.now(UTC) + timedelta(hours=72, seconds=1),
            today=TODAY,
        )


# ---------------------------------------------------------------- orders


def test_taken_back_it_drains_and_is_wiped_only_when_all_it_held_is_safe(
    office: Office, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ADR 0015: received is no reason to forget."""
    phone.send(phone.capture(a_birth(office)))
    phone.capture(a_check(office, "2020-10-01"))
    revoke_device(by=office.officer, device_id=str(phone.device), reason="đổi máy")
    assert phone.hello()["orders"] == ["drain"]
    assert phone.ask("pull", {}).status_code == 403
    phone.send(phone.outbox[2])
    assert phone.ask("drained", {"highest": 2, "captured": 2}).status_code == 200
    assert phone.hello()["orders"] == ["drain"]
    all_backed_up(monkeypatch)
    assert phone.hello()["orders"] == ["wipe"]
    assert phone.ask("wiped", {}).status_code == 200
    assert phone.ask("hello", {"environment": phone.environment}).status_code == 401


def test_a_phone_that_holds_more_than_came_is_not_wiped(
    office: Office, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone.send(phone.capture(a_birth(office)))
    phone.capture(a_check(office, "2020-10-01"))
    revoke_device(by=office.officer, device_id=str(phone.device), reason="đổi máy")
    all_backed_up(monkeypatch)
    assert phone.hello()["orders"] == ["drain"]


def test_the_listed_loss_is_accepted_by_an_officer_and_stands_in_the_trail(office: Office, phone: Phone) -> None:
    for day in ("2020-10-01", "2020-10-02", "2020-10-03"):
        phone.capture(a_check(office, day))
    phone.send(phone.outbox[2])
    phone.hello()
    with pytest.raises(NotDraining):
        accept_loss(by=office.officer, device_id=str(phone.device), reason="mất máy")
    revoke_device(by=office.officer, device_id=str(phone.device), reason="mất máy")
    (row,) = devices_of(office.officer, office.commune.id)
    assert (row.missing.captured, row.missing.received, row.missing.seqs) == (3, 1, [1, 3])
    accept_loss(by=office.officer, device_id=str(phone.device), reason="mất máy")
    assert AuditEntry.objects.get(verb="accept_loss").detail["lost"] == [1, 3]
    assert phone.hello()["orders"] == ["wipe"]


def test_a_phone_in_use_that_says_it_is_wiped_is_not_believed(office: Office, phone: Phone) -> None:
    assert phone.ask("wiped", {}).status_code == 403
    assert phone.hello()["orders"] == []


def test_a_closed_account_drains_its_phone(office: Office, phone: Phone) -> None:
    phone.capture(a_birth(office))
    Account.objects.filter(pk=office.account).update(is_active=False)
    assert phone.hello()["orders"] == ["drain"]


def test_a_lock_is_ordered_and_a_settled_clash_lets_the_phone_work_again(office: Office, phone: Phone) -> None:
    set_lock(by=office.officer, device_id=str(phone.device), locked=True)
    assert phone.hello()["orders"] == ["lock"]
    set_lock(by=office.officer, device_id=str(phone.device), locked=False)
    phone.send(phone.capture(a_birth(office)))
    phone.highest, phone.head = 0, bytes(32)
    phone.send(phone.capture(a_check(office, "2020-10-01")))
    assert phone.hello()["orders"] == ["lock"]
    settle_clash(by=office.officer, clash_id=Clash.objects.get().pk, reason="máy chép lại")
    assert phone.hello()["orders"] == []


def test_a_person_erased_by_law_is_erased_on_the_phone_until_it_says_so(office: Office, phone: Phone) -> None:
    erase_person(by=office.commune.head, person_id=who("1-child"), reason="theo đơn số 4")
    assert phone.hello()["orders"] == [{"erase": [who("1-child")]}]
    assert phone.hello(erased=[who("1-child")])["orders"] == []


# ---------------------------------------------------------------- what the phone says of itself


def test_a_gap_is_seen_at_the_next_contact(office: Office, phone: Phone) -> None:
    """The browser threw its store away: it counts from one again, and the server knows better."""
    phone.send(phone.capture(a_birth(office)))
    phone.hello(captured=3, highest=3)
    (row,) = devices_of(office.officer, office.commune.id)
    assert row.missing.seqs == [2, 3]
    phone.hello(highest=0, captured=0, storage={"canary": "lost 3 0", "persisted": False})
    (row,) = devices_of(office.officer, office.commune.id)
    assert (row.canary, row.persisted) == ("lost 3 0", False) and canary_alarm(row.canary)


def test_a_clock_that_is_off_is_shown_and_rules_nothing(office: Office, phone: Phone) -> None:
    """The median of the last five contacts; two years behind, the slip still stands on its own day."""
    now = int(datetime.now(UTC).timestamp() * 1000)
    for behind in (0, 7_200_000, 7_200_000, 7_200_000, 7_200_000, 63_000_000_000):
        phone.hello(clock=now - behind)
    (row,) = devices_of(office.officer, office.commune.id)
    assert 7_200 <= row.offset_seconds < 7_300
    assert phone.send(phone.capture(a_birth(office), device_time=1))[1][1] == "stored"


def test_cards_opened_away_are_looks(office: Office, phone: Phone) -> None:
    phone.hello(opened={who("1"): 2, who("2"): 1})
    look = Look.objects.latest("pk")
    assert (look.page, look.account_id, look.ids) == ("phone_card", office.account, sorted([who("1"), who("2")]))


def test_nonsense_said_of_itself_breaks_nothing(office: Office, phone: Phone) -> None:
    said = phone.hello(
        highest=-5, captured="many", head=["x"], schemas="no", app={"a": 1}, storage=[1], opened={"x": "y", "z": 10**9},
        clock_jumps=10**30, erased={"a": 1}, epoch=[],
    )  # fmt: skip
    assert said["have"] == {"upto": 0, "extra": []}
    assert phone.ask("hello", {"environment": [1]}).status_code == 404
    for body in (b"[]", b"nonsense", b"[" * 100_000):
        answer = phone.client.post(
            "/sync/hello", body, content_type="application/json",
            headers={"Authorization": f"Danso {phone.device}.{phone.token}"},
        )  # fmt: skip
        assert answer.status_code == 422


# ---------------------------------------------------------------- a register set back knows its phones


def set_back(*models: Any) -> None:
    """As after a restore from before these rows were written."""
    for model in models:
        model.objects.all().delete()


def test_a_phone_enrolled_after_the_restored_backup_is_known_again_and_sends_all_it_holds(
    office: Office, phone: Phone
) -> None:
    kept = phone.capture(a_birth(office))
    set_back(EnrolmentCode, DeviceGrant, DevicePull, Device)
    said = phone.hello()
    assert (said["have"], [one["id"] for one in said["areas"]]) == ({"upto": 0, "extra": []}, [office.area])
    assert phone.send(kept)[1][1] == "stored"
    assert phone.pull()["whole"]
    assert AuditEntry.objects.filter(verb="remember_device").count() == 1
    assert len(read_recovery(by=office.officer, device_id=str(phone.device))) == 12


def test_a_phone_taken_back_after_the_restored_backup_is_still_taken_back(office: Office, phone: Phone) -> None:
    phone.capture(a_birth(office))
    revoke_device(by=office.officer, device_id=str(phone.device), reason="mất máy")
    Device.objects.update(revoked="none", revoked_at=None)
    assert phone.ask("pull", {**phone.cursor, "pass": wire.to_text(phone.pass_)}).status_code == 403
    assert phone.hello()["orders"] == ["drain"]


def test_a_line_cut_short_by_a_power_cut_hides_no_other(office: Office, phone: Phone, tmp_path: Path) -> None:
    with (tmp_path / "sync-keys" / "devices.jsonl").open("a") as file:
        file.write('{"device": "018f')
    set_back(EnrolmentCode, DeviceGrant, Device)
    assert phone.hello()["orders"] == []
    other = Phone.enrolled(office.code())
    set_back(EnrolmentCode, DeviceGrant, Device)
    other.hello()


def test_who_enrols_anew_over_unsent_slips_has_said_so_in_the_trail(office: Office) -> None:
    Phone.enrolled(office.code())
    Phone.enrolled(office.code(), unsent=2)
    rows = AuditEntry.objects.filter(verb="enrol_device").order_by("pk")
    assert list(rows.values_list("detail", flat=True)) == [{}, {"unsent": 2}]
