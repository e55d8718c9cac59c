"""The published shape of a slip: JSON Schema made from the kinds themselves, and the same shape checked in code.

Nothing is listed twice: a field added to a kind appears here, in docs/generated/slip.schema.json, and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from danso.register.codes import TOLD_BY
from danso.register.draft import SlipDraft
from danso.register.references import introduced, named
from danso.register.settling import settled
from danso.register.slips import KINDS
from danso.register.slips.kind import Field, Finding, SlipKind, hold
from danso.register.slips.members import MEMBER_FIELDS
from danso.values.day import Day
from danso.values.words import Words

_ID: dict[str, Any] = {"type": "string", "format": "uuid", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"}
_DAY: dict[str, Any] = {
    "type": "string",
    "pattern": r"^(~?\d{4}|\d{4}-\d{2}|\d{4}-\d{2}-\d{2})$",
    "description": "2020-10-30, 2020-10, 2020 or ~2020: as precise as it was said",
}
_TEXT: dict[str, Any] = {"type": "string", "maxLength": 2000}
# As long as the projection's columns; a number grows fourfold when it is encrypted.
_NAME: dict[str, Any] = {"type": "string", "maxLength": 200}
_NUMBER: dict[str, Any] = {"type": "string", "maxLength": 40}
_ADDRESS: dict[str, Any] = {"type": "string", "maxLength": 300}
_RULE = r"[a-z0-9_.:\[\]]{1,60}"
_UNIT: dict[str, Any] = {"type": ["integer", "string"], "description": "id, code, or name (bac kan/duc xuan)"}
_IDS = ("person", "new_person", "household", "new_household", "couple", "new_couple", "slip")
_LISTS_OF_IDS = ("people", "households")
_LEAST_INT, _MOST_INT = 0, 99


def schema(kind: str) -> dict[str, Any]:
    """JSON Schema (2020-12) of one slip of this kind. Raises KeyError for a kind that does not exist."""
    told = KINDS[kind]
    properties: dict[str, Any] = {
        "id": _ID,
        "kind": {"const": kind},
        "happened_on": _DAY,
        "commune": _UNIT,
        "area": _UNIT,
        "household": _ID,
        "facts": _facts(told),
        "identity": _IDENTITY,
        "told_by": {"enum": [c.code for c in TOLD_BY]},
        "confirmed": {
            "type": "object",
            "propertyNames": {"pattern": f"^{_RULE}$"},
            "additionalProperties": {**_TEXT, "minLength": 1},
        },
    }
    needs_household = any(f.name == "household" and f.required for f in told.fields)
    return {
        "title": told.words.en,
        "description": told.words.vi,
        "type": "object",
        "properties": properties,
        "required": ["kind", "happened_on", "facts", *(["household"] if needs_household else [])],
        "additionalProperties": False,
    }


def whole_schema() -> dict[str, Any]:
    """Schema of one line of a JSON Lines file: a slip of any kind."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:danso:slip",
        "title": "Slip",
        "description": "One line of a JSON Lines file for `danso import slips FILE`; made from the slip kinds.",
        "oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in sorted(KINDS)],
        "$defs": {kind: schema(kind) for kind in sorted(KINDS)},
    }


def check_shape(draft: SlipDraft) -> list[Finding]:
    """What in a draft does not have the shape of its kind. Empty: it may be judged."""
    kind = KINDS.get(draft.kind)
    if kind is None:
        return [_wrong("kind", "không có loại phiếu này", "there is no such kind")]
    draft = settled(draft)
    findings = list(_check_facts(_fact_fields(kind), draft.facts, ""))
    if any(f.name == "household" and f.required for f in kind.fields) and not draft.household:
        findings.append(_wrong("household", "thiếu hộ", "the household is missing"))
    if draft.household is not None and not _is_id(draft.household):
        findings.append(_wrong("household", "mã hộ không đúng dạng", "the household's id has not the right shape"))
    if draft.told_by not in TOLD_BY:
        findings.append(_wrong("told_by", "người báo tin không có trong danh mục", "told_by is not in the list"))
    findings.extend(_check_words(draft))
    if not findings:
        findings.extend(_check_whose(draft))
    return findings


