"""Phones at the office: the list, a code, a lost one, a forgotten PIN, what waits, a file brought by hand."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from danso.accounts.actions import create_account
from danso.accounts.models import Account, AuditEntry, Look
from danso.accounts.roles import Role
from danso.desk.devices.shown import phone as shown
from danso.places.actions import grant_role
from danso.register.actions import record_slip
from danso.register.judging import judge_all
from danso.register.models import SlipRow
from danso.sync import wire
from danso.sync.actions import revoke_device
from danso.sync.models import Clash, Device, EnrolmentCode, Quarantined
from danso.sync.queries import device as device_row
from tests.rooms.desk.conftest import signed_in
from tests.rooms.register.conftest import LONG_AGO
from tests.rooms.register.slips import birth
from tests.rooms.sync.conftest import Office, _door, a_birth, office, phone  # noqa: F401  fixtures
from tests.rooms.sync.phone import Phone

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


@pytest.fixture
def officer(office: Office) -> Client:  # noqa: F811
    return signed_in(Account.objects.get(username="officer"))


def text(answer: Any) -> str:
    assert answer.status_code == 200, answer.status_code
    return str(answer.content.decode())


def listed(officer: Client, office: Office) -> str:  # noqa: F811
    return text(officer.get(reverse("devices", args=[office.commune.id])))


def act(officer: Client, office: Office, phone: Phone, **sent: str) -> str:  # noqa: F811
    where = reverse("device_act", args=[office.commune.id, phone.device])
    return text(officer.post(where, sent, follow=True))


def test_a_collaborator_without_a_phone_stands_there_with_her_paper_book(officer: Client, office: Office) -> None:  # noqa: F811
    page = listed(officer, office)
    assert "dùng sổ giấy" in page and "1 cộng tác viên · 0 có máy" in page
    assert Look.objects.get(page="workers").ids == [f"worker:{office.worker}"]


def test_a_code_is_shown_once_in_two_groups_and_makes_one_phone(officer: Client, office: Office) -> None:  # noqa: F811
    where = reverse("device_code", args=[office.commune.id, office.worker])
    pages = [text(officer.post(where)) for _ in range(2)]
    first, second = (re.search(r'digits">(\d{5} \d{5})<', one).group(1) for one in pages)  # type: ignore[union-attr]
    assert "<svg" in pages[0] and first != second
    assert EnrolmentCode.objects.filter(until__gt=datetime.now(UTC)).count() == 1  # the earlier one has ended
    made = Phone.enrolled(second)
    assert Device.objects.get().pk == made.device and Device.objects.get().worker_id == office.worker
    assert second not in listed(officer, office)


def test_the_list_says_how_each_phone_fares(officer: Client, office: Office, phone: Phone) -> None:  # noqa: F811
    for number in "12":
        phone.capture(a_birth(office, number))
    phone.hello(storage={"persisted": False, "canary": "lost 5 2"})
    phone.send(phone.outbox[1])
    page = listed(officer, office)
    assert "Đã ghi 2 · Xã đã nhận 1 · Đã cất giữ 0" in page
    assert "xã chưa nhận phiếu số 2." in page
    assert "Dữ liệu trong máy bị mất một phần" in page and "Bộ nhớ chưa được giữ lâu dài" in page
    assert "dùng sổ giấy" not in page


@pytest.mark.parametrize(("days", "tone"), [(2, None), (3, "note-ask"), (4, "note-ask"), (5, "note-stop")])
def test_a_phone_not_met_for_three_days_is_asked_about_and_for_five_is_red(
    office: Office, phone: Phone, days: int, tone: str | None  # noqa: F811
) -> None:  # fmt: skip
    row = device_row(office.officer, str(phone.device))
    troubles = shown(row, datetime.now(UTC) + timedelta(days=days, minutes=1)).troubles
    assert [one for one, _ in troubles] == ([tone] if tone else [])
    assert all(f"{days} ngày" in str(said) for _, said in troubles)


def test_a_clock_is_said_slow_or_fast_by_its_minutes(office: Office, phone: Phone) -> None:  # noqa: F811
    for milliseconds, said in ((660_000, "chậm 11 phút"), (-7_200_000, "nhanh 120 phút"), (300_000, "")):
        Device.objects.update(clock_offsets=[milliseconds])
        troubles = shown(device_row(office.officer, str(phone.device)), datetime.now(UTC)).troubles
        assert [said in str(one) for _, one in troubles] == ([True] if said else [])


def test_a_lost_phone_is_taken_back_its_loss_listed_accepted_and_the_wipe_told(
    officer: Client, office: Office, phone: Phone  # noqa: F811
) -> None:  # fmt: skip
    phone.capture(a_birth(office))
    phone.capture(a_birth(office, "2"))
    phone.hello()
    phone.send(phone.outbox[1])
    assert (
        "Ghi giúp lý do"
        in officer.post(
            reverse("device_act", args=[office.commune.id, phone.device]), {"act": "revoke"}
        ).content.decode()
    )
    assert (
        "Máy đang dùng"
        in officer.post(
            reverse("device_act", args=[office.commune.id, phone.device]), {"act": "accept", "reason": "mất"}
        ).content.decode()
    )
    page = act(officer, office, phone, act="revoke", reason="mất máy ở chợ")
    assert "Máy báo đã ghi 2 phiếu; xã đã nhận 1. Chưa về: phiếu số 2." in page
    assert "đã thu lại rồi" in act(officer, office, phone, act="revoke", reason="mất máy ở chợ")
    assert phone.hello()["orders"] == ["drain"]
    for _ in range(2):
        assert "Chờ xóa" in act(officer, office, phone, act="accept", reason="máy không tìm được")
    assert phone.hello()["orders"] == ["wipe"]
    phone.ask("wiped", {})
    assert "Máy đã xóa sổ" in text(officer.get(reverse("device", args=[office.commune.id, phone.device])))
    verbs = AuditEntry.objects.filter(subject=f"device:{phone.device}").order_by("pk").values_list("verb", flat=True)
    assert [v for v in verbs if v != "enrol_device"] == ["revoke_device", "accept_loss", "confirm_wipe"]
    assert "dùng sổ giấy" in listed(officer, office)


def test_a_phone_is_locked_at_its_next_contact_and_no_more(officer: Client, office: Office, phone: Phone) -> None:  # noqa: F811
    for _ in range(2):
        assert "khóa sổ ở lần gặp tới" in act(officer, office, phone, act="lock")
    assert phone.hello()["orders"] == ["lock"]
    act(officer, office, phone, act="unlock")
    assert phone.hello()["orders"] == []
    assert AuditEntry.objects.filter(verb="lock_device").count() == 2


def test_the_twelve_digits_are_shown_in_groups_and_the_reading_is_recorded(
    officer: Client, office: Office, phone: Phone  # noqa: F811
) -> None:  # fmt: skip
    where = reverse("device_digits", args=[office.commune.id, phone.device])
    assert officer.get(where).status_code == 405
    page = text(officer.post(where))
    assert re.search(r"\d{3} \d{3} \d{3} \d{3}", page)
    entry = AuditEntry.objects.get(verb="read_recovery")
    assert entry.subject == f"device:{phone.device}"


def test_pages_of_phones_are_complete_in_english(officer: Client, office: Office, phone: Phone) -> None:  # noqa: F811
    officer.post(reverse("language"), {"language": "en", "next": "/"})
    assert "Received 0" in listed(officer, office)
    assert "A phone lost, changed or taken back" in text(
        officer.get(reverse("device", args=[office.commune.id, phone.device]))
    )


# ---------------------------------------------------------------- what waits


def inbox(officer: Client, office: Office) -> str:  # noqa: F811
    return text(officer.get(reverse("phone_inbox", args=[office.commune.id])))


def answer(officer: Client, office: Office, **sent: str) -> str:  # noqa: F811
    item = Quarantined.objects.order_by("pk").last()
    assert item is not None
    where = reverse("phone_item", args=[office.commune.id, item.pk])
    return text(officer.post(where, {"reason": "đã hỏi lại", **sent}, follow=True))


def of_a_phone_taken_back(office: Office, phone: Phone) -> None:  # noqa: F811
    record = phone.capture(a_birth(office))
    revoke_device(by=office.officer, device_id=str(phone.device), reason="đổi máy")
    phone.send(record)


def test_what_waits_is_told_in_a_sentence_and_counted_where_held_lines_are(
    officer: Client, office: Office, phone: Phone  # noqa: F811
) -> None:  # fmt: skip
    assert "Không có phiếu nào cần xem" in inbox(officer, office)
    of_a_phone_taken_back(office, phone)
    page = inbox(officer, office)
    assert "Phiếu số 1" in page and "Máy đang được thu lại." in page and "ctv" in page
    assert "1 phiếu từ máy điện thoại cần xem" in text(officer.get(reverse("held", args=[office.commune.id])))
    assert "1 phiếu từ máy cần xem" in listed(officer, office)
    stranger = signed_in(Account.objects.get(pk=office.commune.stranger.account_id))
    assert stranger.get(reverse("phone_inbox", args=[office.commune.id])).status_code == 404


def test_read_again_it_waits_for_appraisal_and_a_second_press_changes_nothing(
    officer: Client, office: Office, phone: Phone  # noqa: F811
) -> None:  # fmt: skip
    of_a_phone_taken_back(office, phone)
    assert "Đã đưa phiếu vào sổ" in answer(officer, office, act="again")
    assert "Phiếu này đã được xử lý" in answer(officer, office, act="again")
    judge_all()
    assert SlipRow.objects.get(kind="birth").by == office.account
    assert AuditEntry.objects.filter(verb="take_from_quarantine").count() == 1


def test_an_unreadable_one_stays_and_is_answered_with_the_line_written_by_hand(
    officer: Client, office: Office, phone: Phone  # noqa: F811
) -> None:  # fmt: skip
    phone.send(phone.capture_text(b"not json"))
    assert "Đã đọc lại, chưa đưa vào sổ được" in answer(officer, office, act="again")
    made = record_slip(by=office.commune.officer, draft=birth(office.commune, "1", "2020-10-12"))
    judge_all()
    page = inbox(officer, office)
    assert f'value="{made.slip_id}"' in page and "12/10/2020" in page
    assert "Chưa chọn dòng" in answer(officer, office, act="typed")
    assert "Ghi giúp lý do" in answer(officer, office, act="typed", slip=made.slip_id, reason=" ")
    assert "xã ghi tay rồi" in answer(officer, office, act="typed", slip=made.slip_id)
    assert Quarantined.objects.get().state == "typed"


def test_set_aside_with_its_reason_it_never_enters(officer: Client, office: Office, phone: Phone) -> None:  # noqa: F811
    phone.send(phone.capture_text(b"not json"))
    assert "không dùng phiếu này" in answer(officer, office, act="discard")
    assert (Quarantined.objects.get().state, Quarantined.objects.get().why) == ("discarded", "đã hỏi lại")
    assert "Không có phiếu nào cần xem" in inbox(officer, office)


def test_an_answer_that_is_none_of_the_three_decides_nothing(officer: Client, office: Office, phone: Phone) -> None:  # noqa: F811
    phone.send(phone.capture_text(b"not json"))
    item = Quarantined.objects.get().pk
    officer.post(reverse("phone_item", args=[office.commune.id, item]), {"act": "burn", "reason": "x"})
    assert Quarantined.objects.get().state == "open"


def test_two_slips_under_one_number_are_settled_and_the_phone_goes_on(
    officer: Client, office: Office, phone: Phone  # noqa: F811
) -> None:  # fmt: skip
    phone.send(phone.capture(a_birth(office)))
    phone.highest, phone.head = 0, wire.ZEROS
    phone.send(phone.capture(a_birth(office, "2")))
    assert "Hai phiếu khác nhau cùng mang số 1" in inbox(officer, office)
    assert "máy tạm không xem được sổ" in listed(officer, office)
    for clash in Clash.objects.all():
        for said in ("đã xem.", "đã xem rồi"):
            where = reverse("phone_clash", args=[office.commune.id, clash.pk])
            assert said in text(officer.post(where, {"reason": "máy bị chép"}, follow=True))
    assert not Device.objects.get().frozen and phone.hello()["orders"] == []
    assert AuditEntry.objects.filter(verb="settle_clash").count() == Clash.objects.count()


def test_what_names_no_unit_is_the_operators(office: Office, phone: Phone) -> None:  # noqa: F811
    phone.send(phone.capture_text(b"not json"))
    Quarantined.objects.update(unit=None)
    made = create_account(by=office.commune.operator, username="runs-it", display_name="runs-it")
    grant_role(by=office.commune.operator, account_id=made.pk, role=Role.operator, unit_id=None, since=LONG_AGO)
    operator = signed_in(Account.objects.get(pk=made.pk))
    assert "Không đọc được nội dung phiếu." in text(operator.get(reverse("unplaced", args=[office.commune.id])))
    where = reverse("unplaced_item", args=[office.commune.id, Quarantined.objects.get().pk])
    assert "không dùng" in text(operator.post(where, {"act": "discard", "reason": "thử"}, follow=True))


# ---------------------------------------------------------------- a file


def upload(officer: Client, office: Office, content: bytes) -> tuple[int, str]:  # noqa: F811
    sent = {"file": SimpleUploadedFile("danso-slips.bin", content)}
    came = officer.post(reverse("phone_slips", args=[office.commune.id]), sent)
    return came.status_code, came.content.decode()


def test_a_file_is_told_in_one_sentence_and_twice_changes_nothing(
    officer: Client, office: Office, phone: Phone  # noqa: F811
) -> None:  # fmt: skip
    phone.capture(a_birth(office))
    phone.capture_text(b"not json")
    content = b"".join(one.raw for one in phone.outbox.values())
    assert "Đã nhận tệp: 1 phiếu mới vào sổ, 1 phiếu cần xem." in upload(officer, office, content)[1]
    assert "Xã đã có đủ 2 phiếu của tệp này. Không có gì thay đổi." in upload(officer, office, content)[1]
    status, page = upload(signed_in(Account.objects.get(pk=office.commune.stranger.account_id)), office, content)
    assert status == 404
    status, page = upload(officer, office, b"PK")
    assert status == 422 and "không phải tệp phiếu" in page
    assert officer.post(reverse("phone_slips", args=[office.commune.id])).status_code == 422


def test_a_file_of_another_communes_phone_takes_in_nothing(office: Office, phone: Phone) -> None:  # noqa: F811
    phone.capture(a_birth(office))
    there = next(g.unit_id for g in office.commune.stranger.grants)
    stranger = signed_in(Account.objects.get(pk=office.commune.stranger.account_id))
    sent = {"file": SimpleUploadedFile("danso-slips.bin", phone.outbox[1].raw)}
    came = stranger.post(reverse("phone_slips", args=[there]), sent)
    assert came.status_code == 422 and "Chưa nhận phiếu nào" in came.content.decode()
