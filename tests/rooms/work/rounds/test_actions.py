"""A round is opened, marked, left and closed: who may, what is written, what a second press does."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from danso.accounts.models import AuditEntry
from danso.places.scope import NotInScope
from danso.register.actions import record_slips
from danso.register.models import EventRow, SlipRow
from danso.values.refusal import Refusal
from danso.work.rounds import actions
from danso.work.rounds.actions import Marked, close_round, leave_area, mark_households
from danso.work.rounds.kinds import RoundKind
from danso.work.rounds.models import Round, RoundArea, Visit
from danso.work.rounds.progress import seen
from danso.work.rounds.refusals import LeftWithoutReason, RoundClosed, RoundNotReady, RoundWrong, VisitDayWrong
from danso.work.rounds.totals import round_totals
from tests.rooms.register.conftest import TODAY, Commune
from tests.rooms.register.slips import birth, household, slip, who
from tests.rooms.work.rounds.town import a_round, booked

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
VISITED = date(2020, 10, 20)


def mark(commune: Commune, one: Round, *, area: int = 0, **verdicts: str) -> Marked:
    said = {who(number.removeprefix("h")): verdict for number, verdict in verdicts.items()}
    return mark_households(
        by=commune.officer, round_id=one.pk, area=commune.areas[area], verdicts=said, visited_on=VISITED
    )


def statuses(one: Round) -> dict[str, str]:
    return {home.number: home.status for home in seen(one, TODAY)}


def test_a_round_goes_over_all_areas_and_the_same_plan_opens_it_once(commune: Commune) -> None:
    first = a_round(commune)
    assert a_round(commune).pk == first.pk
    assert set(first.areas.values_list("area_id", flat=True)) == set(commune.areas)
    entry = AuditEntry.objects.filter(verb="open_round").first()
    assert entry is not None and (entry.subject, entry.detail["areas"]) == (f"round:{first.pk}", 2)


@pytest.mark.parametrize(
    "wrong",
    [
        {"plan_number": "  "},
        {"plan_on": date(2020, 12, 1)},
        {"last": date(2020, 9, 30)},
        {"last": date(2022, 9, 30)},
        {"kind": RoundKind.renewal},
        {"renewed_on": date(2021, 1, 1)},
        {"areas": [1]},
        {"areas": []},
    ],
)
def test_a_plan_that_cannot_be_one_is_said_back(commune: Commune, wrong: dict[str, object]) -> None:
    with pytest.raises(RoundWrong):
        a_round(commune, **wrong)  # type: ignore[arg-type]
    assert not Round.objects.exists()


def test_only_the_communes_own_people_write_its_rounds(commune: Commune) -> None:
    booked(commune, "1")
    one = a_round(commune)
    with pytest.raises(NotInScope):
        actions.open_round(
            by=commune.stranger, unit_id=commune.id, kind=RoundKind.yearly_review, plan_number="1", plan_on=TODAY,
            first=TODAY, last=TODAY, book_on=TODAY,
        )  # fmt: skip
    for by in (commune.stranger, commune.head):  # the head signs, she writes no slips
        with pytest.raises(NotInScope):
            mark_households(
                by=by, round_id=one.pk, area=commune.areas[0], verdicts={who("1"): "as_book"}, visited_on=VISITED
            )
    with pytest.raises(NotInScope):
        close_round(by=commune.officer, round_id=one.pk)
    with pytest.raises(NotInScope):
        leave_area(by=commune.stranger, round_id=one.pk, area=commune.areas[0], reason="xa")
    assert not Visit.objects.exists()


def test_a_mark_is_a_review_slip_and_the_same_mark_again_writes_nothing(commune: Commune) -> None:
    booked(commune, "1", "2")
    one = a_round(commune)
    assert mark(commune, one, h1="as_book", h2="differs") == Marked(as_book=1, differs=1)
    assert mark(commune, one, h1="as_book", h2="differs") == Marked(same=2)
    told = EventRow.objects.filter(kind="reviewed").values_list("household", "on", "area")
    assert sorted(told) == sorted((who(n), VISITED, commune.areas[0]) for n in "12")
    assert SlipRow.objects.filter(kind="reviewed").count() == 2
    assert statuses(one) == {"1": "as_book", "2": "differs"}


def test_a_mark_is_changed_without_a_second_slip_and_taken_back_by_withdrawal(commune: Commune) -> None:
    booked(commune, "1")
    one = a_round(commune)
    mark(commune, one, h1="as_book")
    assert mark(commune, one, h1="differs") == Marked(differs=1)
    assert SlipRow.objects.filter(kind="reviewed").count() == 1
    assert mark(commune, one, h1="undo") == Marked(undone=1)
    assert SlipRow.objects.get(kind="reviewed").state == "withdrawn"
    assert statuses(one) == {"1": "waiting"}
    mark(commune, one, h1="as_book")
    assert statuses(one) == {"1": "as_book"}


def test_a_household_of_another_area_is_not_marked_in_this_one(commune: Commune) -> None:
    booked(commune, "1")
    booked(commune, "8", area=1)
    one = a_round(commune)
    assert mark(commune, one, h8="as_book") == Marked(gone=(who("8"),))
    assert not Visit.objects.exists()


def test_a_visit_lies_in_the_round_and_not_in_the_future(commune: Commune) -> None:
    booked(commune, "1")
    one = a_round(commune)
    for day in (date(2020, 9, 30), date(2020, 11, 6), date(2020, 12, 1)):
        with pytest.raises(VisitDayWrong):
            mark_households(
                by=commune.officer, round_id=one.pk, area=commune.areas[0], verdicts={who("1"): "as_book"},
                visited_on=day,
            )  # fmt: skip


def test_marks_and_their_slips_are_written_together_or_not_at_all(
    commune: Commune, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed after the slips, before the trace: nothing stands."""
    booked(commune, "1")
    one = a_round(commune)

    def killed(**_: object) -> None:
        raise SystemExit

    monkeypatch.setattr(AuditEntry.objects, "create", killed)
    with pytest.raises(SystemExit):
        mark(commune, one, h1="as_book")
    assert not Visit.objects.exists()
    assert not SlipRow.objects.filter(kind="reviewed").exists()


