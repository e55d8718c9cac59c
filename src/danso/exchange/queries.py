"""Reads of what came in by files."""

from __future__ import annotations

from danso.accounts.permissions import Permission
from danso.exchange.models import ImportBatch, ImportRow
from danso.exchange.preview import Preview, preview_of
from danso.exchange.waiting import unpacked
from danso.places.scope import NotInScope, Scope


def import_batch(scope: Scope, batch_id: int) -> ImportBatch:
    """A batch within the scope. Raises NotInScope alike for absent and forbidden ones."""
    batch = ImportBatch.objects.filter(pk=batch_id).first()
    if batch is None or not scope.may(Permission.import_file, batch.unit):
        raise NotInScope
    return batch


def slips_of_batch(scope: Scope, batch_id: int) -> list[str]:
    """Ids of the slips that a confirmed batch wrote for new rows, in order: to appraise an enrolment in one act."""
    batch = import_batch(scope, batch_id)
    return list(ImportRow.objects.filter(batch=batch).order_by("pk").values_list("slip_id", flat=True))


def recent_batches(scope: Scope, unit: int, most: int = 20) -> list[ImportBatch]:
    """The latest files of a unit, newest first."""
    scope.require(Permission.import_file, unit)
    return list(ImportBatch.objects.filter(unit=unit).order_by("-made_at")[:most])


def preview_shown(scope: Scope, batch_id: int) -> Preview | None:
    """What `preview_file` answered, once more; None when it was confirmed or has expired."""
    batch = import_batch(scope, batch_id)
    if batch.state != ImportBatch.State.previewed or not batch.waiting:
        return None
    return preview_of(batch.pk, batch.kind, batch.unit, unpacked(batch.waiting), ())
