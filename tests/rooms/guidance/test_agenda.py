"""What a giao ban is asked to speak of: promises with their figure then and now, red paces, late sheets, long queues."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from danso.desk.indicators.sealed import counting
from danso.guidance.agenda import proposed, state_of
from danso.guidance.follow_up import Moved, conclude, gauge, moved
from danso.guidance.leader.data import LateTask, Leader
from danso.guidance.leader.telling import late_tasks as told_late
from danso.guidance.tabling import table, tabled
from danso.places.scope import Scope, scope_of
from danso.register.models import SlipRow
from danso.targets.models import Target
from danso.values.period import month
from danso.values.words import Words
from danso.work.meetings import actions as act
from danso.work.meetings.models import Meeting
from danso.work.tasks.actions import finish_task
from danso.work.tasks.models import Task
from tests.rooms.desk.conftest import Office, commune, office  # noqa: F401  fixtures
from tests.rooms.register.conftest import TODAY

IN_OCTOBER, IN_NOVEMBER = date(2020, 10, 1), TODAY


def head(office: Office, on: date) -> Scope:  # noqa: F811
    return scope_of(office.accounts["head"], on)


def called(by: Scope, unit: int, on: date, number: int) -> Meeting:
    window = month(2020, number)
    return act.call_meeting(
        by=by, unit_id=unit, kind="monthly", window=window, on_day=on, begins_at=time(8), place="Trạm", chair="Trưởng"
    )


@pytest.mark.django_db
def test_the_next_agenda_opens_with_what_was_promised_and_whether_it_moved(office: Office) -> None:  # noqa: F811
    unit, then, now = office.commune.id, head(office, IN_OCTOBER), head(office, IN_NOVEMBER)
    for code, plan in (("newborns_screened_5", 40), ("births", 40)):
        Target.objects.create(
            unit_id=unit, indicator=code, year=2020, plan_kind="count", value=plan, unit_of_value="trẻ",
            document_number="1/KH", since=date(2020, 1, 2),
        )  # fmt: skip
    first = called(then, unit, IN_OCTOBER, 9)
    act.hold_meeting(by=then, meeting_id=first.pk)
    said = (("Vận động sinh tại trạm", "newborns_screened_5", ""), ("Rà soát hộ", "", "ho-chua-ra-soat"))
    for words, indicator, listed in said:
        act.write_conclusion(
            by=then, meeting_id=first.pk, words=words, owner_id=unit, due_on=date(2020, 10, 20), indicator=indicator,
            work_list=listed,
        )  # fmt: skip
    SlipRow.objects.update(received_at=datetime(2020, 9, 1, tzinfo=UTC))  # all came in long ago
    with counting() as snapshot:
        conclude(by=then, meeting_id=first.pk, snapshot=snapshot)
        task, listed_task = Task.objects.order_by("pk")
        assert (task.value_then, task.value_first, task.value_last) == (0, date(2020, 1, 1), date(2020, 9, 30))
        assert (listed_task.value_then, listed_task.value_first, listed_task.value_last) == (3, None, IN_OCTOBER)
        finish_task(by=now, task_id=listed_task.pk, evidence="Biên bản số 4")
        second = called(now, unit, IN_NOVEMBER, 10)
        found = proposed(now, second, snapshot)
        assert [one.source for one in found] == ["promised", "promised", "pace", "late", "queue"]
        promise, done, red, absent, queue = found
        assert promise.note.vi.startswith("Quá hạn 16 ngày (hạn 20/10/2020). ")  # on 5/11
        assert "0 (đến ngày 30/9/2020), nay 0 (đến ngày 31/10/2020), không đổi" in promise.note.vi
        assert done.note.vi.startswith("Đã xong ngày 05/11/2020: Biên bản số 4. ")
        assert red.indicator == "newborns_screened_5"  # births were promised too, and are on no agenda
        assert absent.title.vi == "1 trong 2 địa bàn chưa nộp phiếu tháng 10/2020"
        assert "Cần xem lại 1 dòng" in queue.note.vi
        assert gauge(now, (unit, "births", ""), date(2020, 10, 31), snapshot).value == 1  # type: ignore[union-attr]
        late = moved(head(office, IN_NOVEMBER), [task], date(2020, 10, 31), snapshot)[task.pk]
        assert (late.change, late.toward) == (0, None)
        table(by=now, meeting_id=second.pk, snapshot=snapshot)
    content = tabled(now, second.pk)
    assert content.startswith(b"%PDF-") and Meeting.objects.get(pk=second.pk).paper_cutoff is not None
    assert tabled(now, second.pk) == content
    assert state_of(task, date(2020, 10, 20)).vi == "Đang thực hiện, hạn 20/10/2020"


def figure(direction: str, then: str | None, now: str, sign: str = "%") -> Moved:
    return Moved(
        Words("sàng lọc", "screened"), sign, 1, direction, Decimal(then) if then else None, date(2020, 9, 30),
        Decimal(now), date(2020, 10, 31),
    )  # fmt: skip


def test_a_share_moves_in_points_and_only_a_direction_says_whether_the_right_way() -> None:
    up = figure("up", "62.1", "64")
    assert up.words.vi == (
        "sàng lọc: 62,1% (đến ngày 30/9/2020), nay 64,0% (đến ngày 31/10/2020), tăng 1,9\u00a0điểm\u00a0% (đúng hướng)"
    )
    assert figure("down", "62.1", "64").toward is False
    assert figure("none", "62.1", "64").toward is None and "hướng" not in figure("none", "62.1", "64").words.vi
    assert figure("up", None, "64").words.vi == "sàng lọc: 64,0% (đến ngày 31/10/2020)"


def test_the_leaders_sixth_line_names_three_and_says_how_many() -> None:
    late = tuple(LateTask(Words(f"Xã {n}", f"Commune {n}"), "Rà soát", 10 - n) for n in range(4))
    known = Leader(None, None, TODAY, None, (), None, late)  # type: ignore[arg-type]
    assert [one.vi for one in told_late(known)] == [
        "4 nhiệm vụ quá hạn; lâu nhất:",
        "Xã 0: Rà soát (quá hạn 10 ngày)",
        "Xã 1: Rà soát (quá hạn 9 ngày)",
        "Xã 2: Rà soát (quá hạn 8 ngày)",
    ]
    nothing = Leader(None, None, TODAY, None, (), None, ())  # type: ignore[arg-type]
    assert [one.vi for one in told_late(nothing)] == ["Không có nhiệm vụ nào quá hạn."]
