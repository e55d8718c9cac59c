"""All work lists, in the order of the office's day: people first, then the book."""

from __future__ import annotations

from danso.register.lists.worklists import (
    elderly_check_due,
    households_not_reviewed,
    method_to_confirm,
    moves_out_open,
    newborn_screening_due,
    odd_data,
    premarital_follow_up,
    prenatal_screening_due,
    six_months,
    vaccination_due,
)
from danso.register.lists.worklists.work_list import WorkList

WORK_LISTS: tuple[WorkList, ...] = (
    prenatal_screening_due.LIST,
    newborn_screening_due.LIST,
    vaccination_due.LIST,
    premarital_follow_up.LIST,
    method_to_confirm.LIST,
    elderly_check_due.LIST,
    six_months.LIST,
    moves_out_open.LIST,
    households_not_reviewed.LIST,
    odd_data.LIST,
)
BY_CODE: dict[str, WorkList] = {one.code: one for one in WORK_LISTS}
