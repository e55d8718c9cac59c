"""Pictures of a briefing: the pyramid and the months of births and deaths."""

from __future__ import annotations

from danso.reports.briefing.telling import Telling
from danso.reports.charts.pyramid import AgeSex, population_pyramid
from danso.reports.charts.trend import SHORT, MonthLine, month_trend
from danso.reports.counting import OLDEST, YOUNGEST_OF_GROUPS
from danso.reports.document import Block, Picture
from danso.reports.faces import inside
from danso.reports.spans import months_to

GROUPS = (*(f"{a}-{a + 4}" for a in YOUNGEST_OF_GROUPS), f"{OLDEST}+")


def pyramid(t: Telling) -> tuple[Block, ...]:
    found = t.data.pyramid
    if found is None or not sum(found.men) + sum(found.women):
        return ()
    before = AgeSex(found.men_before, found.women_before) if any(found.men_before) else None
    day = t.day()
    a_year_ago = t.day(t.data.window.last_year().last)
    svg = population_pyramid(
        GROUPS,
        AgeSex(found.men, found.women),
        as_of=day,
        before=before,
        before_as_of=a_year_ago,
        language=t.language,
    )
    caption = t.say(
        "Tháp dân số {name} ngày {day} (người)",
        "Population pyramid of {name} on {day} (persons)",
        name=inside(t.data.unit.name),
        day=day,
    )
    fullest = max(range(len(GROUPS)), key=lambda i: found.men[i] + found.women[i])
    alt = t.say(
        "Tháp dân số {name} ngày {day}: nhóm tuổi đông nhất là {group} với {men} nam và {women} nữ.",
        "Population pyramid of {name} on {day}: the largest age group is {group} with {men} men and {women} women.",
        name=inside(t.data.unit.name),
        day=day,
        group=GROUPS[fullest],
        men=t.amount(found.men[fullest]),
        women=t.amount(found.women[fullest]),
    )
    return (Picture(svg, caption, alt, width_mm=100),)


def months(t: Telling, code: str, vi: str, en: str) -> tuple[Block, ...]:
    """The months of the year so far beside last year's; no picture of a single month."""
    data = t.data
    known_to = data.counted_to
    span = [month for month in months_to(data.window.last) if known_to is None or month.last < known_to]
    if len(span) < 2:
        return ()
    values = [one for month in span if (one := data.figures.get(code, data.unit.id, month)) is not None]
    if len(values) < len(span):
        return ()
    now = [float(one.exact or 0) for one in values]
    closed = all(one.status == "official" for one in values)
    year_before = [month.last_year() for month in span]
    past = [data.figures.get(code, data.unit.id, month) for month in year_before]
    # Of totals carried over from former units the months are not known.
    known = not data.carried and (data.last_year("births") is not None or data.last_year("deaths") is not None)
    before = MonthLine(str(data.window.last.year - 1), [None if one is None else float(one.exact or 0) for one in past])
    subject = t.say(vi, en)
    svg = month_trend(
        subject,
        MonthLine(str(data.window.last.year), now, provisional=not closed),
        before if known and any(before.values) else None,
        language=t.language,
    )
    caption = t.say(
        "{subject} theo tháng, {unit} (trẻ)",
        "{subject} by month, {unit} (children)",
        subject=subject,
        unit=inside(data.unit.name),
    )
    told = ", ".join(
        f"{SHORT[m.first.month - 1].in_(t.language)}: {t.amount(int(v or 0))}" for m, v in zip(span, now, strict=True)
    )
    return (Picture(svg, caption, f"{caption}: {told}.", width_mm=115),)
