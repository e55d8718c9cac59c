"""The register's own word on the rows of a file: shape, unit and day, and what the fold would say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.db.models import Q

from danso.accounts.permissions import Permission
from danso.exchange.inbound.entry import Entry
from danso.places.models import UnitClosure
from danso.places.queries import unit_name
from danso.places.scope import Scope
from danso.register.actions import preview as foreseen
from danso.register.draft import SlipDraft
from danso.register.schema import check_shape
from danso.register.slips.kind import Finding, hold
from danso.values.day import shown_date


def judge(entries: list[Entry], *, by: Scope, progress: Callable[[int, int], None] | None = None) -> None:
    """Add the findings of shape, place, day and fold to each entry that would write something."""
    places: dict[tuple[int, int | None, date], Finding | None] = {}
    for entry in entries:
        if entry.draft is None or entry.again == "same":
            continue
        wrong = [*check_shape(entry.draft), *_day_and_place(entry.draft, by.on, places)]
        if wrong:
            entry.say(wrong)
            entry.draft = None
    asked = [e for e in entries if e.writes and e.draft is not None and e.verdict != "hold"]
    outcomes = foreseen(
        by=by, drafts=[e.draft for e in asked if e.draft is not None], permission=Permission.import_file
    )
    for entry, outcome in zip(asked, outcomes, strict=True):
        entry.say(outcome.findings)
        if outcome.state == "witness":
            entry.again, entry.slip_id = "same", outcome.other or ""
    if progress:
        progress(len(entries), len(entries))


def _day_and_place(
    draft: SlipDraft, today: date, known: dict[tuple[int, int | None, date], Finding | None]
) -> list[Finding]:
    day = draft.happened_on.reckoned
    if draft.happened_on.exact and day > today:
        return [future(day)]
    place = (draft.commune, draft.area, day)
    if place not in known:
        known[place] = _not_in_force(*place)
    found = known[place]
    return [found] if found else []


def _not_in_force(commune: int, area: int | None, day: date) -> Finding | None:
    """A sentence where the area did not lie in the commune on that day: not yet, or no longer."""
    unit = commune if area is None else area
    rows = UnitClosure.objects.filter(ancestor_id=commune, descendant_id=unit)
    if rows.filter(Q(until__isnull=True) | Q(until__gt=day), since__lte=day).exists():
        return None
    first = rows.order_by("since").values_list("since", flat=True).first()
    name = unit_name(unit, day)
    if first is None:
        return hold(
            "unit_elsewhere",
            f"{name} không thuộc xã, phường này. Xem lại giúp địa bàn.",
            f"{name} is not in this commune. Check.",
        )
    if day < first:
        return hold(
            "before_the_unit",
            f"Ngày {shown_date(day)} trước khi {name} được lập ({shown_date(first)}). Xem lại giúp ngày hoặc đơn vị.",
            f"{day:%d/%m/%Y} is before {name} existed ({first:%d/%m/%Y}). Check the day or the unit.",
        )
    return hold(
        "unit_closed",
        f"{name} không còn hiệu lực ngày {shown_date(day)}. Xem lại giúp ngày, hoặc chọn đơn vị mới.",
        f"{name} was no longer in force on {day:%d/%m/%Y}. Check the day, or choose the new unit.",
    )


def future(day: date) -> Finding:
    return hold(
        "future",
        f"Ngày {shown_date(day)} chưa tới. Xem lại giúp ngày này.",
        f"{day:%d/%m/%Y} is in the future. Check the day.",
    )
