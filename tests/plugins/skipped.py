"""Every test that did not run and why, in one table at the end."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table; or, when `scripts/test.py` runs us, hand it the counts to print once for all runs."""
    reasons = Counter(_reason(report) for report in terminalreporter.stats.get("skipped", []))
    counts = {
        "passed": len(terminalreporter.stats.get("passed", [])),
        "failed": len(terminalreporter.stats.get("failed", [])) + len(terminalreporter.stats.get("error", [])),
    }
    if target := os.environ.get("DANSO_TEST_SUMMARY"):
        Path(target).write_text(json.dumps({**counts, "skipped": reasons}), encoding="utf-8")
        return
    terminalreporter.write_line("")
    for line in table(reasons):
        terminalreporter.write_line(line)


def table(reasons: Counter[str]) -> list[str]:
    """Lines: how many, why."""
    if not reasons:
        return ["skipped: nothing was skipped"]
    rows = [f"  {count:>5}  {reason}" for reason, count in sorted(reasons.items())]
    return [f"skipped: {reasons.total()}", *rows]


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    if isinstance(report.longrepr, tuple):
        return str(report.longrepr[2]).removeprefix("Skipped: ")
    return str(getattr(report, "wasxfail", "") or report.longrepr)
