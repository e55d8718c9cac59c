"""Writes of a round: opened by the officer, areas left with a reason, households marked, closed by the head."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils import timezone

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.levels import Level
from danso.places.passed_on import with_closed
from danso.places.queries import descendants, unit_row
from danso.places.scope import NotInScope, Scope
from danso.register.actions import cut_off, record_slips
from danso.register.draft import SlipDraft
from danso.register.lists.homes import Home, homes_of
from danso.register.lists.slips_since import chain_positions, positions_before
from danso.register.models import SlipKey
from danso.values.day import Day, shown_date
from danso.values.ids import new_id
from danso.values.text import clean
from danso.values.words import Words
from danso.work.rounds.found import locked_round
from danso.work.rounds.kinds import RoundKind
from danso.work.rounds.models import Round, RoundArea, Visit
from danso.work.rounds.refusals import LeftWithoutReason, RoundNotReady, RoundWrong, VisitDayWrong
from danso.work.rounds.rules import Verdict
from danso.work.rounds.totals import open_checks, totals_of

_LONGEST = timedelta(days=366)


def open_round(
    *,
    by: Scope,
    unit_id: int,
    kind: RoundKind,
    plan_number: str,
    plan_on: date,
    first: date,
    last: date,
    book_on: date,
    areas: Collection[int] | None = None,
    renewed_on: date | None = None,
) -> Round:
    """A round over all areas of a commune (None), or some. The same plan sent again is the round that stands.

    Raises RoundWrong, NotInScope.
    """
    by.require(Permission.keep_office_work, unit_id)
    plan = clean(plan_number)[:60]
    row = unit_row(unit_id, by.on)
    if row is None:
        raise NotInScope
    if row.level != Level.commune:
        raise RoundWrong(_OF_A_COMMUNE)
    if problem := _wrong(by.on, plan, plan_on, first, last, book_on, kind, renewed_on):
        raise RoundWrong(problem)
    held = set(descendants(unit_id, by.on, Level.area))
    chosen = held if areas is None else set(areas)
    if not chosen or not chosen <= held:
        raise RoundWrong(_NO_AREA)
    with audited("open_round", by=by, unit_id=unit_id, detail={"kind": kind.value, "areas": len(chosen)}) as entry:
        communes = with_closed([unit_id], Level.commune, by.on)
        begun = positions_before(communes, first) if first <= by.on else chain_positions(communes)
        told = {
            "plan_on": plan_on, "last": last, "book_on": book_on, "renewed_on": renewed_on, "opened_on": by.on,
            "opened_by": by.account_id, "opened_by_label": by.label,
            "positions": {str(commune): position for commune, position in begun.items()},
        }  # fmt: skip
        one, made = Round.objects.get_or_create(
            unit_id=unit_id, kind=kind.value, plan_number=plan, first=first, defaults=told
        )
        if made:
            RoundArea.objects.bulk_create(RoundArea(round=one, area_id=area) for area in sorted(chosen))
        entry.subject = f"round:{one.pk}"
    return one


def leave_area(*, by: Scope, round_id: int, area: int, reason: str) -> RoundArea:
    """The round is closed without this area; whoever says so says why. An empty reason takes the area up again."""
    told = clean(reason)[:300]
    with audited("leave_round_area", by=by, subject=f"round:{round_id}", detail={"area": area}) as entry:
        one = locked_round(by, round_id, Permission.keep_office_work)
        entry.unit_id, entry.detail["left"] = one.unit_id, bool(told)
        row = RoundArea.objects.filter(round=one, area=area).first()
        if row is None:
            raise NotInScope
        if not told and not row.left_because:
            raise LeftWithoutReason
        row.left_because, row.left_by_label = told, by.label if told else ""
        row.save()
    return row


@dataclass(frozen=True, slots=True)
class Marked:
    """How many households were newly marked or changed; `same`: already said so; `undone`: the mark taken back."""

    as_book: int = 0
    differs: int = 0
    undone: int = 0
    same: int = 0
    gone: tuple[str, ...] = field(default=())  # not of the area, or no longer standing


def mark_households(
    *,
    by: Scope,
    round_id: int,
    area: int,
    verdicts: Mapping[str, Verdict],
    visited_on: date,
    told_by: str = "collaborator",
    on_behalf_of: int | None = None,
) -> Marked:
    """Households of one area as the paper says, by id. Each newly visited one gets its review slip in the same act.

    Raises NotInScope, RoundClosed, VisitDayWrong.
    """
    with audited("mark_households", by=by, unit_id=area, subject=f"round:{round_id}") as entry:
        one = locked_round(by, round_id, Permission.record_slip, area=area)
        last = min(one.last, by.on)
        if not one.first <= visited_on <= last:
            raise VisitDayWrong(first=shown_date(one.first), last=shown_date(max(last, one.first)))
        homes = {home.id: home for home in homes_of([area], last)}
        known = {visit.household: visit for visit in Visit.objects.filter(round=one, household__in=list(verdicts))}
        new, changed, undone, same = [], [], [], 0
        for household, verdict in verdicts.items():
            visit = known.get(household)
            if visit is None and household in homes and verdict != "undo":
                new.append(Visit(round=one, area_id=area, household=household, verdict=verdict, visited_on=visited_on,
                                 slip_id=new_id(), marked_by=by.account_id, marked_by_label=by.label))  # fmt: skip
            elif visit is not None and verdict == "undo":
                undone.append(visit)
            elif visit is not None and visit.verdict != verdict:
                visit.verdict, visit.marked_by, visit.marked_by_label = verdict, by.account_id, by.label
                changed.append(visit)
            elif visit is not None:
                same += 1
        Visit.objects.bulk_create(new)
        Visit.objects.bulk_update(changed, ["verdict", "marked_by", "marked_by_label"])
        Visit.objects.filter(pk__in=[visit.pk for visit in undone]).delete()
        drafts = [_review(homes[visit.household], visit, told_by, on_behalf_of) for visit in new]
        record_slips(by=by, drafts=drafts + _withdrawals(undone, homes))
        count = {value: sum(visit.verdict == value for visit in (*new, *changed)) for value in ("as_book", "differs")}
        entry.detail |= {**count, "undone": len(undone), "area": area}
    missing = tuple(h for h in verdicts if h not in homes and h not in known)
    return Marked(count["as_book"], count["differs"], len(undone), same, missing)


def close_round(*, by: Scope, round_id: int) -> Round:
    """Closed with its totals; after this no mark is taken. Pressed again, it is the closed round. Raises RoundNotReady.

    Closing or renewing the book also names the cut-off at which the old book is kept: it can be printed as it was.
    """
    with audited("close_round", by=by, subject=f"round:{round_id}") as entry:
        one = locked_round(by, round_id, Permission.lead_office_work, closed=True)
        entry.unit_id = one.unit_id
        if one.closed:
            entry.detail["again"] = True
            return one
        if stopping := [said for check, said in open_checks(one, by.on) if check.stops]:
            what = Words(" ".join(said.vi for said in stopping), " ".join(said.en for said in stopping))
            raise RoundNotReady(what=what)
        one.totals = totals_of(one, by.on)
        if one.of_kind.freezes:
            label, permission = f"A0 {one.unit_id} {one.book_on}", Permission.lead_office_work
            one.cutoff = cut_off(by=by, label=label, permission=permission)
        one.closed_at, one.closed_on = timezone.now(), by.on
        one.closed_by, one.closed_by_label = by.account_id, by.label
        one.save()
    return one


def _wrong(
    today: date,
    plan: str,
    plan_on: date,
    first: date,
    last: date,
    book_on: date,
    kind: RoundKind,
    renewed_on: date | None,
) -> Words | None:
    if not plan:
        return _NO_PLAN
    if plan_on > today:
        return _PLAN_LATER
    if last < first or last - first > _LONGEST:
        return _DAYS
    if kind is RoundKind.renewal and (renewed_on is None or renewed_on <= book_on):
        return _RENEWED
    if kind is not RoundKind.renewal and renewed_on is not None:
        return _NOT_RENEWED
    return None


def _review(home: Home, visit: Visit, told_by: str, on_behalf_of: int | None) -> SlipDraft:
    return SlipDraft(
        "reviewed", Day.of(visit.visited_on), home.commune, home.written_area, home.id, {}, told_by=told_by,
        on_behalf_of=on_behalf_of, id=visit.slip_id,
    )  # fmt: skip


def _withdrawals(undone: Collection[Visit], homes: Mapping[str, Home]) -> list[SlipDraft]:
    """The review slips of marks taken back are withdrawn in their own chain."""
    keys = SlipKey.objects.in_bulk([visit.slip_id for visit in undone])
    found = []
    for visit in undone:
        key, home = keys[visit.slip_id], homes.get(visit.household)
        facts = {"target": key.slip_id, "target_hash": key.body_hash}
        area = home.written_area if home else visit.area_id
        found.append(SlipDraft("withdrawal", Day.of(visit.visited_on), key.commune, area, visit.household, facts))
    return found


_OF_A_COMMUNE = Words("Đợt rà soát mở cho một xã, phường, đặc khu.", "A round is opened for one commune.")
_NO_AREA = Words("Chọn ít nhất một địa bàn của xã.", "Choose at least one area of the commune.")
_NO_PLAN = Words("Ghi số, ký hiệu của kế hoạch.", "Write the number of the plan.")
_PLAN_LATER = Words(
    "Ngày kế hoạch sau ngày hôm nay. Xem lại giúp ngày này.", "The plan's day is in the future. Check it."
)
_DAYS = Words(
    "Ngày đầu phải trước ngày cuối và đợt không dài quá một năm. Xem lại giúp hai ngày này.",
    "A round runs from an earlier to a later day, a year at most. Check both days.",
)
_RENEWED = Words(
    "Đổi sổ A0 cần ngày bắt đầu hộ số mới, sau ngày chốt sổ cũ. Thường là 01/01.",
    "A renewal needs the first day of the new numbers, after the day of the old book. Usually 01/01.",
)
_NOT_RENEWED = Words(
    "Chỉ đợt đổi sổ A0 mới có ngày bắt đầu hộ số mới. Để trống ô này.",
    "Only a renewal has a first day of new numbers. Leave it empty.",
)
