"""Users of contraception (rules.md 4). The person counted is the wife, 15-49 with husband and counted somewhere
on the qualifying day; persons once, by method, channel and unit of the last qualifying event."""

from danso.indicators.definition import Measure

MODERN = "('1', '2', '3', '4', '5', '6', '7')"
RESUPPLY = "('4', '5', '6')"

# A resupply method begun again within the days of the setting after its own end is not new.
_RESTART = """EXISTS (
            SELECT 1 FROM spells q WHERE q.person = s.person AND q.method = s.method AND q.number < s.number
                AND q.until <= s.since AND s.since - q.until <= $restart_days{more})"""
RESTART = _RESTART.format(more="")
RESTART_OF_EARLIER = _RESTART.format(more=" AND q.since < $first")

# Later of two on one day: a start stands over a confirmation, then the slip's id decides.
NEW = f"""
        SELECT s.person, s.since AS day, s.method, s.slip_start AS slip, 1 AS rank, s.channel
        FROM spells s
        WHERE s.known_from = 'start' AND s.since BETWEEN $first AND $last AND s.method IN {MODERN}
            AND (s.method NOT IN {RESUPPLY} OR NOT {RESTART})"""
RESTARTED = f"""
        SELECT s.person, s.since AS day, s.method, s.slip_start AS slip, 1 AS rank, s.channel
        FROM spells s
        WHERE s.known_from = 'start' AND s.since BETWEEN $first AND $last AND s.method IN {RESUPPLY}
            AND {RESTART_OF_EARLIER}"""
CONFIRMED = f"""
        SELECT k.person, k.happened_on AS day, k.method, k.slip, 0 AS rank, k.channel
        FROM marks k
        WHERE k.happened_on BETWEEN $first AND $last AND k.method IN {RESUPPLY}
            AND EXISTS (SELECT 1 FROM spells s WHERE s.person = k.person AND s.method = k.method
                AND s.since < $first AND (s.until IS NULL OR s.until >= k.happened_on))"""
RUNNING = """
        SELECT s.person, least($last, coalesce(s.until - 1, $last)) AS day, s.method, s.slip_start AS slip,
            s.number AS rank, s.channel
        FROM spells s
        WHERE s.since <= $last AND (s.until IS NULL OR (s.until > $first AND s.until > s.since))"""
IN_USE = """
        SELECT s.person, $last::DATE AS day, s.method, s.slip_start AS slip, s.number AS rank, s.channel
        FROM spells s WHERE s.since <= $last AND (s.until IS NULL OR s.until > $last)"""
STARTED = f"""
        SELECT s.person, s.since AS day, s.method, s.slip_start AS slip, 1 AS rank, s.channel
        FROM spells s WHERE s.known_from = 'start' AND s.since BETWEEN $first AND $last AND s.method IN {MODERN}"""
MARKED = f"""
        SELECT k.person, k.happened_on AS day, k.method, k.slip, 0 AS rank, k.channel
        FROM marks k WHERE k.happened_on BETWEEN $first AND $last AND k.method IN {MODERN}"""


def qualifying(events: str, key: str) -> str:
    """Events of women who are 15-49 with husband and counted on the day; of each key the last one stands."""
    return f"""
    WITH event AS ({events}
    ), woman AS (
        SELECT e.*, coalesce(s.area, s.commune) AS base, s.household, {key} AS key
        FROM event e
        JOIN persons p ON p.person = e.person AND p.sex = '2' AND completed_age(p.birth, e.day) BETWEEN 15 AND 49
        JOIN marital m ON m.person = e.person AND m.status = 'married'
            AND m.since <= e.day AND (m.until IS NULL OR m.until > e.day)
        JOIN stays s ON s.person = e.person AND s.since <= e.day AND (s.until IS NULL OR s.until > e.day)
        QUALIFY row_number() OVER (PARTITION BY e.person, e.slip, e.day
            ORDER BY regexp_extract(s.stay, '[0-9]+$')::BIGINT DESC) = 1
    )
    SELECT base, NULL::BIGINT AS away, key, day AS happened_on,
        list(slip) OVER (PARTITION BY key ORDER BY day, rank, slip
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS slips,
        person, household, NULL::VARCHAR AS couple, method, channel
    FROM woman
    QUALIFY row_number() OVER (PARTITION BY key ORDER BY day DESC, rank DESC, slip DESC) = 1
    """


NEW_AND_CONTINUING = Measure(
    "new and continuing users",
    qualifying(f"{NEW}\n        UNION ALL{RESTARTED}\n        UNION ALL{CONFIRMED}", "e.person"),
)
NEW_USERS = Measure("new users", qualifying(NEW, "e.person"))
ANY_USERS = Measure("users at some time", qualifying(f"{RUNNING} AND s.method IN {MODERN}", "e.person"))
USING = Measure("women using a method", qualifying(IN_USE, "e.person"))
USING_MODERN = USING.only("women using a modern method", f"method IN {MODERN}")
ACCEPTANCES = Measure(
    "starts and confirmed months",
    qualifying(
        f"{STARTED}\n        UNION ALL{MARKED}",
        "CASE WHEN e.rank = 1 THEN e.slip ELSE e.person || strftime(e.day, ':%Y-%m') END",
    ),
)
STOPPED = Measure(
    "methods ended",
    """
    SELECT coalesce(area, commune) AS base, NULL::BIGINT AS away, slip AS key, happened_on, [slip] AS slips,
        person, household, NULL::VARCHAR AS couple, method
    FROM method_stops WHERE happened_on BETWEEN $first AND $last
    """,
)
