"""The whole run: a commune, a server, an officer, phones, a peer; then the table."""

from __future__ import annotations

import json
import os
import sqlite3
import statistics
import subprocess
import sys
import time
from pathlib import Path

from bench.screens import peer
from bench.screens.asked import floor, steps
from bench.screens.commune import DANSO, Ground, ground
from bench.screens.measured import measure, nothing_yet, rows
from bench.screens.office import Browser, free_port, process
from bench.screens.phones import Uploads, uploads

PACE = 100  # slips a second
ROUNDS, TIMES = 4, 30
COLUMNS = (
    *("step of an officer", "alone: p50 ms", "p95", "max", "beside: p50 ms", "p95", "max", "processor ms"),
    *("kB on the wire", "queries", "goal p95", "met"),
)
HEAD = f"| {' | '.join(COLUMNS)} |\n|{'---|' * len(COLUMNS)}"


def report(*, quick: bool) -> str:
    rounds, times = (1, 10) if quick else (ROUNDS, TIMES)
    alone, beside, rates = nothing_yet(), nothing_yet(), []
    port, other = free_port(), free_port()
    with (
        ground() as here,
        process([DANSO, "serve", "--port", str(port)], here.folder, port) as processor,
        process(peer.command(other), here.folder, other) as peer_processor,
        uploads(here.folder, 8) as phones,
    ):
        ours, theirs = Browser(port, processor), Browser(other, peer_processor)
        ours.sign_in()
        every, plain = [*steps(here, phones.sheets), *floor()], peer.peer_steps(here)
        for browser, asked in ((ours, every), (theirs, plain)):
            measure(browser, asked, 2, nothing_yet())  # warm, as on any day after its first minute
        peer.same_answers(ours, theirs, here)
        for _ in range(rounds):
            phones.pace(PACE)
            measure(ours, every, times, beside)
            measure(theirs, plain, times, beside)
            phones.pace(0)
            rates.append(phones.rate())
            measure(ours, every, times, alone)
            measure(theirs, plain, times, alone)
        table = rows([*every, *plain], alone, beside, _queries(here.folder))
        return "\n".join([*_said(here, rounds * times, rates, phones), "", HEAD, *table, "", _commits(here.folder)])


def _said(here: Ground, times: int, rates: list[float], phones: Uploads) -> list[str]:
    batch = 1000 * statistics.median(phones.seconds)
    return [
        f"Pages of one commune of {here.people:,} people, {times} times each, in mixed order, over HTTP from one officer "
        "without a pause; every named answer commits its look. Beside: uploads through the register's own act in batches "
        f"of 50 (the phones' door is below), {sum(rates) / len(rates):.0f} of {PACE} slips/s kept up, {batch:.0f} ms a batch.",
        "",
        "Processor: of the server, alone. Goals of the 95th percentile hold beside the uploads. The peer has no sign-in, "
        "scope, look, day or frame; it found the same people and lines.",
    ]


def _queries(home: Path) -> dict[str, str]:
    told = subprocess.run(
        [sys.executable, "-m", "bench.screens.counting"],
        env=os.environ | {"DANSO_HOME": str(home), "DJANGO_SETTINGS_MODULE": "danso.config.settings"},
        check=True, stdout=subprocess.PIPE, text=True,
    ).stdout  # fmt: skip
    return {name: str(n) for name, n in json.loads(told.splitlines()[-1]).items()}


def _commits(home: Path, count: int = 300) -> str:
    """The limit under every named page: looks that this disk commits, one by one, by bare sqlite3."""
    from danso.config.databases import PRAGMAS

    database = sqlite3.connect(home / "limit.sqlite3", isolation_level=None)
    database.executescript(f"{PRAGMAS}; CREATE TABLE look (id INTEGER PRIMARY KEY, ids TEXT);")
    one, seconds = json.dumps(["0" * 36] * 10), []
    for _ in range(count):
        begun = time.perf_counter()
        database.execute("INSERT INTO look (ids) VALUES (?)", (one,))
        seconds.append(time.perf_counter() - begun)
    database.close()
    ordered = sorted(1000 * one for one in seconds)
    return (
        f"Limit of this disk: {count / sum(seconds):,.0f} durable looks/s by bare sqlite3, p50 {ordered[count // 2]:.1f} ms, "
        f"p95 {ordered[int(count * 0.95)]:.1f} ms."
    )
