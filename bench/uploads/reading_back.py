"""`python -m bench.uploads.reading_back <plan>`: where every slip that was sent lies now, and that it says what was sealed.

Then, on the same database, the peer: the same slips by the plain ORM, one transaction each, sent by nobody, proven,
opened, judged and answered to nobody; and what the disk alone could do.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from bench.home import Office
from bench.uploads.plan import Plan, read
from bench.writing import plain_orm

PEER = 300
AT_ONCE = 500


def main(file: Path) -> None:
    import django

    django.setup()
    plan = read(file)
    found = _found(plan)
    print(json.dumps({**found, "peer": _peer(plan), "syncs": _syncs(file.parent)}))


def _found(plan: Plan) -> dict[str, int]:
    """By state; `astray`: not read back as sealed; `lost`: neither in a ledger nor in quarantine."""
    from danso.register.ledger import slips_by_id
    from danso.register.models import SlipRow
    from danso.sync.models import Quarantined

    counts: Counter[str] = Counter(sent=len(plan.told), astray=0, lost=0)
    ids = list(plan.told)
    for at in range(0, len(ids), AT_ONCE):
        some = ids[at : at + AT_ONCE]
        written = {one.slip.id: one.slip for one in slips_by_id(some)}
        states = dict(SlipRow.objects.filter(pk__in=some).values_list("slip_id", "state"))
        waiting = set(Quarantined.objects.filter(slip_id__in=some).values_list("slip_id", flat=True))
        for slip_id in some:
            told, slip = plan.told[slip_id], written.get(slip_id)
            if slip is None:
                counts["quarantined" if slip_id in waiting else "lost"] += 1
                counts["astray"] += slip_id in waiting and told is not None
            else:
                counts[states.get(slip_id, "unjudged")] += 1
                counts["astray"] += told is None or slip.facts != told["facts"] or slip.kind != told["kind"]
    return dict(counts)


def _peer(plan: Plan) -> float:
    """Slips a second."""
    from danso.register.draft import SlipDraft
    from danso.values.day import Day

    told: list[Any] = [one for one in plan.told.values() if one is not None][:PEER]
    drafts = [
        SlipDraft(one["kind"], Day(one["happened_on"]), 1, one["area"], one["household"], one["facts"]) for one in told
    ]
    office: Any = Office(None, 1, 1)  # type: ignore[arg-type]
    begun = time.perf_counter()
    plain_orm(1)((office, drafts))
    return len(drafts) / (time.perf_counter() - begun)


def _syncs(folder: Path, count: int = 200) -> float:
    """Times a second that this disk makes 16 kB durable."""
    handle = os.open(folder / "syncs", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    begun = time.perf_counter()
    for _ in range(count):
        os.write(handle, bytes(16_384))
        os.fdatasync(handle)
    os.close(handle)
    return count / (time.perf_counter() - begun)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
