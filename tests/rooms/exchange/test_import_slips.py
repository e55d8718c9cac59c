"""Slips as JSON Lines, and the schema they are published by."""

# ruff: noqa: E501  (lines of JSON read better wide)

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from danso.config.commands.import_ import schema_text
from danso.exchange.actions import Answers, RowsWait, confirm_import, import_file, preview_file
from danso.exchange.inbound.refusals import EncodingUnreadable, FileCorrupt
from danso.register.draft import SlipDraft
from danso.register.models import LedgerEntry, PersonRow
from danso.register.schema import check_shape, whole_schema
from danso.register.slips import KINDS
from danso.values.day import Day
from danso.values.ids import new_id
from tests.rooms.exchange.conftest import Ward

ROOT = Path(__file__).resolve().parents[3]


def household(**more: Any) -> dict[str, Any]:
    person = new_id()
    member = {"id": person, "relation": "head", "sex": "2", "birth": "1966"}
    line = {
        "id": new_id(), "kind": "household_enrolled", "happened_on": "2018-12-31", "commune": "98001", "area": "98001-01",
        "household": new_id(), "facts": {"number": "5", "head": person, "members": [member]},
        "identity": {"persons": {person: {"name": "Bế Thị Na"}}}, "told_by": "collaborator",
    }  # fmt: skip
    return line | more


def write(path: Path, *lines: Any) -> Path:
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return path


