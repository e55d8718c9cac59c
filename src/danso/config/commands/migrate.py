"""`danso migrate`"""

from __future__ import annotations

import click

from danso.config.command_line.invocation import COPIED
from danso.config.command_line.spoken import command as spoken_command
from danso.values.words import Words

READY = Words(vi="Thư mục dữ liệu đã sẵn sàng: {folder}", en="The data folder is ready: {folder}")


@spoken_command(
    "migrate",
    Words(
        vi="Chuẩn bị thư mục dữ liệu cho phiên bản này; sao lưu trước khi thay đổi. Chạy lại bao nhiêu lần cũng được.",
        en="Make the data folder ready for this program, after a backup. Harmless to repeat.",
    ),
    examples=["danso migrate", "DANSO_HOME=/srv/danso danso migrate"],
)
def command() -> None:
    from danso.config.home import home
    from danso.config.upgrade import upgrade

    copy = upgrade()
    if copy is not None:
        click.echo(COPIED.with_(copy=copy))
    click.echo(READY.with_(folder=home()))
