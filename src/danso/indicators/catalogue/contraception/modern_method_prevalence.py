"""`modern_method_users_current` over `women_15_49_with_husband` x 100."""

from danso.indicators.measures.contraception import USING_MODERN
from danso.indicators.measures.residents import WOMEN_15_49_WITH_HUSBAND
from danso.indicators.shapes import share
from danso.values.words import Words

INDICATOR = share(
    "modern_method_prevalence",
    Words("Tỷ lệ sử dụng BPTT hiện đại", "Prevalence of modern methods"),
    USING_MODERN,
    WOMEN_15_49_WITH_HUSBAND,
    Words(
        "Số người đang sử dụng BPTT hiện đại trên số phụ nữ 15-49 tuổi có chồng, ngày cuối kỳ.",
        "modern_method_users_current over women_15_49_with_husband.",
    ),
    direction="up",
)
