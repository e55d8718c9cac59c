"""Past the door: a session begins for an account whose password, and second factor where it is asked, were right."""

from __future__ import annotations

from datetime import UTC, datetime

from django.contrib.auth import login

from danso.accounts.action import audited
from danso.accounts.models import Account
from danso.accounts.sessions import open_session
from danso.desk.accounts.demo import second_factor_waived
from danso.desk.shared.asking import Asking
from danso.desk.shared.forgotten_drafts import delete_expired_drafts
from danso.desk.shared.language import SESSION_KEY
from danso.desk.shared.session_rules import begin
from danso.places.scope import scope_of

_HALF, _HALF_SECONDS = "half_in", 5 * 60


def asks_second_factor(request: Asking, account: Account) -> bool:
    """Roles that see more than one commune; a trial folder may waive it, and says so on its sign-in page."""
    return scope_of(account, request.today).sees_several_communes and not second_factor_waived()


def enter(request: Asking, account: Account, *, second_factor: bool) -> None:
    """Begin a session under a new id."""
    now = datetime.now(UTC)
    kept = request.session.get(SESSION_KEY)
    with audited("sign_in", by=scope_of(account, request.today), subject=f"account:{account.pk}"):
        login(request, account)
        begin(request.session, now, second_factor=second_factor)
        if kept:
            request.session[SESSION_KEY] = kept
        request.session.pop(_HALF, None)
        request.session.save()
        key = request.session.session_key or ""
        delete_expired_drafts()  # whenever somebody begins work, for offices where nobody keeps a draft for a while
        open_session(account_id=account.pk, session_key=key, agent=request.headers.get("User-Agent", ""), at=now)


def wait_for_second_factor(request: Asking, account: Account) -> None:
    """The password was right: who it is waits in the session for five minutes, signed in nowhere."""
    request.session.cycle_key()
    request.session[_HALF] = [account.pk, int(datetime.now(UTC).timestamp())]


def waiting_for_second_factor(request: Asking) -> Account | None:
    account_id, since = request.session.get(_HALF, (None, 0))
    if account_id is None or datetime.now(UTC).timestamp() - since > _HALF_SECONDS:
        return None
    return Account.objects.filter(pk=account_id, is_active=True).first()
