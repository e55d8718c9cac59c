"""Files broken in every way we could think of: a sentence or a preview, in seconds, and never half an import."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from danso.exchange.actions import Answers, confirm_import, preview_file
from danso.register import projection, verify
from danso.register.models import LedgerEntry
from danso.values.ids import derived_id
from danso.values.refusal import Refusal
from tests.rooms.exchange.books import HEADER, a0, family
from tests.rooms.exchange.conftest import BOOK_DAY, Ward, ward

__all__ = ["ward"]
SECONDS = 10.0  # of two cores that others use too; one file takes a tenth of a second
GARBAGE: tuple[Any, ...] = (
    "=1+1", "@SUM(A1)", "+84", "-", "x" * 10_000, "Nguyễn\u202eHoa", "a\u0001b", "\u200b", "𝕏" * 50, "0" * 400,
    1e308, -1e308, 10**30, 2.5, True, "00/00/0000", "31/02/1980", "9999-99-99", "1/1/99999", "12.99999", "NaN", "inf",
    "../../etc", "<b>", "'; DROP TABLE x; --", "null", "\t", "1" * 30, "Hộ bà Hoa", "½", "٣", "１２", "{name}", "%s",
)  # fmt: skip


def mutate_bytes(content: bytes, dice: random.Random) -> bytes:
    """Bytes flipped, cut off, repeated."""
    made = bytearray(content)
    how = dice.randrange(4)
    if how == 0:
        return bytes(made[: dice.randrange(len(made))])
    if how == 1:
        at = dice.randrange(len(made))
        return bytes(made[:at] + made[at : at + 50] * 3 + made[at:])
    for _ in range(dice.choice((1, 5, 60))):
        made[dice.randrange(len(made))] = dice.randrange(256)
    return bytes(made)


def mutated_workbook(path: Path, dice: random.Random) -> None:
    """One to six cells of garbage anywhere, the header among them."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    for _ in range(dice.randint(1, 6)):
        cell = sheet.cell(dice.randint(1, 9), dice.randint(1, len(HEADER)))
        try:
            cell.value = dice.choice(GARBAGE)
        except (ValueError, openpyxl.utils.exceptions.IllegalCharacterError):
            cell.value = "?"
    book.save(path)


def mutated_csv(path: Path, dice: random.Random) -> None:
    lines = [list(HEADER), *family(1), *family(2)]
    for _ in range(dice.randint(0, 6)):
        lines[dice.randrange(len(lines))][dice.randrange(len(HEADER))] = dice.choice(GARBAGE)
    text = "\n".join(";".join("" if v is None else str(v) for v in line) for line in lines)
    path.write_text(text, encoding=dice.choice(("utf-8", "utf-8-sig", "utf-16")))


def a_slip(ward: Ward) -> dict[str, Any]:
    head, house = derived_id("fuzz", "head"), derived_id("fuzz", "house")
    member = {"id": head, "sex": "1", "birth": "1980-05-07", "relation": "head"}
    return {
        "kind": "household_enrolled", "happened_on": "2018-12-31", "commune": ward.id, "area": ward.area,
        "household": house, "facts": {"number": "12", "head": head, "members": [member]},
        "identity": {"persons": {head: {"name": "Đặng Sơn"}}, "address": "Ngõ 3"}, "confirmed": {},
    }  # fmt: skip


JSON_GARBAGE: tuple[Any, ...] = (
    *GARBAGE, None, [], {}, [[]], {"a": 1}, -1, "\ud800", "a\x00b", [None], {"": {"name": "x"}}, {"told": {"name": "x"}},
    {"Nguyễn Thị Bông": "x"}, [{"id": 1}], "~0000", 0, "0000-00-00",
)  # fmt: skip


def mutated_json(told: Any, dice: random.Random) -> Any:
    """The same with one value, key or entry somewhere in it replaced."""
    if isinstance(told, dict) and told and dice.random() < 0.85:
        key = dice.choice(sorted(told))
        if dice.random() < 0.08:
            return {**{k: v for k, v in told.items() if k != key}, str(dice.choice(GARBAGE)): told[key]}
        return {**told, key: mutated_json(told[key], dice)}
    if isinstance(told, list) and told and dice.random() < 0.85:
        return [mutated_json(told[0], dice), *told[1:]]
    return dice.choice(JSON_GARBAGE)


