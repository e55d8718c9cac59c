"""Levels of units and the official kinds of each."""

from __future__ import annotations

import re
from enum import StrEnum

from danso.values.words import Words


class Level(StrEnum):
    province = "province"
    district = "district"
    commune = "commune"
    village = "village"
    area = "area"

    @property
    def words(self) -> Words:
        return _LEVEL_WORDS[self]

    @property
    def rank(self) -> int:
        """0 for a province, growing downwards; a part's rank is greater than its whole's."""
        return _RANKS[self]


_RANKS = {level: rank for rank, level in enumerate(Level)}
_LEVEL_WORDS = {
    Level.province: Words("cấp tỉnh", "province"),
    Level.district: Words("cấp huyện", "district"),
    Level.commune: Words("cấp xã", "commune"),
    Level.village: Words("thôn, tổ dân phố", "village or residential group"),
    Level.area: Words("địa bàn", "collection area"),
}


# Kind code -> (level, the word that opens an official name and its English).
KINDS: dict[str, tuple[Level, Words]] = {
    "tinh": (Level.province, Words("Tỉnh", "Province")),
    "thanh_pho": (Level.province, Words("Thành phố", "City")),
    "quan": (Level.district, Words("Quận", "Urban District")),
    "huyen": (Level.district, Words("Huyện", "District")),
    "thi_xa": (Level.district, Words("Thị xã", "Town")),
    "thanh_pho_thuoc_tinh": (Level.district, Words("Thành phố", "City")),
    "xa": (Level.commune, Words("Xã", "Commune")),
    "phuong": (Level.commune, Words("Phường", "Ward")),
    "thi_tran": (Level.commune, Words("Thị trấn", "Township")),
    "dac_khu": (Level.commune, Words("Đặc khu", "Special Zone")),
    "thon": (Level.village, Words("Thôn", "Village")),
    "ban": (Level.village, Words("Bản", "Village")),
    "ap": (Level.village, Words("Ấp", "Hamlet")),
    "buon": (Level.village, Words("Buôn", "Village")),
    "lang": (Level.village, Words("Làng", "Village")),
    "xom": (Level.village, Words("Xóm", "Hamlet")),
    "khom": (Level.village, Words("Khóm", "Quarter")),
    "khu_pho": (Level.village, Words("Khu phố", "Quarter")),
    "khu": (Level.village, Words("Khu", "Quarter")),
    "tieu_khu": (Level.village, Words("Tiểu khu", "Quarter")),
    "to_dan_pho": (Level.village, Words("Tổ dân phố", "Residential Group")),
    "dia_ban": (Level.area, Words("Địa bàn", "Collection Area")),
}


def kind_of(level: Level, name: str) -> str | None:
    """The kind an official name opens with at this level, the longest that fits; None where it opens with none."""
    fits = [kind for kind, (of_level, word) in KINDS.items() if of_level == level and _opens(name, word.vi)]
    return max(fits, key=lambda kind: len(KINDS[kind][1].vi), default=None)


def official_name(kind: str, name: str) -> str:
    """The name with its opening word in the official case: `Thành Phố Bắc Kạn` -> `Thành phố Bắc Kạn`."""
    word = KINDS[kind][1].vi
    return word + name[len(word) :] if _opens(name, word) else name


def short_name(kind: str, name: str) -> str:
    """The name without its kind, except where a bare number would be left: `Đức Xuân`, but `Phường 5`."""
    word = KINDS[kind][1].vi
    rest = name[len(word) :].strip() if _opens(name, word) else name
    return name if _is_number(rest) else rest


def english_name(kind: str, name: str) -> str:
    """`Đức Xuân Ward`, `Ward 5`; letters keep their marks."""
    words = KINDS[kind][1]
    rest = name[len(words.vi) :].strip() if _opens(name, words.vi) else name
    return f"{words.en} {rest}" if _is_number(rest) else f"{rest} {words.en}"


def _opens(name: str, word: str) -> bool:
    return name.lower().startswith(word.lower() + " ")


def _is_number(rest: str) -> bool:
    return rest[:1].isdigit() or re.fullmatch(r"[IVX]+", rest) is not None
