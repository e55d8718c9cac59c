"""What one call of `danso` carries from the group to its command."""

from __future__ import annotations

import os
from dataclasses import dataclass

import click

from danso.config.home import home, version_of
from danso.config.steps import behind
from danso.operations.in_use import work_on
from danso.operations.switching import finish_switch
from danso.values.refusal import Refusal
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class Invocation:
    """`account_name`: on whose behalf the command acts; None is the local operator, who may set
    up, load, seal, back up and count, and sees no named person."""

    account_name: str | None = None


pass_invocation = click.make_pass_decorator(Invocation, ensure=True)


class FolderNotReady(Refusal):
    """The data folder holds nothing yet."""


def start_django(*, folder_may_be_empty: bool = False) -> None:
    """Load settings and models for a command; `danso --help` stays quick without them.

    A folder made by an older program is brought up to date first, after a copy. Raises `FolderNotReady` before the
    first `danso migrate`, `HomeIsNewer` or `HomeAhead` for a data folder that only a newer program may open.
    """
    if finish_switch(home()):  # a restore that the machine did not live to finish
        click.echo(str(RESTORE_FINISHED), err=True)
    work_on(home())
    holds_data = version_of(home()) is not None
    if not holds_data and not folder_may_be_empty:
        raise FolderNotReady(NOT_READY.with_(folder=home()))
    old = behind(home())

    import django
    from django.apps import apps

    if not apps.ready:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "danso.config.settings")
        django.setup()
    if old and holds_data:
        _bring_up_to_date()


def _bring_up_to_date() -> None:
    from danso.config.upgrade import upgrade

    copy = upgrade()
    if copy is not None:
        click.echo(str(COPIED.with_(copy=copy)), err=True)


COPIED = Words(
    vi="Đã sao lưu dữ liệu cũ vào {copy} trước khi nâng cấp.",
    en="The old data was copied to {copy} before the upgrade.",
)
RESTORE_FINISHED = Words(
    vi="Đã hoàn tất lần khôi phục bị ngắt giữa chừng.",
    en="A restore that had been cut short was finished.",
)
NOT_READY = Words(
    vi="Thư mục dữ liệu {folder} còn trống. Hãy chạy: danso migrate",
    en="The data folder {folder} is still empty. Run: danso migrate",
)
