"""A commune officer appraises one area's October: what waits is appraised, what is held stays, one line goes back."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from danso.places.scope import scope_of
from danso.register.actions import record_slip
from danso.register.models import SlipRow
from tests.rooms.desk.conftest import TODAY, Office
from tests.rooms.register.slips import slip, who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def test_the_officer_appraises_a_sheet_in_one_act_and_returns_a_line(office: Office) -> None:
    officer, area = office.clients["officer"], office.commune.areas[0]
    queue = officer.get(reverse("appraisal", args=[office.commune.id])).content.decode()
    assert "4 dòng" in queue
    assert "1 dòng để lại xem" in queue

    url = reverse("area_sheet", args=[area, "2020-10"])
    page = officer.get(url).content.decode()
    assert "Thẩm định 3 dòng" in page
    assert "Chưa tìm thấy người mẹ trong sổ" in page
    order = [page.index(f"> {title} ") for title in ("Trẻ sinh ra", "Người chết", "Người cao tuổi khám sức khỏe")]
    assert order == sorted(order)

    death = SlipRow.objects.get(kind="death")
    officer.post(reverse("return_line", args=[area, "2020-10", death.slip_id]), {"reason": "xem lại ngày trên giấy"})
    death.refresh_from_db()
    assert death.appraisal == "returned"

    page = officer.get(url).content.decode()
    assert "Thẩm định 2 dòng" in page
    officer.post(url, {"slip": re.findall(r'name="slip" value="([^"]+)"', page)})
    states = dict(
        SlipRow.objects.filter(area=area, happened__year=2020, happened__month=10).values_list("kind", "appraisal")
    )
    assert states["elderly_check"] == "appraised"
    held = SlipRow.objects.get(state="held")
    assert held.appraisal == "unappraised"
    assert "người ghi tự thẩm định" not in officer.get(url).content.decode()


def test_a_line_appraised_by_its_own_writer_is_marked(office: Office) -> None:
    own = scope_of(office.accounts["officer"], TODAY)
    draft = slip(office.commune, "elderly_check", "2020-10-05", "3", area=1, person=who("3-head"))
    made = record_slip(by=own, draft=draft)
    url = reverse("area_sheet", args=[office.commune.areas[1], "2020-10"])
    assert "1 dòng tự ghi" in office.clients["officer"].get(url).content.decode()
    office.clients["officer"].post(url, {"slip": [made.slip_id]})
    assert "người ghi tự thẩm định" in office.clients["officer"].get(url).content.decode()


def test_a_return_without_a_reason_changes_nothing(office: Office) -> None:
    death = SlipRow.objects.get(kind="death")
    url = reverse("return_line", args=[office.commune.areas[0], "2020-10", death.slip_id])
    answer = office.clients["officer"].post(url, {"reason": "  "})
    assert "Chưa ghi lý do" in answer.content.decode()
    death.refresh_from_db()
    assert death.appraisal == "unappraised"


def test_a_line_of_another_sheet_slipped_into_the_form_appraises_nothing(office: Office) -> None:
    other = SlipRow.objects.filter(kind="household_enrolled").first()
    waiting = SlipRow.objects.get(kind="elderly_check")
    assert other is not None
    url = reverse("area_sheet", args=[office.commune.areas[0], "2020-10"])
    answer = office.clients["officer"].post(url, {"slip": [waiting.slip_id, other.slip_id]})
    assert answer.status_code == 409
    waiting.refresh_from_db()
    assert waiting.appraisal == "unappraised"