def test_the_published_schema_is_the_one_the_kinds_make() -> None:
    published = (ROOT / "docs/generated/slip.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(), "run: danso import schema"
    jsonschema.Draft202012Validator.check_schema(json.loads(published))
    assert set(json.loads(published)["$defs"]) == set(KINDS)


def test_no_kind_has_a_field_for_the_sex_of_a_fetus() -> None:
    for kind in ("pregnancy_event", "prenatal_screening"):
        assert "sex" not in whole_schema()["$defs"][kind]["properties"]["facts"]["properties"]


@pytest.mark.parametrize(
    ("change", "right"),
    [
        ({}, True),
        ({"facts": {"number": "5"}}, False),
        ({"facts": {"number": 5, "members": []}}, False),
        ({"facts": {"number": "5", "members": [{"id": "x", "sex": "1", "birth": "1966"}]}}, False),
        ({"facts": {"number": "5", "members": [{"id": new_id(), "sex": "3", "birth": "1966"}]}}, False),
        ({"facts": {"number": "5", "members": [{"id": new_id(), "sex": "1", "birth": "66"}]}}, False),
        (
            {"facts": {"number": "5", "members": [{"id": new_id(), "sex": "1", "birth": "1966", "hair": "black"}]}},
            False,
        ),
        ({"household": None}, False),
        ({"told_by": "nobody"}, False),
        ({"kind": "rumour"}, False),
    ],
)
def test_the_schema_and_the_check_in_code_agree(change: dict[str, Any], right: bool) -> None:
    line = household(**change)
    by_schema = jsonschema.Draft202012Validator(whole_schema()).is_valid(line)
    draft = SlipDraft(
        line["kind"], Day(line["happened_on"]), 1, 2, line["household"], line["facts"], told_by=line["told_by"]
    )
    assert (by_schema, not check_shape(draft)) == (right, right)


def test_good_lines_come_in_and_again_change_nothing(ward: Ward, tmp_path: Path) -> None:
    first = household()
    death = {
        "id": new_id(), "kind": "death", "happened_on": "2020-10-01", "commune": "98001", "area": "dia ban 1",
        "household": first["household"], "facts": {"person": first["facts"]["head"]},
    }  # fmt: skip
    path = write(tmp_path / "phieu.jsonl", first, death)
    done = import_file(by=ward.officer, kind="slips", path=path, unit="98001")
    assert done.slips == (first["id"], death["id"])
    assert PersonRow.objects.get().died_on is not None
    assert preview_file(by=ward.officer, kind="slips", path=path, unit=ward.id).nothing_new
    assert LedgerEntry.objects.count() == 2


def test_bad_lines_are_held_at_their_number_and_stop_no_good_one(ward: Ward, tmp_path: Path) -> None:
    bad = [
        "{not json", "[1]", '{"kind": "death"}', json.dumps({"facts": {}, "kind": "death", "happened_on": "2020-02-31"}),
        json.dumps(household(commune="nowhere")), json.dumps(household(area="98002-09")), json.dumps(household(happened_on="2021-01-01")),
        json.dumps(household(password="x")), json.dumps(household(id=7)), json.dumps(household(commune=[1])),
        json.dumps(household(commune=10**30)), json.dumps(household(commune="98")), '{"facts":' + "[" * 5000 + "]" * 5000 + "}",
        json.dumps(household(facts={"number": "5", "members": [{"sex": "1"}]})), json.dumps(household(identity={"persons": [1]})),
    ]  # fmt: skip
    path = write(tmp_path / "phieu.jsonl", household(), *bad)
    found = preview_file(by=ward.officer, kind="slips", path=path, unit="98001")
    assert [r.verdict for r in found.rows] == ["fine", *["hold"] * len(bad)]
    assert found.rows[1].cell == "dòng 2"
    with pytest.raises(RowsWait):
        confirm_import(by=ward.officer, preview_id=found.id)
    assert len(confirm_import(by=ward.officer, preview_id=found.id, answers=Answers(leave_out_held=True)).slips) == 1


def test_other_words_under_a_known_id_are_held(ward: Ward, tmp_path: Path) -> None:
    line = household()
    import_file(by=ward.officer, kind="slips", path=write(tmp_path / "a.jsonl", line), unit="98001")
    changed = {**line, "facts": {**line["facts"], "number": "6"}}
    found = preview_file(by=ward.officer, kind="slips", path=write(tmp_path / "b.jsonl", changed), unit="98001")
    assert [r.why[0][1] for r in found.rows] == ["other_words"]


def test_numbers_that_do_not_agree_are_asked_and_stand_with_a_reason(ward: Ward, tmp_path: Path) -> None:
    first, second = household(), household()
    second["facts"]["number"] = "6"
    head = first["facts"]["head"]
    first["identity"]["persons"][head] |= {"citizen": "006066000001", "card": "12"}  # a man's number, born 1966
    path = write(tmp_path / "a.jsonl", first, second)
    found = preview_file(by=ward.officer, kind="slips", path=path, unit="98001")
    assert [r.verdict for r in found.rows] == ["ask", "fine"]
    assert {rule for _, rule, _ in found.rows[0].why} == {"citizen_sex", "card_shape"}
    confirm_import(by=ward.officer, preview_id=found.id, answers=Answers(accept_asks="đã xem giấy tờ"))
    later = {
        "id": new_id(), "kind": "details_changed", "happened_on": "2020-10-01", "commune": "98001",
        "household": first["household"], "facts": {"person": head, "detail": "citizen"},
        "identity": {"persons": {head: {"citizen": "006167000001"}}},
    }  # fmt: skip
    found = preview_file(by=ward.officer, kind="slips", path=write(tmp_path / "b.jsonl", later), unit="98001")
    assert [rule for _, rule, _ in found.rows[0].why] == ["citizen_birth"], "the register knows her year of birth"
    answered = later | {"id": new_id(), "confirmed": {"citizen_birth": "giấy khai sinh ghi 1967"}}
    found = preview_file(by=ward.officer, kind="slips", path=write(tmp_path / "c.jsonl", answered), unit="98001")
    assert [r.verdict for r in found.rows] == ["fine"]


def test_a_file_that_is_no_json_lines_is_refused(ward: Ward, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes('{"kind": "Mất"}'.encode("utf-16"))
    with pytest.raises(EncodingUnreadable):
        preview_file(by=ward.officer, kind="slips", path=tmp_path / "a.jsonl", unit="98001")
    with pytest.raises(FileCorrupt):
        preview_file(by=ward.officer, kind="slips", path=write(tmp_path / "b.jsonl", "a,b,c"), unit="98001")
