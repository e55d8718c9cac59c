"""Who a row speaks of: by household number, name, then birth. One answer, or a sentence and ids to choose from."""

from __future__ import annotations

from dataclasses import dataclass

from danso.exchange.inbound.known import Book, KnownPerson, alike_name, same_name
from danso.register.slips.kind import Finding, ask, hold
from danso.values.day import Day


@dataclass(frozen=True, slots=True)
class Found:
    person: KnownPerson | None = None
    findings: tuple[Finding, ...] = ()
    candidates: tuple[str, ...] = ()


def find_person(book: Book, area: int, number: str, name: str, birth: Day | None) -> Found:
    """The person of this household with this name. Marks and case may differ (asked); several are told by birth."""
    if (area, number) not in book.households:
        return Found(findings=(HOUSEHOLD_UNKNOWN,))
    people = book.people.get((area, number), [])
    same = [p for p in people if same_name(p.name, name)]
    alike = same or [p for p in people if alike_name(p.name, name)]
    if not alike:
        return Found(findings=(PERSON_UNKNOWN,), candidates=tuple(p.id for p in people))
    narrowed = alike
    for keep in (_here, lambda p: _born(p, birth)):
        kept = [p for p in narrowed if keep(p)]
        narrowed = kept or narrowed
    if len(narrowed) > 1:
        return Found(findings=(SEVERAL,), candidates=tuple(p.id for p in narrowed))
    findings = [] if same else [MARKS_DIFFER]
    if birth is not None and not _born(narrowed[0], birth):
        findings.append(BIRTH_DIFFERS)
    return Found(narrowed[0], tuple(findings))


def _here(person: KnownPerson) -> bool:
    return person.here


def _born(person: KnownPerson, birth: Day | None) -> bool:
    """The same day, or the same year where one of them is known to the year only."""
    if birth is None:
        return True
    known = Day(person.birth)
    if known.exact and birth.exact:
        return known == birth
    return abs(known.year - birth.year) <= (2 if "about" in (known.precision, birth.precision) else 0)


HOUSEHOLD_UNKNOWN = hold(
    "household_unknown",
    "Chưa có hộ số này trong địa bàn. Xem lại giúp hộ số và địa bàn.",
    "There is no household of this number in the area. Check the number and the area.",
)
PERSON_UNKNOWN = hold(
    "person_unknown",
    "Chưa tìm thấy người này trong hộ. Xem lại giúp họ tên và hộ số; người chưa có trong sổ thì ghi “người bỏ sót”.",
    "This person is not in the household. Check name and number; for somebody not in the book write “person missed”.",
)
SEVERAL = hold(
    "several_people",
    "Trong hộ có nhiều người cùng tên. Ghi thêm ngày sinh để biết là ai.",
    "Several people of the household have this name. Add the date of birth.",
)
MARKS_DIFFER = ask(
    "name_marks",
    "Họ tên trong tệp và trong sổ khác nhau về dấu. Xem lại giúp; nếu là một người, ghi lý do.",
    "The name differs from the register's in its marks only. Check; if it is one person, say so.",
)
BIRTH_DIFFERS = ask(
    "birth_differs",
    "Ngày sinh trong tệp khác trong sổ. Xem lại giúp; nếu là một người, ghi lý do.",
    "The date of birth differs from the register's. Check; if it is one person, say so.",
)
