"""Files shown and files taken in. A preview writes nothing in the register; a confirmation writes all of it or none."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.exchange.inbound.entry import Entry
from danso.exchange.judging import judge
from danso.exchange.models import ImportBatch, ImportRow
from danso.exchange.preview import Preview, preview_of
from danso.exchange.sources import read_file
from danso.exchange.waiting import packed, unpacked
from danso.places.scope import NotInScope, Scope
from danso.register import bulk
from danso.register.actions import record_slips
from danso.register.draft import SlipDraft
from danso.register.models import CommuneChain
from danso.values.refusal import Refusal
from danso.values.words import Words

Progress = Callable[[str, int, int], None]  # what is being done, done, of all
_KEPT_FOR = timedelta(days=1)


class RowsWait(Refusal):
    """Rows need an answer before the file can be confirmed."""

    exit_code = 3


class PreviewGone(Refusal):
    """The preview was confirmed already, has expired, or the register has moved on since."""

    exit_code = 4


@dataclass(frozen=True, slots=True)
class Answers:
    """`accept_asks`: the reason why questioned rows are right as they are. `leave_out_held`: take the others in."""

    accept_asks: str = ""
    leave_out_held: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What a confirmation wrote and what it left: entries left out still say where and why."""

    batch: int
    slips: tuple[str, ...]
    lines: int
    same: int
    changed: int
    left_out: tuple[Entry, ...]


def preview_file(
    *,
    by: Scope,
    kind: str,
    path: Path,
    unit: str | int | None = None,
    area: str | int | None = None,
    on: date | None = None,
    progress: Progress | None = None,
) -> Preview:
    """Read a file and judge every row. `on` is the day of the book (a0). Raises FileNotRead, and places' refusals."""
    source = read_file(kind, path, unit, area, on, by.on, progress)
    by.require(Permission.import_file, source.unit)
    judge(source.entries, by=by, progress=_part(progress, "judge"))
    with audited(
        "preview_file", by=by, unit_id=source.unit, detail={"kind": kind, "rows": len(source.entries)}
    ) as entry:
        _forget_old()
        batch = ImportBatch.objects.create(
            file_digest=source.digest,
            kind=kind,
            unit=source.unit,
            made_at=_now(),
            ledger_seen=_positions(source.entries),
            waiting=packed(source.entries),
            by=by.account_id,
        )
        preview = preview_of(batch.pk, kind, source.unit, source.entries, source.notes)
        batch.counts = preview.counts
        batch.save(update_fields=["counts"])
        entry.subject = f"import:{batch.pk}"
    return preview


def confirm_import(
    *, by: Scope, preview_id: int, answers: Answers | None = None, progress: Progress | None = None
) -> Imported:
    """Write what a preview showed, in one transaction. Raises RowsWait, PreviewGone; then nothing is written."""
    answers = answers or Answers()
    with audited("confirm_import", by=by, subject=f"import:{preview_id}") as audit:
        batch = ImportBatch.objects.select_for_update().filter(pk=preview_id).first()
        if batch is None or not by.may(Permission.import_file, batch.unit):
            raise NotInScope
        if batch.state != ImportBatch.State.previewed or not batch.waiting:
            raise PreviewGone(GONE)
        entries = unpacked(batch.waiting)
        if batch.ledger_seen != _positions(entries):
            raise PreviewGone(MOVED_ON)
        chosen, left_out = _chosen(entries, answers)
        drafts = [_answered(e, answers) for e in chosen]
        if progress:
            progress("write", 0, len(drafts))
        recorded = record_slips(by=by, drafts=drafts, permission=Permission.import_file) if drafts else []
        _remember(chosen, batch)
        batch.state, batch.waiting, batch.confirmed_at = ImportBatch.State.confirmed, "", _now()
        batch.save(update_fields=["state", "waiting", "confirmed_at"])
        audit.unit_id = batch.unit
        audit.detail = {"kind": batch.kind, "slips": len(drafts), "left_out": len(left_out)}
    if progress:
        progress("write", len(drafts), len(drafts))
    return Imported(
        batch.pk,
        tuple(r.slip_id for r in recorded),
        sum(e.lines for e in chosen),
        sum(e.verdict == "same" for e in entries),
        sum(e.again == "changed" for e in chosen),
        tuple(left_out),
    )


def import_file(
    *,
    by: Scope,
    kind: str,
    path: Path,
    unit: str | int | None = None,
    area: str | int | None = None,
    on: date | None = None,
    answers: Answers | None = None,
    progress: Progress | None = None,
) -> Imported:
    """Preview and confirm in one call, for programs; the same rules and the same refusals."""
    preview = preview_file(by=by, kind=kind, path=path, unit=unit, area=area, on=on, progress=progress)
    return confirm_import(by=by, preview_id=preview.id, answers=answers, progress=progress)


