"""The commune of the benchmark: `danso demo --2026`, 40,000 people, made once for each state of the code that makes it."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "build" / "bench"
DANSO = Path(sys.executable).with_name("danso")
# What decides most of the rows and files of the demo; screens do not.
MAKERS = ("synth/**/*.py", "register/**/*.py", "warehouse/**/*.py", "**/migrations/*.py")
CARDS, LARGE, FEW = 400, 8, 30


@dataclass(frozen=True)
class Ground:
    """What a client knows before it asks: the commune, its areas, households small and large, given names, a few whole ones."""

    folder: Path
    unit: int
    people: int
    areas: tuple[int, ...]
    households: tuple[str, ...]
    large: tuple[str, ...]
    names: tuple[str, ...]
    whole_names: tuple[str, ...]


@contextmanager
def ground() -> Iterator[Ground]:
    """A copy that may be written to, thrown away afterwards."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="run-", dir=KEPT) as folder:
        home = Path(folder) / "home"
        shutil.copytree(_made(), home)
        yield ground_of(home)


def _made() -> Path:
    home = KEPT / f"commune-{_state_of_the_code()}"
    if not (home / "done").exists():
        for old in KEPT.glob("commune-*"):
            shutil.rmtree(old)
        subprocess.run(
            [DANSO, "demo", "--2026"], env=os.environ | {"DANSO_HOME": str(home)},
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        (home / "done").touch()
    return home


def _state_of_the_code() -> str:
    digest = hashlib.sha256()
    for files in MAKERS:
        for file in sorted((ROOT / "src" / "danso").glob(files)):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def ground_of(home: Path) -> Ground:
    database = sqlite3.connect(f"file:{home / 'register.sqlite3'}?mode=ro", uri=True)
    one = "commune, area, household, name_folded FROM register_personrow WHERE counted_until IS NULL"
    rows = database.execute(f"SELECT {one} AND household IS NOT NULL ORDER BY id").fetchall()
    sizes: dict[str, int] = {}
    for _, _, household, _ in rows:
        sizes[household] = sizes.get(household, 0) + 1
    names = {name.split()[-1] for *_, name in rows[:400] if name}
    homes = list(sizes)
    database.close()
    return Ground(
        home,
        rows[0][0],
        len(rows),
        tuple(sorted({area for _, area, _, _ in rows})),
        tuple(homes[:: max(1, len(homes) // CARDS)]),
        tuple(sorted(homes, key=lambda one: -sizes[one])[:LARGE]),
        tuple(sorted(names)),
        tuple(name for *_, name in rows[:: len(rows) // 20] if _like(name, rows) < FEW)[:5],
    )


def _like(name: str, rows: list[tuple[int, int, str, str]]) -> int:
    """How many people's names hold each word of this one: above fifty a search shows the first."""
    return sum(all(word in one for word in name.split()) for *_, one in rows)
