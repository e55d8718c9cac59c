"""Places and people of the access test: two communes of one province and one of another, with a household each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from uuid import uuid4

from django.test import Client

from danso.accounts.actions import create_account
from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.accounts.sealed_text import seal_text
from danso.exchange.models import FileRequest, ImportBatch
from danso.places.actions import add_unit, grant_role
from danso.places.queries import ancestors, descendants
from danso.places.scope import Scope, scope_of
from danso.register.actions import record_slips
from danso.register.models import Cutoff
from danso.reports.models import Report
from danso.staff.actions import record_coverage, record_worker
from danso.staff.models import Coverage
from danso.sync.models import Clash, Device, Quarantined
from danso.targets.models import Target
from danso.work.documents.models import Campaign, Document
from danso.work.inspections.models import Inspection
from danso.work.meetings.models import Meeting
from danso.work.rounds.models import Round, RoundArea
from danso.work.tasks.models import Task
from tests.rooms.desk.access_table import Spot
from tests.rooms.desk.conftest import SINCE, signed_in
from tests.rooms.register.conftest import TODAY, Commune
from tests.rooms.register.slips import household, slip, who

ABSENT = Spot(
    "n", 99_999_999, 99_999_998, "00000000-0000-4000-8000-00000000000b", 99_999_997, 99_999_996, 99_999_995, 99_999_994,
    inspection=99_999_992, round=99_999_991, worker=99_999_989, device="00000000-0000-4000-8000-00000000000d",
)  # fmt: skip


@dataclass(frozen=True)
class Walk:
    """`clients` by role, `anonymous` among them; `spots` by letter."""

    clients: dict[str, Client]
    spots: dict[str, Spot]
    communes: dict[str, Commune]


def lay_out(here: Commune) -> Walk:
    """Everything that the addresses of the access test name."""
    province = ancestors(here.id, TODAY)[-1]
    there_id = next(g.unit_id for g in here.stranger.grants)
    assert there_id is not None
    operator = here.operator
    other = _unit(operator, "province", "Tỉnh Cao Nguyên", "97", None, "tinh")
    abroad_id = _unit(operator, "commune", "Xã Đồi Chè", "97001", other, "xa")
    there, abroad = (_commune(here, one, code) for one, code in ((there_id, "98002"), (abroad_id, "97001")))
    record_slips(by=here.officer, drafts=[household(here, "1"), household(here, "2", area=1)])
    record_slips(by=there.officer, drafts=[household(there, "3"), _wrong_in(there, "3")])
    record_slips(by=abroad.officer, drafts=[household(abroad, "4"), _wrong_in(abroad, "4")])
    spots = {
        "c": Spot("c", here.id, batch=_batch(here.id)),
        "o": Spot("o", None, here.areas[0], who("1")),
        "a": Spot("a", None, here.areas[1], who("2")),
        "s": Spot("s", there.id, there.areas[0], who("3"), _batch(there.id)),
        "u": Spot("u", province),
        "f": Spot("f", abroad.id, abroad.areas[0], who("4"), _batch(abroad.id)),
        "n": ABSENT,
    }
    places: dict[str, tuple[Role, int | None]] = {
        "collaborator": (Role.collaborator, here.areas[0]),
        "officer": (Role.commune_officer, here.id),
        "head": (Role.commune_head, here.id),
        "neighbour": (Role.commune_officer, there.id),
        "stranger": (Role.commune_officer, abroad.id),
        "steering": (Role.steering_head, here.id),
        "supervisor": (Role.supervisor, province),
        "statistician": (Role.national_statistician, None),
        "auditor": (Role.auditor, None),
        "operator": (Role.operator, None),
        "unit_operator": (Role.operator, here.id),
    }
    clients = {"anonymous": Client()}
    accounts: dict[str, Account] = {}
    for name, (role, unit_id) in places.items():
        made = create_account(by=operator, username=f"walk-{name}", display_name=name)
        grant_role(by=operator, account_id=made.pk, role=role, unit_id=unit_id, since=SINCE)
        accounts[name] = Account.objects.get(pk=made.pk)
        clients[name] = signed_in(accounts[name])
    holder = {"c": "head", "s": "neighbour", "f": "stranger", "u": "supervisor"}
    spots = {k: replace(s, account=accounts[holder[k]].pk) if k in holder else s for k, s in spots.items()}
    spots = {k: replace(s, report=_report(s.unit)) if s.unit and k != "n" else s for k, s in spots.items()}
    spots = {
        k: replace(s, coverage=_coverage(operator, s.area)) if s.area and k != "n" else s for k, s in spots.items()
    }
    spots = {k: replace(s, inspection=_inspection(s.unit)) if s.unit and k in "csf" else s for k, s in spots.items()}
    rounds = {k: _round(walked) for k, walked in (("c", here), ("s", there), ("f", abroad))}
    spots = {k: replace(s, round=rounds.get("c" if k in "oa" else k, s.round)) for k, s in spots.items()}
    spots = {k: replace(s, meeting=_meeting(s.unit), task=_task(s.unit)) if s.unit else s for k, s in spots.items()}
    spots = {
        k: replace(s, document=_document(s.unit), campaign=_campaign(s.unit)) if s.unit else s for k, s in spots.items()
    }
    spots = {k: replace(s, **_phone(s)) if k in "csf" else s for k, s in spots.items()}  # type: ignore[arg-type]
    for spot in spots.values():
        if spot.unit and spot.letter != "n":
            Target.objects.create(
                unit_id=spot.unit, indicator="newborns_screened_5", year=TODAY.year, plan_kind="count", value=40,
                unit_of_value="trẻ", document_number="1/KH", since=date(TODAY.year, 1, 2),
            )  # fmt: skip
    return Walk(clients, spots, {"c": here, "s": there, "f": abroad})


def crossed(walk: Walk) -> dict[str, Spot]:
    """The own places, each with a slip, an account and a coverage that are real and another commune's."""
    foreign, there = str(_wrong_in(walk.communes["s"], "3").id), walk.spots["s"]
    asked = FileRequest.objects.create(
        unit=there.unit or 0, what="typing_sheet", key="2020-10", persons=501, reason="x",
        asked_by=there.account or 0, asked_by_label="neighbour", asked_at=datetime.now(UTC),
    )  # fmt: skip
    waits = {"device_id": there.device, "unit": there.unit, "slip_id": foreign, "raw": b"", "raw_hash": "0" * 64}
    item = Quarantined.objects.create(reason="shape", received_at=datetime.now(UTC), **waits)
    clash = Clash.objects.create(seq=1, kind="seq", at=datetime.now(UTC), **waits)
    inner = {
        "slip": foreign, "account": there.account, "coverage": there.coverage, "asked": asked.pk,
        "worker": there.worker, "device": there.device, "item": item.pk, "clash": clash.pk,
    }  # fmt: skip
    return {letter: replace(walk.spots[letter], **inner) for letter in "co"}  # type: ignore[arg-type]


