"""Backup of a register kept in PostgreSQL."""

from __future__ import annotations

from pathlib import Path

from danso.operations.contents import Contents
from danso.values.refusal import Refusal
from danso.values.words import Words


class NotFromHere(Refusal):
    """A database on a server is backed up by its administrator."""


def dump(draft: Path) -> tuple[Contents, dict[str, int]]:
    raise NotFromHere(BY_PG_DUMP)


BY_PG_DUMP = Words(
    vi="danso chưa tự sao lưu được cơ sở dữ liệu PostgreSQL. Hãy dùng pg_dump.",
    en="danso does not yet back up a PostgreSQL database by itself. Use pg_dump.",
)
