"""Appraisal of a round on a sample: drawn by a stated seed, answered household by household."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils import timezone

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.scope import NotInScope, Scope
from danso.work.rounds.found import locked_round
from danso.work.rounds.models import Sampled
from danso.work.rounds.progress import seen
from danso.work.rounds.refusals import NothingVisited, SampleImpossible, SampleStands
from danso.work.rounds.rules import drawn

MOST = 100
_MOST_SEED = 10**15


def draw_sample(*, by: Scope, round_id: int, per_area: int | None, seed: int | None) -> list[Sampled]:
    """The same number from the visited households of each area. A sample nobody answered yet may be drawn again.

    Raises SampleImpossible, SampleStands, NothingVisited, RoundClosed, NotInScope.
    """
    with audited("draw_round_sample", by=by, subject=f"round:{round_id}") as entry:
        one = locked_round(by, round_id, Permission.keep_office_work)
        entry.unit_id, entry.detail = one.unit_id, {"per_area": per_area, "seed": seed}
        if per_area is None or seed is None or not 1 <= per_area <= MOST or not 0 <= seed < _MOST_SEED:
            raise SampleImpossible(most=MOST)
        answered = Sampled.objects.filter(round=one, agrees__isnull=False).count()
        if answered:
            if (one.per_area, one.seed) == (per_area, seed):
                return list(Sampled.objects.filter(round=one).order_by("area_id", "place"))
            raise SampleStands(n=answered)
        visited: dict[int, list[str]] = {}
        for home in seen(one, by.on):
            if home.status in ("as_book", "differs"):
                visited.setdefault(home.area, []).append(home.household)
        if not visited:
            raise NothingVisited
        Sampled.objects.filter(round=one).delete()
        one.per_area, one.seed = per_area, seed
        one.save(update_fields=["per_area", "seed"])
        return Sampled.objects.bulk_create(
            Sampled(round=one, area_id=area, household=household, place=place)
            for area, households in sorted(visited.items())
            for place, household in enumerate(drawn(households, per_area, seed), start=1)
        )


def answer_sample(*, by: Scope, round_id: int, answers: Mapping[int, bool]) -> int:
    """Whether what the second visit found is what the round had written. Returns how many answers are new or changed."""
    with audited("answer_round_sample", by=by, subject=f"round:{round_id}") as entry:
        one = locked_round(by, round_id, Permission.keep_office_work)
        entry.unit_id = one.unit_id
        rows = {row.pk: row for row in Sampled.objects.filter(round=one, pk__in=list(answers))}
        if len(rows) != len(answers):
            raise NotInScope
        changed = [row for pk, row in rows.items() if row.agrees is not answers[pk]]
        for row in changed:
            row.agrees, row.answered_by_label, row.answered_at = answers[row.pk], by.label, timezone.now()
        Sampled.objects.bulk_update(changed, ["agrees", "answered_by_label", "answered_at"])
        entry.detail = {"answers": len(changed)}
    return len(changed)
