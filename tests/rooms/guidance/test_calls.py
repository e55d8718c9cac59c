"""Three units to call, and why: worked by hand."""

from __future__ import annotations

from decimal import Decimal

from danso.guidance.leader.calls import TargetState, UnitState, units_to_call
from danso.values.words import Words

OCTOBER = Words("tháng 10/2026", "October 2026")
PACE = Decimal("83.3")


def unit(name: str, areas: int = 10, handed: int = 10, **more: object) -> UnitState:
    return UnitState(hash(name), Words(name, name), areas, handed, **more)  # type: ignore[arg-type]


def target(reached: int, plan: int, direction: str = "up", name: str = "Khám người cao tuổi") -> TargetState:
    return TargetState(Words(name, "Elderly checks"), Decimal(reached), Decimal(plan), PACE, direction)


def said(*states: UnitState) -> list[tuple[str, str]]:
    return [(one.name.vi, one.why.vi) for one in units_to_call(states, OCTOBER, over=True)]


def test_who_has_handed_in_and_keeps_pace_is_not_called() -> None:
    assert said(unit("Xã A"), unit("Xã B", targets=(target(840, 1000),))) == []


def test_the_larger_share_of_missing_areas_comes_first() -> None:
    found = said(unit("Xã A", 10, 9), unit("Xã B", 20, 12), unit("Xã C", 4, 3))
    assert [name for name, _ in found] == ["Xã B", "Xã C", "Xã A"]  # 40%, 25%, 10%
    assert found[0][1] == "8 trong 20\u00a0địa bàn chưa nộp phiếu tháng 10/2026."


def test_nobody_is_called_for_the_sheet_of_a_month_that_still_runs() -> None:
    assert units_to_call([unit("Xã A", 10, 0)], OCTOBER, over=False) == []


def test_at_most_three_are_named() -> None:
    assert len(said(*(unit(f"Xã {i}", 10, 5) for i in range(6)))) == 3


def test_a_month_not_closed_is_a_reason_only_after_its_day() -> None:
    assert said(unit("Xã A", closed=False, late_by=0)) == []
    assert said(unit("Xã A", closed=False, late_by=2)) == [
        ("Xã A", "Đã nộp đủ phiếu nhưng chưa chốt tháng 10/2026, quá hạn 2 ngày làm việc.")
    ]
    assert said(unit("Xã A", 71, 62, closed=False, late_by=2)) == [
        ("Xã A", "Chưa chốt tháng 10/2026, quá hạn 2 ngày làm việc: 9 trong 71\u00a0địa bàn chưa nộp phiếu.")
    ]


def test_a_target_behind_by_more_than_chance_is_a_reason_with_its_numbers() -> None:
    """Plan 1.000, due 833 by now; 2 x sqrt(833) = 57,7. 776 is within chance, 775 is not."""
    assert said(unit("Phường N", targets=(target(776, 1000),))) == []
    assert said(unit("Phường N", targets=(target(775, 1000),))) == [
        ("Phường N", "Khám người cao tuổi đạt 77,5%\u00a0KH, cần 83,3%.")
    ]


def test_a_small_plan_is_never_a_reason_however_low_its_percent() -> None:
    """Plan 4, due 3,3, reached 0: twice the square root is 3,6."""
    assert said(unit("Xã A", targets=(target(0, 4),))) == []


def test_what_has_no_direction_is_never_a_reason() -> None:
    assert said(unit("Xã A", targets=(target(10, 1000, "none", "Trẻ sinh ra"),))) == []


def test_two_reasons_stand_in_one_sentence_the_heavier_first() -> None:
    late = unit("Xã A", 10, 5, targets=(target(200, 1000), target(100, 1000, name="Sàng lọc sơ sinh")))
    assert said(late) == [
        (
            "Xã A",
            "Sàng lọc sơ sinh đạt 10,0%\u00a0KH, cần 83,3% (và 1 chỉ tiêu khác dưới tiến độ); "
            "5 trong 10\u00a0địa bàn chưa nộp phiếu tháng 10/2026.",
        )
    ]
