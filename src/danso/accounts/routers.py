"""Looks live in a database of their own where there is one, so that they never wait for slips."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import Model

LOOKS = "looks"


def looks_database() -> str:
    """`looks` where the settings name such a database, else the default one."""
    return LOOKS if LOOKS in settings.DATABASES else "default"


class LooksRouter:
    def db_for_read(self, model: type[Model], **hints: Any) -> str | None:
        return looks_database() if _is_look(model._meta.app_label, model._meta.model_name) else None

    def db_for_write(self, model: type[Model], **hints: Any) -> str | None:
        return self.db_for_read(model)

    def allow_migrate(self, db: str, app_label: str, model_name: str | None = None, **hints: Any) -> bool | None:
        if _is_look(app_label, model_name):
            return db == ("default" if _one_database() else LOOKS)
        return False if db == LOOKS else None


def _one_database() -> bool:
    """True where `looks` is only a second connection: then its table is made with all the others."""
    if LOOKS not in settings.DATABASES:
        return True
    # On a server both are the same database (config.databases); only SQLite has a second file. Names are not
    # compared: a test run renames the first before it builds the second.
    return not str(settings.DATABASES[LOOKS]["ENGINE"]).endswith("sqlite3")


def _is_look(app_label: str, model_name: str | None) -> bool:
    return (app_label, model_name) == ("accounts", "look")
