"""What an officer does with what waits, and a file of slips brought by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from danso.accounts.models import AuditEntry
from danso.accounts.roles import Role
from danso.places.models import Grant
from danso.places.scope import NotInScope
from danso.register import actions as register
from danso.register.judging import judge_all
from danso.register.models import SlipKey, SlipRow
from danso.register.verify import broken_links
from danso.sync import wire
from danso.sync.actions import (
    accept_loss,
    discard,
    hand_over,
    import_file,
    issue_code,
    read_recovery,
    revoke_device,
    take_again,
    typed_by_hand,
)
from danso.sync.models import Device, Quarantined, ReceivedSlip
from danso.sync.push import take_records
from danso.sync.queries import clashes, devices_of, quarantined
from danso.sync.refusals import DecidedAlready, NotAPhonesFile, ReasonMissing, StillDoubtful
from tests.rooms.register.slips import birth, who
from tests.rooms.sync.conftest import Office, a_birth
from tests.rooms.sync.phone import Phone

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def revoked_with_a_birth(office: Office, phone: Phone) -> str:
    """A birth that waits because the phone is being taken back."""
    record = phone.capture(a_birth(office))
    revoke_device(by=office.officer, device_id=str(phone.device), reason="đổi máy")
    phone.send(record)
    return str(record.header.slip_id)


def test_read_again_it_goes_into_the_ledger_as_the_collaborators_own(office: Office, phone: Phone) -> None:
    slip_id = revoked_with_a_birth(office, phone)
    (item,) = quarantined(office.officer, office.commune.id)
    take_again(by=office.officer, item_id=item.id, reason="đã hỏi lại cộng tác viên")
    judge_all()
    row, key = SlipRow.objects.get(pk=slip_id), SlipKey.objects.get(pk=slip_id)
    assert (row.by, row.state, key.device, key.seq) == (office.account, "standing", str(phone.device), 1)
    received = ReceivedSlip.objects.get(slip_id=slip_id)
    assert (received.verdict, received.position) == ("stored", key.position)
    assert quarantined(office.officer, office.commune.id) == [] and broken_links() == []
    assert phone.send(phone.outbox[1])[1][1] == "duplicate"
    assert len(Quarantined.objects.get().raw) == 231  # not a second place where somebody's name is kept
    with pytest.raises(DecidedAlready):
        take_again(by=office.officer, item_id=item.id, reason="lần nữa")


def test_what_cannot_be_read_stays_unread_whoever_asks(office: Office, phone: Phone) -> None:
    phone.send(phone.capture_text(b"not json"))
    (item,) = quarantined(office.officer, office.commune.id)
    with pytest.raises(StillDoubtful):
        take_again(by=office.officer, item_id=item.id, reason="thử lại")
    assert Quarantined.objects.get().state == "open"
    assert not AuditEntry.objects.filter(verb="take_from_quarantine").exists()


def test_written_by_hand_it_names_the_slip_that_was_written(office: Office, phone: Phone) -> None:
    phone.send(phone.capture_text(b"not json"))
    (item,) = quarantined(office.officer, office.commune.id)
    with pytest.raises(NotInScope):
        typed_by_hand(by=office.officer, item_id=item.id, slip_id=who("nothing"), reason="ghi lại")
    made = register.record_slip(by=office.commune.officer, draft=birth(office.commune, "1", "2020-10-12"))
    typed_by_hand(by=office.officer, item_id=item.id, slip_id=made.slip_id, reason="ghi lại theo lời kể")
    phone.pull()
    assert {one["state"] for one in phone.slips.values()} == {"typed"}


def test_set_aside_its_proof_is_kept_and_the_reason_comes_back(office: Office, phone: Phone) -> None:
    record = phone.capture_text(b"not json")
    phone.send(record)
    (item,) = quarantined(office.officer, office.commune.id)
    with pytest.raises(ReasonMissing):
        discard(by=office.officer, item_id=item.id, reason="  ")
    discard(by=office.officer, item_id=item.id, reason="phiếu thử")
    kept = bytes(Quarantined.objects.get().raw)
    assert kept == record.head + record.sealed_hash + record.signature and record.sealed not in kept
    assert phone.send(record)[1][1] == "duplicate" and bytes(Quarantined.objects.get().raw) == kept
    assert phone.pull()["slips"] == [
        {"id": str(record.header.slip_id), "state": "discarded", "held": [{"vi": "phiếu thử", "en": "phiếu thử"}]}
    ]


def test_bytes_that_no_device_proved_are_never_taken_into_the_ledger(office: Office, phone: Phone) -> None:
    other = Phone.enrolled(office.code())
    other.hello()
    phone.send(other.capture(a_birth(office)))
    (item,) = quarantined(office.officer, office.commune.id)
    with pytest.raises(StillDoubtful):
        take_again(by=office.officer, item_id=item.id, reason="của chị ấy")


def test_another_communes_officer_finds_nothing(office: Office, phone: Phone) -> None:
    revoked_with_a_birth(office, phone)
    item, stranger = Quarantined.objects.get().pk, office.commune.stranger
    assert quarantined(stranger, office.commune.id) == clashes(stranger, office.commune.id) == []
    for forbidden in (
        lambda: take_again(by=stranger, item_id=item, reason="x"),
        lambda: discard(by=stranger, item_id=item, reason="x"),
        lambda: revoke_device(by=stranger, device_id=str(phone.device), reason="x"),
        lambda: accept_loss(by=stranger, device_id=str(phone.device), reason="x"),
        lambda: read_recovery(by=stranger, device_id=str(phone.device)),
        lambda: issue_code(by=stranger, worker_id=office.worker),
        lambda: devices_of(stranger, office.commune.id),
        lambda: import_file(by=stranger, content=phone.outbox[1].raw),
        lambda: hand_over(
            by=stranger, area_id=office.area, to_worker=office.worker, on=date(2020, 11, 5), reason="moved"
        ),
    ):
        with pytest.raises(NotInScope):
            forbidden()


# ---------------------------------------------------------------- a file brought by hand


def test_a_file_is_read_as_if_it_had_come_over_the_wire_and_twice_changes_nothing(office: Office, phone: Phone) -> None:
    for slip in (a_birth(office), a_birth(office, "2", "2020-10-13")):
        phone.capture(slip)
    phone.capture_text(b"not json")
    content = b"".join(one.raw for one in phone.outbox.values())
    assert import_file(by=office.officer, content=content).verdicts == {"stored": 2, "quarantined": 1}
    assert import_file(by=office.officer, content=content).verdicts == {"duplicate": 3}
    assert phone.hello()["have"] == {"upto": 3, "extra": []}
    assert broken_links() == []


def test_of_a_file_of_several_phones_no_transaction_holds_two(
    office: Office, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two files brought at once never wait for each other: one phone, then its communes by number, then let go."""
    other = Phone.enrolled(office.code())
    other.hello()
    made = [one.capture(a_birth(office, n, "2020-10-13")) for n, one in (("1", phone), ("2", other), ("1", phone))]
    seen: list[tuple[UUID, int]] = []

    def watched(device: Device, batch: str, found: Sequence[wire.Record], **more: Any) -> list[Any]:
        seen.append((device.pk, AuditEntry.objects.filter(verb="import_phone_file").count()))
        return take_records(device, batch, found, **more)

    monkeypatch.setattr("danso.sync.exported.AT_ONCE", 1)
    monkeypatch.setattr("danso.sync.exported.take_records", watched)
    assert import_file(by=office.officer, content=b"".join(one.raw for one in made)).verdicts == {"stored": 3}
    assert [done for _, done in seen] == [0, 1, 2]  # each had closed, with its entry, before the next began
    assert [device for device, _ in seen] == sorted(device for device, _ in seen)
    rows = AuditEntry.objects.filter(verb="import_phone_file").order_by("pk").values_list("subject", "detail")
    assert list(rows) == [(f"device:{device}", {"verdicts": {"stored": 1}}) for device, _ in seen]


