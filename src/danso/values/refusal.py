"""Refusals: what an action will not do, as a sentence that says what to do."""

from __future__ import annotations

from danso.values.words import Words


class Refusal(Exception):
    """An action that does not happen. `words` says what is wrong, where, and what to do.

    Subclasses are named after the fact (`UnitNotInForce`, `PeriodSigned`). Never carries a person's name.
    """

    exit_code = 1

    def __init__(self, words: Words) -> None:
        super().__init__(words.vi)
        self.words = words

    def __str__(self) -> str:
        return str(self.words)
