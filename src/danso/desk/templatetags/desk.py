"""How templates say words, numbers, days and units in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

from django import template
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from danso.desk.accounts.trail_subjects import subject_said
from danso.desk.shared.days import today
from danso.desk.shared.numbers import by_number
from danso.desk.shared.press import FIELD, new_press
from danso.indicators.definition import BEGINNING
from danso.indicators.figure import shown_number
from danso.places.levels import english_name
from danso.places.units import UnitRow
from danso.values.day import Day, shown_date
from danso.values.period import Window
from danso.values.words import Words, current_language

register = template.Library()
_ALWAYS = Words("trước đến nay", "always")


@register.simple_tag
def say(words: Words, **values: Any) -> str:
    """Words with their places filled: {% say w.lines n=3 %}."""
    return str(words.with_(**values))


@register.simple_tag
def day_like(ahead: int = 0) -> str:
    """A day to show in an empty field, near the office's own day: {% day_like 14 %}."""
    return shown_date(today() + timedelta(days=ahead))


@register.filter
def subject(text: str) -> str:
    """What an entry of the trail concerns, in words."""
    return subject_said(text)


@register.simple_tag
def press() -> SafeString:
    """The mark of a form that makes something, so that pressed twice it makes one: {% press %}."""
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD, new_press())


@register.simple_tag(takes_context=True)
def other_page(context: Mapping[str, Any], number: int) -> str:
    """The address's question with another page number."""
    request: HttpRequest = context["request"]
    query = request.GET.copy()
    query["trang"] = str(number)
    return query.urlencode()


@register.filter
def number(value: int | float | None, places: int = 0) -> str:
    """31.239 in Vietnamese, 31,239 in English; nothing for nothing."""
    return "" if value is None else shown_number(value, places, current_language())


@register.filter
def amount(value: int | float | Fraction | None) -> str:
    """A count as it is; an average with one decimal."""
    if value is None:
        return ""
    exact = Fraction(value)
    return shown_number(exact, 0 if exact.denominator == 1 else 1, current_language())


@register.filter
def day(value: date | Day | None) -> str:
    """05/7/1980; a day known to the month or year keeps what is known."""
    if value is None:
        return ""
    return value.shown() if isinstance(value, Day) else shown_date(value)


@register.filter
def last_day(until: date) -> str:
    """The last day of what is kept half-open: screens include both ends."""
    return shown_date(until - timedelta(days=1))


@register.filter
def since(value: date) -> str:
    """The first day of a definition; one that has no beginning says so."""
    return str(_ALWAYS) if value <= BEGINNING else shown_date(value)


@register.filter
def instant(value: datetime) -> str:
    """05/11/2020 09:41, in the office's time."""
    local = timezone.localtime(value)
    return f"{shown_date(local.date())} {local:%H:%M}"


@register.filter
def unit_label(unit: UnitRow) -> str:
    """The official name, in English with its kind behind."""
    return unit.name if current_language() == "vi" else english_name(unit.kind, unit.name)


@register.filter
def window_text(window: Window) -> str:
    return f"{window.first}..{window.last}"


@register.filter
def initial(value: object) -> str:
    """The first letter large, the rest untouched."""
    text = str(value)
    return text[:1].upper() + text[1:]


@register.filter
def at(found: Mapping[Any, Any], key: Any) -> Any:
    return found.get(key, "")


register.filter(by_number)


@register.filter
def last_number(name: str) -> str:
    """The number at the end of an area's name, for its little cell."""
    found = re.search(r"(\d+)\D*$", name)
    return found.group(1) if found else name[:2]


@register.filter
def strip(text: str) -> str:
    return str(text).strip()


@register.filter
def picture(svg: str) -> SafeString:
    """An SVG our own drawers made (they escape every label)."""
    return mark_safe(svg)  # noqa: S308
