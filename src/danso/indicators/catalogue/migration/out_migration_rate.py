"""`moves_out_across_border` over `average_population` x 1000, not brought to a year."""

from danso.indicators.definition import Average
from danso.indicators.measures.moves import MOVES_OUT_ACROSS
from danso.indicators.measures.residents import RESIDENTS
from danso.indicators.shapes import rate
from danso.values.words import Words

INDICATOR = rate(
    "out_migration_rate",
    Words("Tỷ suất xuất cư", "Out-migration rate"),
    MOVES_OUT_ACROSS,
    Average(RESIDENTS),
    Words(
        "Số người chuyển qua ranh giới của chính đơn vị trên dân số trung bình, phần nghìn.",
        "Moves across the unit's own border over average population x 1000, for the window.",
    ),
)
