"""The national vaccination schedule by age, as a dated table. UNPROVEN: its text was not read; check it with the gazette.

The register keeps no vaccination: the table only says which child reaches which age.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.values.words import Words

BASIS = Words(
    "Thông tư 38/2017/TT-BYT, sửa đổi bởi Thông tư 10/2024/TT-BYT (chưa đối chiếu với văn bản; lịch của tỉnh có thể khác)",
    "Thông tư 38/2017/TT-BYT as amended by 10/2024/TT-BYT (not compared with the text; a province may differ)",
)


@dataclass(frozen=True, slots=True)
class Dose:
    """What is given from a completed age in months, in force during [since, until)."""

    months: int
    words: Words
    since: date
    until: date | None = None


_CIRCULAR = date(2018, 1, 1)
_NEW_VACCINES = date(2024, 8, 1)

SCHEDULE: tuple[Dose, ...] = (
    Dose(0, Words("viêm gan B sơ sinh, lao (BCG)", "hepatitis B at birth, BCG"), _CIRCULAR),
    Dose(2, Words("mũi 1 DPT-VGB-Hib, bại liệt lần 1", "DPT-HepB-Hib 1, polio 1"), _CIRCULAR),
    Dose(3, Words("mũi 2 DPT-VGB-Hib, bại liệt lần 2", "DPT-HepB-Hib 2, polio 2"), _CIRCULAR),
    Dose(4, Words("mũi 3 DPT-VGB-Hib, bại liệt lần 3", "DPT-HepB-Hib 3, polio 3"), _CIRCULAR),
    Dose(5, Words("bại liệt tiêm (IPV)", "injected polio (IPV)"), _CIRCULAR),
    Dose(9, Words("sởi mũi 1", "measles 1"), _CIRCULAR),
    Dose(12, Words("viêm não Nhật Bản mũi 1", "Japanese encephalitis 1"), _CIRCULAR),
    Dose(18, Words("sởi - rubella, DPT mũi 4", "measles-rubella, DPT 4"), _CIRCULAR),
    Dose(24, Words("viêm não Nhật Bản mũi 3", "Japanese encephalitis 3"), _CIRCULAR),
    Dose(84, Words("uốn ván - bạch hầu (Td)", "tetanus-diphtheria (Td)"), _NEW_VACCINES),
)


def doses_on(day: date) -> tuple[Dose, ...]:
    return tuple(one for one in SCHEDULE if one.since <= day and (one.until is None or day < one.until))
