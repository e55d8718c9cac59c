"""Text for people: Vietnamese first, English beside it."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Literal

Language = Literal["vi", "en"]

_language: ContextVar[Language] = ContextVar("danso_language", default="vi")


def use_language(language: Language) -> None:
    """Set the language in which `str(words)` speaks in this context (request, command)."""
    _language.set(language)


def current_language() -> Language:
    """The language set for this context; Vietnamese unless somebody chose otherwise."""
    return _language.get()


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages; `{placeholders}` are filled by `with_`."""

    vi: str
    en: str

    def __str__(self) -> str:
        return self.in_(current_language())

    def in_(self, language: Language) -> str:
        return self.vi if language == "vi" else self.en

    def with_(self, **values: Any) -> Words:
        """The same words with placeholders filled; a value may itself be `Words`."""
        return Words(vi=self.vi.format(**_spoken(values, "vi")), en=self.en.format(**_spoken(values, "en")))


def _spoken(values: dict[str, Any], language: Language) -> dict[str, Any]:
    return {k: v.in_(language) if isinstance(v, Words) else v for k, v in values.items()}
