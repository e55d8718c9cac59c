"""kill -9 at commit points: whatever moment the machine dies at, nothing is half done and doing it again is doing it once."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
OPERATIONS = ("import", "appraise", "seal", "rebuild", "sign", "erase")


def attacked(*arguments: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.child", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=1800
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


@pytest.fixture(scope="module")
def quick() -> dict[str, Any]:
    return attacked(",".join(OPERATIONS), "2")


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_kill_leaves_nothing_half_done_and_doing_it_again_is_doing_it_once(
    quick: dict[str, Any], operation: str
) -> None:
    holds(quick[operation])


@pytest.mark.long
@pytest.mark.parametrize("operation", OPERATIONS)
def test_the_same_at_every_single_point(operation: str) -> None:
    found = attacked(operation, "0")[operation]
    assert len(found["found"]) == found["points"]
    holds(found)


@pytest.mark.long
def test_a_slip_key_without_its_slip_would_be_found() -> None:
    """The looking itself works: half of an operation, committed before the kill, is seen at once."""
    found = attacked("import", "2", "promise-breaker")["import"]["found"]
    assert [one["broken"] for one in found] != [[] for _ in found]


def holds(found: dict[str, Any]) -> None:
    assert found["points"] >= 10
    assert all(one["killed"] for one in found["found"])
    assert [one for one in found["found"] if one["broken"] or one["differ"]] == []
