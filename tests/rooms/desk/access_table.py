"""Who is answered on which page: written by hand, the one table that says so.

To add a page: (1) give its view a Kind; (2) one line in PAGES; (3) if the kind is new, one line in ANSWERED.
Whatever is missing fails `test_access.py` and says what to add.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from danso.desk.shared.kinds import Kind

# Where the thing in the address lies, seen from Xã Đồng Mây. A cell of the table holds the letters of the places where
# the role is answered; everywhere else it gets the one "not found". Nobody is ever answered about what never was.
PLACES = {
    "c": "the commune itself",
    "o": "the collaborator's own area of it, or a household there",
    "a": "another area of the commune, or a household there",
    "s": "the next commune of the province, its area, its household",
    "u": "the province above",
    "f": "a commune of another province, its area, its household",
    "n": "what never was",
}
ROLES = (
    "collaborator", "officer", "head", "neighbour", "stranger", "steering", "supervisor", "statistician", "auditor",
    "operator", "unit_operator",
)  # fmt: skip
# `neighbour` and `stranger` are officers of the next commune and of the other province's. `unit_operator` and `steering`
# hold the commune, `supervisor` the province, `statistician`, `auditor` and `operator` the country.

# "*": answered without an object in the address. "-": never. Read one line: a kind of page; one column: a role.
TABLE = """
kind        collaborator officer head neighbour stranger steering supervisor statistician auditor operator unit_operator
open        *            *       *    *         *        *        *          *            *       *        *
device      -            -       -    -         -        -        -          -            -       -        -
own         *            *       *    *         *        *        *          *            *       *        *
figures     -            coa     coa  s         f        coa      coasu      coasuf       coasuf  -        -
named       o            coa     coa  s         f        -        coasu      -            -       -        -
work        o            coa     coa  s         f        -        coasu      -            -       -        -
entry       o            coa     -    s         f        -        -          -            -       -        -
intake      -            coa     -    s         f        -        -          -            -       -        -
appraisal   -            coa     -    s         f        -        -          -            -       -        -
sheet       -            coa     -    s         f        -        -          -            -       -        -
held        -            coa     coa  s         f        -        coasu      -            -       -        -
drafting    -            coa     coa  s         f        -        coasu      coasuf       -        -        -
signing     -            -       coa  -         -        -        coasu      coasuf       -        -        -
reference   coasuf       coasuf  coasuf coasuf   coasuf   coasuf  coasuf     coasuf       coasuf  coasuf   coasuf
components  -            -       -    -         -        -        -          -            -       *        *
staff       -            coa     -    s         f        -        coasu      -            -       -        -
collaborators -          coa     -    s         f        -        -          -            -       -        -
accounts    -            -       -    -         -        -        -          -            -       coasuf   coa
units_changed -          -       -    -         -        -        -          -            -       coasuf   coa
backups     -            -       -    -         -        -        -          -            -       coasuf   coa
files       -            coa     coa  s         f        -        coasu      -            -       -        -
looked      -            -       coa  -         -        -        coasu      -            -       -        -
office      -            coa     coa  s         f        coa      coasu      coasuf       coasuf  -        -
office_kept -            coa     coa  s         f        -        coasu      -            -       -        -
office_led  -            -       coa  -         -        -        coasu      -            -       -        -
targets_set -            -       coa  -         -        -        coasu      coasuf       -        -        -
trail       -            -       -    -         -        -        -          -            coasuf  -        -
"""

Answers = dict[Kind, dict[str, str]]


def answered() -> Answers:
    """The table, read: kind -> role -> letters of the places (or `*`)."""
    head, *rows = [line.split() for line in TABLE.strip().splitlines()]
    assert tuple(head[1:]) == ROLES
    return {Kind.of(row[0]): dict(zip(ROLES, row[1:], strict=True)) for row in rows}


@dataclass(frozen=True)
class Spot:
    """One place of PLACES with everything an address may name; None: there is no such thing (an area of a province)."""

    letter: str
    unit: int | None = None
    area: int | None = None
    household: str | None = None
    batch: int | None = None
    account: int | None = None
    coverage: int | None = None
    asked: int | None = 99_999_994
    report: int | None = None
    inspection: int | None = None
    round: int | None = None
    # A slip that hangs nowhere, so that an act on it is "not found" for those who are let in.
    slip: str = "00000000-0000-4000-8000-00000000000a"
    month: str = "2020-10"
    meeting: int | None = None
    task: int | None = None
    document: int | None = None
    campaign: int | None = None
    worker: int | None = None
    device: str | None = None
    # Waiting items that never were, so that an answer is "not found" for those who are let in.
    item: int = 99_999_988
    clash: int = 99_999_987

    def figure(self, indicator: str = "births") -> str | None:
        return f"{indicator}:{self.unit}:2020-01-01:2020-10-30:official:1" if self.unit is not None else None


Arguments = list[object]
Level = Literal["none", "unit", "area", "household"]


@dataclass(frozen=True)
class Address:
    """How a page is addressed. `level`: what its first argument is. `inner`: the second argument of an address that
    names two things; put under another commune's first it must be "not found". `gone`: what an allowed visitor of this
    address meets is "not found" (the inner thing is not there). `once`: it ends the visitor's session."""

    level: Level
    of: Callable[[Spot], Arguments] = lambda spot: []
    inner: Callable[[Spot], object] | None = None
    gone: bool = False
    once: bool = False


