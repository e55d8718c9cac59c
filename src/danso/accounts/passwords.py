"""Passwords: what one's own must be, and the start password that is handed over on paper."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from django.conf import settings
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

from danso.accounts.models import Account
from danso.values.refusal import Refusal
from danso.values.text import fold_accents
from danso.values.words import Words

SHORTEST = 10
_LETTERS = "abcdefghkmnpqrstuvwxyz23456789"  # none that is read as another on paper
_GROUPS, _IN_GROUP = 3, 4


class PasswordTooWeak(Refusal):
    """The new password is too short, too common, or says the user name."""


def start_password() -> str:
    """`k7rm-tw4q-h9ze`: 58 bits, good for one signing in."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_IN_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def start_password_of(account_id: int, token: str) -> str:
    """The start password of one form of an account: sent twice it is the same, so that the paper shows the one that holds.

    Known only with the installation's key; a form without a token gets one of its own.
    """
    if not token:
        return start_password()
    said = f"start-password:{account_id}:{token}".encode()
    number = int.from_bytes(hmac.new(settings.SECRET_KEY.encode(), said, hashlib.sha256).digest(), "big")
    signs = ""
    for _ in range(_GROUPS * _IN_GROUP):
        number, place = divmod(number, len(_LETTERS))
        signs += _LETTERS[place]
    return "-".join(signs[at : at + _IN_GROUP] for at in range(0, len(signs), _IN_GROUP))


def waits_with_password(username: str, password: str) -> bool:
    """Whether the account waits for its first signing in with just this start password."""
    account = Account.objects.filter(username=username, must_change_password=True, is_active=True).first()
    return account is not None and account.check_password(password)


def check_password_strength(password: str, username: str) -> None:
    """Refuse what is quickly guessed. Length counts; signs and capitals are not asked for."""
    if len(password) < SHORTEST:
        raise PasswordTooWeak(
            Words(
                "Mật khẩu mới cần từ {n} ký tự trở lên. Nên dùng một câu ngắn dễ nhớ.",
                "The new password needs {n} characters or more. A short sentence is easy to remember.",
            ).with_(n=SHORTEST)
        )
    try:
        CommonPasswordValidator().validate(password)
        common = False
    except ValidationError:
        common = True
    if common or fold_accents(username) in fold_accents(password) or len(set(password)) < 4:
        raise PasswordTooWeak(
            Words(
                "Mật khẩu mới dễ đoán (quá thông dụng hoặc chứa tên đăng nhập). Chọn câu khác.",
                "The new password is easily guessed (too common, or it holds the user name). Choose another.",
            )
        )
