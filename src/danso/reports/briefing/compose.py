"""A briefing as a document: head, nine parts, closing, signature, annexes. Pure."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from danso.reports.briefing.annex1_targets import targets
from danso.reports.briefing.annex2_births import births
from danso.reports.briefing.annex3_methods import methods
from danso.reports.briefing.annex4_screening import screening
from danso.reports.briefing.annex5_premarital import premarital
from danso.reports.briefing.annex6_elderly import elderly
from danso.reports.briefing.annex7_collaborators import collaborators
from danso.reports.briefing.annex8_versions import versions
from danso.reports.briefing.annex_border import border_annex, border_sentence
from danso.reports.briefing.annex_carried import carried_annex, carried_sentence
from danso.reports.briefing.data import Briefing
from danso.reports.briefing.part1_situation import situation
from danso.reports.briefing.part2_direction import direction
from danso.reports.briefing.part3_organisation import organisation
from danso.reports.briefing.part4_results import results
from danso.reports.briefing.part5_activities import activities
from danso.reports.briefing.part6_money import money
from danso.reports.briefing.part7_difficulties import difficulties
from danso.reports.briefing.part8_next_period import next_period
from danso.reports.briefing.part9_proposals import proposals
from danso.reports.briefing.telling import Telling
from danso.reports.document import Annex, Block, Document, Kind, OfficialHead, Paragraph, Picture, Signature
from danso.reports.faces import inside
from danso.reports.fill import place_and_date
from danso.reports.spans import next_words, span_words, title_words
from danso.values.words import Language

PARTS = (
    situation,
    direction,
    organisation,
    results,
    activities,
    money,
    difficulties,
    next_period,
    proposals,
)
ANNEXES = (targets, births, methods, screening, premarital, elderly, collaborators)


def compose(data: Briefing, language: Language = "vi") -> Document:
    """The whole briefing in one language. The same data give the same document."""
    t = Telling(data, language)
    blocks: list[Block] = [Paragraph((_opening(t),)), *_unfinished(t), *border_sentence(t), *carried_sentence(t)]
    for part in PARTS:
        blocks.extend(part(t))
    blocks.append(Paragraph((_closing(t),)))
    blocks = _numbered(t, blocks)
    annexes: tuple[Annex, ...] = (*(annex(t) for annex in ANNEXES), *versions(t), *border_annex(t), *carried_annex(t))
    office = data.office
    return Document(
        kind=Kind.OFFICIAL,
        title=t.say("BÁO CÁO", "REPORT"),
        summary=_summary(t),
        blocks=tuple(blocks),
        head=OfficialHead(
            superior=office.superior.in_(language).upper(),
            issuer=office.issuer.in_(language).upper(),
            number=t.say("Số: {n}", "No.: {n}", n=data.signed.number or office.open_number()),
            place_and_date=place_and_date(data.unit, data.signed.dated, data.today, language),
        ),
        recipients=tuple(one.in_(language) for one in office.recipients),
        signatures=(Signature(office.head.in_(language), data.signed.head),),
        foot_code=data.signed.foot_code,
        annexes=annexes,
        language=language,
        author=office.issuer.in_(language),
    )


def _numbered(t: Telling, blocks: list[Block]) -> list[Block]:
    """Pictures carry a number, so that a sentence may speak of one wherever it stands on paper."""
    numbers = count(1)
    return [
        replace(b, caption=t.say("Biểu đồ {n}. {told}", "Chart {n}. {told}", n=next(numbers), told=b.caption))
        if isinstance(b, Picture)
        else b
        for b in blocks
    ]


def _summary(t: Telling) -> str:
    border = t.data.border
    on = "" if border is None else _on_the_map_of(t, t.day(border.on))
    return t.say(
        "Kết quả công tác dân số {span}{on}; phương hướng, nhiệm vụ {next}",
        "Results of population work, {span}{on}; tasks for {next}",
        span=title_words(t.data.window),
        on=on,
        next=next_words(t.data.window),
    )


def _on_the_map_of(t: Telling, day: str) -> str:
    return t.say(" (tính theo địa giới ngày {day})", " (on the boundaries of {day})", day=day)


def _opening(t: Telling) -> str:
    return t.say(
        "Thực hiện chế độ báo cáo về công tác dân số, {office} báo cáo kết quả {span} và phương hướng, nhiệm vụ {next} "
        "trên địa bàn {unit} như sau:",
        "Under the reporting regime for population work, the {office} reports the results of {span} and the tasks for {next} in "
        "{unit}:",
        office=t.data.office.issuer,
        span=span_words(t.data.window),
        next=next_words(t.data.window),
        unit=inside(t.data.unit.name),
    )


def _unfinished(t: Telling) -> tuple[Block, ...]:
    """Said before any figure: what is counted of a window that still runs."""
    day = t.data.counted_to
    if day is None:
        return ()
    sentence = t.say(
        "Kỳ báo cáo chưa kết thúc: số liệu đến ngày {last} dưới đây tính theo thông tin có đến ngày {day}, không so với cùng "
        "kỳ năm trước.",
        "The period is not over: the figures up to {last} rest on what was known on {day} and are not compared with last "
        "year.",
        last=t.day(),
        day=t.day(day),
    )
    return (Paragraph((sentence,), bold=True),)


def _closing(t: Telling) -> str:
    """Two lines at least, so that the signature never stands under a single one on its page."""
    return t.say(
        "Trên đây là báo cáo kết quả công tác dân số {span}, phương hướng, nhiệm vụ {next} trên địa bàn {unit}. {office} "
        "trân trọng báo cáo.",
        "These are the results of population work in {span} and the tasks for {next} in {unit}. The {office} respectfully "
        "submits this report.",
        span=span_words(t.data.window, day=False),
        next=next_words(t.data.window),
        unit=inside(t.data.unit.name),
        office=t.data.office.issuer,
    )
