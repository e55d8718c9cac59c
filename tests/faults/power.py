"""A disk whose power is cut: what was written and not flushed is there in part, in torn sectors, or not at all.

SQLite runs on files kept here in memory. `Disk.cut` decides by a seed what of the unflushed writes reached the disk; the
files are then opened by another SQLite that knows nothing of this.
"""

from __future__ import annotations

import random
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512
REGISTER = "register"
# Small steps, so that checkpoints and restarted logs fall within a short life.
LIFE = "PRAGMA wal_autocheckpoint=12; PRAGMA page_size=1024;"
COMMITS = 14


@dataclass
class File:
    """`flushed` is on the disk for certain; `waiting` are writes (offset, bytes) and cuts to a length since then."""

    flushed: bytearray = field(default_factory=bytearray)
    now: bytearray = field(default_factory=bytearray)
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)

    def after_cut(self, chance: random.Random) -> bytes:
        left = bytearray(self.flushed)
        for offset, data in self.waiting:
            if data is None:
                if chance.random() < 0.5:
                    del left[offset:]
                continue
            for begin, piece in _sectors(offset, data):
                if chance.random() < 0.5:
                    _put(left, begin, piece)
        return bytes(left)


class Disk(apsw.VFS):
    """The files of one life. At operation `last` the power goes: what the files were then is kept in `at_cut`."""

    def __init__(self, files: dict[str, bytes], last: int = 0) -> None:
        self.files = {name: File(bytearray(data), bytearray(data)) for name, data in files.items()}
        self.unlinked: dict[str, File] = {}
        self.last = last
        self.passed = 0
        self.at_cut: tuple[dict[str, File], dict[str, File]] | None = None
        super().__init__(f"power-{id(self)}", "")

    @property
    def name(self) -> str:
        return f"power-{id(self)}"

    def passing(self) -> None:
        self.passed += 1
        if self.passed == self.last:
            self.at_cut = deepcopy((self.files, self.unlinked))
            raise apsw.IOError("the power is cut")

    def xFullPathname(self, name: str) -> str:
        return name

    def xOpen(self, name: Any, flags: list[int]) -> Handle:
        flags[1] = flags[0]
        path = name.filename() if isinstance(name, apsw.URIFilename) else name or f"temporary-{len(self.files)}"
        return Handle(self, path, self.files.setdefault(path, File()))

    def xDelete(self, name: str, syncdir: bool) -> None:
        self.passing()
        gone = self.files.pop(name, None)
        if syncdir:
            self.unlinked.pop(name, None)
        elif gone is not None:
            self.unlinked[name] = gone

    def xAccess(self, name: str, flags: int) -> bool:
        return name in self.files

    def after_cut(self, seed: int) -> dict[str, bytes]:
        """What the disk holds when the power is back: of deletions not flushed half never happened."""
        chance = random.Random(seed)
        files, unlinked = self.at_cut or (self.files, self.unlinked)  # or at the end of a short life
        # A file of the same name made since counts once it was flushed (`xSync`), and its folder with it.
        back = {name: one for name, one in unlinked.items() if chance.random() < 0.5}
        return {name: one.after_cut(chance) for name, one in {**files, **back}.items()}


