"""Kinds of rounds, in the office's words (recording-and-reports.md 6)."""

from __future__ import annotations

from enum import StrEnum

from danso.values.words import Words


class RoundKind(StrEnum):
    yearly_review = "yearly_review"
    book_closing = "book_closing"
    renewal = "renewal"
    basic_survey = "basic_survey"

    @property
    def words(self) -> Words:
        return _WORDS[self]

    @property
    def freezes(self) -> bool:
        """Whether the book as it stood on the round's day is kept once the round is closed."""
        return self in (RoundKind.book_closing, RoundKind.renewal)


_WORDS = {
    RoundKind.yearly_review: Words("Rà soát năm", "Yearly review"),
    RoundKind.book_closing: Words("Khóa sổ A0 đến 31/12", "Closing of the A0 book on 31/12"),
    RoundKind.renewal: Words("Đổi sổ A0", "Renewal of the A0 book"),
    RoundKind.basic_survey: Words("Điều tra cơ bản", "Basic survey"),
}
