"""From lines to month sheets: what was handed in when, by whom, and what an officer has appraised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from danso.register.draft import SlipDraft
from danso.synth.people import Area, Home, Line
from danso.synth.staffing import Posts
from danso.synth.world import World
from danso.values.day import Day
from danso.values.period import month_end


@dataclass(frozen=True, slots=True)
class Desk:
    """Who writes for an area: the commune's officer and the collaborator, by account."""

    officer: int | None
    collaborator: int | None


@dataclass(frozen=True, slots=True)
class Batch:
    """Slips received in one go, and the acts of appraisal that followed: slip ids of one sheet each."""

    received_at: datetime
    drafts: tuple[SlipDraft, ...]
    appraised_at: datetime
    sheets: tuple[tuple[int, tuple[str, ...]], ...]  # (commune, slips)
    targets: Mapping[str, str]  # correction or withdrawal -> slip it speaks of


def batches(world: World, posts: Posts, desks: Mapping[int, Desk]) -> list[Batch]:
    """The enrolment, then each month's sheets on the first three days of the next, then what just came in."""
    writing = _Writing(world, posts, desks)
    found = list(_enrolment(world, writing))
    by_day: dict[date, list[Line]] = defaultdict(list)
    for line in [*world.lines, *_handed_in(world)]:
        by_day[_received(world, line)].append(line)
    for day in sorted(by_day):
        found.append(_batch(day, by_day[day], writing, world.shape.today))
    return found


@dataclass(frozen=True, slots=True)
class _Writing:
    world: World
    posts: Posts
    desks: Mapping[int, Desk]

    def draft(self, line: Line) -> SlipDraft:
        desk = self.desks.get(line.area.id, Desk(None, None))
        works = self.posts.works(line.area.id, line.on)
        identity: dict[str, object] = {}
        if line.persons:
            identity["persons"] = line.persons
        if line.address:
            identity["address"] = line.address
        return SlipDraft(
            kind=line.kind,
            happened_on=Day.of(line.on),
            commune=line.area.commune,
            area=line.area.id,
            household=line.home.id if line.home else None,
            facts=line.facts,
            identity=identity,
            told_by=line.told_by if works or line.told_by != "collaborator" else "family",
            written_by=desk.collaborator if works else desk.officer,
            on_behalf_of=None if works else desk.collaborator,
            id=line.id,
        )


def _enrolment(world: World, writing: _Writing) -> Iterable[Batch]:
    """The household sheets, in one batch for each commune, a few days after the day they describe."""
    on = world.shape.enrolled_on
    communes = list(dict.fromkeys(area.commune for area in world.areas))
    for n, commune in enumerate(communes):
        lines = [_sheet(world, home) for home in world.homes if home.enrolled and home.first_area.commune == commune]
        yield _batch(on + timedelta(days=5 + n % 4), lines, writing, world.shape.today)


def _sheet(world: World, home: Home) -> Line:
    ids = {member["id"] for member in home.facts["members"]}
    persons = {i: home.names[i] for i in home.names if i in ids}
    line = Line("household_enrolled", world.shape.enrolled_on, home.first_area, home, home.facts, persons)
    line.id, line.address, line.told_by = home.slip, home.address, "collaborator"
    return line


def _handed_in(world: World) -> Iterable[Line]:
    """Each area declares each month complete, or without event, on the day it hands in; two were not in yet."""
    shape = world.shape
    months = sorted({(line.on.year, line.on.month) for line in world.lines})
    busy = {(line.area.id, line.on.year, line.on.month) for line in world.lines}
    for year, month in months:
        for area in world.areas:
            on = _hand_in_day(month_end(date(year, month, 1)), area)
            quiet = (area.id, year, month) not in busy
            latest = month_end(date(year, month, 1)) + timedelta(days=31) > shape.today
            if on >= shape.today or (latest and quiet):
                continue
            facts: dict[str, object] = {"month": f"{year}-{month:02d}"}
            if quiet:
                facts["no_event"] = True
            line = Line("month_complete", on, area, None, facts, told_by="collaborator", month=(year, month))
            line.id = world.new_id("month_complete")
            yield line


def _hand_in_day(end: date, area: Area) -> date:
    return end + timedelta(days=1 + area.id % 3)


def _received(world: World, line: Line) -> date:
    """On the giao ban after the month, a month later where late, or just now."""
    last = month_end(date(*line.month, 1) if line.month else line.on)
    day = _hand_in_day(last, line.area)
    if line.late:
        day = _hand_in_day(month_end(last + timedelta(days=1)), line.area)
    if line.left_open or day >= world.shape.today:
        return world.shape.today - timedelta(days=1)
    return day


def _batch(day: date, lines: list[Line], writing: _Writing, today: date) -> Batch:
    """One day's receipt; what came in on the last day before today waits for the officer."""
    drafts = tuple(writing.draft(line) for line in lines)
    sheets: dict[tuple[int, int], list[str]] = defaultdict(list)
    for line in lines:
        if day < today - timedelta(days=1):
            sheets[line.area.commune, line.area.id].append(line.id)
    received, appraised = _at(day, 9), _at(day, 15)
    acts = tuple((commune, tuple(ids)) for (commune, _), ids in sorted(sheets.items()))
    return Batch(received, drafts, appraised, acts, {line.id: line.target for line in lines if line.target})


def _at(day: date, hour: int) -> datetime:
    """Hour of the day in Viet Nam, as an instant."""
    return datetime.combine(day, time(hour), UTC) - timedelta(hours=7)
