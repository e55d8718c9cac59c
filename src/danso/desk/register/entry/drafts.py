"""One form, kept as it is typed: it is there again when the page is opened again. Of a slip, or of a correction."""

from __future__ import annotations

from collections.abc import Sequence

from danso.desk.register.card.since_opened import FIELD
from danso.desk.register.entry.answers import Answers
from danso.desk.register.entry.questions import Question
from danso.desk.shared.asking import Asking
from danso.desk.shared.drafts import drop_draft, keep_draft

LONGEST = 10_000


def slip_about(household: str, kind: str) -> str:
    return f"slip:{household}:{kind}"


def correction_about(household: str, slip: str) -> str:
    return f"correct:{household}:{slip}"


def keep_form(
    request: Asking, about: str, asked: Sequence[Question], token: str, *, stands: Answers | None = None
) -> None:
    """What the form says now, the token its slip gets its id from, and how far its writer had seen the book.

    A form with nothing typed is no draft. `stands`: what the form of a correction says untouched; there an emptied
    field is something typed.
    """
    fields = {q.name: [value[:LONGEST] for value in request.POST.getlist(q.name)] for q in asked}
    if all(_untouched(q, fields[q.name], stands) for q in asked):
        drop_draft(request.scope, about)
    else:
        keep_draft(request.scope, about, {"fields": fields, "token": token, FIELD: request.POST.get(FIELD, "")[:12]})


def _untouched(question: Question, said: list[str], stands: Answers | None) -> bool:
    if stands is None:
        return said in ([], [""], [question.first])
    return said in (stands.ticked.get(question.name, []), [stands.typed.get(question.name, "")])
