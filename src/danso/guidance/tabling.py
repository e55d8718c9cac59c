"""The briefing as it is tabled at a meeting: drawn once, kept as a file under its digest, shown again byte for byte."""

from __future__ import annotations

from danso.places.scope import NotInScope, Scope
from danso.reports.briefing.compose import compose
from danso.reports.briefing.gather import FORM, gather
from danso.reports.figures_of import document_of
from danso.reports.models import Report
from danso.reports.render.pdf import to_pdf
from danso.reports.scans import keep_scan, read_scan
from danso.warehouse.sealed import Snapshot
from danso.work.meetings.actions import table_briefing
from danso.work.meetings.models import Meeting
from danso.work.meetings.queries import meeting_sheet


def table(*, by: Scope, meeting_id: int, snapshot: Snapshot) -> Meeting:
    """The unit's report of the period as it stands now, with the office's own words, on its own cut-off; where none was
    begun, the briefing on `snapshot`."""
    sheet = meeting_sheet(by, meeting_id)
    meeting = sheet.meeting
    report = report_of(meeting)
    if report is not None:
        open_now = (snapshot.cutoff, snapshot.series) == (report.cutoff_id, report.series)
        document = document_of(by, report, snapshot=snapshot if open_now else None)
        cutoff = report.cutoff_id
    else:
        document = compose(gather(by, meeting.unit_id, sheet.window, snapshot))
        cutoff = snapshot.cutoff
    digest, _ = keep_scan(to_pdf(document))
    report_id = report.pk if report else None
    return table_briefing(by=by, meeting_id=meeting_id, digest=digest, cutoff=cutoff, report_id=report_id)


def report_of(meeting: Meeting) -> Report | None:
    """The signed briefing of the very period, else the newest that is being drawn."""
    key = {"form": FORM, "unit_id": meeting.unit_id, "first": meeting.first, "last": meeting.last}
    rows = Report.objects.filter(**key, state__in=("signed", "submitted", "draft"))
    return rows.filter(state="signed").first() or rows.order_by("-version").first()


def tabled(scope: Scope, meeting_id: int) -> bytes:
    """The PDF as it was tabled. Raises NotInScope where none was, ScanLost where the file is gone or was changed."""
    meeting = meeting_sheet(scope, meeting_id).meeting
    if not meeting.paper_digest:
        raise NotInScope
    return read_scan(meeting.paper_digest, "pdf")
