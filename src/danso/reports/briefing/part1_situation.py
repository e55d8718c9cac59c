"""I. Tình hình chung: units, households, people, and how they changed since the start of the window."""

from __future__ import annotations

from danso.reports.briefing.pictures import pyramid
from danso.reports.briefing.telling import Telling, part
from danso.reports.document import Block, Paragraph, Run
from danso.reports.fill import start_of
from danso.reports.two_places import in_two_places
from danso.values.text import NBSP


def situation(t: Telling) -> tuple[Block, ...]:
    data = t.data
    blocks: list[Block] = [Paragraph(_people(t)), Paragraph(_groups(t)), Paragraph(_status(t))]
    blocks.extend(pyramid(t))
    blocks.extend(
        t.own("situation", "tình hình kinh tế - xã hội, đặc điểm của địa phương", "the place and its economy")
    )
    return part(t, "I", "Tình hình chung", "General situation", *blocks) if data.figures else ()


def _people(t: Telling) -> tuple[Run, ...]:
    data = t.data
    units: tuple[Run, ...] = ()
    if data.unit.level in ("district", "province") and data.communes:
        units = t.line(
            "{name} có {n} đơn vị hành chính cấp xã, {areas}{sp}địa bàn. ",
            "{name} has {n} communes and wards and {areas}{sp}collection areas. ",
            name=data.unit.name,
            n=f"{data.communes:02d}" if t.language == "vi" else str(data.communes),
            areas=t.number("collection_areas"),
            sp=NBSP,
        )
    elif data.figure("collection_areas") is not None:
        units = t.line(
            "{name} có {areas}{sp}địa bàn. ",
            "{name} has {areas}{sp}collection areas. ",
            name=data.unit.name,
            areas=t.number("collection_areas"),
            sp=NBSP,
        )
    return (
        *units,
        *t.line(
            "Đến ngày {day}, {here} có {households}{sp}hộ dân cư, {people}{sp}nhân khẩu thực tế thường trú "
            "(NKTTTT{twice}){change}.",
            "On {day} {here} had {households}{sp}households and {people}{sp}residents{twice}{change}.",
            day=t.day(),
            here=data.unit.here,
            households=t.number("households"),
            people=t.number("population"),
            twice=_in_two_places(t),
            change=_since_start(t),
            sp=NBSP,
        ),
    )


def _in_two_places(t: Telling) -> tuple[Run, ...]:
    """Beside a sum of communes: who has moved between two of them and may be in both."""
    found = in_two_places(t.data.figures, t.data.unit.id, t.data.window)
    if found is None:
        return ()
    return t.line("; nghi đếm hai nơi: {n}{sp}người", " (perhaps counted in two places: {n})", n=t.of(found), sp=NBSP)


def _since_start(t: Telling) -> tuple[Run, ...]:
    now, before = t.data.figure("population"), t.data.at_start("population")
    if now is None or before is None or not before.exact:
        return ()
    return t.line(
        ", {change} so với ngày {day} ({before}{sp}người{shares})",
        ", {change} since {day} ({before}{sp}persons{shares})",
        change=t.change(now, before),
        day=t.day(start_of(t.data.window).last),
        before=t.of(before),
        shares=t.by_shares(before),
        sp=NBSP,
    )


def _groups(t: Telling) -> tuple[Run, ...]:
    return t.line(
        "Trong đó: nam {men}{sp}người, nữ {women}{sp}người (tỷ số giới tính của dân số: {ratio}{sp}nam/100{sp}nữ); phụ nữ "
        "15-49 tuổi {fertile}{sp}người, trong đó có chồng {wives}{sp}người; người cao tuổi (từ đủ 60 tuổi) {elderly}{sp}người.",
        "Of these {men} were men and {women} women (sex ratio of the population: {ratio}{sp}men per 100{sp}women); women "
        "15-49: {fertile}, of whom with husband {wives}; persons of 60 and over: {elderly}.",
        men=t.number("males"),
        women=t.number("females"),
        ratio=t.number("sex_ratio"),
        fertile=t.number("women_15_49"),
        wives=t.number("women_15_49_with_husband"),
        elderly=t.number("elderly"),
        sp=NBSP,
    )


def _status(t: Telling) -> tuple[Run, ...]:
    found = t.data.figure("population")
    if found is None:
        return ()
    return t.line(
        "Số liệu trong báo cáo là số liệu {status}, tính từ Sổ ghi chép ban đầu về dân số (Sổ A0) và Phiếu thu tin về dân "
        "số (P0), lần chốt số {cutoff}; tính theo địa giới hành chính ngày {day}.",
        "Figures: {status}; counted from the A0 register and the P0 slips at cut-off {cutoff}, on the boundaries "
        "of {day}.",
        status=found.status_words,
        cutoff=str(found.cutoff),
        day=t.day(),
    )
