"""A small commune worked out by hand.

Book of 31/12/2018: households 1 and 2 in area 1, household 3 in area 2; each a man of 1980, his wife of 1985 on the
pill since 2018, and a boy of 2010: 9 people. In the third quarter of 2020: a girl, second child, to wife 1 on 10/8; a
boy, third child, to wife 3 on 05/9; the man of household 2 dies on 20/9. End of the quarter: 10 people.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from danso.register import actions as register
from danso.warehouse.snapshot import seal
from tests.rooms.register.conftest import Commune, commune
from tests.rooms.register.slips import birth, household, slip, who

__all__ = ["commune"]


@pytest.fixture
def small(commune: Commune, settings: Any, tmp_path: Path) -> Commune:
    settings.DANSO_HOME = tmp_path
    return filled_and_sealed(commune)


def filled_and_sealed(commune: Commune) -> Commune:
    drafts = [
        household(commune, "1"),
        household(commune, "2"),
        household(commune, "3", area=1),
        birth(commune, "1", "2020-08-10", child_order=2),
        birth(commune, "3", "2020-09-05", area=1, child_order=3, sex="1"),
        slip(commune, "death", "2020-09-20", "2", person=who("2-head")),
    ]
    written = register.record_slips(by=commune.officer, drafts=drafts)
    register.appraise_slips(by=commune.officer, slip_ids=[one.slip_id for one in written])
    seal(by=commune.operator)
    return commune