def test_a_phones_review_counts_and_what_it_wrote_beside_is_the_difference(commune: Commune) -> None:
    booked(commune, "1", "2", "3")
    one = a_round(commune)
    at = datetime(2020, 10, 12, 9, tzinfo=UTC)
    told = [slip(commune, "reviewed", "2020-10-12", n) for n in "12"] + [birth(commune, "2", "2020-08-01")]
    told.append(slip(commune, "elderly_check", "2020-10-02", "1", person=who("1-head")))  # news of the month
    record_slips(by=commune.officer, drafts=told, received_at=at)
    assert statuses(one) == {"1": "as_book", "2": "differs", "3": "waiting"}
    assert round_totals(one, TODAY).found == {"birth": 1}


def test_what_was_written_before_the_visit_or_happened_after_it_is_no_finding(commune: Commune) -> None:
    booked(commune, "1")
    one = a_round(commune)
    before = birth(commune, "1", "2020-08-01")
    record_slips(by=commune.officer, drafts=[before], received_at=datetime(2020, 10, 5, tzinfo=UTC))
    mark(commune, one, h1="differs")
    later = slip(commune, "death", "2020-10-28", "1", person=who("1-head"))
    record_slips(by=commune.officer, drafts=[later], received_at=datetime(2020, 10, 29, tzinfo=UTC))
    [home] = seen(one, TODAY)
    assert (home.status, home.found, home.unwritten) == ("differs", (), True)
    found = slip(commune, "death", "2020-10-02", "1", person=who("1-child"))
    record_slips(by=commune.officer, drafts=[found], received_at=datetime(2020, 10, 29, tzinfo=UTC))
    [home] = seen(one, TODAY)
    assert ([one.slip_id for one in home.found], home.unwritten) == ([found.id], False)


def test_a_household_put_in_the_book_during_the_round_is_new_and_not_waited_for(commune: Commune) -> None:
    booked(commune, "1")
    one = a_round(commune)
    record_slips(by=commune.officer, drafts=[household(commune, "9", on="2020-10-15")])
    assert statuses(one) == {"1": "waiting", "9": "new"}


def test_an_area_is_left_with_a_reason_and_taken_up_again(commune: Commune) -> None:
    one = a_round(commune)
    area = commune.areas[0]
    with pytest.raises(LeftWithoutReason):
        leave_area(by=commune.officer, round_id=one.pk, area=area, reason="  ")
    assert leave_area(by=commune.officer, round_id=one.pk, area=area, reason="Ngập lụt").left_by_label == "officer"
    assert leave_area(by=commune.officer, round_id=one.pk, area=area, reason="").left_because == ""
    with pytest.raises(NotInScope):
        leave_area(by=commune.officer, round_id=one.pk, area=commune.id, reason="Ngập lụt")


def test_a_round_closes_when_all_is_met_once_and_takes_no_mark_afterwards(commune: Commune) -> None:
    booked(commune, "1", "2")
    booked(commune, "8", area=1)
    one = a_round(commune)
    mark(commune, one, h1="as_book", h2="as_book")
    with pytest.raises(RoundNotReady, match="1 địa bàn"):
        close_round(by=commune.head, round_id=one.pk)
    leave_area(by=commune.officer, round_id=one.pk, area=commune.areas[1], reason="Ngập lụt")
    closed = close_round(by=commune.head, round_id=one.pk)
    again = close_round(by=commune.head, round_id=one.pk)
    assert (closed.closed_on, closed.closed_by_label, again.closed_at) == (TODAY, "head", closed.closed_at)
    assert closed.cutoff is None  # a review keeps no old book
    totals = round_totals(closed, TODAY)
    assert (totals.households, totals.visited, totals.counted["waiting"]) == (3, 2, 1)
    for refused in (
        lambda: mark(commune, one, h1="undo"),
        lambda: leave_area(by=commune.officer, round_id=one.pk, area=commune.areas[1], reason="x"),
    ):
        with pytest.raises(RoundClosed):
            refused()


def test_what_a_closed_round_says_is_as_it_was_closed(commune: Commune) -> None:
    booked(commune, "1")
    one = a_round(commune, areas=[commune.areas[0]])
    mark(commune, one, h1="as_book")
    closed = close_round(by=commune.head, round_id=one.pk)
    booked(commune, "2")
    assert round_totals(closed, TODAY).households == 1
    assert RoundArea.objects.filter(round=one).count() == 1


def test_a_household_said_to_differ_waits_for_its_slip(commune: Commune) -> None:
    booked(commune, "1")
    one = a_round(commune, areas=[commune.areas[0]])
    mark(commune, one, h1="differs")
    with pytest.raises(Refusal, match="chưa ghi phiếu"):
        close_round(by=commune.head, round_id=one.pk)
