"""Roles: what somebody is, in the office's words. Where they are it is said by a grant."""

from __future__ import annotations

from enum import StrEnum

from danso.values.words import Words


class Role(StrEnum):
    collaborator = "collaborator"
    commune_officer = "commune_officer"
    commune_head = "commune_head"
    steering_head = "steering_head"
    supervisor = "supervisor"
    national_statistician = "national_statistician"
    auditor = "auditor"
    operator = "operator"

    @property
    def words(self) -> Words:
        return _WORDS[self]


_WORDS = {
    Role.collaborator: Words("cộng tác viên dân số", "population collaborator"),
    Role.commune_officer: Words("viên chức dân số cấp xã", "commune population officer"),
    Role.commune_head: Words("thủ trưởng đơn vị cấp xã", "head of the commune unit"),
    Role.steering_head: Words(
        "Trưởng Ban Chỉ đạo công tác dân số",
        "head of the population steering committee",
    ),
    Role.supervisor: Words("cán bộ quản lý cấp trên", "supervisor of the level above"),
    Role.national_statistician: Words("cán bộ thống kê trung ương", "national statistician"),
    Role.auditor: Words("người kiểm tra nhật ký", "auditor"),
    Role.operator: Words("người vận hành hệ thống", "system operator"),
}
