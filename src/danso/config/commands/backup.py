"""`danso backup`: a backup, proved whole; of the keys apart; and the drill."""

from __future__ import annotations

from pathlib import Path

import click

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation
from danso.config.command_line.spoken import SpokenCommand, SpokenGroup, option
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


@command.command(
    "keys",
    cls=SpokenCommand,
    words=Words(
        vi="Sao lưu các khóa (mã hóa số thẻ, mở phiếu từ điện thoại) ra một nơi khác bản sao lưu. Mất khóa là mất dữ liệu "
        "đã mã hóa.",
        en="Back up the keys (to card numbers, to slips from phones) to another place than the backups. Without them what "
        "is sealed is lost.",
    ),
    examples=["danso backup keys --to /media/usb"],
)
@option(
    "--to",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    words=Words("Thư mục có sẵn để khóa, nên là USB cất riêng.", "A folder that is there; best a stick kept apart."),
)
@click.pass_context
def keys(ctx: click.Context, to: Path) -> None:
    from danso.operations.key_copies import back_up_keys

    where, count = back_up_keys(by=scope_of_call(ctx.find_object(Invocation) or Invocation()), to=to)
    click.echo(KEYS_KEPT.with_(n=count, folder=where))


@command.command(
    "drill",
    cls=SpokenCommand,
    words=Words(
        vi="Diễn tập khôi phục: lấy bản mới nhất và bản cũ nhất ra nơi tạm, kiểm tra đủ dòng, đủ chuỗi, khóa mở được, chương "
        "trình chạy được.",
        en="A drill: lay out the newest and the oldest backup elsewhere; prove rows, chains, keys, and that the program runs.",
    ),
    examples=["danso backup drill"],
)
@click.pass_context
def drill(ctx: click.Context) -> int:
    from danso.operations.drill import drill as hold

    done = hold(by=scope_of_call(ctx.find_object(Invocation) or Invocation()))
    for name, faults in done.faults.items():
        click.echo(f"{name}: {'; '.join(faults[:3]) if faults else WHOLE}")
    click.echo((GOOD if done.good else BAD).with_(seconds=done.seconds))
    return 0 if done.good else 1


WHOLE = Words("nguyên vẹn", "whole")
GOOD = Words("Diễn tập khôi phục thành công trong {seconds} giây.", "The drill succeeded in {seconds} s.")
BAD = Words(
    vi="Diễn tập KHÔNG thành công. Chạy danso backup để có bản mới, kiểm tra ổ đĩa sao lưu.",
    en="The drill FAILED. Run danso backup for a new one and check the backup disk.",
)
KEYS_KEPT = Words(
    vi="Đã sao lưu {n} tệp khóa vào {folder} và đọc lại đúng. Cất nơi khóa được, không để cùng bản sao lưu.",
    en="{n} key files were copied to {folder} and read back. Keep them locked away, not beside the backups.",
)
MADE = Words(
    vi="Đã sao lưu {name} vào {folder}: {rows} dòng, {files} tệp, {mb} MB; đã mở lại kiểm tra, chuỗi sổ gốc của {communes} xã "
    "nguyên vẹn.",
    en="Backed up {name} to {folder}: {rows} rows, {files} files, {mb} MB; opened again and proved, the chains of {communes} "
    "communes are whole.",
)
