"""`danso match-movers`: look for people who came to one commune while another still counts them."""

from __future__ import annotations

import click

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation, pass_invocation
from danso.config.command_line.spoken import command as spoken_command
from danso.values.words import Words

WAITING = Words(
    vi="{n} cặp hồ sơ giống nhau ở hai xã đang chờ cấp trên đối chiếu.",
    en="{n} pairs of records alike in two communes wait to be compared by the level above.",
)


@spoken_command(
    "match-movers",
    Words(
        vi="Tìm người đến ở một xã trong khi xã khác còn tính người đó. Chạy lại bao nhiêu lần cũng được; danso seal "
        "tự tìm trước khi chốt.",
        en="Look for people who came to one commune while another still counts them. Safe to repeat; danso seal looks "
        "by itself before it seals.",
    ),
    examples=["danso match-movers"],
)
@pass_invocation
def command(invocation: Invocation) -> None:
    from danso.register.movers.actions import match_movers

    click.echo(str(WAITING.with_(n=match_movers(by=scope_of_call(invocation)))))
