"""An inspection from its plan to its recheck: 40 households, 30 drawn, 29 met, the rates worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from danso.guidance.inspecting.actions import AnswerUnreadable, conclude_inspection, draw_sample, type_answers
from danso.guidance.inspecting.queries import book_lines, drawn_again, households_to_ask, result, sheets_to_print
from danso.places.scope import NotInScope
from danso.register.actions import appraise_slips, record_slips
from danso.register.lists.worklists.printing import NoPurpose
from danso.values.proportion import wilson
from danso.work.inspections.actions import finish_visit
from danso.work.inspections.concluding import add_finding, close_inspection, recheck_finding
from danso.work.inspections.models import Inspection, SampledHousehold
from danso.work.inspections.refusals import FindingsOpen, HouseholdsNotAsked, SampleImpossible, WrongState
from danso.work.tasks.queries import tasks_from
from tests.rooms.register.conftest import Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import household, slip, who
from tests.rooms.work.inspections.planning import planned

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

ASKED_ON = date(2020, 11, 5)
# Forty households alike: father of 05/7/1980 in the book as 07/5/1980, mother with the pill, child of 2010.
HEAD = {"found": "1", "name": "1", "sex": "1", "birth": "1980-05-07", "relation": "head", "marital": "married"}
WIFE = {"found": "1", "name": "1", "sex": "2", "birth": "1985-02-11", "relation": "spouse", "marital": "married",
        "method": "5"}  # fmt: skip
CHILD = {"found": "1", "name": "1", "sex": "1", "birth": "2010-09-30", "relation": "child", "marital": "single"}


def test_an_inspection_from_plan_to_recheck(commune: Commune) -> None:  # noqa: F811
    _book(commune)
    made = planned(commune.head, commune.id, commune.id)

    # drawn: all forty have the same signs, so each has 30/40; again from the same seed, the same
    with pytest.raises(SampleImpossible):
        draw_sample(by=commune.officer, inspection_id=made.pk, size=41, risk_percent=50, seed="KT-01")
    sample = draw_sample(by=commune.officer, inspection_id=made.pk, size=30, risk_percent=50, seed="KT-01")
    rows = list(sample.households.all())
    assert (len(rows), {one.inclusion for one in rows}, {one.chance for one in rows}) == (30, {"3/4"}, {"3/8"})
    # 1, two birth dates known roughly, one line appraised by its writer, not reviewed since 2018
    assert ({one.score for one in rows}, rows[0].signs) == ({5}, {"own": 1, "rough": 2, "unreviewed": 1})
    assert {one.area for one in rows} == set(commune.areas)
    assert drawn_again(sample)

    # paper: names, so a purpose and a look; the neighbour is told there is nothing
    with pytest.raises(NoPurpose):
        sheets_to_print(commune.officer, made.pk, "")
    assert len(sheets_to_print(commune.officer, made.pk, "inspection")) == 30
    with pytest.raises(NotInScope):
        households_to_ask(commune.stranger, made.pk)

    # what is written after the draw does not change what is compared
    dead = rows[0].household
    number = _number(dead)
    record_slips(
        by=commune.officer, drafts=[slip(commune, "death", "2020-10-14", number, person=who(f"{number}-head"))]
    )
    assert len(book_lines(rows[0])) == 3

    _type_all(commune, made, rows)
    found = result(commune.officer, made.pk)
    # 29 households x 18 points, four less where the child is not found, one more for the person not in the book
    assert (found.points.compared, found.points.differ) == (519, 8)
    assert found.points.rate == pytest.approx(8 / 519)
    assert (found.household.compared, found.household.differ) == (29, 8)
    assert (found.household.low, found.household.high) == pytest.approx(wilson(8, 29))
    assert (round(found.household.low, 3), round(found.household.high, 3)) == (0.147, 0.457)
    assert (found.items["birth"].compared, found.items["birth"].differ) == (86, 6)
    assert (found.items["listing"].compared, found.items["listing"].differ) == (88, 2)
    assert (found.items["method"].compared, found.items["method"].differ) == (29, 0)
    assert sum(one.compared for one, _ in found.areas.values()) == 29
    assert found.plain.households == sum(one.by_chance and one.number != 30 for one in rows)
    assert (found.outcomes["done"], found.outcomes["away"]) == (29, 1)

    # concluded: the remedy is the commune's task; the figures stay as they were
    finish_visit(by=commune.officer, inspection_id=made.pk)
    finding = add_finding(
        by=commune.officer, inspection_id=made.pk, words="Ngày sinh trong Sổ A0 khác lời gia đình ở 6 hộ",
        remedy="Đối chiếu giấy khai sinh, đính chính", due_on=date(2020, 12, 15),
    )  # fmt: skip
    with pytest.raises(NotInScope):
        conclude_inspection(by=commune.officer, inspection_id=made.pk, number="5/TB-TYT", dated=ASKED_ON)
    conclude_inspection(by=commune.head, inspection_id=made.pk, number="5/TB-TYT", dated=ASKED_ON)
    (task,) = tasks_from(commune.officer, "finding", [finding.pk])
    assert (task.unit_id, task.due_on, task.title) == (
        commune.id, date(2020, 12, 15), "Đối chiếu giấy khai sinh, đính chính",
    )  # fmt: skip
    assert result(commune.officer, made.pk) == found

    # rechecked and closed
    with pytest.raises(FindingsOpen):
        close_inspection(by=commune.head, inspection_id=made.pk)
    recheck_finding(
        by=commune.officer, inspection_id=made.pk, number=1, outcome="remedied", note="đã đính chính 6 dòng"
    )
    assert Inspection.objects.get().state == "rechecked"
    assert close_inspection(by=commune.head, inspection_id=made.pk).state == "closed"


def _book(commune: Commune) -> None:  # noqa: F811
    drafts = [household(commune, str(n), area=n % 2) for n in range(1, 41)]
    record_slips(by=commune.officer, drafts=drafts)
    appraise_slips(by=commune.officer, slip_ids=[d.id or "" for d in drafts])


def _type_all(commune: Commune, made: Inspection, rows: list[SampledHousehold]) -> None:  # noqa: F811
    """1-6: father's day and month swapped; 7: child not found; 8: one more person; 30: nobody met."""
    with pytest.raises(AnswerUnreadable):
        _type(commune, made, rows[0], {"head": HEAD | {"birth": "07/5/1980"}})
    for row in rows[:29]:
        head = HEAD | ({"birth": "1980-07-05"} if row.number <= 6 else {})
        child = {"found": "2"} if row.number == 7 else CHILD
        _type(commune, made, row, {"head": head, "wife": WIFE, "child": child}, extra=int(row.number == 8))
    with pytest.raises(HouseholdsNotAsked):
        finish_visit(by=commune.officer, inspection_id=made.pk)
    _type(commune, made, rows[29], {}, outcome="away")
    with pytest.raises(WrongState):
        draw_sample(by=commune.officer, inspection_id=made.pk, size=30, risk_percent=50, seed="KT-02")


def _type(
    commune: Commune,  # noqa: F811
    made: Inspection,
    row: SampledHousehold,
    said: dict[str, dict[str, str]],
    outcome: str = "done",
    extra: int = 0,
) -> None:
    number = _number(row.household)
    answers = {who(f"{number}-{one}"): told for one, told in said.items()}
    type_answers(
        by=commune.officer, inspection_id=made.pk, number=row.number, outcome=outcome, how="paper", asked_on=ASKED_ON,
        answers=answers, extra=extra,
    )  # fmt: skip


def _number(household_id: str) -> str:
    return next(str(n) for n in range(1, 41) if who(str(n)) == household_id)
