"""What is written down beforehand of a demo's giao ban: who spoke, what was concluded, what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from danso.synth.deeds import Deed

OWN = ""


@dataclass(frozen=True, slots=True)
class Done:
    """On which day, and what shows it."""

    on: date
    evidence: str


@dataclass(frozen=True, slots=True)
class Told:
    """A conclusion: `owner` is the unit itself, or one of its parts by name, or the n-th of them. `deed`: the work in the
    register that it set going."""

    words: str
    owner: str | int
    due: date
    indicator: str = ""
    work_list: str = ""
    done: Done | None = None
    deed: Deed | None = None


@dataclass(frozen=True, slots=True)
class Opinion:
    """Who spoke, as `owner` of a conclusion."""

    owner: str | int
    words: str
    answer: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A letter's number, day and signer, as văn thư gave them."""

    kind: str
    number: str
    dated: date
    signer: str


@dataclass(frozen=True, slots=True)
class Held:
    """A giao ban; `above`: of the unit that supervises, else of the first commune with a head. One that is only prepared
    has nothing said in it yet."""

    above: bool
    on: date
    place: str
    chair: str
    secretary: str
    guests: tuple[str, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    told: tuple[Told, ...] = ()
    papers: tuple[Paper, ...] = ()
    closing: str = ""
    prepared: bool = False
    begins: time = time(8, 0)


def deeds_of(script: tuple[Held, ...]) -> tuple[Deed, ...]:
    return tuple(told.deed for held in script for told in held.told if told.deed is not None)
