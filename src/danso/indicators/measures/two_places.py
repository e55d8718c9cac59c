"""People whom two communes count at the end of the last day, or look as if they did (rules.md 8): each excess stay once."""

from danso.indicators.definition import Measure

IN_TWO_PLACES = Measure(
    "counted in two communes of the unit",
    """
    SELECT commune AS base, other_commune AS away, key, since AS happened_on, [slip, other_slip] AS slips, person,
        household, NULL::VARCHAR AS couple, ground
    FROM two_places WHERE since <= $last AND (until IS NULL OR until > $last)
    """,
    within=True,
)
