"""V. Các hoạt động đã triển khai: the register does not know them; the office's own words."""

from __future__ import annotations

from danso.reports.briefing.telling import Telling, part
from danso.reports.document import Block


def activities(t: Telling) -> tuple[Block, ...]:
    own = t.own(
        "activities",
        "truyền thông (số buổi, lượt người), chiến dịch, đề án, tiếp thị xã hội và xã hội hóa PTTT, kho dữ liệu, kiểm tra",
        "communication, campaigns, projects, social marketing, data store, inspection",
    )
    return part(t, "V", "Các hoạt động đã triển khai", "Activities", *own)
