"""A slip before it is written down: what a door hands to the register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from danso.values.day import Day


@dataclass(frozen=True, slots=True)
class SlipDraft:
    """`facts` stay for ever; `identity` ({"address", "note", "persons": {id: {"name", "card", "citizen"}}}) can be
    erased by law and lies outside the chain. `confirmed` answers `ask` findings: rule -> reason.
    """

    kind: str
    happened_on: Day
    commune: int
    area: int | None
    household: str | None
    facts: Mapping[str, Any]
    identity: Mapping[str, Any] = field(default_factory=dict)
    told_by: str = "family"
    written_by: int | None = None
    on_behalf_of: int | None = None
    confirmed: Mapping[str, str] = field(default_factory=dict)
    id: str | None = None
