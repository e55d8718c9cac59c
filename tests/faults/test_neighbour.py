"""Somebody else's ids: whoever has no right there is told exactly what is told of ids that do not exist; nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from danso.accounts.actions import create_account
from danso.accounts.models import Account, AuditEntry, Look
from danso.accounts.roles import Role
from danso.exchange import actions as exchange
from danso.exchange import queries as batches
from danso.exchange.models import ImportBatch
from danso.places.actions import grant_role
from danso.places.queries import unit_by_code_or_name
from danso.places.scope import Scope, scope_of
from danso.register import actions, cards, finding, ledger_story, sheets
from danso.register.models import LedgerEntry, SlipRow
from danso.register.movers import actions as movers
from danso.reports import actions as reports
from danso.reports import queries as report_queries
from danso.reports.closing import actions as closing
from danso.reports.models import Report
from danso.values.period import quarter
from danso.values.refusal import Refusal
from tests.rooms.exchange.books import a0, family
from tests.rooms.register.conftest import LONG_AGO, TODAY, Commune, commune
from tests.rooms.register.slips import household, slip, who
from tests.rooms.reports.conftest import small

__all__ = ["commune", "small"]
THIRD = quarter(2020, 3)
ABSENT = {"unit": 999_999, "slip": who("no slip"), "person": who("nobody"), "household": who("no house"), "pk": 999_999}


@dataclass(frozen=True)
class Ids:
    unit: int
    area: int
    slip: str
    person: str
    household: str
    batch: int
    report: int
    submitted: int


ATTACKS: dict[str, Callable[[Scope, Ids], Any]] = {
    "appraise": lambda by, at: actions.appraise_slips(by=by, slip_ids=[at.slip]),
    "return": lambda by, at: actions.return_slip(by=by, slip_id=at.slip, reason="-"),
    "let stand": lambda by, at: actions.decide(by=by, what="let_stand", slip_id=at.slip, reason="-"),
    "choose": lambda by, at: actions.decide(by=by, what="choose", slip_id=at.slip, reason="-"),
    "erase": lambda by, at: actions.erase_person(by=by, person_id=at.person, reason="-"),
    "see a household": lambda by, at: sheets.household_sheet(by, at.household, TODAY),
    "see a card": lambda by, at: cards.household_card(by, at.household, TODAY),
    "see an area": lambda by, at: sheets.area_sheets(by, at.area, TODAY),
    "see an area's month": lambda by, at: sheets.p0_lines(by, at.area, THIRD),
    "type a commune": lambda by, at: sheets.appraised_lines(by, at.unit, THIRD),
    "find": lambda by, at: finding.find(by, at.unit, finding.Wanted(names=("Thuan",))),
    "read what was written of a household": lambda by, at: ledger_story.ledger_story(by, at.household),
    "close a month": lambda by, at: closing.close_month(by=by, commune_id=at.unit, month=THIRD),
    "leave an area for later": lambda by, at: closing.leave_for_later(
        by=by, commune_id=at.unit, month=THIRD, areas=[at.area], reason="x"
    ),
    "confirm a leaving": lambda by, at: movers.confirm_leaving(by=by, commune=at.unit, person=at.person, on=TODAY),
    "say still here": lambda by, at: movers.say_still_here(by=by, commune=at.unit, person=at.person, reason="x"),
    "confirm an import": lambda by, at: exchange.confirm_import(by=by, preview_id=at.batch),
    "see an import": lambda by, at: batches.import_batch(by, at.batch),
    "see its slips": lambda by, at: batches.slips_of_batch(by, at.batch),
    "see its preview": lambda by, at: batches.preview_shown(by, at.batch),
    "see imports": lambda by, at: batches.recent_batches(by, at.unit),
    "write in a report": lambda by, at: reports.write_own_paragraph(by=by, report_id=at.report, key="x", text="x"),
    "submit a report": lambda by, at: reports.submit_report(by=by, report_id=at.report, prepared_by="x"),
    "sign a report": lambda by, at: reports.sign_report(
        by=by, report_id=at.submitted, head="x", number="x", dated=TODAY
    ),
    "return a report": lambda by, at: reports.return_report(by=by, report_id=at.submitted, reason="x"),
    "issue a report anew": lambda by, at: reports.reissue(by=by, report_id=at.submitted),
    "see a report": lambda by, at: report_queries.report_by_id(by, at.report),
    "tick": lambda by, at: reports.tick_typed(by=by, commune_id=at.unit, slip_ids=[at.slip]),
}


@pytest.fixture
def ids(small: Commune, tmp_path: Path) -> Ids:
    path = a0(tmp_path / "a.xlsx", {"Địa bàn 1": family(31)})
    batch = exchange.preview_file(by=small.officer, kind="a0", path=path, unit=small.id, on=date(2018, 12, 31)).id
    drafted = reports.draft_report(by=small.officer, form="02-dsx", unit_id=small.id, window=THIRD)
    other = reports.draft_report(by=small.officer, form="02-dsx", unit_id=small.id, window=quarter(2020, 2))
    reports.submit_report(by=small.officer, report_id=other.pk, prepared_by="x")
    slip_id = who("enrol-1")
    return Ids(small.id, small.areas[0], slip_id, who("1-wife"), who("1"), batch, drafted.pk, other.pk)


def strangers(small: Commune) -> dict[str, Scope]:
    """People with rights elsewhere, and people here whose role does not reach named things."""
    there_id = unit_by_code_or_name("98002", TODAY).id
    roles = {
        "officer there": (Role.commune_officer, there_id),
        "head there": (Role.commune_head, there_id),
        "steering there": (Role.steering_head, there_id),
        "auditor there": (Role.auditor, there_id),
        "operator there": (Role.operator, there_id),
    }
    return {name: _scope(small, name, role, unit) for name, (role, unit) in roles.items()}


def _scope(small: Commune, name: str, role: Role, unit: int) -> Scope:
    account = create_account(by=small.operator, username=name.replace(" ", "-"), display_name=name)
    grant_role(by=small.operator, account_id=account.pk, role=role, unit_id=unit, since=LONG_AGO)
    return scope_of(Account.objects.get(pk=account.pk), TODAY)


def refusal(attack: str, by: Scope, at: Ids) -> tuple[type[Exception], str]:
    with pytest.raises(Refusal) as refused:
        ATTACKS[attack](by, at)
    return refused.type, str(refused.value)


def written() -> tuple[Any, ...]:
    return (
        LedgerEntry.objects.count(),
        AuditEntry.objects.count(),
        Look.objects.count(),
        sorted(SlipRow.objects.values_list("slip_id", "state", "appraisal")),
        sorted(Report.objects.values_list("pk", "state")),
        sorted(ImportBatch.objects.values_list("pk", "state")),
    )


@pytest.mark.django_db(databases=["default", "looks"])
@pytest.mark.parametrize("attack", sorted(ATTACKS))
def test_a_stranger_is_told_of_what_is_there_as_of_what_is_not(small: Commune, ids: Ids, attack: str) -> None:
    absent = Ids(999_999, 999_999, ABSENT["slip"], ABSENT["person"], ABSENT["household"], 999_999, 999_999, 999_999)  # type: ignore[arg-type]
    for name, by in strangers(small).items():
        before = written()
        there, nowhere = refusal(attack, by, ids), refusal(attack, by, absent)
        assert there == nowhere, name
        assert written() == before, name


@pytest.mark.django_db(databases=["default", "looks"])
def test_the_attacks_do_reach_what_they_ask_for(small: Commune, ids: Ids) -> None:
    """Each that only reads answers to whoever may: it is the right that is missing, not the thing."""
    for attack in ("see a household", "see a card", "see an area", "see an area's month", "type a commune", "find",
                   "read what was written of a household",
                   "see an import", "see its preview", "see imports", "see a report"):  # fmt: skip
        ATTACKS[attack](small.officer, ids)


@pytest.mark.django_db(databases=["default", "looks"])
def test_a_collaborator_reaches_her_own_area_only(small: Commune, ids: Ids) -> None:
    by = _scope(small, "collaborator here", Role.collaborator, small.areas[1])
    for attack in sorted(ATTACKS):
        before = written()
        refusal(attack, by, ids)
        assert written() == before, attack
    with pytest.raises(Refusal):
        actions.record_slip(by=by, draft=household(small, "9", area=0))


@pytest.mark.django_db(databases=["default", "looks"])
def test_nobody_withdraws_or_corrects_a_neighbours_slip(small: Commune, ids: Ids) -> None:
    """Even with the slip's id and digest in hand: the amendment waits as one of a slip that is not there."""
    there = strangers(small)["officer there"]
    unit = next(iter(there.commune_ids(actions.Permission.record_slip) or ()))
    target = LedgerEntry.objects.get(slip_id=ids.slip)
    for at, absent in ((target.slip_id, False), (who("no slip"), True)):
        draft = slip(small, "withdrawal", "2020-05-05", "1", name=str(absent), target=at, target_hash=target.body_hash)
        done = actions.record_slip(by=there, draft=replace(draft, commune=unit, area=None, household=None))
        assert (done.state, [f.rule for f in done.findings]) == ("held", ["target_unknown"])
    assert SlipRow.objects.get(pk=ids.slip).state == "standing"


@pytest.mark.django_db(databases=["default", "looks"])
def test_a_collaborator_does_not_withdraw_a_slip_of_another_area(small: Commune, ids: Ids) -> None:
    by = _scope(small, "collaborator here", Role.collaborator, small.areas[1])
    target = LedgerEntry.objects.get(slip_id=ids.slip)
    draft = slip(small, "withdrawal", "2020-05-05", "3", area=1, target=ids.slip, target_hash=target.body_hash)
    before = written()
    with pytest.raises(Refusal):
        actions.record_slip(by=by, draft=draft)
    assert written() == before
