"""Writing what an office adds to its figures."""

from __future__ import annotations

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.guidance.models import OfficeSentence
from danso.places.scope import Scope
from danso.values.period import Window
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.values.words import Words

LONGEST = 600


class SentenceTooLong(Refusal):
    """Leaders have ten seconds."""

    def __init__(self, length: int) -> None:
        super().__init__(
            Words(
                "Ý kiến dài {length} ký tự, nhiều nhất {most}. Chưa ghi gì; rút gọn còn một hai câu rồi bấm lại.",
                "The sentence has {length} characters, at most {most}. Nothing was written; shorten it and press again.",
            ).with_(length=length, most=LONGEST)
        )


class NothingSaid(Refusal):
    """An empty sentence is not written."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Chưa ghi ý kiến nào. Viết một câu rồi bấm lại; câu cũ vẫn giữ nguyên.",
                "No sentence was given. Write one and press again; the earlier one stays.",
            )
        )


def write_office_sentence(*, by: Scope, unit_id: int, window: Window, text: str) -> OfficeSentence:
    """The newest sentence is shown; what stood before is kept. Raises NotInScope, NothingSaid, SentenceTooLong."""
    by.require(Permission.draft_report, unit_id)
    said = clean(text)
    if not said:
        raise NothingSaid
    if len(said) > LONGEST:
        raise SentenceTooLong(len(said))
    detail = {"first": str(window.first), "last": str(window.last)}
    with audited("write_office_sentence", by=by, unit_id=unit_id, detail=detail):
        return OfficeSentence.objects.create(
            unit_id=unit_id,
            first=window.first,
            last=window.last,
            words=said,
            written_by=by.account_id,
            written_on=by.on,
        )
