"""One row of section I: a person of a household sheet, as facts and identity."""

from __future__ import annotations

from datetime import date
from typing import Any

from danso.exchange.inbound.entry import Located
from danso.exchange.inbound.layout import Row
from danso.exchange.inbound.reading import CellValue, Reading, read_code, read_day, read_digits, read_mark, read_text
from danso.register import codes
from danso.register.identity_checks import card_findings, citizen_findings
from danso.register.slips.kind import ask, hold
from danso.values.day import Day

_OLDEST = 120


def read_person(row: Row, on: date) -> tuple[dict[str, Any], dict[str, str]]:
    """(facts without id, identity) of the row; what is to be said of its cells gathers in `row.found`."""
    sex, birth = _sex_and_birth(row, on)
    facts: dict[str, Any] = {
        "relation": row.take("relation", read_code(row.raw("relation"), codes.RELATION)),
        "sex": sex,
        "birth": birth.text if birth else None,
        "ethnicity": row.take("ethnicity", read_code(row.raw("ethnicity"), codes.ETHNICITY)),
        "education": row.take("education", read_code(row.raw("education"), codes.EDUCATION)),
        "marital": row.take("marital", read_code(row.raw("marital"), codes.MARITAL)),
        "residence": row.take("residence", read_code(row.raw("residence"), codes.RESIDENCE)),
        "method": row.take("method", _method(row.raw("method"))),
    }
    since = row.take("method_since", read_day(row.raw("method_since"), by=on))
    if since is not None and facts["method"]:
        facts["method_since"] = since.text
    return {k: v for k, v in facts.items() if v is not None}, read_identity(row, sex, birth)


def read_identity(row: Row, sex: str | None, birth: Day | None) -> dict[str, str]:
    """Name, card and citizen number as typed; numbers that do not agree are asked about."""
    told = {
        "name": row.text("name"),
        "card": read_digits(row.raw("card"), 10),
        "citizen": read_digits(row.raw("citizen")),
    }
    row.found.extend(Located(row.cell("card"), f) for f in card_findings(told["card"]))
    row.found.extend(Located(row.cell("citizen"), f) for f in citizen_findings(told["citizen"], sex, birth))
    if not told["name"]:
        row.found.append(Located(row.cell("name"), NO_NAME))
    return {k: v for k, v in told.items() if v}


def _sex_and_birth(row: Row, on: date) -> tuple[str | None, Day | None]:
    """From their own columns, or from the date written in a boy's or a girl's column."""
    column, sex = "birth", None
    value = row.raw("birth")
    by_column = [name for name in ("boy", "girl") if row.text(name)]
    if len(by_column) == 1:
        sex = "1" if by_column[0] == "boy" else "2"
        if not row.text("birth") and not read_mark(row.raw(by_column[0])):
            column, value = by_column[0], row.raw(by_column[0])
    if row.has("sex") and row.text("sex"):
        sex = row.take("sex", read_code(row.raw("sex"), codes.SEX, required=True))
    elif sex is None:
        row.found.append(Located(row.cell("sex" if row.has("sex") else "name"), NO_SEX))
    birth = row.take(column, read_day(value, by=on))
    if birth is None and not read_text(value):
        row.found.append(Located(row.cell(column), NO_BIRTH))
    if birth is not None and birth.exact and birth.reckoned > on:
        row.found.append(Located(row.cell(column), BORN_LATER))
    if birth is not None and on.year - birth.year > _OLDEST:
        row.found.append(Located(row.cell(column), VERY_OLD))
    return sex, birth


def _method(value: CellValue) -> Reading[str]:
    if read_text(value) in ("0", "-", "không", "Không", "Không sử dụng", "không sử dụng"):
        return Reading()
    return read_code(value, codes.METHOD)


NO_NAME = ask("no_name", "Chưa có họ và tên. Nếu chưa rõ, ghi lý do.", "There is no name. Where unknown, say so.")
NO_SEX = hold("no_sex", "Chưa ghi giới tính. Ghi Nam hoặc Nữ.", "The sex is missing. Write Nam or Nữ.")
NO_BIRTH = hold(
    "no_birth",
    "Chưa ghi ngày sinh. Nếu chỉ biết năm, ghi 1950 hoặc khoảng 1950.",
    "The date of birth is missing. Where only the year is known, write 1950 or khoảng 1950.",
)
BORN_LATER = hold(
    "born_later",
    "Ngày sinh muộn hơn ngày lập sổ. Xem lại giúp hai ngày này.",
    "Born after the day of the book. Check both days.",
)
VERY_OLD = ask(
    "very_old",
    "Tuổi trên 120. Xem lại giúp năm sinh; nếu đúng, ghi lý do.",
    "Older than 120. Check the year of birth; if right, say so.",
)
