"""When somebody is erased, the office's texts are looked through for her whole name, in every spelling she was told under.

What is kept is the place, not the name. A person looks at each: another of the same name may be meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from danso.accounts.action import audited
from danso.guidance.models import NamedText
from danso.guidance.named_texts.sources import SOURCES, Source
from danso.guidance.named_texts.spans import spans_of
from danso.places.queries import ancestors, descendants
from danso.places.scope import Scope
from danso.values.meanwhile import mark


def list_named_texts(sender: object, by: Scope, communes: Collection[int], names: Collection[str], **_: object) -> None:
    """Receiver of `person_erased`: texts of the communes concerned, of what lies in them and of the levels above."""
    if not names:
        return
    units = {one for unit in communes for one in (unit, *descendants(unit, by.on), *ancestors(unit, by.on))}
    found = [one for source in SOURCES.values() for one in _named_in(source, units, names, by)]
    NamedText.objects.bulk_create(found)
    for unit, n in sorted(Counter(one.unit_id for one in found).items()):
        with audited("list_named_texts", by=by, unit_id=unit, detail={"texts": n}):
            pass


def _named_in(source: Source, units: Collection[int], names: Collection[str], by: Scope) -> Iterator[NamedText]:
    rows = source.model._default_manager.filter(**{f"{source.unit}__in": units})
    for pk, unit, *texts in rows.values_list("pk", source.unit, *source.fields).iterator():
        for field, text in zip(source.fields, texts, strict=True):
            if text and (spans := spans_of(text, names)):
                yield NamedText(
                    unit_id=unit, source=source.code, object_id=pk, field=field, spans=spans, mark=mark(text),
                    found_on=by.on,
                )  # fmt: skip
