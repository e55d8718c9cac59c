"""The renewal of the book: new numbers beside the old before they are given; the old and the new book of an area."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from danso.accounts.permissions import Permission
from danso.desk.exchange.handing.gate import handed_out
from danso.desk.shared.asking import Asking
from danso.desk.shared.attachment import attachment
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.desk.work.rounds import words
from danso.desk.work.rounds.shown import area_of, frame_of, in_order, unit_of
from danso.places.scope import NotInScope
from danso.register.lists.homes import named_homes
from danso.reports.sheets import a0_document
from danso.reports.writing_out import FORMATS
from danso.values.words import current_language
from danso.work.rounds.found import read_round
from danso.work.rounds.models import RoundArea
from danso.work.rounds.renewal import numbering, renumber_area
from danso.work.rounds.rules import Order

_ORDERS: dict[str, Order] = {"so": "number", "dia-chi": "address"}


@page(Kind.NAMED, unit=unit_of, methods=("GET", "POST"))
def round_renewal(request: Asking, one: int) -> HttpResponse:
    """`?dia-ban=` shows one area old beside new; the same form gives the numbers, once."""
    found = read_round(request.scope, one)
    if not found.of_kind.freezes:
        raise NotInScope
    rows = {row.area_id: row for row in RoundArea.objects.filter(round=found)}
    names = in_order(rows, found.last)
    asked = request.POST if request.method == "POST" else request.GET
    area, order = whole_number(asked.get("dia-ban", "")), _ORDERS.get(asked.get("xep", ""), "number")
    if request.method == "POST":
        if area not in rows:
            return redirect("round_renewal", one)
        done = renumber_area(by=request.scope, round_id=one, area=area, order=order)
        said = words.RENUMBERED_BEFORE if done.before else words.RENUMBERED.with_(given=done.given, kept=done.kept)
        (messages.warning if done.before else messages.success)(request, str(said))
        return redirect(f"{reverse('round_renewal', args=[one])}#a{area}")
    numbers = []
    if area in rows and found.renewed_on is not None and rows[area].renumbered_at is None:
        numbers = numbering(found, area, order, request.scope)
    named = named_homes(request.scope, found.unit_id, [n.household for n in numbers], "round_renewal")
    right = all(request.scope.may(p, found.unit_id) for p in (Permission.record_slip, Permission.appraise))
    context = frame_of(request, found) | {
        "areas": [(rows[number], name) for number, name in names.items()],
        "done": sum(row.renumbered_at is not None for row in rows.values()),
        "area": area if numbers else None,
        "area_name": names.get(area or 0, ""),
        "numbers": [(n, named.get(n.household)) for n in numbers],
        "changed": sum(not n.keeps for n in numbers),
        "order": next(code for code, value in _ORDERS.items() if value == order),
        "orders": [(code, words.ORDERS[code]) for code in _ORDERS],
        "may_renumber": right and found.closed and found.renewed_on is not None and request.today >= found.renewed_on,
    }
    return render(request, "desk/round_renewal.html", context)


@page(Kind.NAMED, unit=area_of, methods=("GET", "POST"))
def round_book(request: Asking, one: int, area: int, which: str) -> HttpResponse:
    """`cu`: the old book as it was known at the closing; `moi`: the new one as of today. Files of named persons."""
    found = read_round(request.scope, one, area=area)
    if which not in ("cu", "moi") or (which == "cu" and found.cutoff is None):
        raise NotInScope
    kept_at, on = (found.cutoff, found.book_on) if which == "cu" else (None, request.today)

    def make() -> bytes:
        return FORMATS["pdf"](a0_document(request.scope, area, on, current_language(), kept_at=kept_at))

    content = handed_out(request, area, "a0", f"{one}-{area}-{which}", make)
    if isinstance(content, HttpResponse):
        return content
    name = f"so-a0-{which}-{request.here.code or area}-{on}.pdf"
    return attachment(content, "application/pdf", name)
