"""Those of `collaborators` who have no open record in any area on the last day."""

from danso.indicators.measures.staff import INACTIVE
from danso.indicators.shapes import PRACTICE, level
from danso.values.words import Words

INDICATOR = level(
    "collaborators_inactive",
    Words("Trong đó: không còn hoạt động", "Of which: inactive"),
    INACTIVE,
    Words(
        "Số cộng tác viên nói trên không còn phụ trách địa bàn nào vào ngày cuối kỳ.",
        "Those of them without any open record on the last day.",
    ),
    basis=PRACTICE,
    confidence="C",
    direction="down",
    additive_over_units=False,
)
