"""What a slip is, what a kind of slip declares, and what a rule may answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from danso.values.code_list import CodeList
from danso.values.day import Day
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register

FieldType = Literal[
    "person",  # names somebody already in the register
    "new_person",  # brings a person id into the register
    "household",
    "new_household",
    "couple",
    "new_couple",
    "slip",
    "day",  # with precision
    "code",
    "codes",
    "int",
    "bool",
    "text",
    "unit",
    "members",
    "people",
    "households",
    "body",
]
Verdict = Literal["ask", "hold"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind. Unknown is allowed everywhere but where the fact has no meaning without it.

    `identity`: free text, which may name somebody; it is told like a fact and kept with the identity (`settling`).
    `pattern`: what a text among the facts must match whole; no fact is free text.
    """

    name: str
    type: FieldType
    words: Words
    required: bool = False
    codes: CodeList | None = None
    identity: bool = False
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says of one slip: `ask` is answered by a reason, `hold` waits for a person.

    A `decidable` hold may be let stand by a decision; any other needs another slip first.
    """

    rule: str
    verdict: Verdict
    words: Words
    decidable: bool = False


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing that happened. `facts` is clear and stays for ever; names lie elsewhere (design.md 5)."""

    id: str
    kind: str
    happened_on: Day
    commune: int
    area: int | None
    household: str | None
    facts: Mapping[str, Any]
    body_hash: str = ""
    told_by: str = "family"
    written_by: int | None = None
    on_behalf_of: int | None = None
    confirmed: frozenset[str] = frozenset()
    source: str = ""  # the correction that gave this body, else the slip itself
    also_told: Mapping[int, str] = field(default_factory=dict)  # other communes that told the same: their own slips

    def fact(self, name: str, default: Any = None) -> Any:
        value = self.facts.get(name)
        return default if value is None else value


Judge = Callable[[Slip, "Register"], Sequence[Finding]]
Apply = Callable[[Slip, "Register"], None]
Key = Callable[[Slip], tuple[Any, ...] | None]
Aside = Callable[[Mapping[str, Any]], Mapping[str, Any]]


def no_key(slip: Slip) -> tuple[Any, ...] | None:
    """Kinds whose slips cannot say the same thing twice in two ways."""
    return None


def nothing_aside(facts: Mapping[str, Any]) -> Mapping[str, Any]:
    """Kinds whose facts name nobody once their `identity` fields are taken out."""
    return {}


def by_person_and_day(name: str = "person") -> Key:
    """Natural key of services and contraception: who and which day (sync.md 4)."""

    def key(slip: Slip) -> tuple[Any, ...] | None:
        who = slip.facts.get(name)
        return (slip.kind, who, slip.happened_on.text) if who else None

    return key


def by_person_day_and_commune(slip: Slip) -> tuple[Any, ...] | None:
    """Natural key of leaving a commune: of one person known in two, each says of itself that she left."""
    who = slip.facts.get("person")
    return (slip.kind, who, slip.happened_on.text, slip.commune) if who else None


@dataclass(frozen=True, slots=True)
class SlipKind:
    """A kind of slip. `rank` orders one day (rules.md 6); `p0_list` is its list on the P0/CTV slip."""

    code: str
    words: Words
    plain: Words
    rank: int
    fields: tuple[Field, ...]
    judge: Judge
    apply: Apply
    key: Key = no_key
    aside: Aside = nothing_aside  # {field: identity it is kept as} of facts that name somebody in some slips only
    p0_list: int | None = None
    identity: tuple[str, ...] = ()
    scope: Literal["household", "area"] = "household"
    names: tuple[str, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", tuple(f.name for f in self.fields))


RANK_OPENED = 0
RANK_ARRIVED = 1
RANK_MARRIAGE = 2
RANK_CHANGE = 3
RANK_SERVICE = 4
RANK_START = 5
RANK_CONFIRMED = 6  # after a start of the day, before its stop: a mark finds the method it confirms
RANK_STOP = 7
RANK_LEFT = 8
RANK_DEATH = 9
RANK_CLOSED = 10


def ask(rule: str, vi: str, en: str) -> Finding:
    return Finding(rule, "ask", Words(vi, en))


def hold(rule: str, vi: str, en: str, *, decidable: bool = False) -> Finding:
    return Finding(rule, "hold", Words(vi, en), decidable)
