"""Every stay open at the end of the last day (since <= day < until), in its household's area that day; somebody still
open in two communes counts in both.
"""

from danso.indicators.measures.residents import RESIDENTS
from danso.indicators.shapes import level
from danso.values.words import Words

INDICATOR = level(
    "population",
    Words("Dân số (NKTTTT) cuối kỳ", "Population (NKTTTT), end of window"),
    RESIDENTS,
    Words(
        "Số nhân khẩu thực tế thường trú vào cuối ngày cuối kỳ, tại địa bàn của hộ.",
        "Stays open at the end of the last day, in the household's area that day.",
    ),
)
