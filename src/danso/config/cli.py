"""The `danso` command: one file per command in `commands/`, loaded when it is called."""

from __future__ import annotations

import gc
import os
import pkgutil
import sys
import traceback
from collections.abc import Sequence
from contextvars import ContextVar
from importlib import import_module
from typing import NoReturn

import click

from danso.config import commands
from danso.config.command_line.disk import DISK_FULL, disk_is_full
from danso.config.command_line.invocation import Invocation, start_django
from danso.config.command_line.mistakes import NoSuchCommand, mistake
from danso.config.command_line.spoken import SpokenGroup, SpokenOption
from danso.values.refusal import Refusal
from danso.values.words import Language, Words, use_language

ABOUT = Words(
    vi="Sổ đăng ký hộ và người dân của cơ quan dân số: ghi chép, tổng hợp, báo cáo.",
    en="The register of households and people of the population offices: kept, counted, reported.",
)
AS = Words(
    vi="Làm việc với tư cách tài khoản này, trong phạm vi của tài khoản (hoặc đặt DANSO_USER).",
    en="Act as this account, within its scope (or set DANSO_USER).",
)
LANG = Words(vi="Ngôn ngữ: vi hoặc en (hoặc đặt DANSO_LANG).", en="Language: vi or en (or set DANSO_LANG).")
UNEXPECTED = Words(
    vi="Lỗi ngoài dự kiến ({kind}). Chạy lại với DANSO_DEBUG=1 để xem chi tiết.",
    en="An unexpected error ({kind}). Run again with DANSO_DEBUG=1 to see the details.",
)
STOPPED = Words(vi="Đã dừng.", en="Stopped.")

_arguments: ContextVar[tuple[str, ...]] = ContextVar("danso_arguments", default=())
LANGUAGES: dict[str, Language] = {"vi": "vi", "en": "en"}
# Every other command finds Django started and a data folder that `danso migrate` has made ready.
WITHOUT_DJANGO = {"version", "check-statement"}
ON_EMPTY_FOLDER = {"migrate", "demo"}
EXIT_UNEXPECTED = 70
EXIT_DISK_FULL = 74
EXIT_STOPPED = 130


class Commands(SpokenGroup):
    """Finds `danso NAME` in `commands/NAME.py` as its `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(name.rstrip("_").replace("_", "-") for _, name, _ in pkgutil.iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        file = cmd_name.replace("-", "_") + ("_" if cmd_name == "import" else "")  # a Python keyword
        found: click.Command = import_module(f"{commands.__name__}.{file}").command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in self.list_commands(ctx):
            raise NoSuchCommand(args[0], ctx)
        return super().resolve_command(ctx, args)


def _speak(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value:
        use_language(LANGUAGES[value])


@click.group(
    "danso",
    cls=Commands,
    words=ABOUT,
    examples=["danso demo", "danso --lang en figures --help", "danso --as lan.nt briefing --help"],
)
@click.option("--as", "account_name", cls=SpokenOption, words=AS, metavar="NAME", envvar="DANSO_USER")
@click.option(
    "--lang", cls=SpokenOption, words=LANG, type=click.Choice(list(LANGUAGES)),
    callback=_speak, is_eager=True, expose_value=False,
)  # fmt: skip
@click.pass_context
def danso(ctx: click.Context, account_name: str | None) -> None:
    ctx.obj = Invocation(account_name=account_name)
    name = ctx.invoked_subcommand
    if name not in WITHOUT_DJANGO and not _help_wanted():
        start_django(folder_may_be_empty=name in ON_EMPTY_FOLDER)


def _help_wanted() -> bool:
    return bool({"--help", "-h"} & set(_arguments.get()))


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code: 0 done, 1 refused, 2 typed wrongly, 70 our defect,
    74 disk full, 130 stopped. What went wrong is one sentence on stderr, never a trace (DANSO_DEBUG=1 adds it).
    """
    _arguments.set(tuple(arguments))
    use_language(LANGUAGES.get(os.environ.get("DANSO_LANG", ""), "vi"))
    try:
        result = danso.main(list(arguments), prog_name="danso", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return error.exit_code
    except click.ClickException as error:
        return _say(str(mistake(error)), error.exit_code)
    except Refusal as refusal:
        return _say(str(refusal), refusal.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return _say(str(STOPPED), EXIT_STOPPED)
    except BrokenPipeError:
        # the reader (head, less) has gone; nothing more to say to it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if disk_is_full(error):
            return _say(str(DISK_FULL), EXIT_DISK_FULL)
        return _say(str(UNEXPECTED.with_(kind=type(error).__name__)), EXIT_UNEXPECTED)


def _say(sentence: str, exit_code: int) -> int:
    if os.environ.get("DANSO_DEBUG") == "1":
        traceback.print_exc()
    click.echo(f"danso: {sentence}", err=True)
    return exit_code


def main() -> NoReturn:
    # A register is millions of objects that all stay; looking for rings among them took a seventh of the time.
    gc.set_threshold(100_000, 50, 100)
    sys.exit(run(sys.argv[1:]))
