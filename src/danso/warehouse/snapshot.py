"""Sealing: both series of the register at a cut-off, written once, never changed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path

from django.conf import settings

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.levels import english_name
from danso.places.queries import changes, closure_rows, unit_rows
from danso.places.scope import Scope
from danso.register.actions import cut_off
from danso.register.fold import Folded
from danso.register.models import Cutoff
from danso.register.movers.actions import match_movers
from danso.register.movers.queries import undecided_pairs
from danso.register.queries import LedgerRead, ledger_read
from danso.staff.queries import coverage_rows
from danso.values.period import month_end
from danso.values.refusal import Refusal
from danso.values.words import Words
from danso.warehouse import files
from danso.warehouse.checks import check
from danso.warehouse.extract import Sources, extracted
from danso.warehouse.sealed import SERIES, Seal, Series, Snapshot, publish, sealed, sealed_cutoffs, write_draft, written

_FAR = date(9999, 1, 1)


class NothingSealed(Refusal):
    """Figures are counted on a sealed snapshot, and there is none."""


class SealDiffers(Refusal):
    """A cut-off sealed before gives other rows now; the sealed one stays as it is."""


def warehouse_folder() -> Path:
    return Path(settings.DANSO_HOME) / "warehouse"


def seal(*, by: Scope, note: str = "", cutoff: Cutoff | None = None) -> dict[Series, Snapshot]:
    """Seal both series at a new cut-off, or again at one given. The same register gives the same digests.

    Raises SnapshotDiffers when a snapshot does not count what the register counts, SealDiffers when a cut-off
    sealed before gives other rows. A seal that was broken off is never seen.
    """
    by.require(Permission.seal)
    match_movers(by=by)  # so that the number of pairs sealed is today's
    at = cutoff or cut_off(by=by, label=note)
    root = warehouse_folder()
    files.remove_drafts(root / str(at.pk))
    # The work is done outside the transaction: on SQLite it would keep everybody else from writing for its length.
    read = ledger_read(at)
    drafts = {series: _checked_draft(root, at, read, series, by.on) for series in SERIES}
    with audited("seal", by=by, subject=str(at.pk)) as entry:
        entry.detail = {series: draft.digest for series, draft in drafts.items()}
    # Shown once its entry in the trail is kept; killed in between, sealing the same cut-off again shows it.
    return {series: _shown(root, draft) for series, draft in drafts.items()}


def snapshot_at(cutoff: int | None = None, series: Series = "official") -> Snapshot:
    """The sealed snapshot of a cut-off, else the newest one. Raises NothingSealed."""
    root = warehouse_folder()
    number = cutoff if cutoff is not None else next(sealed_cutoffs(root, series), None)
    found = sealed(root, number, series) if number is not None else None
    if found is None:
        raise NothingSealed(NOTHING_SEALED if cutoff is None else NOT_SEALED.with_(cutoff=cutoff))
    return found


def _checked_draft(root: Path, at: Cutoff, read: LedgerRead, series: Series, on: date) -> Snapshot:
    folded = read.folded(series)
    rows = extracted(_sources_with(folded, read))
    draft = write_draft(root, Seal(at.pk, at.positions, series, on, version("danso")), rows)
    check(draft, folded, _sample_days(on))
    draft.close()
    known = written(root, at.pk, series)
    if known is not None and known.digest != draft.digest:
        raise SealDiffers(SEAL_DIFFERS.with_(cutoff=at.pk, series=series))
    return draft


def _shown(root: Path, draft: Snapshot) -> Snapshot:
    known = written(root, draft.cutoff, draft.series)
    if known is None:
        return publish(draft)
    shutil.rmtree(draft.folder)
    return known


def _sources_with(folded: Folded, read: LedgerRead) -> Sources:
    return Sources(
        folded=folded,
        ledger=read.rows,
        collaborators=[(r.worker_id, r.area_id, r.since, r.until, r.reason) for r in coverage_rows(_FAR)],
        units=list(closure_rows()),
        unit_names=[
            (r.id, r.level.value, r.code, r.name, english_name(r.kind, r.name), r.since, r.until) for r in unit_rows()
        ],
        unit_changes=[(c.effective_on, p.old, p.new, p.whole) for c in changes() for p in c.passings],
        alike=undecided_pairs(),
    )


def _sample_days(on: date) -> Iterator[date]:
    """The day itself and the ends of the two years before it."""
    yield on
    day = on
    for _ in range(24):
        day = day.replace(day=1) - timedelta(days=1)
        yield month_end(day)


NOTHING_SEALED = Words(
    vi="Chưa có bản chốt số liệu nào. Chạy danso seal trước.",
    en="No figures have been sealed yet. Run danso seal first.",
)
NOT_SEALED = Words(
    vi="Không có bản chốt số {cutoff}. Xem lại số, hoặc chạy danso seal để chốt mới.",
    en="Cut-off {cutoff} is not sealed. Check the number, or run danso seal.",
)
SEAL_DIFFERS = Words(
    vi="Mốc {cutoff} ({series}) đã chốt trước đây với số liệu khác. Bản cũ được giữ nguyên; chạy danso seal để "
    "chốt mốc mới.",
    en="Cut-off {cutoff} ({series}) was sealed before with other figures. The old one stays; run danso seal for "
    "a new one.",
)
