"""What a preview would write, kept between showing and confirming: encrypted, and gone once confirmed."""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict
from typing import Any

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings

from danso.exchange.inbound.entry import Entry, Located
from danso.register.draft import SlipDraft
from danso.register.slips.kind import Finding
from danso.values.day import Day
from danso.values.words import Words


def packed(entries: list[Entry]) -> str:
    plain = json.dumps([_told(e) for e in entries], ensure_ascii=False).encode()
    return _cipher().encrypt(zlib.compress(plain, 1)).decode()


def unpacked(text: str) -> list[Entry]:
    return [_entry(told) for told in json.loads(zlib.decompress(_cipher().decrypt(text.encode())))]


def _told(entry: Entry) -> dict[str, Any]:
    told = {
        name: getattr(entry, name)
        for name in (
            "key",
            "sheet",
            "cell",
            "kind",
            "lines",
            "household_number",
            "person",
            "content",
            "again",
            "slip_id",
            "candidates",
        )
    }
    told["findings"] = [
        [f.cell, f.finding.rule, f.finding.verdict, f.finding.words.vi, f.finding.words.en] for f in entry.findings
    ]
    if entry.draft is not None:
        told["draft"] = {**asdict(entry.draft), "happened_on": entry.draft.happened_on.text}
    return told


def _entry(told: dict[str, Any]) -> Entry:
    findings = [
        Located(cell, Finding(rule, verdict, Words(vi, en))) for cell, rule, verdict, vi, en in told.pop("findings")
    ]
    draft = told.pop("draft", None)
    entry = Entry(**told, findings=findings)
    if draft is not None:
        entry.draft = SlipDraft(**{**draft, "happened_on": Day(draft["happened_on"])})
    return entry


def _cipher() -> MultiFernet:
    keys: list[str] = list(settings.DANSO_FIELD_KEYS)
    return MultiFernet([Fernet(key) for key in keys])
