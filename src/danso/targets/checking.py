"""What a target must be before it is written. Pure."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from danso.indicators.catalogue import INDICATORS
from danso.places.levels import Level
from danso.targets.models import Target
from danso.targets.refusals import BadTarget
from danso.values.words import Words

_CODE = re.compile(r"[a-z][a-z0-9_]*")
_MOST = Decimal(10) ** 10  # what the column holds


def must_fit(indicator: str, kind: str) -> None:
    """A share is planned as a share, a count as a count. Raises BadTarget."""
    counted = INDICATORS[indicator].kind
    if (kind == "share" and counted != "share") or (kind == "count" and counted not in ("count", "level")):
        raise BadTarget(WRONG_KIND)


def number_of(value: Decimal | int | str | None) -> Decimal:
    try:
        found = Decimal(value if value is not None else "")
    except ArithmeticError:
        found = Decimal("NaN")
    if not found.is_finite() or abs(found) >= _MOST:
        raise BadTarget(Words("Ghi giá trị giao bằng số.", "Give the value as a number."))
    return found


def check_target(fields: dict[str, Any]) -> None:
    """Raises BadTarget."""
    kind, value = fields["plan_kind"], fields["value"]
    if not _CODE.fullmatch(fields["indicator"]):
        raise BadTarget(Words("Mã chỉ tiêu không đúng.", "The indicator's code is not one."))
    if kind not in Target.PlanKind.values or fields["contraception_variant"] not in Target.Variant.values:
        raise BadTarget(
            Words("Loại chỉ tiêu phải là một trong: {kinds}.", "The kind of plan must be one of: {kinds}.").with_(
                kinds=", ".join(Target.PlanKind.values)
            )
        )
    if not fields["document_number"]:
        raise BadTarget(Words("Ghi số văn bản giao chỉ tiêu.", "Give the number of the document that sets the target."))
    if kind == Target.PlanKind.COUNT and value < 0:
        raise BadTarget(Words("Số lượng giao không được âm.", "A planned count cannot be negative."))
    if kind == Target.PlanKind.SHARE and not 0 <= value <= 100:
        raise BadTarget(Words("Tỷ lệ giao phải từ 0 đến 100%.", "A planned share lies between 0 and 100 %."))
    if fields["percent_of"] and (kind != Target.PlanKind.COUNT or fields["percent_of"] == fields["indicator"]):
        raise BadTarget(
            Words("Phần trăm của chỉ tiêu khác là một số lượng.", "A percentage of another target is a count.")
        )
    if kind == Target.PlanKind.UNITS_REACHING and (value < 0 or value != value.to_integral_value()):
        raise BadTarget(Words("Số đơn vị đạt là số nguyên, không âm.", "A number of units is whole and not negative."))
    if fields["criterion"] is not None and (
        kind != Target.PlanKind.UNITS_REACHING or fields["criterion_level"] not in (Level.commune, Level.village)
    ):
        raise BadTarget(
            Words(
                "Mức phải đạt chỉ ghi cho chỉ tiêu số đơn vị đạt, của cấp xã hoặc của thôn, tổ dân phố.",
                "A criterion belongs to a number of communes or villages that reach it.",
            )
        )
    if fields["baseline"] is not None and kind != Target.PlanKind.CHANGE:
        raise BadTarget(Words("Chỉ mức tăng, giảm mới có mốc năm trước.", "Only a change has a baseline."))


WRONG_KIND = Words(
    "Loại không hợp với chỉ tiêu: tỷ lệ giao bằng tỷ lệ (%), số lượng giao bằng số lượng. Chọn lại loại hoặc chỉ tiêu.",
    "The kind does not fit the indicator: a share is planned in per cent, a count as a count. Choose another of the two.",
)
