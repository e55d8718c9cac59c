"""Where people type freely in the rooms of steering and reports: what an erasure looks through, and what it need not.

A test reads the models: a text column that is in neither list fails it.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Model

from danso.guidance.models import OfficeSentence
from danso.reports.models import Estimate, KnownTotal, LeftForLater, OutsideFigure, OwnParagraph, Report
from danso.targets.models import Target
from danso.values.words import Words
from danso.work.documents.models import (
    Activity,
    Body,
    BodyMember,
    Campaign,
    CampaignDay,
    Commitment,
    DataRequest,
    Document,
)
from danso.work.inspections.models import ChecklistItem, Finding, Inspection, TeamMember
from danso.work.meetings.models import AgendaItem, Conclusion, Invitation, Letter, Meeting, Opinion
from danso.work.rounds.models import RoundArea
from danso.work.tasks.models import Task, TaskStep


@dataclass(frozen=True, slots=True)
class Source:
    """`unit`: the way to whose text it is. `page`, `at`: the address that shows it, and the way to its argument.
    `issued`: a text that went out signed; it is replaced by a new issue, never rewritten."""

    model: type[Model]
    said: Words
    fields: tuple[str, ...]
    unit: str = "unit_id"
    page: str = ""
    at: str = "pk"
    issued: bool = False

    @property
    def code(self) -> str:
        return self.model._meta.model_name or ""


SOURCES: dict[str, Source] = {
    one.code: one
    for one in (
        Source(Task, Words("Nhiệm vụ", "Task"), ("title", "outcome"), page="task"),
        Source(TaskStep, Words("Quá trình nhiệm vụ", "Steps of a task"), ("words",), "task__unit_id", "task", "task_id"),
        Source(
            Meeting, Words("Hội nghị giao ban", "Meeting"),
            ("place", "chair", "secretary", "closing_words", "cancel_reason"), page="meeting",
        ),
        Source(AgendaItem, Words("Chương trình họp", "Agenda"), ("title", "note"), "meeting__unit_id", "meeting", "meeting_id"),
        Source(
            Opinion, Words("Ý kiến tại hội nghị", "Opinion"), ("who", "words", "answer"),
            "meeting__unit_id", "meeting", "meeting_id",
        ),
        Source(Conclusion, Words("Kết luận hội nghị", "Conclusion"), ("words",), "meeting__unit_id", "meeting", "meeting_id"),
        Source(Invitation, Words("Thành phần mời", "Invitation"), ("label",), "meeting__unit_id", "meeting", "meeting_id"),
        Source(Letter, Words("Người ký văn bản hội nghị", "Signer"), ("signer",), "meeting__unit_id", "meeting", "meeting_id"),
        Source(Inspection, Words("Cuộc kiểm tra", "Inspection"), ("place", "remarks", "opinion"), page="inspection"),
        Source(
            TeamMember, Words("Đoàn kiểm tra", "Inspection team"), ("full_name", "post"),
            "inspection__unit_id", "inspection", "inspection_id",
        ),
        Source(
            ChecklistItem, Words("Nội dung chấm điểm", "Checklist"), ("words", "remark"),
            "inspection__unit_id", "inspection", "inspection_id",
        ),
        Source(
            Finding, Words("Tồn tại, yêu cầu khắc phục", "Finding"), ("words", "remedy", "note"),
            "inspection__unit_id", "inspection", "inspection_id",
        ),
        Source(RoundArea, Words("Đợt rà soát", "Round"), ("left_because",), "round__unit_id", "round", "round_id"),
        Source(Document, Words("Sổ văn bản", "Document"), ("about", "issuer", "signer", "void_reason"), page="document"),
        Source(Body, Words("Ban Chỉ đạo", "Body"), ("name",), page="bodies", at="unit_id"),
        Source(BodyMember, Words("Thành viên", "Member"), ("full_name", "post"), "body__unit_id", "bodies", "body__unit_id"),
        Source(Campaign, Words("Chiến dịch", "Campaign"), ("name", "closing"), page="campaign"),
        Source(
            CampaignDay, Words("Ngày chiến dịch", "Day of a campaign"), ("note",),
            "campaign__unit_id", "campaign", "campaign_id",
        ),
        Source(
            Activity, Words("Sổ truyền thông", "Communication"), ("place", "topic", "audience", "struck_reason"),
            page="communication", at="unit_id",
        ),
        Source(
            Commitment, Words("Cam kết phối hợp", "Commitment"), ("partner", "about", "struck_reason"),
            page="communication", at="unit_id",
        ),
        Source(
            DataRequest, Words("Yêu cầu số liệu", "Data request"), ("asker", "what", "answer"),
            page="data_requests", at="unit_id",
        ),
        Source(Target, Words("Chỉ tiêu", "Target"), ("issuer", "why"), page="targets", at="unit_id"),
        Source(OfficeSentence, Words("Nhận xét của đơn vị", "The office's sentence"), ("words",), page="leader", at="unit_id"),
        Source(
            Report, Words("Báo cáo", "Report"), ("prepared_by", "head", "return_reason", "reissue_reason"),
            page="report", issued=True,
        ),
        Source(
            OwnParagraph, Words("Lời trong báo cáo", "A report's own words"), ("words",),
            "report__unit_id", "report", "report_id", issued=True,
        ),
        Source(Estimate, Words("Ước thực hiện", "Estimate"), ("why",)),
        Source(LeftForLater, Words("Việc để lại khi chốt tháng", "Left at closing"), ("reason",), "area_id"),
        Source(OutsideFigure, Words("Số liệu ngoài ngành", "Outside figure"), ("source",)),
        Source(KnownTotal, Words("Số liệu tổng đã công bố", "Published total"), ("source",)),
    )
}  # fmt: skip

_LABELS = "the account's own label, which the trail keeps"
_CODES = "a code, a number or a digest that nobody types a name into"
# Text columns that are not looked through, and why.
NOT_LOOKED_THROUGH: dict[str, str] = {
    "documents.Campaign": _CODES,
    "documents.CampaignPerson": "ids of the register",
    "documents.Activity": _CODES,
    "documents.Document": "number, type and digest; `folded` is made anew when the paper is mended",
    "documents.NumberSeries": _CODES,
    "documents.DocumentLink": _CODES,
    "documents.Body": "the number of the decision",
    "tasks.Task": _CODES,
    "meetings.Meeting": _CODES,
    "meetings.AgendaItem": _CODES,
    "meetings.Conclusion": _CODES,
    "meetings.Letter": _CODES,
    "meetings.MeetingRule": _CODES,
    "inspections.Inspection": _CODES,
    "inspections.ChecklistTemplate": _CODES,
    "inspections.Sample": _CODES,
    "inspections.SampledHousehold": "ids of the register and fractions",
    "rounds.Round": _LABELS,
    "rounds.RoundArea": _LABELS,
    "rounds.Sampled": _LABELS,
    "rounds.Visit": _LABELS,
    "targets.Target": _CODES,
    "targets.TargetSplit": _CODES,
    "reports.Estimate": _LABELS,
    "reports.KnownTotal": _LABELS,
    "reports.LeftForLater": _LABELS,
    "reports.OutsideFigure": _LABELS,
    "reports.OwnParagraph": _CODES,
    "reports.Report": _CODES,
    "reports.TypedTick": _CODES,
    "guidance.NamedText": "says where, never the name",
}
