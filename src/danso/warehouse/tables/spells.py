"""One contraceptive method of a woman from its start to its end (rules.md 4), half-open.

number      order among the woman's spells
known_from  start: a slip told of the beginning; book: found in use when the book was opened or she came
"""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, ID, NUMBER, Table

TABLE = Table(
    "spells",
    (
        ("person", ID),
        ("number", NUMBER),
        ("method", CODE),
        ("since", DAY),
        ("until", DAY),
        ("reason", CODE),
        ("channel", CODE),
        ("known_from", CODE),
        ("slip_start", ID),
        ("slip_stop", ID),
    ),
)
