"""One person counted (NKTTTT) in one collection area, without a break.

A stay of the register is cut where its household changes area, so that each row has one area. Half-open:
counted at the end of day d when since <= d and (until is null or d < until).

stay        id of the row, made of the person and the number of the stay
ground_in   book, born, move_in, six_months, missed, adopted | move_inside, split, joined, boundary, reassigned
ground_out  move_out, died, entered_twice, gone_before | the last five above
slip_in, slip_out   slips that began and ended it
came_from   unit left by the same person when this is one half of a known move; goes_to: the unit entered next
"""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, ID, UNIT, Table

TABLE = Table(
    "stays",
    (
        ("stay", ID),
        ("person", ID),
        ("household", ID),
        ("area", UNIT),
        ("commune", UNIT),
        ("since", DAY),
        ("until", DAY),
        ("ground_in", CODE),
        ("ground_out", CODE),
        ("slip_in", ID),
        ("slip_out", ID),
        ("came_on", DAY),
        ("came_from", UNIT),
        ("goes_to", UNIT),
        ("sex", CODE),
        ("birth", DAY),
    ),
)
