"""Card and citizen numbers: encrypted, and found again by a keyed blind index (design.md 5)."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from typing import Any

from django.conf import settings

from danso.accounts.sealed_text import open_text, seal_text


def sealed(number: str) -> str:
    return seal_text(_plain(number))


def opened(token: str) -> str:
    return open_text(token)


def blind_index(number: str) -> str:
    """Equal numbers give equal indexes; the number cannot be found from the index without the key."""
    return hmac.new(settings.DANSO_INDEX_KEY, _plain(number).encode(), "sha256").hexdigest()


def sealed_identity(values: Mapping[str, Any]) -> dict[str, Any]:
    """A person's names as typed, numbers encrypted and indexed: the form in which identity is stored."""
    kept: dict[str, Any] = {}
    for key, value in values.items():
        if key in ("card", "citizen") and value:
            kept[key] = sealed(str(value))
            kept[f"{key}_index"] = blind_index(str(value))
        elif value:
            kept[key] = value
    return kept


def _plain(number: str) -> str:
    return "".join(c for c in number.upper() if c.isalnum())
