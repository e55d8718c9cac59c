"""The trail says every act and every look in a sentence: no verb of the code, no page's code name, is shown to an auditor."""

from __future__ import annotations

import re
from pathlib import Path

from danso.desk.accounts.trail_words import PAGES, VERBS

SRC = Path(__file__).resolve().parents[2] / "src" / "danso"


def written(pattern: str) -> set[str]:
    texts = (file.read_text(encoding="utf-8") for file in SRC.rglob("*.py"))
    return {found for text in texts for found in re.findall(pattern, text)}


def test_every_act_that_is_audited_has_its_sentence() -> None:
    assert written(r'\baudited\(\s*"([a-z_]+)"') - set(VERBS) == set()


def test_every_page_that_leaves_looks_has_its_name() -> None:
    assert written(r'\brecord_look\([^"()]*f?"([a-z_0-9]+)') - set(PAGES) == set()
