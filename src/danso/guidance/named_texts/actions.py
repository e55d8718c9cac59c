"""A text that says an erased person's name is written anew by whoever leads, or left because another is meant."""

from __future__ import annotations

from django.db import transaction

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.guidance.models import NamedText
from danso.guidance.named_texts.sources import SOURCES
from danso.operations.erasing import finish_erasures
from danso.places.scope import NotInScope, Scope
from danso.register.erasure import empty_the_log
from danso.values.meanwhile import mark, unchanged
from danso.values.refusal import Refusal
from danso.values.text import clean, fold_accents
from danso.values.words import Words
from danso.work.documents.kinds import KINDS
from danso.work.documents.models import Document


class TextNotMended(Refusal):
    """Nothing was typed, it is as before, or it went out signed."""


def mend_text(*, by: Scope, named_text_id: int, wording: str, was: str | None = None) -> NamedText:
    """Write the field anew, also where its meeting or inspection is concluded: the law comes before. `was`: the mark of
    the text the form was opened on. Raises NotInScope, TextNotMended, ChangedMeanwhile."""
    found = _reached(by, named_text_id)
    source = SOURCES[found.source]
    if source.issued:
        raise TextNotMended(ISSUED)
    said = clean(wording)
    with audited("mend_named_text", by=by, unit_id=found.unit_id, subject=_subject(found)):
        found = _locked(found)
        row = source.model._default_manager.select_for_update().filter(pk=found.object_id).first()
        if row is not None:  # a line dropped meanwhile says nothing any more
            text = getattr(row, found.field)
            unchanged(was, mark(text))
            if not said or said == text:
                raise TextNotMended(NOTHING)
            length = getattr(source.model._meta.get_field(found.field), "max_length", None)
            setattr(row, found.field, said[:length] if length else said)
            row.save(update_fields=[found.field])
            if isinstance(row, Document):
                _fold(row)
        _settle(by, found, NamedText.Outcome.MENDED, "")
    return found


def leave_text(*, by: Scope, named_text_id: int, why: str) -> NamedText:
    """Somebody else of that name is meant, or the text is mended where it stands. Raises NotInScope, TextNotMended."""
    found = _reached(by, named_text_id)
    said = clean(why)[:300]
    if not said:
        raise TextNotMended(NO_REASON)
    with audited("leave_named_text", by=by, unit_id=found.unit_id, subject=_subject(found)):
        found = _locked(found)
        _settle(by, found, NamedText.Outcome.LEFT, said)
    return found


def _reached(by: Scope, named_text_id: int) -> NamedText:
    found = NamedText.objects.filter(pk=named_text_id).first()
    if found is None or not by.may(Permission.lead_office_work, found.unit_id):
        raise NotInScope
    return found


def _locked(found: NamedText) -> NamedText:
    found = NamedText.objects.select_for_update().get(pk=found.pk)
    if found.outcome:
        raise TextNotMended(SETTLED)
    return found


def _settle(by: Scope, found: NamedText, outcome: NamedText.Outcome, why: str) -> None:
    """With the last of them the copies that still say the name are made anew, as after the erasure itself."""
    found.outcome, found.why, found.settled_on, found.settled_by = outcome.value, why, by.on, by.account_id
    found.save(update_fields=["outcome", "why", "settled_on", "settled_by"])
    transaction.on_commit(empty_the_log)
    if not NamedText.objects.filter(outcome="").exists():
        transaction.on_commit(finish_erasures, robust=True)


def _fold(paper: Document) -> None:
    kind = KINDS[paper.kind].vi
    paper.folded = fold_accents(f"{paper.symbol} {paper.about} {paper.issuer} {paper.signer} {kind}")
    paper.save(update_fields=["folded"])


def _subject(found: NamedText) -> str:
    return f"{found.source}:{found.object_id}:{found.field}"


NOTHING = Words(
    "Ghi lại câu không còn tên người đã xóa thông tin. Chưa ghi gì.",
    "Write the text without the name of the person erased. Nothing was written.",
)
NO_REASON = Words(
    "Ghi lý do giữ nguyên (ví dụ: người khác cùng tên). Chưa ghi gì.",
    "Say why it stays (another of the same name, for example). Nothing was written.",
)
SETTLED = Words("Văn bản này đã được xem xong.", "This text has been dealt with already.")
ISSUED = Words(
    "Báo cáo giữ nguyên như khi ký. Sửa bản dự thảo hoặc phát hành lại báo cáo, rồi ghi lý do giữ nguyên ở đây.",
    "A report stays as it was signed. Mend the draft or issue it anew, then say so here.",
)
