"""Where the letters come from: a Times of the same widths when installed, else the Vietnamese serif that is packed along."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import typst

# What Word files name; office computers have it.
OFFICE_FONT = "Times New Roman"

# The first that is installed draws the PDF. Liberation Serif and Tinos have the widths of Times New Roman.
SERIF = ("Times New Roman", "Liberation Serif", "Tinos", "Noto Serif")

_PACKED = ("fontpkg_noto_serif", "fontpkg_be_vietnam_pro")


@cache
def fonts(with_system: bool = True) -> typst.Fonts:
    """The fonts typst may draw with. Reading them takes a moment, so it is done once a process."""
    folders = [str(folder) for folder in map(_folder, _PACKED) if folder is not None]
    return typst.Fonts(include_system_fonts=with_system, font_paths=folders)


def serif_families(with_system: bool = True) -> list[str]:
    """The families of `SERIF` that are really there, best first (naming absent ones only makes warnings)."""
    present = set(fonts(with_system).families())
    return [family for family in SERIF if family in present]


def _folder(module: str) -> Path | None:
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "files"
