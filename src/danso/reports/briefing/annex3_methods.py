"""Phụ lục III: new and continuing users of modern methods, by method and unit, channel and unit, method and channel."""

from __future__ import annotations

from danso.indicators.catalogue.contraception.by_channel import CHANNELS, channel_words
from danso.reports.briefing.telling import Telling
from danso.reports.briefing.unit_table import Head, annex, head, unit_table
from danso.reports.document import Align, Annex, Block, Cell, Column, Note, Row, Table
from danso.reports.fill import figure_cell
from danso.reports.forms.rows import METHOD_WORDS
from danso.reports.spans import title_words
from danso.values.words import Words

CODE = "modern_method_users_new_and_continuing"
_CLINICAL = ("Biện pháp lâm sàng", "Clinical methods")
_OTHER = ("Biện pháp phi lâm sàng", "Non-clinical methods")
_NAMES = {
    "1": ("Vòng tránh thai", "IUD"),
    "2": ("Triệt sản nam", "Male sterilisation"),
    "3": ("Triệt sản nữ", "Female sterilisation"),
    "7": ("Thuốc cấy", "Implant"),
    "6": ("Thuốc tiêm", "Injection"),
    "5": ("Thuốc uống", "Pill"),
    "4": ("Bao cao su", "Condom"),
}
CHANNEL = Words("Nguồn phương tiện tránh thai (PTTT)", "Channel of the contraceptive goods")

BY_METHOD = (
    head(CODE, ("Tổng số", "All"), width=1.1),
    *(head(f"{CODE}_{METHOD_WORDS[m]}", _CLINICAL, _NAMES[m]) for m in "12376"),
    *(head(f"{CODE}_{METHOD_WORDS[m]}", _OTHER, _NAMES[m]) for m in "54"),
    head("modern_method_users_new", ("Trong đó: mới sử dụng", "Of which: new"), width=1.1),
    head("modern_method_users_current", ("Đang sử dụng cuối kỳ", "Current at the end"), width=1.1),
    head("modern_method_prevalence", ("Tỷ lệ sử dụng BPTT hiện đại", "Prevalence"), width=1.2),
)
BY_CHANNEL = (
    head(CODE, ("Tổng số", "All")),
    *(Head((CHANNEL, channel_words(channel)), f"{CODE}_channel_{channel}") for channel in CHANNELS),
)


def methods(t: Telling) -> Annex:
    title = Words(
        "Người mới sử dụng và duy trì sử dụng BPTT hiện đại {span}",
        "New and continuing users of modern methods, {span}",
    )
    unit = UNIT.in_(t.language)
    blocks = (
        *unit_table(t, BY_METHOD, t.say("PL III BPTT", "Annex III Methods"), unit, METHODS.in_(t.language)),
        Note((ONCE.in_(t.language),)),
        *unit_table(
            t, BY_CHANNEL, t.say("PL III Nguồn PTTT", "Annex III Channels"), unit, CHANNELS_TITLE.in_(t.language)
        ),
        Note((LAST_CHANNEL.in_(t.language),)),
        *_crossed(t),
    )
    return annex(t, "III", title.with_(span=title_words(t.data.window)), blocks, wide=True)


def _crossed(t: Telling) -> tuple[Block, ...]:
    """The whole unit: methods down, channels across; the margins are the two tables above."""
    data = t.data
    if not data.by_method_and_channel:
        return ()
    group = CHANNEL.in_(t.language)
    columns = (
        Column(t.say("Biện pháp", "Method"), 2.4),
        Column(t.say("Tổng số", "All"), 1.0, Align.RIGHT),
        *(Column((group, channel_words(channel).in_(t.language)), 1.0, Align.RIGHT) for channel in CHANNELS),
    )
    rows = [
        Row(
            (
                Cell(t.say(*_NAMES[method])),
                figure_cell(data.figure(f"{CODE}_{METHOD_WORDS[method]}"), t.language),
                *(_cell(t, data.by_method_and_channel[method, channel]) for channel in CHANNELS),
            )
        )
        for method in _NAMES
    ]
    totals = (figure_cell(data.figure(f"{CODE}_channel_{channel}"), t.language) for channel in CHANNELS)
    rows.append(
        Row((Cell(t.say("Tổng cộng", "Total")), figure_cell(data.figure(CODE), t.language), *totals), bold=True)
    )
    return (
        Table(
            columns,
            tuple(rows),
            name=t.say("PL III Biện pháp và nguồn", "Annex III Both"),
            title=BOTH_TITLE.in_(t.language),
            unit_line=UNIT.in_(t.language),
            together=True,
        ),
    )


def _cell(t: Telling, n: int) -> Cell:
    return Cell(t.amount(n), n, align=Align.RIGHT)


UNIT = Words("Đơn vị tính: người", "Unit: persons")
METHODS = Words("1. Theo biện pháp", "1. By method")
CHANNELS_TITLE = Words("2. Theo nguồn phương tiện tránh thai", "2. By channel of the goods")
BOTH_TITLE = Words("3. Theo biện pháp và nguồn, toàn đơn vị", "3. By method and channel, the whole unit")
ONCE = Words(
    "Mỗi người tính một lần, theo biện pháp và nơi ở của lần sử dụng sau cùng trong kỳ.",
    "Each person counts once, by method and place of her last qualifying event in the window.",
)
LAST_CHANNEL = Words(
    "Nguồn PTTT ghi theo lần sử dụng sau cùng trong kỳ; phiếu không ghi nguồn thì xếp vào cột “Chưa rõ”.",
    "The channel is that of the last qualifying event in the window; a slip that names none stands under “Not known”.",
)