def test_a_file_of_something_else_is_no_phones_file(office: Office) -> None:
    for content in (b"", b"PK\x03\x04", b"\x01" * 300):
        with pytest.raises(NotAPhonesFile):
            import_file(by=office.officer, content=content)


# ---------------------------------------------------------------- codes, recovery, handing over


def test_the_recovery_is_twelve_digits_kept_sealed(office: Office, phone: Phone) -> None:
    digits = read_recovery(by=office.officer, device_id=str(phone.device))
    assert len(digits) == 12 and digits.isdecimal()
    assert digits not in Device.objects.get().recovery
    assert AuditEntry.objects.filter(verb="read_recovery").exists()


def test_an_area_handed_over_keeps_the_predecessors_slips_under_her_name(office: Office, phone: Phone) -> None:
    before = phone.capture(a_birth(office))
    _, worker, _ = office.collaborator("ctv2", office.commune.areas[1])
    hand_over(by=office.officer, area_id=office.area, to_worker=worker, on=date(2020, 11, 5), reason="moved")
    new = Phone.enrolled(office.code(worker))
    assert {one["id"] for one in new.hello()["areas"]} == set(office.commune.areas)
    assert phone.hello()["areas"] == []
    assert phone.send(before)[1][1] == "stored"
    judge_all()
    new.pull()
    assert who("1-baby-2020-10-12") in {p["id"] for p in new.homes[who("1")]["people"]}
    assert SlipRow.objects.get(pk=str(before.header.slip_id)).by == office.account
    ended = Grant.objects.get(pk=office.grant)
    assert (ended.until, ended.role) == (date(2020, 11, 5), Role.collaborator.value)
