"""Erased is erased: no file of the data folder says the name, and every figure and every chain is as before."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from danso.register import actions, verify
from danso.register.models import Identity, LedgerEntry
from danso.register.refusals import ReasonNamesPerson, WrongShape
from danso.register.schema import check_shape
from danso.register.settling import settled
from danso.register.slips import KINDS
from tests.rooms.register.conftest import Commune, commune
from tests.rooms.register.slips import household, slip, who

__all__ = ["commune"]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    done = subprocess.run([sys.executable, "-m", "tests.faults.erasing"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout.splitlines()[-1]))


def test_the_name_was_in_the_folder_before(told: dict[str, Any]) -> None:
    before = told["before"]["files"]
    assert "register.sqlite3" in before["composed"] and "register.sqlite3" in before["folded"]
    assert "a waiting preview" in before["composed"] and "a sealed slip" in before["composed"]


def test_no_byte_of_the_name_is_left_in_any_file(told: dict[str, Any]) -> None:
    assert {how: files for how, files in told["after"]["files"].items() if files} == {}
    assert told["after"]["erased"] >= 8


def test_figures_facts_and_chain_are_as_before(told: dict[str, Any]) -> None:
    assert told["after"]["figures"] == told["before"]["figures"]
    assert told["after"]["broken"] == []


def test_no_kind_of_slip_keeps_free_text_among_its_facts() -> None:
    """A text among the facts has a narrow pattern; whatever else is text is settled with the identity."""
    free = {
        (kind.code, field.name)
        for kind in KINDS.values()
        for field in kind.fields
        if field.type == "text" and not field.identity and not field.pattern
    }
    assert free == set()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_sentence_told_in_any_text_field_does_not_stay_in_the_facts(commune: Commune, kind: str) -> None:
    sentence = "Bà Zơrâm Quyềnh ở cuối ngõ"
    texts = {f.name: sentence for f in KINDS[kind].fields if f.type == "text"}
    draft = replace(slip(commune, kind, "2020-05-05", "1"), facts={"person": who("1-head"), **texts})
    if sentence in str(dict(settled(draft).facts)):
        assert check_shape(draft) != []


@pytest.mark.parametrize("detail", ["name", "card", "citizen", "address"])
def test_a_new_name_or_number_told_as_a_fact_becomes_identity(commune: Commune, detail: str) -> None:
    actions.record_slip(by=commune.officer, draft=household(commune, "1"))
    told = slip(commune, "details_changed", "2020-05-05", "1", person=who("1-wife"), detail=detail, value="Zơrâm 12")
    actions.record_slip(by=commune.officer, draft=told)
    assert not LedgerEntry.objects.filter(body__contains="Zơrâm").exists()
    part = "" if detail == "address" else who("1-wife")
    assert Identity.objects.filter(slip_id=told.id, part=part).count() == 1
    assert verify.broken_links() == []


def test_reasons_of_acts_lie_outside_the_chain_and_go_with_the_person(commune: Commune) -> None:
    draft = household(commune, "1")
    actions.record_slip(by=commune.officer, draft=draft)
    actions.return_slip(by=commune.officer, slip_id=str(draft.id), reason="Hỏi lại bà Đặng Thị Nhài 1")
    assert not LedgerEntry.objects.filter(body__contains="Nhài").exists()
    assert [one.body for one in Identity.objects.filter(part__startswith="act:")] == [
        {"reason": "Hỏi lại bà Đặng Thị Nhài 1"}
    ]
    assert verify.broken_links() == []
    actions.erase_person(by=commune.head, person_id=who("1-wife"), reason="Đơn số 4")
    assert not Identity.objects.filter(part__startswith="act:").exists()
    assert verify.broken_links() == []


def test_a_reason_changed_behind_the_chain_is_found(commune: Commune) -> None:
    draft = household(commune, "1")
    actions.record_slip(by=commune.officer, draft=draft)
    actions.return_slip(by=commune.officer, slip_id=str(draft.id), reason="Xem lại ngày")
    Identity.objects.filter(part__startswith="act:").update(body={"reason": "khác"})
    assert verify.broken_links() == [f"commune {commune.id} position 2 identity"]


def test_the_reason_of_an_erasure_names_nobody(commune: Commune) -> None:
    actions.record_slip(by=commune.officer, draft=household(commune, "1"))
    with pytest.raises(ReasonNamesPerson):
        actions.erase_person(by=commune.head, person_id=who("1-wife"), reason="Bà đặng thị nhài 1 yêu cầu")
    with pytest.raises(ReasonNamesPerson):
        actions.erase_person(by=commune.head, person_id=who("1-wife"), reason="Đơn của bà “Đặng Thị Nhài 1”.")
    assert Identity.objects.filter(part=who("1-wife")).exists()


def test_somebody_named_only_by_a_withdrawn_slip_can_be_erased(commune: Commune) -> None:
    draft = household(commune, "1")
    actions.record_slip(by=commune.officer, draft=draft)
    body_hash = LedgerEntry.objects.get(slip_id=draft.id).body_hash
    actions.record_slip(
        by=commune.officer, draft=slip(commune, "withdrawal", "2020-05-05", "1", target=draft.id, target_hash=body_hash)
    )
    assert actions.erase_person(by=commune.head, person_id=who("1-wife"), reason="Đơn số 4") == 1
    assert not Identity.objects.filter(part=who("1-wife")).exists()


def test_a_correction_that_names_nobody_takes_no_name_away(commune: Commune) -> None:
    from danso.register.models import PersonRow

    draft = household(commune, "1")
    actions.record_slip(by=commune.officer, draft=draft)
    body_hash = LedgerEntry.objects.get(slip_id=draft.id).body_hash
    body = {"kind": draft.kind, "happened_on": "2018-12-30", "area": draft.area, "household": draft.household}
    facts = {"target": draft.id, "target_hash": body_hash, "body": {**body, "facts": dict(draft.facts)}}
    fixed = slip(commune, "correction", "2020-05-05", "1", **facts)
    actions.record_slip(by=commune.officer, draft=replace(fixed, identity={"note": "Ghi nhầm ngày"}))
    assert PersonRow.objects.get(pk=who("1-wife")).name == "Đặng Thị Nhài 1"


def test_a_slip_names_nobody_it_does_not_speak_of(commune: Commune) -> None:
    for number in "12":
        actions.record_slip(by=commune.officer, draft=household(commune, number))
    death = slip(commune, "death", "2020-05-05", "1", person=who("1-head"))
    with pytest.raises(WrongShape):
        actions.record_slip(
            by=commune.officer, draft=replace(death, identity={"persons": {who("2-head"): {"name": "Ai đó"}}})
        )
