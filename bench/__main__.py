"""`python -m bench [--quick]`: run every benchmark, print the table, keep it in docs/generated/bench.md."""

from __future__ import annotations

import os
import platform
import sys
from pathlib import Path

from bench import briefing, folding, night, workbook, writing
from bench.home import open_office
from bench.measure import table
from bench.screens.report import report as screens
from bench.uploads.report import report as uploads

OUT = Path(__file__).resolve().parents[1] / "docs" / "generated" / "bench.md"


def main() -> None:
    quick = "--quick" in sys.argv
    rounds = 3 if quick else 5
    office = open_office()
    found = folding.lines(rounds=rounds)
    found += writing.lines(office, rounds=rounds)
    found += workbook.lines(office, rounds=rounds)
    found += briefing.lines(rounds)
    text = "\n\n".join([table(found), night.report(), screens(quick=quick), uploads(quick=quick)])
    print(text)
    if not quick:
        machine = f"{os.cpu_count()} cores, Python {platform.python_version()}"
        OUT.parent.mkdir(parents=True, exist_ok=True)
        OUT.write_text(
            f"# Benchmarks\n\nMedians of {rounds} paired rounds on {machine}; `make bench` makes this page.\n\n{text}\n"
        )


if __name__ == "__main__":
    main()
