"""What was typed wrongly, said in the reader's language."""

from __future__ import annotations

import click

from danso.values.words import Words

NO_COMMAND = Words(vi="Không có lệnh {name}.", en="There is no command {name}.")
NO_OPTION = Words(vi="Không có tùy chọn {name}.", en="There is no option {name}.")
MISSING = Words(vi="Còn thiếu {name}.", en="{name} is missing.")
BAD_VALUE = Words(vi="Giá trị của {name} không dùng được: {why}", en="The value of {name} cannot be used: {why}")
NO_FILE = Words(vi="Không đọc được tệp {name}.", en="The file {name} cannot be read.")
CLOSE = Words(vi=" Có phải ý là {names}?", en=" Did you mean {names}?")
SEE_HELP = Words(vi=" Xem: {path} --help", en=" See: {path} --help")


def mistake(error: click.ClickException) -> Words:
    """The sentence for an error of click's own, with where to read on."""
    sentence = _sentence(error)
    context = getattr(error, "ctx", None)
    return _joined(sentence, SEE_HELP.with_(path=context.command_path)) if context else sentence


def _sentence(error: click.ClickException) -> Words:
    if isinstance(error, click.NoSuchOption):
        said = NO_OPTION.with_(name=error.option_name)
        near = error.possibilities
        return _joined(said, CLOSE.with_(names=", ".join(near))) if near else said
    if isinstance(error, NoSuchCommand):
        return NO_COMMAND.with_(name=error.name)
    if isinstance(error, click.MissingParameter):
        return MISSING.with_(name=_name(error))
    if isinstance(error, click.BadParameter):
        return BAD_VALUE.with_(name=_name(error), why=error.message)
    if isinstance(error, click.FileError):
        return NO_FILE.with_(name=error.ui_filename)
    return Words(vi=error.format_message(), en=error.format_message())


class NoSuchCommand(click.UsageError):
    """A command that is not there."""

    def __init__(self, name: str, ctx: click.Context) -> None:
        super().__init__(name, ctx)
        self.name = name


def _name(error: click.BadParameter) -> str:
    parameter = error.param
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    if parameter is not None:
        return parameter.human_readable_name
    return str(error.param_hint or "")


def _joined(first: Words, second: Words) -> Words:
    return Words(vi=first.vi + second.vi, en=first.en + second.en)