def _check_words(draft: SlipDraft) -> Iterator[Finding]:
    """Names, numbers, address, free text and reasons: as long as their columns, and storable."""
    limits = {"name": _NAME, "card": _NUMBER, "citizen": _NUMBER, "address": _ADDRESS}
    told = {k: v for k, v in draft.identity.items() if k != "persons"}
    persons = draft.identity.get("persons") or {}
    for part in (told, *persons.values()):
        for name, text in part.items():
            if not _is_text(text, limits.get(name, _TEXT)["maxLength"]):
                yield _wrong(f"identity.{name}", "nội dung quá dài hoặc có ký tự không lưu được", NOT_KEPT)
    for rule, reason in draft.confirmed.items():
        if not re.fullmatch(_RULE, rule) or not _is_text(reason, _TEXT["maxLength"]):
            yield _wrong("confirmed", "nội dung không đúng dạng", "the content has not the right shape")


def _check_whose(draft: SlipDraft) -> Iterator[Finding]:
    """A slip tells the names of people it speaks of, and of nobody else."""
    persons = set(draft.identity.get("persons") or ())
    if persons and not persons <= {*introduced(draft), *named(draft)}:
        yield _wrong("identity.persons", "có người mà phiếu không nói tới", "somebody the slip does not speak of")


def _fact_fields(kind: SlipKind) -> tuple[Field, ...]:
    """The household a slip belongs to stands beside its facts, not among them."""
    return tuple(f for f in kind.fields if f.name != "household")


def _facts(kind: SlipKind) -> dict[str, Any]:
    return _object(_fact_fields(kind))


def _object(fields: Iterable[Field], also: Mapping[str, Any] | None = None) -> dict[str, Any]:
    fields = tuple(fields)
    return {
        "type": "object",
        "properties": {**(also or {}), **{f.name: _property(f) for f in fields}},
        "required": [*(also or {})][:1] + [f.name for f in fields if f.required],
        "additionalProperties": False,
    }


def _property(field: Field) -> dict[str, Any]:
    return {"title": field.words.vi, **_shape(field)}


def _shape(field: Field) -> dict[str, Any]:
    if field.type in _IDS:
        return _ID
    if field.type in _LISTS_OF_IDS:
        return {"type": "array", "items": _ID, "minItems": 1}
    if field.type == "code" and field.codes is not None:
        return {"enum": [c.code for c in field.codes]}
    if field.type == "codes" and field.codes is not None:
        return {"type": "array", "items": {"enum": [c.code for c in field.codes]}, "uniqueItems": True}
    if field.type == "members":
        return {"type": "array", "minItems": 1, "items": _object(MEMBER_FIELDS, {"id": _ID, "came_on": _DAY})}
    if field.type == "body":
        return _BODY
    if field.type == "text" and field.pattern:
        return {**_TEXT, "pattern": f"^({field.pattern})$"}
    return {
        "day": _DAY,
        "int": {"type": "integer", "minimum": _LEAST_INT, "maximum": _MOST_INT},
        "bool": {"type": "boolean"},
        "unit": {"type": "integer"},
    }.get(field.type, _TEXT)


