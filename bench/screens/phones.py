"""The uploading process as the measuring one sees it: its pace is set, its sheets come in a queue."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread

from bench.screens.uploads import BATCH


class Uploads:
    def __init__(self, run: subprocess.Popen[str]) -> None:
        self._run = run
        self.sheets: Queue[tuple[int, str]] = Queue()
        self.seconds: list[float] = []
        self._paced: list[tuple[int, float]] = []
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def pace(self, slips_a_second: int) -> None:
        assert self._run.stdin is not None
        self._paced.append((len(self.seconds), time.perf_counter()))
        self._run.stdin.write(f"{slips_a_second}\n")
        self._run.stdin.flush()

    def rate(self) -> float:
        """Slips a second between the last two settings of the pace."""
        (before, begun), (after, ended) = self._paced[-2:]
        return (after - before) * BATCH / (ended - begun)

    def _read(self) -> None:
        assert self._run.stdout is not None
        for line in self._run.stdout:
            told = json.loads(line)
            self.seconds.append(told["seconds"])
            for area, month in told["sheets"]:
                self.sheets.put((area, month))


@contextmanager
def uploads(home: Path, first: int) -> Iterator[Uploads]:
    run = subprocess.Popen(
        [sys.executable, "-m", "bench.screens.uploads", str(first)],
        env=os.environ | {"DANSO_HOME": str(home), "DJANGO_SETTINGS_MODULE": "danso.config.settings"},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    found = Uploads(run)
    try:
        while len(found.seconds) < first and run.poll() is None:
            time.sleep(0.05)
        assert run.poll() is None, "the uploads did not begin"
        yield found
    finally:
        assert run.stdin is not None
        run.stdin.close()
        run.wait(30)
