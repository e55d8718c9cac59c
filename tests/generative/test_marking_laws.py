"""Laws of marking: an appraisal or a return marks rows without folding, and leaves what folding anew would make."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection

import pytest
from django.db import transaction

from danso.register import actions, marking, projection
from danso.register.draft import SlipDraft
from danso.register.models import SlipRow
from danso.register.refusals import AppraiseFirst
from tests.rooms.register.conftest import Commune, commune
from tests.rooms.register.slips import birth, household, slip, who

__all__ = ["commune"]

NUMBERS = "1234"
SEEN: Counter[str] = Counter()


@pytest.mark.parametrize("seed", [*range(10), *(pytest.param(n, marks=pytest.mark.long) for n in range(10, 60))])
def test_after_each_appraisal_and_return_the_projection_is_what_the_ledger_makes(
    commune: Commune, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "mark", _seen)
    draw = random.Random(seed)
    with transaction.atomic():
        actions.record_slips(by=commune.officer, drafts=[household(commune, n) for n in NUMBERS])
        for _ in range(8):
            _tell(draw, commune)
            if _act(draw, commune):
                assert [one.table for one in projection.compare() if not one.same] == []
        transaction.set_rollback(True)


def test_the_histories_above_marked_and_folded_every_kind_of_line() -> None:
    for what in ("appraisal marked", "appraisal folded", "return marked", "return folded", "birth marked"):
        assert SEEN[what] >= 3, SEEN
    for state in ("standing", "held", "replaced", "witness"):
        assert SEEN[state] >= 3, SEEN


def _seen(act: str, slip_ids: Collection[str], *, by: int | None) -> set[str]:
    left = marking.mark(act, slip_ids, by=by)
    SEEN.update({f"{act} folded": len(left), f"{act} marked": len(slip_ids) - len(left)})
    SEEN["birth marked"] += SlipRow.objects.filter(pk__in=set(slip_ids) - left, kind="birth").count()
    return left


def _tell(draw: random.Random, here: Commune) -> None:
    """A few lines about one household, some told twice, some corrected or withdrawn."""
    number, day = draw.choice(NUMBERS), f"2020-{draw.randint(1, 10):02d}-{draw.randint(1, 28):02d}"
    wife, somebody = who(f"{number}-wife"), who(f"{number}-{draw.choice(('head', 'wife', 'child'))}")
    other = who(draw.choice(NUMBERS))
    told: list[SlipDraft] = [
        birth(here, number, day),
        slip(here, "death", day, number, person=somebody),
        slip(here, "move_out", day, number, person=somebody),
        slip(here, "move_inside", day, number, person=somebody, to_household=other),
        slip(here, "contraception_stopped", day, number, person=wife, method="5"),
        slip(here, "contraception_started", day, number, person=wife, method=draw.choice("123")),
        slip(here, "contraception_confirmed", day, number, person=wife),
        slip(here, "divorce", day, number, person=wife),
        slip(here, "reviewed", day, number),
        slip(here, "elderly_check", day, number, person=somebody),
        slip(here, "same_person", day, number, person=somebody, same_as=who(f"{draw.choice(NUMBERS)}-child")),
    ]
    drafts = draw.sample(told, 3)
    again = draw.choice(told)
    drafts.append(SlipDraft(**{**_fields(again), "id": who(f"again {again.id}"), "told_by": "family"}))
    known = list(SlipRow.objects.order_by("position").values_list("slip_id", "body_hash", "kind"))
    target, body_hash, kind = draw.choice(known)
    what = draw.random()
    if what < 0.3:
        drafts.append(slip(here, "withdrawal", day, number, target=target, target_hash=body_hash))
    elif what < 0.8 and kind in ("death", "move_out", "elderly_check"):
        body = {"kind": kind, "happened_on": day, "facts": {"person": somebody}, "household": who(number)}
        facts = {"target": target, "target_hash": body_hash, "body": body}
        drafts.append(slip(here, "correction", day, number, **facts))
    written = {one for one, _, _ in known}
    actions.record_slips(by=here.officer, drafts=[one for one in drafts if one.id not in written])


def _fields(draft: SlipDraft) -> dict[str, object]:
    return {name: getattr(draft, name) for name in draft.__slots__}


def _act(draw: random.Random, here: Commune) -> bool:
    """Appraise or return some lines; False where that is refused."""
    rows = {row.slip_id: row for row in SlipRow.objects.all()}
    SEEN.update(row.state for row in rows.values())
    chosen = draw.sample(sorted(rows), draw.randint(1, len(rows)))
    if draw.random() < 0.4:
        chosen = chosen[:1]
        actions.return_slip(by=here.officer, slip_id=chosen[0], reason="Xem lại giúp.")
    else:
        chosen = [i for i in chosen if rows[i].state != "held"]
        try:
            with transaction.atomic():
                actions.appraise_slips(by=here.officer, slip_ids=chosen)
        except AppraiseFirst:
            return False
    return True