def _wrong_in(commune: Commune, number: str):  # type: ignore[no-untyped-def]
    return slip(commune, "elderly_check", "2020-10-12", number, person=who(f"{number}-nobody"))


def _commune(here: Commune, commune_id: int, code: str) -> Commune:
    village = _unit(here.operator, "village", "Thôn Giữa", f"{code}-1", commune_id, "thon")
    areas = [_unit(here.operator, "area", f"Địa bàn {n}", f"{code}-0{n}", village, "dia_ban") for n in (1, 2)]
    made = create_account(by=here.operator, username=f"books-{code}", display_name="officer")
    grant_role(by=here.operator, account_id=made.pk, role=Role.commune_officer, unit_id=commune_id, since=SINCE)
    officer = scope_of(Account.objects.get(pk=made.pk), TODAY)
    return replace(here, id=commune_id, areas=(areas[0], areas[1]), officer=officer)


def _unit(by: Scope, level: str, name: str, code: str, parent: int | None, kind: str) -> int:
    made = add_unit(by=by, level=level, name=name, code=code, parent_id=parent, since=SINCE, kind=kind, source="test")
    return int(made.pk)


def _coverage(by: Scope, area: int) -> int:
    worker = record_worker(by=by, full_name="Lò Thị Én")
    return int(record_coverage(by=by, worker_id=worker.pk, area_id=area, since=SINCE).pk)


