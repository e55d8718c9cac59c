"""A form has its own mark, its press: whoever sends the same form twice has made one thing, not two."""

from __future__ import annotations

from typing import Any, TypeVar
from uuid import UUID

from django.db import models

from danso.places.scope import NotInScope

M = TypeVar("M", bound=models.Model)


def made_by(model: type[M], press: UUID | None, **of: Any) -> M | None:
    """What this press made already; `of`: whose it is. Of another's press nothing is told (NotInScope)."""
    if press is None:
        return None
    found = model._default_manager.filter(press=press).first()
    if found is not None and any(getattr(found, name) != value for name, value in of.items()):
        raise NotInScope
    return found


def once(model: type[M], press: UUID | None, **line: Any) -> tuple[M, bool]:
    """(the row, whether it was made now). Of two presses at the same moment the second waits and gets the first's."""
    if press is None:
        return model._default_manager.create(**line), True
    return model._default_manager.get_or_create(press=press, defaults=line)
