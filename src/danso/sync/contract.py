"""What the phone draws its forms from: made from the kinds themselves, so that nothing is listed twice.

`phone/contract.json` is written by `danso sync contract` and held equal by a test. A slip carries the `SCHEMA` its form
was drawn from; every schema ever shipped is read for ever.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from danso.register.codes import TOLD_BY
from danso.register.slips import KINDS
from danso.register.slips.kind import Field
from danso.register.slips.members import MEMBER_FIELDS, MEMBER_IDENTITY
from danso.values.code_list import CodeList
from danso.values.words import Words

SCHEMA = 1  # raised whenever a phone that knows only the old forms would tell a slip that is read otherwise now
MINIMUM_APP = "1"  # below it a phone still uploads; it is told to renew itself before it downloads

# Judged by the commune or the level above, from what several areas know.
_NOT_FOR_PHONES = frozenset({"same_person", "not_same_person", "household_reassigned"})
FOR_PHONES: tuple[str, ...] = tuple(code for code in KINDS if code not in _NOT_FOR_PHONES)


def contract() -> dict[str, Any]:
    """Schema, kinds a collaborator writes, what is asked of each new member, and the code lists they name."""
    kinds = [KINDS[code] for code in FOR_PHONES]
    fields = [field for kind in kinds for field in kind.fields]
    lists = {one.codes.name: one.codes for one in (*fields, *MEMBER_FIELDS) if one.codes is not None}
    lists[TOLD_BY.name] = TOLD_BY
    return {
        "schema": SCHEMA,
        "kinds": [
            {
                "code": kind.code,
                "words": _words(kind.words),
                "plain": _words(kind.plain),
                "scope": kind.scope,
                "p0_list": kind.p0_list,
                "identity": list(kind.identity),
                "fields": _fields(kind.fields),
            }
            for kind in kinds
        ],
        "members": _fields(MEMBER_FIELDS),
        "member_identity": list(MEMBER_IDENTITY),
        "codes": {name: _codes(lists[name]) for name in sorted(lists)},
    }


def contract_text() -> str:
    return json.dumps(contract(), ensure_ascii=False, indent=1) + "\n"


def _fields(fields: Iterable[Field]) -> list[dict[str, Any]]:
    return [_field(one) for one in fields]


def _field(field: Field) -> dict[str, Any]:
    told: dict[str, Any] = {"name": field.name, "type": field.type, "words": _words(field.words)}
    if field.required:
        told["required"] = True
    if field.identity:
        told["identity"] = True
    if field.pattern:
        told["pattern"] = field.pattern
    if field.codes is not None:
        told["codes"] = field.codes.name
    return told


def _codes(told: CodeList) -> list[dict[str, Any]]:
    return [{"code": one.code, "words": _words(one.words)} for one in told]


def _words(words: Words) -> dict[str, str]:
    return {"vi": words.vi, "en": words.en}
