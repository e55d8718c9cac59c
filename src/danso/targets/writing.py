"""A target's row with its parts, inside whatever act sets it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import IntegrityError, transaction

from danso.places.pressed import made_by
from danso.targets.models import Target, TargetSplit
from danso.targets.refusals import TargetAlreadyCorrected, TargetAlreadySet
from danso.targets.splits import Split
from danso.values.words import Words


def written(fields: dict[str, Any], splits: Sequence[Split], *, correction: bool) -> Target:
    """Asks no permission and leaves no trace of its own. Raises TargetAlreadySet, TargetAlreadyCorrected."""
    same = {name: fields[name] for name in ("unit_id", "indicator", "year", "since")}
    if not correction and Target.objects.filter(**same).exists():
        raise TargetAlreadySet(SET)
    try:
        with transaction.atomic():
            target = Target.objects.create(**fields)
    except IntegrityError:  # another set or corrected it at the same moment
        if (made := made_by(Target, fields["press"], unit_id=fields["unit_id"])) is not None:
            return made
        wrong = fields.get("correction_of_id")
        if wrong is not None and Target.objects.filter(correction_of=wrong).exists():
            raise TargetAlreadyCorrected(CORRECTED) from None
        if not correction and Target.objects.filter(**same).exists():
            raise TargetAlreadySet(SET) from None
        raise
    TargetSplit.objects.bulk_create(
        TargetSplit(target=target, dimension=one.dimension, code=one.code, value=one.value) for one in splits
    )
    return target


CORRECTED = Words(
    "Chỉ tiêu này đã được đính chính. Mở bản mới nhất để sửa tiếp.",
    "This target is already corrected. Open the newest row to go on.",
)
SET = Words(
    "Chỉ tiêu này đã được giao từ cùng ngày. Ghi ngày hiệu lực của quyết định mới.",
    "This target is already set from the same day. Give the day the new decision takes effect.",
)
