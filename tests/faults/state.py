"""What a data folder holds, without what chance puts in (salts, ciphers, instants), and what must always be true."""

from __future__ import annotations

from typing import Any

from danso.values.digest import canonical_json, sha256

_BY_CHANCE = {"body_hash", "received_at", "card", "citizen", "reason_hash", "target_hash", "confirmed_at"}


def content() -> dict[str, str]:
    """Digest by part of the folder; equal after a kill and a repetition as after one run nobody disturbed."""
    from danso.exchange.models import ImportBatch, ImportRow
    from danso.register.models import Identity
    from danso.register.queries import ledger_rows
    from danso.register.rows import COLUMNS
    from danso.reports.models import Report
    from danso.warehouse.sealed import SERIES
    from danso.warehouse.snapshot import snapshot_at

    parts: dict[str, Any] = {
        "ledger": [{**row, "slips": [s for s, _ in row.get("slips", [])]} for row in ledger_rows()],
        "identity": list(Identity.objects.order_by("slip_id", "part").values("slip_id", "part", "body")),
        "batches": list(ImportBatch.objects.order_by("pk").values("kind", "state", "unit")),
        "rows": list(ImportRow.objects.order_by("key").values("key", "content", "slip_id")),
        "reports": list(Report.objects.order_by("pk").values("state", "digest", "number")),
        "sealed": {series: snapshot_at(series=series).digest for series in SERIES},
    }
    for table, columns in COLUMNS.items():
        rows = [dict(zip(columns, row, strict=True)) for row in table.objects.values_list(*columns)]
        parts[table.__name__] = sorted(canonical_json(_plain(row)) for row in rows)
    return {name: sha256(canonical_json(_plain(told))) for name, told in parts.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items() if k not in _BY_CHANCE}
    if isinstance(value, (list, tuple)):
        return [_plain(v) for v in value]
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)


def broken_promises() -> list[str]:
    """What is half done; empty after any kill."""
    return [*_of_the_register(), *_of_the_trail(), *_of_the_warehouse()]


def _of_the_register() -> list[str]:
    from danso.exchange.models import ImportBatch, ImportRow
    from danso.register import projection, verify
    from danso.register.models import Identity, LedgerEntry, SlipKey, SlipRow

    found = verify.broken_links()
    found += [f"{one.table} differs from the ledger" for one in projection.compare() if not one.same]
    in_ledger = set(LedgerEntry.objects.filter(entry="slip").values_list("slip_id", flat=True))
    for model, column in ((SlipKey, "slip_id"), (SlipRow, "slip_id"), (Identity, "slip_id"), (ImportRow, "slip_id")):
        if lone := set(model.objects.values_list(column, flat=True)) - in_ledger:
            found.append(f"{model.__name__} without a ledger entry: {len(lone)}")
    confirmed = ImportBatch.objects.filter(state="confirmed").count()
    if confirmed != int(ImportRow.objects.exists()):
        found.append("an import half confirmed")
    if ImportBatch.objects.filter(state="confirmed").exclude(waiting="").exists():
        found.append("a confirmed import still holds names")
    return found


def _of_the_trail() -> list[str]:
    from danso.accounts.models import AuditEntry
    from danso.exchange.models import ImportBatch
    from danso.register.models import LedgerEntry
    from danso.reports.models import Report

    done = {
        "confirm_import": ImportBatch.objects.filter(state="confirmed").count(),
        "sign_report": Report.objects.filter(state="signed").count(),
        "erase_person": LedgerEntry.objects.filter(entry="decision", body__contains='"erase"').count(),
    }
    return [
        f"{verb}: {count} done, {written} in the trail"
        for verb, count in done.items()
        if (written := AuditEntry.objects.filter(verb=verb).count()) != count
    ]


def _of_the_warehouse() -> list[str]:
    from danso.accounts.models import AuditEntry
    from danso.warehouse.sealed import SERIES, sealed_cutoffs
    from danso.warehouse.snapshot import snapshot_at, warehouse_folder

    seen = {series: sorted(sealed_cutoffs(warehouse_folder(), series)) for series in SERIES}
    first, second = seen.values()
    found = [] if first == second else ["half a seal is seen"]
    for series, cutoffs in seen.items():
        for cutoff in cutoffs:
            if not AuditEntry.objects.filter(verb="seal", subject=str(cutoff)).exists():
                found.append(f"{series} of cut-off {cutoff} is not in the trail")
            if snapshot_at(cutoff, series).engine.rows("SELECT count(*) FROM households") != [(3,)]:
                found.append(f"{series} of cut-off {cutoff} cannot be counted")
    return found
