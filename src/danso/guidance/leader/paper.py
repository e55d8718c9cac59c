"""The seven lines as one A4: the same words as the screen, drawn by the reports' own renderer. No personal data."""

from __future__ import annotations

from danso.guidance.leader import telling
from danso.guidance.leader.data import Leader, TargetLine, targets_worst_first
from danso.reports.document import Align, Block, Cell, Column, Document, Kind, ListItem, Paragraph, Row, Table
from danso.reports.spans import title_words
from danso.values.words import Language, Words

MOST_TARGETS = 8


def leader_paper(found: Leader, language: Language) -> Document:
    """One page: `MOST_TARGETS` targets at most, the furthest behind first."""
    said = telling.lines(found)
    blocks: list[Block] = []
    for number, line in enumerate(said, start=1):
        heading = f"{number}. {line.title.in_(language)}"
        blocks.append(Paragraph((heading,), bold=True, indent_first=False, align=Align.LEFT))
        if number == telling.TARGETS_LINE:
            targets = targets_worst_first(found.briefing)
            blocks.append(
                _targets(found, targets[:MOST_TARGETS], language) if targets else _plain(line.said[0], language)
            )
            continue
        bulleted = number == telling.CALLS_LINE and found.calls
        blocks += [ListItem((one.in_(language),)) if bulleted else _plain(one, language) for one in line.said]
    data = found.briefing
    return Document(
        kind=Kind.SHEET,
        title=telling.TITLE.in_(language).upper(),
        blocks=tuple(blocks),
        summary=Words("{unit}, {span}", "{unit}, {span}")
        .with_(unit=data.unit.name, span=title_words(data.window))
        .in_(language),
        language=language,
        author=data.unit.name.in_(language),
    )


def _plain(said: Words, language: Language) -> Paragraph:
    return Paragraph((said.in_(language),), indent_first=False, align=Align.LEFT)


def _targets(found: Leader, targets: list[TargetLine], language: Language) -> Table:
    heads = (
        Column(telling.TARGET.in_(language), 3.6),
        Column(telling.REACHED.in_(language), 1.3, Align.RIGHT),
        Column(telling.PLANNED.in_(language), 1.1, Align.RIGHT),
        Column(telling.PERCENT.in_(language), 1, Align.RIGHT),
        Column(telling.DUE.in_(language), 1, Align.RIGHT),
        Column(telling.REMARK.in_(language), 1.9),
    )
    rows = [
        Row((Cell(one.figure.name.in_(language)), *(Cell(part.in_(language)) for part in telling.target(one))))
        for one in targets
    ]
    return Table(heads, tuple(rows), font_pt=10)
