"""The demo's past inspection, in a commune of twelve households without anybody above it."""

from __future__ import annotations

import pytest

from danso.guidance.inspecting.queries import drawn_again, result
from danso.register.actions import record_slips
from danso.synth.inspecting import inspect_one
from danso.work.tasks.models import Task
from tests.rooms.register.conftest import TODAY, Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import household

pytestmark = pytest.mark.django_db


def test_a_commune_alone_has_inspected_itself_and_one_remedy_is_left(commune: Commune) -> None:  # noqa: F811
    record_slips(by=commune.officer, drafts=[household(commune, str(n)) for n in range(1, 13)])
    made = inspect_one(TODAY)
    assert made is not None
    assert (made.kind, made.state, made.unit_id, made.inspected_id) == ("self", "concluded", commune.id, commune.id)
    assert drawn_again(made.sample)
    found = result(commune.head, made.pk)
    assert (found.drawn, found.outcomes) == (12, {"done": 11, "away": 1}), "the seventh is not met"
    assert [one.outcome for one in made.findings.all()] == ["remedied", ""]
    assert Task.objects.filter(origin_kind="finding", unit_id=commune.id).count() == 2


def test_without_a_head_nobody_inspects(db: None) -> None:
    assert inspect_one(TODAY) is None
