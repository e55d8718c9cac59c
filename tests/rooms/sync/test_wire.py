"""The sealed slip as bytes: both sides of the wire read the golden records alike (ADR 0017)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from danso.sync import wire
from tests.rooms.sync.golden_records import FILE, as_text, fixed, key_id, made

GOLDEN: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
DEVICE = bytes.fromhex(GOLDEN["keys"]["device"]["public"])


def test_the_golden_records_are_what_their_recipe_makes() -> None:
    assert FILE.read_text(encoding="utf-8") == as_text(made())


def test_a_header_has_135_bytes_and_reads_back_as_written() -> None:
    for line in GOLDEN["records"]:
        head = bytes.fromhex(line["head"])
        assert len(head) == 135
        header = wire.read_header(head)
        told = line["header"]
        assert (str(header.slip_id), header.seq, header.area, header.grant, header.device_time, header.mono) == (
            told["slip_id"], told["seq"], told["area"], told["grant"], told["device_time"], told["mono"],
        )  # fmt: skip
        assert header.pack() == head


def test_a_batch_is_its_records_one_after_the_other_each_proven_and_chained() -> None:
    prev = wire.ZEROS
    found = list(wire.records(bytes.fromhex(GOLDEN["batch"])))
    assert [record.raw.hex() for record in found] == [line["raw"] for line in GOLDEN["records"]]
    for record, line in zip(found, GOLDEN["records"], strict=True):
        assert record.proven_by(DEVICE)
        assert record.header.prev == prev
        assert record.link.hex() == line["link"]
        prev = record.link


def test_only_the_seal_key_opens_and_what_it_opens_is_what_was_sealed() -> None:
    record = next(wire.records(bytes.fromhex(GOLDEN["records"][0]["raw"])))
    assert wire.open_sealed(record, fixed("seal")).decode() == GOLDEN["records"][0]["plaintext"]
    with pytest.raises(wire.CannotOpen):
        wire.open_sealed(record, fixed("another"))


def test_a_seal_under_another_header_does_not_open() -> None:
    one, two, _ = wire.records(bytes.fromhex(GOLDEN["batch"]))
    with pytest.raises(wire.CannotOpen):
        wire.open_sealed(wire.Record(two.header, two.head, one.sealed, two.signature), fixed("seal"))


def test_a_content_hash_that_is_not_the_plaintexts_is_not_opened() -> None:
    header = wire.read_header(bytes.fromhex(GOLDEN["records"][0]["head"]))
    record = wire.make(header, b"{}", seal_to=wire.public_bytes(fixed("seal")), sign_with=fixed("device"))
    assert record.proven_by(DEVICE)
    with pytest.raises(wire.CannotOpen):
        wire.open_sealed(record, fixed("seal"))


@pytest.mark.parametrize("what", GOLDEN["not_a_batch"])
def test_bytes_that_stop_making_sense_are_no_batch(what: str) -> None:
    with pytest.raises(wire.NotARecord):
        list(wire.records(bytes.fromhex(GOLDEN["not_a_batch"][what])))


@pytest.mark.parametrize("what", GOLDEN["does_not_prove"])
def test_one_bit_changed_proves_nothing(what: str) -> None:
    (record,) = wire.records(bytes.fromhex(GOLDEN["does_not_prove"][what]))
    assert not record.proven_by(DEVICE)


def test_a_receipt_is_signed_over_its_text() -> None:
    told = GOLDEN["receipt"]
    public = bytes.fromhex(GOLDEN["keys"]["receipt"]["public"])
    assert wire.verify(public, told["receipt"].encode(), wire.from_text(told["signature"]))
    assert not wire.verify(public, told["receipt"].replace("duplicate", "stored").encode(),
                           wire.from_text(told["signature"]))  # fmt: skip
    assert wire.from_text(told["key"]) == key_id("receipt")


def test_what_is_no_point_of_the_curve_is_no_key() -> None:
    for wrong in (b"", bytes(65), DEVICE[:-1], b"\x04" + bytes(64)):
        with pytest.raises(ValueError):  # noqa: PT011  (which of the two kinds of wrong is nobody's matter)
            wire.read_public(wrong)
