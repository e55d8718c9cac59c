"""The card of a household as of any day: folded up to that day, by all that is known now; who changed what of it."""

# ruff: noqa: F811  fixtures of other files are used by name

from __future__ import annotations

from datetime import date

import pytest

from danso.accounts.models import Look
from danso.places.scope import NotInScope
from danso.register.actions import appraise_slips, record_slips, return_slip
from danso.register.as_of import sheet_as_of
from danso.register.cards import household_card
from danso.register.draft import SlipDraft
from danso.register.ledger_story import ledger_story
from danso.register.lists.contraception_grid import contraception_grid
from danso.register.lists.household_changes import newest_position, written_since
from danso.register.models import SlipRow
from danso.values.day import Day
from tests.rooms.register.conftest import TODAY, Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import birth, household, slip, who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


@pytest.fixture
def book(commune: Commune) -> Commune:
    """Household 12 from 31/12/2018. The head dies 01/5/2020; the wife, pregnant since January, bears a girl 20/6/2020;
    she is the head from 01/7/2020 and takes a new name 01/9/2020; from 01/10/2020 the household has number 90."""
    wife = who("12-wife")
    drafts = [
        household(commune, "12"),
        slip(commune, "pregnancy_event", "2020-01-10", "12", person=wife, event="pregnant"),
        slip(commune, "death", "2020-05-01", "12", person=who("12-head")),
        birth(commune, "12", "2020-06-20"),
        slip(commune, "head_changed", "2020-07-01", "12", person=wife),
        slip(commune, "details_changed", "2020-09-01", "12", person=wife, detail="name", value="Đặng Thị Nhài Hương"),
        SlipDraft(
            "household_reassigned", Day("2020-10-01"), commune.id, commune.areas[0], who("12"),
            {"to_area": commune.areas[0], "number": "90"}, id=who("numbered anew"),
        ),
    ]  # fmt: skip
    record_slips(by=commune.officer, drafts=drafts)
    return commune


def told(on: date) -> tuple[str, str, list[tuple[str, bool]]]:
    """(number, head, [(name, still counted)])."""
    found = sheet_as_of(who("12"), on)
    assert found is not None
    return found.sheet.number, found.head, [(m.person.name, m.gone_on is None) for m in found.sheet.members]


def test_the_same_household_on_four_days(book: Commune) -> None:
    head, wife, child = "Phạm Văn Thuận 12", "Đặng Thị Nhài 12", "Phạm Đức Toàn 12"
    assert told(date(2020, 4, 30)) == ("12", head, [(head, True), (wife, True), (child, True)])
    assert told(date(2020, 5, 1)) == ("12", head, [(head, False), (wife, True), (child, True)])
    assert told(date(2020, 8, 1)) == ("12", wife, [(head, False), (wife, True), (child, True), ("", True)])
    named = "Đặng Thị Nhài Hương"
    assert told(TODAY) == ("90", named, [(head, False), (named, True), (child, True), ("", True)])


def test_before_the_book_the_past_is_not_known(book: Commune) -> None:
    assert sheet_as_of(who("12"), date(2018, 12, 30)) is None
    card = household_card(book.officer, who("12"), date(2018, 12, 30))
    assert (card.as_of, card.changes, card.opened_on) == (None, (), date(2018, 12, 31))


def test_today_says_what_the_live_tables_say(book: Commune) -> None:
    found = sheet_as_of(who("12"), TODAY)
    assert found is not None
    row = SlipRow.objects.filter(kind="birth").get()
    assert [m.person.id for m in found.sheet.members] == [
        who("12-head"), who("12-wife"), who("12-child"), who("12-baby-2020-06-20")
    ]  # fmt: skip
    assert row.state == "standing"
    assert [(p.number, p.since) for p in found.earlier] == [("12", date(2018, 12, 31))]


def test_a_correction_written_later_is_right_for_the_earlier_day_too(book: Commune) -> None:
    """What was put right was never true: the day of the death moves back, also as seen in April."""
    death = SlipRow.objects.get(kind="death")
    body = {"kind": "death", "happened_on": "2020-03-15", "area": book.areas[0], "household": who("12"),
            "facts": {"person": who("12-head")}}  # fmt: skip
    facts = {"target": death.slip_id, "target_hash": death.body_hash, "body": body}
    fixed = SlipDraft("correction", Day("2020-03-15"), book.id, book.areas[0], who("12"), facts)
    record_slips(by=book.officer, drafts=[fixed])
    found = sheet_as_of(who("12"), date(2020, 4, 30))
    assert found is not None
    assert found.sheet.members[0].gone_on == date(2020, 3, 15)


