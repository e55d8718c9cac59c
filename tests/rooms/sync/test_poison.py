"""One slip that the program itself breaks on must not stand in the way of the others, nor of the phone's queue."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, OperationalError

from danso.register.models import SlipKey
from danso.register.verify import broken_links
from danso.sync import deciding, push, wire
from danso.sync.actions import take_again
from danso.sync.models import Quarantined, ReceivedSlip
from danso.sync.reading import read
from danso.sync.refusals import StillDoubtful
from tests.rooms.register.slips import slip, who
from tests.rooms.sync.conftest import Office, a_birth, told
from tests.rooms.sync.phone import Phone

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

FAULTS = [KeyError("x"), IntegrityError("twice"), RecursionError()]


def a_check(office: Office, on: str) -> dict[str, Any]:
    return told(slip(office.commune, "elderly_check", on, "1", person=who("1-head")))


def three(office: Office, phone: Phone) -> list[wire.Record]:
    return [phone.capture(a_check(office, f"2020-10-0{n}")) for n in (1, 2, 3)]


def breaks_at(found: wire.Record, fault: Exception, patch: pytest.MonkeyPatch) -> None:
    """From now on the reading of this one slip fails, every time."""

    def reading(record: wire.Record, *rest: Any, **more: Any) -> Any:
        if record.header.slip_id == found.header.slip_id:
            raise fault
        return read(record, *rest, **more)

    patch.setattr(push, "read", reading)
    patch.setattr(deciding, "read", reading)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
def test_a_slip_whose_reading_breaks_waits_for_a_person_and_the_rest_is_stored(
    fault: Exception, office: Office, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = three(office, phone)
    breaks_at(found[1], fault, monkeypatch)
    verdicts = phone.send(*found)
    assert [verdicts[n][1::3] for n in (1, 2, 3)] == [["stored", None], ["quarantined", "breaks"], ["stored", None]]
    assert (phone.hello()["have"], broken_links()) == ({"upto": 3, "extra": []}, [])
    item = Quarantined.objects.get()
    assert (bytes(item.raw), item.seq, item.unit) == (found[1].raw, 2, office.commune.id)
    assert [phone.send(one)[one.header.seq][1] for one in found] == ["duplicate"] * 3


@pytest.mark.parametrize("fault", FAULTS[:2], ids=lambda fault: type(fault).__name__)
def test_a_slip_whose_writing_breaks_leaves_no_half_of_itself(
    fault: Exception, office: Office, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, receive = three(office, phone), push.receive_slips
    bad = str(found[0].header.slip_id)

    def receiving(**asked: Any) -> Any:
        made = receive(**asked)
        if bad in {one.slip_id for one in made}:
            raise fault
        return made

    monkeypatch.setattr(push, "receive_slips", receiving)
    verdicts = phone.send(*found)
    assert [verdicts[n][1] for n in (1, 2, 3)] == ["quarantined", "stored", "stored"]
    assert not SlipKey.objects.filter(pk=bad).exists()
    assert ReceivedSlip.objects.get(seq=1).reason == "breaks" and broken_links() == []


@pytest.mark.parametrize("fault", [OperationalError("locked"), MemoryError()], ids=lambda fault: type(fault).__name__)
def test_what_passes_is_not_the_slips_fault_and_nothing_is_kept_apart(
    fault: Exception, office: Office, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = three(office, phone)
    phone.client.raise_request_exception = False
    with monkeypatch.context() as patch:
        breaks_at(found[1], fault, patch)
        assert phone.put(*found).status_code in (500, 503)
    assert not Quarantined.objects.exists() and not ReceivedSlip.objects.exists()
    assert {verdict[1] for verdict in phone.send(*found).values()} == {"stored"}


@pytest.mark.parametrize("name", ["\ud800", "a\x00b", "x" * 5_000], ids=["half a letter", "zero", "long"])
def test_text_no_table_takes_is_answered(name: str, office: Office, phone: Phone) -> None:
    """Whatever the verdict: there is one, and the slip beside it is stored."""
    odd = a_birth(office)
    odd["identity"] = {"note": name, "persons": {odd["facts"]["child"]: {"name": name}}}
    verdicts = phone.send(phone.capture(odd), phone.capture(a_check(office, "2020-10-01")))
    assert verdicts[1][1] in ("stored", "quarantined") and verdicts[2][1] == "stored"


@pytest.mark.parametrize("number", [10**30, 1e308])
def test_a_number_no_column_holds_is_answered(number: float, office: Office, phone: Phone) -> None:
    odd = a_birth(office)
    odd["facts"] = {**odd["facts"], "child_order": number}
    verdicts = phone.send(phone.capture(odd), phone.capture(a_check(office, "2020-10-01")))
    assert verdicts[1][1] in ("stored", "quarantined") and verdicts[2][1] == "stored"


def test_an_officer_takes_it_again_once_the_program_is_mended_and_is_told_until_then(
    office: Office, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = three(office, phone)
    with monkeypatch.context() as patch:
        breaks_at(found[1], KeyError("x"), patch)
        phone.send(*found)
        item = Quarantined.objects.get()
        with pytest.raises(StillDoubtful):
            take_again(by=office.officer, item_id=item.pk, reason="đọc lại")
    take_again(by=office.officer, item_id=item.pk, reason="đã sửa chương trình")
    assert ReceivedSlip.objects.get(seq=2).verdict == "stored" and broken_links() == []
