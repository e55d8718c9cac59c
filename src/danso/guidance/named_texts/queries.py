"""Reading what is left to look at after an erasure."""

from __future__ import annotations

from dataclasses import dataclass

from danso.accounts.permissions import Permission
from danso.guidance.models import NamedText
from danso.guidance.named_texts.sources import SOURCES, Source
from danso.guidance.named_texts.spans import without
from danso.places.scope import Scope
from danso.values.meanwhile import mark


@dataclass(frozen=True, slots=True)
class Place:
    """`text` as it stands now; `proposed` without the name, where nobody has changed it since; `argument` of its page."""

    one: NamedText
    source: Source
    text: str
    proposed: str
    argument: int | None

    @property
    def mark(self) -> str:
        return mark(self.text)


def named_texts(scope: Scope, unit_id: int) -> list[Place]:
    """Texts of the unit not looked at yet, the oldest first. Raises NotInScope."""
    scope.require(Permission.lead_office_work, unit_id)
    found = []
    for one in NamedText.objects.filter(unit_id=unit_id, outcome="").order_by("found_on", "pk"):
        source = SOURCES[one.source]
        rows = source.model._default_manager.filter(pk=one.object_id).values_list(one.field, source.at)
        text, argument = rows.first() or ("", None)
        proposed = without(text, one.spans) if mark(text) == one.mark else text
        found.append(Place(one, source, text, proposed, argument))
    return found


def any_named_texts(scope: Scope, unit_id: int) -> bool:
    """Whether something is left to look at; nothing for who does not lead there."""
    may = scope.may(Permission.lead_office_work, unit_id)
    return may and NamedText.objects.filter(unit_id=unit_id, outcome="").exists()
