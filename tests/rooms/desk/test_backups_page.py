"""What an operator sees of the backups, on their page and, while something is wrong, on each page."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from danso.operations.models import Epoch
from danso.register.judging import Lag
from tests.rooms.desk.conftest import Office

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
NO_PLACE = "Chưa đặt nơi sao lưu"


def shown(staffed: Office, role: str, name: str) -> str:
    return staffed.clients[role].get(reverse(name, args=[staffed.province])).content.decode()


def test_without_a_place_for_backups_every_page_of_an_operator_says_so_in_red(staffed: Office, settings: Any) -> None:
    settings.DANSO_BACKUP_DIR = None
    assert NO_PLACE in shown(staffed, "operator", "accounts")
    assert shown(staffed, "operator", "backups").count(NO_PLACE) == 1
    assert "banner-stop" in shown(staffed, "operator", "backups")
    assert NO_PLACE not in shown(staffed, "auditor", "units")


def test_an_empty_place_says_what_to_run(staffed: Office, settings: Any, tmp_path: Path) -> None:
    settings.DANSO_BACKUP_DIR = tmp_path
    page = shown(staffed, "operator", "backups")
    assert "Chạy danso backup ngay" in page and "Chưa diễn tập khôi phục thành công lần nào" in page


def test_a_restore_is_told_with_its_reason_and_what_is_gone(staffed: Office) -> None:
    at = datetime(2020, 11, 4, 2, tzinfo=UTC)
    Epoch.objects.create(number=2, mark="ab12", restored_from="000003-x", reason="Hỏng ổ đĩa", by="local operator", at=at,
                         positions={}, marks={}, lost=7)  # fmt: skip
    page = shown(staffed, "operator", "backups")
    assert "Kỳ sổ 2-ab12" in page and "Hỏng ổ đĩa" in page and "Không còn 7 mục" in page


def test_slips_of_phones_that_wait_too_long_are_told_in_plain_words(
    staffed: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Phiếu từ điện thoại: máy đã xét hết." in shown(staffed, "operator", "backups")
    monkeypatch.setattr("danso.sync.judged.lag", lambda: Lag(3, 1, datetime(2020, 11, 4, 2, 5, tzinfo=UTC), 1))
    page = shown(staffed, "operator", "backups")
    assert (
        "3 phiếu chờ máy xét, phiếu lâu nhất nhận lúc 04/11/2020 09:05" in page and "1 phiếu máy xét không được" in page
    )
