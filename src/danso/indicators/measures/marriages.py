"""Persons who married or divorced, and couples (rules.md 3): a couple once per unit and once at each higher level."""

from danso.indicators.definition import Measure

MARRIED = Measure(
    "persons married",
    """
    SELECT coalesce(area, commune) AS base, NULL::BIGINT AS away, slip || ':' || person AS key, happened_on,
        [slip] AS slips, person, household, couple, early, consanguineous
    FROM marriages WHERE happened_on BETWEEN $first AND $last
    """,
)
EARLY = MARRIED.only("persons in early marriage", "early")
CONSANGUINEOUS = MARRIED.only("persons in consanguineous marriage", "consanguineous")

DIVORCED = Measure(
    "persons divorced",
    """
    SELECT coalesce(area, commune) AS base, NULL::BIGINT AS away, slip || ':' || person AS key, happened_on,
        [slip] AS slips, person, household, NULL::VARCHAR AS couple
    FROM divorces WHERE happened_on BETWEEN $first AND $last
    """,
)

COUPLES_MARRIED = Measure(
    "couples married",
    """
    SELECT coalesce(area, commune) AS base, NULL::BIGINT AS away, couple AS key, happened_on, [slip] AS slips,
        person, household, couple
    FROM marriages WHERE happened_on BETWEEN $first AND $last
    """,
)

# A check is the couple's when the partners known on both slips agree and at least one is known on both.
COUPLES_MARRIED_CHECKED = Measure(
    "couples married with a premarital check on or before the day",
    """
    SELECT coalesce(m.area, m.commune) AS base, NULL::BIGINT AS away, m.couple AS key, m.happened_on,
        list_distinct(flatten(list([m.slip, k.slip]))) AS slips, m.person, m.household, m.couple
    FROM marriages m
    JOIN couples c ON c.couple = m.couple
    JOIN premarital_checks k ON k.happened_on <= m.happened_on
        AND (k.wife = c.wife OR k.husband = c.husband)
        AND coalesce(k.wife = c.wife, TRUE) AND coalesce(k.husband = c.husband, TRUE)
    WHERE m.happened_on BETWEEN $first AND $last
    GROUP BY coalesce(m.area, m.commune), m.couple, m.happened_on, m.person, m.household
    """,
)

PREMARITAL_CHECKS = Measure(
    "premarital checks",
    """
    SELECT coalesce(area, commune) AS base, NULL::BIGINT AS away, slip AS key, happened_on, [slip] AS slips,
        person, household, NULL::VARCHAR AS couple
    FROM premarital_checks WHERE happened_on BETWEEN $first AND $last
    """,
)

# Somebody found married without the spouse has a couple of one; it gives way once the whole couple is known.
COUPLES = Measure(
    "couples",
    """
    WITH open AS (
        SELECT couple, wife, husband, slip FROM couples
        WHERE (since IS NULL OR since <= $last) AND (until IS NULL OR until > $last)
    ), whole AS (SELECT * FROM open WHERE wife IS NOT NULL AND husband IS NOT NULL
    ), known AS (
        SELECT * FROM whole
        UNION ALL SELECT * FROM open WHERE husband IS NULL AND wife NOT IN (SELECT wife FROM whole)
        UNION ALL SELECT * FROM open WHERE wife IS NULL AND husband NOT IN (SELECT husband FROM whole)
    ), partner AS (
        SELECT couple, slip, wife AS person FROM known WHERE wife IS NOT NULL
        UNION ALL SELECT couple, slip, husband FROM known WHERE husband IS NOT NULL
    )
    SELECT coalesce(s.area, s.commune) AS base, NULL::BIGINT AS away, p.couple AS key, s.since AS happened_on,
        [p.slip] AS slips, p.person, s.household, p.couple
    FROM partner p JOIN stays s ON s.person = p.person
    WHERE s.since <= $last AND (s.until IS NULL OR s.until > $last)
    """,
)
