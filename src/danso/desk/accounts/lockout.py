"""Ten wrong passwords lock an account out for a quarter of an hour, without letting a stranger lock a whole commune.

An address from which the account has signed in before is counted by itself: guesses from elsewhere do not shut the
owner out at her own desk. All other addresses count together, for the account and, per hour, for the address.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from danso.desk.models import SignInTry
from danso.values.digest import sha256
from danso.values.text import clean

MOST_FOR_ACCOUNT, WITHIN_MINUTES = 10, 15
MOST_FROM_ADDRESS, WITHIN_HOURS = 100, 1
_VOUCHED_FOR = timedelta(days=30)


def locked(username: str, address: str, now: datetime) -> bool:
    """Whether a try is answered without looking at the password."""
    who, where = _digests(username, address)
    failures = SignInTry.objects.filter(succeeded=False)
    of_account = failures.filter(username_digest=who, at__gt=now - timedelta(minutes=WITHIN_MINUTES))
    vouched = SignInTry.objects.filter(username_digest=who, succeeded=True)
    if vouched.filter(address_digest=where).exists():
        return of_account.filter(address_digest=where).count() >= MOST_FOR_ACCOUNT
    from_address = failures.filter(address_digest=where, at__gt=now - timedelta(hours=WITHIN_HOURS))
    strange = of_account.exclude(address_digest__in=vouched.values("address_digest"))
    return strange.count() >= MOST_FOR_ACCOUNT or from_address.count() >= MOST_FROM_ADDRESS


def remember(username: str, address: str, succeeded: bool, now: datetime) -> None:
    """Keep the try; what can neither lock nor vouch any more is forgotten."""
    who, where = _digests(username, address)
    SignInTry.objects.create(at=now, username_digest=who, address_digest=where, succeeded=succeeded)
    SignInTry.objects.filter(at__lt=now - _VOUCHED_FOR).delete()
    if succeeded:
        SignInTry.objects.filter(username_digest=who, address_digest=where, succeeded=False).delete()


def _digests(username: str, address: str) -> tuple[str, str]:
    return sha256(clean(username).lower()), sha256(address)
