"""Women to be reminded of prenatal screening: pregnant by the book, not yet screened for all four diseases.

A pregnancy that has ended, however it ended, is simply not here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from danso.places.scope import Scope
from danso.register.codes import PRENATAL_DISEASES
from danso.register.lists.worklists.work_list import Entry, Where, WorkList, asked_of_them, weeks
from danso.register.models import EventRow, PersonRow
from danso.register.settings import number_setting
from danso.values.day import shown_date
from danso.values.words import Words

DISEASES = tuple(code.code for code in PRENATAL_DISEASES)
_BEGINS, _ENDS = ("pregnant", "screened"), ("birth", "ended")
_RANK = {"birth": 0, "pregnant": 1, "screened": 1, "ended": 2}


@dataclass(frozen=True, slots=True)
class Told:
    """`what`: pregnant, screened, birth, ended."""

    on: date
    what: str
    done: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pregnancy:
    since: date
    done: frozenset[str]


def open_pregnancy(told: Iterable[Told], on: date) -> Pregnancy | None:
    """The pregnancy known and not ended on the day; one first told of longer ago than a pregnancy lasts is not open."""
    lasts = timedelta(days=number_setting("pregnancy_days", on))
    found: Pregnancy | None = None
    for one in sorted(told, key=lambda t: (t.on, _RANK[t.what])):
        if one.on > on:
            break
        if one.what in _ENDS or (found is not None and one.on - found.since > lasts):
            found = None
        if one.what in _BEGINS:
            found = Pregnancy(found.since if found else one.on, (found.done if found else frozenset()) | one.done)
    return found if found is not None and on - found.since <= lasts else None


def why(pregnancy: Pregnancy, on: date) -> Words | None:
    """None: all four are done."""
    left = [code for code in DISEASES if code not in pregnancy.done]
    if not left:
        return None
    said = KNOWN.with_(day=shown_date(pregnancy.since), weeks=weeks(pregnancy.since, on))
    if len(left) == len(DISEASES):
        return Words(f"{said.vi} {NONE_DONE.vi}", f"{said.en} {NONE_DONE.en}")
    missing = SOME_DONE.with_(left=_listed(left))
    return Words(f"{said.vi} {missing.vi}", f"{said.en} {missing.en}")


def find(scope: Scope, place: Where) -> list[Entry]:
    """Two questions: what was told of pregnancies, and which of these women are counted here."""
    kinds = ("pregnancy_event", "prenatal_screening", "birth")
    first = place.on - 2 * timedelta(days=number_setting("pregnancy_days", place.on))  # one before may still be open
    rows = EventRow.objects.filter(place.commune, kind__in=kinds, on__gte=first, on__lte=place.on)
    told: dict[str, list[Told]] = defaultdict(list)
    for person, kind, on, facts in rows.values_list("person", "kind", "on", "facts"):
        if (what := _what(kind, facts.get("event"))) is not None:
            told[person or ""].append(Told(on, what, frozenset(facts.get("done") or ())))
    here = PersonRow.objects.filter(asked_of_them(place.counted), sex="2", pk__in=rows.values("person"))
    found = []
    for person, household, area in here.values_list("id", "household", "area"):
        pregnancy = open_pregnancy(told[person], place.on)
        reason = why(pregnancy, place.on) if pregnancy else None
        if pregnancy is not None and reason is not None:
            found.append(Entry(area, person, household, reason, pregnancy.since))
    return found


def _what(kind: str, event: str | None) -> str | None:
    if kind == "pregnancy_event":
        return {"pregnant": "pregnant", "miscarriage": "ended", "abortion": "ended"}.get(event or "")
    return "birth" if kind == "birth" else "screened"


def _listed(codes: Sequence[str]) -> Words:
    each = [PRENATAL_DISEASES.words(code) for code in codes]
    return Words(", ".join(w.vi for w in each), ", ".join(w.en for w in each))


KNOWN = Words("Biết mang thai từ {day} ({weeks} tuần trước);", "Known to be pregnant since {day} ({weeks} weeks ago);")
NONE_DONE = Words("chưa ghi lần sàng lọc trước sinh nào.", "no prenatal screening on record.")
SOME_DONE = Words("còn chưa sàng lọc {left}.", "not yet screened for {left}.")

LIST = WorkList(
    "sang-loc-truoc-sinh",
    Words("Phụ nữ mang thai chưa sàng lọc đủ 4 bệnh", "Pregnant women not screened for all four diseases"),
    Words(
        "Phụ nữ đang mang thai theo sổ, còn thiếu sàng lọc Down, Edwards, Patau hoặc Thalassemia.",
        "Women pregnant by the book who still lack screening for Down, Edwards, Patau or thalassaemia.",
    ),
    Words(
        "QĐ 1807/QĐ-BYT ngày 21/4/2020; bốn bệnh theo QĐ 1999/QĐ-TTg", "QĐ 1807/QĐ-BYT of 21/04/2020; QĐ 1999/QĐ-TTg"
    ),
    find,
    services=("prenatal_screening",),
)
