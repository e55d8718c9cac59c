"""Browsers in which one is signed in: kept so that the holder sees them and ends those elsewhere."""

from __future__ import annotations

from datetime import datetime

from django.contrib.sessions.models import Session

from danso.accounts.action import Authority, audited
from danso.accounts.models import OpenSession
from danso.values.refusal import Refusal
from danso.values.words import Words

_BROWSERS = (("Edg", "Edge"), ("OPR", "Opera"), ("CocCoc", "Cốc Cốc"), ("Firefox", "Firefox"), ("Chrome", "Chrome"),
             ("Safari", "Safari"))  # fmt: skip
_SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)


def open_session(*, account_id: int, session_key: str, agent: str, at: datetime) -> None:
    """Remember a session that has just begun; its signing in is audited by the door."""
    OpenSession.objects.create(
        account_id=account_id, session_key=session_key, began_at=at, seen_at=at, browser=browser_words(agent)
    )


def touch_session(session_key: str, at: datetime) -> None:
    OpenSession.objects.filter(session_key=session_key).update(seen_at=at)


def open_sessions(account_id: int) -> list[OpenSession]:
    """Those that have not ended, the latest seen first."""
    rows = OpenSession.objects.filter(account_id=account_id).order_by("-seen_at", "-pk")
    alive = set(Session.objects.filter(session_key__in=[r.session_key for r in rows]).values_list("pk", flat=True))
    return [row for row in rows if row.session_key in alive]


def end_other_sessions(*, by: Authority, keep: str | None) -> int:
    """Sign the own account out everywhere but in the session `keep`. Returns how many ended."""
    if by.account_id is None:
        raise Refusal(Words("Chỉ dùng cho tài khoản của mình.", "Only for one's own account."))
    with audited("end_other_sessions", by=by, subject=f"account:{by.account_id}") as entry:
        entry.detail["ended"] = end_sessions_of(by.account_id, keep=keep)
    return int(entry.detail["ended"])


def end_sessions_of(account_id: int, *, keep: str | None = None) -> int:
    """Within the action that asks for it: a blocked account, a password given anew."""
    rows = OpenSession.objects.filter(account_id=account_id).exclude(session_key=keep or "")
    keys = list(rows.values_list("session_key", flat=True))
    ended, _ = Session.objects.filter(session_key__in=keys).delete()
    rows.delete()
    return ended


def browser_words(agent: str) -> str:
    """`Chrome, Windows`: enough to know one's own machine again."""
    parts = [next((said for mark, said in known if mark in agent), "") for known in (_BROWSERS, _SYSTEMS)]
    return ", ".join(part for part in parts if part)
