"""Laws of the live projection, through the real actions and the real database."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danso.places.scope import Scope
from danso.register import actions, projection
from danso.register.draft import SlipDraft
from danso.register.models import SlipRow
from danso.values.day import Day
from tests.rooms.register.conftest import Commune, commune
from tests.rooms.register.slips import birth, household, slip, who

__all__ = ["commune"]

NUMBERS = st.sampled_from("1234")
MEMBERS = st.sampled_from(["head", "wife", "child"])
DAYS = st.dates(min_value=date(2018, 12, 1), max_value=date(2020, 11, 1)).map(str)
SEEN: Counter[str] = Counter()


@st.composite
def steps(draw: st.DrawFn) -> list[tuple[str, ...]]:
    kinds = [
        "birth",
        "death",
        "move_out",
        "move_inside",
        "stop",
        "start",
        "withdraw",
        "appraise",
        "return",
        "same",
        "split",
    ]
    one = st.tuples(st.sampled_from(kinds), NUMBERS, MEMBERS, DAYS, NUMBERS)
    return draw(st.lists(one, min_size=3, max_size=14))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps())
def test_rebuilt_equals_live_after_any_history(commune: Commune, steps: list[tuple[str, ...]]) -> None:
    with transaction.atomic():
        actions.record_slips(by=commune.officer, drafts=[household(commune, n) for n in "1234"])
        for step in steps:
            _do(commune, commune.officer, *step)
        assert [t.table for t in projection.compare() if not t.same] == []
        SEEN.update(SlipRow.objects.values_list("state", flat=True))
        SEEN.update(SlipRow.objects.values_list("appraisal", flat=True))
        transaction.set_rollback(True)


def test_the_histories_above_met_every_state() -> None:
    for state in ("standing", "held", "withdrawn", "appraised", "returned"):
        assert SEEN[state] >= 5, SEEN


def _do(commune: Commune, by: Scope, what: str, number: str, member: str, day: str, other: str) -> None:
    person = who(f"{number}-{member}")
    wife = who(f"{number}-wife")
    drafts: dict[str, Any] = {
        "birth": lambda: birth(commune, number, day),
        "death": lambda: slip(commune, "death", day, number, person=person),
        "move_out": lambda: slip(commune, "move_out", day, number, person=person),
        "move_inside": lambda: slip(commune, "move_inside", day, number, person=person, to_household=who(other)),
        "stop": lambda: slip(commune, "contraception_stopped", day, number, person=wife, method="5"),
        "start": lambda: slip(commune, "contraception_started", day, number, person=wife, method="1"),
        "same": lambda: slip(commune, "same_person", day, number, person=person, same_as=who(f"{other}-{member}")),
        "split": lambda: _split(commune, number, day, person),
    }
    known = list(SlipRow.objects.order_by("position").values_list("slip_id", "body_hash"))
    target_id, target_hash = known[(int(number) * 7 + int(day[-2:])) % len(known)]
    if what == "withdraw":
        draft = slip(commune, "withdrawal", day, number, target=target_id, target_hash=target_hash)
    elif what == "appraise":
        standing = SlipRow.objects.filter(state="standing").values_list("slip_id", flat=True)
        actions.appraise_slips(by=by, slip_ids=list(standing))
        return
    elif what == "return":
        actions.return_slip(by=by, slip_id=target_id, reason="Xem lại giúp.")
        return
    else:
        draft = drafts[what]()
    if not SlipRow.objects.filter(pk=draft.id).exists():
        actions.record_slip(by=by, draft=draft)


def _split(commune: Commune, number: str, day: str, person: str) -> SlipDraft:
    facts = {"number": f"{number}0", "from_household": who(number), "people": [person], "head": person}
    word = f"split-{number}-{day}-{person}"
    return SlipDraft(
        "household_split", Day(day), commune.id, commune.areas[0], who(word), facts, id=who(word + "-slip")
    )
