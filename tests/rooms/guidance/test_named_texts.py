"""Erasure reaches what people typed freely: every text that says the whole name is listed, mended by a person, and gone."""

from __future__ import annotations

from datetime import date, time
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import models
from django.urls import reverse

from danso.accounts.models import AuditEntry
from danso.guidance.models import NamedText
from danso.guidance.named_texts.actions import TextNotMended, leave_text, mend_text
from danso.guidance.named_texts.queries import named_texts
from danso.guidance.named_texts.sources import NOT_LOOKED_THROUGH, SOURCES
from danso.guidance.named_texts.spans import spans_of, without
from danso.places.scope import NotInScope
from danso.register import actions
from danso.values.meanwhile import ChangedMeanwhile
from danso.values.period import month
from danso.work.documents.actions import bodies, campaigns, communication, data_requests, papers
from danso.work.documents.models import Document
from danso.work.inspections.concluding import add_finding, write_remarks
from danso.work.meetings import actions as meetings
from danso.work.meetings.models import Opinion
from danso.work.tasks import actions as tasks
from danso.work.tasks.models import Task
from tests.rooms.desk.conftest import Office, staffed
from tests.rooms.register.conftest import Commune, commune
from tests.rooms.register.slips import household, who
from tests.rooms.work.inspections.planning import planned

__all__ = ["commune", "staffed"]
NAME = "Đặng Thị Nhài 1"  # as the register's factory calls the wife of household 1
IN_ROOMS = ("danso.work", "danso.targets", "danso.reports", "danso.guidance")


def test_a_name_is_found_as_whole_words_without_marks_and_taken_out() -> None:
    text = "Bà ĐẶNG thị-Nhài 1 báo; dang thi nhai 1. Không phải Đặng Thị Nhài 12, cũng không phải Nhài."
    spans = spans_of(text, ["dang thi nhai 1"])
    assert [text[first:end] for first, end in spans] == ["ĐẶNG thị-Nhài 1", "dang thi nhai 1"]
    assert without(text, spans) == "Bà […] báo; […]. Không phải Đặng Thị Nhài 12, cũng không phải Nhài."
    assert spans_of("Đặng Thị", ["dang thi nhai 1"]) == [] == spans_of("", ["a"]) == spans_of("x", [""])


def test_every_text_column_of_these_rooms_is_looked_through_or_said_why_not() -> None:
    """A new column that people type into is in neither list, and fails here."""
    forgotten = []
    for model in apps.get_models():
        if not model.__module__.startswith(IN_ROOMS):
            continue
        texts = {
            field.name
            for field in model._meta.concrete_fields
            if isinstance(field, (models.CharField, models.TextField)) and not field.choices
        }
        source = SOURCES.get(model._meta.model_name or "")
        known = set(source.fields) if source and source.model is model else set()
        free = {one for one in texts - known if _typed_into(model, one)}
        forgotten += [f"{model._meta.label}.{one}" for one in sorted(free)]
    assert forgotten == []
    labels = {model._meta.label for model in apps.get_models()}
    assert set(NOT_LOOKED_THROUGH) <= labels
    for one in SOURCES.values():
        one.model._default_manager.values_list(one.unit, one.at, *one.fields)  # the ways lead somewhere


# Columns of codes, numbers, digests, labels of accounts: what their names end in, by hand.
_NOT_TYPED = (
    "indicator", "work_list", "list_code", "form", "form_version", "digest", "file_digest", "file_kind", "paper_digest",
    "scan_digest", "scan_kind", "foot_code", "key", "kind", "series", "symbol", "folded", "code", "seed", "household",
    "person", "stratum", "inclusion", "chance", "slip_id", "body_hash", "unit_of_value", "percent_of", "criterion_level",
    "plan", "decision", "mark", "source", "field",
)  # fmt: skip


def _typed_into(model: type[models.Model], field: str) -> bool:
    if model._meta.label not in NOT_LOOKED_THROUGH:
        return True
    return (field not in _NOT_TYPED and not field.endswith(("number", "_label")) and field != "why") or (
        model._meta.label != "guidance.NamedText" and field == "why"
    )


