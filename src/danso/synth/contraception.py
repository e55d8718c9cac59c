"""Contraceptive methods: what couples use on the first day, starts, stops, switches and the marks between."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from danso.register.codes.contraception import RESUPPLY
from danso.synth import rates
from danso.synth.months import Month
from danso.synth.people import Human
from danso.synth.world import World

_START, _START_AFTER_BIRTH = 0.022, 0.085  # a month, of women without a method
_STOP = {"1": 0.004, "3": 0.0, "2": 0.0, "4": 0.012, "5": 0.013, "6": 0.016, "7": 0.005, "8": 0.01}
_SWITCH = 0.003
_LOSS = 0.0025
_MARK, _MARK_WITHOUT_COLLABORATOR = 0.34, 0.16  # a month, of users of condom, pill, injection
_RESTART_AFTER = 100  # days; an earlier restart of the same method would be no new one


def first_methods(world: World) -> None:
    """Methods found when the book was opened."""
    on = world.shape.enrolled_on
    for woman in _wives(world, on):
        if woman.due is not None or woman.parity == 0:
            continue
        recent = woman.last_birth is not None and (on - woman.last_birth).days < 150
        users = rates.USERS[rates.band(woman.age(on), 15, 45)] * (0.4 if recent else 1.0)
        if world.rng.random() * 100 < users:
            _take_up(world, woman, on)
            begun = on - timedelta(days=world.rng.randrange(50, 2600 if woman.method in ("1", "2", "3") else 1200))
            if woman.last_birth is not None and begun <= woman.last_birth:
                begun = min(woman.last_birth + timedelta(days=70), on - timedelta(days=40))
            woman.method_since = begun.isoformat()[:7]


def draw_methods(world: World, month: Month, active: set[int]) -> None:
    """One month of everybody. `active`: areas whose collaborator still works."""
    for woman in _wives(world, month.first):
        if not world.free(woman, month.number) or woman.age(month.last) > 49 or woman.spouse is None:
            continue
        if woman.method is None and world.chance(_LOSS * month.share):
            _loses(world, woman, month)
        elif woman.method is None:
            _maybe_start(world, woman, month)
        else:
            _go_on(world, woman, month, active)


def _wives(world: World, on: date) -> list[Human]:
    return [h for h in world.people if h.sex == "2" and h.here and h.marital == "married" and 15 <= h.age(on) <= 49]


def _take_up(world: World, woman: Human, on: date) -> None:
    mix = rates.METHODS_YOUNG if woman.age(on) < 35 else rates.METHODS_OLDER
    woman.method = world.rng.choices(list(mix), list(mix.values()))[0]
    if woman.parity < 2 and woman.method in ("2", "3"):
        woman.method = "4"
    channels = rates.CHANNELS[woman.method]
    woman.channel = world.rng.choices(list(channels), list(channels.values()))[0]


def _maybe_start(world: World, woman: Human, month: Month) -> None:
    after_birth = woman.last_birth is not None and 60 < (month.first - woman.last_birth).days < 400
    none_yet = woman.parity == 0
    chance = (_START_AFTER_BIRTH if after_birth else _START) * (0.25 if none_yet else 1.0) * month.share
    if world.chance(chance) and not (woman.last_birth and (month.first - woman.last_birth).days < 45):
        _start(world, woman, world.day_in(month.first, month.last))


def _loses(world: World, woman: Human, month: Month) -> None:
    """A pregnancy that ended early; "no answer" is an answer."""
    event = world.rng.choices(("miscarriage", "abortion", "no_answer"), (45, 48, 7))[0]
    facts = {"person": woman.id, "event": event, "pregnancy_no": woman.parity + 1}
    world.write("pregnancy_event", world.day_in(month.first, month.last), woman.home, facts, woman)


def _start(world: World, woman: Human, on: date) -> None:
    before = woman.method
    _take_up(world, woman, on)
    assert woman.method is not None
    if woman.method == before or (woman.stopped and woman.stopped[0] == woman.method and _soon(woman.stopped[1], on)):
        woman.method = before
        return
    facts = {"person": woman.id, "method": woman.method, "channel": woman.channel}
    told = "station" if woman.method in "12367" else "collaborator"
    world.write("contraception_started", on, woman.home, facts, woman, told_by=told)
    woman.begun = on
    if woman.method != "8":
        woman.starts.append(on)
    if before is not None:
        woman.stopped = (before, on)


def _soon(stopped: date, on: date) -> bool:
    return (on - stopped).days < _RESTART_AFTER


def _go_on(world: World, woman: Human, month: Month, active: set[int]) -> None:
    method = woman.method
    assert method is not None and woman.home is not None
    draw, on = world.rng.random(), world.day_in(month.first, month.last)
    if draw < _STOP[method] * month.share:
        reason = world.rng.choices(("wants_child", "side_effect", "other", "unknown"), (50, 25, 15, 10))[0]
        stop = {"person": woman.id, "method": method, "reason": reason}
        world.write("contraception_stopped", on, woman.home, stop, woman)
        woman.stopped, woman.method, woman.begun = (method, on), None, None
    elif draw < (_STOP[method] + _SWITCH) * month.share and method not in ("2", "3"):
        _start(world, woman, on)
    elif method in RESUPPLY:
        marks = _MARK if woman.home.area.id in active else _MARK_WITHOUT_COLLABORATOR
        if world.chance(marks * month.share):
            facts: dict[str, Any] = {"person": woman.id, "method": method, "channel": woman.channel}
            line = world.write("contraception_confirmed", on, woman.home, facts, woman, told_by="collaborator")
            line.begun = woman.begun
            woman.marks.append(line)
