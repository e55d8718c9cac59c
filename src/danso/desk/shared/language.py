"""Which language a screen speaks: `?lang=` for once and for the session, else the account's, else Vietnamese."""

from __future__ import annotations

from django.http import HttpRequest

from danso.accounts.models import Account
from danso.values.words import Language, use_language

LANGUAGES: dict[str, Language] = {"vi": "vi", "en": "en"}
SESSION_KEY = "language"


def speak(request: HttpRequest, account: Account | None) -> None:
    """Set the language for this request; threads are shared, so every request sets it."""
    asked = LANGUAGES.get(request.GET.get("lang", ""))
    if asked:
        request.session[SESSION_KEY] = asked
    kept = request.session.get(SESSION_KEY)
    use_language(asked or LANGUAGES.get(kept or (account.language if account else "vi"), "vi"))
