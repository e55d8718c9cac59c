"""A data folder of its own with a commune worked by hand, and what is done to it while it is killed.

Runs only inside child processes that `child.py` starts: real settings, real SQLite files.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from tests.rooms.exchange.books import a0, family
from tests.rooms.register.conftest import Commune
from tests.rooms.register.slips import birth, household, slip, who

TODAY = date(2020, 11, 5)
SINCE = date(2000, 1, 1)
LAST = {"head": "Trần Thị Minh Nguyệt", "number": "12/BC-TYT", "dated": TODAY}


def build() -> None:
    """Units, people with rights, a register with an appraised and an unappraised part, a preview, a report."""
    from danso.config.upgrade import upgrade
    from danso.exchange.actions import preview_file
    from danso.register import actions as register
    from danso.reports import actions as reports
    from danso.values.period import quarter
    from danso.warehouse.snapshot import seal

    upgrade()
    commune = _commune()
    book = [household(commune, str(n), area=n % 2) for n in (1, 2, 3)]
    written = register.record_slips(by=commune.officer, drafts=book)
    register.appraise_slips(by=commune.officer, slip_ids=[one.slip_id for one in written])
    seal(by=commune.operator)
    report = reports.draft_report(by=commune.officer, form="02-dsx", unit_id=commune.id, window=quarter(2020, 3))
    reports.submit_report(by=commune.officer, report_id=report.pk, prepared_by="Nguyễn Thị Hạnh")
    register.record_slip(by=commune.officer, draft=birth(commune, "1", "2020-10-30", area=1))
    death = slip(commune, "death", "2020-09-20", "2", person=who("2-head"), note="Ông Thuận mất tại nhà")
    register.record_slip(by=commune.officer, draft=death)
    path = a0(_home() / "so.xlsx", {"Địa bàn 1": family(31) + family(32), "Địa bàn 2": family(33)})
    preview_file(by=commune.officer, kind="a0", path=path, unit=commune.id, on=date(2018, 12, 31))
    path.unlink()
    register.cut_off(by=commune.operator, label="to be sealed")


def again() -> Commune:
    """The commune of a folder built before."""
    from danso.accounts.models import Account
    from danso.places.models import Unit
    from danso.places.queries import unit_by_code_or_name
    from danso.places.scope import Scope, scope_of

    def scope(name: str) -> Scope:
        return scope_of(Account.objects.get(username=name), TODAY)

    ids = [unit_by_code_or_name(code, TODAY).id for code in ("98001", "98001-01", "98001-02")]
    assert Unit.objects.filter(pk__in=ids).count() == 3
    return Commune(ids[0], (ids[1], ids[2]), scope("officer"), scope("head"), scope("neighbour"),
                   Scope.local_operator(TODAY))  # fmt: skip


def _commune() -> Commune:
    from tests.rooms.register import conftest

    return conftest.commune.__wrapped__(None)  # type: ignore[attr-defined, no-any-return]


def _home() -> Path:
    from django.conf import settings

    return Path(settings.DANSO_HOME)


def import_confirmed(commune: Commune) -> None:
    from danso.exchange.actions import Answers, confirm_import
    from danso.exchange.models import ImportBatch

    confirm_import(by=commune.officer, preview_id=ImportBatch.objects.get().pk, answers=Answers("Đã kiểm tra"))


def appraised(commune: Commune) -> None:
    from danso.register.actions import appraise_slips
    from danso.register.models import SlipKey

    appraise_slips(by=commune.officer, slip_ids=sorted(SlipKey.objects.values_list("slip_id", flat=True)))


def sealed(commune: Commune) -> None:
    from danso.register.models import Cutoff
    from danso.warehouse.snapshot import seal

    seal(by=commune.operator, cutoff=Cutoff.objects.get(label="to be sealed"))


def rebuilt(commune: Commune) -> None:
    from danso.register import projection

    projection.rebuild()


def signed(commune: Commune) -> None:
    from danso.reports.actions import sign_report
    from danso.reports.models import Report

    sign_report(by=commune.head, report_id=Report.objects.get().pk, **LAST)  # type: ignore[arg-type]


def erased(commune: Commune) -> None:
    from danso.register.actions import erase_person

    erase_person(by=commune.head, person_id=who("2-head"), reason="Đơn số 4")


OPERATIONS: dict[str, Callable[[Commune], None]] = {
    "import": import_confirmed,
    "appraise": appraised,
    "seal": sealed,
    "rebuild": rebuilt,
    "sign": signed,
    "erase": erased,
}


def copied(source: Path, target: Path) -> Any:
    shutil.rmtree(target, ignore_errors=True)
    return shutil.copytree(source, target)
