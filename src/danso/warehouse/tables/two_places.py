"""Days on which one person, or two records that look like one, count in two communes (rules.md 8). Half-open.

A row is the stay that began first, in `commune`; the same person came to `other_commune` later and counts there too,
or died there. Where more than two communes count her each stay but the last has its rows.

key     the stay in excess, once however many later ones there are
ground  joined: same_person says that they are one; alike: found by matching, nobody has decided yet
slip, other_slip   slips that began the two stays

Not folded from slips alone: matching reads names, which can be erased by law. So the content digest of a snapshot
leaves this table out; what it said on the day of the seal is kept with the seal.
"""

from __future__ import annotations

from danso.warehouse.tables.table import CODE, DAY, ID, UNIT, Table

TABLE = Table(
    "two_places",
    (
        ("key", ID),
        ("ground", CODE),
        ("person", ID),
        ("household", ID),
        ("commune", UNIT),
        ("other_person", ID),
        ("other_commune", UNIT),
        ("since", DAY),
        ("until", DAY),
        ("slip", ID),
        ("other_slip", ID),
    ),
    folded=False,
)
