"""`danso units replay`: what it prints and how many places disagree. The rules are in `places`."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import click

from danso.places.code_tables import Counts, Tree, changes_in, counts_in, mapping_in, units_in
from danso.places.finding import TITLES, Finding, by_kind
from danso.places.lists_compared import compared
from danso.places.night import night
from danso.places.replay import counted, differences, replay
from danso.values.day import shown_date
from danso.values.text import harmless, vi_int
from danso.values.words import Words

_SHOWN = 3


@dataclass
class Replay:
    """The files named on the command line; `run` gives the number of places that disagree."""

    start: Path
    changes: Path
    expect: Path
    counts: Path | None
    mapping: Path | None
    new_list: Path | None
    night_on: datetime
    later_list: Path | None
    later_on: datetime | None
    accepted: Sequence[str]
    findings_file: Path | None
    _found: list[tuple[Path, Finding]] = field(default_factory=list)
    _unequal: int = 0

    def run(self) -> int:
        if bool(self.mapping) != bool(self.new_list) or (self.later_list and not self.new_list):
            raise click.UsageError(str(TOGETHER))
        known = counts_in(self.counts) if self.counts else {}
        changes = changes_in(self.changes)
        replayed = replay(units_in(self.start), changes)
        click.echo(APPLIED.with_(n=vi_int(len(changes)), days=len(replayed.counts)))
        for day, counts in replayed.counts.items():
            self._say_counts(day, counts, known)
        self._compare(replayed.tree, units_in(self.expect), self.expect)
        self._report(self.changes, replayed.findings)
        if self.mapping and self.new_list:
            self._night(replayed.tree, units_in(self.new_list), known)
        if self.findings_file:
            self._write(self.findings_file)
        return self._unequal

    def _night(self, old: Tree, new: Tree, known: Mapping[date, Counts]) -> None:
        assert self.mapping and self.new_list
        passed = night(old, mapping_in(self.mapping), new, _accepted(self.accepted))
        click.echo(PASSED.with_(n=vi_int(len(passed.passages))))
        self._say_counts(self.night_on.date(), counted(passed.tree), known)
        self._compare(passed.tree, new, self.new_list)
        self._report(self.mapping, passed.findings)
        if self.later_list:
            later = units_in(self.later_list)
            if self.later_on:
                self._say_counts(self.later_on.date(), counted(later), known)
            self._report(self.later_list, compared(new, later))

    def _say_counts(self, day: date, counts: Counts, known: Mapping[date, Counts]) -> None:
        said = COUNTS.with_(day=shown_date(day), p=counts[0], d=counts[1], c=vi_int(counts[2]))
        if day in known and known[day] != counts:
            self._unequal += 1
            p, d, c = known[day]
            said = OTHERWISE.with_(counts=said, p=p, d=d, c=vi_int(c))
        elif day in known:
            said = AGREES.with_(counts=said)
        click.echo(f"  {said}")

    def _compare(self, tree: Tree, expected: Tree, file: Path) -> None:
        differing = differences(tree, expected)
        self._unequal += len(differing)
        if not differing:
            click.echo(EQUAL.with_(file=file.name, n=vi_int(len(expected))))
        for (_, code), (made, listed) in differing.items():
            names = [f"{one.name} < {one.parent_code or '-'}" if one else "-" for one in (made, listed)]
            click.echo(DIFFERS.with_(file=file.name, code=code, made=names[0], listed=names[1]))

    def _report(self, file: Path, findings: Sequence[Finding]) -> None:
        self._found += [(file, finding) for finding in findings]
        for kind, of_kind in by_kind(findings).items():
            click.echo(f"{file.name}: {TITLES[kind]}: {vi_int(len(of_kind))}")
            for finding in of_kind[:_SHOWN]:
                click.echo(f"  - {finding.words}")

    def _write(self, path: Path) -> None:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["file", "line", "kind", "code", "says", "proposal"])
            for source, one in self._found:
                says = [source.name, one.line or "", TITLES[one.kind], one.subject, one.says, one.proposal]
                writer.writerow([harmless(str(cell)) for cell in says])
        click.echo(WRITTEN.with_(n=vi_int(len(self._found)), file=path.name))


def _accepted(texts: Sequence[str]) -> dict[str, str]:
    answers = {}
    for text in texts:
        code, found, answer = text.partition("=")
        if not (found and code.strip() and answer.strip()):
            raise click.BadParameter(str(NOT_AN_ANSWER.with_(text=text)), param_hint="--accept")
        answers[code.strip()] = answer.strip()
    return answers


APPLIED = Words("Đã chạy lại {n} thay đổi của {days} ngày hiệu lực.", "Replayed {n} changes of {days} days.")
PASSED = Words("Đã đọc {n} quan hệ xã cũ - xã mới.", "Read {n} passages from old units to new communes.")
COUNTS = Words("{day}: {p} tỉnh, {d} huyện, {c} xã", "{day}: {p} provinces, {d} districts, {c} communes")
AGREES = Words("{counts} (khớp)", "{counts} (agrees)")
OTHERWISE = Words(
    "{counts} (KHÔNG KHỚP: phải là {p} tỉnh, {d} huyện, {c} xã)",
    "{counts} (DIFFERS: must be {p} provinces, {d} districts, {c} communes)",
)
EQUAL = Words("Khớp hoàn toàn với {file} ({n} đơn vị).", "Exactly the list {file} ({n} units).")
DIFFERS = Words(
    "Khác {file}: mã {code}: chạy lại được “{made}”, danh mục ghi “{listed}”.",
    "Not as in {file}: code {code}: replayed “{made}”, listed “{listed}”.",
)
TOGETHER = Words(
    "--mapping và --new-list đi cùng nhau; --later-list cần cả hai.",
    "--mapping and --new-list go together; --later-list needs both.",
)
WRITTEN = Words("Đã ghi {n} phát hiện vào {file}.", "Wrote {n} findings to {file}.")
NOT_AN_ANSWER = Words("“{text}” phải có dạng MÃ=TRẢ LỜI.", "“{text}” must read CODE=ANSWER.")
