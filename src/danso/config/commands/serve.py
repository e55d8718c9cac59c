"""`danso serve`"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

import click

from danso.config.command_line.spoken import command as spoken_command
from danso.config.command_line.spoken import option
from danso.values.words import Words

OPEN = Words(vi="Mở trình duyệt tại: {address}   (dừng: Ctrl+C)", en="Open in a browser: {address}   (stop: Ctrl+C)")


@spoken_command(
    "serve",
    Words(vi="Mở phòng làm việc trên trình duyệt.", en="Serve the office to browsers."),
    examples=["danso serve", "danso serve --port 9000"],
)
@option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    words=Words(
        vi="Địa chỉ lắng nghe; mặc định chỉ máy này.", en="Address to listen on; only this machine by default."
    ),
)
@option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(1, 65535),
    words=Words(vi="Cổng.", en="Port."),
)
@option(
    "--workers",
    default=1,
    show_default=True,
    type=click.IntRange(1, 2),
    words=Words(vi="Số tiến trình phục vụ.", en="Number of serving processes."),
)
def command(host: str, port: int, workers: int) -> None:
    from danso.config.startup import refuse_unsafe_start

    refuse_unsafe_start()

    from danso.desk.shared.forgotten_drafts import delete_expired_drafts
    from danso.operations.erasing import finish_erasures

    finish_erasures()
    delete_expired_drafts()

    from granian import Granian
    from granian.constants import Interfaces

    from danso.config.patience import WAITING

    click.echo(OPEN.with_(address=f"http://{host}:{port}"))
    with _beside("sync", "judge", "--watch"), _timetable_beside():
        Granian(
            "danso.config.wsgi:application",
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            workers=workers,
            blocking_threads=WAITING,  # they wait for bytes; `Patient` says how many work
            log_enabled=False,
        ).serve()


@contextmanager
def _beside(*arguments: str) -> Iterator[None]:
    """A command in a process of its own beside the pages; it ends with them."""
    call = [sys.executable, "-c", "from danso.config.cli import main; main()", *arguments]
    as_operator = {name: value for name, value in os.environ.items() if name != "DANSO_USER"}
    beside = subprocess.Popen(call, env=as_operator)  # noqa: S603  our own program
    try:
        yield
    finally:
        beside.terminate()
        beside.wait()


def _timetable_beside() -> AbstractContextManager[None]:
    """Backup, drill and witness file, where a place for them is set."""
    from django.conf import settings

    wanted = settings.DANSO_BACKUP_DIR or settings.DANSO_WITNESS_FILE
    return _beside("timetable", "--watch") if wanted else nullcontext()
