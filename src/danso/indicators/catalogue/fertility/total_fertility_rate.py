"""5 x the sum over the groups 15-19 ... 45-49 of births (mothers under 15 in the first, over 49 in the last) over the
average number of women, times days of the year over days of the window; a group without women adds nothing.
"""

from danso.indicators.definition import Average, Grouped
from danso.indicators.measures.births import BIRTHS
from danso.indicators.measures.residents import WOMEN_15_49
from danso.indicators.shapes import PER_WOMAN, share
from danso.values.words import Words

INDICATOR = share(
    "total_fertility_rate",
    Words("Tổng tỷ suất sinh", "Total fertility rate"),
    BIRTHS,
    Average(WOMEN_15_49),
    Words(
        "5 lần tổng, theo bảy nhóm tuổi 15-49, của số trẻ sinh ra chia cho số phụ nữ trung bình; quy ra cả năm.",
        "5 x the sum over seven five-year groups 15-49 of births over average women, brought to a year.",
    ),
    unit=PER_WOMAN,
    kind="rate",
    decimals=2,
    factor=5,
    annualised=True,
    confidence="A",
    direction="band",
    grouped=Grouped("age_group", (15, 20, 25, 30, 35, 40, 45)),
)
