"""The form as the line stands now: every answer as somebody would have typed it."""

from __future__ import annotations

from collections.abc import Sequence

from danso.desk.register.entry.answers import Answers
from danso.desk.register.entry.questions import Question
from danso.register.correctable import Original
from danso.values.day import Day

_NUMBERS = ("card", "citizen")  # never shown whole: left empty they stay as written
_IN_IDENTITY = ("name", "address", *_NUMBERS)


def filled(asked: Sequence[Question], original: Original) -> Answers:
    found = Answers()
    for one in asked:
        if one.shape == "checks":
            found.ticked[one.name] = [str(v) for v in original.body.facts.get(one.name) or ()]
        else:
            found.typed[one.name] = _typed(one, original)
    return found


def _typed(one: Question, original: Original) -> str:
    body, facts = original.body, original.body.facts
    if one.name == "happened_on":
        return body.happened_on.shown()
    if one.name == "told_by":
        return body.told_by
    if one.name in _NUMBERS:
        return ""
    if one.name == "name":
        newcomer = next((facts.get(f) for f in ("child", "person") if facts.get(f) in original.telling.persons), "")
        return str(original.telling.persons.get(str(newcomer), {}).get("name", ""))
    if one.name == "address":
        return original.telling.address
    if one.name == "value" and facts.get("detail") in _IN_IDENTITY:
        return _detail(str(facts["detail"]), original)
    if one.name.endswith("_area") and one.field is None:
        household = str(facts.get(one.name.removesuffix("_area")) or "")
        return str(original.places[household][1]) if household in original.places else one.first
    value = facts.get(one.name, original.note.get(one.name))
    return "" if value is None else _said(one, value, original)


def _detail(detail: str, original: Original) -> str:
    if detail in _NUMBERS:
        return ""
    if detail == "address":
        return original.telling.address
    return str(original.telling.persons.get(str(original.body.facts["person"]), {}).get(detail, ""))


def _said(one: Question, value: object, original: Original) -> str:
    if one.field is not None and one.field.type == "household":
        return original.places.get(str(value), ("", 0))[0]
    if one.shape == "day":
        return Day(str(value)).shown()
    if isinstance(value, bool):
        return "1" if value else "0"
    if one.shape == "coded" and one.codes is not None:
        return str(one.codes.words(str(value)))
    return str(value)
