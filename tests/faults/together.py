"""Two processes write at once, into one commune's chain and into two. Prints one JSON object.

`python -m tests.faults.together`: on SQLite, or on the empty database that DANSO_DATABASE_URL names.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

EACH = 12


def main() -> dict[str, Any]:
    home = Path(tempfile.mkdtemp(prefix="danso-faults-"))
    os.environ["DANSO_HOME"] = str(home)
    os.environ["DJANGO_SETTINGS_MODULE"] = "danso.config.settings"
    for name in ("DANSO_TODAY", "DANSO_USER", "DANSO_SERVICE"):
        os.environ.pop(name, None)
    import django

    django.setup()
    from tests.faults import town
    from tests.faults.child import in_child

    try:
        in_child(town.build)
        in_child(_an_area_there)
        for here in (True, False):
            errors = _both(lambda: _write("a", True), lambda here=here: _write("b" if here else "c", here))
            if errors:
                return {"errors": errors}
        return {"errors": [], **in_child(_looked)}
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _both(*works: Any) -> list[int]:
    """Run in processes side by side; exit codes that are not 0."""
    children = []
    for work in works:
        if (child := os.fork()) == 0:
            code = 1
            try:
                work()
                code = 0
            except BaseException:
                import traceback

                traceback.print_exc()
            os._exit(code)
        children.append(child)
    return [status for child in children if (status := os.waitpid(child, 0)[1]) != 0]


def _an_area_there() -> None:
    from danso.places.actions import add_unit
    from danso.places.queries import unit_by_code_or_name
    from tests.faults.town import SINCE, TODAY, again

    there = unit_by_code_or_name("98002", TODAY).id
    add_unit(by=again().operator, level="area", name="Địa bàn 9", code="98002-09", parent_id=there, since=SINCE,
             kind="dia_ban", source="test")  # fmt: skip


def _write(word: str, here: bool) -> None:
    """Households enrolled one by one, as clerks do; each call its own transaction."""
    from danso.places.queries import unit_by_code_or_name
    from danso.register.actions import appraise_slips, record_slip
    from danso.register.models import HouseholdRow
    from danso.values.ids import new_id
    from tests.faults.town import TODAY, again
    from tests.rooms.register.slips import household

    commune = again()
    by = commune.officer if here else commune.stranger
    unit, area = (unit_by_code_or_name(c, TODAY).id for c in (("98001", "98001-01") if here else ("98002", "98002-09")))
    for number in range(EACH):
        draft = replace(household(commune, f"{word}{number}"), commune=unit, area=area, id=new_id())
        if HouseholdRow.objects.filter(pk=draft.household).exists():  # written in the first round
            draft = replace(household(commune, f"{word}{number + 500}"), commune=unit, area=area, id=new_id())
        done = record_slip(by=by, draft=draft)
        appraise_slips(by=by, slip_ids=[done.slip_id])


def _looked() -> dict[str, Any]:
    from danso.register import projection, verify
    from danso.register.models import LedgerEntry

    positions: dict[str, list[int]] = {}
    for commune, position in LedgerEntry.objects.order_by("commune", "position").values_list("commune", "position"):
        positions.setdefault(str(commune), []).append(position)
    return {
        "holes": [c for c, found in positions.items() if found != list(range(1, len(found) + 1))],
        "written": sorted(len(found) for found in positions.values()),
        "broken": verify.broken_links(),
        "differ": [one.table for one in projection.compare() if not one.same],
    }


if __name__ == "__main__":
    sys.stdout.write("\n" + json.dumps(main()))
