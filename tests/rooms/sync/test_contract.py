"""The phone's forms are the register's kinds: the file it is built with says what the code says."""

from __future__ import annotations

from pathlib import Path

from danso.register.slips import KINDS
from danso.sync.contract import FOR_PHONES, contract, contract_text

FILE = Path(__file__).resolve().parents[3] / "phone" / "contract.json"


def test_the_file_of_the_phone_is_what_the_kinds_say() -> None:
    """Write it anew with `danso sync contract --to phone/contract.json`; raise SCHEMA where old slips read otherwise."""
    assert FILE.read_text(encoding="utf-8") == contract_text()


def test_every_list_a_field_names_is_there_in_both_languages() -> None:
    told = contract()
    fields = [field for kind in told["kinds"] for field in kind["fields"]] + told["members"]
    assert {field["codes"] for field in fields if "codes" in field} <= set(told["codes"])
    words = [one["words"] for codes in told["codes"].values() for one in codes] + [
        one["plain"] for one in told["kinds"]
    ]
    assert all(one["vi"] and one["en"] for one in words)


def test_what_the_commune_judges_is_no_form_on_a_phone() -> None:
    assert set(KINDS) - set(FOR_PHONES) == {"same_person", "not_same_person", "household_reassigned"}