def _phone(spot: Spot) -> dict[str, object]:
    """A phone of whoever looks after the commune's area."""
    worker = Coverage.objects.filter(pk=spot.coverage or _first_coverage(spot.unit)).values_list("worker", flat=True)[0]
    made = Device.objects.create(
        worker_id=worker, account_id=spot.account or 0, public_key=b"", token_hash=f"{spot.unit:064d}",
        recovery=seal_text("0" * 12), enrolled_at=datetime.now(UTC),
    )  # fmt: skip
    return {"worker": worker, "device": str(made.pk)}


def _first_coverage(unit_id: int | None) -> int:
    """The commune's own spot names no area."""
    rows = Coverage.objects.filter(area__in=descendants(unit_id or 0, TODAY, "area"))
    return int(rows.order_by("pk").values_list("pk", flat=True)[0])


def _report(unit_id: int) -> int:
    """A draft whose cut-off nobody sealed."""
    cutoff = Cutoff.objects.create(made_at=datetime.now(UTC), positions={})
    month = {"first": date(2020, 9, 1), "last": date(2020, 9, 30)}
    return int(Report.objects.create(form="01-dsx", unit_id=unit_id, cutoff=cutoff, form_version="1", **month).pk)


def _meeting(unit_id: int) -> int:
    """Called, nobody invited; of what never was: an id that never was."""
    if unit_id == ABSENT.unit:
        return 99_999_990
    made = Meeting.objects.create(
        unit_id=unit_id, kind="monthly", first=date(2020, 9, 1), last=date(2020, 9, 30), on_day=date(2020, 10, 1),
        begins_at=time(8), place="Trạm Y tế", chair="Trạm trưởng",
    )  # fmt: skip
    return int(made.pk)


def _task(unit_id: int) -> int:
    if unit_id == ABSENT.unit:
        return 99_999_990
    due = date(2020, 11, 30)
    made = Task.objects.create(
        unit_id=unit_id, title="Rà soát", given_on=TODAY, due_on=due, first_due_on=due, origin_kind="own"
    )
    return int(made.pk)


def _round(commune: Commune) -> int:
    """A closing of the book over both areas, still open."""
    made = Round.objects.create(
        unit_id=commune.id, kind="book_closing", plan_number="2/KH", plan_on=date(2020, 10, 1), first=date(2020, 10, 1),
        last=date(2020, 12, 31), book_on=date(2020, 12, 31), opened_on=date(2020, 10, 1),
    )  # fmt: skip
    RoundArea.objects.bulk_create(RoundArea(round=made, area_id=area) for area in commune.areas)
    return int(made.pk)


def _inspection(commune_id: int) -> int:
    """A commune's inspection of itself, planned."""
    day = date(2020, 11, 3)
    made = Inspection.objects.create(
        unit_id=commune_id, inspected_id=commune_id, kind="self", first=day, last=day, plan_number="1/KH",
        plan_date=day, planned_on=day,
    )  # fmt: skip
    return int(made.pk)


def _batch(commune_id: int) -> int:
    made = ImportBatch.objects.create(
        file_digest=f"{commune_id:064d}", kind="p0", unit=commune_id, made_at=datetime.now(UTC)
    )
    return int(made.pk)


def _document(unit_id: int) -> int:
    if unit_id == ABSENT.unit:
        return 99_999_990
    made = Document.objects.create(
        unit_id=unit_id, way="out", kind="KH", series="KH", year=2020, number=1, symbol="1/KH-TYT", dated=TODAY,
        about="Kế hoạch", issuer="Trạm Y tế", folded="ke hoach", press=uuid4(),
    )  # fmt: skip
    return int(made.pk)


def _campaign(unit_id: int) -> int:
    if unit_id == ABSENT.unit:
        return 99_999_990
    return int(Campaign.objects.create(unit_id=unit_id, name="Đợt 2", first=TODAY, last=TODAY).pk)
