"""`danso timetable`: what is due by the clock (backup, drill, witness file), done now or for as long as it is watched."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from danso.config.command_line.spoken import command as spoken_command
from danso.config.command_line.spoken import option
from danso.values.words import Words


@spoken_command(
    "timetable",
    Words(
        vi="Làm các việc đã đến giờ: sao lưu, diễn tập khôi phục, ghi tệp nhân chứng. danso serve tự chạy lệnh này.",
        en="Do what is due by the clock: backup, drill, witness file. danso serve runs this by itself.",
    ),
    examples=["danso timetable", "danso timetable --watch"],
)
@option(
    "--watch", is_flag=True, words=Words("Chạy mãi, mỗi phút xem một lần.", "Go on for ever, looking once a minute.")
)
def command(watch: bool) -> None:
    from danso.config import timetable

    if watch:
        timetable.watch()
        return
    done = timetable.run_due(datetime.now(UTC))
    click.echo(DONE.with_(jobs=", ".join(done) or "-"))


DONE = Words(vi="Đã làm: {jobs}", en="Done: {jobs}")
