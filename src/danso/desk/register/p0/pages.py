"""The sheet itself: opened, checked as it is typed, kept as a draft, written line by line, declared complete."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone

from danso.accounts.looks import record_look
from danso.desk.places.home import home_unit
from danso.desk.register import words as sheet_words
from danso.desk.register.p0 import words
from danso.desk.register.p0.finishing import finish, not_answered, take_back
from danso.desk.register.p0.judging import judge_lines, write_lines
from danso.desk.register.p0.papers import Source, about, month_in_address, paper_of, source_of
from danso.desk.register.p0.reading import Paper
from danso.desk.register.p0.said import household_said, line_said
from danso.desk.register.p0.typed import TypedLine, lines_of_draft, lines_of_form, with_blanks
from danso.desk.shared import draft_words
from danso.desk.shared.asking import Asking
from danso.desk.shared.drafts import Kept, draft_shown, drop_draft, keep_draft, open_draft
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.exchange.inbound.reading import household_of_sheet, read_household_number
from danso.places.levels import Level
from danso.register.codes import TOLD_BY
from danso.register.lists.household_people import people_of_number
from danso.register.lists.paper_lines import declared_on, paper_lines
from danso.values.ids import new_id
from danso.values.period import Window
from danso.values.text import clean
from danso.values.words import Words

_ASIDE = ("marriage", "divorce")  # the paper tells of them on list 6


@page(Kind.ENTRY, methods=("GET", "POST"))
def p0_sheet(request: Asking, unit: int, month: str) -> HttpResponse:
    """Eleven grids. Posted whole without a script; with one, checked and kept line by line under the same address."""
    window = month_in_address(month, request.today)
    if request.here.level != Level.area:
        return redirect("p0_areas", unit)
    if request.method == "GET":
        return _opened(request, window)
    act = request.POST.get("act", "")
    if act == "drop":
        drop_draft(request.scope, about(unit, window))
        messages.success(request, str(draft_words.DROPPED))
        return redirect("p0_sheet", unit, month)
    if act == "take_back":
        return _taken_back(request, window)
    source = source_of(request, unit, window, request.POST.dict())
    paper = paper_of(request, unit, window, source)
    lines, none = lines_of_form(request.POST.dict()), _none(request)
    if act == "draft":
        _keep(request, window, lines, none, source)
        return HttpResponse(status=204)
    if act == "check":
        return _checked(request, window, paper, source, lines, none)
    if act == "more" or request.POST.get("more"):
        _keep(request, window, lines, none, source)
        return _page(request, window, source, lines, none, more=_number(request.POST.get("more", "")))
    return _saved(request, window, paper, source, lines, none)


@page(Kind.ENTRY)
def p0_household(request: Asking, unit: int, month: str) -> HttpResponse:
    """`?so=12`: who lives under a number, for the cell that names one of them; a look at each."""
    window = month_in_address(month, request.today)
    wanted = household_of_sheet(read_household_number(clean(request.GET.get("so", ""))[:20]))
    found = people_of_number(request.scope, unit, wanted)
    return JsonResponse(household_said(wanted, found, min(window.last, request.today)))


def _taken_back(request: Asking, window: Window) -> HttpResponse:
    problem = take_back(request, request.here.id, window, clean(request.POST.get("reason", ""))[:300])
    if problem:
        source = source_of(request, request.here.id, window, {})
        return _page(request, window, source, [], set(), problem=problem, status=422)
    return redirect("p0_sheet", request.here.id, f"{window.first:%Y-%m}")


def _opened(request: Asking, window: Window) -> HttpResponse:
    draft = open_draft(request.scope, about(request.here.id, window))
    if draft is None:
        return _page(request, window, source_of(request, request.here.id, window, {}), [], set())
    lines = lines_of_draft(draft.body.get("lines", {}))
    told = {key: str(value) for key, value in draft.body.get("source", {}).items()}
    source = source_of(request, request.here.id, window, told)
    judged = judge_lines(request.scope, lines, paper_of(request, request.here.id, window, source))
    return _page(request, window, source, judged, set(draft.body.get("none", ())), draft=draft)


def _checked(
    request: Asking, window: Window, paper: Paper, source: Source, lines: list[TypedLine], none: set[int]
) -> HttpResponse:
    """Every answer keeps the draft too: one request a line."""
    judged = judge_lines(request.scope, lines, paper)
    at = _keep(request, window, judged, none, source)
    if request.headers.get("X-Danso") != "grid":
        return _page(request, window, source, judged, none)
    _look(request, judged)
    answer = {"kept": str(words.DRAFT_KEPT.with_(at=at, n=len(judged))), "lines": [line_said(one) for one in judged]}
    return JsonResponse(answer)


def _saved(
    request: Asking, window: Window, paper: Paper, source: Source, lines: list[TypedLine], none: set[int]
) -> HttpResponse:
    fates = write_lines(request.scope, lines, paper)
    left = [one for one in fates if not one.empty and one.fate in ("left", "differs")]
    _tell(request, fates, left)
    problem = words.LEFT.with_(n=len(left)) if left else None
    act = request.POST.get("act")
    if problem is None and act in ("finish", "no_event"):
        problem = finish(request, paper, none, request.POST.get("page", ""), whole=act == "no_event")
    if problem is None:
        if none and act == "save":
            _keep(request, window, [], none, source)
        else:
            drop_draft(request.scope, about(paper.area, window))
        if act in ("finish", "no_event") and (home := home_unit(request.scope)):  # on to the next sheet of the pile
            return redirect(f"{resolve_url('p0_areas', home.id)}?thang={window.first.month}/{window.first.year}")
        return redirect("p0_sheet", paper.area, f"{window.first:%Y-%m}")
    _keep(request, window, left, none, source)
    return _page(request, window, source, left, none, problem=problem, status=422)


def _tell(request: HttpRequest, fates: Sequence[TypedLine], left: Sequence[TypedLine]) -> None:
    written = [one for one in fates if one.fate in ("saved", "held")]
    held = sum(one.fate == "held" for one in fates)
    late = sum(one.late is not None for one in written)
    again = sum(one.fate == "again" for one in fates)
    if written:
        said = [words.WRITTEN.with_(n=len(written))]
        said += [words.WRITTEN_HELD.with_(n=held)] if held else []
        said += [words.WRITTEN_LATE.with_(n=late)] if late else []
        messages.success(request, " ".join(map(str, said)))
    if again:
        messages.warning(request, str(words.WRITTEN_BEFORE.with_(n=again)))
    if not written and not again and not left and request.POST.get("act") == "save":
        messages.warning(request, str(words.NOTHING))


def _page(
    request: Asking,
    window: Window,
    source: Source,
    lines: list[TypedLine],
    none: set[int],
    *,
    problem: Words | None = None,
    draft: Kept | None = None,
    more: int = 0,
    status: int = 200,
) -> HttpResponse:
    written = paper_lines(request.scope, request.here.id, window)
    _look(request, lines)
    grids = []
    for grid, rows in with_blanks(lines, more):
        here = [one for one in written if one.list_no == grid.number or (grid.number == 6 and one.kind in _ASIDE)]
        typed = [row for row in rows if not row.empty]
        grids.append(
            {
                "grid": grid,
                "rows": list(enumerate(rows)),
                "written": here,
                "count": len(here) + len(typed),
                "asks": sum(not row.goes for row in typed),
                "none": grid.number in none and not here and not typed,
                "rest": len(grid.cells) - 2,
            }
        )
    context: dict[str, Any] = {
        "w": words,
        "sw": sheet_words,
        "unit": request.here,
        "window": window,
        "month": window.words(),
        "month_text": f"{window.first:%Y-%m}",
        "grids": grids,
        "outside": [one for one in written if one.list_no is None and one.kind not in _ASIDE],
        "missing": len(not_answered(written, none)),
        "source": source,
        "told_by": [(one.code, one.words) for one in TOLD_BY],
        "me": request.scope.account_id,
        "declared": declared_on(request.scope, request.here.id, window),
        "problem": problem,
        "draft": draft_shown(draft) if draft else None,
        "page_token": new_id(),
        "current": "p0_areas",
    }
    return render(request, "desk/p0_sheet.html", context, status=status)


def _keep(request: Asking, window: Window, lines: Sequence[TypedLine], none: set[int], source: Source) -> str:
    """A draft holds what is typed and not written; a sheet without anything typed needs none."""
    kept = {one.token: one.as_kept() for one in lines if not one.empty and one.fate != "again"}
    if not kept and not none:
        drop_draft(request.scope, about(request.here.id, window))
        return f"{timezone.localtime(timezone.now()):%H:%M}"
    said = {"told_by": source.told_by, "behalf": "" if source.behalf is None else str(source.behalf)}
    body = {"lines": kept, "none": sorted(none), "source": said}
    at = keep_draft(request.scope, about(request.here.id, window), body)
    return f"{timezone.localtime(at):%H:%M}"


def _look(request: Asking, lines: Sequence[TypedLine]) -> None:
    record_look(request.scope, "p0_grid", sorted({one for line in lines for one in line.shown}))


def _none(request: HttpRequest) -> set[int]:
    return {n for one in request.POST.getlist("none") if (n := _number(one))}


def _number(text: str) -> int:
    number = whole_number(text) or 0
    return number if number <= 11 else 0
