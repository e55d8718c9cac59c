"""Building a demo in an empty register: units, people who work, slips as they came in, their appraisal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from django.db import transaction

from danso.places.queries import unit_name
from danso.places.scope import Scope
from danso.register import projection
from danso.register.actions import appraise_slips, record_slips
from danso.register.draft import SlipDraft
from danso.register.models import LedgerEntry, SlipKey
from danso.synth.life import live
from danso.synth.papers import file_papers
from danso.synth.places import Ground
from danso.synth.promises import promise
from danso.synth.sheets import Batch, batches
from danso.synth.staff import Crew, hire
from danso.synth.staffing import draw_posts
from danso.synth.town import Town
from danso.values.refusal import Refusal
from danso.values.words import Words

Progress = Callable[[Words, int, int], None]  # what is being done, how far, of how much


class RegisterNotEmpty(Refusal):
    """Slips are there already; a demo is only built where there are none."""


@dataclass(frozen=True, slots=True)
class Built:
    """What was written."""

    unit: int
    unit_name: str
    slips: int
    acts: int
    logins: tuple[tuple[str, str, str], ...]


def build(
    *, by: Scope, town: Town, lay_out: Callable[[Scope, Town], Ground], seed: int, progress: Progress = lambda *_: None
) -> Built:
    """The whole demo in one transaction, then the projection. Raises RegisterNotEmpty."""
    if LedgerEntry.objects.exists():
        raise RegisterNotEmpty(NOT_EMPTY)
    with transaction.atomic():
        progress(PLACES, 0, 1)
        ground = lay_out(by, town)
        posts = draw_posts(town.shape, ground.areas, seed)
        name = unit_name(ground.unit, town.shape.today)
        progress(PEOPLE, 0, 1)
        crew = hire(by, town, ground, posts, name)
        promise(by, town, ground)
        file_papers(town, ground, crew)
        world = live(town.shape, ground.areas, posts, seed, lambda: progress(LIVES, 0, 1))
        slips, acts = _write(batches(world, posts, crew.desks), crew, progress)
        progress(TABLES, 0, 1)
        projection.rebuild(indexes=False)
    return Built(ground.unit, name, slips, acts, tuple(crew.logins))


def _write(received: Sequence[Batch], crew: Crew, progress: Progress) -> tuple[int, int]:
    """Each batch commune by commune in its officer's name, as it came in; then the acts on it."""
    total = sum(len(batch.drafts) for batch in received)
    slips = acts = 0
    for batch in received:
        by_commune: dict[int, list[SlipDraft]] = defaultdict(list)
        for draft in _with_digests(batch):
            by_commune[draft.commune].append(draft)
        for commune, drafts in sorted(by_commune.items()):
            officer = crew.officers[commune]
            record_slips(by=officer, drafts=drafts, received_at=batch.received_at, project=False)
            slips += len(drafts)
        for commune, ids in batch.sheets:
            appraise_slips(by=crew.officers[commune], slip_ids=ids, received_at=batch.appraised_at, project=False)
            acts += 1
        progress(SLIPS, slips, total)
    return slips, acts


def _with_digests(batch: Batch) -> list[SlipDraft]:
    """Corrections and withdrawals name the digest of what they speak of, which the ledger knows by now."""
    known = dict(SlipKey.objects.filter(pk__in=list(batch.targets.values())).values_list("slip_id", "body_hash"))
    return [
        replace(d, facts={**d.facts, "target_hash": known[batch.targets[d.id]]})
        if d.id is not None and d.id in batch.targets
        else d
        for d in batch.drafts
    ]


NOT_EMPTY = Words(
    vi="Sổ đã có phiếu. Dữ liệu trình diễn chỉ nạp vào thư mục dữ liệu còn trống (đặt DANSO_HOME là thư mục khác).",
    en="The register has slips already. A demo goes only into an empty data folder (set DANSO_HOME to another one).",
)
PLACES = Words("Danh mục đơn vị", "Units")
PEOPLE = Words("Tài khoản, cộng tác viên, chỉ tiêu", "Accounts, collaborators, targets")
LIVES = Words("Hộ và người dân", "Households and people")
SLIPS = Words("Ghi phiếu và thẩm định", "Slips and their appraisal")
TABLES = Words("Lập các bảng từ sổ gốc", "Tables from the ledger")
