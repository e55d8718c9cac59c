"""Papers, activities and the steering committee of a demo's first commune: invented, few, dated by the demo's day."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid5

from danso.places.scope import Scope
from danso.synth.places import Ground
from danso.synth.staff import Crew
from danso.synth.town import Town
from danso.work.documents.actions.bodies import seat_member, set_up_body
from danso.work.documents.actions.campaigns import log_campaign_day, plan_campaign
from danso.work.documents.actions.communication import Done, log_activity, record_commitment
from danso.work.documents.actions.data_requests import receive_data_request
from danso.work.documents.actions.papers import Written, register_incoming, register_outgoing

_PRESSES = UUID("4a1d0f6e-9c3b-5d27-8e41-7b2f60c3a915")
_STATION = "Trạm Y tế"
_SEATS = (
    ("Hoàng Văn Thụ", "Phó Chủ tịch Ủy ban nhân dân", "head"),
    ("Triệu Thị Mai", "Trưởng Trạm Y tế", "standing"),
    ("Nông Thị Hạnh", "Chủ tịch Hội Liên hiệp Phụ nữ", "member"),
    ("Lường Văn Chính", "Công chức Văn hóa - Xã hội", "member"),
    ("Ma Thị Duyên", "Viên chức dân số", "secretary"),
)
# (days before the demo's day, form, topic, place, times, people, cost)
_DONE = (
    (5, "loudspeaker", "Tuyên truyền tư vấn, khám sức khỏe trước khi kết hôn", "Đài truyền thanh", 6, None, None),
    (16, "talk", "Chăm sóc sức khỏe người cao tuổi", "Nhà văn hóa tổ 3", 1, 62, 600_000),
    (23, "group", "Hậu quả của mất cân bằng giới tính khi sinh", "Nhà văn hóa tổ 7", 2, 45, 400_000),
    (25, "banner", "Hưởng ứng Ngày Quốc tế Trẻ em gái 11/10", "Trục đường chính", 3, None, 1_200_000),
    (40, "visit", "Tư vấn sàng lọc trước sinh và sơ sinh", "Hộ gia đình", 28, 31, None),
    (62, "contest", "Tìm hiểu kiến thức sức khỏe sinh sản vị thành niên", "Trường Trung học cơ sở", 1, 180, 3_500_000),
)


def file_papers(town: Town, ground: Ground, crew: Crew) -> None:
    """Written by the officer of the first commune, each act as the desk does it."""
    commune, name = ground.communes[0]
    by, today = crew.officers[commune], town.shape.today
    _documents(by, commune, town, name, today)
    campaign = plan_campaign(
        by=by, unit_id=commune, name="Chiến dịch truyền thông lồng ghép cung cấp dịch vụ đợt 2",
        first=today - timedelta(days=9), last=today + timedelta(days=15), plan="2/KH-TYT",
    )  # fmt: skip
    for ago, reached in ((8, 14), (7, 22), (3, 17)):
        log_campaign_day(by=by, campaign_id=campaign.pk, day=today - timedelta(days=ago), reached=reached)
    for ago, form, topic, place, times, people, cost in _DONE:
        done = Done(today - timedelta(days=ago), place, form, topic, "", times, people, cost)
        log_activity(by=by, unit_id=commune, done=done, press=uuid5(_PRESSES, f"activity {ago}"))
    record_commitment(
        by=by, unit_id=commune, partner=f"Hội Liên hiệp Phụ nữ {name}",
        about="Phối hợp truyền thông giảm thiểu mất cân bằng giới tính khi sinh",
        signed_on=today - timedelta(days=240), last=date(today.year, 12, 31),
    )  # fmt: skip
    receive_data_request(
        by=by, unit_id=commune, asker=f"Hội đồng nhân dân {name}", what="Số trẻ sinh ra và dân số đến hết tháng trước",
        received_on=today - timedelta(days=1), due_on=today + timedelta(days=4), press=uuid5(_PRESSES, "request"),
    )  # fmt: skip
    _committee(by, commune, name, today)


def _documents(by: Scope, commune: int, town: Town, name: str, today: date) -> None:
    arrived = (
        (
            "QĐ",
            town.decision.removeprefix("Quyết định số "),
            town.decided_on,
            "Về việc giao chỉ tiêu kế hoạch dân số năm",
            town.issuer,
        ),
        ("HD", "36/HD-CCDS", today - timedelta(days=45), "Tổ chức chiến dịch đợt 2", "Chi cục Dân số"),
    )
    for kind, symbol, dated, about, issuer in arrived:
        register_incoming(
            by=by, unit_id=commune, paper=Written(kind, dated, about, issuer), symbol=symbol,
            arrived_on=min(dated + timedelta(days=3), today), press=uuid5(_PRESSES, symbol),
        )  # fmt: skip
    sent = (
        ("KH", 200, "Công tác dân số năm"),
        ("KH", 20, "Chiến dịch truyền thông đợt 2"),
        ("BC", 33, "Kết quả công tác dân số 9 tháng"),
        ("GM", 8, "Họp giao ban cộng tác viên"),
    )
    for kind, ago, about in sent:
        paper = Written(kind, today - timedelta(days=ago), about, f"{_STATION} {name}", "Triệu Thị Mai")
        register_outgoing(by=by, unit_id=commune, paper=paper, office="TYT", press=uuid5(_PRESSES, f"{kind} {ago}"))


def _committee(by: Scope, commune: int, name: str, today: date) -> None:
    since = date(today.year - 2, 3, 1)
    body = set_up_body(
        by=by, unit_id=commune, name=f"Ban Chỉ đạo công tác dân số {name}", decision="52/QĐ-UBND",
        decided_on=since - timedelta(days=4), since=since, term_ends=today + timedelta(days=40),
    )  # fmt: skip
    for full_name, post, part in _SEATS:
        seat_member(by=by, body_id=body.pk, full_name=full_name, post=f"{post} {name}", part=part, since=since)
