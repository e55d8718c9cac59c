"""A second id of somebody is found by the slips that joined it; an id that nobody knows reads nobody."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from danso.register.actions import record_slips
from danso.register.joined import joined_with
from danso.register.models import PersonRow
from danso.register.sheets import person_faces
from tests.rooms.register.conftest import Commune
from tests.rooms.register.slips import household, slip, who

pytestmark = [pytest.mark.django_db(databases=["default", "looks"]), pytest.mark.both_engines]


@pytest.fixture
def written(commune: Commune) -> set[str]:
    """Three heads written as three people who are one: the second is said to be the first, the third the second."""
    books = [household(commune, n) for n in "123"]
    same = [
        slip(commune, "same_person", "2020-03-01", n, person=who(f"{n}-head"), same_as=who(f"{m}-head"))
        for n, m in ("21", "32")
    ]
    record_slips(by=commune.officer, drafts=[*books, *same])
    return {who(f"{n}-head") for n in "123"}


def test_every_id_of_one_person_shows_her_face(written: set[str]) -> None:
    row = PersonRow.objects.get(pk__in=written)
    assert {row.id, *row.also} == written
    faces = person_faces(written)
    assert faces.keys() == written
    assert {one.id for one in faces.values()} == {row.id}


def test_of_an_id_nobody_knows_there_is_no_face_and_no_person_is_read(written: set[str]) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert person_faces([who("nobody"), who("nobody-else")]) == {}
    assert len(asked) <= 3
    assert joined_with([who("nobody")]) == set()
    assert joined_with([who("3-head")]) >= {who("1-head"), who("2-head")}
