"""A collaborator who was given an area of another commune still hears what became of what she wrote in the old one."""

from __future__ import annotations

from datetime import date

import pytest
from pytest_django import Settings

from danso.accounts.roles import Role
from danso.places.actions import end_grant, grant_role
from danso.places.models import Grant
from danso.register import actions as register
from danso.register.judging import judge_all
from tests.factories.merged_communes import TODAY, before_the_merger, birth, three_communes
from tests.rooms.sync.test_closed_units import OPERATOR, kept, phone_in

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
MOVED = date(2025, 6, 25)


def test_a_slip_in_the_ledger_of_a_commune_left_behind_is_told_when_it_is_judged_and_appraised(
    db: None, settings: Settings
) -> None:
    settings.DANSO_TODAY = lambda: TODAY
    towns = three_communes()
    register.record_slips(by=towns.officer, drafts=before_the_merger(towns))
    judge_all()
    phone = phone_in(towns, "a")
    slip = kept(phone, birth(towns, "a", "a1", "2025-06-20", "1"))
    phone.contact()
    grant = Grant.objects.get(role=Role.collaborator)
    end_grant(by=OPERATOR, grant_id=grant.pk, until=MOVED)
    area = towns.areas["b"]
    grant_role(by=OPERATOR, account_id=grant.account_id, role=Role.collaborator, unit_id=area, since=MOVED)
    phone.hello()
    assert phone.pull()["whole"] and slip not in phone.slips  # the judge has not come yet
    judge_all()
    assert phone.pull()["whole"] is False
    assert phone.slips[slip]["state"] == "standing"
    register.appraise_slips(by=towns.officer, slip_ids=[one.id for one in before_the_merger(towns)] + [slip])
    assert phone.pull()["whole"] is False
    assert phone.slips[slip]["state"] == "appraised"
