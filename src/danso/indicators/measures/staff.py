"""Collection areas and the collaborators who have, or last had, them (rules.md 9)."""

from danso.indicators.definition import Measure

COLLECTION_AREAS = Measure(
    "collection areas in force",
    """
    SELECT descendant AS base, NULL::BIGINT AS away, descendant::VARCHAR AS key, since AS happened_on,
        []::VARCHAR[] AS slips, NULL::VARCHAR AS person, NULL::VARCHAR AS household, NULL::VARCHAR AS couple
    FROM units
    WHERE depth = 0 AND descendant_level = 'area' AND since <= $last AND (until IS NULL OR until > $last)
    """,
)

# An area's collaborators are those with an open record, else the one whose record ended last.
COLLABORATORS = Measure(
    "collaborators",
    """
    WITH known AS (
        SELECT c.*, (c.until IS NULL OR c.until > $last) AS active FROM collaborators c
        JOIN units u ON u.descendant = c.area AND u.depth = 0 AND u.since <= $last
            AND (u.until IS NULL OR u.until > $last)
        WHERE c.since <= $last
    ), present AS (
        SELECT * FROM known WHERE active
        UNION ALL
        (SELECT * FROM known WHERE area NOT IN (SELECT area FROM known WHERE active)
        QUALIFY row_number() OVER (PARTITION BY area ORDER BY until DESC, since DESC, worker DESC) = 1)
    )
    SELECT area AS base, NULL::BIGINT AS away, worker::VARCHAR AS key, since AS happened_on,
        []::VARCHAR[] AS slips, NULL::VARCHAR AS person, NULL::VARCHAR AS household, NULL::VARCHAR AS couple,
        worker NOT IN (SELECT worker FROM known WHERE active) AS inactive
    FROM present
    """,
)
INACTIVE = COLLABORATORS.only("collaborators inactive", "inactive")
