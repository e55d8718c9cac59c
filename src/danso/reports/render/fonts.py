"""Where the letters come from: an installed Times with every letter, else the packed Vietnamese serif."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import typst

from danso.reports.render.letters import draws_vietnamese

# What Word files name; office computers have it.
OFFICE_FONT = "Times New Roman"

# Times New Roman and the two with its widths.
TIMES = ("Times New Roman", "Liberation Serif", "Tinos")

PACKED_SERIF = "Noto Serif"
_PACKED = ("fontpkg_noto_serif", "fontpkg_be_vietnam_pro")


@dataclass(frozen=True)
class Letters:
    """The serif families, best first, and the fonts typst may use. No other font of the machine takes part."""

    serif: tuple[str, ...]
    fonts: typst.Fonts


@cache
def letters(installed: bool = True) -> Letters:
    """What documents are drawn with; `installed=False` leaves the machine's fonts aside. Searched once."""
    packed = [str(folder) for folder in map(_folder, _PACKED) if folder is not None]
    times = _installed_times() if installed else None
    if times is None:
        return Letters((PACKED_SERIF,), typst.Fonts(include_system_fonts=False, font_paths=packed))
    family, folder = times
    found = typst.Fonts(include_system_fonts=False, font_paths=[str(folder), *packed])
    return Letters((family, PACKED_SERIF), found)


def _installed_times() -> tuple[str, Path] | None:
    """The first of `TIMES` whose regular face draws every Vietnamese letter, and the folder of its files."""
    faces = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False).fonts()
    for family in TIMES:
        for face in faces:
            if face.family == family and face.path and draws_vietnamese(Path(face.path)):
                return family, Path(face.path).parent
    return None


def _folder(module: str) -> Path | None:
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "files"
