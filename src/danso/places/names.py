"""How a unit's name is looked up: without accents, case or punctuation."""

from __future__ import annotations

import re

from danso.values.text import fold_accents

_APOSTROPHES = re.compile(r"['’`]\s*")
_OTHER = re.compile(r"[^0-9a-z]+")


def name_key(text: str) -> str:
    """`Bà Rịa - Vũng Tàu` -> `ba ria vung tau`; `Ia H' Drai` and `Ia H'Drai` -> `ia hdrai`."""
    return _OTHER.sub(" ", _APOSTROPHES.sub("", fold_accents(text))).strip()
