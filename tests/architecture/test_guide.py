"""The guide: every page stands in its index; every picture, page and screen address it names exists; pictures are small."""

from __future__ import annotations

import re
from pathlib import Path
from uuid import UUID

import pytest
from django.urls import resolve

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide"
PAGES = sorted(GUIDE.glob("*.md"))
MOST = 80 * 1024
STANDS_FOR = {
    "<đơn vị>": "1", "<địa bàn>": "1", "<tháng>": "2020-10", "<hộ>": str(UUID(int=1)), "<báo cáo>": "1",
    "<loại phiếu>": "birth",
}  # fmt: skip


def test_every_page_stands_in_the_index() -> None:
    index = (GUIDE / "README.md").read_text(encoding="utf-8")
    assert [one.name for one in PAGES if f"]({one.name})" not in index] == ["README.md"]


@pytest.mark.parametrize("page", PAGES, ids=lambda one: str(one.stem))
def test_what_a_page_names_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"\]\(([^)#]+)\)", text)
    assert [one for one in named if not (GUIDE / one).is_file()] == []
    for address in re.findall(r"`(/[^`]*[^`/])`", text):
        for words, example in STANDS_FOR.items():
            address = address.replace(words, example)
        resolve(address)  # raises where the desk has no such screen


def test_pictures_are_small_and_each_is_shown() -> None:
    pictures = sorted((GUIDE / "pictures").glob("*"))
    shown = "".join(one.read_text(encoding="utf-8") for one in PAGES)
    assert pictures
    assert [one.name for one in pictures if one.stat().st_size > MOST or f"(pictures/{one.name})" not in shown] == []
