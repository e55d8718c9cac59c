"""One run: the town on its first day, then step by step to the last; afterwards brought to the ordered totals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from danso.synth.amendments import write_amendments
from danso.synth.births import Delivery, deliveries, find_mothers, give_birth
from danso.synth.contraception import draw_methods, first_methods
from danso.synth.deaths import draw_deaths
from danso.synth.enrolment import give_numbers, write_sheets
from danso.synth.families import settle
from danso.synth.fitting import Count, count, fit_people, fit_users
from danso.synth.months import months
from danso.synth.moves import draw_moves
from danso.synth.oddities import write_oddities
from danso.synth.people import Area
from danso.synth.services import write_services
from danso.synth.shape import Shape
from danso.synth.staffing import Posts
from danso.synth.taken_up import confirm_methods, give_services
from danso.synth.unions import draw_unions
from danso.synth.world import World

# More are settled than ordered, so that quiet ones can be taken away at the end.
_MARGIN = 1.03
_NEWS = 215  # days before a delivery by which its mother is chosen


def live(
    shape: Shape, areas: Sequence[Area], posts: Posts, seed: int, progress: Callable[[], None] = lambda: None
) -> World:
    """Draw all lives. LookupError when the totals cannot be met."""
    world = World(shape, areas, seed)
    settle(world, round(shape.people * _MARGIN), round(shape.households * _MARGIN))
    planned = deliveries(world)
    born = 0
    chosen = _choose(world, planned, 0, 0, shape.first + timedelta(days=_NEWS - 1))
    first_methods(world)
    write_sheets(world)
    counted: Count | None = None
    for month in months(shape):
        progress()
        chosen = _choose(world, planned, chosen, month.number, month.last + timedelta(days=_NEWS))
        while born < len(planned) and planned[born].on <= month.last:
            give_birth(world, planned[born], month)
            born += 1
        draw_unions(world, month)
        draw_moves(world, month)
        draw_deaths(world, month)
        draw_methods(world, month, {area.id for area in areas if posts.works(area.id, month.first)})
        if month.last == shape.counted_on:
            counted = count(world)
    assert counted is not None
    more = write_oddities(world)
    fit_people(world, counted, more)
    confirm_methods(world)
    fit_users(world)
    write_services(world, posts)
    give_services(world)
    give_numbers(world)
    write_amendments(world)
    return world


def _choose(world: World, planned: list[Delivery], chosen: int, month: int, until: date) -> int:
    """Find mothers for the deliveries up to a day; how many of all have one now."""
    end = chosen
    while end < len(planned) and planned[end].on <= until:
        end += 1
    find_mothers(world, planned[chosen:end], month, world.shape.first)
    return end
