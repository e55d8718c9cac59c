"""Erased by law, somebody is in no sealed bytes either that the office could open: in quarantine, or beside another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from danso.register.actions import erase_person
from danso.sync import keys, wire
from danso.sync.actions import discard, revoke_device, settle_clash
from danso.sync.models import Clash, Quarantined
from danso.sync.queries import quarantined
from tests.rooms.register.slips import who
from tests.rooms.sync.conftest import Office, a_birth
from tests.rooms.sync.phone import Phone

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
HER = "Đặng Thị Nhài 1"


def readable() -> Iterator[str]:
    """What the office's keys can still read of bytes that wait or waited."""
    for one in [*Quarantined.objects.all(), *Clash.objects.all()]:
        if len(one.raw) > 231:
            record = next(wire.records(bytes(one.raw)))
            key = keys.key_of("seal", record.header.key_id)
            assert key is not None
            yield wire.open_sealed(record, key.private).decode()


def erase(office: Office) -> None:
    erase_person(by=office.commune.head, person_id=who("1-wife"), reason="Đơn số 4")


def test_what_waits_and_names_her_is_set_aside_and_keeps_its_proof_alone(office: Office, phone: Phone) -> None:
    named = phone.capture({**a_birth(office), "identity": {"note": f"nhà bà {HER}"}})
    other = phone.capture(a_birth(office, "2", "2020-10-13"))
    unread = phone.capture_text(f"không phải JSON: bà {HER.upper()}".encode())
    revoke_device(by=office.officer, device_id=str(phone.device), reason="đổi máy")
    phone.send(named, other, unread)
    assert len(list(readable())) == 3
    erase(office)
    (left,) = readable()
    assert who("2-baby-2020-10-13") in left and who("1-wife") not in left
    (item,) = quarantined(office.officer, office.commune.id)
    assert item.slip_id == str(other.header.slip_id)
    rows = {row.slip_id: row for row in Quarantined.objects.exclude(pk=item.id)}
    for record in (named, unread):
        row = rows[str(record.header.slip_id)]
        assert (bytes(row.raw), row.state) == (record.proof, "discarded")
        assert wire.verify(bytes(row.device.public_key), record.head + record.sealed_hash, bytes(row.raw)[-64:])
    assert phone.send(named)[1][1] == "duplicate"
    assert len(list(readable())) == 1


def test_her_id_alone_is_enough(office: Office, phone: Phone) -> None:
    record = phone.capture(a_birth(office))
    assert HER not in str(a_birth(office))
    revoke_device(by=office.officer, device_id=str(phone.device), reason="đổi máy")
    phone.send(record)
    erase(office)
    assert list(readable()) == []


def test_a_clash_that_names_her_stays_open_without_its_words(office: Office, phone: Phone) -> None:
    first = phone.capture(a_birth(office))
    phone.highest, phone.head = 0, wire.ZEROS
    second = phone.capture({**a_birth(office, "1", "2020-10-14"), "identity": {"note": f"nhà bà {HER}"}})
    phone.send(first)
    assert phone.send(second)[1][1] == "clash"
    assert len(list(readable())) == 1
    erase(office)
    clash = Clash.objects.get()
    assert (bytes(clash.raw), clash.settled_at) == (second.proof, None)
    settle_clash(by=office.officer, clash_id=clash.pk, reason="đã xem máy")
    assert bytes(Clash.objects.get().raw) == second.proof


def test_once_decided_nothing_is_left_to_read_whoever_it_names(office: Office, phone: Phone) -> None:
    first = phone.capture(a_birth(office))
    phone.highest, phone.head = 0, wire.ZEROS
    second = phone.capture(a_birth(office, "1", "2020-10-14"))
    phone.highest, phone.head = 1, first.link
    third = phone.capture({**a_birth(office, "1", "2020-10-14"), "kind": "không có"})
    assert [phone.send(one)[one.header.seq][1] for one in (first, second, third)] == ["stored", "clash", "quarantined"]
    assert len(list(readable())) == 2
    settle_clash(by=office.officer, clash_id=Clash.objects.get().pk, reason="đã xem máy")
    (item,) = quarantined(office.officer, office.commune.id)
    discard(by=office.officer, item_id=item.id, reason="phiếu thử")
    assert list(readable()) == []
