"""What a file says, row by row, before anything is written: the slip it would become and what is to be said of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from danso.register.draft import SlipDraft
from danso.register.slips.kind import Finding

Verdict = Literal["fine", "ask", "hold", "same", "changed"]


@dataclass(frozen=True, slots=True)
class Located:
    """A finding and the cell it speaks of (`Địa bàn 12!F17`)."""

    cell: str
    finding: Finding


@dataclass
class Entry:
    """One future slip of a file: an A0 household with its rows, a line of a P0 list, a line of JSON.

    `key` says which row it is, without a name; `sheet` groups the rows among which a correction is looked for.
    `candidates` are ids of people it may speak of, where several fit.
    """

    key: str
    sheet: str
    cell: str
    kind: str
    lines: int = 1
    household_number: str = ""
    person: str = ""
    draft: SlipDraft | None = None
    findings: list[Located] = field(default_factory=list)
    content: str = ""
    again: Literal["same", "changed"] | None = None
    slip_id: str = ""
    candidates: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        if self.again == "same":
            return "same"
        verdicts = {located.finding.verdict for located in self.findings}
        if "hold" in verdicts:
            return "hold"
        if "ask" in verdicts:
            return "ask"
        return self.again or "fine"

    @property
    def writes(self) -> bool:
        return self.draft is not None and self.again != "same"

    def say(self, findings: Iterable[Finding], cell: str = "") -> None:
        """Add findings, each said once per cell."""
        known = {(one.cell, one.finding.rule) for one in self.findings}
        for finding in findings:
            if (cell or self.cell, finding.rule) not in known:
                self.findings.append(Located(cell or self.cell, finding))
