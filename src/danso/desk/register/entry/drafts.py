"""One slip's form, kept as it is typed: it is there again when the page is opened again."""

from __future__ import annotations

from collections.abc import Sequence

from danso.desk.register.entry.questions import Question
from danso.desk.shared.asking import Asking
from danso.desk.shared.drafts import Kept, drop_draft, keep_draft, open_draft

_LONGEST = 10_000


def keep_form(request: Asking, household: str, kind: str, asked: Sequence[Question], token: str) -> None:
    """What the form says now, with the token its slip gets its id from. A form with nothing typed is no draft."""
    fields = {q.name: [value[:_LONGEST] for value in request.POST.getlist(q.name)] for q in asked}
    if all(said in ([], [""], [q.first]) for q, said in zip(asked, fields.values(), strict=True)):
        drop_draft(request.scope, _about(household, kind))
    else:
        keep_draft(request.scope, _about(household, kind), {"fields": fields, "token": token})


def kept_form(request: Asking, household: str, kind: str) -> Kept | None:
    return open_draft(request.scope, _about(household, kind))


def drop_form(request: Asking, household: str, kind: str) -> None:
    drop_draft(request.scope, _about(household, kind))


def _about(household: str, kind: str) -> str:
    return f"slip:{household}:{kind}"
