"""Files of a meeting: its three letters as Word and PDF, and the briefing as it was tabled."""

from __future__ import annotations

from django.http import HttpResponse

from danso.accounts.action import audited
from danso.desk.shared.asking import Asking
from danso.desk.shared.attachment import attachment
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.work.meetings.shown import unit_of
from danso.guidance.follow_up import thing_words
from danso.guidance.tabling import tabled
from danso.places.scope import NotInScope
from danso.reports.letters.catalogue import LETTERS
from danso.reports.letters.facts import facts
from danso.reports.render.pdf import to_pdf
from danso.reports.render.word import to_docx
from danso.work.meetings.models import Meeting
from danso.work.meetings.queries import meeting_sheet

_DRAWN = {
    "docx": (to_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": (to_pdf, "application/pdf"),
}
_FILE_NAMES = {"invitation": "giay-moi", "minutes": "bien-ban", "notice": "thong-bao-ket-luan"}


def drawn(meeting: Meeting, kind: str) -> bool:
    """Minutes are there to be written from its beginning, the notice says something once it is concluded."""
    begun = meeting.state in (Meeting.State.HELD, Meeting.State.CONCLUDED)
    return {"minutes": begun, "notice": meeting.state == Meeting.State.CONCLUDED}.get(kind, True)


@page(Kind.OFFICE, unit=unit_of)
def meeting_paper(request: Asking, meeting: int, kind: str, ending: str) -> HttpResponse:
    if kind not in LETTERS or ending not in _DRAWN:
        raise NotInScope
    sheet = meeting_sheet(request.scope, meeting)
    if not drawn(sheet.meeting, kind):
        raise NotInScope
    document = LETTERS[kind](facts(request.scope, meeting, thing_words))
    draw, content_type = _DRAWN[ending]
    detail = {"paper": kind, "kind": ending}
    with audited(
        "download_meeting_paper",
        by=request.scope,
        unit_id=sheet.meeting.unit_id,
        subject=f"meeting:{meeting}",
        detail=detail,
    ):
        content = draw(document)
    return attachment(content, content_type, f"{_FILE_NAMES[kind]}-{sheet.meeting.on_day}.{ending}")


@page(Kind.OFFICE, unit=unit_of)
def meeting_tabled(request: Asking, meeting: int) -> HttpResponse:
    """Byte for byte what lay before the meeting."""
    sheet = meeting_sheet(request.scope, meeting)
    content = tabled(request.scope, meeting)
    detail = {"paper": "briefing", "digest": sheet.meeting.paper_digest}
    with audited(
        "download_meeting_paper",
        by=request.scope,
        unit_id=sheet.meeting.unit_id,
        subject=f"meeting:{meeting}",
        detail=detail,
    ):
        return attachment(content, "application/pdf", f"bao-cao-trinh-hoi-nghi-{sheet.meeting.on_day}.pdf")
