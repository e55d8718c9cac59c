"""People and households counted at the end of the last day: stays with since <= day < until, each once."""

from danso.indicators.definition import Measure

RESIDENTS = Measure(
    "residents",
    """
    SELECT coalesce(s.area, s.commune) AS base, NULL::BIGINT AS away, s.stay AS key, s.since AS happened_on,
        CASE WHEN m.slip <> s.slip_in AND m.status = 'married' THEN [s.slip_in, m.slip] ELSE [s.slip_in] END AS slips,
        s.person, s.household, NULL::VARCHAR AS couple,
        s.sex, completed_age(s.birth, $last) AS age, m.status AS marital,
        5 * (completed_age(s.birth, $last) // 5) AS age_group
    FROM stays s
    LEFT JOIN marital m ON m.person = s.person AND m.since <= $last AND (m.until IS NULL OR m.until > $last)
    WHERE s.since <= $last AND (s.until IS NULL OR s.until > $last)
    """,
)
MEN = RESIDENTS.only("men", "sex = '1'")
WOMEN = RESIDENTS.only("women", "sex = '2'")
WOMEN_15_49 = RESIDENTS.only("women 15-49", "sex = '2' AND age BETWEEN 15 AND 49")
WOMEN_15_49_WITH_HUSBAND = WOMEN_15_49.only("women 15-49 with husband", "marital = 'married'")
ELDERLY = RESIDENTS.only("residents of 60 and over", "age >= 60")

HOUSEHOLDS = Measure(
    "households with somebody counted",
    """
    SELECT coalesce(s.area, s.commune) AS base, NULL::BIGINT AS away, s.household AS key,
        min(s.since) AS happened_on, [h.slip] AS slips, NULL::VARCHAR AS person, s.household, NULL::VARCHAR AS couple,
        h.kind
    FROM stays s JOIN households h ON h.household = s.household
    WHERE s.since <= $last AND (s.until IS NULL OR s.until > $last)
    GROUP BY coalesce(s.area, s.commune), s.household, h.slip, h.kind
    """,
)
FAMILY_HOUSEHOLDS = HOUSEHOLDS.only("family households", "kind = 'family'")

ELDERLY_CHECKED = Measure(
    "residents of 60 and over with a check in the year to the last day",
    """
    SELECT coalesce(s.area, s.commune) AS base, NULL::BIGINT AS away, s.stay AS key, max(c.happened_on) AS happened_on,
        list(c.slip ORDER BY c.happened_on, c.slip) AS slips, s.person, s.household, NULL::VARCHAR AS couple
    FROM stays s JOIN elderly_checks c ON c.person = s.person
    WHERE s.since <= $last AND (s.until IS NULL OR s.until > $last) AND completed_age(s.birth, $last) >= 60
        AND c.happened_on BETWEEN date_trunc('year', $last::DATE) AND $last
    GROUP BY coalesce(s.area, s.commune), s.stay, s.person, s.household
    """,
)
