"""How a unit's name is looked up, and when two spellings are one name."""

from __future__ import annotations

import re

from danso.values.text import fold_accents, same_spelling

_APOSTROPHES = re.compile(r"['’`]\s*")
_OTHER = re.compile(r"[^0-9a-z]+")
_MARKS = re.compile(r"[^\w]+")
_ZEROS = re.compile(r"\b0+(?=\d)")


def name_key(text: str) -> str:
    """`Bà Rịa - Vũng Tàu` -> `ba ria vung tau`; `Ia H' Drai` and `Ia H'Drai` -> `ia hdrai`."""
    return _OTHER.sub(" ", _APOSTROPHES.sub("", fold_accents(text))).strip()


def same_name(one: str, other: str) -> bool:
    """Whether two names differ only in spelling: letter case, where a tone mark stands, a hyphen, `02` for `2`.

    Another letter or tone is another name (`Phó Bảng`, `Phố Bảng`): only a person can say that it is a slip.
    """
    return spelled(one) == spelled(other)


def spelled(name: str) -> str:
    """One text for all spellings of a name."""
    plain = _MARKS.sub(" ", _APOSTROPHES.sub("", name)).strip()
    return same_spelling(_ZEROS.sub("", plain))
