"""How many questions each step of an officer's day asks the database: pinned, and the same in a larger commune."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from danso.register.actions import appraise_slips, record_slips, return_slip
from danso.register.draft import SlipDraft
from danso.register.lists.worklists.lengths import _kept
from danso.register.models import SlipRow
from danso.values.day import Day
from danso.warehouse.snapshot import seal
from tests.rooms.desk.conftest import Office
from tests.rooms.register.conftest import commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import BOOK, birth, household, slip, who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

# Session, account, grants, unit and path are five to seven of each. A look is three more, in its own file.
PINNED = {
    "search": 15,
    "card": 31,
    "sheet": 23,
    "held": 28,
    "month": 27,
    "home": 28,
    "p0": 23,
    "list": 16,
    "lengths": 33,
    "appraise and see": 59,
    "settle and see": 45,
}


def measured(office: Office, household_id: str, area: int) -> dict[str, int]:
    """By step: questions to both databases. A page is asked twice, its snapshot is opened but once for all pages."""
    here, officer = office.commune, office.clients["officer"]
    unit, area_id = [here.id], here.areas[area]
    sheet = reverse("area_sheet", args=[area_id, "2020-10"])
    steps: dict[str, Callable[[], Any]] = {
        "search": lambda: officer.post(reverse("find", args=unit), {"q": "phạm thuận"}),
        "card": lambda: officer.get(reverse("household", args=[household_id])),
        "sheet": lambda: officer.get(sheet),
        "held": lambda: officer.get(reverse("held", args=unit)),
        "month": lambda: officer.get(reverse("month", args=[here.id, "2020-10"])),
        "home": lambda: officer.get(reverse("unit_home", args=unit)),
        "p0": lambda: officer.get(reverse("p0_sheet", args=[area_id, "2020-10"])),
        "list": lambda: officer.get(reverse("work_list", args=[here.id, "ho-chua-ra-soat"])),
        "lengths": lambda: officer.get(reverse("work", args=unit)),
    }
    _kept.clear()  # of the small commune: every list is made anew
    found = {name: asked(step, twice=name in ("month", "home")) for name, step in steps.items()}
    ready = SlipRow.objects.filter(area=area_id, state="standing", appraisal="unappraised", happened__month=10)
    chosen = list(ready.order_by("slip_id").values_list("slip_id", flat=True))
    found["appraise and see"] = asked(lambda: officer.post(sheet, {"slip": chosen}, follow=True))
    line = SlipRow.objects.filter(state="held", appraisal="unappraised").order_by("happened")[0].slip_id
    say = {"what": "return", "reason": "hỏi lại"}
    found["settle and see"] = asked(lambda: officer.post(reverse("settle", args=[here.id, line]), say, follow=True))
    return found


def asked(step: Callable[[], Any], *, twice: bool = False) -> int:
    if twice:
        step()
    with CaptureQueriesContext(connection) as slips, CaptureQueriesContext(connections["looks"]) as looks:
        assert step().status_code == 200
    return len(slips) + len(looks)


def grown(office: Office) -> str:
    """Ten more households in the second area, each with a line that waits, one held, one returned; one of twelve."""
    here = office.commune
    numbers = [str(n) for n in range(20, 30)]
    books = [household(here, n, area=1) for n in numbers]
    large = _large(here, "50", area=1)
    lines = [slip(here, "elderly_check", "2020-10-12", n, area=1, person=who(f"{n}-head")) for n in numbers]
    born = [birth(here, n, "2020-10-10", area=1) for n in numbers[:4]]
    held = [birth(here, n, "2020-10-20", area=1, mother=who(f"nobody-{n}")) for n in numbers[4:7]]
    dead = [slip(here, "death", "2020-10-14", n, area=1, person=who(f"{n}-wife")) for n in (*numbers[7:10], "50")]
    record_slips(by=here.officer, drafts=[*books, large, *lines, *born, *held, *dead])
    appraise_slips(by=here.officer, slip_ids=[str(one.id) for one in (*books, large)])
    for one in dead[2:]:
        return_slip(by=here.officer, slip_id=str(one.id), reason="hỏi lại ngày")
    return str(large.household)


def _large(here: Any, number: str, *, area: int) -> SlipDraft:
    whole = household(here, number, area=area)
    more = [
        {"id": who(f"{number}-{n}"), "sex": "2", "birth": f"19{70 + n}-02", "relation": "other", "marital": "single"}
        for n in range(12)
    ]
    facts = {**whole.facts, "members": [*whole.facts["members"], *more]}
    return SlipDraft(
        whole.kind, Day(BOOK), here.id, here.areas[area], whole.household, facts, whole.identity, id=whole.id
    )


def test_a_step_asks_as_many_questions_in_a_large_commune_as_in_a_small_one(office: Office) -> None:
    here = office.commune
    mended = SlipRow.objects.get(kind="death").slip_id
    held = birth(here, "2", "2020-10-21", mother=who("nobody-2"))
    record_slips(by=here.officer, drafts=[_large(here, "9", area=0), held])
    for one in (mended, str(held.id)):
        return_slip(by=here.officer, slip_id=one, reason="hỏi lại ngày")
    small = measured(office, office.household, 0)
    home = grown(office)
    seal(by=here.operator)
    large = measured(office, home, 1)
    assert large == small, (small, large)
    assert small == PINNED
