"""Planning an inspection, its checklist and who may do what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from danso.accounts.models import AuditEntry
from danso.accounts.permissions import Permission
from danso.places.queries import ancestors
from danso.places.scope import NotInScope, Scope
from danso.work.inspections import refusals
from danso.work.inspections.actions import Member, finish_visit, score_items, set_checklist
from danso.work.inspections.concluding import add_finding, close_inspection, drop_finding, write_remarks
from danso.work.inspections.models import Inspection
from danso.work.inspections.queries import checklist_for, inspection_in_reach, inspections_of
from tests.rooms.register.conftest import TODAY, Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.work.inspections.planning import TEAM, planned

pytestmark = pytest.mark.django_db


def test_a_plan_has_its_documents_its_team_and_its_checklist(commune: Commune) -> None:  # noqa: F811
    made = planned(commune.head, commune.id, commune.id)
    assert (made.state, made.plan_number, made.decision_number) == ("planned", "12/KH-TYT", "31/QĐ-TYT")
    assert [(one.full_name, one.role) for one in made.team.all()] == [
        ("Hoàng Thị Mơ", "head"),
        ("Lương Văn Tích", "secretary"),
    ]
    assert [(item.number, item.most) for item in made.items.all()] == [(1, 60), (2, 40)]
    entry = AuditEntry.objects.get(verb="plan_inspection")
    assert (entry.subject, entry.detail["inspected"]) == (f"inspection:{made.pk}", commune.id)
    assert "Mơ" not in str(entry.detail), "ids and codes only"


@pytest.mark.parametrize(
    "wrong",
    [
        {"plan_number": " "},
        {"last": date(2020, 11, 1)},
        {"team": [Member("Lương Văn Tích", "secretary")]},
        {"team": [*TEAM, Member("Nông Văn Hải", "head")]},
        {"kind": "raid"},
    ],
)
def test_a_plan_without_document_days_or_one_head_of_team_is_not_made(
    commune: Commune,  # noqa: F811
    wrong: dict[str, object],
) -> None:
    with pytest.raises(refusals.InspectionIncomplete):
        planned(commune.head, commune.id, commune.id, **wrong)
    assert not Inspection.objects.exists()


def test_only_a_commune_within_ones_own_unit_is_inspected(commune: Commune) -> None:  # noqa: F811
    there = next(g.unit_id for g in commune.stranger.grants)
    with pytest.raises(refusals.InspectionIncomplete):
        planned(commune.head, commune.id, there or 0)
    with pytest.raises(refusals.InspectionIncomplete):
        planned(commune.head, commune.id, commune.areas[0])
    with pytest.raises(NotInScope):
        planned(commune.stranger, commune.id, commune.id)


def test_points_stay_within_the_item_and_say_who_gave_them(commune: Commune) -> None:  # noqa: F811
    made = planned(commune.head, commune.id, commune.id)
    score_items(by=commune.officer, inspection_id=made.pk, scores={1: (Decimal("52.5"), "thiếu hai hộ"), 2: (None, "")})
    first, second = made.items.all()
    assert (first.score, first.remark, first.scored_by, first.scored_on) == (
        Decimal("52.5"), "thiếu hai hộ", commune.officer.account_id, TODAY,
    )  # fmt: skip
    assert (second.score, second.scored_by) == (None, None)
    for wrong in (Decimal("60.5"), Decimal(-1), Decimal("NaN")):
        with pytest.raises(refusals.ScoreOutOfRange):
            score_items(by=commune.officer, inspection_id=made.pk, scores={2: (Decimal(1), ""), 1: (wrong, "")})
    assert made.items.get(number=2).score is None, "all or none"


def test_an_offices_own_checklist_replaces_the_one_of_practice_from_its_day(commune: Commune) -> None:  # noqa: F811
    assert sum(most for _, most in checklist_for(commune.head, commune.id, "comprehensive")) == 100
    set_checklist(by=commune.head, unit_id=commune.id, kind="book", items=[("  Sổ A0  đủ hộ ", 30)])
    assert checklist_for(commune.head, commune.id, "book") == [("Sổ A0 đủ hộ", 30)]
    before = Scope(None, "before", date(2020, 11, 4), replace(commune.head).grants)
    assert len(checklist_for(before, commune.id, "book")) == 4
    with pytest.raises(refusals.ChecklistUnreadable):
        set_checklist(by=commune.head, unit_id=commune.id, kind="book", items=[("Sổ A0", 0)])
    with pytest.raises(NotInScope):
        set_checklist(by=commune.officer, unit_id=commune.id, kind="book", items=[("Sổ A0", 1)])


def test_findings_and_remarks_are_written_before_the_conclusion(commune: Commune) -> None:  # noqa: F811
    made = planned(commune.head, commune.id, commune.id)
    for words in ("Ngày sinh ghi thiếu ngày, tháng", "Phiếu báo muộn"):
        add_finding(
            by=commune.officer, inspection_id=made.pk, words=words, remedy="Rà soát lại", due_on=date(2020, 12, 1)
        )
    drop_finding(by=commune.officer, inspection_id=made.pk, number=1)
    assert [(one.number, one.words) for one in made.findings.all()] == [(2, "Phiếu báo muộn")]
    with pytest.raises(refusals.FindingIncomplete):
        add_finding(by=commune.officer, inspection_id=made.pk, words="Thiếu sổ", remedy="", due_on=None)
    write_remarks(by=commune.officer, inspection_id=made.pk, remarks="Sổ sạch", opinion="Nhất trí")
    assert Inspection.objects.get().opinion == "Nhất trí"


def test_the_steps_come_one_after_the_other(commune: Commune) -> None:  # noqa: F811
    made = planned(commune.head, commune.id, commune.id)
    with pytest.raises(refusals.WrongState):
        finish_visit(by=commune.head, inspection_id=made.pk)
    with pytest.raises(refusals.WrongState):
        close_inspection(by=commune.head, inspection_id=made.pk)


def test_both_units_read_it_and_nobody_else(commune: Commune) -> None:  # noqa: F811
    made = planned(commune.head, commune.id, commune.id)
    assert inspections_of(commune.officer, commune.id) == [made]
    with pytest.raises(NotInScope):
        inspection_in_reach(commune.stranger, made.pk)
    with pytest.raises(NotInScope):
        inspection_in_reach(commune.head, made.pk + 1)
    province = ancestors(commune.id, TODAY)[-1]
    Inspection.objects.filter(pk=made.pk).update(unit_id=province)
    assert inspection_in_reach(commune.officer, made.pk).pk == made.pk, "the inspected unit reads"
    with pytest.raises(NotInScope):
        inspection_in_reach(commune.officer, made.pk, Permission.keep_office_work)
