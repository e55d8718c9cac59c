"""`danso version`"""

from __future__ import annotations

import click

from danso.config.command_line.spoken import command as spoken_command
from danso.values.words import Words

SAYS = Words(
    vi="danso {program}; thư mục dữ liệu {folder} (bản {version}).",
    en="danso {program}; data folder {folder} (version {version}).",
)
EMPTY = Words(vi="còn trống", en="empty")


@spoken_command(
    "version",
    Words(
        vi="Cho biết phiên bản chương trình và thư mục dữ liệu.",
        en="Say which program and which data folder this is.",
    ),
    examples=["danso version"],
)
def command() -> None:
    from danso.config.home import home, version_of
    from danso.config.version import program_version

    folder = home()
    click.echo(SAYS.with_(program=program_version(), folder=folder, version=version_of(folder) or EMPTY))
