"""What this room will not do."""

from __future__ import annotations

from danso.values.refusal import Refusal


class PaperIncomplete(Refusal):
    """Something a line of the register needs is not there, or cannot be."""


class DaysOutOfOrder(Refusal):
    """One day lies before another that it has to follow."""


class AlreadyEnded(Refusal):
    """It is closed, ended, struck or answered; nothing more is written to it."""


class FileUnreadable(Refusal):
    """The file is none of the kinds kept, or too large."""


class FileLost(Refusal):
    """What was kept under the digest is gone, or is not what was kept."""
