"""Writing targets."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.targets.models import Target
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.values.words import Words

_CODE = re.compile(r"[a-z][a-z0-9_]*")


class BadTarget(Refusal):
    """A target that cannot be: no document, an unknown kind, a share above 100."""


class TargetAlreadySet(Refusal):
    """A decision of the same day already set this target."""


def set_target(
    *,
    by: Scope,
    unit_id: int,
    indicator: str,
    year: int,
    plan_kind: str,
    value: Decimal | int | str,
    unit_of_value: str,
    document_number: str,
    since: date,
    document_date: date | None = None,
    issuer: str = "",
    contraception_variant: str = "A",
    couple_is_two_persons: bool = False,
) -> Target:
    """Record what a decision promises. Shares are in percent; a later `since` replaces, an earlier row is kept.

    `couple_is_two_persons`: the decision sets persons and says that a couple counts as two.
    """
    by.require(Permission.set_target, unit_id)
    amount = Decimal(value)
    _check(indicator, plan_kind, amount, document_number, contraception_variant)
    detail = {"indicator": indicator, "year": year, "value": str(amount), "document": clean(document_number)}
    with audited("set_target", by=by, unit_id=unit_id, detail=detail) as entry:
        if Target.objects.filter(unit_id=unit_id, indicator=indicator, year=year, since=since).exists():
            raise TargetAlreadySet(
                Words(
                    "Chỉ tiêu này đã được giao từ cùng ngày. Ghi ngày hiệu lực của quyết định mới.",
                    "This target is already set from the same day. Give the day the new decision takes effect.",
                )
            )
        target = Target.objects.create(
            unit_id=unit_id,
            indicator=indicator,
            year=year,
            plan_kind=plan_kind,
            value=amount,
            unit_of_value=unit_of_value,
            contraception_variant=contraception_variant,
            couple_is_two_persons=couple_is_two_persons,
            document_number=clean(document_number),
            document_date=document_date,
            issuer=clean(issuer),
            since=since,
        )
        entry.subject = f"target:{target.pk}"
    return target


def _check(indicator: str, plan_kind: str, value: Decimal, document_number: str, variant: str) -> None:
    if not _CODE.fullmatch(indicator):
        raise BadTarget(Words("Mã chỉ tiêu không đúng.", "The indicator's code is not one."))
    if plan_kind not in Target.PlanKind.values or variant not in Target.Variant.values:
        raise BadTarget(
            Words("Loại chỉ tiêu phải là một trong: {kinds}.", "The kind of plan must be one of: {kinds}.").with_(
                kinds=", ".join(Target.PlanKind.values)
            )
        )
    if not clean(document_number):
        raise BadTarget(Words("Ghi số văn bản giao chỉ tiêu.", "Give the number of the document that sets the target."))
    if plan_kind == Target.PlanKind.COUNT and value < 0:
        raise BadTarget(Words("Số lượng giao không được âm.", "A planned count cannot be negative."))
    if plan_kind == Target.PlanKind.SHARE and not 0 <= value <= 100:
        raise BadTarget(Words("Tỷ lệ giao phải từ 0 đến 100%.", "A planned share lies between 0 and 100 %."))
