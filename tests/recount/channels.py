"""New and continuing users by the channel told at the last event that counts (rules.md 4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from tests.recount.book import Somebody
from tests.recount.contraception import MODERN, RESUPPLY, qualifies, restart
from tests.recount.counting import Case, Recount, Thing, of_window, plain

CODE = "modern_method_users_new_and_continuing_channel"
CHANNELS = {
    "free": "free",
    "social_marketing": "social_marketing",
    "socialised": "socialised",
    "bought": "bought",
    "unknown": None,
}
# A qualifying event: (day, a start stands over a mark of its day, slip)
Told = tuple[date, int, str]


def events(woman: Somebody, first: date, last: date) -> Iterator[Told]:
    """Starts that are new or begin again what was used before the window; marks of what was used before it."""
    for use in woman.uses:
        if use.told and use.method in MODERN and first <= use.since <= last:
            if use.method not in RESUPPLY or not restart(woman, use) or restart(woman, use, first):
                yield use.since, 1, use.slip
    for day, method, slip in woman.marks:
        if method in tuple(RESUPPLY) and first <= day <= last:
            older = [u for u in woman.uses if u.method == method and u.since < first]
            if any(u.until is None or u.until >= day for u in older):
                yield day, 0, slip


def women(channel: str | None) -> Callable[[Case, date, date], Iterator[Thing]]:
    def found(case: Case, first: date, last: date) -> Iterator[Thing]:
        for woman in case.book.people.values():
            counted = [e for e in events(woman, first, last) if qualifies(case, woman, e[0]) is not None]
            if not counted:
                continue
            day, _, slip = max(counted)
            area = qualifies(case, woman, day)
            if area is not None and woman.channels[slip] == channel:
                yield woman.id, area, None

    return found


RECOUNTS: dict[str, Recount] = {
    f"{CODE}_{name}": plain(of_window(women(channel))) for name, channel in CHANNELS.items()
}