@pytest.mark.django_db
def test_erasing_lists_each_text_that_says_the_name_and_mending_takes_it_out(commune: Commune) -> None:
    officer, head = commune.officer, commune.head
    actions.record_slip(by=officer, draft=household(commune, "1"))
    said = f"Hỏi lại nhà bà {NAME}"
    written(commune, said)
    other = tasks.give_task(by=officer, unit_id=commune.id, title="Hỏi bà Nhài", due=head.on, origin_kind="own")
    actions.erase_person(by=head, person_id=who("1-wife"), reason="Đơn số 4")
    places = named_texts(head, commune.id)
    assert {(one.one.source, one.one.field) for one in places} == {
        ("task", "title"), ("task", "outcome"), ("taskstep", "words"), ("agendaitem", "note"), ("opinion", "words"),
        ("opinion", "who"), ("conclusion", "words"), ("document", "about"), ("bodymember", "full_name"),
        ("campaign", "closing"), ("campaignday", "note"), ("activity", "topic"), ("commitment", "about"),
        ("datarequest", "what"), ("inspection", "remarks"), ("finding", "words"), ("meeting", "closing_words"),
    }  # fmt: skip
    assert Task.objects.get(pk=other.pk).title == "Hỏi bà Nhài" and len(places) == 17
    entry = AuditEntry.objects.get(verb="list_named_texts")
    assert (entry.unit_id, entry.detail) == (commune.id, {"texts": 17})
    assert "nhai" not in "".join(str(list(NamedText.objects.values_list())).lower().split())
    for one in places:
        assert "[…]" in one.proposed and "Nhài" not in one.proposed
        mend_text(by=head, named_text_id=one.one.pk, wording=one.proposed, was=one.mark)
    assert named_texts(head, commune.id) == []
    assert AuditEntry.objects.filter(verb="mend_named_text").count() == 17
    assert still_said() == []
    assert "nhai" not in Document.objects.get().folded


@pytest.mark.django_db
def test_a_text_of_another_of_that_name_is_left_for_a_reason_and_nobody_else_sees_the_list(commune: Commune) -> None:
    officer, head = commune.officer, commune.head
    actions.record_slip(by=officer, draft=household(commune, "1"))
    for title in (f"Cô giáo {NAME} hướng dẫn", f"Đến nhà {NAME}"):
        tasks.give_task(by=officer, unit_id=commune.id, title=title, due=head.on, origin_kind="own")
    actions.erase_person(by=head, person_id=who("1-wife"), reason="Đơn số 4")
    first, second = named_texts(head, commune.id)
    with pytest.raises(TextNotMended):
        leave_text(by=head, named_text_id=first.one.pk, why=" ")
    leave_text(by=head, named_text_id=first.one.pk, why="Người khác cùng tên")
    with pytest.raises(TextNotMended):
        leave_text(by=head, named_text_id=first.one.pk, why="lần nữa")
    Task.objects.filter(pk=second.one.object_id).update(title="Đã viết lại")
    with pytest.raises(ChangedMeanwhile):
        mend_text(by=head, named_text_id=second.one.pk, wording="Đến nhà một hộ", was=second.mark)
    (again,) = named_texts(head, commune.id)
    assert again.proposed == "Đã viết lại"  # words are not taken out of another text
    with pytest.raises(TextNotMended):
        mend_text(by=head, named_text_id=again.one.pk, wording="Đã viết lại", was=again.mark)
    with pytest.raises(NotInScope):
        named_texts(officer, commune.id)
    with pytest.raises(NotInScope):
        mend_text(by=officer, named_text_id=again.one.pk, wording="x")


def still_said() -> list[str]:
    found = []
    for model in apps.get_models():
        if model.__module__.startswith(IN_ROOMS):
            found += [model._meta.label for row in model._default_manager.values_list() if NAME in str(row)]
    return found


