"""The phones' own core against the real server in a random life: nothing promised is lost, nothing doubled, all agree.

Faults: requests and replies dropped, doubled, delayed and cut in the middle; the server killed with SIGKILL at commit
points and started again; backups made and any of three restored; communes merged, areas given to others, phones taken
back; apps killed between any two steps of storage or network; clocks that jump by months; slips nobody can read.
A failure names its seed and the command that lives the same life again.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import absent

ROOT = Path(__file__).resolve().parents[3]
CORE = ROOT / "phone" / "dist-core" / "core.mjs"


def lived(*arguments: str) -> dict[str, Any]:
    if shutil.which("node") is None or not CORE.exists():
        absent("node, or the phone's core (make phone)")
    call = [sys.executable, "-m", "tests.faults.sync.life", *arguments]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, timeout=4 * 3600)
    assert done.returncode == 0, done.stderr[-4000:]
    return dict(json.loads(done.stdout.splitlines()[-1]))


def holds(told: dict[str, Any]) -> None:
    assert told["failed"] == {}
    assert told["seen"]["promised"] > 20
    assert told["seen"]["phones that agree"] > 0


def test_nothing_promised_is_lost_nothing_doubled_and_all_agree() -> None:
    """As many lives as begin within ten seconds, and never fewer than one."""
    holds(lived("--seeds", "1-300", "--steps", "60", "--seconds", "10"))


def test_a_phone_that_does_not_wait_for_its_disk_loses_what_it_promised() -> None:
    assert "promised slips are nowhere" in "".join(
        lived("--seeds", "1-5", "--steps", "60", "--relaxed")["failed"].values()
    )


@pytest.mark.long
def test_a_server_that_calls_safe_what_is_in_no_backup_makes_phones_forget_too_soon() -> None:
    found = lived("--seeds", "1-20", "--steps", "150", "--lie")["failed"].values()
    assert "promised slips" in "".join(found)


@pytest.mark.long
@pytest.mark.parametrize("first", range(1, 301, 50))
def test_three_hundred_lives_of_three_hundred_steps(first: int) -> None:
    told = lived("--seeds", f"{first}-{first + 49}", "--steps", "300")
    holds(told)
    assert len(told["lived"]) == 50
    assert all(told["seen"].get(what, 0) > 5 for what in ("server killed", "restore", "merge", "wiped", "crash"))
