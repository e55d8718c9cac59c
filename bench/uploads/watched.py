"""The served program from outside: what its processes spend, and how far its judge is behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

LONGEST = 180  # seconds for the judge to catch up


class Server:
    """Found by its port: the processes that answer, and the judge beside them."""

    def __init__(self, port: int) -> None:
        lines = {pid: _line(pid) for pid in _mine()}
        self._pages = [pid for pid, line in lines.items() if f"--port {port}" in line]
        self._judge = [pid for pid, line in lines.items() if "sync judge" in line]

    def spent(self) -> tuple[float, float]:
        """Seconds of processor: (answering, judging)."""
        return sum(map(_seconds, self._pages)), sum(map(_seconds, self._judge))


def _mine() -> Iterator[int]:
    """Processes begun by this one, and by those."""
    waiting = [os.getpid()]
    while waiting:
        pid = waiting.pop()
        for file in Path(f"/proc/{pid}/task").glob("*/children"):
            below = [int(one) for one in file.read_text().split()]
            yield from below
            waiting += below


def _line(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()


def _seconds(pid: int) -> float:
    told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


class Watched:
    def __init__(self, run: subprocess.Popen[str]) -> None:
        self._run = run
        self._seen: list[float] = []
        self._waiting = 0
        self._told = 0
        self.fallen = 0
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def forget(self) -> None:
        self._seen = []

    def worst(self) -> float:
        return max(self._seen, default=0.0)

    def until_judged(self) -> None:
        """Two looks from now on that find nothing waiting."""
        until, since, quiet = time.monotonic() + LONGEST, self._told, 0
        while quiet < 2:
            assert time.monotonic() < until and self._run.poll() is None, "the judge did not catch up"
            time.sleep(0.1)
            if self._told > since:
                since = self._told
                quiet = quiet + 1 if self._waiting == 0 else 0

    def _read(self) -> None:
        assert self._run.stdout is not None
        for line in self._run.stdout:
            told = json.loads(line)
            self._seen.append(told["seconds"])
            self._waiting, self.fallen = told["slips"], told["fallen"]
            self._told += 1


@contextmanager
def watched() -> Iterator[Watched]:
    run = subprocess.Popen(
        [sys.executable, "-m", "bench.uploads.watching"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        yield Watched(run)
    finally:
        assert run.stdin is not None
        run.stdin.close()
        run.wait(30)
