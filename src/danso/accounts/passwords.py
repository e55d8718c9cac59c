"""Passwords: what one's own must be, and the start password that is handed over on paper."""

from __future__ import annotations

import secrets

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

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
