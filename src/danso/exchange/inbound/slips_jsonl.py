"""Slips as JSON Lines by the published schema: one slip a line, its id the key that makes twice once."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from danso.exchange.inbound.csv_text import WRONG_ENCODING
from danso.exchange.inbound.entry import Entry
from danso.exchange.inbound.known import content_of, rows_by_key
from danso.exchange.inbound.refusals import EncodingUnreadable, FileCorrupt, NothingToRead
from danso.exchange.inbound.where import Where, where
from danso.exchange.inbound.workbook import file_content
from danso.places.levels import Level
from danso.places.queries import unit_by_code_or_name, unit_row
from danso.register.draft import SlipDraft
from danso.register.identity_checks import draft_findings
from danso.register.models import PersonRow
from danso.register.schema import check_shape
from danso.register.settling import settled
from danso.register.slips import KINDS
from danso.register.slips.kind import Finding, hold
from danso.values.day import Day
from danso.values.ids import derived_id
from danso.values.refusal import Refusal
from danso.values.words import Words

_KNOWN = {"id", "kind", "happened_on", "commune", "area", "household", "facts", "identity", "told_by", "confirmed"}
_DEEPEST = 12
_LONGEST_UNIT, _DIGITS = 200, 9
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def read_slips(
    path: Path, unit: str | int | None, today: date, progress: Callable[[int, int], None] | None = None
) -> tuple[list[Entry], int, str]:
    """(entries, commune, digest of the file). Lines that are no slip are held; they stop no other line."""
    content = file_content(path)
    digest = hashlib.sha256(content).hexdigest()
    lines = _lines(content)
    at = where(unit, None, today, today) if unit is not None else None
    reader = _Reader(at, today)
    entries: list[Entry] = []
    for done, (number, line) in enumerate(lines, start=1):
        entries.append(reader.entry(number, line))
        if progress and done % 500 == 0:
            progress(done, len(lines))
    if at is None and reader.commune is None:
        raise NothingToRead(NO_SLIP)
    _again(entries)
    return entries, at.commune if at else reader.commune or 0, digest


class _Reader:
    """Reads lines; units named by code or name are looked up once."""

    def __init__(self, at: Where | None, today: date) -> None:
        self.at, self.today = at, today
        self.commune: int | None = None
        self.units: dict[tuple[Any, str], int | Finding] = {}
        self.keys: set[str] = set()

    def entry(self, number: int, line: str) -> Entry:
        entry = Entry(f"slips:line:{number}", "", f"dòng {number}", "?")
        try:
            told = json.loads(line)
        except (ValueError, RecursionError):
            entry.say([NOT_JSON])
            return entry
        if not isinstance(told, dict) or not isinstance(told.get("facts"), dict) or _depth(told) > _DEEPEST:
            entry.say([NOT_A_SLIP])
            return entry
        entry.kind = told["kind"] if isinstance(told.get("kind"), str) and told["kind"] in KINDS else "?"
        if unknown := set(told) - _KNOWN:
            entry.say([_unknown(sorted(unknown)[0])])
            return entry
        draft = self._draft(told, entry)
        if draft is None:
            return entry
        if wrong := check_shape(draft):
            entry.say(wrong)
            return entry
        entry.draft, entry.content = draft, content_of(draft)
        entry.say(draft_findings(settled(draft), _sex_and_birth))
        entry.key = f"slips:{draft.id}"
        if entry.key in self.keys:
            entry.draft, entry.key = None, f"slips:line:{number}"
            entry.say([ID_TWICE])
        self.keys.add(entry.key)
        return entry

    def _draft(self, told: dict[str, Any], entry: Entry) -> SlipDraft | None:
        try:
            day = Day(str(told["happened_on"]))
        except (KeyError, ValueError):
            entry.say([NO_DAY])
            return None
        commune = self._unit(told.get("commune"), day.reckoned, Level.commune)
        area = self._unit(told.get("area"), day.reckoned, Level.area)
        wrong = [f for f in (commune, area) if isinstance(f, Finding)]
        named = commune if isinstance(commune, int) else self.at.commune if self.at and commune is None else None
        if wrong or named is None:
            entry.say(wrong or [NO_UNIT])
            return None
        self.commune = self.commune or named
        identity, confirmed = told.get("identity", {}), told.get("confirmed", {})
        made = told.get("id")
        right_id = made is None or (isinstance(made, str) and _ID.fullmatch(made) is not None)
        if not right_id or not _texts(confirmed) or not _identity_shape(identity):
            entry.say([NOT_A_SLIP])
            return None
        body = json.dumps(told, sort_keys=True)
        return SlipDraft(
            kind=str(told.get("kind")),
            happened_on=day,
            commune=named,
            area=area if isinstance(area, int) else self.at.area if self.at else None,
            household=told.get("household"),
            facts=told["facts"],
            identity=identity,
            told_by=told.get("told_by", "other"),
            confirmed=confirmed,
            id=made or derived_id("slips", named, body),
        )

    def _unit(self, text: Any, on: date, level: Level) -> int | Finding | None:
        """Names resolve as of today where they are not in force on the day: that is said when the place is judged."""
        if text is None:
            return None
        if (
            isinstance(text, bool)
            or not isinstance(text, (int, str))
            or len(str(text)) > (_LONGEST_UNIT if isinstance(text, str) else _DIGITS)
        ):
            return _no_unit("?")
        if (text, level) not in self.units:
            found = self._found(text, on, level)
            row = unit_row(found, on) if isinstance(found, int) else None
            self.units[text, level] = found if row is None or row.level == level else _no_unit(str(text))
        return self.units[text, level]

    def _found(self, text: int | str, on: date, level: Level) -> int | Finding:
        if isinstance(text, int):
            return text if unit_row(text, on) is not None else _no_unit(str(text))
        if level == Level.area and self.at is not None and len(inside := self.at.find(text)) == 1:
            return inside[0]
        for day in (on, self.today):
            try:
                return unit_by_code_or_name(text, day).id
            except Refusal as refusal:
                words = refusal.words
        return hold("unit_unknown", words.vi, words.en)


def _lines(content: bytes) -> list[tuple[int, str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise EncodingUnreadable(WRONG_ENCODING.with_(line=content[: error.start].count(b"\n") + 1)) from error
    lines = [(n, line) for n, line in enumerate(text.split("\n"), start=1) if line.strip()]
    if not lines or not lines[0][1].lstrip().startswith("{"):
        raise FileCorrupt(NO_SLIP)
    return lines


def _again(entries: list[Entry]) -> None:
    """A slip id written before: the same words are the same slip, other words under one id wait."""
    earlier = rows_by_key(e.key for e in entries if e.draft is not None)
    for entry in entries:
        row = earlier.get(entry.key)
        if row is None or entry.draft is None:
            continue
        entry.draft, entry.slip_id = None, row.slip_id
        if row.content == entry.content:
            entry.again = "same"
        else:
            entry.say([OTHER_WORDS])


def _sex_and_birth(person: str) -> tuple[str, Day] | None:
    row = PersonRow.objects.filter(pk=person).values_list("sex", "birth").first()
    return (row[0], Day(row[1])) if row else None


def _texts(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(v, str) and len(v) <= 2000 for v in value.values())


def _identity_shape(value: Any) -> bool:
    if not isinstance(value, dict) or set(value) - {"address", "note", "persons"}:
        return False
    persons = value.get("persons", {})
    rest = {k: v for k, v in value.items() if k != "persons"}
    allowed = {"name", "card", "citizen"}
    return (
        isinstance(persons, dict) and _texts(rest) and all(_texts(p) and not set(p) - allowed for p in persons.values())
    )


def _depth(value: Any) -> int:
    if isinstance(value, dict):
        return 1 + max((_depth(v) for v in value.values()), default=0)
    return 1 + max((_depth(v) for v in value), default=0) if isinstance(value, list) else 0


def _unknown(name: str) -> Finding:
    name = name if re.fullmatch("[a-z_]{1,40}", name) else "?"  # what stands there may be a name
    return hold(
        "shape", f"Mục “{name[:40]}” không có trong mẫu phiếu.", f"There is no field “{name[:40]}” in the schema."
    )


def _no_unit(text: str) -> Finding:
    return hold("unit_unknown", f"Không có đơn vị “{text}”.", f"There is no unit “{text}”.")


NOT_JSON = hold("not_json", "Dòng này không phải JSON hoàn chỉnh.", "This line is not complete JSON.")
NOT_A_SLIP = hold(
    "not_a_slip",
    "Dòng này không theo mẫu phiếu (docs/generated/slip.schema.json).",
    "This line does not follow docs/generated/slip.schema.json.",
)
NO_DAY = hold(
    "no_day", "Chưa có ngày, hoặc ngày không đúng dạng 2020-10-30.", "The day is missing or not like 2020-10-30."
)
NO_UNIT = hold(
    "no_unit",
    "Chưa ghi xã, phường (commune). Ghi thêm, hoặc dùng --unit.",
    "The commune is missing. Add it, or use --unit.",
)
ID_TWICE = hold("id_twice", "Mã phiếu này đã có ở một dòng trên.", "This slip id stands in a line above already.")
OTHER_WORDS = hold(
    "other_words",
    "Mã phiếu này đã nhập với nội dung khác. Phiếu đã ghi không sửa; ghi phiếu đính chính.",
    "This slip id was imported with other content. A written slip is not changed; write a correction.",
)
NO_SLIP = Words(
    "Tệp không có dòng phiếu nào đọc được. Mỗi dòng là một phiếu JSON theo docs/generated/slip.schema.json. "
    "Chưa ghi gì.",
    "The file has no line that can be read. Each line is one slip in JSON by docs/generated/slip.schema.json. Nothing "
    "was written.",
)
