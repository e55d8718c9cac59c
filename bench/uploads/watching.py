"""`python -m bench.uploads.watching`: how far the judge is behind, a JSON line every second and a half until told to stop."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from select import select

EVERY = 1.5


def main() -> None:
    import django

    django.setup()
    from danso.register.judging import lag

    while not select([sys.stdin], [], [], EVERY)[0]:
        now = lag()
        told = {"slips": now.slips, "seconds": now.behind(datetime.now(UTC)).total_seconds(), "fallen": now.fallen}
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
