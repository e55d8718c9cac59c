"""`danso backup`: a backup, proved whole; of the keys apart; and the drill."""

from __future__ import annotations

from pathlib import Path

import click

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation
from danso.config.command_line.spoken import SpokenGroup, option
from danso.values.text import vi_int
from danso.values.words import Words


@click.group(
    "backup",
    cls=SpokenGroup,
    invoke_without_command=True,
    words=Words(
        vi="Sao lưu sổ và các tệp của cơ quan, rồi mở lại kiểm tra từng dòng. Khóa được sao lưu riêng.",
        en="Back up the register and the office's files, then open the backup and prove it. Keys are backed up apart.",
    ),
    examples=[
        "danso backup",
        "danso backup --to /mnt/sao-luu",
        "danso backup keys --to /media/usb",
        "danso backup drill",
    ],
)
@option(
    "--to",
    type=click.Path(path_type=Path, file_okay=False),
    words=Words(
        "Thư mục để bản sao lưu (mặc định: DANSO_BACKUP_DIR).", "Folder for the backup (else DANSO_BACKUP_DIR)."
    ),
)
@click.pass_context
def command(ctx: click.Context, to: Path | None) -> None:
    if ctx.invoked_subcommand is not None:
        return
    from danso.operations.backup import make_backup

    invocation = ctx.find_object(Invocation) or Invocation()
    made = make_backup(by=scope_of_call(invocation), to=to)
    holds = made.manifest.contents
    click.echo(
        MADE.with_(
            name=made.name,
            folder=made.folder.parent,
            rows=vi_int(sum(holds.counts.values())),
            files=vi_int(len(made.manifest.files)),
            mb=vi_int(sum(one.size for one in made.manifest.files.values()) // 1_000_000),
            communes=vi_int(len(holds.heads)),
        )
    )


MADE = Words(
    vi="Đã sao lưu {name} vào {folder}: {rows} dòng, {files} tệp, {mb} MB; đã mở lại kiểm tra, chuỗi sổ gốc của {communes} xã "
    "nguyên vẹn.",
    en="Backed up {name} to {folder}: {rows} rows, {files} files, {mb} MB; opened again and proved, the chains of {communes} "
    "communes are whole.",
)
