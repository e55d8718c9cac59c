"""A held line is answered in one step: it stands, it is chosen, it goes back."""

# ruff: noqa: F811  fixtures of other files are used by name

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from danso.accounts.models import Account, Look
from danso.register.actions import record_slips
from danso.register.models import SlipRow
from tests.rooms.desk.test_slip_entry import desk  # noqa: F401  the fixture is used below
from tests.rooms.register.conftest import Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import birth, slip, who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


@pytest.fixture
def waiting(desk: Client, commune: Commune) -> dict[str, str]:
    """Two births of one mother five months apart; two accounts of one move; a birth without a known mother."""
    drafts = {
        "first": birth(commune, "1", "2020-03-01"),
        "close": birth(commune, "1", "2020-08-01"),
        "pill": slip(commune, "contraception_started", "2020-09-01", "2", person=who("2-wife"), method="5"),
        "loop": slip(commune, "contraception_started", "2020-09-01", "2", person=who("2-wife"), method="1"),
        "nobody": birth(commune, "2", "2020-10-20", mother=who("nobody")),
    }
    record_slips(by=commune.officer, drafts=list(drafts.values()))
    return {name: draft.id or "" for name, draft in drafts.items()}


def state(slip_id: str) -> str:
    return SlipRow.objects.get(pk=slip_id).state


def listed(commune: Commune) -> str:
    return reverse("held", args=[commune.id])


def answer(client: Client, commune: Commune, slip_id: str, what: str, reason: str = "đã hỏi lại gia đình") -> object:
    return client.post(reverse("settle", args=[commune.id, slip_id]), {"what": what, "reason": reason}, follow=True)


def test_the_list_says_each_question_and_leaves_a_look(
    desk: Client,
    commune: Commune,
    waiting: dict[str, str],
) -> None:
    page = desk.get(listed(commune)).content.decode()
    assert "trong vòng chín tháng" in page
    assert "Chưa tìm thấy người mẹ trong sổ" in page
    assert page.count("Chọn dòng này") == 2
    assert page.count("Đúng như đã ghi") == 1
    assert {who("1-wife"), who("2-wife")} <= set(Look.objects.get(page="held").ids)


def test_a_decidable_line_stands_with_a_reason(desk: Client, commune: Commune, waiting: dict[str, str]) -> None:
    answer(desk, commune, waiting["close"], "let_stand", reason=" ")
    assert state(waiting["close"]) == "held"
    answer(desk, commune, waiting["close"], "let_stand")
    assert state(waiting["close"]) == "standing"


def test_a_line_that_needs_another_slip_is_not_let_stand(
    desk: Client,
    commune: Commune,
    waiting: dict[str, str],
) -> None:
    said = answer(desk, commune, waiting["nobody"], "let_stand")
    assert "cần một phiếu khác" in said.content.decode()  # type: ignore[attr-defined]
    assert state(waiting["nobody"]) == "held"


def test_of_two_accounts_the_chosen_one_stands(desk: Client, commune: Commune, waiting: dict[str, str]) -> None:
    answer(desk, commune, waiting["loop"], "choose")
    assert (state(waiting["loop"]), state(waiting["pill"])) == ("standing", "witness")


def test_a_line_settled_meanwhile_is_not_settled_again(
    desk: Client,
    commune: Commune,
    waiting: dict[str, str],
) -> None:
    answer(desk, commune, waiting["close"], "let_stand")
    late = {"what": "return", "reason": "xem lại", "back": listed(commune)}
    said = desk.post(reverse("settle", args=[commune.id, waiting["close"]]), late, follow=True)
    assert "đã thay đổi" in said.content.decode()
    assert SlipRow.objects.get(pk=waiting["close"]).appraisal == "unappraised"


def test_the_sheet_answers_in_place_and_shows_why_a_line_went_back(
    desk: Client,
    commune: Commune,
    waiting: dict[str, str],
) -> None:
    sheet = reverse("area_sheet", args=[commune.areas[0], "2020-10"])
    assert reverse("settle", args=[commune.areas[0], waiting["nobody"]]) in desk.get(sheet).content.decode()
    told = {"what": "return", "reason": "mẹ ở hộ nào", "back": sheet}
    said = desk.post(reverse("settle", args=[commune.areas[0], waiting["nobody"]]), told, follow=True)
    assert "mẹ ở hộ nào" in said.content.decode()


def test_the_head_decides_and_the_neighbour_finds_nothing(commune: Commune, waiting: dict[str, str]) -> None:
    for name, status, after in (("neighbour", 404, "held"), ("head", 200, "standing")):
        client = Client()
        client.force_login(Account.objects.get(username=name))
        assert answer(client, commune, waiting["close"], "let_stand").status_code == status  # type: ignore[attr-defined]
        assert state(waiting["close"]) == after
