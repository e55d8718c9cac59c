"""Sentences of reports with and without a planted slip, from a grammar of its own; arithmetic in decimals, by hand.

Every figure of a sentence is known: as printed, and whether a reader with a calculator calls it right, wrong or not
checkable. Only the figure that carries the slip is wrong; its inputs are then not checkable.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

R, W, N = "right", "wrong", "not_checkable"


@dataclass(frozen=True)
class Sentence:
    """`figures` in order: (as printed, verdict); `right` the value the wrong one should have, where one is named."""

    text: str
    figures: tuple[tuple[str, str], ...]
    slip: str | None
    right: str | None = None


def number(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def decimal(value: Decimal, places: int, how: str = ROUND_HALF_UP) -> str:
    return str(value.quantize(Decimal(1).scaleb(-places), how)).replace(".", ",")


PLACES = ("xã Bình Minh", "phường Tân Lập", "huyện Phú Hòa", "toàn thị xã", "thành phố")
FRAMES = (
    "Tính đến 30/9/2021, {place} {body}.",
    "Theo báo cáo số 145/BC-TTYT ngày 05/7/2022, {body}.",
    "Trong 9 tháng đầu năm 2023, {place} {body}.",
    "Quý II năm 2022, {body}.",
    "Sau Hội nghị ngày 11/7 với 35 đại biểu, {place} báo cáo: {body}.",
    "Thực hiện Quyết định 1848/QĐ-TTg, từ ngày 01/01/2020 {place} {body}.",
)


def generated(seed: int, count: int) -> list[Sentence]:
    chance = random.Random(seed)
    made = []
    for turn in range(count):
        kind = KINDS[turn % len(KINDS)]
        body = kind(chance, chance.random() < 0.5)
        frame = chance.choice(FRAMES)
        text = frame.format(place=chance.choice(PLACES), body=body.text)
        made.append(Sentence(text[0].upper() + text[1:], body.figures, body.slip, body.right))
    return made


def _share_slip(chance: random.Random, top: int, bottom: int, places: int) -> tuple[str, str, str]:
    """(printed wrongly, what it should be, name of the slip)."""
    exact = Decimal(top) * 100 / bottom
    good = decimal(exact, places) + "%"
    cut = decimal(exact, places, ROUND_DOWN) + "%"
    slips = [("other", decimal(exact + Decimal("1.7"), places) + "%"), ("per mille", decimal(exact, places) + "‰")]
    if cut != good:
        slips.append(("truncated", cut))
    slip, printed = chance.choice(slips)
    return printed, good, slip


def third_births(chance: random.Random, planted: bool) -> Sentence:
    births = chance.randint(180, 2900)
    third = chance.randint(births // 30, births // 7)
    good = decimal(Decimal(third) * 100 / births, 2) + "%"
    printed, right, slip = _share_slip(chance, third, births, 2) if planted else (good, None, None)
    sentence = f"có {number(births)} trẻ chào đời là trẻ sinh ra sống; {number(third)} cháu là con thứ 3 trở lên, chiếm {printed}"
    inputs = N if planted else R
    return Sentence(
        sentence, ((number(births), inputs), (number(third), inputs), (printed, W if planted else R)), slip, right
    )


def boys_and_girls(chance: random.Random, planted: bool) -> Sentence:
    boys, girls = chance.randint(150, 1700), chance.randint(150, 1700)
    total = boys + girls + (chance.choice((-10, -3, 2, 9, 100)) if planted else 0)
    text = chance.choice(
        ("{t} trẻ được sinh ra, trong đó {b} bé trai và {g} bé gái", "số trẻ sinh ra là {t} trẻ ({b} nam, {g} nữ)")
    )
    inputs = N if planted else R
    figures = ((number(total), W if planted else R), (number(boys), inputs), (number(girls), inputs))
    body = text.format(t=number(total), b=number(boys), g=number(girls))
    return Sentence(body, figures, "total" if planted else None, number(boys + girls) if planted else None)


def sex_ratio(chance: random.Random, planted: bool) -> Sentence:
    girls = chance.randint(200, 900)
    boys = girls + chance.randint(12, 120)
    good, upside = decimal(Decimal(boys) * 100 / girls, 1), decimal(Decimal(girls) * 100 / boys, 1)
    unit = " bé trai/100 bé gái"
    printed = (upside if planted else good) + unit
    body = f"có {number(boys)} trẻ nam và {number(girls)} trẻ nữ, tỷ số giới tính khi sinh là {printed}"
    inputs = N if planted else R
    figures = ((number(boys), inputs), (number(girls), inputs), (printed, W if planted else R))
    return Sentence(body, figures, "labels" if planted else None, good if planted else None)


def plan(chance: random.Random, planted: bool) -> Sentence:
    target = chance.randint(400, 9000)
    reached = chance.randint(target // 4, target - 1)
    good = decimal(Decimal(reached) * 100 / target, 1) + "%"
    printed, right, slip = _share_slip(chance, reached, target, 1) if planted else (good, None, None)
    text = chance.choice(
        (
            "số người mới sử dụng BPTT hiện đại đạt {r}/{t} chỉ tiêu, bằng {p} kế hoạch năm",
            "chỉ tiêu giao {t} người, thực hiện {r} người, đạt {p} kế hoạch",
            "vận động được {r}/{t} người thực hiện biện pháp tránh thai, đạt {p}",
        )
    )
    inputs = N if planted else R
    body = text.format(r=number(reached), t=number(target), p=printed)
    pair = [(number(reached), inputs), (number(target), inputs)]
    if text.startswith("chỉ"):
        pair.reverse()
    return Sentence(body, (*pair, (printed, W if planted else R)), slip, right)


def points(chance: random.Random, planted: bool) -> Sentence:
    old = Decimal(chance.randint(301, 800)) / 10
    new = old + Decimal(chance.randint(21, 150)) / 10
    difference = decimal(new - old, 1)
    slip = chance.choice(("percent for points", "other", "direction")) if planted else None
    way, printed, right = "tăng", f"{difference} điểm %", f"{difference} điểm %"
    if slip == "percent for points":
        printed = f"{difference}%"
    elif slip == "other":
        printed = f"{decimal(new - old + Decimal('1.3'), 1)} điểm %"
    elif slip == "direction":
        way, right = "giảm", f"tăng {difference} điểm %"
    body = f"tỷ lệ sàng lọc trước sinh đạt {decimal(new, 1)}%, {way} {printed} so với cùng kỳ ({decimal(old, 1)}%)"
    inputs = R if not planted else N
    figures = ((f"{decimal(new, 1)}%", inputs), (printed, W if planted else R), (f"{decimal(old, 1)}%", inputs))
    return Sentence(body, figures, slip, right if planted else None)


def fewer(chance: random.Random, planted: bool) -> Sentence:
    old = chance.randint(300, 2500)
    new = old - chance.randint(11, 90)
    said = old - new + (chance.choice((-8, 5, 10)) if planted else 0)
    body = f"có {number(new)} trẻ sinh ra, giảm {said} trẻ so với cùng kỳ năm trước ({number(old)} trẻ)"
    inputs = N if planted else R
    figures = ((number(new), inputs), (str(said), W if planted else R), (number(old), inputs))
    return Sentence(body, figures, "difference" if planted else None, str(old - new) if planted else None)


def birth_rate(chance: random.Random, planted: bool) -> Sentence:
    rate = decimal(Decimal(chance.randint(850, 1890)) / 100, 2)
    printed = rate + ("%" if planted else chance.choice(("‰", "%o")))
    return Sentence(
        f"tỷ suất sinh thô là {printed}",
        ((printed, W if planted else N),),
        "per mille" if planted else None,
        f"{rate}‰",
    )


def coverage(chance: random.Random, planted: bool) -> Sentence:
    share = chance.randint(1010, 1480) if planted else chance.randint(300, 990)
    printed = decimal(Decimal(share) / 10, 1) + "%"
    return Sentence(
        f"tỷ lệ trẻ được sàng lọc sơ sinh đạt {printed}",
        ((printed, W if planted else N),),
        "above whole" if planted else None,
    )


def villages(chance: random.Random, planted: bool) -> Sentence:
    whole = chance.randint(6, 30)
    part = chance.randint(2, whole - 1)
    good = decimal(Decimal(part) * 100 / whole, 1) + "%"
    printed = decimal(Decimal(part) * 100 / whole + 4, 1) + "%" if planted else good
    inputs = N if planted else R
    body = f"có {part}/{whole} thôn không có người sinh con thứ 3 trở lên ({printed})"
    return Sentence(
        body,
        ((str(part), inputs), (str(whole), inputs), (printed, W if planted else R)),
        "other" if planted else None,
        good,
    )


def by_method(chance: random.Random, planted: bool) -> Sentence:
    parts = [chance.randint(20, 900) for _ in range(4)]
    total = sum(parts) + (chance.choice((-20, 10, 30)) if planted else 0)
    names = ("đặt dụng cụ tử cung", "cấy tránh thai", "viên uống", "bao cao su")
    listed = ", ".join(f"{name} {number(value)} người" for name, value in zip(names, parts, strict=True))
    inputs = N if planted else R
    figures = ((number(total), W if planted else R), *((number(value), inputs) for value in parts))
    body = f"số người mới thực hiện các biện pháp tránh thai là {number(total)} người, gồm: {listed}"
    return Sentence(body, figures, "total" if planted else None, number(sum(parts)) if planted else None)


def nothing(chance: random.Random, planted: bool) -> Sentence:
    body = chance.choice(
        (
            "đã triển khai Kế hoạch số 36/KH-UBND ngày 14/02/2022 trong 6 tháng đầu năm",
            "đã nghe 12 ý kiến của lãnh đạo và cán bộ 9 xã, phường về Đề án 818",
            "đã đổi sổ A0 giai đoạn 2021-2025 và phấn đấu mỗi cặp vợ chồng sinh đủ 2 con trước 35 tuổi",
            "tổ chức tuyên truyền Ngày Dân số Thế giới 11/7, Ngày Dân số Việt Nam 26/12 tại tổ 5, phường 3",
        )
    )
    return Sentence(body, (), None)


def alone(chance: random.Random, planted: bool) -> Sentence:
    people, households = number(chance.randint(5000, 90000)), number(chance.randint(1200, 24000))
    return Sentence(f"có {households} hộ với {people} nhân khẩu", ((households, N), (people, N)), None)


KINDS: tuple[Callable[[random.Random, bool], Sentence], ...] = (
    third_births, boys_and_girls, sex_ratio, plan, points, fewer, birth_rate, coverage, villages, by_method, nothing, alone,
)  # fmt: skip
