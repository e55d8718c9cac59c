"""`danso demo`: an invented register in an empty data folder, to look at and to try things on."""

from __future__ import annotations

import click

from danso.config.command_line.spoken import command as spoken_command
from danso.config.command_line.spoken import option
from danso.values.words import Words


@spoken_command(
    "demo",
    Words(
        vi="Dựng sổ trình diễn (người và hộ không có thật) trong thư mục dữ liệu còn trống. Mặc định: thành phố Bắc Kạn, "
        "11.275 hộ, 45.533 người, ngày làm việc 05/11/2020.",
        en="Build a demo register of invented people in an empty data folder. By default Bắc Kạn city with 11,275 "
        "households and 45,533 people, standing on 05/11/2020.",
    ),
    examples=["danso demo", "danso demo --2026", "danso demo --seed 7 --people 12000"],
)
@option("--seed", default=1, show_default=True, type=int, words=Words(vi="Số gieo.", en="Seed of chance."))
@option(
    "--people",
    type=click.IntRange(min=600),
    words=Words(
        vi="Một thành phố khác, không có thật, với chừng này người.", en="Another, invented city of this size."
    ),
)
@option(
    "--2026",
    "in_2026",
    is_flag=True,
    words=Words(vi="Một xã 40.000 người sau sáp nhập, số liệu 2026.", en="A merged commune of 40,000 people in 2026."),
)
@option("--seal/--no-seal", default=True, words=Words(vi="Chốt số liệu sau khi nạp.", en="Seal when loaded."))
def command(seed: int, people: int | None, in_2026: bool, seal: bool) -> None:
    from danso.config.demo import build_demo

    if people is not None and in_2026:
        raise click.UsageError(str(ONE_OF))
    build_demo(seed=seed, people=people, in_2026=in_2026, sealed=seal)


ONE_OF = Words("Chọn một trong hai: --people hoặc --2026.", "Choose either --people or --2026.")