def unit(spot: Spot) -> Arguments:
    return [spot.unit]


def area(spot: Spot) -> Arguments:
    return [spot.area, spot.month]


def household(spot: Spot) -> Arguments:
    return [spot.household]


def unit_month(spot: Spot) -> Arguments:
    return [spot.unit, spot.month]


def report(spot: Spot) -> Arguments:
    return [spot.report]


def promised(spot: Spot) -> Arguments:
    return [spot.unit, "newborns_screened_5"]


def inspection(spot: Spot) -> Arguments:
    return [spot.inspection]


def of_round(spot: Spot) -> Arguments:
    return [spot.round if spot.unit else None]


def area_of_round(spot: Spot) -> Arguments:
    return [spot.round if spot.area else None, spot.area]


PAGES: dict[str, Address] = {
    "sync_enrol": Address("none"),
    "sync_hello": Address("none"),
    "sync_batch": Address("none", lambda spot: ["00000000-0000-4000-8000-00000000000b"]),
    "sync_pull": Address("none"),
    "sync_drained": Address("none"),
    "sync_wiped": Address("none"),
    "start": Address("none"),
    "sign_in": Address("none"),
    "sign_out": Address("none", once=True),
    "second_factor": Address("none"),
    "language": Address("none"),
    "own_account": Address("none"),
    "own_password": Address("none"),
    "sign_out_elsewhere": Address("none"),
    "unit_home": Address("unit", unit),
    "unit_history": Address("unit", unit),
    "figure": Address("unit", lambda spot: [spot.figure()]),
    "figure_list": Address("unit", lambda spot: [spot.figure(), "numerator"]),
    "briefing": Address("unit", unit),
    "briefing_file": Address("unit", lambda spot: [spot.unit, "xlsx"]),
    "intake": Address("unit", unit),
    "template": Address("unit", lambda spot: [spot.unit, "p0"]),
    "intake_batch": Address("unit", lambda spot: [spot.batch]),
    "appraisal": Address("unit", unit),
    "area_sheet": Address("area", area),
    "return_line": Address("area", area, inner=lambda spot: spot.slip, gone=True),
    "p0_areas": Address("unit", unit),
    "p0_sheet": Address("area", area),
    "p0_household": Address("area", area),
    "find": Address("unit", unit),
    "enrol_household": Address("unit", unit),
    "household": Address("household", household),
    "household_ledger": Address("household", household),
    "correct_slip": Address("household", household, inner=lambda spot: spot.slip, gone=True),
    "choose_slip": Address("household", household),
    "write_slip": Address("household", lambda spot: [spot.household, "birth"]),
    "withdraw_slip": Address("household", household, inner=lambda spot: spot.slip, gone=True),
    "held": Address("unit", unit),
    "settle": Address("unit", unit, inner=lambda spot: spot.slip, gone=True),
    "movers": Address("unit", unit),
    "judge_pair": Address("unit", unit, inner=lambda spot: 0, gone=True),
    "answer_move": Address("unit", unit, inner=lambda spot: spot.slip, gone=True),
    "trail": Address("unit", unit),
    "files": Address("unit", unit),
    "answer_file": Address("unit", unit, inner=lambda spot: spot.asked, gone=True),
    "looked": Address("unit", unit),
    "backups": Address("unit", unit),
    "components": Address("none"),
    "units": Address("unit", unit),
    "code_lists": Address("unit", unit),
    "collaborators": Address("unit", unit),
    "give_area": Address("area", lambda spot: [spot.area]),
    "stop_area": Address("area", lambda spot: [spot.area], inner=lambda spot: spot.coverage),
    "collaborator_account": Address("area", lambda spot: [spot.area], inner=lambda spot: spot.coverage),
    "devices": Address("unit", unit),
    "device_code": Address("unit", unit, inner=lambda spot: spot.worker),
    "device": Address("unit", lambda spot: [spot.unit, spot.device]),
    "device_act": Address("unit", unit, inner=lambda spot: spot.device),
    "device_digits": Address("unit", unit, inner=lambda spot: spot.device),
    "phone_inbox": Address("unit", unit),
    "phone_item": Address("unit", unit, inner=lambda spot: spot.item, gone=True),
    "phone_clash": Address("unit", unit, inner=lambda spot: spot.clash, gone=True),
    "unplaced": Address("unit", unit),
    "unplaced_item": Address("unit", unit, inner=lambda spot: spot.item, gone=True),
    "phone_slips": Address("unit", unit),
    "unit_changes": Address("unit", unit),
    "plan_change": Address("unit", unit),
    "undo_unit_change": Address("unit", lambda spot: [spot.unit, 99_999_995], gone=True),
    "accounts": Address("unit", unit),
    "account": Address("unit", unit, inner=lambda spot: spot.account),
    "this_month": Address("unit", unit),
    "month": Address("unit", unit_month),
    "leave_areas": Address("unit", unit_month),
    "close_month": Address("unit", unit_month),
    "typing": Address("unit", unit_month),
    "typing_file": Address("unit", unit_month),
    "reports": Address("unit", unit),
    "draw_report": Address("unit", unit),
    "report": Address("unit", report),
    "report_file": Address("unit", lambda spot: [spot.report, "xlsx"]),
    "scan": Address("unit", report, gone=True),
    "restated": Address("unit", report),
    "report_act": Address("unit", report),
    "report_sign": Address("unit", report),
    "inspections": Address("unit", unit),
    "inspection_plan": Address("unit", unit),
    "inspection_checklists": Address("unit", unit),
    "inspection": Address("unit", inspection),
    "inspection_scores": Address("unit", inspection),
    "inspection_sample": Address("unit", inspection),
    "inspection_findings": Address("unit", inspection),
    "inspection_act": Address("unit", inspection),
    "inspection_file": Address("unit", lambda spot: [spot.inspection, "bien-ban", "docx"]),
    "reinterview_sheets": Address("unit", inspection),
    "reinterview": Address("unit", inspection, inner=lambda spot: 1, gone=True),
    "charts": Address("unit", unit),
    "leader": Address("unit", unit),
    "leader_sentence": Address("unit", unit),
    "leader_file": Address("unit", lambda spot: [spot.unit, "pdf"]),
    "targets": Address("unit", unit),
    "target_set": Address("unit", unit),
    "targets_file": Address("unit", unit),
    "target": Address("unit", promised),
    "target_act": Address("unit", promised),
    "cascade": Address("unit", promised),
    "cascade_act": Address("unit", promised),
    "statement": Address("unit", unit),
    "work": Address("unit", unit),
    "work_list": Address("unit", lambda spot: [spot.unit, "kham-nguoi-cao-tuoi"]),
    "work_print": Address("unit", lambda spot: [spot.unit, "kham-nguoi-cao-tuoi"]),
    "meetings": Address("unit", unit),
    "call_meeting": Address("unit", unit),
    "meeting_rule": Address("unit", unit),
    "meeting": Address("unit", lambda spot: [spot.meeting]),
    "meeting_act": Address("unit", lambda spot: [spot.meeting]),
    "meeting_attendance": Address("unit", lambda spot: [spot.meeting]),
    "meeting_minutes": Address("unit", lambda spot: [spot.meeting]),
    "meeting_conclude": Address("unit", lambda spot: [spot.meeting]),
    "meeting_screen": Address("unit", lambda spot: [spot.meeting]),
    "meeting_paper": Address("unit", lambda spot: [spot.meeting, "invitation", "docx"]),
    "meeting_tabled": Address("unit", lambda spot: [spot.meeting], gone=True),
    "tasks": Address("unit", unit),
    "tasks_at_hand": Address("unit", unit),
    "give_own_task": Address("unit", unit),
    "task": Address("unit", lambda spot: [spot.task]),
    "task_act": Address("unit", lambda spot: [spot.task]),
    "documents": Address("unit", unit),
    "register_document": Address("unit", unit),
    "document": Address("unit", lambda spot: [spot.document]),
    "document_act": Address("unit", lambda spot: [spot.document]),
    "document_file": Address("unit", lambda spot: [spot.document], gone=True),
    "communication": Address("unit", unit),
    "communication_act": Address("unit", unit),
    "bodies": Address("unit", unit),
    "body_act": Address("unit", unit),
    "campaigns": Address("unit", unit),
    "plan_campaign": Address("unit", unit),
    "campaign": Address("unit", lambda spot: [spot.campaign]),
    "campaign_act": Address("unit", lambda spot: [spot.campaign]),
    "campaign_list": Address("unit", lambda spot: [spot.campaign], gone=True),
    "data_requests": Address("unit", unit),
    "data_request_act": Address("unit", unit),
    "calendar": Address("unit", unit),
    "named_texts": Address("unit", unit),
    "rounds": Address("unit", unit),
    "round_open": Address("unit", lambda spot: [spot.unit if spot.letter != "u" else None]),
    "round": Address("unit", of_round),
    "round_leave": Address("unit", of_round, gone=True),
    "round_close": Address("unit", of_round),
    "round_minute": Address("unit", lambda spot: [*of_round(spot), "docx"]),
    "round_found": Address("unit", of_round),
    "round_sample": Address("unit", of_round),
    "round_renewal": Address("unit", of_round),
    "round_area": Address("area", area_of_round),
    "round_print": Address("area", area_of_round),
    "round_book": Address("area", lambda spot: [*area_of_round(spot), "cu"], gone=True),
}

# Pages of kinds that ask no permission, and yet name something in the address: why that is right.
OPEN_WITH_AN_ARGUMENT: dict[str, str] = {
    "units": "names and codes of units are public facts",
    "code_lists": "the unit only says where the reader stands; codes are public",
    "sync_batch": "the number of a batch; a phone is known by its token and reaches its own only",
}
# Addresses that answer everybody alike and show nothing of the register.
NOT_OURS = {"alive", "phone", "phone_file"}
