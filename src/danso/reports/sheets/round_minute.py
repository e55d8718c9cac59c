"""The closing minute (biên bản) of a round: plan, days, counts by area, what was found, the sample. Names no household."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from danso.places.queries import unit_path
from danso.places.scope import Scope
from danso.reports.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Kind,
    OfficialHead,
    Paragraph,
    Row,
    Signature,
    Table,
)
from danso.reports.faces import face, inside, office_of
from danso.reports.fill import place_and_date
from danso.values.day import shown_date
from danso.values.text import natural_key, vi_decimal, vi_int
from danso.values.words import Language, Words
from danso.work.rounds.found import read_round
from danso.work.rounds.models import Round
from danso.work.rounds.progress import AreaProgress
from danso.work.rounds.totals import SampleTotals, Totals, by_kind, round_totals


def round_minute(scope: Scope, round_id: int, language: Language = "vi") -> Document:
    """Before the closing it is the draft of the minute and says so. Raises NotInScope."""
    one = read_round(scope, round_id)
    totals, on = round_totals(one, scope.on), one.closed_on or scope.on
    unit = face(one.unit_id, on)
    office = office_of(unit, on)
    names = {
        area.area: "; ".join(step.name for step in reversed(unit_path(area.area, on)[-2:])) for area in totals.areas
    }
    blocks: list[Block] = [Paragraph((_opening(one, totals, unit.name).in_(language),))]
    for title, part in _PARTS.items():
        blocks.append(Heading(1, title.in_(language)))
        blocks += part(one, totals, names, language)
    return Document(
        kind=Kind.OFFICIAL,
        title=Words("BIÊN BẢN", "MINUTES").in_(language),
        summary=_ABOUT.with_(kind=one.of_kind.words, unit=inside(unit.name)).in_(language),
        mark="" if one.closed else _DRAFT.in_(language),
        head=OfficialHead(
            superior=office.superior.in_(language).upper(),
            issuer=office.issuer.in_(language).upper(),
            number=Words("Số: {n}", "No.: {n}").with_(n=office.open_number("BB")).in_(language),
            place_and_date=place_and_date(unit, one.closed_on, on, language),
        ),
        blocks=(*blocks, Paragraph((_CLOSING.in_(language),))),
        signatures=(
            Signature(_WRITER.in_(language), hint=_SIGN.in_(language)),
            Signature(office.head.in_(language), hint=_SIGN.in_(language)),
        ),
        language=language,
        author=office.issuer.in_(language),
    )


def _opening(one: Round, totals: Totals, unit: Words) -> Words:
    said = {
        "kind": one.of_kind.words, "unit": inside(unit), "number": one.plan_number, "plan": shown_date(one.plan_on),
        "first": shown_date(one.first), "last": shown_date(one.last), "areas": len(totals.areas),
        "book": shown_date(one.book_on),
    }  # fmt: skip
    return _OPENING.with_(**said)


def _progress(one: Round, totals: Totals, names: Mapping[int, str], language: Language) -> list[Block]:
    counted = totals.counted
    said = {
        "households": vi_int(totals.households), "visited": vi_int(totals.visited),
        "percent": vi_decimal(100 * totals.visited / totals.households, 1) if totals.households else "–",
        "same": vi_int(counted["as_book"]), "differs": vi_int(counted["differs"]), "new": vi_int(counted["new"]),
    }  # fmt: skip
    blocks: list[Block] = [Paragraph((_COUNTED.with_(**said).in_(language),))]
    in_order = sorted(totals.areas, key=lambda area: natural_key(names[area.area]))
    blocks.append(
        Table(
            tuple(Column(head.in_(language), width, align) for head, width, align in _HEADS),
            (*(_row(area, names[area.area]) for area in in_order), _sum(totals, language)),
            name=_BY_AREA.in_(language),
            title=_BY_AREA.in_(language),
            font_pt=11,
        )
    )
    left = [_LEFT.with_(area=names[area.area], n=area.waiting, why=area.left_because).in_(language)
            for area in in_order if area.left_because]  # fmt: skip
    return blocks + [Paragraph((line,)) for line in left]


def _row(area: AreaProgress, name: str) -> Row:
    numbers = (area.households, area.counted["as_book"], area.counted["differs"], area.counted["new"], area.waiting)
    return Row((Cell(name), *(Cell(vi_int(n), value=n) for n in (*numbers, area.slips))))


def _sum(totals: Totals, language: Language) -> Row:
    counted = totals.counted
    numbers = (
        totals.households,
        counted["as_book"],
        counted["differs"],
        counted["new"],
        counted["waiting"],
        totals.slips,
    )
    cells = tuple(Cell(vi_int(n), value=n) for n in numbers)
    return Row((Cell(Words("Cộng", "Total").in_(language)), *cells), bold=True)


def _found(one: Round, totals: Totals, names: Mapping[int, str], language: Language) -> list[Block]:
    if not totals.slips:
        return [Paragraph((_NOTHING.in_(language),))]
    rows = tuple(Row((Cell(kind.in_(language)), Cell(vi_int(n), value=n))) for kind, n in by_kind(totals.found))
    columns = (
        Column(Words("Loại thông tin", "Kind").in_(language), 4),
        Column(Words("Số phiếu", "Slips").in_(language), 1, Align.RIGHT),
    )
    table = Table(columns, rows, name=_FOUND.in_(language), font_pt=11)
    return [Paragraph((_FOUND_N.with_(n=vi_int(totals.slips)).in_(language),)), table]


def _sample(one: Round, totals: Totals, names: Mapping[int, str], language: Language) -> list[Block]:
    sample = totals.sample
    if not sample.answered:
        return [Paragraph((_NO_SAMPLE.in_(language),))]
    said = {"per_area": one.per_area, "seed": one.seed, "n": sample.answered, "wrong": sample.wrong}
    return [Paragraph((_SAMPLE.with_(**said, **shares(sample)).in_(language),))]


def shares(sample: SampleTotals) -> dict[str, str]:
    """Percent of households unlike the second visit, with its interval; one decimal."""
    low, high = sample.interval
    share = sample.wrong / sample.answered if sample.answered else 0.0
    return {name: vi_decimal(100 * one, 1) for name, one in (("share", share), ("low", low), ("high", high))}


def file_name(one: Round, day: date) -> str:
    return f"bien-ban-ra-soat-{one.unit_id}-{one.pk}-{day}"


_ABOUT = Words("{kind} {unit}", "{kind}, {unit}")
_DRAFT = Words("DỰ THẢO: đợt rà soát chưa đóng", "DRAFT: the round is not closed")
_WRITER, _SIGN = Words("NGƯỜI LẬP BIÊN BẢN", "WRITTEN BY"), Words("(Ký, ghi rõ họ tên)", "(Signature and full name)")
_OPENING = Words(
    "Thực hiện Kế hoạch số {number} ngày {plan}, {unit} đã tiến hành đợt “{kind}” từ ngày {first} đến ngày {last} tại {areas} "
    "địa bàn, đối chiếu với sổ tính đến ngày {book}. Kết quả như sau:",
    "By plan {number} of {plan}, {unit} held the round “{kind}” from {first} to {last} in {areas} areas, against the book "
    "of {book}. The result:",
)
_CLOSING = Words(
    "Biên bản lập thành 02 bản có giá trị như nhau, lưu tại đơn vị 01 bản, gửi cấp trên 01 bản.",
    "Made in two copies of equal value: one kept by the unit, one for the level above.",
)
_COUNTED = Words(
    "Tổng số hộ trong đợt: {households} hộ; đã rà soát {visited} hộ ({percent}%), trong đó đúng như sổ {same} hộ, có khác "
    "{differs} hộ, mới vào sổ trong đợt {new} hộ.",
    "Households of the round: {households}; reviewed {visited} ({percent}%): {same} as in the book, {differs} differ, {new} "
    "new in the book.",
)
_BY_AREA = Words("Kết quả theo địa bàn", "By area")
_HEADS = (
    (Words("Địa bàn", "Area"), 3.4, Align.LEFT),
    (Words("Số hộ", "Households"), 1, Align.RIGHT),
    (Words("Đúng như sổ", "As in the book"), 1, Align.RIGHT),
    (Words("Có khác", "Differ"), 1, Align.RIGHT),
    (Words("Mới vào sổ", "New"), 1, Align.RIGHT),
    (Words("Chưa rà soát", "Not reviewed"), 1, Align.RIGHT),
    (Words("Phiếu ghi", "Slips"), 1, Align.RIGHT),
)
_LEFT = Words(
    "{area}: để lại {n} hộ chưa rà soát; lý do: {why}.", "{area}: {n} households left unreviewed; reason: {why}."
)
_NOTHING = Words("Không có điểm khác với sổ.", "Nothing differs from the book.")
_FOUND = Words("Các điểm khác với sổ", "What differs from the book")
_FOUND_N = Words("Các điểm khác với sổ đã ghi thành {n} phiếu:", "What differs from the book is written as {n} slips:")
_NO_SAMPLE = Words("Không thẩm định mẫu.", "No sample was appraised.")
_SAMPLE = Words(
    "Rút mẫu {per_area} hộ mỗi địa bàn trong các hộ đã rà soát (số gieo {seed}). Đã thẩm định {n} hộ, {wrong} hộ không đúng, "
    "bằng {share}% (khoảng tin cậy 95%: từ {low}% đến {high}%, chưa tính quyền số theo địa bàn).",
    "A sample of {per_area} reviewed households of each area (seed {seed}). Appraised {n}, of which {wrong} not right: "
    "{share}% (95% interval {low}% to {high}%, areas unweighted).",
)
_PARTS = {
    Words("I. Kết quả rà soát", "I. Review"): _progress,
    Words("II. Điểm khác với sổ", "II. Differences"): _found,
    Words("III. Thẩm định mẫu", "III. Sample"): _sample,
}
