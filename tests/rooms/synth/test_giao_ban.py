"""The giao ban of a demo, in a commune of six households without anybody above it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from danso.register.actions import appraise_slips, record_slips
from danso.synth.giao_ban import hold_giao_ban
from danso.warehouse.sealed import Snapshot
from danso.warehouse.snapshot import seal
from danso.work.meetings.models import Meeting
from danso.work.meetings.queries import meeting_sheet
from danso.work.tasks.models import Task
from tests.rooms.register.conftest import TODAY, Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import household

pytestmark = pytest.mark.django_db


@pytest.fixture
def sealed(commune: Commune, tmp_path: Path, settings: pytest.FixtureRequest) -> Iterator[Snapshot]:  # noqa: F811
    settings.DANSO_HOME = tmp_path  # type: ignore[attr-defined]
    drafts = [household(commune, str(n)) for n in range(1, 7)]
    record_slips(by=commune.officer, drafts=drafts)
    appraise_slips(by=commune.officer, slip_ids=[one.id or "" for one in drafts])
    made = seal(by=commune.operator)["official"]
    yield made
    made.close()


def test_last_months_meeting_was_held_once_and_gave_its_tasks(commune: Commune, sealed: Snapshot) -> None:  # noqa: F811
    assert hold_giao_ban(TODAY, sealed) == 1
    meeting = Meeting.objects.get()
    assert (meeting.kind, meeting.state, meeting.on_day) == ("monthly", "concluded", date(2020, 10, 1))
    sheet = meeting_sheet(commune.head, meeting.pk)
    assert all(one.answer for one in sheet.opinions) and len(sheet.opinions) == 3
    tasks = Task.objects.order_by("due_on")
    assert [(one.due_on.day, one.due_on.month, one.state) for one in tasks] == [
        (16, 10, "done"), (21, 10, "open"), (15, 11, "open"), (15, 12, "open"),
    ]  # fmt: skip
    assert tasks[0].outcome and {one.value_last for one in tasks if one.indicator} == {date(2020, 9, 30)}
    assert hold_giao_ban(TODAY, sealed) == 0