_AREA = Field("area", "unit", Words("Địa bàn", "Area"))
_BODY: dict[str, Any] = {
    "type": "object",
    "properties": {
        "kind": {"type": "string"},
        "happened_on": _DAY,
        "area": {"type": ["integer", "null"]},
        "household": {"anyOf": [_ID, {"type": "null"}]},
        "facts": {"type": "object"},
    },
    "required": ["kind", "happened_on", "facts"],
    "additionalProperties": False,
}
_IDENTITY: dict[str, Any] = {
    "type": "object",
    "properties": {
        "address": _ADDRESS,
        "note": _TEXT,
        "persons": {
            "type": "object",
            "propertyNames": _ID,
            "additionalProperties": {
                "type": "object",
                "properties": {"name": _NAME, "card": _NUMBER, "citizen": _NUMBER},
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


NOT_KEPT = "too long, or with characters that cannot be kept"


def _check_facts(fields: Iterable[Field], facts: Mapping[str, Any], where: str) -> Iterator[Finding]:
    known = {f.name: f for f in fields}
    for name in facts:
        if name not in known and not (where and name in ("id", "came_on")):
            yield _wrong(where + name, "không có mục này", "there is no such field")
    for name, field in known.items():
        value = facts.get(name)
        if value is None:
            if field.required:
                yield _wrong(where + name, f"thiếu {field.words.vi.lower()}", f"{field.words.en} is missing")
        elif not _fits(field, value):
            yield _wrong(where + name, "nội dung không đúng dạng", "the content has not the right shape")
        elif field.type == "members":
            yield from _check_members(value)
        elif field.type == "body":
            yield from _check_body(value)


def _check_members(members: list[Mapping[str, Any]]) -> Iterator[Finding]:
    for number, member in enumerate(members, start=1):
        where = f"members[{number}]."
        if not _is_id(member.get("id")):
            yield _wrong(where + "id", "thiếu mã người", "the person's id is missing")
        if member.get("came_on") is not None and not _is_day(member["came_on"]):
            yield _wrong(where + "came_on", "nội dung không đúng dạng", "the content has not the right shape")
        yield from _check_facts(MEMBER_FIELDS, member, where)


def _check_body(body: Mapping[str, Any]) -> Iterator[Finding]:
    kind = KINDS.get(str(body.get("kind")))
    if kind is None or kind.code in ("correction", "withdrawal"):
        yield _wrong("body.kind", "không có loại phiếu này", "there is no such kind")
        return
    facts = body.get("facts")
    if not _is_day(body.get("happened_on")) or not isinstance(facts, Mapping):
        yield _wrong("body", "nội dung không đúng dạng", "the content has not the right shape")
        return
    area, household = body.get("area"), body.get("household")
    if not (area is None or _fits(_AREA, area)) or not (household is None or _is_id(household)):
        yield _wrong("body", "nội dung không đúng dạng", "the content has not the right shape")
    yield from _check_facts(_fact_fields(kind), facts, "body.")


def _fits(field: Field, value: Any) -> bool:
    if field.type in _IDS:
        return _is_id(value)
    if field.type in _LISTS_OF_IDS:
        return isinstance(value, list) and bool(value) and all(_is_id(v) for v in value)
    if field.type == "code":
        return isinstance(value, str) and field.codes is not None and value in field.codes
    if field.type == "codes":
        codes = field.codes
        return isinstance(value, list) and codes is not None and all(isinstance(v, str) and v in codes for v in value)
    if field.type == "members":
        return isinstance(value, list) and bool(value) and all(isinstance(v, Mapping) for v in value)
    if field.type == "body":
        return isinstance(value, Mapping)
    if field.type == "day":
        return _is_day(value)
    if field.type == "bool":
        return isinstance(value, bool)
    if field.type in ("int", "unit"):
        whole = isinstance(value, int) and not isinstance(value, bool)
        return whole and (field.type == "unit" or _LEAST_INT <= value <= _MOST_INT)
    return _is_text(value, _TEXT["maxLength"]) and (not field.pattern or bool(re.fullmatch(field.pattern, value)))


def _is_text(value: Any, longest: int) -> bool:
    """No NUL (PostgreSQL keeps none) and no half of a surrogate pair (no encoding has them)."""
    return isinstance(value, str) and len(value) <= longest and not re.search("[\x00\ud800-\udfff]", value)


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(_ID["pattern"][1:-1], value) is not None


def _is_day(value: Any) -> bool:
    if not isinstance(value, str):
        return False
    try:
        Day(value)
    except ValueError:
        return False
    return True


def _wrong(where: str, vi: str, en: str) -> Finding:
    where = where if re.fullmatch(_RULE, where) else "?"  # what somebody typed there may be a name
    return hold(f"shape:{where}", f"Mục “{where}”: {vi}.", f"Field “{where}”: {en}.")
