"""Distinct collaborators, by area in force on the last day: those with an open record, else the one whose record
ended last; once per unit.
"""

from danso.indicators.measures.staff import COLLABORATORS
from danso.indicators.shapes import PRACTICE, level
from danso.values.words import Words

INDICATOR = level(
    "collaborators",
    Words("Số cộng tác viên dân số", "Collaborators"),
    COLLABORATORS,
    Words(
        "Số cộng tác viên đang phụ trách địa bàn, hoặc phụ trách sau cùng nếu địa bàn chưa có người thay.",
        "Collaborators who have an area on the last day, or had it last where nobody does.",
    ),
    basis=PRACTICE,
    confidence="C",
    additive_over_units=False,
)
