"""The history of a unit on the desk: what it came from, drawn and in figures before and after."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from danso.accounts.models import Account
from danso.places.scope import Scope
from danso.warehouse.snapshot import seal
from tests.factories.merged_communes import TODAY, Towns, merged_with_slips
from tests.rooms.desk.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def towns(db: None, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Towns:
    settings.DANSO_HOME = tmp_path
    monkeypatch.setenv("DANSO_TODAY", str(TODAY))
    return merged_with_slips()


def page(towns: Towns, unit: int) -> str:
    client = signed_in(Account.objects.get(username="supervisor"))
    return client.get(f"/don-vi/{unit}/lich-su").content.decode()


def test_the_lineage_is_drawn_with_people_before_and_after(towns: Towns) -> None:
    seal(by=Scope.local_operator(TODAY))
    told = page(towns, towns.merged)
    assert 'aria-label="Xã Ba Hoa hình thành từ 3 đơn vị"' in told
    assert told.count("<path ") >= 3
    assert "1683/NQ-UBTVQH15" in told
    # On 30/06/2025: Mai 6, Lan 6 and the boy: 7, Cúc 7; on 01/07/2025 Ba Hoa has all 20 of them.
    shown = [int(n) for n in _figures(told)]
    assert shown == [6, 2, 7, 2, 7, 2, 20, 6]


def test_a_closed_unit_says_who_holds_its_land_and_an_untouched_one_that_nothing_happened(towns: Towns) -> None:
    assert "Địa bàn nay thuộc" in page(towns, towns.communes["a"])
    assert "Chưa có thay đổi địa giới nào" in page(towns, towns.communes["a"])
    assert f'href="/don-vi/{towns.merged}"' in page(towns, towns.communes["a"])


def _figures(told: str) -> list[str]:
    table = told[told.index("<tbody>") : told.index("</tbody>")]
    return [
        part.split("</a>")[0] for part in table.split('<a class="open" href="')[1:] for part in [part.split('">', 1)[1]]
    ]
