"""No room on the disk: a sentence, nothing half written, and the seal of before still counts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    done = subprocess.run([sys.executable, "-m", "tests.faults.full_disk"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize("attempt", ["import", "seal 1", "seal 20", "seal 46"])
def test_a_full_disk_is_said_and_leaves_nothing_half_written(found: dict[str, Any], attempt: str) -> None:
    one = found[attempt]
    assert one["code"] == 74
    assert "Ổ đĩa" in one["said"] and "Traceback" not in one["said"]
    assert one["broken"] == []
    assert one["changed"] == []


def test_with_room_the_same_seal_is_made(found: dict[str, Any]) -> None:
    assert (found["seal in time"]["code"], found["seal in time"]["broken"]) == (0, [])
    assert found["seal in time"]["changed"] == ["sealed"]
