"""The quarter of `test_a_quarter_of_giao_ban` by its forms alone, without a browser: the same town, the same numbers."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from danso.desk.indicators import sealed
from danso.guidance.agenda import promised
from danso.guidance.inspecting.queries import result
from danso.work.inspections.models import Inspection
from danso.work.meetings.models import Meeting
from danso.work.tasks.models import Task
from tests.flow.quarter_chapters import CHECKED, CONCLUSIONS, DECISION, OPINIONS, OTHER_BIRTH, PLAN, REMEDY
from tests.flow.quarter_town import City, city
from tests.rooms.desk.conftest import signed_in

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


@pytest.fixture
def town(tmp_path: Path, settings: pytest.FixtureRequest) -> City:
    settings.DANSO_HOME = tmp_path  # type: ignore[attr-defined]
    made = city(date(2020, 8, 3))
    settings.DANSO_TODAY, settings.DANSO_SET_TODAY = lambda: made.day, lambda: None  # type: ignore[attr-defined]
    return made


def test_promised_decided_inspected_and_what_changed(town: City) -> None:
    above, head = (signed_in(town.accounts[name]) for name in ("thanhpho", "thutruong"))
    here = town.communes["98001"]

    def post(client: Any, name: str, *args: object, **told: object) -> None:
        answer = client.post(reverse(name, args=list(args)), told)
        assert answer.status_code == 302, (name, answer.status_code, answer.content.decode()[:2000])

    try:
        # given down, six checked until September, the quarter met about
        said = {"indicator": CHECKED, "kind": "count", "value": "39", "unit_of_value": "người"}
        post(above, "target_set", town.unit, **said, **DECISION)
        shares = {f"unit-{one.id}": n for one, n in zip(town.communes.values(), (30, 6, 3), strict=True)}
        post(above, "cascade_act", town.unit, CHECKED, act="record", **shares, **DECISION)
        for month, day in (("2020-07", date(2020, 8, 3)), ("2020-08", date(2020, 10, 12))):
            town.day = day
            town.check(month)
        town.seal()
        told = {"day": "12/10/2020", "hour": "8:00", "place": "Hội trường", "chair": "Giám đốc"}
        post(above, "call_meeting", town.unit, ky="2020-07-01..2020-09-30", **told)
        meeting = Meeting.objects.get()
        for act in ({"act": "take", "key": "*"}, {"act": "hold"}):
            post(above, "meeting_act", meeting.pk, **act)
        assert [one.source for one in meeting.agenda.all()] == ["pace", "late"]
        for code, words, answer in OPINIONS:
            unit = town.communes[code].id
            post(above, "meeting_minutes", meeting.pk, act="opinion", words=words, answer=answer, unit=unit)
        for code, words, due, moves in CONCLUSIONS:
            owner = town.communes[code].id if code else town.unit
            post(above, "meeting_minutes", meeting.pk, act="conclusion", words=words, owner=owner, due=due, moves=moves)
        post(above, "meeting_conclude", meeting.pk)
        assert [int(one.value_then or 0) for one in Task.objects.order_by("pk")] == [6, 0, 11]

        # thirty households asked again, three heads with another birth date
        town.day = date(2020, 10, 21)
        post(above, "inspection_plan", town.unit, **PLAN)
        one = Inspection.objects.get()
        post(above, "inspection_sample", one.pk, size="30", risk="50", seed="18-kh-ttyt-2020")
        for number in range(1, 31):
            birth = "5/7/1980" if number in OTHER_BIRTH else "7/5/1980"
            lives = {f"found-{row}": "1" for row in range(4)}
            post(above, "reinterview", one.pk, number, outcome="done", how="paper", **lives, **{"birth-0": birth})
        rate = result(town.scope("thanhpho"), one.pk).household
        assert (rate.compared, rate.differ, rate.rate) == (30, 3, pytest.approx(0.1))
        assert (rate.low, rate.high) == pytest.approx((0.0346, 0.2562), abs=0.0001)  # Wilson, 3 of 30
        post(above, "inspection_sample", one.pk, act="finish")
        post(above, "inspection_findings", one.pk, words="Ngày sinh khác", remedy=REMEDY, due="15/12/2020")
        post(above, "inspection_act", one.pk, conclusion_number="21/TB-TTYT", conclusion_date="21/10/2020")

        # done, checked again, and what the next meeting opens with
        town.day = date(2020, 11, 28)
        town.check("2020-11")
        for title in (CONCLUSIONS[0][1], REMEDY):
            post(head, "task_act", Task.objects.get(title=title).pk, act="finish", words="Sổ của trạm")
        post(above, "inspection_findings", one.pk, act="recheck", number="1", outcome="remedied", note="đã sửa")
        post(above, "inspection_act", one.pk, act="close")
        town.day = date(2021, 1, 11)
        town.seal()
        post(above, "call_meeting", town.unit, ky="2020-10-01..2020-12-31", **told | {"day": "11/01/2021"})
        with sealed.counting() as snapshot:
            found = promised(town.scope("thanhpho"), Meeting.objects.latest("pk"), snapshot)
        assert [(one.task.state, round(float(one.moved.change or 0), 1)) for one in found if one.moved] == [
            ("done", 18), ("open", 0), ("open", 34.6),
        ]  # fmt: skip
        assert here.id == found[0].task.unit_id
    finally:
        while sealed._open:
            sealed._open.popitem()[1][0].close()
