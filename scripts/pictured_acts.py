"""What the demo city does not hold and the pictures show: a round that is going on, the next meeting, a campaign, papers.

Run inside a demo's folder (DANSO_HOME); done through the actions, each only where nothing of it is on record. Prints the
numbers that `pictured_pages` puts into addresses, as JSON.
"""

# ruff: noqa: E402  the rooms open only after django is set up
from __future__ import annotations

import json
import os
from datetime import date, time, timedelta
from uuid import UUID

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "danso.config.settings")
django.setup()

from danso.accounts.models import Account
from danso.accounts.permissions import Permission
from danso.config.today import today
from danso.guidance.agenda import proposed
from danso.guidance.campaign_reach import to_reach
from danso.places.models import Grant
from danso.places.queries import unit_row
from danso.places.scope import Scope, scope_of
from danso.staff.models import Coverage
from danso.sync.devices import issue_code
from danso.synth.rounds import begin_round
from danso.warehouse.snapshot import snapshot_at
from danso.work.documents.actions import campaigns, communication, papers
from danso.work.documents.models import Activity, Campaign, Document
from danso.work.inspections.models import Inspection, SampledHousehold
from danso.work.meetings import actions as meetings
from danso.work.meetings.actions.agenda import About
from danso.work.meetings.models import Meeting
from danso.work.meetings.queries import next_of
from danso.work.rounds.models import Round, RoundArea
from danso.work.tasks.models import Task

OFFICER = "bk-duc-xuan"
REACHED = (64, 81, 40)


def main() -> None:
    on = today()
    account = Account.objects.get(username=OFFICER)
    unit = Grant.objects.get(account=account).unit_id
    assert unit is not None
    by = scope_of(account, on)
    one = Round.objects.filter(unit_id=unit).first() or begin_round(unit, on)
    areas = RoundArea.objects.filter(round=one).order_by("area_id").values_list("area_id", flat=True)
    held = Meeting.objects.filter(unit_id=unit, on_day__lt=on).earliest("pk")
    coming = begun(by, Meeting.objects.filter(unit_id=unit, on_day__gte=on).first() or call(by, unit))
    quarterly = Meeting.objects.filter(kind=Meeting.Kind.QUARTERLY).latest("on_day")
    inspection = Inspection.objects.earliest("pk")
    running = Coverage.objects.filter(until__isnull=True).values_list("worker_id", "area_id").order_by("worker_id")
    worker = next(w for w, area in running if by.may(Permission.manage_collaborators, area))
    numbers = {
        "phone_code": issue_code(by=by, worker_id=worker).code,
        "round": one.pk,
        "round_area": areas[1],
        "held": held.pk,
        "meeting": coming.pk,
        "quarterly": quarterly.pk,
        "task": Task.objects.filter(unit_id=unit).earliest("pk").pk,
        "moved": Task.objects.filter(state=Task.State.DONE).exclude(indicator="").earliest("pk").pk,
        "campaign": (Campaign.objects.filter(unit_id=unit, listed__gt=0).first() or campaign(by, unit, on)).pk,
        "document": document(by, unit, on, held).pk,
        "inspection": inspection.pk,
        "asked": SampledHousehold.objects.filter(sample__inspection=inspection).earliest("pk").number,
    }
    print(json.dumps(numbers))


def call(by: Scope, unit: int) -> Meeting:
    """The next monthly one with half of what is proposed on its agenda."""
    day, window = next_of(by, unit, "monthly")
    meeting = meetings.call_meeting(
        by=by, unit_id=unit, kind="monthly", window=window, on_day=day, begins_at=time(8, 0),
        place="Hội trường Trạm Y tế", chair="Trưởng Trạm Y tế", secretary="Viên chức dân số",
    )  # fmt: skip
    offered = proposed(by, meeting, snapshot_at(None, "official"))
    for one in offered[: -len(offered) // 2 or None]:
        about = About(one.source, one.key, one.unit, one.indicator)
        meetings.write_agenda_item(by=by, meeting_id=meeting.pk, title=one.title.vi, note=one.note.vi, about=about)
    return meeting


def begun(by: Scope, meeting: Meeting) -> Meeting:
    """One item on the room's screen, one opinion not answered yet."""
    if meeting.state == Meeting.State.CALLED:
        meetings.hold_meeting(by=by, meeting_id=meeting.pk)
        meetings.write_opinion(by=by, meeting_id=meeting.pk, words="Người cao tuổi ở xa khó đến trạm khám.", answer="")
    return meeting


def campaign(by: Scope, unit: int, on: date) -> Campaign:
    first = on - timedelta(days=len(REACHED))
    made = campaigns.plan_campaign(
        by=by, unit_id=unit, name="Khám sức khỏe định kỳ cho người cao tuổi", first=first, last=on + timedelta(days=25),
        plan="52/KH-TYT",
    )  # fmt: skip
    here = unit_row(unit, on)
    assert here is not None
    people = to_reach(by, here, "kham-nguoi-cao-tuoi")
    campaigns.freeze_list(by=by, campaign_id=made.pk, list_code="kham-nguoi-cao-tuoi", people=people)
    for n, reached in enumerate(REACHED):
        campaigns.log_campaign_day(by=by, campaign_id=made.pk, day=first + timedelta(days=n), reached=reached)
    if not Activity.objects.filter(unit_id=unit).exists():
        done = communication.Done(first, "Nhà văn hóa tổ 3", "talk", "Chăm sóc người cao tuổi tại nhà", people=46)
        communication.log_activity(by=by, unit_id=unit, done=done, press=UUID(int=3), campaign_id=made.pk)
    return made


def document(by: Scope, unit: int, on: date, held: Meeting) -> Document:
    """One that came and one that went out, the basis of the meeting that was held."""
    found = Document.objects.filter(unit_id=unit, way="out").first()
    if found is not None:
        return found
    came = papers.Written("CV", on - timedelta(days=9), "Hướng dẫn đổi Sổ A0 năm 2021", "Trung tâm Y tế thành phố")
    papers.register_incoming(
        by=by, unit_id=unit, paper=came, symbol="214/TTYT-DS", arrived_on=on - timedelta(days=7), press=UUID(int=1)
    )
    paper = papers.Written("KH", on - timedelta(days=40), "Giao ban công tác dân số năm 2020", "Trạm Y tế phường")
    made = papers.register_outgoing(by=by, unit_id=unit, paper=paper, office="TYT", press=UUID(int=2))
    papers.link_document(by=by, document_id=made.pk, kind="meeting", object_id=held.pk)
    return made


if __name__ == "__main__":
    main()
