"""Short secrets kept in the database: encrypted with the installation's keys, the newest first."""

from __future__ import annotations

from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def seal_text(text: str) -> str:
    return _cipher(tuple(settings.DANSO_FIELD_KEYS)).encrypt(text.encode()).decode()


def open_text(token: str) -> str:
    return _cipher(tuple(settings.DANSO_FIELD_KEYS)).decrypt(token.encode()).decode()


@lru_cache(maxsize=4)
def _cipher(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])
