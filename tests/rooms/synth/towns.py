"""Towns for these tests: built in memory, folded without a database."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import lru_cache

from danso.register.draft import SlipDraft
from danso.register.fold import Acts, Folded, fold
from danso.register.slips.kind import Slip
from danso.synth.bac_kan import BAC_KAN
from danso.synth.life import live
from danso.synth.other_towns import town_of
from danso.synth.people import Area
from danso.synth.sheets import Batch, Desk, batches
from danso.synth.staffing import Posts, draw_posts
from danso.synth.town import Town
from danso.values.digest import canonical_json, rows_digest, sha256


@dataclass(frozen=True)
class Made:
    posts: Posts
    batches: tuple[Batch, ...]
    official: Folded
    provisional: Folded

    @property
    def drafts(self) -> list[SlipDraft]:
        return [draft for batch in self.batches for draft in batch.drafts]

    def digest(self) -> str:
        return rows_digest(
            [d.id, d.kind, d.happened_on.text, d.area, dict(d.facts), dict(d.identity)] for d in self.drafts
        )


@lru_cache(maxsize=1)
def bac_kan() -> Made:
    return make(BAC_KAN, 1)


def small(seed: int, people: int = 2000) -> Made:
    return make(town_of(seed, people), seed)


def make(town: Town, seed: int) -> Made:
    areas = []
    for commune, plan in enumerate(town.communes, start=1):
        for _ in range(plan.areas):
            areas.append(Area(1000 + len(areas), commune, "Tổ", plan.name, plan.share / plan.areas))
    posts = draw_posts(town.shape, areas, seed)
    received = tuple(batches(live(town.shape, areas, posts, seed), posts, {a.id: Desk(1, 2) for a in areas}))
    slips = _slips(received)
    seen = {i for batch in received for _, ids in batch.sheets for i in ids}
    acts = Acts(appraised=frozenset((s.id, s.body_hash) for s in slips if s.id in seen))
    return Made(posts, received, fold(slips, acts, "official"), fold(slips))


def _slips(received: tuple[Batch, ...]) -> list[Slip]:
    found: dict[str, Slip] = {}
    targets = {name: target for batch in received for name, target in batch.targets.items()}
    for draft in (d for batch in received for d in batch.drafts):
        facts = json.loads(canonical_json(dict(draft.facts)))
        body = sha256(canonical_json([draft.kind, draft.happened_on.text, draft.area, facts]))
        assert draft.id is not None and draft.id not in found
        found[draft.id] = Slip(
            draft.id, draft.kind, draft.happened_on, draft.commune, draft.area, draft.household, facts, body
        )
    for amendment, target in targets.items():
        slip = found[amendment]
        found[amendment] = replace(slip, facts={**slip.facts, "target_hash": found[target].body_hash})
    return list(found.values())
