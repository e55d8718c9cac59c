"""The A0 book is renewed: the old one kept as it was known, new numbers area by area, once and whole."""

from __future__ import annotations

from datetime import date

import pytest

from danso.accounts.models import AuditEntry
from danso.places.scope import NotInScope, Scope
from danso.register.actions import record_slips
from danso.register.draft import SlipDraft
from danso.register.finding import Wanted, find
from danso.register.lists.kept_book import kept_sheets
from danso.register.models import HouseholdPlaceRow, HouseholdRow, SlipRow
from danso.values.day import Day
from danso.work.rounds import renewal
from danso.work.rounds.actions import close_round, mark_households
from danso.work.rounds.kinds import RoundKind
from danso.work.rounds.models import Round, RoundArea
from danso.work.rounds.refusals import NotARenewal, NumberHeld, RenewalTooEarly, RoundStillOpen
from danso.work.rounds.renewal import Renumbered, numbering, renumber_area
from tests.rooms.register.conftest import TODAY, Commune
from tests.rooms.register.slips import household, slip, who
from tests.rooms.work.rounds.town import a_round, booked

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
OLD_BOOK, RENEWED = date(2020, 10, 31), date(2020, 11, 1)
FIRST = ["2", "10", "12", "12A", "100.1"]


def renewed_round(commune: Commune, **more: object) -> Round:
    """Five households of the first area and one of the second, gone through; the round is a renewal."""
    booked(commune, *FIRST)
    booked(commune, "1", area=1)
    told = {"kind": RoundKind.renewal, "book_on": OLD_BOOK, "renewed_on": RENEWED}
    one = a_round(commune, **(told | more))  # type: ignore[arg-type]
    for area, numbers in ((0, FIRST), (1, ["1"])):
        mark_households(
            by=commune.officer, round_id=one.pk, area=commune.areas[area],
            verdicts={who(n): "as_book" for n in numbers}, visited_on=date(2020, 10, 20),
        )  # fmt: skip
    return one


def numbers(commune: Commune, area: int = 0) -> dict[str, str]:
    """By id: the number in force."""
    return dict(HouseholdRow.objects.filter(area=commune.areas[area]).values_list("id", "number"))


def test_a_small_book_is_renumbered_in_the_order_of_the_old_numbers(commune: Commune) -> None:
    """By hand: 2, 10, 12, 12A, 100.1 become 1 to 5; each new number is true from the renewal's day."""
    one = close_round(by=commune.head, round_id=renewed_round(commune).pk)
    shown = numbering(one, commune.areas[0], "number", commune.officer)
    assert [(n.old, n.new) for n in shown] == [("2", "1"), ("10", "2"), ("12", "3"), ("12A", "4"), ("100.1", "5")]
    assert set(numbers(commune).values()) == set(FIRST)  # shown, not given
    made = renumber_area(by=commune.officer, round_id=one.pk, area=commune.areas[0])
    assert made == Renumbered(given=5, kept=0)
    assert numbers(commune) == {who("2"): "1", who("10"): "2", who("12"): "3", who("12A"): "4", who("100.1"): "5"}
    places = HouseholdPlaceRow.objects.filter(household=who("10")).order_by("since")
    assert list(places.values_list("number", "since", "until")) == [
        ("10", date(2018, 12, 31), RENEWED), ("2", RENEWED, None),
    ]  # fmt: skip
    assert set(SlipRow.objects.filter(kind="household_reassigned").values_list("appraisal", flat=True)) == {"appraised"}


def test_a_number_that_stays_is_no_slip(commune: Commune) -> None:
    one = close_round(by=commune.head, round_id=renewed_round(commune).pk)
    assert renumber_area(by=commune.officer, round_id=one.pk, area=commune.areas[1]) == Renumbered(given=0, kept=1)
    assert not SlipRow.objects.filter(kind="household_reassigned").exists()


def test_both_numbers_find_the_household(commune: Commune) -> None:
    one = close_round(by=commune.head, round_id=renewed_round(commune).pk)
    renumber_area(by=commune.officer, round_id=one.pk, area=commune.areas[0])
    for asked in ("12A", "4"):
        [found] = find(commune.officer, commune.areas[0], Wanted(number=asked)).households
        assert (found.household, found.number, found.earlier) == (who("12A"), "4", ("12A",))


