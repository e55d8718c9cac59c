"""One person with a name like no other goes through everything that keeps names, and is erased. Prints one JSON object.

`python -m tests.faults.erasing`: in how many files each spelling of the name is found before and after, and the
digests of the figures. Real settings, real SQLite files, a process of its own.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from tests.faults.child import in_child

NAME = "Zơrâm Quyềnh Ưởng"
CARD = "GD4019753124680"


def main() -> dict[str, Any]:
    home = Path(tempfile.mkdtemp(prefix="danso-faults-"))
    os.environ["DANSO_HOME"] = str(home)
    os.environ["DJANGO_SETTINGS_MODULE"] = "danso.config.settings"
    for name in ("DANSO_TODAY", "DANSO_USER", "DANSO_SERVICE", "DANSO_DATABASE_URL"):
        os.environ.pop(name, None)
    import django

    django.setup()
    try:
        person = in_child(lambda: _a_life(home))
        before = {"files": _found(home), "figures": in_child(_figures)}
        count = in_child(lambda: _erase(person))
        after = {"files": _found(home), "figures": in_child(_figures), "erased": count, "broken": in_child(_broken)}
        return {"before": before, "after": after}
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _a_life(home: Path) -> str:
    """Imported, died, corrected, returned with words that name her, previewed once more, sealed, reported."""
    from danso.config.cli import run
    from danso.exchange.actions import Answers, import_file, preview_file
    from danso.operations.copies import back_up
    from danso.register import actions, ledger
    from danso.register.draft import SlipDraft
    from danso.register.models import PersonRow
    from danso.values.day import Day
    from tests.faults import town
    from tests.rooms.exchange.books import a0, family, person

    town.build()
    commune = town.again()
    rows = [*family(71), person(71, NAME, "Mẹ", "Nữ", "1950", card=CARD, address=f"Nhà bà {NAME}")]
    rows += [person(72, NAME, "Chủ hộ", "Nữ", "1/2/1961", address=f"Nhà bà {NAME}")]
    path = a0(home / "so2.xlsx", {"Địa bàn 1": rows})
    day, yes = date(2018, 12, 31), Answers(f"Đã hỏi {NAME}")
    import_file(by=commune.officer, kind="a0", path=path, unit=commune.id, on=day, answers=yes)
    her = PersonRow.objects.get(name=NAME, birth="1950")
    her_other = PersonRow.objects.get(name=NAME, birth="1961-02-01")

    def slip(kind: str, on: str, facts: dict[str, Any], **more: Any) -> Any:
        draft = SlipDraft(kind, Day(on), commune.id, commune.areas[0], her.household, facts, **more)
        return actions.record_slip(by=commune.officer, draft=draft)

    slip("same_person", "2020-01-05", {"person": her.id, "same_as": her_other.id})
    for detail, value in (("name", NAME), ("card", CARD), ("address", f"Cạnh nhà {NAME}")):
        slip("details_changed", "2020-02-03", {"person": her.id, "detail": detail, "value": value})
    named = {"persons": {her.id: {"name": NAME}}, "note": f"{NAME} mất ở bệnh viện"}
    death = slip("death", "2020-10-20", {"person": her.id, "note": f"Con gái của {NAME} báo"}, identity=named)
    target = ledger.slips_by_id([death.slip_id])[0].slip
    facts = {"person": her.id, "note": f"Bà {NAME}, không phải bà Hoa"}
    body = {"kind": "death", "happened_on": "2020-10-21", "area": commune.areas[0], "household": her.household}
    right = {"target": death.slip_id, "target_hash": target.body_hash, "body": {**body, "facts": facts}}
    fixed = slip("correction", "2020-10-21", right, identity={"persons": {her.id: {"name": NAME}}})
    actions.return_slip(by=commune.officer, slip_id=fixed.slip_id, reason=f"Hỏi lại nhà {NAME}")
    actions.decide(by=commune.head, what="let_stand", slip_id=fixed.slip_id, reason=f"{NAME}: đúng ngày")
    path = a0(path, {"Địa bàn 1": [*rows[:-1], person(72, NAME + " Hai", "Chủ hộ", "Nữ", "1/2/1961")]})
    preview_file(by=commune.officer, kind="a0", path=path, unit=commune.id, on=day)
    path.unlink()
    _waits_sealed(f"{NAME} mất ở bệnh viện")
    back_up(home, "before")
    window = ("--unit", "dong may", "--from", "2020-01-01", "--to", "2020-10-30")
    assert run(["seal"]) == 0
    assert run(["briefing", *window, "--out", str(home / "giao-ban")]) == 0
    return str(her.id)


def _waits_sealed(note: str) -> None:
    """A slip of a phone in quarantine, sealed to the office's own key; nobody has decided about it."""
    from datetime import UTC, datetime
    from uuid import uuid4

    from cryptography.hazmat.primitives.asymmetric import ec

    from danso.accounts.models import Account
    from danso.staff.actions import record_worker
    from danso.sync import keys, wire
    from danso.sync.models import Device
    from danso.sync.quarantine import keep_doubtful
    from danso.sync.reasons import Reason
    from tests.faults import town

    commune = town.again()
    account = Account.objects.get(username="officer")
    worker = record_worker(by=commune.operator, full_name="Cộng tác viên", account_id=account.pk)
    key, sealing = ec.generate_private_key(wire.CURVE), keys.current("seal")
    at = datetime.now(UTC)
    device = Device.objects.create(
        worker=worker, account=account, public_key=wire.public_bytes(key), token_hash="", recovery="", enrolled_at=at
    )
    plain = json.dumps({"salt": "", "slip": {"kind": "death", "identity": {"note": note}}}).encode()
    content = hashlib.sha256(plain).digest()
    head = wire.Header(1, uuid4(), device.pk, 1, wire.ZEROS, content, commune.areas[0], 1, sealing.id, 0, 0)
    record = wire.make(head, plain, seal_to=sealing.public, sign_with=key)
    keep_doubtful(record, device, Reason.NO_RIGHT, unit=commune.id, proven=True, at=at)


