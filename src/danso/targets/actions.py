"""Writing targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.models import Unit
from danso.places.pressed import made_by
from danso.places.scope import NotInScope, Scope
from danso.targets.checking import check_target, number_of
from danso.targets.models import Target
from danso.targets.queries import targets_for
from danso.targets.refusals import BadTarget, BaselineAlreadyFrozen, TargetAlreadyCorrected
from danso.targets.shares_of import came_to
from danso.targets.splits import Split, check_splits
from danso.targets.writing import CORRECTED, written
from danso.values.text import clean
from danso.values.words import Words

FROZEN = Words(
    "Kết quả năm trước đã lưu cùng chỉ tiêu và không đổi nữa.",
    "Last year's result is kept with the target already and does not change.",
)


@dataclass(frozen=True, slots=True)
class Baseline:
    """Last year's official result, with the signed report and the seal that say it."""

    value: Decimal
    report: int
    cutoff: int


@dataclass(frozen=True, slots=True)
class Criterion:
    """From which value, or down to which, a unit of the level has reached it."""

    value: Decimal
    level: str


@contextmanager
def targets_held(*unit_ids: int) -> Iterator[None]:
    """One transaction in which no other holder of these units sets their targets: whoever comes second waits, and then
    sees what the first did. Slips that name the units do not wait."""
    with transaction.atomic():
        list(Unit.objects.select_for_update(no_key=True).filter(pk__in=unit_ids).order_by("pk").values_list("pk"))
        yield


def set_target(
    *,
    by: Scope,
    unit_id: int,
    indicator: str,
    year: int,
    plan_kind: str,
    unit_of_value: str,
    document_number: str,
    since: date,
    value: Decimal | int | str | None = None,
    document_date: date | None = None,
    issuer: str = "",
    contraception_variant: str = "A",
    couple_is_two_persons: bool = False,
    splits: Sequence[Split] = (),
    percent_of: str = "",
    percent: Decimal | None = None,
    criterion: Criterion | None = None,
    baseline: Baseline | None = None,
    press: UUID | None = None,
) -> Target:
    """Record what a decision promises. Shares are in percent; a later `since` replaces, an earlier row is kept.

    `couple_is_two_persons`: the decision sets persons and says that a couple counts as two. With `percent_of` the
    value is so many per cent of that target of the unit and year. The same press again gives the target it set.

    Raises BadTarget, TargetAlreadySet, SplitDoesNotSum.
    """
    by.require(Permission.set_target, unit_id)
    if (made := made_by(Target, press, unit_id=unit_id)) is not None:
        return made
    if percent_of:
        value = _of_other(by, unit_id, year, since, percent_of, percent)
    fields = {
        "unit_id": unit_id,
        "indicator": indicator,
        "year": year,
        "plan_kind": plan_kind,
        "value": number_of(value),
        "unit_of_value": clean(unit_of_value),
        "contraception_variant": contraception_variant,
        "couple_is_two_persons": couple_is_two_persons,
        "percent_of": percent_of,
        "percent": percent if percent_of else None,
        "criterion": criterion.value if criterion else None,
        "criterion_level": criterion.level if criterion else "",
        "baseline": baseline.value if baseline else None,
        "baseline_report": baseline.report if baseline else None,
        "baseline_cutoff": baseline.cutoff if baseline else None,
        "document_number": clean(document_number),
        "document_date": document_date,
        "issuer": clean(issuer),
        "since": since,
        "press": press,
    }
    return _write("set_target", by, fields, splits)


def correct_target(
    *, by: Scope, target_id: int, value: Decimal | int | str, why: str, splits: Sequence[Split] = ()
) -> Target:
    """The decision said another number than was typed: a new row in the place of the wrong one, which stays readable.

    Raises NotInScope, BadTarget, TargetAlreadyCorrected, SplitDoesNotSum.
    """
    wrong = Target.objects.filter(pk=target_id).first()
    if wrong is None:
        raise NotInScope
    by.require(Permission.set_target, wrong.unit_id)
    if not clean(why):
        raise BadTarget(Words("Ghi lý do đính chính.", "Say why it is corrected."))
    if Target.objects.filter(correction_of=wrong).exists():
        raise TargetAlreadyCorrected(CORRECTED)
    kept = {f.attname: getattr(wrong, f.attname) for f in Target._meta.concrete_fields if f.attname != "id"}
    changed = {
        "value": number_of(value),
        "percent_of": "",
        "percent": None,
        "correction_of_id": wrong.pk,
        "press": None,
        "why": clean(why)[:300],
    }
    return _write("correct_target", by, kept | changed, splits)


def freeze_baseline(*, by: Scope, target_id: int, baseline: Baseline) -> Target:
    """Keep last year's official result with a change that was decided before that result was signed; once."""
    target = Target.objects.filter(pk=target_id, plan_kind=Target.PlanKind.CHANGE).first()
    if target is None:
        raise NotInScope
    by.require(Permission.set_target, target.unit_id)
    detail = {"report": baseline.report, "cutoff": baseline.cutoff}
    with audited("freeze_baseline", by=by, unit_id=target.unit_id, subject=f"target:{target.pk}", detail=detail):
        target = Target.objects.select_for_update().get(pk=target.pk)
        if target.baseline is not None:
            raise BaselineAlreadyFrozen(FROZEN)
        target.baseline, target.baseline_report = baseline.value, baseline.report
        target.baseline_cutoff = baseline.cutoff
        target.save(update_fields=["baseline", "baseline_report", "baseline_cutoff"])
    return target


def _write(verb: str, by: Scope, fields: dict[str, Any], splits: Sequence[Split]) -> Target:
    check_target(fields)
    check_splits(fields["plan_kind"], fields["value"], splits)
    detail = {
        "indicator": fields["indicator"],
        "year": fields["year"],
        "value": str(fields["value"]),
        "document": fields["document_number"],
    }
    with audited(verb, by=by, unit_id=fields["unit_id"], detail=detail) as entry:
        target = written(fields, splits, correction=verb == "correct_target")
        entry.subject = f"target:{target.pk}"
    return target


def _of_other(by: Scope, unit_id: int, year: int, on: date, other: str, percent: Decimal | None) -> Decimal:
    found = next((one for one in targets_for(by, unit_id, year, on=on) if one.indicator == other), None)
    if found is None or found.plan_kind != Target.PlanKind.COUNT or found.percent_of:
        raise BadTarget(
            Words(
                "Chưa có chỉ tiêu số lượng để tính phần trăm. Ghi chỉ tiêu gốc trước.",
                "There is no count target to take a percentage of. Record that one first.",
            )
        )
    if percent is None or not percent.is_finite() or not 0 <= percent <= 1000:
        raise BadTarget(Words("Ghi phần trăm của chỉ tiêu gốc.", "Give the percentage of the other target."))
    return came_to(percent, found.value)