def test_pressed_twice_nothing_more_is_written(commune: Commune) -> None:
    one = close_round(by=commune.head, round_id=renewed_round(commune).pk)
    area = commune.areas[0]
    renumber_area(by=commune.officer, round_id=one.pk, area=area)
    assert renumber_area(by=commune.officer, round_id=one.pk, area=area, order="address").before
    assert SlipRow.objects.filter(kind="household_reassigned").count() == 5


@pytest.mark.parametrize("where", ["appraise_slips", "audit"])
def test_killed_in_the_middle_the_area_keeps_its_numbers_and_is_done_whole_afterwards(
    commune: Commune, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    one = close_round(by=commune.head, round_id=renewed_round(commune).pk)

    def killed(**_: object) -> None:
        raise SystemExit

    with monkeypatch.context() as patched:
        if where == "audit":
            patched.setattr(AuditEntry.objects, "create", killed)
        else:
            patched.setattr(renewal, "appraise_slips", killed)
        with pytest.raises(SystemExit):
            renumber_area(by=commune.officer, round_id=one.pk, area=commune.areas[0])
    assert set(numbers(commune).values()) == set(FIRST)
    assert RoundArea.objects.filter(renumbered_at__isnull=False).count() == 0
    assert renumber_area(by=commune.officer, round_id=one.pk, area=commune.areas[0]).given == 5


def test_a_household_that_cannot_be_renumbered_stops_its_whole_area(commune: Commune) -> None:
    """Somebody wrote by hand that household 10 has the number 77 from the renewal's day: two tellings of one fact."""
    one = renewed_round(commune)
    told = SlipDraft(
        "household_reassigned", Day.of(RENEWED), commune.id, commune.areas[0], who("10"),
        {"to_area": commune.areas[0], "number": "77"},
    )  # fmt: skip
    record_slips(by=commune.officer, drafts=[told])
    close_round(by=commune.head, round_id=one.pk)
    with pytest.raises(NumberHeld):
        renumber_area(by=commune.officer, round_id=one.pk, area=commune.areas[0])
    assert numbers(commune)[who("10")] == "77" and numbers(commune)[who("2")] == "2"


def test_the_old_book_prints_as_it_was_known_when_the_round_was_closed(commune: Commune) -> None:
    one = close_round(by=commune.head, round_id=renewed_round(commune).pk)
    assert one.cutoff is not None
    renumber_area(by=commune.officer, round_id=one.pk, area=commune.areas[0])
    # Told after the closing, of a day before it: true today, and not what the old book said.
    late = slip(commune, "death", "2020-10-05", "10", person=who("10-head"))
    record_slips(by=commune.officer, drafts=[late, household(commune, "55", on="2020-10-06")])
    sheets = kept_sheets(commune.officer, commune.areas[0], one.book_on, one.cutoff)
    assert [sheet.number for sheet in sheets] == FIRST
    assert all(len(sheet.members) == 3 and not any(m.gone_on for m in sheet.members) for sheet in sheets)
    assert sheets[1].members[0].person.name == "Phạm Văn Thuận 10"
    with pytest.raises(NotInScope):
        kept_sheets(commune.stranger, commune.areas[0], one.book_on, one.cutoff)


def test_a_household_that_came_after_the_renewals_day_has_its_number_from_its_own_day(commune: Commune) -> None:
    one = renewed_round(commune)
    record_slips(by=commune.officer, drafts=[household(commune, "7", on="2020-11-03")])
    close_round(by=commune.head, round_id=one.pk)
    assert renumber_area(by=commune.officer, round_id=one.pk, area=commune.areas[0]).given == 6
    places = HouseholdPlaceRow.objects.filter(household=who("7")).order_by("since", "pk")
    assert [(p.number, p.since) for p in places][-1] == ("2", date(2020, 11, 3))


def test_who_may_not_and_when_it_is_too_early(commune: Commune) -> None:
    one = renewed_round(commune)
    area = commune.areas[0]
    with pytest.raises(RoundStillOpen):
        renumber_area(by=commune.officer, round_id=one.pk, area=area)
    close_round(by=commune.head, round_id=one.pk)
    for by in (commune.stranger, commune.head):
        with pytest.raises(NotInScope):
            renumber_area(by=by, round_id=one.pk, area=area)
    day_before = Scope(commune.officer.account_id, "officer", date(2020, 10, 31), commune.officer.grants)
    with pytest.raises(RenewalTooEarly):
        renumber_area(by=day_before, round_id=one.pk, area=area)
    review = a_round(commune)
    with pytest.raises(NotARenewal):
        renumber_area(by=commune.officer, round_id=review.pk, area=area)
    assert TODAY > RENEWED
