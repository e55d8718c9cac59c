"""One area of a round, typed from paper: household number and Enter is reviewed, with k differs, with x taken back."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode

from danso.accounts.permissions import Permission
from danso.desk.register.entry.typed_day import typed_day
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.work.rounds import words
from danso.desk.work.rounds.shown import area_of, frame_of
from danso.places.collaborators import collaborators_of
from danso.register.lists.homes import NamedHome, named_homes
from danso.register.lists.worklists.printing import PURPOSES
from danso.values.day import shown_date
from danso.values.text import clean, natural_key
from danso.values.words import Words
from danso.work.rounds.actions import Marked, mark_households
from danso.work.rounds.found import read_round
from danso.work.rounds.models import Round
from danso.work.rounds.progress import Seen, seen
from danso.work.rounds.refusals import VisitDayWrong
from danso.work.rounds.rules import Verdict, typed_list

_LONGEST = 1000
_SHOW = ("tat-ca", "cho", "khac")


@dataclass(frozen=True, slots=True)
class Line:
    seen: Seen
    home: NamedHome | None


@page(Kind.ENTRY, unit=area_of, methods=("GET", "POST"))
def round_area(request: Asking, one: int, area: int) -> HttpResponse:
    found = read_round(request.scope, one, area=area)
    day = clean(request.POST.get("ngay", "") or request.GET.get("ngay", ""))[:20] or _usual_day(found, request.today)
    if request.method == "GET":
        return _shown(request, found, area, day)
    visited, wrong = typed_day(day, request.today, happened=True)
    if visited is None or not visited.exact:
        return _shown(request, found, area, day, problem=wrong or words.DAY_UNREAD, status=422)
    entry = request.POST.get("ghi", "")[:_LONGEST]
    verdicts, unknown = _told(request, found, area, entry)
    try:
        done = _mark(request, found, area, verdicts, visited.reckoned)
    except VisitDayWrong as refusal:
        return _shown(request, found, area, day, problem=refusal.words, entry=entry, status=422)
    if unknown:  # the pieces nobody understood stay in the field
        said = words.UNKNOWN_NUMBERS.with_(numbers=", ".join(unknown))
        return _shown(request, found, area, day, problem=said, entry=" ".join(unknown), done=done, status=422)
    messages.success(request, str(marked_words(done)))
    query = {"ngay": day} | ({"xem": request.GET["xem"]} if request.GET.get("xem") in _SHOW else {})
    return redirect(f"{request.path}?{urlencode(query)}")


def marked_words(done: Marked) -> Words:
    """Only what there is: 3 as in the book, 1 differs."""
    said = [
        one.with_(n=n)
        for one, n in (
            (words.N_AS_BOOK, done.as_book),
            (words.N_DIFFERS, done.differs),
            (words.N_UNDONE, done.undone),
            (words.N_SAME, done.same),
        )
        if n
    ]
    if not said:
        return words.NOTHING_TYPED
    return words.MARKED.with_(what=Words(", ".join(one.vi for one in said), ", ".join(one.en for one in said)))


def _told(request: Asking, one: Round, area: int, entry: str) -> tuple[dict[str, Verdict], tuple[str, ...]]:
    """Verdicts by household id. A number that two households carry is said back: its rows have buttons."""
    homes = seen(one, request.today, [area])
    row, _, verdict = request.POST.get("row", "").partition("|")
    if row and any(home.household == row for home in homes):
        chosen: Verdict = "differs" if verdict == "differs" else "undo" if verdict == "undo" else "as_book"
        return {row: chosen}, ()
    counted = Counter(home.number for home in homes)
    by_number = {home.number: home.household for home in homes if counted[home.number] == 1}
    typed = typed_list(entry, by_number)
    return {by_number[number]: verdict for number, verdict in typed.verdicts.items()}, typed.unknown


def _mark(request: Asking, one: Round, area: int, verdicts: dict[str, Verdict], visited: date) -> Marked:
    here = collaborators_of(request.scope, [area], request.today).get(area, [])
    others = [who.account_id for who in here if who.account_id != request.scope.account_id]
    return mark_households(
        by=request.scope, round_id=one.pk, area=area, verdicts=verdicts, visited_on=visited,
        told_by="collaborator" if here else "family", on_behalf_of=others[0] if others and len(others) == len(here) else None,
    )  # fmt: skip


def _usual_day(one: Round, today: date) -> str:
    return shown_date(max(min(today, one.last), one.first))


def _shown(
    request: Asking,
    one: Round,
    area: int,
    day: str,
    *,
    problem: Words | None = None,
    entry: str = "",
    done: Marked | None = None,
    status: int = 200,
) -> HttpResponse:
    homes = sorted(seen(one, request.today, [area]), key=lambda home: (natural_key(home.number), home.household))
    show = request.GET.get("xem", "")
    shown = [
        home
        for home in homes
        if show not in ("cho", "khac") or home.status == ("waiting" if show == "cho" else "differs")
    ]
    named = named_homes(request.scope, area, [home.household for home in shown], "round")
    counted = Counter(home.status for home in homes)
    context = frame_of(request, one) | {
        "area": request.here,
        "lines": [Line(home, named.get(home.household)) for home in shown],
        "all": len(homes),
        "counted": counted,
        "visited": len(homes) - counted["waiting"],
        "unwritten": sum(home.unwritten for home in homes),
        "show": show if show in _SHOW else "tat-ca",
        "day": day,
        "entry": entry,
        "problem": problem,
        "done": marked_words(done) if done and done != Marked() else None,
        "purposes": PURPOSES.items(),
        "open": not one.closed,
        "office": request.scope.may(Permission.view_office_work, one.unit_id),
    }
    return render(request, "desk/round_area.html", context, status=status)
