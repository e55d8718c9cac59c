"""A target beside those below it: equal, over, under, in bounds, or not to be compared. By hand, without a database."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from danso.targets.cascade import Cascade, Child, compare
from danso.targets.models import Target

USERS = "modern_method_users_new_and_continuing"


def of(unit: int, value: str | int, **other: Any) -> Target:
    said: dict[str, Any] = {"indicator": USERS, "plan_kind": "count", "unit_of_value": "người", "year": 2020}
    return Target(unit_id=unit, value=Decimal(value), **(said | other))


def below(*values: int | str | None, **other: Any) -> list[Child]:
    return [Child(i, None if v is None else of(i, v, **other)) for i, v in enumerate(values, start=2)]


def told(found: Cascade) -> tuple[Decimal | None, Decimal | None, str]:
    return found.total, found.difference, found.said.vi


def test_counts_that_add_up_say_so() -> None:
    found = compare(of(1, 3268), below(1268, 2000))
    assert told(found) == (3268, 0, "Tổng các đơn vị bằng chỉ tiêu chung: 3.268.")


def test_over_and_under_are_said_by_how_much() -> None:
    assert told(compare(of(1, 3268), below(1300, 2000))) == (
        3300, 32, "Tổng các đơn vị là 3.300, thừa 32 so với chỉ tiêu chung 3.268.",
    )  # fmt: skip
    found = compare(of(1, 3268), below(1268, None))
    assert found.difference == -2000 and found.missing == (3,)
    assert (
        found.said.vi
        == "Tổng các đơn vị là 1.268, thiếu 2.000 so với chỉ tiêu chung 3.268. Còn 1 đơn vị chưa được giao."
    )


def test_couples_enter_a_target_in_persons_twice_only_where_its_decision_says_so() -> None:
    checks = {"indicator": "couples_married_with_premarital_check"}
    given = [Child(2, of(2, 40, unit_of_value="cặp", **checks)), Child(3, of(3, 20, **checks))]
    assert compare(of(1, 100, couple_is_two_persons=True, **checks), given).difference == 0
    found = compare(of(1, 100, **checks), given)
    assert (found.total, found.unlike) == (20, (2,)) and "đơn vị tính khác" in found.said.vi


def test_another_meaning_of_contraception_is_not_added() -> None:
    found = compare(of(1, 100), [Child(2, of(2, 60)), Child(3, of(3, 40, contraception_variant="D"))])
    assert (found.total, found.unlike) == (60, (3,))


def test_shares_are_bounded_not_summed() -> None:
    screened = {"indicator": "newborns_screened_5_share", "plan_kind": "share", "unit_of_value": "%"}
    within = compare(of(1, 60, **screened), below(50, 70, **screened))
    assert (within.how, within.total, within.low, within.high) == ("bounds", None, 50, 70)
    assert "nằm trong khoảng này" in within.said.vi
    assert "mức chung 60 vẫn không đạt" in compare(of(1, 60, **screened), below(50, 55, **screened)).said.vi
    assert "đều cao hơn" in compare(of(1, 60, **screened), below(65, 70, **screened)).said.vi


def test_what_is_to_fall_is_bounded_the_other_way() -> None:
    ratio = {"indicator": "sex_ratio_at_birth", "plan_kind": "level", "unit_of_value": "bé trai/100 bé gái"}
    assert "vẫn không đạt" in compare(of(1, 110, **ratio), below(112, 113, **ratio)).said.vi


def test_nobody_below_and_nothing_above() -> None:
    assert compare(of(1, 10), below(None, None)).said.vi == "Chưa giao cho đơn vị nào bên dưới."
    assert compare(None, below(5, 5)).said.vi.startswith("Tổng các đơn vị là 10; đơn vị cấp trên chưa có")
    assert compare(None, below(None)).said.vi == "Chưa có chỉ tiêu nào được giao."
