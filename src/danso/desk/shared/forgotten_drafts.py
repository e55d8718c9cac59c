"""Drafts that go by themselves: whoever is erased is in none, and what has run out is nobody's work any more."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator

from cryptography.fernet import InvalidToken

from danso.accounts.sealed_text import open_text
from danso.desk.models import Draft
from danso.desk.shared.drafts import oldest_kept
from danso.register.erasure import says_name


def delete_expired_drafts() -> int:
    """At every start, for offices where nobody keeps a draft for a while; how many went."""
    gone, _ = Draft.objects.filter(saved_at__lt=oldest_kept()).delete()
    return gone


def forget_erased(
    sender: object, ids: Collection[str], names: Collection[str], households: Collection[str], **more: object
) -> None:
    """Receiver of `person_erased`: deletes drafts that give her id or whole name, and all forms of her households.

    Anybody's, wherever: a copied line may name her anywhere. What no key opens any more cannot be searched and goes too.
    """
    gone = [one.pk for one in Draft.objects.all() if _about(one, households) or _names(one, ids, names)]
    Draft.objects.filter(pk__in=gone).delete()


def _about(draft: Draft, households: Collection[str]) -> bool:
    return any(part in households for part in draft.about.split(":"))


def _names(draft: Draft, ids: Collection[str], names: Collection[str]) -> bool:
    try:
        body = json.loads(open_text(draft.body))
    except InvalidToken:
        return True
    return any(text in ids or says_name(text, names) for text in _texts(body))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))
