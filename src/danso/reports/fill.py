"""A form filled from figures. Pure: the same figures give the same paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from danso.reports.counted import Counted, FigureTable
from danso.reports.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    FormHead,
    Kind,
    Note,
    Orientation,
    Signature,
    Table,
)
from danso.reports.document import Row as PaperRow
from danso.reports.faces import Office, UnitFace, inside, office_of
from danso.reports.form import LATE_RULES, TRIAL, Form, Row
from danso.reports.two_places import NOTE as TWO_PLACES
from danso.reports.two_places import in_two_places, said
from danso.values.day import shown_date
from danso.values.period import Window
from danso.values.words import Language, Words

PARTS_ON_A_PAGE = 9


@dataclass(frozen=True)
class Signed:
    """What the signature added: number and day given by văn thư, the two names, the printed code."""

    number: str = ""
    dated: date | None = None
    prepared_by: str = ""
    head: str = ""
    foot_code: str = ""


UNSIGNED = Signed()


def codes_of(form: Form) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.code for row in form.rows if row.code))


def start_of(window: Window) -> Window:
    """The day before the window, as a window: where its stocks stood at the start."""
    day = window.first - timedelta(days=1)
    return Window(day, day)


def questions(form: Form, window: Window) -> list[tuple[tuple[str, ...], Window]]:
    """What has to be counted for a form: codes by window."""
    asked: list[tuple[tuple[str, ...], Window]] = [(codes_of(form), window)]
    at_start = tuple(dict.fromkeys(row.code for row in form.rows if row.moment == "start"))
    if at_start:
        asked.append((at_start, start_of(window)))
    return asked


def fill(
    form: Form,
    unit: UnitFace,
    parts: Sequence[UnitFace],
    figures: FigureTable,
    window: Window,
    language: Language = "vi",
    signed: Signed = UNSIGNED,
    today: date | None = None,
) -> Document:
    """The form of one unit as a document; each figure's cell carries the figure's id."""
    known = [one for one in parts if _has_book(one, figures, window)]
    shown = [row for row in form.rows if not row.unless_zero or _somewhere(row, [unit, *known], figures, window)]
    groups = _groups(unit, known if form.by_part else ())
    blocks: list[Block] = []
    for i, group in enumerate(groups):
        blocks.append(_table(form, shown, group, unit, figures, window, language, i))
    if form.by_part and len(known) < len(parts):
        blocks.append(Note((NO_BOOK.with_(n=len(known), all=len(parts)).in_(language),)))
    blocks.extend(_notes(form, unit, figures, window, language))
    wide = form.by_part and len(known) > 3
    office = office_of(unit, window.last)
    return Document(
        kind=Kind.FORM,
        title=form.title.in_(language).upper(),
        summary=_period(unit, window, language),
        blocks=tuple(blocks),
        head=FormHead(
            left=(
                Words("Biểu {code}", "Form {code}").with_(code=form.printed_code).in_(language),
                (OWN_FORM if form.ours else ISSUED).with_(basis=form.legal_basis).in_(language),
                *_due(form, language),
            ),
            right=(
                Words("Đơn vị báo cáo: {name}", "Reported by: {name}")
                .with_(name=_reporter(unit, office))
                .in_(language),
                Words("Nơi nhận: {to}", "Sent to: {to}").with_(to=form.sent_to).in_(language),
            ),
        ),
        mark="" if form.in_force(window) else _capital(TRIAL.in_(language)),
        orientation=Orientation.LANDSCAPE if wide else Orientation.PORTRAIT,
        signatures=(
            Signature(
                Words("Người lập biểu", "Prepared by").in_(language), signed.prepared_by, hint=SIGN_HINT.in_(language)
            ),
            Signature(
                Words("Thủ trưởng đơn vị", "Head of the office").in_(language),
                signed.head,
                hint=SEAL_HINT.in_(language),
            ),
        ),
        signed_at=place_and_date(unit, signed.dated, today or window.last, language),
        foot_code=signed.foot_code,
        language=language,
        author=unit.name.in_(language),
    )


def _reporter(unit: UnitFace, office: Office) -> Words:
    """The office, with its place where its name does not already say it."""
    if unit.short in office.issuer.vi:
        return office.issuer
    return Words(f"{office.issuer.vi} {inside(unit.name).vi}", f"{office.issuer.en} of {unit.name.en}")


SIGN_HINT = Words("(Ký, ghi rõ họ tên)", "(Signature and full name)")
SEAL_HINT = Words("(Ký, đóng dấu, ghi rõ họ tên)", "(Signature, seal and full name)")


def place_and_date(unit: UnitFace, dated: date | None, today: date, language: Language) -> str:
    """ "Bắc Kạn, ngày      tháng 11 năm 2020"; the day stays open until văn thư gives it."""
    gap = "\u2003\u2003"
    if language == "en":
        return f"{unit.short}, {dated:%d %B %Y}" if dated else f"{unit.short}, {gap} {today:%B %Y}"
    day = f"{dated.day:02d}" if dated else gap
    month = (dated or today).month
    written = f"{month:02d}" if month <= 2 else str(month)
    return f"{unit.short}, ngày {day} tháng {written} năm {(dated or today).year}"


def figure_cell(figure: Counted | None, language: Language, *, bold: bool = False) -> Cell:
    """A number as number; a dash where there is nothing to say."""
    if figure is None or figure.exact is None:
        return Cell("–", figure_id=figure.id if figure else "", bold=bold, align=Align.RIGHT)
    return Cell(
        figure.shown(language) + (" " + ESTIMATED.in_(language) if figure.estimated else ""),
        figure.value,
        places=figure.decimals,
        percent=figure.is_share,
        figure_id=figure.id,
        bold=bold,
        align=Align.RIGHT,
    )


ESTIMATED = Words("(ước)", "(est.)")  # by stated shares, over a change of units; told in full beside the table


def _period(unit: UnitFace, window: Window, language: Language) -> str:
    named = window.words()
    sentence = Words("{unit}, {named}", "{unit}, {named}").with_(unit=unit.name, named=named)
    return sentence.in_(language)


def _due(form: Form, language: Language) -> tuple[str, ...]:
    if not form.due.vi:
        return ()
    return (Words("Ngày gửi: {due}", "Due: {due}").with_(due=form.due).in_(language),)


def _groups(unit: UnitFace, parts: Sequence[UnitFace]) -> list[list[UnitFace]]:
    columns = [unit, *parts]
    size = PARTS_ON_A_PAGE + 1
    return [columns[i : i + size] for i in range(0, len(columns), size)]


def _table(
    form: Form,
    rows: Sequence[Row],
    columns: Sequence[UnitFace],
    unit: UnitFace,
    figures: FigureTable,
    window: Window,
    language: Language,
    index: int,
) -> Table:
    heads = [
        Column(Words("TT", "No.").in_(language), 0.5, Align.CENTER, "A"),
        Column(Words("Chỉ tiêu", "Indicator").in_(language), 5.6 if form.by_part else 5.5, Align.LEFT, "B"),
        Column(Words("Đơn vị tính", "Unit").in_(language), 0.8, Align.CENTER, "C"),
    ]
    first = index * (PARTS_ON_A_PAGE + 1)
    for i, one in enumerate(columns):
        words = one.short if one is not unit else (unit.whole if form.by_part else form.whole).in_(language)
        heads.append(Column(words, 1.0, Align.RIGHT, str(first + i + 1)))
    lines = [_line(row, columns, figures, window, language) for row in rows]
    return Table(tuple(heads), tuple(lines), name=f"{form.printed_code}{f' ({index + 1})' if index else ''}")


def _line(row: Row, columns: Sequence[UnitFace], figures: FigureTable, window: Window, language: Language) -> PaperRow:
    label = row.label.in_(language)
    if not row.code:
        head = (Cell(row.number, bold=True), Cell(label, bold=True, span=len(columns) + 2))
        return PaperRow(head, bold=True)
    when = start_of(window) if row.moment == "start" else window
    bold = row.level == 1
    cells = [Cell(row.number), Cell(label, indent=row.level - 1), Cell(row.unit.in_(language), align=Align.CENTER)]
    cells += [figure_cell(figures.get(row.code, one.id, when), language, bold=bold) for one in columns]
    return PaperRow(tuple(cells))


def _has_book(unit: UnitFace, figures: FigureTable, window: Window) -> bool:
    """Somebody is counted there at the start or at the end; before its book is opened a unit is not known, not empty."""
    ends = [figures.get("population", unit.id, when) for when in (start_of(window), window)]
    return not any(ends) or any(one is not None and one.exact for one in ends)


ISSUED = Words("Ban hành theo {basis}", "Issued with {basis}")
OWN_FORM = Words(
    "Biểu tổng hợp của cơ quan; cột, dòng theo {basis}", "The office's own table; columns and rows of {basis}"
)
NO_BOOK = Words(
    "Có số liệu của {n}/{all} xã, phường; đơn vị chưa có Sổ A0 trong hệ thống thì không có cột.",
    "With figures: {n} of {all} communes; one without an A0 register in the system has no column.",
)


def _somewhere(row: Row, units: Sequence[UnitFace], figures: FigureTable, window: Window) -> bool:
    found = [figures.get(row.code, one.id, window) for one in units]
    return any(figure is not None and figure.exact for figure in found)


def _notes(form: Form, unit: UnitFace, figures: FigureTable, window: Window, language: Language) -> list[Block]:
    population = figures.get("population", unit.id, window)
    notes: list[Block] = []
    if population is not None:
        notes.append(Note((status_line(population, language),)))
        if twice := in_two_places(figures, unit.id, window):
            notes.append(Note((said(TWO_PLACES, twice, language).in_(language),)))
        texts = dict.fromkeys(note.in_(language) for one in figures for note in one.notes if one.unit == unit.id)
        notes.extend(Note((text,)) for text in texts if "địa giới" in text or "boundar" in text)
    notes.append(Note((LATE_RULES[form.late_slips].in_(language),)))
    if any(row.origin == "ours" for row in form.rows):
        notes.append(Note((OURS.in_(language),)))
    return notes


OURS = Words(
    "Các dòng chưa tìm thấy trong văn bản ban hành được bổ sung từ Phiếu thu tin về dân số (P0); xem hướng dẫn của biểu.",
    "Rows not found in the issued text are completed from the P0 lists; see the form's README.",
)


def status_line(figure: Counted, language: Language) -> str:
    """Which series and cut-off, in words."""
    return (
        Words("Số liệu {status}, tính theo lần chốt số {cutoff}.", "Figures: {status}, at cut-off {cutoff}.")
        .with_(status=figure.status_words, cutoff=figure.cutoff)
        .in_(language)
    )


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def day_words(day: date, language: Language) -> str:
    return shown_date(day) if language == "vi" else f"{day:%d/%m/%Y}"
