"""The sample: drawn once from a stated seed, shown by strata and signs, and the calls typed so far. Nobody is named."""

from __future__ import annotations

import re
from collections import Counter

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.desk.places.tree import area_names
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.desk.work.inspections import words
from danso.desk.work.inspections.shown import head, of_inspecting
from danso.guidance.inspecting.actions import draw_sample
from danso.guidance.inspecting.frame import OTHER
from danso.guidance.inspecting.queries import drawn_again
from danso.register.codes import ETHNICITY
from danso.register.lists.worklists.printing import PURPOSES
from danso.values.refusal import Refusal
from danso.values.text import clean, fold_accents
from danso.values.words import Words
from danso.work.inspections.actions import finish_visit
from danso.work.inspections.models import Inspection, Sample, SampledHousehold
from danso.work.inspections.queries import KEEP, inspection_in_reach, sampled_households

USUAL_SIZE, USUAL_RISK = 30, 50


@page(Kind.OFFICE_KEPT, unit=of_inspecting, methods=("GET", "POST"))
def inspection_sample(request: Asking, inspection: int) -> HttpResponse:
    found = inspection_in_reach(request.scope, inspection, KEEP)
    if request.method != "POST":
        return _page(request, found, None)
    if request.POST.get("act") == "finish":
        finish_visit(by=request.scope, inspection_id=inspection)
        messages.success(request, str(words.FINISHED))
        return redirect("inspection_findings", inspection)
    size, risk = (whole_number(request.POST.get(key, "")) for key in ("size", "risk"))
    try:
        draw_sample(
            by=request.scope,
            inspection_id=inspection,
            size=size or 0,
            risk_percent=-1 if risk is None else risk,
            seed=clean(request.POST.get("seed", "")),
        )
    except Refusal as refusal:
        return _page(request, found, refusal)
    messages.success(request, str(words.SAMPLED))
    return redirect("inspection_sample", inspection)


def _page(request: Asking, found: Inspection, refusal: Refusal | None) -> HttpResponse:
    rows = sampled_households(request.scope, found.pk)
    typed = {
        "size": request.POST.get("size", USUAL_SIZE),
        "risk": request.POST.get("risk", USUAL_RISK),
        "seed": request.POST.get("seed", _seed(found)),
    }
    context = head(request, found) | {"typed": typed, "problem": refusal.words if refusal else None}
    if rows:
        context |= _drawn(request, rows[0].sample, rows)
    return render(request, "desk/inspection_sample.html", context, status=409 if refusal else 200)


def _drawn(request: Asking, sample: Sample, rows: list[SampledHousehold]) -> dict[str, object]:
    names = area_names([one.area for one in rows], request.today)
    frame = Counter(stratum for _, _, stratum, _ in sample.frame)
    drawn = Counter(one.stratum for one in rows)
    chance = Counter(one.stratum for one in rows if one.by_chance)
    return {
        "sample": sample,
        "frame": len(sample.frame),
        "again": drawn_again(sample),
        "strata": [(stratum_words(s), n, drawn[s], chance[s]) for s, n in sorted(frame.items())],
        "signs": [(said, sum(sign in one.signs for one in rows)) for sign, said in words.SIGNS.items()],
        "rows": [(one, names.get(one.area, ""), *_called(one)) for one in rows],
        "left": sum(not hasattr(one, "reinterview") for one in rows),
        "typed_n": sum(hasattr(one, "reinterview") for one in rows),
        "purposes": PURPOSES.items(),
    }


def stratum_words(stratum: str) -> Words:
    return words.OTHER_GROUP if stratum == OTHER else ETHNICITY.words(stratum)


def _called(one: SampledHousehold) -> tuple[Words | None, Words | None]:
    """(what came of the call, how many points differ)."""
    told = getattr(one, "reinterview", None)
    if told is None:
        return None, None
    compared, differ = (sum(pair[i] for pair in told.tally.values()) for i in (0, 1))
    return words.OUTCOMES[told.outcome], words.DIFFER_N.with_(differ=differ, compared=compared) if compared else None


def _seed(found: Inspection) -> str:
    """The plan's number and year, which everybody knew before the draw."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold_accents(found.plan_number)).strip("-")
    return f"{plain}-{found.plan_date.year}"[:40]
