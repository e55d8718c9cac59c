"""Deaths of the window, where the dead were counted that day."""

from danso.indicators.definition import Measure

DEATHS = Measure(
    "deaths",
    """
    SELECT coalesce(area, commune) AS base, NULL::BIGINT AS away, slip AS key, happened_on, [slip] AS slips,
        person, household, NULL::VARCHAR AS couple, sex, age
    FROM deaths WHERE happened_on BETWEEN $first AND $last
    """,
)