def _chosen(entries: list[Entry], answers: Answers) -> tuple[list[Entry], list[Entry]]:
    """(to write, left out). What is left out is named to whoever confirms; nothing is dropped in silence."""
    held = [e for e in entries if e.verdict == "hold"]
    asked = [e for e in entries if e.writes and e.verdict == "ask"]
    unanswered = [] if answers.accept_asks.strip() else asked
    if (held or unanswered) and not answers.leave_out_held:
        raise RowsWait(WAIT.with_(held=len(held), asked=len(unanswered)))
    left_out = {id(e) for e in (*held, *unanswered)}
    chosen = [e for e in entries if e.writes and id(e) not in left_out]
    return chosen, [e for e in entries if id(e) in left_out]


def _answered(entry: Entry, answers: Answers) -> SlipDraft:
    assert entry.draft is not None
    asked = {one.finding.rule: answers.accept_asks for one in entry.findings if one.finding.verdict == "ask"}
    return replace(entry.draft, confirmed={**entry.draft.confirmed, **asked})


def _remember(chosen: Iterable[Entry], batch: ImportBatch) -> None:
    """Which row became which slip; a changed row keeps the slip it was first written as."""
    known = {row.key: row for row in _rows([e.key for e in chosen])}
    fresh: list[ImportRow] = []
    for entry in chosen:
        row = known.get(entry.key)
        if row is not None:
            row.content, row.household_number = entry.content, entry.household_number
            row.save(update_fields=["content", "household_number"])
            continue
        assert entry.draft is not None
        fresh.append(
            ImportRow(
                key=entry.key,
                sheet=entry.sheet,
                household_number=entry.household_number,
                content=entry.content,
                slip_id=entry.draft.id or "",
                person=entry.person,
                batch=batch,
            )
        )
    ImportRow.objects.bulk_create(fresh, batch_size=bulk.BATCH)


def _rows(keys: list[str]) -> list[ImportRow]:
    found: list[ImportRow] = []
    for batch in bulk.chunks(keys, bulk.IN_LIST):
        found.extend(ImportRow.objects.filter(key__in=batch))
    return found


def _positions(entries: Iterable[Entry]) -> dict[str, int]:
    """How far the ledgers concerned have come: a preview says what is true at that position only."""
    communes = {e.draft.commune for e in entries if e.draft is not None}
    rows = CommuneChain.objects.filter(commune__in=communes).values_list("commune", "position")
    return {str(commune): position for commune, position in rows}


def _forget_old() -> None:
    """Previews nobody confirmed within a day are emptied: their rows are people."""
    old = ImportBatch.objects.filter(state=ImportBatch.State.previewed, made_at__lt=_now() - _KEPT_FOR)
    old.update(state=ImportBatch.State.expired, waiting="")


def forget_previews(sender: object, communes: Collection[int], **more: object) -> None:
    """Somebody's names were erased: what waits in these communes may name her, and is asked for again."""
    waiting = ImportBatch.objects.filter(state=ImportBatch.State.previewed, unit__in=communes)
    waiting.update(state=ImportBatch.State.expired, waiting="")


def _part(progress: Progress | None, doing: str) -> Callable[[int, int], None] | None:
    return (lambda done, total: progress(doing, done, total)) if progress else None


def _now() -> datetime:
    return datetime.now(UTC)


WAIT = Words(
    "Chưa ghi gì: còn {held} dòng cần xem lại và {asked} dòng cần xác nhận. Sửa trong tệp rồi nhập lại; hoặc ghi lý do "
    "cho các dòng cần xác nhận, và chọn để lại các dòng cần xem lại.",
    "Nothing was written: {held} rows are to be looked at and {asked} to be confirmed. Mend the file and import again; "
    "or give a reason for the rows to be confirmed, and choose to leave out the others.",
)
GONE = Words(
    "Bản xem trước này đã được ghi hoặc đã hết hạn. Nhập lại tệp; dòng nào đã ghi sẽ không ghi lần nữa.",
    "This preview was confirmed already or has expired. Import the file again; what is written is not written twice.",
)
MOVED_ON = Words(
    "Sổ của xã, phường đã có thông tin mới từ khi xem trước. Chưa ghi gì. Nhập lại tệp để xem bản mới.",
    "The commune's register has changed since the preview. Nothing was written. Import the file again.",
)
