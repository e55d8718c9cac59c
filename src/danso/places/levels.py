"""Levels of units and the official kinds of each."""

from __future__ import annotations

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
        return list(Level).index(self)


_LEVEL_WORDS = {
    Level.province: Words("cấp tỉnh", "province"),
    Level.district: Words("cấp huyện", "district"),
    Level.commune: Words("cấp xã", "commune"),
    Level.village: Words("thôn, tổ dân phố", "village or residential group"),
    Level.area: Words("địa bàn", "collection area"),
}


# Kind code -> (level, the word that opens an official name).
KINDS: dict[str, tuple[Level, str]] = {
    "tinh": (Level.province, "Tỉnh"),
    "thanh_pho": (Level.province, "Thành phố"),
    "quan": (Level.district, "Quận"),
    "huyen": (Level.district, "Huyện"),
    "thi_xa": (Level.district, "Thị xã"),
    "thanh_pho_thuoc_tinh": (Level.district, "Thành phố"),
    "xa": (Level.commune, "Xã"),
    "phuong": (Level.commune, "Phường"),
    "thi_tran": (Level.commune, "Thị trấn"),
    "dac_khu": (Level.commune, "Đặc khu"),
    "thon": (Level.village, "Thôn"),
    "ban": (Level.village, "Bản"),
    "ap": (Level.village, "Ấp"),
    "buon": (Level.village, "Buôn"),
    "lang": (Level.village, "Làng"),
    "xom": (Level.village, "Xóm"),
    "khom": (Level.village, "Khóm"),
    "khu_pho": (Level.village, "Khu phố"),
    "khu": (Level.village, "Khu"),
    "tieu_khu": (Level.village, "Tiểu khu"),
    "to_dan_pho": (Level.village, "Tổ dân phố"),
    "dia_ban": (Level.area, "Địa bàn"),
}


def kind_of(level: Level, name: str) -> str | None:
    """The kind an official name opens with at this level; None where it opens with none."""
    lowered = name.lower()
    for kind, (of_level, word) in KINDS.items():
        if of_level == level and lowered.startswith(word.lower() + " "):
            return kind
    return None


def short_name(kind: str, name: str) -> str:
    """The name without its kind, except where a bare number would be left: `Đức Xuân`, but `Phường 5`."""
    word = KINDS[kind][1]
    rest = (
        name[len(word) :].strip()
        if name.lower().startswith(word.lower() + " ")
        else name
    )
    return name if not rest or rest[0].isdigit() else rest
