"""What a database holds, as far as a backup must say it: rows by table, highest ids, heads of the chains, epochs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.apps import apps
from django.db import connections, models

from danso.operations.lineage import FIRST, Start, positions_of
from danso.operations.models import Epoch
from danso.register.models import CommuneChain


@dataclass(frozen=True, slots=True)
class Contents:
    """`marks`: by table the highest id; rows are numbered in the order in which they are kept."""

    counts: Mapping[str, int]
    marks: Mapping[str, int]
    heads: Mapping[int, tuple[int, str]]
    lineage: tuple[Start, ...]

    @property
    def epoch(self) -> str:
        return self.lineage[-1].epoch

    @property
    def positions(self) -> dict[int, int]:
        return {commune: position for commune, (position, _) in self.heads.items()}


def contents(using: str) -> Contents:
    counts, marks = rows(using)
    chains = CommuneChain.objects.using(using).values_list("commune", "position", "hash")
    return Contents(counts, marks, {c: (p, h) for c, p, h in chains.order_by("commune")}, lineage(using))


def rows(using: str) -> tuple[dict[str, int], dict[str, int]]:
    """(rows by table, highest id by table) of every table of ours that is there. A room above registers nothing: its
    tables are counted because they exist."""
    connection = connections[using]
    counts: dict[str, int] = {}
    marks: dict[str, int] = {}
    with connection.cursor() as cursor:
        names = sorted(connection.introspection.table_names(cursor))
        numbered = _numbered()
        for name in names:
            quoted = connection.ops.quote_name(name)
            if key := numbered.get(name):
                column = connection.ops.quote_name(key)
                cursor.execute(f"SELECT count(*), coalesce(max({column}), 0) FROM {quoted}")  # noqa: S608
                counts[name], marks[name] = cursor.fetchone()
            else:
                cursor.execute(f"SELECT count(*) FROM {quoted}")  # noqa: S608
                counts[name] = cursor.fetchone()[0]
    return counts, marks


def _numbered() -> dict[str, str]:
    """Column of the id by table, where rows are numbered by the database."""
    keys = {model._meta.db_table: model._meta.pk for model in apps.get_models()}
    return {table: str(key.column) for table, key in keys.items() if isinstance(key, models.AutoField)}


def lineage(using: str = "default") -> tuple[Start, ...]:
    """Every epoch the register came through, the first one first."""
    told = Epoch.objects.using(using).order_by("number")
    return (Start(FIRST), *(Start(str(one), positions_of(one.positions), one.marks) for one in told))
