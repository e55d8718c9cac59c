"""The ledger: written once, refused to be rewritten, proved link by link."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from danso.places.scope import NotInScope
from danso.register import actions, append_only, verify
from danso.register.draft import SlipDraft
from danso.register.models import CommuneChain, LedgerEntry, SlipKey
from danso.register.refusals import (
    AppraiseFirst,
    DayInTheFuture,
    FactMissing,
    SlipHeld,
    SlipUnknown,
    SlipWrittenAlready,
    UnitNotInForce,
    UnknownKind,
)
from danso.values.day import Day
from tests.rooms.register.conftest import Commune
from tests.rooms.register.slips import birth, household, slip, who


def test_positions_of_a_commune_have_no_holes(commune: Commune) -> None:
    actions.record_slips(by=commune.officer, drafts=[household(commune, "1"), household(commune, "2")])
    actions.record_slip(by=commune.officer, draft=birth(commune, "1", "2020-10-30"))
    assert sorted(LedgerEntry.objects.values_list("position", flat=True)) == [1, 2, 3]
    assert CommuneChain.objects.get().position == 3
    assert verify.broken_links() == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE register_ledgerentry SET body = '{}'",
        "DELETE FROM register_ledgerentry",
        "UPDATE register_slipkey SET position = 9",
        "DELETE FROM register_slipkey",
    ],
)
def test_the_database_refuses_to_rewrite_what_is_written(commune: Commune, statement: str) -> None:
    actions.record_slip(by=commune.officer, draft=household(commune, "1"))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert LedgerEntry.objects.count() == SlipKey.objects.count() == 1


def test_missing_triggers_are_named_and_installed_again(commune: Commune) -> None:
    drop = "DROP TRIGGER register_ledgerentry_no_delete"
    with connection.cursor() as cursor:
        cursor.execute(drop if connection.vendor == "sqlite" else f"{drop} ON register_ledgerentry")
    assert append_only.missing(connection) == ["register_ledgerentry_no_delete"]
    append_only.install(connection)
    assert append_only.missing(connection) == []


def test_one_changed_byte_anywhere_is_found(commune: Commune) -> None:
    actions.record_slips(by=commune.officer, drafts=[household(commune, "1"), household(commune, "2")])
    with connection.cursor() as cursor:
        off = "DROP TRIGGER register_ledgerentry_no_update"
        cursor.execute(off if connection.vendor == "sqlite" else f"{off} ON register_ledgerentry")
        cursor.execute("UPDATE register_ledgerentry SET body = replace(body, '1980', '1981') WHERE position = 1")
    assert verify.broken_links() == [f"commune {commune.id} position 1"]


def test_a_neighbour_and_a_stranger_get_the_same_sentence(commune: Commune) -> None:
    with pytest.raises(NotInScope) as neighbour:
        actions.record_slip(by=commune.stranger, draft=household(commune, "1"))
    with pytest.raises(NotInScope) as absent:
        actions.record_slip(by=commune.officer, draft=_at(household(commune, "1"), 999_999, 999_998))
    assert str(neighbour.value) == str(absent.value)
    assert LedgerEntry.objects.count() == 0


def test_a_refused_slip_leaves_nothing_of_its_batch(commune: Commune) -> None:
    fine, future = household(commune, "1"), birth(commune, "1", "2020-12-01")
    with pytest.raises(DayInTheFuture):
        actions.record_slips(by=commune.officer, drafts=[fine, future])
    assert LedgerEntry.objects.count() == 0


def test_drafts_that_say_too_little_or_come_twice_are_sent_back_with_a_sentence(commune: Commune) -> None:
    record = actions.record_slip
    with pytest.raises(UnknownKind, match="khong_co"):
        record(by=commune.officer, draft=slip(commune, "khong_co", "2020-01-01", "1"))
    with pytest.raises(FactMissing, match="Người"):
        record(by=commune.officer, draft=slip(commune, "death", "2020-01-01", "1"))
    with pytest.raises(UnitNotInForce):
        record(by=commune.officer, draft=household(commune, "1", on="1999-12-31"))
    record(by=commune.officer, draft=household(commune, "1"))
    with pytest.raises(SlipWrittenAlready):
        record(by=commune.officer, draft=household(commune, "1"))


def test_appraising_asks_for_what_the_slip_rests_on(commune: Commune) -> None:
    enrolled, born = (
        actions.record_slip(by=commune.officer, draft=d)
        for d in (household(commune, "1"), birth(commune, "1", "2020-10-30"))
    )
    with pytest.raises(AppraiseFirst) as refused:
        actions.appraise_slips(by=commune.officer, slip_ids=[born.slip_id])
    assert refused.value.slip_ids == [enrolled.slip_id]
    assert actions.appraise_slips(by=commune.officer, slip_ids=[enrolled.slip_id, born.slip_id]) == 2
    assert list(LedgerEntry.objects.values_list("entry", flat=True)) == ["slip", "slip", "appraisal"]


def test_a_held_slip_is_not_appraised_until_it_is_settled(commune: Commune) -> None:
    actions.record_slip(by=commune.officer, draft=household(commune, "1"))
    held = actions.record_slip(by=commune.officer, draft=birth(commune, "1", "2020-10-30", mother=who("nobody")))
    assert held.state == "held"
    assert [f.rule for f in held.findings] == ["mother_unknown"]
    with pytest.raises(SlipHeld):
        actions.appraise_slips(by=commune.officer, slip_ids=[held.slip_id])


def test_slips_nobody_wrote_cannot_be_appraised(commune: Commune) -> None:
    with pytest.raises(SlipUnknown):
        actions.appraise_slips(by=commune.officer, slip_ids=[who("nothing")])


def _at(draft: SlipDraft, commune: int, area: int) -> SlipDraft:
    return SlipDraft(draft.kind, Day(draft.happened_on.text), commune, area, draft.household, draft.facts)
