"""As `elderly`, with at least one check from 1 January of the last day's year to that day, wherever it was made."""

from danso.indicators.measures.residents import ELDERLY_CHECKED
from danso.indicators.shapes import level
from danso.values.words import Words

INDICATOR = level(
    "elderly_checked",
    Words("Số người cao tuổi được khám sức khỏe định kỳ trong năm", "Elderly checked in the year"),
    ELDERLY_CHECKED,
    Words(
        "Số người cao tuổi vào ngày cuối kỳ có ít nhất một lần khám từ đầu năm đến ngày đó.",
        "Elderly on the last day with at least one check since 1 January of that year.",
    ),
    direction="up",
    persons_once=True,
    confidence="C",
)
