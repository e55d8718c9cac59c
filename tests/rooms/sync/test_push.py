"""The upload: nothing proven is refused, nothing is counted twice, nothing doubtful stops the rest."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from danso.accounts.roles import Role
from danso.places.actions import end_grant, grant_role
from danso.register import actions as register
from danso.register.judging import judge_all
from danso.register.models import LedgerEntry, PersonRow, SlipKey, SlipRow
from danso.register.verify import broken_links
from danso.sync import wire
from danso.sync.devices import revoke_device
from danso.sync.keys import current, new_key
from danso.sync.models import Clash, Device, Quarantined, ReceivedSlip, StoredBatch
from tests.rooms.register.slips import household, slip, who
from tests.rooms.sync.conftest import Office, a_birth, told
from tests.rooms.sync.phone import Phone

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def a_check(office: Office, on: str = "2020-10-01", **more: Any) -> dict[str, Any]:
    return told(slip(office.commune, "elderly_check", on, "1", person=who("1-head")), **more)


def verdict_of(phone: Phone, record: wire.Record) -> tuple[str, str | None]:
    _, verdict, _, _, reason = phone.send(record)[record.header.seq]
    return verdict, reason


# ---------------------------------------------------------------- once, whatever the air does


def test_the_same_batch_again_is_answered_to_the_byte(office: Office, phone: Phone) -> None:
    record, batch = phone.capture(a_birth(office)), uuid4()
    first = phone.put(record, batch=batch)
    again = phone.put(record, batch=batch)
    assert again.content == first.content
    assert (SlipKey.objects.count(), StoredBatch.objects.count()) == (3, 1)


def test_a_slip_cut_into_another_batch_is_a_duplicate_at_its_old_place(office: Office, phone: Phone) -> None:
    """The reply was lost; the phone halves its batch and tries again."""
    one, two = phone.capture(a_birth(office)), phone.capture(a_check(office))
    phone.put(one, two)
    assert phone.send(one)[1][1:4] == ["duplicate", office.commune.id, 3]
    assert phone.send(two)[2][1:4] == ["duplicate", office.commune.id, 4]
    assert LedgerEntry.objects.count() == 4 and broken_links() == []


def test_batches_out_of_order_are_stored_and_the_gap_is_said(office: Office, phone: Phone) -> None:
    one, two, three = (phone.capture(a_check(office, day)) for day in ("2020-10-01", "2020-10-02", "2020-10-03"))
    phone.send(three)
    phone.send(one)
    assert phone.hello()["have"] == {"upto": 1, "extra": [3]}
    phone.send(two)
    assert phone.hello()["have"] == {"upto": 3, "extra": []}
    assert not Clash.objects.exists()


def test_a_slip_twice_in_one_batch_is_one_slip(office: Office, phone: Phone) -> None:
    record = phone.capture(a_birth(office))
    said = json.loads(json.loads(phone.put(record, record).content)["receipt"])["verdicts"]
    assert [one[1] for one in said] == ["stored", "duplicate"]
    assert ReceivedSlip.objects.count() == 1


def test_the_slip_is_the_collaborators_and_names_its_device_and_number(office: Office, phone: Phone) -> None:
    record = phone.capture(a_birth(office))
    phone.send(record)
    judge_all()
    row, key = SlipRow.objects.get(pk=str(record.header.slip_id)), SlipKey.objects.get(pk=str(record.header.slip_id))
    assert (row.by, row.written_by, row.area) == (office.account, office.account, office.area)
    assert (key.device, key.seq) == (str(phone.device), 1)


# ---------------------------------------------------------------- what is doubtful waits for a person


def poison(office: Office) -> dict[str, dict[str, Any] | bytes]:
    birth = a_birth(office)
    return {
        "unreadable": b"\xff\x00 not json",
        "unreadable ": b'{"salt": "x"}',
        "unreadable  ": b'{"salt":"x","slip":' + b"[" * 5_000 + b"]" * 5_000 + b"}",
        "no_such_kind": {**birth, "kind": "a kind of tomorrow"},
        "not_for_phones": {**birth, "kind": "household_reassigned"},
        "shape": {**birth, "facts": {**birth["facts"], "sex": "male"}},
        "shape ": {**birth, "happened_on": "2020-13-45"},
        "shape  ": {**birth, "commune": 1},
        "shape   ": {**birth, "written_by": 1},
        "shape    ": {**birth, "area": office.commune.areas[1]},
        "shape     ": {**birth, "identity": {"persons": {who("2-head"): {"name": "x"}}}},
        "in_the_future": {**birth, "happened_on": "2020-11-07"},
        "long_ago": {**birth, "happened_on": "2001-01-01"},
    }


def test_what_cannot_be_read_lies_in_quarantine_with_its_reason_and_stops_nothing(office: Office, phone: Phone) -> None:
    expected = []
    for reason, content in poison(office).items():
        if isinstance(content, bytes):
            phone.capture_text(content)
        else:
            phone.capture(content)
        expected.append(["quarantined", reason.strip()])
    fine = phone.capture(a_birth(office))
    said = phone.send(*phone.outbox.values())
    assert [[said[seq][1], said[seq][4]] for seq in sorted(said)][:-1] == expected
    assert said[fine.header.seq][1] == "stored"
    assert phone.unsent(phone.hello()) == []
    assert set(Quarantined.objects.values_list("unit", flat=True)) == {office.commune.id}
    judge_all()
    assert PersonRow.objects.filter(pk=who("1-baby-2020-10-12")).exists()


def test_a_day_only_hours_ahead_is_taken(office: Office, phone: Phone) -> None:
    """A clock may be ahead by a night; the fold says what is to be said about the day."""
    assert verdict_of(phone, phone.capture(a_check(office, "2020-11-06")))[0] == "stored"


def test_what_is_sealed_to_a_key_nobody_has_waits_and_is_not_lost(office: Office, phone: Phone) -> None:
    record = phone.capture(a_birth(office), key_id=b"nobody's")
    assert verdict_of(phone, record) == ("quarantined", "cannot_open")
    assert bytes(Quarantined.objects.get().raw) == record.raw


def test_a_slip_sealed_to_an_older_key_is_opened_with_it(office: Office, phone: Phone) -> None:
    record, old = phone.capture(a_birth(office)), current("seal").id
    new_key("seal")
    assert current("seal").id != old
    assert verdict_of(phone, record)[0] == "stored"


def test_an_area_never_assigned_is_no_right(office: Office, phone: Phone) -> None:
    other = phone.capture(
        told(slip(office.commune, "reviewed", "2020-10-01", "1", area=1)), area=office.commune.areas[1]
    )
    assert verdict_of(phone, other) == ("quarantined", "no_right")
    assert verdict_of(phone, phone.capture(a_check(office), grant=999)) == ("quarantined", "no_right")


def test_numbers_as_large_as_the_wire_holds_them_break_nothing(office: Office, phone: Phone) -> None:
    largest = (1 << 32) - 1
    assert verdict_of(phone, phone.capture(a_check(office), seq=largest)) == ("quarantined", "not_proven")
    assert verdict_of(phone, phone.capture(a_check(office), seq=0)) == ("quarantined", "not_proven")
    strange = phone.capture(a_check(office), seq=1, area=largest, grant=largest, device_time=(1 << 64) - 1)
    assert verdict_of(phone, strange) == ("quarantined", "no_right")
    assert Quarantined.objects.get(seq=1).unit is None


def test_a_slip_of_a_kind_the_desk_has_written_under_this_id_is_not_written_twice(office: Office, phone: Phone) -> None:
    record = phone.capture(a_birth(office), slip_id=who("enrol-1"))
    assert verdict_of(phone, record) == ("quarantined", "known_id")


# ---------------------------------------------------------------- who sent it


def test_what_another_key_signed_is_kept_and_takes_no_number(office: Office, phone: Phone) -> None:
    """A stolen token without the key cannot make the phone believe that its slip has arrived."""
    forged = phone.capture(a_check(office))
    forged = dataclasses.replace(forged, signature=bytes(64))
    assert verdict_of(phone, forged) == ("quarantined", "not_proven")
    assert verdict_of(phone, forged) == ("quarantined", "not_proven")
    assert Quarantined.objects.count() == 1
    assert phone.hello()["have"] == {"upto": 0, "extra": []}
    assert verdict_of(phone, phone.outbox[1])[0] == "stored"


def test_another_devices_batch_replayed_under_ones_own_token_is_not_taken(office: Office, phone: Phone) -> None:
    other = Phone.enrolled(office.code())
    other.hello()
    stolen = other.capture(a_birth(office))
    assert verdict_of(phone, stolen) == ("quarantined", "other_device")
    assert (phone.hello()["have"]["upto"], other.hello()["have"]["upto"]) == (0, 0)
    assert other.send(stolen)[1][1] == "stored"


def test_another_slip_under_a_number_taken_is_kept_beside_it_and_the_phone_stops(office: Office, phone: Phone) -> None:
    """A phone copied whole: two writers with one key."""
    first = phone.capture(a_birth(office))
    phone.send(first)
    phone.highest, phone.head = 0, wire.ZEROS
    second = phone.capture(a_check(office))
    assert verdict_of(phone, second) == ("clash", "clash")
    clash = Clash.objects.get()
    assert (clash.kind, bytes(clash.raw), clash.unit) == ("seq", second.raw, office.commune.id)
    assert phone.hello()["orders"] == ["lock"]
    assert phone.ask("pull", {"pass": wire.to_text(phone.pass_)}).status_code == 403
    assert SlipKey.objects.filter(pk=str(first.header.slip_id)).exists()


def test_one_slip_id_with_two_contents_is_a_clash(office: Office, phone: Phone) -> None:
    first = phone.capture(a_birth(office))
    phone.send(first)
    second = phone.capture(a_check(office), slip_id=str(first.header.slip_id))
    assert verdict_of(phone, second)[0] == "clash"
    assert (Clash.objects.get().kind, phone.hello()["have"]) == ("id", {"upto": 2, "extra": []})


def test_a_chain_that_names_another_slip_before_is_stored_and_noticed(office: Office, phone: Phone) -> None:
    phone.send(phone.capture(a_birth(office)))
    assert verdict_of(phone, phone.capture(a_check(office), prev=bytes(32)))[0] == "stored"
    assert [one.kind for one in Clash.objects.all()] == ["chain"]


# ---------------------------------------------------------------- the right at capture


def test_a_slip_captured_before_the_area_was_taken_away_is_hers_for_ever(office: Office, phone: Phone) -> None:
    kept = phone.capture(a_birth(office))
    end_grant(by=office.commune.operator, grant_id=office.grant, until=date(2020, 11, 1))
    assert phone.hello()["areas"] == []
    assert verdict_of(phone, kept)[0] == "stored"


def test_a_slip_captured_after_the_phone_took_the_end_in_has_no_right(office: Office, phone: Phone) -> None:
    phone.pull()
    area, grant = phone.areas[0]["id"], phone.areas[0]["grant"]
    end_grant(by=office.commune.operator, grant_id=office.grant, until=date(2020, 11, 1))
    phone.hello()
    before = phone.capture(a_check(office), area=area, grant=grant)  # the end was said; the phone has not pulled
    phone.pull()
    phone.pull()  # names the new scope back
    phone.hello()
    after = phone.capture(a_check(office, "2020-10-02"), area=area, grant=grant)
    assert verdict_of(phone, before)[0] == "stored"
    assert verdict_of(phone, after) == ("quarantined", "no_right")


def test_a_collaborator_moved_to_another_area_sends_what_she_wrote_in_the_old_one(office: Office, phone: Phone) -> None:
    kept = phone.capture(a_birth(office))
    end_grant(by=office.commune.operator, grant_id=office.grant, until=date(2020, 11, 5))
    second = office.commune.areas[1]
    grant_role(
        by=office.commune.operator, account_id=office.account, role=Role.collaborator, unit_id=second,
        since=date(2020, 11, 5),
    )  # fmt: skip
    assert [one["id"] for one in phone.hello()["areas"]] == [second]
    assert verdict_of(phone, kept)[0] == "stored"


def test_a_phone_being_taken_back_uploads_into_quarantine(office: Office, phone: Phone) -> None:
    phone.send(phone.capture(a_birth(office)))
    kept = phone.capture(a_check(office))
    revoke_device(by=office.officer, device_id=str(phone.device), reason="hỏng màn hình")
    assert verdict_of(phone, kept) == ("quarantined", "revoked")
    assert phone.hello()["have"] == {"upto": 2, "extra": []}
    assert Device.objects.get().revoked == "drain"


# ---------------------------------------------------------------- what a phone amends


def correction_of(office: Office, target: str, kind: str = "withdrawal", **more: Any) -> dict[str, Any]:
    row = SlipKey.objects.get(pk=target)
    facts = {"target": target, "target_hash": row.body_hash, **more}
    return {"kind": kind, "happened_on": "2020-11-01", "area": office.area, "household": who("1"), "facts": facts}


def test_own_slip_is_taken_back_in_its_own_ledger(office: Office, phone: Phone) -> None:
    record = phone.capture(a_birth(office))
    phone.send(record)
    taken = phone.capture(correction_of(office, str(record.header.slip_id)))
    assert verdict_of(phone, taken)[0] == "stored"
    judge_all()
    assert SlipRow.objects.get(pk=str(record.header.slip_id)).state == "withdrawn"


def test_a_line_of_another_area_or_verified_already_is_the_communes_to_amend(office: Office, phone: Phone) -> None:
    register.record_slips(by=office.commune.officer, drafts=[household(office.commune, "9", area=1)])
    assert verdict_of(phone, phone.capture(correction_of(office, who("enrol-9")))) == ("quarantined", "not_own_area")
    register.appraise_slips(by=office.commune.officer, slip_ids=[who("enrol-1")])
    assert verdict_of(phone, phone.capture(correction_of(office, who("enrol-1")))) == ("quarantined", "verified")


def test_a_correction_of_a_slip_that_has_not_come_waits_for_it(office: Office, phone: Phone) -> None:
    facts = {"target": who("not here yet"), "target_hash": "0" * 64}
    slip_ = {"kind": "withdrawal", "happened_on": "2020-11-01", "household": who("1"), "facts": facts}
    record = phone.capture(slip_)
    assert verdict_of(phone, record)[0] == "stored"
    judge_all()
    assert SlipRow.objects.get(pk=str(record.header.slip_id)).state == "held"


# ---------------------------------------------------------------- no batch at all


def test_what_is_no_batch_at_all_is_422_and_what_is_too_large_413(office: Office, phone: Phone) -> None:
    record = phone.capture(a_birth(office))
    assert phone.put(body=b"hello").status_code == 422
    assert phone.put(body=b"").status_code == 422
    assert phone.put(body=record.raw[:-1]).status_code == 422
    assert phone.put(body=record.raw * 600).status_code == 413
    assert not ReceivedSlip.objects.exists()
