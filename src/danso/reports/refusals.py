"""What the reports' actions will not do, named after the fact."""

from danso.values.refusal import Refusal
from danso.work.documents.refusals import FileLost, FileUnreadable


class UnknownReport(Refusal):
    """No such report within the scope."""


class ReportOpenAlready(Refusal):
    """A draft of this form, unit and window stands already."""


class ReportNotInState(Refusal):
    """The report is not in the state this act needs."""


class ReportSigned(Refusal):
    """The report is signed: what stands in it stays."""


class BalanceBroken(Refusal):
    """The population balance does not close; `households` are the numbers to look at."""


class SignatureIncomplete(Refusal):
    """A signature needs two names, a number and a day."""


class SignedBeforeFigures(Refusal):
    """The day of the signature is earlier than the day the figures were drawn."""


class BadEstimate(Refusal):
    """An estimate that cannot be: after the period's end, or without a reason."""


class ReportChanged(Refusal):
    """The report was drawn on another cut-off since it was read."""


class ReportSentAlready(Refusal):
    """The report was sent: its scan stays as it went."""


# A scan is kept as any paper of the office is: unreadable (empty, too large, none of PDF, PNG, JPEG), or lost.
ScanUnreadable = FileUnreadable
ScanLost = FileLost


class MonthNotReady(Refusal):
    """Something must be so before the month is closed."""


class NothingLeftOpen(Refusal):
    """There is nothing of these areas to leave for later, or no reason was given."""


class NothingFreshSealed(Refusal):
    """Slips came after the newest seal, and who asks may not seal."""
