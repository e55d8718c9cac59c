"""What an officer and a head do in their office, done in a data folder by the actions behind the screens.

Run as a program: `inside.py DEED JSON` in a DANSO_HOME; prints JSON. Nothing here counts or judges.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from typing import Any


def start() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "danso.config.settings"
    import django

    django.setup()


def scope(username: str) -> Any:
    from danso.accounts.models import Account
    from danso.config.today import today
    from danso.places.scope import scope_of

    return scope_of(Account.objects.get(username=username), today())


def sign(officer: str, head: str, unit: int, first: str, last: str) -> int:
    """Draft, submit and sign the quarter's form on the newest seal; gives the report."""
    from danso.reports import actions
    from danso.values.period import Window

    window = Window(date.fromisoformat(first), date.fromisoformat(last))
    drafted = actions.draft_report(by=scope(officer), form="02-dsx", unit_id=unit, window=window)
    actions.submit_report(by=scope(officer), report_id=drafted.pk, prepared_by="Nguyễn Thị Hạnh")
    actions.sign_report(
        by=scope(head), report_id=drafted.pk, head="Hà Văn Thụ", number="31/BC-TYT", dated=date(2020, 10, 31)
    )
    return int(drafted.pk)


def withdraw(officer: str, slip: str) -> dict[str, str]:
    """The officer takes a slip back and appraises that; gives the withdrawal's id and state."""
    from danso.config.today import today
    from danso.register.actions import appraise_slips, record_slip
    from danso.register.draft import SlipDraft
    from danso.register.models import SlipRow
    from danso.values.day import Day

    by, row = scope(officer), SlipRow.objects.get(pk=slip)
    facts = {"target": slip, "target_hash": row.body_hash}
    draft = SlipDraft("withdrawal", Day.of(today()), row.commune, row.area, row.household, facts)
    written = record_slip(by=by, draft=draft)
    appraise_slips(by=by, slip_ids=[written.slip_id])
    return {"id": written.slip_id, "state": written.state}


def proof(officer: str, report: int) -> dict[str, Any]:
    """The signed report counted again, and what the newest seal would say instead."""
    from danso.reports.queries import restatement, verify_report

    again, change = verify_report(scope(officer), report), restatement(scope(officer), report)
    return {
        "same": again.same,
        "different": list(again.different),
        "restated": {
            f"{one.signed.code}:{one.signed.unit}": [one.signed.value, one.now.value] for one in change.figures
        },
        "late": [one.slip_id for one in change.late_slips],
        "reason": change.reason.vi,
    }


def check_elders(officer: str, area: int, number: int, day: str) -> list[str]:
    """So many of an area's people of sixty who were not checked that year are checked on a day; who they are."""
    from danso.places.queries import commune_of
    from danso.register.actions import appraise_slips, record_slips
    from danso.register.draft import SlipDraft
    from danso.register.models import LedgerEntry, PersonRow
    from danso.values.day import Day

    by, on = scope(officer), date.fromisoformat(day)
    told = LedgerEntry.objects.filter(kind="elderly_check").values_list("body", flat=True)
    known = {json.loads(body)["facts"].get("person") for body in told}
    born = date(on.year - 61, 12, 31)
    here = PersonRow.objects.filter(area=area, birth_on__lte=born, died_on=None, counted_until=None).order_by("pk")
    chosen = [one for one in here.exclude(household=None) if one.pk not in known][:number]
    commune = commune_of(area, on)
    assert commune is not None and len(chosen) == number
    drafts = [
        SlipDraft("elderly_check", Day.of(on), commune, area, one.household, {"person": one.pk}, told_by="station")
        for one in chosen
    ]
    written = record_slips(by=by, drafts=drafts)
    appraise_slips(by=by, slip_ids=[one.slip_id for one in written])
    return [one.pk for one in chosen]


DEEDS = {"sign": sign, "withdraw": withdraw, "proof": proof, "check_elders": check_elders}

if __name__ == "__main__":
    start()
    sys.stdout.write(json.dumps(DEEDS[sys.argv[1]](**json.loads(sys.argv[2])), default=float))
