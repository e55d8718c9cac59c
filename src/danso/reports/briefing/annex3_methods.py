"""Phụ lục III: new and continuing users of modern methods, by method and unit."""

from __future__ import annotations

from danso.reports.briefing.telling import Telling
from danso.reports.briefing.unit_table import annex, head, unit_table
from danso.reports.document import Annex, Note
from danso.reports.forms.rows import METHOD_WORDS
from danso.reports.spans import title_words
from danso.values.words import Words

CODE = "modern_method_users_new_and_continuing"
_CLINICAL = ("Biện pháp lâm sàng", "Clinical methods")
_OTHER = ("Biện pháp phi lâm sàng", "Non-clinical methods")
_NAMES = {
    "1": ("Vòng tránh thai", "IUD"),
    "2": ("Triệt sản nam", "Male sterilisation"),
    "3": ("Triệt sản nữ", "Female sterilisation"),
    "7": ("Thuốc cấy", "Implant"),
    "6": ("Thuốc tiêm", "Injection"),
    "5": ("Thuốc uống", "Pill"),
    "4": ("Bao cao su", "Condom"),
}

HEADS = (
    head(CODE, ("Tổng số", "All"), width=1.1),
    *(head(f"{CODE}_{METHOD_WORDS[m]}", _CLINICAL, _NAMES[m]) for m in "12376"),
    *(head(f"{CODE}_{METHOD_WORDS[m]}", _OTHER, _NAMES[m]) for m in "54"),
    head("modern_method_users_new", ("Trong đó: mới sử dụng", "Of which: new"), width=1.1),
    head("modern_method_users_current", ("Đang sử dụng cuối kỳ", "Current at the end"), width=1.1),
    head("modern_method_prevalence", ("Tỷ lệ sử dụng BPTT hiện đại", "Prevalence"), width=1.2),
)


def methods(t: Telling) -> Annex:
    title = Words(
        "Người mới sử dụng và duy trì sử dụng BPTT hiện đại {span}",
        "New and continuing users of modern methods, {span}",
    )
    note = Note((ONCE.in_(t.language),))
    blocks = (*unit_table(t, HEADS, t.say("PL III BPTT", "Annex III Methods"), UNIT.in_(t.language)), note)
    return annex(t, "III", title.with_(span=title_words(t.data.window)), blocks, wide=True)


UNIT = Words("Đơn vị tính: người", "Unit: persons")
ONCE = Words(
    "Mỗi người tính một lần, theo biện pháp và nơi ở của lần sử dụng sau cùng trong kỳ.",
    "Each person counts once, by method and place of her last qualifying event in the window.",
)
