"""Why lines were sent back: the words of the last return, for whoever may open the line."""

from __future__ import annotations

from collections.abc import Sequence

from danso.register import bulk
from danso.register.models import Identity, SlipAct
from danso.register.writing import ACT


def return_reasons(slip_ids: Sequence[str]) -> dict[str, str]:
    """Reason by slip. The words of an act lie with its first slip; a return is always of one."""
    last: dict[str, int] = {}
    for batch in bulk.chunks(slip_ids, bulk.IN_LIST):
        rows = SlipAct.objects.filter(slip_id__in=batch, what="returned").order_by("position")
        last.update(rows.values_list("slip_id", "position"))
    found: dict[str, str] = {}
    for batch in bulk.chunks(sorted(last), bulk.IN_LIST):
        for told in Identity.objects.filter(slip_id__in=batch, part__startswith=ACT):
            if told.part == f"{ACT}{last[told.slip_id]}":
                found[told.slip_id] = str(told.body.get("reason", ""))
    return found
