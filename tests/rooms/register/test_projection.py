"""The live projection: in step slip by slip, equal to what the ledger alone would make."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from danso.places.scope import NotInScope
from danso.register import actions, projection, queries, verify
from danso.register.draft import SlipDraft
from danso.register.models import EventRow, HouseholdRow, Identity, PersonRow, SlipRow, SpellRow, StayRow
from danso.register.rows import TABLES
from danso.values.day import Day
from tests.rooms.register.conftest import Commune
from tests.rooms.register.slips import birth, household, slip, who


def same() -> bool:
    return all(table.same for table in projection.compare())


def a_little_register(commune: Commune) -> None:
    drafts = [household(commune, n, area=int(n) % 2) for n in "1234"]
    actions.record_slips(by=commune.officer, drafts=drafts)
    for draft in (
        birth(commune, "1", "2020-10-30"),
        slip(commune, "death", "2020-03-01", "2", area=0, person=who("2-head")),
        slip(commune, "move_inside", "2020-04-01", "3", area=1, person=who("3-child"), to_household=who("4")),
        slip(commune, "move_out", "2020-05-01", "4", area=0, person=who("4-wife")),
        slip(commune, "contraception_stopped", "2020-02-01", "1", area=1, person=who("1-wife"), method="5"),
        slip(commune, "move_out", "2019-05-01", "9", area=0, person=who("nobody")),
    ):
        actions.record_slip(by=commune.officer, draft=draft)


def test_rebuilt_equals_live(commune: Commune) -> None:
    a_little_register(commune)
    actions.appraise_slips(by=commune.officer, slip_ids=[who(f"enrol-{n}") for n in "1234"])
    assert same()
    before = projection.compare()
    projection.rebuild()
    assert projection.compare() == before


def test_appraising_a_line_leaves_alone_the_rows_that_it_does_not_change(commune: Commune) -> None:
    a_little_register(commune)
    told = SlipRow.objects.get(kind="contraception_stopped")
    actions.appraise_slips(by=commune.officer, slip_ids=[who("enrol-1")])
    before = {table: set(table.objects.values_list("pk", flat=True)) for table in (StayRow, EventRow, SpellRow)}
    actions.appraise_slips(by=commune.officer, slip_ids=[told.slip_id])
    anew = {table: set(table.objects.values_list("pk", flat=True)) - known for table, known in before.items()}
    assert {table: len(rows) for table, rows in anew.items()} == {StayRow: 0, EventRow: 0, SpellRow: 0}
    assert EventRow.objects.get(slip=told.slip_id).appraised
    assert SpellRow.objects.get(slip_stop=told.slip_id).appraised
    assert same()


def test_writing_a_line_leaves_alone_the_rows_that_it_does_not_change(commune: Commune) -> None:
    a_little_register(commune)
    tables = [table for table in TABLES if table is not SlipRow]
    before = {table: set(table.objects.values_list("pk", flat=True)) for table in tables}
    with CaptureQueriesContext(connection) as asked:
        actions.record_slip(by=commune.officer, draft=slip(commune, "reviewed", "2020-10-02", "1", area=1))
    assert [one["sql"] for one in asked.captured_queries if one["sql"].startswith("DELETE")] == []
    new = {
        table._meta.model_name: len(set(table.objects.values_list("pk", flat=True)) - before[table]) for table in tables
    }
    assert {name: rows for name, rows in new.items() if rows} == {"eventrow": 1}
    assert same()


def test_a_projection_that_drifted_is_noticed_and_mended(commune: Commune) -> None:
    a_little_register(commune)
    StayRow.objects.filter(person=who("1-head")).update(until=date(2020, 1, 1))
    assert [t.table for t in projection.compare() if not t.same] == ["stayrow"]
    projection.rebuild()
    assert same()


def test_a_correction_shows_the_right_name_and_keeps_the_old_in_the_ledger(commune: Commune) -> None:
    a_little_register(commune)
    wrong = SlipRow.objects.get(pk=who("enrol-1"))
    right = household(commune, "1", area=1)
    identity = {"persons": {who("1-head"): {"name": "Phạm Văn Thuần"}}, "address": "Ngõ 4"}
    body = {"kind": right.kind, "happened_on": "2018-12-31", "household": right.household, "facts": right.facts}
    correction = SlipDraft(
        "correction", Day("2020-11-01"), commune.id, commune.areas[1], right.household,
        {"target": wrong.slip_id, "target_hash": wrong.body_hash, "body": body}, identity,
    )  # fmt: skip
    assert actions.record_slip(by=commune.officer, draft=correction).state == "standing"
    assert PersonRow.objects.get(pk=who("1-head")).name == "Phạm Văn Thuần"
    assert HouseholdRow.objects.get(pk=who("1")).address_folded == "ngo 4"
    assert SlipRow.objects.get(pk=wrong.slip_id).state == "replaced"
    assert same()


def test_preview_judges_and_writes_nothing(commune: Commune) -> None:
    a_little_register(commune)
    before = projection.compare()
    strange = birth(commune, "2", "2020-10-30", sex="1", mother=who("2-head"))
    fine, held = actions.preview(by=commune.officer, drafts=[birth(commune, "3", "2020-10-30"), strange])
    assert (fine.state, held.state) == ("standing", "held")
    assert projection.compare() == before


def test_a_return_waits_and_a_new_appraisal_overrules_it(commune: Commune) -> None:
    a_little_register(commune)
    slips = [who("enrol-1")]
    actions.return_slip(by=commune.officer, slip_id=slips[0], reason="Xem lại ngày sinh của chủ hộ.")
    assert SlipRow.objects.get(pk=slips[0]).appraisal == "returned"
    actions.appraise_slips(by=commune.officer, slip_ids=slips)
    assert SlipRow.objects.get(pk=slips[0]).appraisal == "appraised"
    assert same()


def test_a_decision_lets_a_questioned_slip_stand(commune: Commune) -> None:
    a_little_register(commune)
    asked = slip(commune, "contraception_stopped", "2020-06-01", "3", area=1, person=who("3-wife"), method="4")
    recorded = actions.record_slip(by=commune.officer, draft=asked)
    assert (recorded.state, [f.verdict for f in recorded.findings]) == ("held", ["ask"])
    actions.decide(by=commune.head, what="let_stand", slip_id=recorded.slip_id, reason="Đã hỏi lại gia đình.")
    assert SlipRow.objects.get(pk=recorded.slip_id).state == "standing"
    assert same()


def test_official_counts_only_what_was_appraised(commune: Commune) -> None:
    a_little_register(commune)
    actions.appraise_slips(by=commune.officer, slip_ids=[who(f"enrol-{n}") for n in "1234"])
    official = queries.folded_at(None, "official").register
    provisional = queries.folded_at(None, "provisional").register
    assert len(official.persons) == 12
    assert len(provisional.persons) == 13


def test_erasing_a_person_leaves_figures_and_chain_intact(commune: Commune) -> None:
    a_little_register(commune)
    before = queries.folded_at(None, "provisional").register
    assert actions.erase_person(by=commune.head, person_id=who("2-head"), reason="Theo yêu cầu") == 1
    after = queries.folded_at(None, "provisional").register
    assert after.persons.keys() == before.persons.keys()
    assert [vars_of(s) for s in after.persons[who("2-head")].stays] == [
        vars_of(s) for s in before.persons[who("2-head")].stays
    ]
    row = PersonRow.objects.get(pk=who("2-head"))
    assert (row.name, row.name_folded, row.card) == ("", "", "")
    assert not Identity.objects.filter(part=who("2-head")).exists()
    assert PersonRow.objects.get(pk=who("2-wife")).name
    assert verify.broken_links() == []
    assert same()


def test_only_those_who_may_erase_or_decide_do(commune: Commune) -> None:
    a_little_register(commune)
    with pytest.raises(NotInScope):
        actions.erase_person(by=commune.officer, person_id=who("1-head"), reason="-")
    with pytest.raises(NotInScope):
        actions.erase_person(by=commune.head, person_id=who("nobody"), reason="-")


def vars_of(stay: object) -> list[object]:
    return [getattr(stay, name) for name in stay.__slots__]  # type: ignore[attr-defined]
