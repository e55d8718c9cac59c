"""One slip's way: enrolled, kept, received, judged, appraised, and back on the phone in plain words."""

from __future__ import annotations

import pytest

from danso.register import actions as register
from danso.register import projection
from danso.register.judging import judge_all
from danso.register.models import PersonRow, SlipKey
from tests.rooms.register.slips import who
from tests.rooms.sync.conftest import Office, a_birth
from tests.rooms.sync.phone import Phone

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def test_a_birth_goes_from_a_phone_into_the_book_and_its_verdict_comes_back(office: Office) -> None:
    phone = Phone.enrolled(office.code())
    said = phone.hello()
    assert [(one["id"], one["grant"], one["commune"]) for one in said["areas"]] == [
        (office.area, office.grant, office.commune.id)
    ]
    whole = phone.pull()
    assert whole["whole"] and set(phone.homes) == {who("1"), who("2")}
    slip = phone.capture(a_birth(office))
    assert phone.send(slip)[1][:4] == [1, "stored", office.commune.id, 3]
    assert phone.hello()["have"] == {"upto": 1, "extra": []}
    assert phone.pull()["households"] == []  # received, and not judged yet
    assert judge_all() == 1
    fresh = phone.pull()
    assert not fresh["whole"] and [one["id"] for one in fresh["households"]] == [who("1")]
    assert who("1-baby-2020-10-12") in {one["id"] for one in phone.homes[who("1")]["people"]}
    slip_id = str(slip.header.slip_id)
    assert phone.slips[slip_id]["state"] == "standing"
    assert SlipKey.objects.get(pk=slip_id).device == str(phone.device)
    register.appraise_slips(by=office.commune.officer, slip_ids=[who("enrol-1"), slip_id])
    judge_all()
    phone.pull()
    assert phone.slips[slip_id]["state"] == "appraised"
    assert PersonRow.objects.filter(pk=who("1-baby-2020-10-12")).exists()
    assert all(table.same for table in projection.compare())
