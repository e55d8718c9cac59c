"""A round that is going on in the demo of 2026: one area gone through, one half, some differences still unwritten."""

from __future__ import annotations

from datetime import date, timedelta

from danso.accounts.roles import Role
from danso.places.levels import Level
from danso.places.models import Grant
from danso.places.queries import descendants
from danso.places.scope import scope_of
from danso.register.actions import record_slips
from danso.register.draft import SlipDraft
from danso.register.lists.homes import Home, homes_of
from danso.register.models import PersonRow
from danso.values.day import Day
from danso.values.text import natural_key
from danso.work.rounds.actions import mark_households, open_round
from danso.work.rounds.kinds import RoundKind
from danso.work.rounds.models import Round
from danso.work.rounds.rules import Verdict

_DIFFER_EVERY = 17  # about six in a hundred households: what offices report of a yearly review is not public
_WRITTEN = 2


def begin_round(unit_id: int, on: date) -> Round:
    """Opened three weeks ago by the commune's officer. The projection must stand."""
    officer = Grant.objects.select_related("account").filter(role=Role.commune_officer, unit_id=unit_id).earliest("pk")
    by = scope_of(officer.account, on)
    first = on - timedelta(days=21)
    one = open_round(
        by=by, unit_id=unit_id, kind=RoundKind.yearly_review, plan_number="45/KH-TYT", plan_on=first - timedelta(days=16),
        first=first, last=date(on.year, 12, 10), book_on=first,
    )  # fmt: skip
    areas = sorted(descendants(unit_id, on, Level.area))[:2]
    for area, share in zip(areas, (1.0, 0.5), strict=False):
        homes = sorted(homes_of([area], on), key=lambda home: natural_key(home.number))
        gone = homes[: round(len(homes) * share)]
        verdicts: dict[str, Verdict] = {
            home.id: "differs" if n % _DIFFER_EVERY == 0 else "as_book" for n, home in enumerate(gone, start=1)
        }
        visited = on - timedelta(days=3)
        mark_households(by=by, round_id=one.pk, area=area, verdicts=verdicts, visited_on=visited)
        differing = [home for home in gone if verdicts[home.id] == "differs"][:_WRITTEN]
        record_slips(by=by, drafts=[draft for home in differing if (draft := _away(home, visited))])
    return one


def _away(home: Home, visited: date) -> SlipDraft | None:
    """The review found somebody of the household gone for a while."""
    here = PersonRow.objects.filter(household=home.id, died_on=None, counted_until=None).order_by("birth_on", "pk")
    person = here.values_list("pk", flat=True).first()
    if person is None:
        return None
    day = Day.of(visited - timedelta(days=10))
    return SlipDraft(
        "absence_started", day, home.commune, home.written_area, home.id, {"person": person}, told_by="collaborator"
    )
