"""One past inspection of a demo: the first commune with a head, thirty households, a conclusion, remedies under way."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.guidance.inspecting.actions import conclude_inspection, draw_sample, type_answers
from danso.guidance.inspecting.compare import NO, NONE, YES, BookLine
from danso.guidance.inspecting.frame import frame_of
from danso.guidance.inspecting.queries import book_lines
from danso.guidance.sampling import uniform
from danso.places.models import Grant
from danso.places.queries import unit_row
from danso.places.scope import Scope, scope_of
from danso.reports.faces import inside
from danso.values.calendar import is_working_day
from danso.values.day import Day
from danso.values.words import Words
from danso.work.inspections.actions import Member, finish_visit, plan_inspection, score_items
from danso.work.inspections.checklists import DEFAULT
from danso.work.inspections.concluding import add_finding, recheck_finding, write_remarks
from danso.work.inspections.models import Inspection, SampledHousehold
from danso.work.tasks.actions import finish_task

SIZE = 30
TEAM = (
    Member("Nguyễn Thị Thu", "head", "Phó Trưởng phòng Dân số"),
    Member("Hà Văn Quý", "secretary", "Chuyên viên"),
    Member("Ma Thị Lụa", "member", "Chuyên viên"),
)
# Points given of the most, and what the team noted, item by item of the book's checklist.
SCORES = ((27, ""), (26, "vài phiếu ghi muộn một tháng"), (15, "còn ngày sinh chỉ ghi năm"), (17, ""))
FINDINGS = (
    ("Một số ngày sinh trong Sổ A0 khác giấy tờ của gia đình.", "Đối chiếu giấy khai sinh, đính chính các dòng khác.", 20),
    ("Phiếu P0 quý trước ghi xác nhận người dùng bao cao su, viên uống chưa đủ các tháng.",
     "Cộng tác viên hỏi lại, ghi xác nhận vào Phiếu P0.", 45),
)  # fmt: skip


def inspect_one(today: date) -> Inspection | None:
    """By the supervisor over the commune, else by the commune itself. None where no commune has a head."""
    head = Grant.objects.filter(role=Role.commune_head).order_by("pk").first()
    face = unit_row(head.unit_id, today) if head and head.unit_id else None
    if head is None or face is None:
        return None
    above = Grant.objects.filter(role=Role.supervisor).order_by("pk").first()
    grant = above or head
    account = Account.objects.get(pk=grant.account_id)

    def day(days_ago: int) -> date:
        found = today - timedelta(days=days_ago)
        while not is_working_day(found):
            found -= timedelta(days=1)
        return found

    def on(days_ago: int) -> Scope:
        return scope_of(account, day(days_ago))

    place = f"Trạm Y tế {inside(Words(face.name, face.name)).vi}"
    made = plan_inspection(
        by=on(45), unit_id=grant.unit_id or 0, inspected_id=face.id, kind="book" if above else "self",
        first=day(30), last=day(28), plan_number="18/KH-DS (trình diễn)", plan_date=day(45),
        decision_number="40/QĐ-DS (trình diễn)", decision_date=day(42), team=TEAM, place=place,
        items=[(words.vi, most) for words, most in DEFAULT["book"]],
    )  # fmt: skip
    size = min(SIZE, len(frame_of(on(31), face)))
    draw_sample(by=on(31), inspection_id=made.pk, size=size, risk_percent=50, seed=f"18-kh-ds-{today.year}")
    rows = SampledHousehold.objects.filter(sample__inspection=made).select_related("sample", "sample__cutoff")
    for row in rows:
        _ask(on(28), made, row, day(29))
    by = on(28)
    scores = {n: (Decimal(points), remark) for n, (points, remark) in enumerate(SCORES, start=1)}
    score_items(by=by, inspection_id=made.pk, scores=scores)
    for words, remedy, days in FINDINGS:
        add_finding(by=by, inspection_id=made.pk, words=words, remedy=remedy, due_on=day(28) + timedelta(days=days))
    said = f"Sổ sách đầy đủ, cất giữ tốt; đoàn đã đến {size} hộ."
    write_remarks(by=by, inspection_id=made.pk, remarks=said, opinion="Nhất trí với biên bản, khắc phục đúng hạn.")
    finish_visit(by=by, inspection_id=made.pk)
    concluded = on(27)
    conclude_inspection(by=concluded, inspection_id=made.pk, number="21/TB-DS (trình diễn)", dated=concluded.on)
    _remedied(made, head, day(8))
    recheck_finding(
        by=on(6),
        inspection_id=made.pk,
        number=1,
        outcome="remedied",
        note="Đã đối chiếu giấy khai sinh của các hộ trong mẫu.",
    )
    made.refresh_from_db()
    return made


def _remedied(made: Inspection, head: Grant, on: date) -> None:
    """The inspected unit says so before anybody looks again."""
    task = made.findings.get(number=1).task_id
    if task is not None:
        by = scope_of(Account.objects.get(pk=head.account_id), on)
        finish_task(by=by, task_id=task, evidence="Các dòng khác giấy tờ đã đối chiếu với gia đình")


def _ask(by: Scope, made: Inspection, row: SampledHousehold, asked_on: date) -> None:
    """Two of thirty households are not met; elsewhere a few answers differ, by lot."""
    away = row.number % 15 == 7
    answers = {} if away else {line.person: _said(line) for line in book_lines(row)}
    extra = int(not away and uniform(f"{row.household}/extra") < Fraction(3, 100))
    type_answers(
        by=by, inspection_id=made.pk, number=row.number, outcome="away" if away else "done", how="paper",
        asked_on=asked_on, answers=answers, extra=extra,
    )  # fmt: skip


def _said(line: BookLine) -> dict[str, str]:
    def lot(item: str, percent: int) -> bool:
        return uniform(f"{line.person}/{item}") < Fraction(percent, 100)

    if lot("found", 2):
        return {"found": NO}
    said = {"found": YES, "name": NO if lot("name", 1) else YES, "sex": line.sex, "birth": line.birth.text}
    if lot("birth", 3):
        said["birth"] = Day(str(line.birth.year + 1)).text
    for item in ("relation", "marital", "ethnicity"):
        held = getattr(line, item)
        if held is not None:
            said[item] = held
    if line.method is not None:
        said["method"] = NONE if lot("method", 6) else line.method
    return said
