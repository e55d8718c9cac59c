"""On whose behalf a command acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from danso.config.command_line.invocation import Invocation
from danso.config.today import today
from danso.values.refusal import Refusal
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.places.scope import Scope


class NoSuchAccount(Refusal):
    """The account named does not exist or is closed."""


def scope_of_call(invocation: Invocation) -> Scope:
    """The named account's scope today; without a name the local operator's. Raises NoSuchAccount."""
    from danso.accounts.models import Account
    from danso.places.scope import Scope, scope_of

    if invocation.account_name is None:
        return Scope.local_operator(today())
    account = Account.objects.filter(username=invocation.account_name, is_active=True).first()
    if account is None:
        raise NoSuchAccount(NO_ACCOUNT.with_(name=invocation.account_name))
    return scope_of(account, today())


NO_ACCOUNT = Words(
    "Không có tài khoản đang hoạt động tên “{name}”.",
    "There is no active account named “{name}”.",
)
