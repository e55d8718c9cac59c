"""`danso restore`: which backups there are, and one of them put in the place of the register."""

from __future__ import annotations

from pathlib import Path

import click

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation, pass_invocation
from danso.config.command_line.spoken import command as spoken_command
from danso.config.command_line.spoken import option
from danso.values.text import vi_int
from danso.values.words import Words


@spoken_command(
    "restore",
    Words(
        vi="Khôi phục sổ từ một bản sao lưu, khi danso serve đã dừng. Dữ liệu đang có được cất vào set-aside, không xóa; "
        "điện thoại sẽ tự gửi lại phiếu mà bản sao lưu chưa có.",
        en="Restore the register from a backup while danso serve is stopped. The present data is kept in set-aside, not "
        "deleted; phones send again what the backup lacks.",
    ),
    examples=["danso restore --list", 'danso restore 000012-20261122T110500Z --reason "Hỏng ổ đĩa"'],
)
@click.argument("backup", required=False)
@option("--list", "listed", is_flag=True, words=Words("Chỉ liệt kê các bản sao lưu.", "Only list the backups."))
@option("--reason", default="", words=Words("Lý do khôi phục.", "Why it is restored."))
@option(
    "--archive", is_flag=True, words=Words("Lấy bản cũ ra đọc ở nơi khác.", "Take an old one out to be read elsewhere.")
)
@option(
    "--to",
    type=click.Path(path_type=Path),
    words=Words("Thư mục mới cho bản lấy ra (với --archive).", "New folder for what is taken out (with --archive)."),
)
@pass_invocation
def command(
    invocation: Invocation, backup: str | None, listed: bool, reason: str, archive: bool, to: Path | None
) -> None:
    by = scope_of_call(invocation)
    if listed or backup is None:
        _list()
        return
    if archive:
        from danso.operations.archives import take_out

        click.echo(TAKEN.with_(folder=take_out(by=by, named=backup, to=to)))
        return
    from danso.config.steps import behind
    from danso.operations.restore import found_backup, restore

    found = found_backup(backup)
    behind(found.folder)  # refuses one of a newer program
    done = restore(by=by, backup=found, reason=reason)
    click.echo(DONE.with_(name=found.name, epoch=done.epoch, aside=done.aside))
    if not done.witnessed:
        click.echo(str(NO_WITNESS))
    elif done.lost_entries or done.lost_acts:
        acts = ", ".join(f"{verb} {vi_int(n)}" for verb, n in sorted(done.lost_acts.items()))
        click.echo(LOST.with_(entries=vi_int(done.lost_entries), acts=acts or "-", file=done.aside / "to-redo.json"))
    if erased := done.lost_acts.get("erase_person"):
        click.echo(ERASE_AGAIN.with_(n=vi_int(erased)))


def _list() -> None:
    from danso.operations.window import backup_folder, backups_in, standing, window_in

    folder = backup_folder()
    window = {one.name for one in window_in(folder)}
    for one in backups_in(folder):
        state = (STANDING if standing(one) else UNPROVED) if one.name in window else ARCHIVED
        holds = one.manifest.contents
        click.echo(f"{one.name}  {holds.epoch:>10}  {vi_int(sum(holds.positions.values())):>12}  {state}")


STANDING = Words("khôi phục được", "can be restored")
UNPROVED = Words("cần kiểm tra lại: danso backup drill", "to be checked: danso backup drill")
ARCHIVED = Words("lưu trữ, chỉ để đọc", "archive, for reading only")
TAKEN = Words("Đã lấy ra {folder}.", "Taken out to {folder}.")
DONE = Words(
    vi="Đã khôi phục từ {name}, kỳ sổ {epoch}. Dữ liệu trước đó nằm ở {aside}.",
    en="Restored from {name}, epoch {epoch}. The data of before lies in {aside}.",
)
NO_WITNESS = Words(
    vi="Không có tệp nhân chứng (DANSO_WITNESS_FILE) nên không kê được việc đã làm sau bản sao lưu.",
    en="There is no witness file (DANSO_WITNESS_FILE), so what was done since the backup cannot be listed.",
)
LOST = Words(
    vi="Sau bản sao lưu còn {entries} mục sổ gốc (phần từ điện thoại sẽ được gửi lại) và các việc: {acts}. Danh sách để "
    "làm lại: {file}",
    en="Since the backup there were {entries} ledger entries (phones send theirs again) and these acts: {acts}. The list of "
    "what to do again: {file}",
)
ERASE_AGAIN = Words(
    vi="Phải xóa lại thông tin cá nhân theo {n} yêu cầu đã thực hiện sau bản sao lưu (đứng đầu danh sách).",
    en="{n} erasures made since the backup must be made again (they head the list).",
)