class Handle:
    """An open file."""

    def __init__(self, disk: Disk, path: str, file: File) -> None:
        self.disk, self.path, self.file = disk, path, file

    def xRead(self, amount: int, offset: int) -> bytes:
        return bytes(self.file.now[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:
        self.disk.passing()
        self.file.waiting.append((offset, bytes(data)))
        _put(self.file.now, offset, bytes(data))

    def xTruncate(self, size: int) -> None:
        self.disk.passing()
        self.file.waiting.append((size, None))
        del self.file.now[size:]

    def xSync(self, flags: int) -> None:
        self.disk.passing()
        self.file.flushed = bytearray(self.file.now)
        self.file.waiting.clear()
        self.disk.unlinked.pop(self.path, None)

    def xFileSize(self) -> int:
        return len(self.file.now)

    def xSectorSize(self) -> int:
        return SECTOR

    def xDeviceCharacteristics(self) -> int:
        return 0

    def xLock(self, level: int) -> None:
        return None

    def xUnlock(self, level: int) -> None:
        return None

    def xCheckReservedLock(self) -> bool:
        return False

    def xFileControl(self, op: int, ptr: int) -> bool:
        return False

    def xClose(self) -> None:
        return None


@dataclass(frozen=True)
class Count:
    """Of so many lives: with an answered commit missing, with a damaged file, with half a transaction."""

    cuts: int
    lost: int
    corrupt: int
    torn: int


def cuts(pragmas: str, wanted: int, seed: int = 1) -> Count:
    """Live, cut, look, so many times. `pragmas`: what a connection is told when it opens."""
    chance = random.Random(seed)
    empty = _empty(pragmas)
    whole = Disk(empty)
    _live(whole, pragmas, seed)
    lost = corrupt = torn = 0
    for _ in range(wanted):
        life = chance.getrandbits(32)
        disk = Disk(empty, last=chance.randint(1, whole.passed))
        answered = _live(disk, pragmas, life)
        found = _found(disk.after_cut(life))
        if found is None:
            corrupt += 1
        else:
            lost += not answered <= found.keys()
            torn += any(rows != _ROWS for rows in found.values())
    return Count(wanted, lost, corrupt, torn)


_ROWS = 3


def _live(disk: Disk, pragmas: str, seed: int) -> set[int]:
    """Numbers of the transactions that were answered before the power went."""
    chance = random.Random(seed)
    answered: set[int] = set()
    with suppress(apsw.Error):
        database = _opened(disk, pragmas)
        for number in range(COMMITS):
            database.execute("BEGIN IMMEDIATE")
            for row in range(_ROWS):
                body = chance.randbytes(chance.randint(50, 900))
                database.execute("INSERT INTO slips VALUES (?, ?, ?)", (number, row, body))
            database.execute("UPDATE head SET position = ?", (number,))
            database.execute("COMMIT")
            if disk.at_cut is None:  # SQLite may pass over an error after the commit; the dead answer nobody
                answered.add(number)
        database.close()
    return answered


def _opened(disk: Disk, pragmas: str) -> apsw.Connection:
    database = apsw.Connection(REGISTER, vfs=disk.name)
    # One process alone: the index of the log then needs no shared memory; what is flushed when is the same.
    alone = "PRAGMA locking_mode=EXCLUSIVE;" if "journal_mode=WAL" in pragmas else ""
    database.execute(f"{alone} {LIFE} {pragmas}").fetchall()  # runs them all
    return database


def _empty(pragmas: str) -> dict[str, bytes]:
    disk = Disk({})
    database = _opened(disk, pragmas)
    database.execute("CREATE TABLE slips (number, line, body, PRIMARY KEY (number, line))")
    database.execute("CREATE TABLE head (position); INSERT INTO head VALUES (-1)")
    database.close()
    return {name: bytes(file.now) for name, file in disk.files.items() if name == REGISTER}


def _found(files: dict[str, bytes]) -> dict[int, int] | None:
    """Rows by transaction, as a SQLite on a real file system finds them; None where it finds damage."""
    with tempfile.TemporaryDirectory(prefix="danso-power-") as folder:
        for name, data in files.items():
            (Path(folder) / name).write_bytes(data)
        with closing(sqlite3.connect(Path(folder) / REGISTER)) as database:
            try:
                if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                    return None
                rows = dict(database.execute("SELECT number, count(*) FROM slips GROUP BY number").fetchall())
                head = database.execute("SELECT position FROM head").fetchone()
            except sqlite3.DatabaseError:
                return None
    return rows if head is not None and head[0] == max(rows, default=-1) else None


def _sectors(offset: int, data: bytes) -> Iterator[tuple[int, bytes]]:
    begin = offset
    while begin < offset + len(data):
        end = min((begin // SECTOR + 1) * SECTOR, offset + len(data))
        yield begin, data[begin - offset : end - offset]
        begin = end


def _put(into: bytearray, offset: int, data: bytes) -> None:
    if len(into) < offset:
        into.extend(bytes(offset - len(into)))
    into[offset : offset + len(data)] = data
