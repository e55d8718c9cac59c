"""`python -m bench.uploads.world <plan> <paced> <flat> <beside>`: a province, its books and its phones, on the data folder
of DANSO_HOME; then every batch, sealed and signed. Devices are made by the act behind the door, without its address."""

from __future__ import annotations

import hashlib
import json
import secrets
import sys
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any

from bench.uploads.plan import AREAS, COMMUNES, HOUSEHOLDS, MONTH, SLIPS, Plan
from bench.uploads.sealing import Phone

TODAY, LONG_AGO = date(2026, 11, 1), date(2000, 1, 1)
_CODES = count(1)


def main(file: Path, paced: int, flat: int, beside: int) -> None:
    import django

    django.setup()
    from django.db import connections, transaction

    from danso.config.startup import findings
    from danso.config.upgrade import upgrade
    from danso.operations.epochs import current_epoch
    from danso.sync import keys

    upgrade()
    unsafe = [one for alias in connections for one in findings(connections[alias])]
    assert not unsafe, unsafe  # settings with which an answered slip could be lost
    with transaction.atomic():
        phones = [phone for n in range(COMMUNES) for phone in _commune(n)]
    monthly, *others = phones  # one of them comes once, with her month
    plan = Plan(keys.current("receipt").public, keys.environment(), current_epoch())
    for group, batches in (("paced", paced), ("flat", flat), ("beside", beside), ("slow", len(phones))):
        setattr(plan, group, [others[n % len(others)].batch(SLIPS, plan.told) for n in range(batches)])
    plan.month = [monthly.batch(MONTH, plan.told, malformed=False)]
    plan.month_pass = monthly.pass_text
    plan.keep(file)
    print(json.dumps({"devices": len(phones), "people": COMMUNES * AREAS * HOUSEHOLDS * 3, "slips": len(plan.told)}))


def _commune(n: int) -> list[Phone]:
    from danso.accounts.actions import create_account
    from danso.accounts.models import Account
    from danso.accounts.roles import Role
    from danso.places.actions import add_unit, grant_role
    from danso.places.models import Unit
    from danso.places.scope import Scope, scope_of

    operator = Scope.local_operator(TODAY)

    def unit(level: str, name: str, kind: str, parent: int | None) -> int:
        made = add_unit(
            by=operator, level=level, name=name, code=f"b{next(_CODES)}", parent_id=parent, since=LONG_AGO,
            kind=kind, source="bench",
        )  # fmt: skip
        return int(made.pk)

    known = Unit.objects.filter(level="province").values_list("pk", flat=True).first()
    province = known or unit("province", "Tỉnh Vân Hải", "tinh", None)
    commune = unit("commune", f"Xã Đồng Mây {n}", "xa", province)
    village = unit("village", "Thôn Đông Hạ", "thon", commune)
    areas = [unit("area", f"Địa bàn {m}", "dia_ban", village) for m in range(AREAS)]
    account = create_account(by=operator, username=f"officer{n}", display_name=f"officer{n}")
    grant_role(by=operator, account_id=account.pk, role=Role.commune_officer, unit_id=commune, since=LONG_AGO)
    officer = scope_of(Account.objects.get(pk=account.pk), TODAY)
    drafts = [_household(commune, area, m) for area in areas for m in range(HOUSEHOLDS)]
    from danso.register.actions import record_slips

    for at in range(0, len(drafts), 500):
        record_slips(by=officer, drafts=drafts[at : at + 500])
    return [_phone(operator, officer, area) for area in areas]


def people(area: int, household: int) -> tuple[str, str, str, str]:
    """Household, head, wife, grandmother."""
    from danso.values.ids import derived_id

    house, head, wife, old = (derived_id("bench", area, household, part) for part in ("house", "head", "wife", "old"))
    return house, head, wife, old


def _household(commune: int, area: int, number: int) -> Any:
    from danso.register.draft import SlipDraft
    from danso.values.day import Day

    house, head, wife, old = people(area, number)
    members = [
        {"id": head, "sex": "1", "birth": "1990-05-07", "relation": "head", "marital": "married", "spouse": wife},
        {"id": wife, "sex": "2", "birth": "1995-02", "relation": "spouse", "marital": "married", "spouse": head,
         "method": "5", "method_since": "2020-03"},
        {"id": old, "sex": "2", "birth": "1950-03-04", "relation": "parent", "marital": "widowed"},
    ]  # fmt: skip
    names = {head: f"Phạm Văn Thuận {number}", wife: f"Đặng Thị Nhài {number}", old: f"Lê Thị Mận {number}"}
    identity = {"address": "Ngõ 3", "persons": {one: {"name": name} for one, name in names.items()}}
    facts = {"number": str(number), "head": head, "members": members}
    return SlipDraft("household_enrolled", Day("2022-12-31"), commune, area, house, facts, identity)


def _phone(operator: Any, officer: Any, area: int) -> Phone:
    from danso.accounts.actions import create_account
    from danso.accounts.roles import Role
    from danso.places.actions import grant_role
    from danso.staff.actions import record_coverage, record_worker
    from danso.sync import keys, wire
    from danso.sync.devices import issue_code
    from danso.sync.enrolment import enrol
    from danso.sync.telling import Said

    account = create_account(by=operator, username=f"ctv{area}", display_name=f"ctv{area}").pk
    worker = record_worker(by=operator, full_name=f"ctv {area}", account_id=account).pk
    grant = grant_role(by=operator, account_id=account, role=Role.collaborator, unit_id=area, since=LONG_AGO).pk
    record_coverage(by=operator, worker_id=worker, area_id=area, since=date(2020, 1, 1))
    key, pass_ = wire.ec.generate_private_key(wire.CURVE), secrets.token_bytes(32)
    told = {
        "code": issue_code(by=officer, worker_id=worker).code, "public_key": wire.to_text(wire.public_bytes(key)),
        "pass_hash": wire.to_text(hashlib.sha256(pass_).digest()), "app": "1", "schemas": [1],
    }  # fmt: skip
    made = enrol(Said(told), at=datetime.now(UTC), today=TODAY)
    seal = keys.current("seal")
    homes = [people(area, number) for number in range(HOUSEHOLDS)]
    return Phone(made.device.pk, made.token, key, seal.id, seal.public, area, grant, homes, wire.to_text(pass_))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:5]))
