"""The register goes on over a merger: the new commune's officer holds the old books, late slips find their place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.register import actions as register
from danso.register.models import SlipKey, StayRow
from danso.register.projection import compare
from danso.register.refusals import UnitNotInForce
from tests.factories.merged_communes import (
    Towns,
    after_the_merger,
    appraised,
    before_the_merger,
    birth,
    merge,
    merged_with_slips,
    three_communes,
    told,
    who,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def towns(db: None) -> Towns:
    return merged_with_slips()


def officer_of(towns: Towns) -> Scope:
    assert towns.new_officer is not None
    return towns.new_officer


def test_who_holds_the_new_commune_holds_the_books_of_the_old_ones(towns: Towns) -> None:
    scope, old = officer_of(towns), set(towns.communes.values())
    assert scope.commune_ids(Permission.record_slip) == old | {towns.merged}
    assert all(scope.may(Permission.appraise, one) for one in old)
    assert not scope.may(Permission.appraise, towns.province)


def test_who_held_an_old_commune_holds_nothing_of_the_new_one(towns: Towns) -> None:
    assert not replace(towns.officer, on=date(2026, 1, 5), _above={}).may(Permission.record_slip, towns.merged)


def test_rows_keep_the_commune_they_were_written_in(towns: Towns) -> None:
    people = StayRow.objects.filter(person=who("a2-wife"), until=None).values_list("commune", flat=True)
    assert list(people) == [towns.communes["a"]]
    assert StayRow.objects.get(person=who("a2-baby-2025-09-10")).commune == towns.merged
    assert all(one.same for one in compare())


def test_a_slip_that_names_a_closed_commune_goes_to_its_successors_book(towns: Towns) -> None:
    late = birth(towns, "b", "b2", "2025-11-11", "1")
    (made,) = appraised(officer_of(towns), [late])
    assert SlipKey.objects.get(pk=made.slip_id).commune == towns.merged


def test_a_late_slip_about_a_day_before_goes_to_the_book_of_that_day(towns: Towns) -> None:
    late = birth(towns, "c", "c2", "2025-05-05", "1", commune=towns.merged)
    (made,) = appraised(officer_of(towns), [late])
    assert SlipKey.objects.get(pk=made.slip_id).commune == towns.communes["c"]


def test_a_slip_of_an_old_commune_is_withdrawn_by_the_new_ones_officer(towns: Towns) -> None:
    old = register.record_slips(by=officer_of(towns), drafts=[birth(towns, "b", "b2", "2025-06-06", "2")])[0]
    key = SlipKey.objects.get(pk=old.slip_id)
    undo = told(towns, "b", "withdrawal", "2026-01-05", None, target=key.slip_id, target_hash=key.body_hash)
    appraised(officer_of(towns), [undo])
    assert not StayRow.objects.filter(person=who("b2-baby-2025-06-06")).exists()


def test_an_area_that_never_lay_in_the_commune_named_is_not_guessed(db: None) -> None:
    towns = three_communes()
    appraised(towns.officer, before_the_merger(towns))
    merge(towns)
    draft = replace(birth(towns, "a", "a2", "2025-09-10", "2"), area=towns.areas["b"])
    with pytest.raises(UnitNotInForce):
        register.record_slips(by=officer_of(towns), drafts=[draft])


def test_slips_written_before_the_decree_was_entered_stand_as_those_after_it(db: None) -> None:
    """Entered in December with effect from July: what was written meanwhile under the old names counts the same."""
    towns = three_communes()
    appraised(towns.officer, before_the_merger(towns))
    meanwhile = birth(towns, "a", "a2", "2025-09-10", "2")
    later = replace(towns.officer, on=date(2025, 10, 1), _above={})
    appraised(later, [meanwhile])
    merge(towns)
    after = [d for d in after_the_merger(towns) if d.kind != "birth"]
    appraised(officer_of(towns), after)
    assert all(one.same for one in compare())
