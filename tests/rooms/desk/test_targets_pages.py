"""Targets on screen: recorded by form, revised, corrected, given down with sum and difference, proposed, pasted."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from danso.accounts.models import AuditEntry
from danso.places.queries import children
from danso.targets.models import Target
from danso.targets.typed_number import NotANumber, typed_number
from danso.values.words import use_language
from tests.rooms.desk.conftest import TODAY, Office

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
CHECKED = "elderly_checked"
DECISION = {"document": "12/QĐ-UBND", "dated": "10/01/2020", "issuer": "UBND tỉnh", "since": "15/01/2020"}


def set_it(office: Office, unit: int, who: str = "supervisor", **said: str) -> Any:
    form = {"indicator": CHECKED, "kind": "count", "value": "3.268", "unit_of_value": "người", "variant": "A"}
    return office.clients[who].post(reverse("target_set", args=[unit]), form | DECISION | said)


def text_of(client: Client, name: str, *args: object, query: str = "") -> str:
    answer = client.get(reverse(name, args=args) + query)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_decision_is_recorded_revised_and_corrected_and_all_of_it_stays(staffed: Office) -> None:
    head, unit = staffed.clients["head"], staffed.commune.id
    assert set_it(staffed, unit, "head", **{"quarter-1": "800", "quarter-4": "2.468"}).status_code == 302
    first = text_of(head, "target", unit, CHECKED)
    assert "3.268\u00a0người" in first and "12/QĐ-UBND" in first and "Quý IV" in first
    assert set_it(staffed, unit, "head", value="3.000", since="01/7/2020", document="99/QĐ-UBND").status_code == 302
    act = reverse("target_act", args=[unit, CHECKED])
    assert head.post(act, {"act": "correct", "value": "3.100", "why": "gõ nhầm"}).status_code == 302
    page = text_of(head, "target", unit, CHECKED)
    assert "3.100\u00a0người" in page and '<s class="gone">3.000\u00a0người</s>' in page and "3.268\u00a0người" in page
    assert "gõ nhầm" in page
    assert list(AuditEntry.objects.filter(verb__contains="target").order_by("pk").values_list("verb", flat=True)) == [
        "set_target", "set_target", "correct_target",
    ]  # fmt: skip


def test_what_was_typed_stays_on_the_page_when_it_is_refused(staffed: Office) -> None:
    unit = staffed.commune.id
    for wrong in (
        {"value": "ba nghìn"},
        {"kind": "share", "value": "5"},
        {"indicator": "sex_ratio_at_birth"},
        {"since": "32/01/2020"},
        {"quarter-1": "5"},
        {"document": " "},
        {"since": ""},
    ):
        answer = set_it(staffed, unit, "head", **wrong)
        assert answer.status_code == 409
        assert 'value="UBND tỉnh"' in answer.content.decode()
    assert not Target.objects.exists()


def test_the_pages_stand_under_steering_and_an_empty_day_shows_the_offices_own(staffed: Office) -> None:
    head, unit = staffed.clients["head"], staffed.commune.id
    for name in ("targets", "target_set"):
        assert re.search(r'aria-current="page"[^>]*>Điều hành</a>', text_of(head, name, unit)), name
    assert 'placeholder="05/11/2020"' in text_of(head, "target_set", unit)
    assert 'placeholder="15/01/2021"' in text_of(head, "target_set", unit, query="?nam=2021")


def test_who_only_reads_sees_no_form_and_nobody_sees_a_neighbours(staffed: Office) -> None:
    unit = staffed.commune.id
    set_it(staffed, unit, "head")
    assert reverse("target_set", args=[unit]) not in text_of(staffed.clients["officer"], "targets", unit)
    assert reverse("target_set", args=[unit]) in text_of(staffed.clients["head"], "targets", unit)
    assert set_it(staffed, unit, "officer").status_code == 404
    assert staffed.clients["neighbour"].get(reverse("target", args=[unit, CHECKED])).status_code == 404
    assert staffed.clients["officer"].get(reverse("target", args=[unit, "births"])).status_code == 404


def test_given_down_all_or_none_with_the_difference_said(staffed: Office) -> None:
    supervisor, province = staffed.clients["supervisor"], staffed.province
    set_it(staffed, province, value="100")
    one, other = children(province, TODAY)
    act = reverse("cascade_act", args=[province, CHECKED])
    checked = supervisor.post(act, {f"unit-{one}": "60", f"unit-{other}": "50", "act": "check"})
    assert "Tổng các đơn vị là 110, thừa 10 so với chỉ tiêu chung 100." in checked.content.decode()
    assert Target.objects.count() == 1
    broken = supervisor.post(act, {f"unit-{one}": "60", f"unit-{other}": "-5", "act": "record"} | DECISION)
    assert broken.status_code == 409 and Target.objects.count() == 1
    done = supervisor.post(act, {f"unit-{one}": "60", f"unit-{other}": "40", "act": "record"} | DECISION)
    assert done.status_code == 302
    assert sorted(Target.objects.filter(unit__in=[one, other]).values_list("value", flat=True)) == [40, 60]
    assert "Tổng các đơn vị bằng chỉ tiêu chung: 100." in text_of(supervisor, "cascade", province, CHECKED)
    again = {f"unit-{one}": "60", f"unit-{other}": "30", "act": "record"} | DECISION | {"since": "01/7/2020"}
    assert supervisor.post(act, again).status_code == 302
    assert Target.objects.count() == 4  # only the number that differs is written again


def test_a_table_pasted_from_a_workbook_fills_the_fields_and_writes_nothing(staffed: Office) -> None:
    province = staffed.province
    set_it(staffed, province, value="100")
    pasted = "Xã Đồng Mây\t1.060\nven song\t40\nXã Không Có\t5\nXã Ven Sông\n"
    act = reverse("cascade_act", args=[province, CHECKED])
    page = staffed.clients["supervisor"].post(act, {"act": "paste", "pasted": pasted}).content.decode()
    assert 'value="1.060"' in page and 'value="40"' in page
    assert "Đọc được 2 dòng. Chưa đọc được: Xã Không Có; Xã Ven Sông." in page
    assert Target.objects.count() == 1


def test_the_share_of_a_collaborator_is_her_areas_target(staffed: Office) -> None:
    village = children(staffed.commune.id, TODAY)[0]
    set_it(staffed, village, "head", value="10")
    page = text_of(staffed.clients["head"], "cascade", village, CHECKED)
    assert "Địa bàn 1" in page and "Phần của cộng tác viên là chỉ tiêu của địa bàn" in page


def test_pace_and_a_proposal_from_the_sealed_figures(office: Office) -> None:
    """Ten people: seven in area 1, one of them born this year, three in area 2. 30 by population are 21 and 9."""
    village, head = children(office.commune.id, TODAY)[0], office.clients["head"]
    set_it(office, village, "head", value="30")
    page = text_of(head, "cascade", village, CHECKED, query="?chia=population")
    first, second = office.commune.areas
    assert f'name="unit-{first}" value="21"' in page and f'name="unit-{second}" value="9"' in page
    assert "Đề xuất theo dân số" in page and Target.objects.count() == 1
    set_it(office, office.commune.id, "head", value="40", **{"quarter-1": "40"})
    set_it(office, office.commune.id, "head", indicator="births", value="5", unit_of_value="trẻ")
    shown = text_of(head, "targets", office.commune.id)
    assert "Khó đạt" in shown and "dự báo cả năm" in shown and "0,0% KH" in shown
    assert "không có hướng phấn đấu" in shown
    assert "cần 100,0%" in text_of(head, "unit_home", office.commune.id)  # all of it was due in the first quarter
    with CaptureQueriesContext(connection) as asked:
        text_of(head, "targets", office.commune.id)
    assert len(asked) <= 24
    refused = text_of(head, "cascade", office.commune.id, "births", query="?chia=population")
    assert "không đề xuất chia" in refused


def test_numbers_are_read_as_offices_write_them() -> None:
    assert [typed_number(text) for text in ("3.268", "0,5", "−0,1", "60", "1.234.567,25", " ")] == [
        Decimal(3268), Decimal("0.5"), Decimal("-0.1"), Decimal(60), Decimal("1234567.25"), None,
    ]  # fmt: skip
    assert typed_number("0.5") == Decimal("0.5")
    use_language("en")
    assert (typed_number("3,268"), typed_number("0.5")) == (Decimal(3268), Decimal("0.5"))
    use_language("vi")
    for text in ("ba", "1..2", "9" * 40, "1e9", "{x}"):
        with pytest.raises(NotANumber):
            typed_number(text)


def test_a_correction_of_what_another_decision_replaced_meanwhile_is_not_written(staffed: Office) -> None:
    """The form says which target it corrects: the head's page was opened before the new decision came."""
    head, unit = staffed.clients["head"], staffed.commune.id
    set_it(staffed, unit, "head")
    opened = Target.objects.get().pk
    set_it(staffed, unit, "head", value="3.000", since="01/7/2020", document="99/QĐ-UBND")
    stale = {"act": "correct", "value": "3.100", "why": "gõ nhầm", "of": str(opened)}
    answer = head.post(reverse("target_act", args=[unit, CHECKED]), stale)
    assert "đã thay đổi sau khi mở trang" in answer.content.decode()
    assert Target.objects.count() == 2


