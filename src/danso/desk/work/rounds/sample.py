"""Appraisal of a round on a sample: drawn by a stated seed, answered row by row, the share wrong with its interval."""

from __future__ import annotations

from itertools import groupby

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.accounts.permissions import Permission
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.desk.work.rounds import words
from danso.desk.work.rounds.shown import frame_of, in_order, unit_of
from danso.register.lists.homes import named_homes
from danso.reports.sheets.round_minute import shares
from danso.values.words import Words
from danso.work.rounds.found import read_round
from danso.work.rounds.models import Sampled
from danso.work.rounds.progress import seen
from danso.work.rounds.refusals import NothingVisited, SampleImpossible, SampleStands
from danso.work.rounds.sampling import answer_sample, draw_sample
from danso.work.rounds.totals import sample_totals

_ANSWERS = {"dung": True, "sai": False}


@page(Kind.NAMED, unit=unit_of, methods=("GET", "POST"))
def round_sample(request: Asking, one: int) -> HttpResponse:
    if request.method == "GET":
        return _shown(request, one)
    if request.POST.get("act") == "draw":
        per_area, seed = (whole_number(request.POST.get(name, "")) for name in ("per_area", "seed"))
        try:
            made = draw_sample(by=request.scope, round_id=one, per_area=per_area, seed=seed)
        except (SampleImpossible, SampleStands, NothingVisited) as refusal:
            return _shown(request, one, refusal.words, status=422)
        messages.success(request, str(words.DRAWN.with_(n=len(made))))
        return redirect("round_sample", one)
    told = {whole_number(name[1:]): _ANSWERS[value] for name, value in request.POST.items()
            if name[:1] == "m" and value in _ANSWERS}  # fmt: skip
    new = answer_sample(
        by=request.scope, round_id=one, answers={pk: said for pk, said in told.items() if pk is not None}
    )
    messages.success(request, str(words.ANSWERED.with_(n=new)))
    return redirect("round_sample", one)


def _shown(request: Asking, number: int, problem: Words | None = None, *, status: int = 200) -> HttpResponse:
    one = read_round(request.scope, number)
    rows = list(Sampled.objects.filter(round=one).order_by("area_id", "place"))
    names = in_order({row.area_id for row in rows}, one.last)
    homes = {home.household: home for home in seen(one, request.today, list(names))}
    named = named_homes(request.scope, one.unit_id, [row.household for row in rows], "round_sample")
    order = {area: place for place, area in enumerate(names)}
    rows.sort(key=lambda row: (order.get(row.area_id, 0), row.place))
    sample = sample_totals(Sampled.objects.filter(round=one))
    context = frame_of(request, one) | {
        "groups": [
            (names.get(area, ""), [(row, homes.get(row.household), named.get(row.household)) for row in of_area])
            for area, of_area in groupby(rows, key=lambda row: row.area_id)
        ],
        "sample": sample,
        "shares": shares(sample) if sample.answered else None,
        "open": not one.closed,
        "may_keep": request.scope.may(Permission.keep_office_work, one.unit_id),
        "seed": one.seed if one.seed is not None else f"{request.today:%Y%m%d}",
        "per_area": one.per_area or 5,
        "problem": problem,
    }
    return render(request, "desk/round_sample.html", context, status=status)
