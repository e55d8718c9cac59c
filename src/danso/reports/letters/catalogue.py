"""The three papers by their code."""

from __future__ import annotations

from collections.abc import Callable

from danso.reports.document import Document
from danso.reports.letters.facts import MeetingFacts
from danso.reports.letters.invitation import invitation
from danso.reports.letters.minutes import minutes
from danso.reports.letters.notice import notice

LETTERS: dict[str, Callable[[MeetingFacts], Document]] = {
    "invitation": invitation,
    "minutes": minutes,
    "notice": notice,
}
