"""The second factor: enrolled by its holder, checked at the door, taken off by whoever manages the account."""

from __future__ import annotations

import secrets
from datetime import datetime

from danso.accounts.action import Authority, audited
from danso.accounts.models import Account, RecoveryCode, SecondFactor
from danso.accounts.sealed_text import open_text, seal_text
from danso.accounts.totp import enrolment_address, matching_step, new_secret
from danso.values.digest import sha256
from danso.values.refusal import Refusal
from danso.values.words import Words

ISSUER = "danso"
RECOVERY_CODES = 8
_LETTERS = "abcdefghkmnpqrstuvwxyz23456789"


class CodeDoesNotFit(Refusal):
    """The code is not that of this half minute, or has been used."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Mã chưa khớp. Chờ máy điện thoại hiện mã mới rồi gõ lại; nếu vẫn chưa khớp, xem lại giờ của điện thoại.",
                "The code does not fit. Wait for the next one and type it; if it still does not, check the phone's clock.",
            )
        )


def has_second_factor(account_id: int) -> bool:
    return SecondFactor.objects.filter(account_id=account_id, confirmed_at__isnull=False).exists()


def begin_second_factor(*, by: Authority, account_id: int) -> tuple[str, str]:
    """(secret, address for the phone). The same until it is confirmed, so that a reloaded page shows what was scanned."""
    account = _own(by, account_id)
    factor = SecondFactor.objects.filter(account=account).first()
    if factor is None:
        with audited("begin_second_factor", by=by, subject=f"account:{account_id}"):
            factor = SecondFactor.objects.create(account=account, sealed_secret=seal_text(new_secret()))
    if factor.confirmed_at is not None:
        raise CodeDoesNotFit
    secret = open_text(factor.sealed_secret)
    return secret, enrolment_address(secret, ISSUER, account.username)


def confirm_second_factor(*, by: Authority, account_id: int, typed: str, at: datetime) -> list[str]:
    """A first code that fits makes it valid. Returns the recovery codes, shown once and kept as digests only."""
    _own(by, account_id)
    with audited("confirm_second_factor", by=by, subject=f"account:{account_id}"):
        factor = SecondFactor.objects.select_for_update().filter(account_id=account_id, confirmed_at=None).first()
        if factor is None or not _fits(factor, typed, at):
            raise CodeDoesNotFit
        factor.confirmed_at = at
        factor.save(update_fields=["confirmed_at"])
        codes = [_recovery_code() for _ in range(RECOVERY_CODES)]
        RecoveryCode.objects.bulk_create(RecoveryCode(factor=factor, digest=_digest(code)) for code in codes)
    return codes


def pass_second_factor(*, by: Authority, account_id: int, typed: str, at: datetime) -> None:
    """The code of this half minute, or a recovery code not yet used. Each is good once. Raises CodeDoesNotFit."""
    _own(by, account_id)
    with audited("pass_second_factor", by=by, subject=f"account:{account_id}") as entry:
        factor = SecondFactor.objects.select_for_update().filter(account_id=account_id).first()
        if factor is None or factor.confirmed_at is None:
            raise CodeDoesNotFit
        if _fits(factor, typed, at):
            return
        used = RecoveryCode.objects.filter(factor=factor, digest=_digest(typed), used_at=None).update(used_at=at)
        if not used:
            raise CodeDoesNotFit
        entry.detail["recovery_codes_left"] = RecoveryCode.objects.filter(factor=factor, used_at=None).count()


def take_off_second_factor(*, by: Authority, account_id: int) -> None:
    """The phone is lost and the paper too: the holder enrols anew at the next signing in."""
    by.require_account(account_id)
    with audited("take_off_second_factor", by=by, subject=f"account:{account_id}"):
        SecondFactor.objects.filter(account_id=account_id).delete()


def _own(by: Authority, account_id: int) -> Account:
    """One's own second factor is nobody else's business."""
    if by.account_id != account_id:
        raise CodeDoesNotFit
    return Account.objects.get(pk=account_id)


def _fits(factor: SecondFactor, typed: str, at: datetime) -> bool:
    digits = "".join(c for c in typed if c.isdecimal() and c.isascii())
    step = matching_step(open_text(factor.sealed_secret), digits, at.timestamp(), factor.last_step)
    if step is None:
        return False
    factor.last_step = step
    factor.save(update_fields=["last_step"])
    return True


def _recovery_code() -> str:
    """`x7km2-9hqtr`: 49 bits."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(5)) for _ in range(2))


def _digest(typed: str) -> str:
    return sha256("".join(c for c in typed.lower() if c.isalnum()))
