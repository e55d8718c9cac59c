"""Part V of the briefing tells the log; a signed one tells what it told."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from danso.reports.briefing.data import Briefing
from danso.reports.briefing.part5_activities import activities
from danso.reports.briefing.telling import Telling
from danso.reports.counted import FigureTable
from danso.reports.document import ListItem, Paragraph
from danso.reports.faces import face, office_of
from danso.values.period import Window
from danso.work.documents.actions.communication import Done, log_activity
from danso.work.documents.actions.frozen_totals import freeze_communication
from danso.work.documents.queries import communication_totals, frozen_communication
from tests.rooms.register.conftest import TODAY, Commune

pytestmark = pytest.mark.django_db
OCTOBER = Window(date(2020, 10, 1), date(2020, 10, 31))


def log(commune: Commune, people: int) -> None:
    done = Done(date(2020, 10, 2), "Thôn Đông Hạ", "talk", "Nói chuyện chuyên đề", people=people, cost_dong=1_500_000)
    log_activity(by=commune.officer, unit_id=commune.id, done=done, press=uuid4())


def test_part_five_says_what_was_done_in_each_form(commune: Commune) -> None:
    log(commune, 1_250)
    unit = face(commune.id, TODAY)
    told = tuple(communication_totals(commune.officer, [commune.id], OCTOBER))
    data = Briefing(
        unit, (), 0, office_of(unit, TODAY), OCTOBER, TODAY, FigureTable(()), communication=told, final=True
    )
    _, head, line = activities(Telling(data, "vi"))
    assert isinstance(head, Paragraph)
    assert isinstance(line, ListItem)
    assert line.runs == ("Nói chuyện chuyên đề: 1 buổi, 1.250 lượt người, kinh phí 1.500.000 đồng.",)


def test_a_signed_report_keeps_telling_what_it_told(commune: Commune) -> None:
    log(commune, 40)
    freeze_communication(by=commune.head, unit_id=commune.id, report_id=7, units=[commune.id], window=OCTOBER)
    log(commune, 1_000)
    freeze_communication(by=commune.head, unit_id=commune.id, report_id=7, units=[commune.id], window=OCTOBER)
    assert [one.people for one in frozen_communication(7)] == [40]
    assert frozen_communication(8) == []
