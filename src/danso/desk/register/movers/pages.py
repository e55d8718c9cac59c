"""Movers of a unit: pairs side by side for whoever decides over both, one's own side and requests for a commune."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from danso.accounts.permissions import Permission
from danso.desk.places.tree import area_names
from danso.desk.register.entry.typed_day import typed_day
from danso.desk.register.movers import words
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.queries import commune_of, unit_row
from danso.places.scope import NotInScope
from danso.register.actions import preview
from danso.register.codes import RELATION, SEX
from danso.register.movers.actions import (
    ask_again,
    confirm_leaving,
    decide_pair,
    leaving,
    part_again,
    say_still_here,
)
from danso.register.movers.queries import Movers, Side, movers
from danso.register.movers.requests import request_of
from danso.values.day import shown_date
from danso.values.period import month
from danso.values.text import clean
from danso.values.words import Words

Said = tuple[bool, Words]  # whether it was done, and what to say


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the comparison; `alike` False: the two sides say different things."""

    what: Words
    came: object
    stayed: object
    alike: bool = True


@page(Kind.HELD)
def movers_page(request: Asking, unit: int) -> HttpResponse:
    found = movers(request.scope, request.here)
    names = area_names(sorted(_units(found)), request.today)
    context = {
        "m": words,
        "unit": unit_row(commune_of(unit, request.today) or unit, request.today),
        "found": found,
        "to_compare": len(found.pairs) + len(found.own),
        "to_confirm": len(found.waiting) + len(found.denied),
        "pairs": [(one, _rows(one.mover, one.stayed, names)) for one in found.pairs],
        "names": names,
        "may_answer": {a.request.commune for a in found.waiting if _may_answer(request, a.request.commune)},
        "sees_both": {a.request.person for a in found.waiting if _sees_both(request, a.request.there)},
        "current": "held",
    }
    return render(request, "desk/movers.html", context)


@page(Kind.HELD, methods=("POST",))
def judge_pair(request: Asking, unit: int, pair: int) -> HttpResponse:
    """Same person or not: one step, one slip."""
    same = request.POST.get("what") == "same"
    if not same and request.POST.get("what") != "two":
        raise NotInScope
    decide_pair(by=request.scope, pair_id=pair, same=same)
    return _back(request, unit, (True, words.DECIDED_SAME if same else words.DECIDED_TWO))


@page(Kind.HELD, methods=("POST",))
def answer_move(request: Asking, unit: int, person: UUID) -> HttpResponse:
    """What the commune that still counts her says, or what the level above makes of its answer."""
    who, what = str(person), request.POST.get("what", "")
    if what == "left":
        return _back(request, unit, _left(request, unit, who))
    if what == "still":
        return _back(request, unit, _still(request, unit, who))
    if what == "two":
        part_again(by=request.scope, commune=unit, person=who)
        return _back(request, unit, (True, words.DECIDED_TWO))
    if what == "again":
        ask_again(by=request.scope, commune=unit, person=who)
        return _back(request, unit, (True, words.ASKED))
    raise NotInScope


def _left(request: Asking, commune: int, person: str) -> Said:
    asked = request_of(commune, person)
    if asked is None or not _may_answer(request, commune):
        raise NotInScope
    on, wrong = typed_day(clean(request.POST.get("day", "").replace("\0", ""))[:20], request.today, happened=True)
    if on is None or not on.exact or wrong is not None:
        return False, words.NOT_WRITTEN.with_(said=wrong or words.DAY_MISSING)
    [outcome] = preview(by=request.scope, drafts=[leaving(asked, on.reckoned)])
    if outcome.state == "held":  # said before anything is written
        return False, words.NOT_WRITTEN.with_(said=outcome.findings[0].words)
    confirm_leaving(by=request.scope, commune=commune, person=person, on=on.reckoned)
    return True, words.CONFIRMED.with_(month=month(on.reckoned.year, on.reckoned.month).words())


def _still(request: Asking, commune: int, person: str) -> Said:
    reason = clean(request.POST.get("reason", "").replace("\0", ""))[:300]
    if not reason:
        if request_of(commune, person) is None:
            raise NotInScope
        return False, words.NO_REASON
    say_still_here(by=request.scope, commune=commune, person=person, reason=reason)
    return True, words.NOTED


def _back(request: Asking, unit: int, said: Said) -> HttpResponse:
    back = request.POST.get("back", "")
    (messages.success if said[0] else messages.warning)(request, str(said[1]))
    if back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        return redirect(back)
    return redirect("movers", unit)


def _may_answer(request: Asking, commune: int) -> bool:
    return request.scope.may(Permission.record_slip, commune)


def _sees_both(request: Asking, there: int) -> bool:
    return request.scope.may(Permission.decide, there) and request.scope.sees_names(there)


def _units(found: Movers) -> set[int]:
    sides = [*(s for p in found.pairs for s in (p.mover, p.stayed)), *found.own]
    asked = [a.request for a in (*found.waiting, *found.denied)]
    places = {i for s in sides for i in (s.commune, s.area)} | {i for r in asked for i in (r.commune, r.area, r.there)}
    return {i for i in places if i is not None}


def _rows(came: Side, stayed: Side, names: dict[int, str]) -> list[Row]:
    """Both sides, what identifies a person first; a difference is said in words, not by colour alone."""
    told = [
        (words.NAME, came.person.name, stayed.person.name),
        (words.BIRTH, came.person.birth.shown(), stayed.person.birth.shown()),
        (words.SEX, SEX.words(came.person.sex), SEX.words(stayed.person.sex)),
    ]
    where = [
        (words.RELATION, _relation(came), _relation(stayed)),
        (words.COMMUNE, names.get(came.commune, ""), names.get(stayed.commune, "")),
        (words.AREA, names.get(came.area or 0, ""), names.get(stayed.area or 0, "")),
        (words.NUMBER, came.number, stayed.number),
        (words.SINCE, shown_date(came.since), shown_date(stayed.since)),
    ]
    return [*(Row(what, a, b, a == b) for what, a, b in told), *(Row(what, a, b) for what, a, b in where)]


def _relation(side: Side) -> Words | str:
    return RELATION.words(side.person.relation) if side.person.relation else ""
