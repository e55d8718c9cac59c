"""Click's commands, options and help pages, speaking `Words`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from danso.values.words import Words

USAGE = Words(vi="Cách dùng: ", en="Usage: ")
OPTIONS = Words(vi="Tùy chọn", en="Options")
COMMANDS = Words(vi="Các lệnh", en="Commands")
EXAMPLES = Words(vi="Ví dụ", en="Examples")
HELP = Words(vi="Hiện trang này.", en="Show this page.")


class SpokenOption(click.Option):
    """An option whose help is `Words`."""

    def __init__(self, *args: Any, words: Words | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.words = words

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        self.help = str(self.words) if self.words else self.help
        return super().get_help_record(ctx)


class SpokenCommand(click.Command):
    """A command whose help is `Words`, with examples below it."""

    def __init__(self, *args: Any, words: Words, examples: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.words = words
        self.examples = tuple(examples)

    def get_short_help_str(self, limit: int = 45) -> str:
        return str(self.words).split("\n", 1)[0]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = str(HELP)
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), str(USAGE))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(str(self.words))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [record for p in self.get_params(ctx) if (record := p.get_help_record(ctx))]
        with formatter.section(str(OPTIONS)):
            formatter.write_dl(records)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if not self.examples:
            return
        with formatter.section(str(EXAMPLES)):
            for example in self.examples:
                formatter.write(f"{'':{formatter.current_indent}}{example}\n")


class SpokenGroup(SpokenCommand, click.Group):
    """A group of spoken commands."""

    command_class = SpokenCommand

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        records = []
        for name in self.list_commands(ctx):
            child = self.get_command(ctx, name)
            if child is not None and not child.hidden:
                records.append((name, child.get_short_help_str()))
        if records:
            with formatter.section(str(COMMANDS)):
                formatter.write_dl(records)


def command(name: str, words: Words, examples: Sequence[str] = ()) -> Callable[[Any], SpokenCommand]:
    """`@click.command` for this house: `command("seal", Words(...), examples=["danso seal"])`."""
    return click.command(name, cls=SpokenCommand, words=words, examples=examples)


def group(name: str, words: Words, examples: Sequence[str] = ()) -> Callable[[Any], SpokenGroup]:
    """`@click.group` for this house, for a command with parts (`danso import a0`)."""
    return click.group(name, cls=SpokenGroup, words=words, examples=examples)


def option(*names: str, words: Words, **kwargs: Any) -> Callable[[Any], Any]:
    """`@click.option` for this house; everything click takes, and `words` in place of `help`."""
    return click.option(*names, cls=SpokenOption, words=words, **kwargs)
