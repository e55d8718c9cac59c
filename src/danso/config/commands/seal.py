"""`danso seal`: freeze the register in columns, both series, at a cut-off that is named now."""

from __future__ import annotations

import json

import click

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation, pass_invocation
from danso.config.command_line.spoken import command as spoken_command
from danso.config.command_line.spoken import option
from danso.values.words import Words


@spoken_command(
    "seal",
    Words(
        vi="Chốt số liệu: ghi sổ thành hai bộ bảng cố định (chính thức từ phiếu đã thẩm định, và tất cả "
        "phiếu đang có). Mọi số liệu được tính từ bản chốt.",
        en="Seal: freeze the register as two sets of tables (official from appraised slips, and all standing slips). "
        "Every figure is counted on a seal.",
    ),
    examples=["danso seal", 'danso seal --note "10 tháng 2020" --json'],
)
@option("--note", default="", words=Words("Ghi chú của lần chốt.", "A note on this seal."))
@option("--json", "as_json", is_flag=True, words=Words("In ra JSON.", "Print JSON."))
@pass_invocation
def command(invocation: Invocation, note: str, as_json: bool) -> None:
    from danso.warehouse.snapshot import seal

    sealed = seal(by=scope_of_call(invocation), note=note)
    if as_json:
        click.echo(json.dumps({series: s.manifest for series, s in sealed.items()}, ensure_ascii=False, indent=1))
        return
    for series, snapshot in sealed.items():
        tables = snapshot.manifest["tables"]
        click.echo(
            SEALED.with_(
                cutoff=snapshot.cutoff,
                series=series,
                rows=sum(table["rows"] for table in tables.values()),
                slips=tables["slips"]["rows"],
                digest=snapshot.digest[:16],
            )
        )


SEALED = Words(
    vi="Đã chốt mốc {cutoff} ({series}): {rows} dòng, {slips} phiếu, dấu nội dung {digest}.",
    en="Sealed cut-off {cutoff} ({series}): {rows} rows, {slips} slips, content digest {digest}.",
)
