"""The sheet declared complete: every list has its lines or says that there is none."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.contrib import messages

from danso.desk.register.p0 import words
from danso.desk.register.p0.grids import GRIDS
from danso.desk.register.p0.reading import Paper
from danso.desk.shared.asking import Asking
from danso.register.actions import record_slip
from danso.register.draft import SlipDraft
from danso.register.lists.lines import Line
from danso.register.lists.paper_lines import declaration, declared_on, paper_lines
from danso.register.refusals import SlipWrittenAlready
from danso.values.day import Day
from danso.values.ids import derived_id, new_id
from danso.values.period import Window
from danso.values.words import Words


def not_answered(written: Sequence[Line], none: Collection[int]) -> list[int]:
    """Lists that neither have a line in the book nor are said to have none."""
    there = {one.list_no for one in written} | (
        {6} if any(one.kind in ("marriage", "divorce") for one in written) else set()
    )
    return [grid.number for grid in GRIDS if grid.number not in there and grid.number not in none]


def finish(request: Asking, paper: Paper, none: Collection[int], token: str, *, whole: bool) -> Words | None:
    """Hand in the month; `whole`: nothing happened all month. What stands in the way, or None when it is done."""
    written = paper_lines(request.scope, paper.area, paper.month)
    if whole and written:
        return words.NOT_NONE
    missing = [] if whole else not_answered(written, none)
    if missing:
        return words.NOT_FINISHED.with_(lists=", ".join(map(str, missing)))
    if declared_on(request.scope, paper.area, paper.month) is not None:
        messages.warning(request, str(words.FINISHED_ALREADY))
        return None
    facts = {"month": f"{paper.month.first:%Y-%m}", **({} if written else {"no_event": True})}
    draft = SlipDraft(
        "month_complete", Day.of(paper.until), paper.commune, paper.area, None, facts,
        told_by=paper.told_by, on_behalf_of=paper.behalf,
        id=derived_id("desk-p0-complete", paper.area, token[:36] or new_id()),
    )  # fmt: skip
    try:
        record_slip(by=request.scope, draft=draft)
    except SlipWrittenAlready:
        messages.warning(request, str(words.FINISHED_ALREADY))
        return None
    messages.success(request, str(words.FINISHED.with_(month=paper.month.words(), area=request.here.name)))
    return None


def take_back(request: Asking, area: int, month: Window, reason: str) -> Words | None:
    """The handing in of the month withdrawn with its reason: lines are awaited again. What stands in the way, or None.

    It is a slip like any other: where the handing in was appraised, official figures wait for its own appraisal.
    """
    if not reason:
        return words.REASON_NEEDED
    row = declaration(request.scope, area, month)
    if row is None:
        messages.warning(request, str(words.TAKEN_BACK_ALREADY))
        return None
    facts = {"target": row.slip_id, "target_hash": row.body_hash}
    draft = SlipDraft(
        "withdrawal", Day(row.happened_on), row.commune, row.area, None, facts, identity={"note": reason},
        told_by=row.told_by, id=derived_id("desk-withdrawal", row.slip_id),
    )  # fmt: skip
    try:
        record_slip(by=request.scope, draft=draft)
    except SlipWrittenAlready:
        messages.warning(request, str(words.TAKEN_BACK_ALREADY))
        return None
    messages.success(request, str(words.TAKEN_BACK.with_(month=month.words(), area=request.here.name)))
    return None
