"""`danso rebuild`: make the projection again from the ledger, or prove that it equals what the ledger makes."""

from __future__ import annotations

import sys

import click

from danso.values.words import Words

HELP = """Make the register's tables again from the ledger.

With --check nothing is changed: the chains are recomputed, the tables are folded anew, and both are compared
by content digest. Exit code 0 when all is the same, 1 when something differs.

\b
Examples:
  danso rebuild --check
  danso rebuild
"""

SAME = Words("giống hệt", "same")
DIFFERENT = Words("KHÁC", "DIFFERENT")
WHOLE = Words("Chuỗi sổ gốc nguyên vẹn.", "The chains are whole.")
BROKEN = Words("Chuỗi sổ gốc bị đứt tại: {where}", "The chain is broken at: {where}")
REBUILT = Words("Đã lập lại các bảng từ sổ gốc.", "The tables were made again from the ledger.")


@click.command("rebuild", help=HELP)
@click.option("--check", is_flag=True, help="compare only, change nothing")
def command(check: bool) -> None:
    from danso.register import projection, verify

    if not check:
        projection.rebuild()
        click.echo(str(REBUILT))
        return
    broken = verify.broken_links()
    click.echo(str(BROKEN.with_(where="; ".join(broken[:5])) if broken else WHOLE))
    tables = projection.compare()
    for table in tables:
        verdict = SAME if table.same else DIFFERENT
        click.echo(f"{table.table:20} {table.rows:>9} {table.live[:12]} {table.rebuilt[:12]}  {verdict}")
    if broken or not all(table.same for table in tables):
        sys.exit(1)
