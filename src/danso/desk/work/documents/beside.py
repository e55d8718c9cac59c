"""Communication and partners; bodies and their members; requests for figures: each a list with its forms."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from danso.desk.administration.typed import day, first_without, text
from danso.desk.indicators.sealed import counting
from danso.desk.indicators.windows import asked_window, choices, window_text
from danso.desk.places.pages import with_window
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.press import press_of
from danso.desk.work.documents import words
from danso.desk.work.documents.shown import context, status_of
from danso.desk.work.documents.tying import tie_by_symbol, tied
from danso.desk.work.documents.typed import acted, chosen, day_typed, number_typed
from danso.indicators.catalogue import INDICATORS
from danso.places.scope import NotInScope
from danso.reports.counting import count
from danso.values.words import Words, current_language
from danso.work.documents.actions import bodies as writing_bodies
from danso.work.documents.actions import communication as writing
from danso.work.documents.actions import data_requests as asking_for
from danso.work.documents.actions.data_requests import Given
from danso.work.documents.queries import (
    activities,
    body_members,
    campaigns,
    commitments,
    communication_totals,
    documents_of_many,
)
from danso.work.documents.queries import (
    bodies as standing_bodies,
)
from danso.work.documents.queries import (
    data_requests as all_requests,
)
from danso.work.documents.words import FORMS, PARTS

_OFFERED = (
    "population", "households", "births", "births_male", "births_female", "sex_ratio_at_birth", "deaths",
    "modern_method_users_new_and_continuing", "elderly",
)  # fmt: skip


@page(Kind.OFFICE)
def communication(request: Asking, unit: int) -> HttpResponse:
    return _communication(request, unit)


@page(Kind.OFFICE_KEPT, methods=("POST",))
def communication_act(request: Asking, unit: int) -> HttpResponse:
    def log(asking: Asking) -> Words:
        done = writing.Done(
            day_typed(asking, "held_on", words.ON), text(asking, "place", 300), text(asking, "form", 12),
            text(asking, "topic", 400), text(asking, "audience", 300), number_typed(asking, "times") or 1,
            number_typed(asking, "people"), number_typed(asking, "cost"),
        )  # fmt: skip
        campaign = chosen(asking, "campaign") or None
        writing.log_activity(by=asking.scope, unit_id=unit, done=done, press=press_of(asking), campaign_id=campaign)
        return words.LOGGED

    def strike(asking: Asking) -> Words:
        writing.strike_activity(by=asking.scope, activity_id=chosen(asking, "id"), reason=text(asking, "reason", 400))
        return words.STRUCK_NOW

    def commit(asking: Asking) -> Words:
        writing.record_commitment(
            by=asking.scope, unit_id=unit, partner=text(asking, "partner", 300), about=text(asking, "about", 600),
            signed_on=day_typed(asking, "signed_on", words.SIGNED_ON), last=day(asking, "last"),
            press=press_of(asking),
        )  # fmt: skip
        return words.LOGGED

    def take_back(asking: Asking) -> Words:
        reason = text(asking, "reason", 400)
        writing.strike_commitment(by=asking.scope, commitment_id=chosen(asking, "id"), reason=reason)
        return words.STRUCK_NOW

    def tie(asking: Asking) -> Words:
        return tied(asking, unit, "commitment", {one.pk for one in commitments(asking.scope, unit)})

    offered = {"log": log, "strike": strike, "commit": commit, "strike_commitment": take_back, "tie": tie}
    return acted(request, offered, lambda problem: _communication(request, unit, problem), ("communication", unit))


@page(Kind.OFFICE)
def bodies(request: Asking, unit: int) -> HttpResponse:
    return _bodies(request, unit)


@page(Kind.OFFICE_KEPT, methods=("POST",))
def body_act(request: Asking, unit: int) -> HttpResponse:
    def set_up(asking: Asking) -> Words:
        decided_on = day_typed(asking, "decided_on", words.DECIDED_ON)
        made = writing_bodies.set_up_body(
            by=asking.scope, unit_id=unit, name=text(asking, "name", 300), decision=text(asking, "decision", 200),
            decided_on=decided_on, since=day(asking, "since", decided_on) or decided_on, term_ends=day(asking, "term"),
            press=press_of(asking),
        )  # fmt: skip
        tie_by_symbol(asking, unit, "body", made.pk, made.decision)
        return words.LOGGED

    def seat(asking: Asking) -> Words:
        writing_bodies.seat_member(
            by=asking.scope, body_id=chosen(asking, "id"), full_name=text(asking, "full_name", 200),
            post=text(asking, "post", 300), part=text(asking, "part", 12),
            since=day(asking, "since", asking.today) or asking.today, press=press_of(asking),
        )  # fmt: skip
        return words.LOGGED

    def unseat(asking: Asking) -> Words:
        until = first_without(asking, "last", asking.today) or asking.today
        writing_bodies.unseat_member(by=asking.scope, member_id=chosen(asking, "id"), until=until)
        return words.LOGGED

    def end(asking: Asking) -> Words:
        until = first_without(asking, "last", asking.today) or asking.today
        writing_bodies.end_body(by=asking.scope, body_id=chosen(asking, "id"), until=until)
        return words.LOGGED

    def tie(asking: Asking) -> Words:
        return tied(asking, unit, "body", {one.pk for one in standing_bodies(asking.scope, unit, asking.today)})

    offered = {"set_up": set_up, "seat": seat, "unseat": unseat, "end": end, "tie": tie}
    return acted(request, offered, lambda problem: _bodies(request, unit, problem), ("bodies", unit))


@page(Kind.OFFICE)
def data_requests(request: Asking, unit: int) -> HttpResponse:
    return _requests(request, unit)


@page(Kind.OFFICE_KEPT, methods=("POST",))
def data_request_act(request: Asking, unit: int) -> HttpResponse:
    def receive(asking: Asking) -> Words:
        asking_for.receive_data_request(
            by=asking.scope, unit_id=unit, asker=text(asking, "asker", 300), what=text(asking, "what", 600),
            received_on=day(asking, "received_on", asking.today) or asking.today, due_on=day(asking, "due_on"),
            press=press_of(asking),
        )  # fmt: skip
        return words.LOGGED

    def answer(asking: Asking) -> Words:
        figures, cutoff = _figures(asking, unit)
        asking_for.answer_data_request(
            by=asking.scope, request_id=chosen(asking, "id"), answer=text(asking, "answer", 2100), figures=figures,
            cutoff=cutoff,
        )  # fmt: skip
        return words.LOGGED

    offered = {"receive": receive, "answer": answer}
    return acted(request, offered, lambda problem: _requests(request, unit, problem), ("data_requests", unit))


def _figures(request: Asking, unit: int) -> tuple[list[Given], int | None]:
    """The ticked figures of the window, counted on the newest official seal. None ticked: no figure and no cut-off."""
    codes = tuple(code for code in _OFFERED if code in request.POST.getlist("figure"))
    if not codes:
        return [], None
    if not any(one.unit_id == unit for one in all_requests(request.scope, unit) if one.pk == chosen(request, "id")):
        raise NotInScope
    window = asked_window(request.POST, request.today)
    with counting() as snapshot:
        found, cutoff = count(snapshot, [(codes, [unit], window)]), snapshot.cutoff
    language = current_language()
    return [
        Given(one.id, one.name.in_(language), one.shown(language), one.measure.in_(language)) for one in found
    ], cutoff


def _communication(request: Asking, unit: int, problem: Words | None = None) -> HttpResponse:
    window = asked_window(request.GET, request.today)
    rows = activities(request.scope, unit, window)
    agreed = commitments(request.scope, unit)
    papers = documents_of_many(request.scope, unit, "commitment", [one.pk for one in agreed])
    shown = context(request, "communication", problem) | {
        "window": window,
        "window_text": window_text(window),
        "choices": with_window(choices(request.today), window),
        "rows": [(one, FORMS[one.form]) for one in rows],
        "totals": [(one, FORMS[one.form]) for one in communication_totals(request.scope, [unit], window)],
        "forms": FORMS,
        "campaigns": [one for one in campaigns(request.scope, unit) if one.closed_on is None],
        "commitments": [
            (one, one.last is not None and one.last < request.today, papers.get(one.pk, [])) for one in agreed
        ],
    }
    return render(request, "desk/communication.html", shown, status=status_of(problem))


def _bodies(request: Asking, unit: int, problem: Words | None = None) -> HttpResponse:
    members, standing = (
        body_members(request.scope, unit, request.today),
        standing_bodies(request.scope, unit, request.today),
    )
    papers = documents_of_many(request.scope, unit, "body", [one.pk for one in standing])
    rows = [
        (
            body,
            [(one, PARTS[one.part]) for one in members if one.body_id == body.pk],
            body.term_ends is not None and body.term_ends < request.today,
            papers.get(body.pk, []),
        )
        for body in standing
    ]
    shown = context(request, "bodies", problem) | {"rows": rows, "roles": PARTS}
    return render(request, "desk/bodies.html", shown, status=status_of(problem))


def _requests(request: Asking, unit: int, problem: Words | None = None) -> HttpResponse:
    rows = [
        (one, one.answered_on is None and one.due_on is not None and one.due_on < request.today)
        for one in all_requests(request.scope, unit)
    ]
    shown = context(request, "data_requests", problem) | {
        "rows": rows,
        "offered": [(code, INDICATORS[code].name) for code in _OFFERED if code in INDICATORS],
        "choices": choices(request.today),
    }
    return render(request, "desk/data_requests.html", shown, status=status_of(problem))
