"""Moves and adjustments, from the beginnings and ends of stays, so that the balance closes (rules.md 1, 8).

Counted by the day from which, or until which, somebody is counted. Moves inside a commune are arrivals and
departures only for the units below it whose border they cross: `away` names the other unit. A known move between two
communes that one commune holds on the boundaries asked for is, on those boundaries, a move inside it: `met`.
"""

from danso.indicators.definition import Measure

INSIDE = "('move_inside', 'split', 'joined')"
FROM_OUTSIDE = "('move_in', 'six_months', 'adopted')"
GROUND_BOUNDARY = "('boundary', 'reassigned')"


def _met(other: str, ended_or_begun: str) -> str:
    """The other side of a known move, where it never lay in the commune of this one.

    Only with both halves in the window: one half alone must stay a move, or the balance would not close.
    """
    return f"""
        CASE WHEN NOT EXISTS (SELECT 1 FROM units u WHERE u.descendant = stays.{other} AND u.ancestor = stays.commune)
            AND EXISTS (SELECT 1 FROM stays o WHERE o.person = stays.person AND coalesce(o.area, o.commune) = stays.{other}
                AND o.{ended_or_begun} BETWEEN $first AND $last)
        THEN {other} END"""


def _arrivals(name: str, grounds: str, away: str, met: str = "") -> Measure:
    return Measure(
        name,
        f"""
        SELECT coalesce(area, commune) AS base, {away} AS away, stay AS key, since AS happened_on, [slip_in] AS slips,
            person, household, NULL::VARCHAR AS couple, ground_in AS ground, came_from {f", {met} AS met" if met else ""}
        FROM stays WHERE since BETWEEN $first AND $last AND ({grounds})
        """,
        met=bool(met),
    )


def _departures(name: str, grounds: str, away: str, met: str = "") -> Measure:
    return Measure(
        name,
        f"""
        SELECT coalesce(area, commune) AS base, {away} AS away, stay AS key, until AS happened_on, [slip_out] AS slips,
            person, household, NULL::VARCHAR AS couple, ground_out AS ground, goes_to {f", {met} AS met" if met else ""}
        FROM stays WHERE until BETWEEN $first AND $last AND ({grounds})
        """,
        met=bool(met),
    )


_IN = f"ground_in IN {FROM_OUTSIDE} OR ground_in IN {INSIDE}"
_OUT = f"ground_out = 'move_out' OR ground_out IN {INSIDE}"

MOVES_IN = _arrivals("moves in", _IN, f"CASE WHEN ground_in IN {INSIDE} THEN came_from END", _met("came_from", "until"))
MOVES_OUT = _departures(
    "moves out", _OUT, f"CASE WHEN ground_out IN {INSIDE} THEN goes_to END", _met("goes_to", "since")
)
MOVES_IN_ACROSS = _arrivals("moves in across the unit's own border", _IN, "came_from")
MOVES_OUT_ACROSS = _departures("moves out across the unit's own border", _OUT, "goes_to")
MOVES_INSIDE = _arrivals("moves inside the commune", "ground_in = 'move_inside'", "NULL::BIGINT")

MISSED = _arrivals("missed before", "ground_in = 'missed'", "NULL::BIGINT")
BOOK_OPENED = _arrivals("enrolled with the book", "ground_in = 'book'", "NULL::BIGINT")
TWICE = _departures("entered twice", "ground_out = 'entered_twice'", "NULL::BIGINT")
GONE = _departures("gone before the book", "ground_out = 'gone_before'", "NULL::BIGINT")
BOUNDARY_IN = _arrivals("in by a boundary", f"ground_in IN {GROUND_BOUNDARY}", "came_from")
BOUNDARY_OUT = _departures("out by a boundary", f"ground_out IN {GROUND_BOUNDARY}", "goes_to")