def _figures() -> dict[str, str]:
    from danso.register.queries import folded_at, ledger_rows
    from danso.values.digest import rows_digest
    from danso.warehouse.snapshot import seal, snapshot_at
    from tests.faults import town

    slips = [row for row in ledger_rows() if row["entry"] == "slip"]
    seal(by=town.again().operator)
    tables = ("persons", "stays", "deaths", "spells", "households")
    told = {"ledger_facts": rows_digest([r["slip_id"], r["body_hash"], r["facts"]] for r in slips)}
    for series in ("provisional", "official"):
        digests = snapshot_at(series=series).manifest["tables"]  # type: ignore[arg-type]
        told[series] = "".join(digests[t]["digest"] for t in tables)
        told[f"{series} people"] = str(len(folded_at(None, series).register.persons))  # type: ignore[arg-type]
    return told


def _erase(person: str) -> int:
    from danso.register.actions import erase_person
    from tests.faults import town

    return erase_person(by=town.again().head, person_id=person, reason="Đơn số 4")


def _broken() -> list[str]:
    from danso.register import projection, verify

    return [*verify.broken_links(), *(one.table for one in projection.compare() if not one.same)]


def spellings(text: str) -> dict[str, bytes]:
    from danso.values.text import fold_accents

    return {
        "composed": text.encode(),
        "decomposed": unicodedata.normalize("NFD", text).encode(),
        "folded": fold_accents(text).encode(),
        "escaped": json.dumps(text)[1:-1].encode(),
        "capitals": text.upper().encode(),
        "utf-16": text.encode("utf-16-le"),
    }


def _found(home: Path) -> dict[str, list[str]]:
    """Files in which each spelling lies, packed and columnar ones unpacked."""
    wanted = {**spellings(NAME), "card": CARD.encode()}
    found: dict[str, list[str]] = {how: [] for how in wanted}
    for file in sorted(p for p in home.rglob("*") if p.is_file()):
        content = b"\n".join(_contents(file))
        for how, needle in wanted.items():
            if needle in content:
                found[how].append(file.name)
    if any(NAME in told for told in in_child(_waiting)):
        found["composed"].append("a waiting preview")
    if any(NAME in told for told in in_child(_sealed)):
        found["composed"].append("a sealed slip")
    return found


def _contents(file: Path) -> Iterator[bytes]:
    yield str(file).encode()
    yield file.read_bytes()
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as archive:
            yield from (archive.read(one) for one in archive.namelist())
    elif file.suffix == ".parquet":
        import pyarrow.parquet as parquet

        yield json.dumps(parquet.read_table(file).to_pylist(), default=str, ensure_ascii=False).encode()
    elif file.suffix == ".pdf":
        from pypdf import PdfReader

        yield "\n".join(page.extract_text() for page in PdfReader(file).pages).encode()


def _waiting() -> list[str]:
    """Previews that still wait lie encrypted, their key beside them: opened too."""
    from danso.exchange.models import ImportBatch
    from danso.exchange.waiting import unpacked

    return [str(unpacked(one.waiting)) for one in ImportBatch.objects.exclude(waiting="")]


def _sealed() -> list[str]:
    """What of a slip in quarantine the office's key can still open."""
    from danso.sync import keys, wire
    from danso.sync.models import Quarantined

    records = [next(wire.records(bytes(one.raw))) for one in Quarantined.objects.all() if len(one.raw) > wire.PROOF]
    return [str(json.loads(wire.open_sealed(one, keys.current("seal").private))) for one in records]


if __name__ == "__main__":
    sys.stdout.write("\n" + json.dumps(main()))
