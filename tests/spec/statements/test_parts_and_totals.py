"""Parts and totals: 318 + 299 = 617; 301 + 255 + 61 = 617; 120 + 45 + 30 = 195."""

from __future__ import annotations

from tests.spec.statements.judged import judged, last, the


def test_boys_and_girls_make_all_births() -> None:
    text = "Có 617 trẻ sinh ra, trong đó 318 trẻ nam, 299 trẻ nữ."
    assert {verdict for _, verdict, _ in judged(text)} == {"right"}


def test_a_total_that_its_parts_do_not_make_is_wrong() -> None:
    found = the("Có 627 trẻ sinh ra (318 bé trai, 299 bé gái).", "627")
    assert (found.verdict, found.right) == ("wrong", "617")


def test_birth_orders_make_all_births() -> None:
    text = "Tổng số sinh 617 trẻ: con thứ nhất 301 trẻ, con thứ 2 là 255 trẻ, con thứ 3 trở lên 61 trẻ."
    assert {verdict for _, verdict, _ in judged(text)} == {"right"}


def test_men_and_women_make_the_population() -> None:
    assert the("Dân số xã là 8.214 người; nam 4.100 người, nữ 4.114 người.", "8.214").verdict == "right"


def test_a_list_of_methods_makes_its_total() -> None:
    text = "Có 190 người mới thực hiện các biện pháp tránh thai, gồm: đặt vòng 120, cấy 45, tiêm 30."
    assert (the(text, "190").verdict, the(text, "190").right) == ("wrong", "195")


def test_one_part_named_alone_proves_nothing() -> None:
    assert last("Có 617 trẻ sinh ra, trong đó 318 trẻ nam.").verdict == "not_checkable"


def test_a_part_larger_than_its_whole_cannot_be() -> None:
    assert last("Có 617 trẻ sinh ra, trong đó 713 trẻ nam.").cause == "larger_than_whole"
