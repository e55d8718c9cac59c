"""A commune's October lived through on screen: closed, returned, signed, sent, and restated by a late slip."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.urls import reverse

from danso.register.actions import record_slip
from danso.register.models import SlipRow
from danso.reports.models import Report
from tests.rooms.desk.conftest import Office
from tests.rooms.register.slips import birth

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def test_october_is_closed_returned_signed_and_restated(office: Office) -> None:
    """Book of 9 people and a girl of May: 10. October: a girl of 10/10, a man dead on 14/10, an elderly check, and a
    held birth whose mother is not known. Signed: 1 birth, 1 death, 10 people. A girl of 20/10 told later: 2 and 11."""
    officer, head, here = office.clients["officer"], office.clients["head"], office.commune
    month, sheet = reverse("month", args=[here.id, "2020-10"]), reverse("area_sheet", args=[here.areas[0], "2020-10"])

    def press(client: Any, name: str, args: list[Any], told: dict[str, Any]) -> str:
        return str(client.post(reverse(name, args=args), told, follow=True).content.decode())

    # What is open keeps the month open: lines to appraise, one held, an area that has not handed in.
    assert "Chưa chốt được" in officer.get(month).content.decode()
    waiting = re.findall(r'name="slip" value="([^"]+)"', officer.get(sheet).content.decode())
    assert len(waiting) == 3
    officer.post(sheet, {"slip": waiting})
    told = {"area": list(here.areas), "reason": "Chờ tìm người mẹ; địa bàn 2 thu sau"}
    assert "Đã ghi để lại sau 2 địa bàn" in press(officer, "leave_areas", [here.id, "2020-10"], told)
    assert "Chốt được" in officer.get(month).content.decode()

    # Closed: a fresh seal and the form; submitted; returned with a reason; the next version; signed.
    assert "lập 01-DSX" in press(officer, "close_month", [here.id, "2020-10"], {})
    first = Report.objects.get()
    submit = {"act": "submit", "prepared_by": "Nguyễn Thị Hạnh", "cutoff": first.cutoff_id}
    press(officer, "report_act", [first.pk], submit)
    back = press(head, "report_sign", [first.pk], {"act": "return", "reason": "Xem lại số người chết"})
    assert "Xem lại số người chết" in back
    assert "Đã lập bản 2" in press(officer, "report_act", [first.pk], {"act": "reissue"})
    assert "Đã có bản thay thế" in press(officer, "report_act", [first.pk], {"act": "reissue"})
    second = Report.objects.get(version=2)
    press(officer, "report_act", [second.pk], submit | {"cutoff": second.cutoff_id})
    names = {"act": "sign", "head": "Trần Văn Nam", "number": "12/BC-TYT", "dated": "5/11/2020"}
    assert "Đã ghi chữ ký" in press(head, "report_sign", [second.pk], names)
    assert "Đã ghi gửi cấp trên" in press(officer, "report_act", [second.pk], {"act": "send"})
    assert (
        "đã gửi"
        in office.clients["supervisor"]
        .get(reverse("month", args=[office.province, "2020-10"]))
        .content.decode()
        .lower()
    )
    assert figures(second.pk) == {"births": "1", "deaths": "1", "population": "10"}

    # A late girl: the sheet says which report she moves; once appraised and sealed, by how much.
    late = record_slip(by=here.officer, draft=birth(here, "3", "2020-10-20", area=1))
    other = reverse("area_sheet", args=[here.areas[1], "2020-10"])
    assert "01-DSX tháng 10/2020 số 12/BC-TYT" in officer.get(other).content.decode()
    officer.post(other, {"slip": [late.slip_id]})
    assert SlipRow.objects.get(pk=late.slip_id).appraisal == "appraised"
    restated = press(officer, "report_act", [second.pk], {"act": "seal"})
    assert moved(restated, "Trẻ sinh ra trong kỳ") == ("1", "2", "+1")
    assert moved(restated, "Dân số (NKTTTT) cuối kỳ") == ("10", "11", "+1")

    # The restatement is a new version with its reason; the signed one stays until the new one is signed.
    assert "Ghi lý do điều chỉnh" in press(officer, "report_act", [second.pk], {"act": "reissue"})
    reason = {"act": "reissue", "reason": "1 trẻ sinh ngày 20/10 báo muộn"}
    assert "Đã lập bản 3" in press(officer, "report_act", [second.pk], reason)
    third = Report.objects.get(version=3)
    press(officer, "report_act", [third.pk], submit | {"cutoff": third.cutoff_id})
    press(head, "report_sign", [third.pk], names | {"number": "14/BC-TYT"})
    states = dict(Report.objects.values_list("version", "state"))
    assert states == {1: "returned", 2: "superseded", 3: "signed"}
    assert (figures(second.pk)["births"], figures(third.pk)["births"]) == ("1", "2")
    listed = officer.get(reverse("reports", args=[here.id])).content.decode()
    assert listed.count("01-DSX</a>") == 3 and "12/BC-TYT" in listed and "14/BC-TYT" in listed


def figures(report: int) -> dict[str, str]:
    found = Report.objects.get(pk=report)
    rows = [row for row in found.figures if row["from"] == str(found.first) and row["to"] == str(found.last)]
    return {row["code"]: row["exact"] for row in rows if row["code"] in ("births", "deaths", "population")}


def moved(page: str, figure: str) -> tuple[str, ...]:
    """Signed, now and change of one line of the table."""
    row = next(row for row in re.findall(r"<tr>.*?</tr>", page, re.S) if figure in row)
    cells = [re.sub(r"<[^>]+>", "", cell).strip() for cell in re.findall(r'<td class="n">(.*?)</td>', row, re.S)]
    return tuple(cells[:3])
