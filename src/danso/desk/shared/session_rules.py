"""What ends a session or holds it at one page, asked at every request behind the gate.

Idle for an hour, or open for twelve: sign in again. Without the second factor a role over several communes asks for:
sign in again. With a start password: first choose one's own.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.contrib.auth import logout
from django.contrib.sessions.backends.base import SessionBase

from danso.accounts.sessions import touch_session
from danso.desk.shared.asking import Asking

IDLE, LONGEST = timedelta(minutes=60), timedelta(hours=12)
_BEGAN, _SEEN, _FACTOR = "began_at", "seen_at", "second_factor"
_TOUCH_SECONDS = 60


def begin(session: SessionBase, now: datetime, *, second_factor: bool) -> None:
    session[_BEGAN] = session[_SEEN] = int(now.timestamp())
    session[_FACTOR] = second_factor


def still_good(request: Asking, now: datetime | None = None) -> bool:
    """False: the session has been ended. True: it goes on, and was seen just now."""
    now = now or datetime.now(UTC)
    instant, session = int(now.timestamp()), request.session
    if _BEGAN not in session:  # begun by the program's last version: its time runs from now
        begin(session, now, second_factor=False)
    began, seen = session[_BEGAN], session[_SEEN]
    too_long = instant - seen > IDLE.total_seconds() or instant - began > LONGEST.total_seconds()
    if too_long or (request.scope.sees_several_communes and not session.get(_FACTOR)):
        logout(request)
        return False
    if instant - seen >= _TOUCH_SECONDS:
        session[_SEEN] = instant
        if session.session_key:
            touch_session(session.session_key, now)
    return True
