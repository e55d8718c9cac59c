"""`moves_in_across_border` less `moves_out_across_border` over `average_population` x 1000."""

from danso.indicators.definition import Average
from danso.indicators.measures.moves import MOVES_IN_ACROSS, MOVES_OUT_ACROSS
from danso.indicators.measures.residents import RESIDENTS
from danso.indicators.shapes import rate
from danso.values.words import Words

INDICATOR = rate(
    "net_migration_rate",
    Words("Tỷ suất di cư thuần", "Net migration rate"),
    MOVES_IN_ACROSS,
    Average(RESIDENTS),
    Words(
        "Chuyển đến trừ chuyển đi qua ranh giới của chính đơn vị trên dân số trung bình, phần nghìn.",
        "Moves in less moves out across the unit's own border over average population x 1000.",
    ),
    minus=MOVES_OUT_ACROSS,
)
