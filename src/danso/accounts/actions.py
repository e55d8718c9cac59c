"""Accounts are opened, closed and given passwords here, and nowhere else."""

from __future__ import annotations

import re

from danso.accounts.action import Authority, audited
from danso.accounts.models import Account
from danso.accounts.passwords import PasswordTooWeak, check_password_strength, start_password
from danso.accounts.permissions import Permission
from danso.accounts.sessions import end_sessions_of
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.values.words import Words

_USERNAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,59}")


class UsernameTaken(Refusal):
    """Another account has this user name."""


class WrongPassword(Refusal):
    """The present password was not the one typed."""


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
    start: bool = False,
    permission: Permission = Permission.manage_accounts,
) -> Account:
    """Open an account. Without a password it cannot sign in until `set_password`. It may nothing until granted.

    `password_of`: the password of another account just opened with one (a demo's), not hashed a second time.
    `start`: the password is a start password, to be changed at the first signing in. `permission`:
    `manage_collaborators` where the door gives the account an area, and nothing else, in the same transaction.
    """
    by.require(permission)
    username = clean(username)
    if not _USERNAME.fullmatch(username):
        raise Refusal(
            Words(
                "Tên đăng nhập gồm chữ không dấu, số, dấu chấm, gạch nối; nhiều nhất 60 ký tự.",
                "A user name is of plain letters, digits, dots and hyphens; at most 60.",
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
        account = Account(
            username=username,
            display_name=clean(display_name)[:120],
            language=language,
            must_change_password=start,
        )
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
        by.require_account(account_id)
    with audited("set_password", by=by, subject=f"account:{account_id}"):
        _new_password(account_id, password, must_change=False)


def renew_password(*, by: Authority, account_id: int, made: str | None = None) -> str:
    """A start password for somebody who forgot hers, to be handed over on paper. Ends all her sessions.

    `made`: the one that the door has made; else a new one.
    """
    by.require_account(account_id)
    with audited("renew_password", by=by, subject=f"account:{account_id}"):
        made = made or start_password()
        _new_password(account_id, made, must_change=True)
        end_sessions_of(account_id)
    return made


def change_own_password(*, by: Authority, old: str, new: str) -> None:
    """The holder changes her own, knowing the old one."""
    if by.account_id is None:
        raise UnknownAccount(Words("Không có tài khoản này.", "There is no such account."))
    account = Account.objects.get(pk=by.account_id)
    if not account.check_password(old):
        raise WrongPassword(
            Words("Mật khẩu đang dùng chưa đúng. Gõ lại.", "The present password is not right. Type it again.")
        )
    if old == new:
        raise PasswordTooWeak(
            Words("Mật khẩu mới phải khác mật khẩu cũ.", "The new password must differ from the old one.")
        )
    check_password_strength(new, account.username)
    with audited("change_own_password", by=by, subject=f"account:{account.pk}"):
        _new_password(account.pk, new, must_change=False)


def choose_language(*, by: Authority, account_id: int, language: str) -> None:
    """The language the screens speak to this account."""
    if by.account_id is None or by.account_id != account_id:
        by.require_account(account_id)
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
    by.require_account(account_id)
    if by.account_id == account_id:
        raise Refusal(
            Words(
                "Không khóa tài khoản của chính mình. Nhờ người quản lý khác.",
                "One does not block one's own account. Ask another manager.",
            )
        )
    with audited("close_account", by=by, subject=f"account:{account_id}"):
        account = _account(account_id)
        account.is_active = False
        account.save(update_fields=["is_active"])
        end_sessions_of(account_id)


def reopen_account(*, by: Authority, account_id: int) -> None:
    """A blocked account may sign in again, with the password and the grants it has."""
    by.require_account(account_id)
    with audited("reopen_account", by=by, subject=f"account:{account_id}"):
        account = _account(account_id)
        account.is_active = True
        account.save(update_fields=["is_active"])


def _new_password(account_id: int, password: str | None, *, must_change: bool) -> None:
    account = _account(account_id)
    account.set_password(password)
    account.must_change_password = must_change
    account.save(update_fields=["password", "must_change_password"])


def _account(account_id: int) -> Account:
    account = Account.objects.select_for_update().filter(pk=account_id).first()
    if account is None:
        raise UnknownAccount(Words("Không có tài khoản này.", "There is no such account."))
    return account