def test_a_file_is_looked_at_before_it_is_recorded_and_what_is_left_to_mend_is_said(staffed: Office) -> None:
    supervisor, where = staffed.clients["supervisor"], reverse("targets_file", args=[staffed.province])
    table = f"Đơn vị;Chỉ tiêu;Số giao\nXã Đồng Mây;{CHECKED};60\nven song;{CHECKED};4O\nXã Không Có;{CHECKED};1\n"

    def read(text: str) -> Any:
        file = SimpleUploadedFile("chi-tieu.csv", text.encode())
        return supervisor.post(where, {"act": "read", "file": file} | DECISION)

    page = read(table).content.decode()
    assert "Đọc được 3 dòng: sẽ ghi 1, đã có sẵn 0, cần sửa 2. Chưa ghi gì." in page
    assert "“4O” chưa đọc được thành số" in page and "Chưa có trong sổ văn bản: 12/QĐ-UBND" in page
    assert not Target.objects.exists()
    form = {"act": "record"} | dict(re.findall(r'name="(kept|seen)" value="([^"]+)"', page))
    done = supervisor.post(where, form)
    assert done.status_code == 200 and "Còn 2 dòng cần sửa" in done.content.decode()
    assert Target.objects.get().value == 60
    supervisor.post(where, form)  # pressed twice
    assert Target.objects.count() == 1
    again = read(table.replace(";60", ";70")).content.decode()
    assert "Đính chính: đã ghi 60" in again
    form = {"act": "record"} | dict(re.findall(r'name="(kept|seen)" value="([^"]+)"', again))
    Target.objects.all().delete()  # what was looked at is not so any more
    changed = supervisor.post(where, form)
    assert changed.status_code == 409 and not Target.objects.exists()
    assert supervisor.post(where, {"act": "record", "kept": "x"}).status_code == 409
    assert "Chọn tệp rồi bấm lại" in supervisor.post(where, {"act": "read"}).content.decode()
