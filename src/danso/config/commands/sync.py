"""`danso sync`: the server's side of the collaborators' phones - keys, the judge, the forms' contract."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path

import click

from danso.config.command_line.acting import scope_of_call
from danso.config.command_line.invocation import Invocation, pass_invocation
from danso.config.command_line.spoken import group, option
from danso.values.text import vi_int
from danso.values.words import Words


@group(
    "sync",
    Words(vi="Việc của máy chủ với điện thoại cộng tác viên.", en="The server's work with the collaborators' phones."),
    examples=["danso sync keys", "danso sync judge", "danso sync contract --to phone/contract.json"],
)
def command() -> None:
    pass


@command.command(
    "keys",
    words=Words(
        vi="Xem khóa của máy chủ cho điện thoại; --new tạo khóa mới, khóa cũ vẫn mở được phiếu cũ.",
        en="Show the server's keys for phones; --new makes new ones, old ones go on opening old slips.",
    ),
    examples=["danso sync keys", "danso sync keys --new"],
)
@option("--new", is_flag=True, words=Words("Tạo khóa mới để dùng từ nay.", "Make new keys for use from now on."))
@pass_invocation
def keys(invocation: Invocation, new: bool) -> None:
    from danso.accounts.action import audited
    from danso.accounts.permissions import Permission
    from danso.sync.keys import all_keys, current, folder, new_key

    by = scope_of_call(invocation)
    by.require(Permission.backup)
    if new:
        with audited("rotate_phone_keys", by=by):
            new_key("seal")
            new_key("receipt")
    in_use = {current("seal").id, current("receipt").id}
    click.echo(str(WHERE.with_(folder=folder())))
    for key in sorted(all_keys(), key=lambda one: (one.use, one.made_at)):
        said = IN_USE if key.id in in_use else KEPT
        click.echo(f"{USES[key.use]}  {key.id.hex()}  {key.made_at[:10]}  {said}")


@command.command(
    "judge",
    words=Words(
        vi="Đưa các phiếu đã nhận từ điện thoại vào bảng hiện hành. --watch: làm liên tục cho đến khi dừng.",
        en="Judge what phones have sent, so that screens know it. --watch: until stopped.",
    ),
    examples=["danso sync judge", "danso sync judge --watch"],
)
@option("--watch", is_flag=True, words=Words("Làm liên tục.", "Go on until stopped."))
@pass_invocation
def judge(invocation: Invocation, watch: bool) -> None:
    from danso.accounts.permissions import Permission
    from danso.register.judging import lag
    from danso.sync.judge import judge_once, run

    scope_of_call(invocation).require(Permission.load_data)
    if watch:
        stop, parent = threading.Event(), os.getppid()
        signal.signal(signal.SIGTERM, lambda *_: stop.set())
        try:
            run(stop, lambda: os.getppid() == parent)  # never longer than the server beside which it began
        except KeyboardInterrupt:
            stop.set()
        return
    done, left = judge_once(), lag()
    click.echo(str(JUDGED.with_(n=vi_int(done), left=vi_int(left.slips), fallen=vi_int(left.fallen))))


@command.command(
    "contract",
    words=Words(
        vi="Ghi mẫu phiếu cho ứng dụng điện thoại (contract.json).",
        en="Write what the phone draws its forms from (contract.json).",
    ),
    examples=["danso sync contract --to phone/contract.json"],
)
@option(
    "--to",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    words=Words("Tệp sẽ ghi.", "The file to write."),
)
def contract(to: Path) -> None:
    from danso.sync.contract import contract_text

    draft = to.with_name(f"{to.name}.draft")
    draft.write_text(contract_text(), encoding="utf-8")
    draft.replace(to)
    click.echo(str(to))


USES = {"seal": Words("khóa niêm phong", "seal key   "), "receipt": Words("khóa biên nhận ", "receipt key")}
IN_USE, KEPT = Words("đang dùng", "in use"), Words("giữ để mở phiếu cũ", "kept for old slips")
WHERE = Words(
    vi="Khóa nằm trong {folder}, ngoài bản sao lưu thường. Sao lưu riêng: danso backup keys",
    en="Keys lie in {folder}, outside the ordinary backup. Back them up apart: danso backup keys",
)
JUDGED = Words(
    vi="Đã xét {n} phiếu; còn chờ {left}, không xét được {fallen}.",
    en="{n} slips judged; {left} wait, {fallen} could not be judged.",
)
