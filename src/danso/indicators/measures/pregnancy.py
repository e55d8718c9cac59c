"""Pregnancy news, prenatal and newborn screening (rules.md 5). Never anything on the sex of a fetus."""

from danso.indicators.definition import Measure

_COLUMNS = """coalesce(area, commune) AS base, NULL::BIGINT AS away, {key} AS key, happened_on, {slips} AS slips,
        person, household, NULL::VARCHAR AS couple"""

PREGNANCY_NEWS = Measure(
    "pregnancy news",
    f"""
    SELECT {_COLUMNS.format(key="slip", slips="[slip]")}, event
    FROM pregnancy_events WHERE happened_on BETWEEN $first AND $last
    """,
)
REPORTED = PREGNANCY_NEWS.only("pregnancies reported", "event = 'pregnant'")
ABORTIONS = PREGNANCY_NEWS.only("abortions", "event = 'abortion'")
MISCARRIAGES = PREGNANCY_NEWS.only("miscarriages", "event = 'miscarriage'")

# 280 days are a pregnancy: what was reported within them and not yet ended goes on into the window.
# On one day births come before changes and services (rules.md 6), so a service says where she was last.
MANAGED = Measure(
    "pregnant women managed",
    f"""
    WITH known AS (
        SELECT slip, happened_on, person, household, area, commune, 1 AS rank FROM pregnancy_events e
        WHERE event = 'pregnant' AND (happened_on BETWEEN $first AND $last
            OR (happened_on BETWEEN $first::DATE - 280 AND $first::DATE - 1
                AND NOT EXISTS (SELECT 1 FROM births b WHERE b.mother = e.person
                    AND b.happened_on >= e.happened_on AND b.happened_on < $first)
                AND NOT EXISTS (SELECT 1 FROM pregnancy_events o WHERE o.person = e.person
                    AND o.event IN ('miscarriage', 'abortion')
                    AND o.happened_on >= e.happened_on AND o.happened_on < $first)))
        UNION ALL
        SELECT slip, happened_on, mother, household, area, commune, 0 FROM births
        WHERE happened_on BETWEEN $first AND $last
        UNION ALL
        SELECT slip, happened_on, person, household, area, commune, 1 FROM prenatal_screenings
        WHERE happened_on BETWEEN $first AND $last
    )
    SELECT {_COLUMNS.format(key="person", slips="[slip]")}
    FROM known
    QUALIFY row_number() OVER (PARTITION BY person ORDER BY happened_on DESC, rank DESC, slip DESC) = 1
    """,
)


def _screened(table: str, where: str) -> str:
    return f"""
    SELECT {_COLUMNS.format(key="person", slips="[slip]")}
    FROM {table} WHERE {where}
    QUALIFY row_number() OVER (PARTITION BY person ORDER BY happened_on DESC, slip DESC) = 1
    """


def _completed(table: str, diseases: str, days: int) -> str:
    """Screenings on whose day the person's screenings of so many days first cover all diseases."""
    return f"""
    WITH covered AS (
        SELECT n.slip, n.person, n.happened_on, n.household, n.area, n.commune,
            flatten(list(o.done)) AS done,
            coalesce(flatten(list(o.done) FILTER (WHERE o.happened_on < n.happened_on)), []) AS before,
            list(o.slip ORDER BY o.happened_on, o.slip) AS told
        FROM {table} n JOIN {table} o ON o.person = n.person
            AND o.happened_on <= n.happened_on AND o.happened_on > n.happened_on - {days}
        WHERE n.happened_on BETWEEN $first AND $last
        GROUP BY ALL
    )
    SELECT {_COLUMNS.format(key="person", slips="told")}
    FROM covered
    WHERE list_has_all(done, {diseases}) AND NOT list_has_all(before, {diseases})
    QUALIFY row_number() OVER (PARTITION BY person ORDER BY happened_on DESC, slip DESC) = 1
    """


FOUR = "['down', 'edwards', 'patau', 'thalassemia']"
FIVE = "['hypothyroid', 'g6pd', 'cah', 'hearing', 'heart']"
A_PREGNANCY = 280
A_LIFE = 50_000

PRENATAL_ANY = Measure(
    "women screened before birth",
    _screened("prenatal_screenings", "happened_on BETWEEN $first AND $last AND len(done) > 0"),
)
PRENATAL_FOUR = Measure("women screened for four diseases", _completed("prenatal_screenings", FOUR, A_PREGNANCY))
NEWBORN_ANY = Measure(
    "newborns screened", _screened("newborn_screenings", "happened_on BETWEEN $first AND $last AND len(done) > 0")
)
NEWBORN_FIVE = Measure("newborns screened for five diseases", _completed("newborn_screenings", FIVE, A_LIFE))
