"""Births of the window, where the mother was counted that day; a rows' base is her area (rules.md 2)."""

from danso.indicators.definition import Measure

BIRTHS = Measure(
    "births",
    """
    SELECT coalesce(area, commune) AS base, NULL::BIGINT AS away, slip AS key, happened_on, [slip] AS slips,
        child AS person, household, NULL::VARCHAR AS couple,
        mother, sex, counts_as, mother_age, 5 * least(greatest(mother_age // 5, 3), 9) AS age_group
    FROM births WHERE happened_on BETWEEN $first AND $last
    """,
)
BOYS = BIRTHS.only("boys", "sex = '1'")
GIRLS = BIRTHS.only("girls", "sex = '2'")
FIRST = BIRTHS.only("first births", "counts_as = 1")
SECOND = BIRTHS.only("second births", "counts_as = 2")
THIRD_PLUS = BIRTHS.only("third and later births", "counts_as = 3")
ORDER_UNKNOWN = BIRTHS.only("births of unknown order", "counts_as IS NULL")
MOTHER_UNDER_20 = BIRTHS.only("births of mothers under 20", "mother_age < 20")