def written(commune: Commune, said: str) -> None:
    """The sentence in every room, as people would type it."""
    by, head, unit, on = commune.officer, commune.head, commune.id, commune.head.on
    task = tasks.give_task(by=by, unit_id=unit, title=said, due=on, origin_kind="own")
    tasks.finish_task(by=by, task_id=task.pk, evidence=said)
    meeting = meetings.call_meeting(
        by=by, unit_id=unit, kind="monthly", window=month(2020, 9), on_day=on, begins_at=time(8), place="Trạm",
        chair="Trưởng trạm",
    )  # fmt: skip
    at = {"by": by, "meeting_id": meeting.pk}
    meetings.write_agenda_item(title="Nhà chưa rà soát", note=said, **at)
    meetings.hold_meeting(**at)
    meetings.write_opinion(words=said, who=NAME, **at)
    meetings.write_conclusion(words=said, owner_id=unit, due_on=on, **at)
    meetings.conclude_meeting(by=head, meeting_id=meeting.pk, closing_words=said)
    Task.objects.filter(origin_kind="conclusion").update(title="Đã giao")  # the same words, looked for once
    paper = papers.Written("CV", on, said, "Trạm Y tế")
    papers.register_outgoing(by=by, unit_id=unit, paper=paper, office="TYT", press=uuid4())
    body = bodies.set_up_body(by=by, unit_id=unit, name="Ban", decision="1/QĐ", decided_on=on, since=on)
    bodies.seat_member(by=by, body_id=body.pk, full_name=NAME, post="Hội viên", part="member", since=on)
    plan = campaigns.plan_campaign(by=by, unit_id=unit, name="Đợt 2", first=on, last=on)
    campaigns.log_campaign_day(by=by, campaign_id=plan.pk, day=on, reached=1, note=said)
    campaigns.close_campaign(by=head, campaign_id=plan.pk, closing=said)
    done = communication.Done(on, "Nhà văn hóa", "group", said)
    communication.log_activity(by=by, unit_id=unit, done=done, press=uuid4())
    communication.record_commitment(by=by, unit_id=unit, partner="Hội Phụ nữ", about=said, signed_on=on)
    data_requests.receive_data_request(by=by, unit_id=unit, asker="UBND xã", what=said, received_on=on, press=uuid4())
    inspection = planned(head, unit, unit)
    add_finding(by=head, inspection_id=inspection.pk, words=said, remedy="Bổ sung", due_on=date(2021, 1, 1))
    write_remarks(by=head, inspection_id=inspection.pk, remarks=said, opinion="Nhất trí")
    assert Opinion.objects.count() == 1


@pytest.mark.django_db(databases=["default", "looks"])
def test_the_head_finds_the_page_among_the_tabs_while_something_is_left(staffed: Office) -> None:
    from tests.rooms.register.conftest import TODAY

    commune, head = staffed.commune, staffed.clients["head"]
    where = reverse("named_texts", args=[commune.id])
    tasks_page = reverse("tasks", args=[commune.id])
    actions.record_slip(by=commune.officer, draft=household(commune, "1"))
    tasks.give_task(by=commune.officer, unit_id=commune.id, title=f"Đến nhà {NAME}", due=TODAY, origin_kind="own")
    assert where not in head.get(tasks_page).content.decode()
    actions.erase_person(by=commune.head, person_id=who("1-wife"), reason="Đơn số 4")
    assert where in head.get(tasks_page).content.decode()
    assert where not in staffed.clients["officer"].get(tasks_page).content.decode()
    shown = head.get(where).content.decode()
    assert "Đến nhà […]" in shown and reverse("task", args=[Task.objects.get().pk]) in shown
    one = NamedText.objects.get()
    same = head.post(where, {"act": "mend", "text": one.pk, "wording": f"Đến nhà {NAME}"})
    assert same.status_code == 422 and "Chưa ghi gì" in same.content.decode()
    assert head.post(where, {"act": "mend", "text": one.pk, "wording": "Đến nhà một hộ"}).status_code == 302
    assert Task.objects.get().title == "Đến nhà một hộ"
    assert "Không còn văn bản nào phải xem" in head.get(where).content.decode()
    assert where not in head.get(tasks_page).content.decode()
    assert head.post(where, {"act": "leave", "text": one.pk, "why": "x"}).status_code == 422
