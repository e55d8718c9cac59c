"""What is turned away before work begins loses nothing: the phone is told when to come again, and finds its slips where
they were. Keys lie where nobody else reads them."""

from __future__ import annotations

import stat
import threading
from collections import namedtuple
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError, OperationalError

from danso.sync import admission, endpoints, keys
from danso.sync.judge import forget_old, judge_once, run
from danso.sync.models import EnrolmentCode, ReceivedSlip, StoredBatch
from tests.rooms.sync.conftest import Office, a_birth
from tests.rooms.sync.phone import Phone

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
Usage = namedtuple("Usage", "total used free")


def test_when_all_places_are_taken_a_phone_comes_again(
    office: Office, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = phone.capture(a_birth(office))
    monkeypatch.setattr(admission, "_slots", threading.BoundedSemaphore(1))
    with admission.admitted():
        answer = phone.put(record)
        assert (answer.status_code, 5 <= int(answer["Retry-After"]) <= 30) == (503, True)
    assert not ReceivedSlip.objects.exists()
    assert phone.send(record)[1][1] == "stored"  # the place was given back


def test_a_body_is_read_before_a_place_is_taken(office: Office, phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slow line holds no place: what is too large is said so even when all places are taken."""
    monkeypatch.setattr(admission, "_slots", threading.BoundedSemaphore(1))
    with admission.admitted():
        assert phone.put(body=bytes(admission.MOST_BODY + 1)).status_code == 413


def test_a_disk_nearly_full_refuses_before_work(office: Office, phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    record = phone.capture(a_birth(office))
    monkeypatch.setattr(admission.shutil, "disk_usage", lambda _: Usage(1000, 951, 49))
    answer = phone.put(record)
    assert (answer.status_code, int(answer["Retry-After"]) >= 600) == (507, True)
    monkeypatch.setattr(admission.shutil, "disk_usage", lambda _: Usage(1000, 950, 50))
    assert phone.send(record)[1][1] == "stored"


def test_who_asks_without_end_is_slowed_down_alone(
    office: Office, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Phone.enrolled(office.code())
    monkeypatch.setattr(admission, "MOST_ASKED", 3)
    monkeypatch.setattr(endpoints.not_too_often, "__defaults__", (3,))
    statuses = [phone.ask("drained", {}).status_code for _ in range(4)]
    assert statuses[-1] == 429 and 200 in statuses
    assert other.hello()["have"]["upto"] == 0


@pytest.mark.parametrize(("error", "status"), [(OperationalError("locked"), 503), (IntegrityError("twice"), 503)])
def test_a_database_that_cannot_now_is_no_fault_of_the_phone(
    office: Office, phone: Phone, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int
) -> None:
    record = phone.capture(a_birth(office))

    def cannot(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(endpoints, "receive_batch", cannot)
    answer = phone.put(record)
    assert (answer.status_code, "Retry-After" in answer.headers, answer.content) == (status, True, b"")


def test_gzip_is_refused_sealed_bytes_do_not_compress(office: Office, phone: Phone) -> None:
    answer = phone.client.put(
        "/sync/batch/00000000-0000-4000-8000-00000000000b", b"x",
        headers={"Authorization": f"Danso {phone.device}.{phone.token}", "Content-Encoding": "gzip"},
    )  # fmt: skip
    assert answer.status_code == 422


def test_every_answer_is_kept_out_of_caches(office: Office, phone: Phone) -> None:
    answers = [phone.ask("hello", {}), phone.ask("pull", {}), phone.put(body=b"x"), phone.client.get("/sync/hello")]
    assert {one["Cache-Control"] for one in answers} == {"no-store"}
    assert [one.status_code for one in answers] == [404, 403, 422, 405]


def test_keys_are_the_owners_alone_and_none_is_ever_removed(office: Office, tmp_path: Path) -> None:
    first = keys.current("seal")
    second = keys.new_key("seal")
    assert keys.current("seal").id == second.id
    assert keys.key_of("seal", first.id) is not None
    files = [*(tmp_path / "sync-keys").iterdir()]
    assert {stat.S_IMODE(one.stat().st_mode) for one in files} == {0o600}
    assert stat.S_IMODE((tmp_path / "sync-keys").stat().st_mode) == 0o700
    assert not [one for one in files if one.name.startswith("draft.")]


def test_keys_that_others_can_read_are_not_used(office: Office, tmp_path: Path) -> None:
    keys.current("seal")
    next((tmp_path / "sync-keys").glob("seal-*.json")).chmod(0o644)
    with pytest.raises(keys.KeysOpenToOthers):
        keys.current("seal")


def test_the_judge_judges_until_it_is_told_to_stop(
    office: Office, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone.send(phone.capture(a_birth(office)))
    stop = threading.Event()
    rounds: list[int] = []

    def once() -> int:
        rounds.append(judge_once())
        if len(rounds) == 1:
            raise OperationalError("gone for a moment")
        stop.set()
        return 0

    monkeypatch.setattr("danso.sync.judge.judge_once", once)
    monkeypatch.setattr("danso.sync.judge.EVERY_SECONDS", 0)
    monkeypatch.setattr("danso.sync.judge.close_old_connections", lambda: None)  # the test's own transaction
    run(stop)
    assert rounds == [1, 0]


def test_answers_nobody_can_ask_for_again_are_forgotten_and_slips_never(office: Office, phone: Phone) -> None:
    phone.send(phone.capture(a_birth(office)))
    office.code()
    assert forget_old(StoredBatch.objects.get().at) == 0
    assert forget_old(StoredBatch.objects.get().at + timedelta(days=70)) == 2
    assert (StoredBatch.objects.count(), EnrolmentCode.objects.count(), ReceivedSlip.objects.count()) == (0, 1, 1)
    assert phone.send(phone.outbox[1])[1][1] == "duplicate"