def survives(ward: Ward, kind: str, path: Path) -> str:
    """preview, then confirm what can be: "refused" or "taken". Whatever else is raised fails the test."""
    before = LedgerEntry.objects.count()
    began = time.monotonic()
    met = "refused"
    with suppress(Refusal):
        found = preview_file(by=ward.officer, kind=kind, path=path, unit=ward.id, on=BOOK_DAY if kind == "a0" else None)
        assert json.dumps(found.as_json(), ensure_ascii=False).encode()
        assert LedgerEntry.objects.count() == before, "a preview wrote"
        done = confirm_import(by=ward.officer, preview_id=found.id, answers=Answers("Đã kiểm tra", True))
        assert LedgerEntry.objects.count() == before + len(done.slips)
        met = "taken" if done.slips else "nothing new"
    assert time.monotonic() - began < SECONDS, path
    assert met == "taken" or LedgerEntry.objects.count() == before, "a refused file wrote"
    return met


def attacked(ward: Ward, kind: str, make: Callable[[int], Path], times: int) -> set[str]:
    met = {survives(ward, kind, make(seed)) for seed in range(times)}
    assert verify.broken_links() == []
    assert [one.table for one in projection.compare() if not one.same] == []
    return met


def test_workbooks_with_bytes_flipped_or_cut(ward: Ward, tmp_path: Path) -> None:
    good = a0(tmp_path / "good.xlsx", {"Địa bàn 1": family(1)}).read_bytes()

    def make(seed: int) -> Path:
        path = tmp_path / "a.xlsx"
        path.write_bytes(mutate_bytes(good, random.Random(seed)))
        return path

    assert "refused" in attacked(ward, "a0", make, 60)


def test_workbooks_with_cells_of_garbage(ward: Ward, tmp_path: Path) -> None:
    def make(seed: int) -> Path:
        path = a0(tmp_path / "a.xlsx", {"Địa bàn 1": family(seed + 1) + family(seed + 500)})
        mutated_workbook(path, random.Random(seed))
        return path

    assert "taken" in attacked(ward, "a0", make, 60)


def test_text_files_of_garbage(ward: Ward, tmp_path: Path) -> None:
    def make(seed: int) -> Path:
        path = tmp_path / "Địa bàn 1.csv"
        dice = random.Random(seed)
        mutated_csv(path, dice)
        if dice.random() < 0.4:
            path.write_bytes(mutate_bytes(path.read_bytes(), dice))
        return path

    assert {"taken", "refused"} & attacked(ward, "a0", make, 80)


def test_slips_of_garbage(ward: Ward, tmp_path: Path) -> None:
    def make(seed: int) -> Path:
        dice = random.Random(seed)
        told = a_slip(ward)
        for _ in range(dice.randint(1, 3)):
            told = mutated_json(told, dice)
            if not isinstance(told, dict):
                break
        path = tmp_path / "a.jsonl"
        path.write_text(json.dumps(told) + "\n", encoding="utf-8")
        if dice.random() < 0.2:
            path.write_bytes(mutate_bytes(path.read_bytes(), dice))
        return path

    assert "taken" in attacked(ward, "slips", make, 200)


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "x" * 5000])
@pytest.mark.parametrize("where", ["name", "address", "note", "reason"])
def test_text_no_database_keeps_is_held_and_not_half_written(ward: Ward, tmp_path: Path, text: str, where: str) -> None:
    told = a_slip(ward)
    if where == "name":
        told["identity"]["persons"][told["facts"]["head"]]["name"] = text
    elif where == "reason":
        told["confirmed"] = {"born_later": text}
    else:
        told["identity"][where] = text
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(told) + "\n", encoding="utf-8")
    assert survives(ward, "slips", path) in ("refused", "nothing new")
    assert LedgerEntry.objects.count() == 0
