"""Accounts are opened, closed and given passwords here, and nowhere else."""

from __future__ import annotations

from danso.accounts.action import Authority, audited
from danso.accounts.models import Account
from danso.accounts.permissions import Permission
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.values.words import Words


class UsernameTaken(Refusal):
    """Another account has this user name."""


class UnknownAccount(Refusal):
    """No such account."""


def create_account(
    *,
    by: Authority,
    username: str,
    display_name: str,
    language: str = "vi",
    password: str | None = None,
    password_of: Account | None = None,
) -> Account:
    """Open an account. Without a password it cannot sign in until `set_password`. It may nothing until granted.

    `password_of`: the password of another account just opened with one (a demo's), not hashed a second time.
    """
    by.require(Permission.manage_accounts)
    username = clean(username)
    if not username:
        raise Refusal(
            Words(
                "Chưa có tên đăng nhập. Nhập tên đăng nhập.",
                "No user name. Enter a user name.",
            )
        )
    if language not in Account.Language.values:
        raise Refusal(Words("Ngôn ngữ chỉ có thể là vi hoặc en.", "The language is either vi or en."))
    with audited("create_account", by=by, detail={"language": language}) as entry:
        if Account.objects.filter(username=username).exists():
            raise UsernameTaken(
                Words(
                    "Tên đăng nhập đã có người dùng. Chọn tên khác.",
                    "The user name is taken. Choose another.",
                )
            )
        account = Account(username=username, display_name=clean(display_name), language=language)
        if password_of is not None:
            account.password = password_of.password
        else:
            account.set_password(password)
        account.save()
        entry.subject = f"account:{account.pk}"
    return account


def set_password(*, by: Authority, account_id: int, password: str | None) -> None:
    """Give the account a new password, or none (None: it can no longer sign in). One's own needs no permission."""
    if by.account_id is None or by.account_id != account_id:
        by.require(Permission.manage_accounts)
    with audited("set_password", by=by, subject=f"account:{account_id}"):
        account = _account(account_id)
        account.set_password(password)
        account.save(update_fields=["password"])


def choose_language(*, by: Authority, account_id: int, language: str) -> None:
    """The language the screens speak to this account."""
    if by.account_id is None or by.account_id != account_id:
        by.require(Permission.manage_accounts)
    if language not in Account.Language.values:
        raise Refusal(Words("Ngôn ngữ chỉ có thể là vi hoặc en.", "The language is either vi or en."))
    with audited(
        "choose_language",
        by=by,
        subject=f"account:{account_id}",
        detail={"language": language},
    ):
        account = _account(account_id)
        account.language = language
        account.save(update_fields=["language"])


def close_account(*, by: Authority, account_id: int) -> None:
    """The account can no longer sign in and its grants give nothing; what it wrote stays under its name."""
    by.require(Permission.manage_accounts)
    with audited("close_account", by=by, subject=f"account:{account_id}"):
        account = _account(account_id)
        account.is_active = False
        account.save(update_fields=["is_active"])


def _account(account_id: int) -> Account:
    account = Account.objects.select_for_update().filter(pk=account_id).first()
    if account is None:
        raise UnknownAccount(Words("Không có tài khoản này.", "There is no such account."))
    return account
