"""Units of level area in force on the last day."""

from danso.indicators.measures.staff import COLLECTION_AREAS
from danso.indicators.shapes import IN_AREAS, PRACTICE, level
from danso.values.words import Words

INDICATOR = level(
    "collection_areas",
    Words("Số địa bàn", "Collection areas"),
    COLLECTION_AREAS,
    Words(
        "Số địa bàn có hiệu lực vào ngày cuối kỳ.",
        "Collection areas in force on the last day.",
    ),
    unit=IN_AREAS,
    basis=PRACTICE,
    confidence="D",
)
