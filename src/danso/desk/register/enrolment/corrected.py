"""The sheet of an enrolment filled in as it stands, and what is typed into it written as a correction of the whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render, resolve_url

from danso.desk.places.tree import area_names
from danso.desk.register.card.since_opened import FIELD, since_opened
from danso.desk.register.correction import words as correction_words
from danso.desk.register.correction.draft import correction, difference, digest
from danso.desk.register.correction.saving import correction_id, may_be_saved
from danso.desk.register.enrolment.drafts import enrolled
from danso.desk.register.enrolment.form import SheetForm, read_form, shown, told_by_page
from danso.desk.register.enrolment.kept import keep_sheet, told_then
from danso.desk.register.enrolment.rows import COLUMNS, FIRST_ROWS, LINES, Row, members, read_rows
from danso.desk.register.enrolment.sheet_head import SheetHead, new_head
from danso.desk.register.entry import words as entry_words
from danso.desk.register.entry.drafts import correction_about
from danso.desk.register.entry.judged import judged_together
from danso.desk.register.entry.pages import reasons_of, written_already
from danso.desk.shared import draft_words
from danso.desk.shared.asking import Asking
from danso.desk.shared.drafts import Kept, draft_shown, drop_draft, open_draft
from danso.register.actions import commune_held, record_slip
from danso.register.correctable import Original
from danso.register.difference import Difference
from danso.register.draft import SlipDraft
from danso.register.lists.desk_entry import slip_is_written
from danso.register.refusals import SlipWrittenAlready
from danso.register.slips.members import MEMBER_FIELDS
from danso.values.day import Day
from danso.values.ids import derived_id, new_id
from danso.values.text import clean

_FIELDS = {one.name: one for one in MEMBER_FIELDS}


def correct_enrolment(request: Asking, original: Original, household: str) -> HttpResponse:
    """Lines keep their people: row 3 is the third person of the sheet whatever is typed into it."""
    assert original.body.area is not None
    area = original.body.area
    areas = [(area, area_names([area], request.today).get(area, ""))]
    people = original.body.facts["members"]
    least = max(FIRST_ROWS, len(people) + 1)
    about = correction_about(household, original.row.slip_id)
    stands = SheetForm(_head(original, areas, request), _rows(original, least, request.today), areas, new_id())
    if request.method == "GET":
        return _opened(request, stands, original, household, about)
    if request.POST.get("act") == "drop":
        drop_draft(request.scope, about)
        messages.success(request, str(draft_words.DROPPED))
        return redirect("correct_slip", household, original.row.slip_id)
    token = clean(request.POST.get("token", ""))[:36] or new_id()
    slip_id = correction_id(request, token)
    if slip_is_written(slip_id):
        return written_already(request, household, about)
    form = _read(told_by_page(request), areas, token, request.today, least)
    keep_sheet(request, about, form, stands=stands)
    try:
        return _answered(request, form, original, household, slip_id)
    except SlipWrittenAlready:  # pressed twice at once
        return written_already(request, household, about)


def _opened(request: Asking, stands: SheetForm, original: Original, household: str, about: str) -> HttpResponse:
    """The sheet as it was left, else as it stands. A draft whose correction is written is none."""
    kept = open_draft(request.scope, about)
    if kept is not None and slip_is_written(correction_id(request, kept.body["token"])):
        drop_draft(request.scope, about)
    elif kept is not None:
        token = kept.body["token"]
        form = _read(told_then(kept), stands.areas, token, request.today, len(stands.rows))
        draft = _draft(form, original, correction_id(request, token)) if form.complete and form.filled else None
        changes = tuple(difference(draft, original, {})) if draft else None
        return _shown(request, form, original, household, changes, draft=kept)
    return _shown(request, stands, original, household, None)


def _read(told: Mapping[str, str], areas: Sequence[tuple[int, str]], token: str, today: date, least: int) -> SheetForm:
    form = read_form(told, areas, token, today, least)
    form.head.typed["mode"] = "book"
    return form


def _answered(request: Asking, form: SheetForm, original: Original, household: str, slip_id: str) -> HttpResponse:
    act, changes, draft = request.POST.get("act"), None, None
    if form.complete and form.filled:
        draft = _draft(form, original, slip_id)
        changes = tuple(difference(draft, original, {}))
        people = {one["id"]: (one["sex"], Day(one["birth"])) for one in original.body.facts["members"]}
        (draft,), form.found = judged_together(request.scope, [draft], people, reasons_of(request))
    if act in ("more", "check"):
        return _shown(request, form, original, household, changes)
    with commune_held(original.row.commune):
        opened = since_opened(request, household, original.row.commune)
        fine = changes and may_be_saved(request, form.found, changes, opened)
        recorded = record_slip(by=request.scope, draft=draft) if draft and fine else None
    if recorded is None:
        return _shown(request, form, original, household, changes, status=422)
    drop_draft(request.scope, correction_about(household, original.row.slip_id))
    said = correction_words.WRITTEN.with_(kind=entry_words.SHEET, day=original.body.happened_on.shown())
    appraised = original.row.appraisal == "appraised"
    messages.success(request, f"{said} {correction_words.WAITS}" if appraised else str(said))
    return redirect(f"{resolve_url('household', household)}?vua={recorded.slip_id}")


def _draft(form: SheetForm, original: Original, slip_id: str) -> SlipDraft:
    was = original.body.facts["members"]

    def id_of(number: int) -> str:
        return str(was[number - 1]["id"]) if number <= len(was) else derived_id("desk", slip_id, f"member-{number}")

    people, names = members(form.rows, id_of)
    kept = {one["id"]: one.get("came_on") for one in was}
    people = [one | ({"came_on": kept[one["id"]]} if kept.get(one["id"]) else {}) for one in people]
    facts = enrolled(form.head, people)
    if "household_kind" not in original.body.facts and facts["household_kind"] == "family":
        del facts["household_kind"]  # not told then: a family, as the form shows it
    assert form.head.on is not None
    identity: dict[str, Any] = {"persons": names} if names else {}
    if form.head.typed["address"]:
        identity["address"] = form.head.typed["address"]
    plain = SlipDraft(
        original.body.kind, form.head.on, original.row.commune, original.row.area, original.row.household, facts,
        identity, told_by=form.head.typed["told_by"], id=slip_id,
    )  # fmt: skip
    return correction(plain, original, slip_id)


def _head(original: Original, areas: list[tuple[int, str]], request: Asking) -> SheetHead:
    head = new_head(areas, str(original.body.facts.get("number", "")), request.today)
    head.area, head.number, head.on = areas[0][0], head.typed["number"], original.body.happened_on
    head.typed |= {
        "household_kind": str(original.body.facts.get("household_kind") or "family"),
        "address": original.telling.address,
        "on": original.body.happened_on.shown(),
        "told_by": original.body.told_by,
    }
    return head


def _rows(original: Original, least: int, today: date) -> list[Row]:
    was = original.body.facts["members"]
    line_of = {one["id"]: number for number, one in enumerate(was, start=1)}
    told = {
        f"{column}-{number}": text
        for number, one in enumerate(was, start=1)
        for column, text in _typed(one, original, line_of).items()
    }
    return read_rows(told, least, original.body.happened_on, today)


def _typed(one: dict[str, Any], original: Original, line_of: dict[str, int]) -> dict[str, str]:
    """As somebody would have typed it; card and citizen numbers are not shown, left empty they stay."""
    typed = dict.fromkeys(COLUMNS, "")
    typed["name"] = str(original.telling.persons.get(one["id"], {}).get("name", ""))
    for column, field in _FIELDS.items():
        value = one.get(column)
        if value in (None, ""):
            continue
        if column in LINES:
            typed[column] = str(line_of.get(value, ""))
        elif field.codes is not None:
            typed[column] = value if column == "method" else str(field.codes.words(value))
        else:
            typed[column] = Day(value).shown()
    return typed


def _first_row(request: Asking, original: Original) -> int:
    """The line of whom the card was asked to correct."""
    ids = [one["id"] for one in original.body.facts["members"]]
    asked = request.GET.get("nguoi", "")
    return ids.index(asked) + 1 if asked in ids else 1


def _shown(
    request: Asking,
    form: SheetForm,
    original: Original,
    household: str,
    changes: tuple[Difference, ...] | None,
    *,
    status: int = 200,
    draft: Kept | None = None,
) -> HttpResponse:
    template = "desk/enrol_check.html" if request.headers.get("HX-Request") else "desk/enrol.html"
    context = shown(form, request) | {
        "correcting": original,
        "household": household,
        "changes": changes,
        "first_row": _first_row(request, original),
        "shown_changes": digest(list(changes)) if changes else "",
        "opened": since_opened(request, household, original.row.commune, draft.body.get(FIELD, "") if draft else ""),
        "draft": draft_shown(draft) if draft else None,
    }
    return render(request, template, context, status=status)
