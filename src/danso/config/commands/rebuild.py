"""`danso rebuild`: make the projection again from the ledger, or prove that it equals what the ledger makes."""

from __future__ import annotations

import sys

import click

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation, pass_invocation
from danso.config.command_line.spoken import command as spoken_command
from danso.config.command_line.spoken import option
from danso.values.words import Words

SAME = Words("giống hệt", "same")
DIFFERENT = Words("KHÁC", "DIFFERENT")
WHOLE = Words("Chuỗi sổ gốc nguyên vẹn.", "The chains are whole.")
BROKEN = Words("Chuỗi sổ gốc bị đứt tại: {where}", "The chain is broken at: {where}")
FINISHED = Words(
    "Đã hoàn tất việc xóa thông tin cá nhân: thay {n} bản sao lưu cũ bằng một bản mới.",
    "An erasure was finished: {n} older copies were replaced by a new one.",
)
WAITING = Words("Xét {n} phiếu vừa nhận rồi mới so.", "{n} slips just received are judged first, then compared.")
REBUILT = Words("Đã lập lại các bảng từ sổ gốc.", "The tables were made again from the ledger.")


@spoken_command(
    "rebuild",
    Words(
        vi="Lập lại các bảng từ sổ gốc. Với --check: không thay đổi gì, chỉ tính lại chuỗi băm, lập lại các bảng và so "
        "từng bảng theo nội dung; mã thoát 0 khi giống hệt, 1 khi có chỗ khác.",
        en="Make the tables again from the ledger. With --check nothing changes: the chains are recomputed, the tables "
        "folded anew and compared by content; exit code 0 when all is the same, 1 when something differs.",
    ),
    examples=["danso rebuild --check", "danso rebuild"],
)
@option("--check", is_flag=True, words=Words("Chỉ so sánh, không thay đổi gì.", "Compare only, change nothing."))
@pass_invocation
def command(invocation: Invocation, check: bool) -> None:
    from danso.accounts.action import audited
    from danso.accounts.permissions import Permission
    from danso.operations.erasing import finish_erasures
    from danso.places.scope import NotInScope
    from danso.register import projection, verify
    from danso.register.judging import judge_all, lag

    by = scope_of_call(invocation)
    if not (by.may(Permission.load_data) or (check and by.may(Permission.view_audit))):
        raise NotInScope
    if replaced := finish_erasures():
        click.echo(FINISHED.with_(n=replaced))
    if not check:
        with audited("rebuild", by=by):
            projection.rebuild()
        click.echo(str(REBUILT))
        return
    if waiting := lag().slips:  # received, and not known to the tables yet: that is no difference
        click.echo(str(WAITING.with_(n=waiting)))
        judge_all()
    broken = verify.broken_links()
    click.echo(str(BROKEN.with_(where="; ".join(broken[:5])) if broken else WHOLE))
    tables = projection.compare()
    for table in tables:
        verdict = SAME if table.same else DIFFERENT
        click.echo(f"{table.table:20} {table.rows:>9} {table.live[:12]} {table.rebuilt[:12]}  {verdict}")
    if broken or not all(table.same for table in tables):
        sys.exit(1)