def test_who_waits_for_six_months_is_on_the_sheet_and_not_counted(book: Commune) -> None:
    person = who("guest")
    facts = {"person": person, "sex": "1", "birth": "1990", "intent": False}
    record_slips(by=book.officer, drafts=[slip(book, "move_in", "2020-08-15", "12", **facts)])
    found = sheet_as_of(who("12"), date(2020, 9, 1))
    assert found is not None
    guest = found.sheet.members[-1]
    assert (guest.person.id, guest.counts_from, guest.gone_on) == (person, date(2021, 2, 15), None)


def test_section_two_shows_the_months_of_a_pregnancy_and_its_birth(book: Commune) -> None:
    """The wife is widowed on 01/5; as of 30/4 she is followed: pill unconfirmed in January's first days, then T."""
    found = sheet_as_of(who("12"), date(2020, 4, 30))
    assert found is not None
    (wife,) = found.sheet.wives
    grid = {
        one.year: [cell.mark for cell in one.months]
        for one in contraception_grid(wife, date(2018, 12, 31), date(2020, 4, 30))
    }
    assert grid[2020][:4] == ["unconfirmed", "pregnant", "pregnant", "pregnant"]
    assert grid[2020][4] == "ahead"


def test_the_card_says_who_told_wrote_and_appraised_each_line(book: Commune) -> None:
    death = SlipRow.objects.get(kind="death").slip_id
    enrolled = SlipRow.objects.get(kind="household_enrolled").slip_id
    appraise_slips(by=book.officer, slip_ids=[enrolled, death])
    card = household_card(book.officer, who("12"), TODAY)
    line = next(one for one in card.changes if one.line.slip_id == death)
    assert (str(line.line.told_by), line.wrote, line.appraised) == ("Gia đình", "officer", "officer")
    assert [one.line.kind for one in card.changes] == [
        "household_reassigned", "details_changed", "head_changed", "birth", "death", "pregnancy_event"
    ]  # fmt: skip
    assert card.enrolment == enrolled
    assert card.entered_by[who("12-wife")] == enrolled
    assert card.entered_by[who("12-baby-2020-06-20")] == SlipRow.objects.get(kind="birth").slip_id
    assert {who("12"), who("12-wife"), who("12-head")} <= set(Look.objects.latest("pk").ids)


def test_the_ledger_of_a_household_tells_who_did_what_in_order(book: Commune) -> None:
    death = SlipRow.objects.get(kind="death")
    return_slip(by=book.officer, slip_id=death.slip_id, reason="xem lại giấy báo tử")
    body = {"kind": "death", "happened_on": "2020-05-02", "area": book.areas[0], "household": who("12"),
            "facts": {"person": who("12-head")}}  # fmt: skip
    facts = {"target": death.slip_id, "target_hash": death.body_hash, "body": body}
    fixed = SlipDraft("correction", Day("2020-05-02"), book.id, book.areas[0], who("12"), facts)
    record_slips(by=book.officer, drafts=[fixed])
    number, entries = ledger_story(book.officer, who("12"))
    assert number == "90"
    assert [one.what for one in entries[:2]] == ["corrected", "returned"]
    (change,) = entries[0].differences
    assert (str(change.before), str(change.after)) == ("01/5/2020", "02/5/2020")
    assert (entries[1].reason, entries[1].who) == ("xem lại giấy báo tử", "officer")
    assert len(entries) == 9
    with pytest.raises(NotInScope):
        ledger_story(book.stranger, who("12"))


def test_what_was_written_after_a_form_was_opened(book: Commune) -> None:
    known = newest_position(who("12"), book.id)
    assert written_since(book.officer, who("12"), book.id, known) == []
    check = slip(book, "elderly_check", "2020-10-20", "12", person=who("12-wife"))
    record_slips(by=book.officer, drafts=[check, household(book, "13")])
    (fresh,) = written_since(book.officer, who("12"), book.id, known)
    assert (fresh.line.kind, fresh.wrote) == ("elderly_check", "officer")
