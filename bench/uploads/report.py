"""The whole run on one database after the other, and its table."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.screens.commune import DANSO
from bench.screens.office import free_port, process
from bench.uploads.month import TLS, month
from bench.uploads.plan import SLIPS, read
from bench.uploads.watched import Server, Watched, watched

RATE, CLIENTS, BESIDE_RATE = 40, 16, 20
POSTGRESQL = "postgresql://postgres@127.0.0.1:5432/postgres"  # DANSO_BENCH_POSTGRESQL names another one
TODAY = "2026-11-01"


def report(*, quick: bool, only: str = "") -> str:
    """On SQLite, and on PostgreSQL where there is one."""
    found = {"SQLite": _run({}, quick)} if only != "postgresql" else {}
    with _database() as address:
        if address and only != "sqlite":
            found["PostgreSQL"] = _run({"DANSO_DATABASE_URL": address}, quick)
    rows = {name: _rows(one) for name, one in found.items()}
    names = list(next(iter(rows.values())))
    lines = [f"| {' | '.join(['phones at the end of a month', *rows])} |", f"|{'---|' * (len(rows) + 1)}"]
    lines += [f"| {name} | {' | '.join(one[name] for one in rows.values())} |" for name in names]
    return "\n".join([*_said(found), "", *lines])


def _run(database: dict[str, str], quick: bool) -> dict[str, Any]:
    seconds = 8 if quick else 20
    with tempfile.TemporaryDirectory(prefix="danso-uploads-") as folder:
        home, port = Path(folder), free_port()
        environment = {"DANSO_HOME": folder, "DANSO_TODAY": TODAY, "DJANGO_SETTINGS_MODULE": "danso.config.settings"}
        with _environment(environment | database):
            counts = [RATE * seconds, 100 if quick else 200, BESIDE_RATE * (5 if quick else 9)]
            found: dict[str, Any] = {"world": _module("world", home / "plan", *counts)}
            with process([DANSO, "serve", "--port", str(port)], home, port), watched() as lag:
                server = Server(port)
                found["paced"] = _sent(home, "paced", port, RATE, server, lag)
                found["flat"] = _sent(home, "flat", port, 0, server, lag)
                slow = _begin("sending", home / "plan", "slow", port, 0, 0)
                time.sleep(1)  # all of them are in the middle of their bodies
                found["beside"] = _sent(home, "beside", port, BESIDE_RATE, server, lag, wait=False)
                found["slow"] = _end(slow)
                lag.until_judged()
                found["month"] = month(read(home / "plan"), port, lag.until_judged)
            found["back"] = _module("reading_back", home / "plan")
    return found


def _sent(
    home: Path, group: str, port: int, rate: int, server: Server, lag: Watched, *, wait: bool = True
) -> dict[str, Any]:
    before = server.spent()
    lag.forget()
    found = _module("sending", home / "plan", group, port, rate, CLIENTS)
    found["pages"], found["judge"] = (after - was for after, was in zip(server.spent(), before, strict=True))
    ended = time.monotonic()
    if wait:
        lag.until_judged()
    return found | {"behind": lag.worst(), "caught_up": time.monotonic() - ended, "fallen": lag.fallen}


def _rows(found: dict[str, Any]) -> dict[str, str]:
    paced, flat, beside, slow, back = (found[name] for name in ("paced", "flat", "beside", "slow", "back"))
    month_sum = sum(found["month"][name] for name in ("hello", "batch", "hello again", "pull"))
    wrong = sum(one["wrong"] for one in (paced, flat, beside, slow))
    held = {name: back.get(name, 0) for name in ("standing", "held", "quarantined")}
    return {
        f"{RATE} batches/s asked for, {SLIPS} slips each: batches/s": f"{paced['first'] / paced['wall']:.1f}",
        "slips/s": f"{paced['slips'] / paced['wall']:,.0f}",
        "p50, p95, longest, from the moment due, s": _spread(paced),
        "of the generator, processor": f"{100 * paced['processor'] / paced['wall']:.0f} %",
        "server, ms of processor a batch (without the database's own)": f"{1000 * paced['pages'] / paced['asked']:.1f}",
        "judge, ms of processor a slip": f"{1000 * paced['judge'] / paced['slips']:.2f}",
        "judge behind at most, s; caught up after, s": f"{paced['behind']:.0f}; {paced['caught_up']:.0f}",
        f"as fast as answers come, {CLIENTS} clients: batches/s": f"{flat['first'] / flat['wall']:.1f}",
        "slips/s then": f"{flat['slips'] / flat['wall']:,.0f}",
        "p50, p95, longest then, s": _spread(flat),
        f"{slow['first']} phones at 20 kbit/s beside, {BESIDE_RATE} batches/s asked for: batches/s": (
            f"{beside['first'] / beside['wall']:.1f}"
        ),
        "p50, p95, longest of the others, s": _spread(beside),
        "p50, p95, longest of the slow, s": _spread(slow),
        "answers put off (503)": str(sum(one["put_off"] for one in (paced, flat, beside, slow))),
        "answers that were not what they must be": str(wrong),
        "sent = standing + held + quarantined": f"{back['sent']:,} = {' + '.join(f'{n:,}' for n in held.values())}",
        "lost; not read back as sealed; not judged": f"{back['lost']}; {back['astray']}; {back.get('unjudged', 0)}",
        "a month of 12 slips, bytes both ways": f"{month_sum:,} ({', '.join(_steps(found['month']))})",
        "with TLS, reckoned": f"{month_sum + TLS:,}",
        "peer: plain ORM, a transaction a slip, slips/s": f"{back['peer']:,.0f}",
        "limit: 16 kB made durable by fdatasync, times/s": f"{back['syncs']:,.0f}",
    }


def _spread(found: dict[str, Any]) -> str:
    ordered = sorted(found["seconds"])
    at95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"{statistics.median(ordered):.2f}, {at95:.2f}, {ordered[-1]:.2f}"


def _steps(sent: dict[str, int]) -> Iterator[str]:
    for name in ("hello", "batch", "hello again", "pull"):
        yield f"{name} {sent[name]:,}"


def _said(found: dict[str, dict[str, Any]]) -> list[str]:
    one = next(iter(found.values()))
    busy = os.getloadavg()[0]
    return [
        f"Phones: {one['world']['devices']} devices of 8 communes, {one['world']['people']:,} people, against `danso serve` "
        "with its judge beside it, durable settings; batches sealed and signed beforehand; one batch in twenty comes "
        "again (as it was, or under another number), one slip in a hundred cannot be read, one body in a hundred is cut "
        f"short. The senders and the watching of the judge run on the same cores; load average at the end {busy:.1f}.",
    ]


def _begin(module: str, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", f"bench.uploads.{module}", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _end(run: subprocess.Popen[str]) -> dict[str, Any]:
    told, _ = run.communicate()
    assert run.returncode == 0, run.args
    found: dict[str, Any] = json.loads(told.splitlines()[-1])
    return found


def _module(module: str, *arguments: object) -> dict[str, Any]:
    return _end(_begin(module, *arguments))


@contextmanager
def _environment(named: dict[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.pop("DANSO_DATABASE_URL", None)
    os.environ.update(named)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def _database() -> Iterator[str | None]:
    """A database of its own on the PostgreSQL there is, dropped afterwards; none where there is none."""
    import psycopg

    server, name = os.environ.get("DANSO_BENCH_POSTGRESQL", POSTGRESQL), f"danso_bench_{os.getpid()}"
    try:
        connection = psycopg.connect(server, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError:
        yield None
        return
    connection.execute(f"CREATE DATABASE {name}".encode())
    try:
        yield f"{server.rpartition('/')[0]}/{name}"
    finally:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
        connection.close()


def main(arguments: Sequence[str]) -> None:
    only = next((one for one in ("sqlite", "postgresql") if one in arguments), "")
    print(report(quick="--quick" in arguments, only=only))


if __name__ == "__main__":
    main(sys.argv[1:])
