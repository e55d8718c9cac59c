"""Acts of an inspection that read the register: drawing the sample, comparing answers, freezing the rates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from danso.accounts.permissions import Permission
from danso.guidance.inspecting.compare import gone, readable, tally
from danso.guidance.inspecting.frame import frame_of
from danso.guidance.inspecting.queries import book_lines, result
from danso.guidance.sampling import draw
from danso.places.queries import unit_row
from danso.places.scope import NotInScope, Scope
from danso.register.actions import commune_held, cut_off
from danso.values.refusal import Refusal
from danso.values.words import Words
from danso.work.inspections.actions import SampledLine, freeze_sample, in_state, record_reinterview
from danso.work.inspections.concluding import conclude
from danso.work.inspections.models import Inspection, Reinterview, Sample, SampledHousehold
from danso.work.inspections.refusals import SampleImpossible

KEEP = Permission.keep_office_work
State = Inspection.State
_SEED = re.compile(r"[A-Za-z0-9-]{1,40}")


class AnswerUnreadable(Refusal):
    """A code that the item does not have, or a day that is none."""


def draw_sample(*, by: Scope, inspection_id: int, size: int, risk_percent: int, seed: str) -> Sample:
    """Draw and freeze: the register as it stands now, the chances as given, the seed as stated beforehand.

    Raises SampleImpossible, WrongState, NotInScope.
    """
    inspection = in_state(by, inspection_id, KEEP, State.PLANNED)
    unit = unit_row(inspection.inspected_id, by.on)
    if unit is None:
        raise NotInScope
    if not _SEED.fullmatch(seed) or not 0 <= risk_percent < 100:
        raise SampleImpossible(BAD_DRAW)
    with commune_held(unit.id):
        cutoff = cut_off(by=by, label="inspection", permission=KEEP)
        frame = frame_of(by, unit)
        try:
            drawn = draw([one.unit for one in frame], size, Fraction(risk_percent, 100), seed)
        except ValueError as told:
            raise SampleImpossible(BAD_SIZE.with_(n=len(frame))) from told
        signs = {one.unit.household: one.signs for one in frame}
        return freeze_sample(
            by=by,
            inspection_id=inspection_id,
            seed=seed,
            risk_percent=risk_percent,
            cutoff=cutoff,
            frame=[[one.unit.household, one.unit.area, one.unit.stratum, one.unit.score] for one in frame],
            lines=[
                SampledLine(
                    one.household, one.area, one.stratum, one.score, signs[one.household],
                    str(one.inclusion), str(one.chance), one.by_chance,
                )
                for one in drawn
            ],
        )  # fmt: skip


def type_answers(
    *, by: Scope, inspection_id: int, number: int, outcome: str, how: str, asked_on: date,
    answers: Mapping[str, Mapping[str, str]], extra: int,
) -> Reinterview:  # fmt: skip
    """Compare what a family said with the book of the day of the draw, as it was known then, and keep both.

    Raises AnswerUnreadable, WrongState, NotInScope.
    """
    inspection = in_state(by, inspection_id, KEEP, State.SAMPLED)
    by.require(Permission.view_persons, inspection.inspected_id)
    sampled = SampledHousehold.objects.filter(sample__inspection=inspection, number=number).first()
    known = outcome in Reinterview.Outcome.values and how in Reinterview.How.values
    if sampled is None:
        raise NotInScope
    if not known or not 0 <= extra <= 50 or asked_on > by.on:
        raise AnswerUnreadable(BAD_CALL)
    book = book_lines(sampled)
    people = {line.person for line in book}
    told = {
        p: {i: s for i, s in said.items() if s} for p, said in answers.items() if p in people and any(said.values())
    }
    if any(not readable(item, said) for one in told.values() for item, said in one.items()):
        raise AnswerUnreadable(BAD_ANSWER)
    done, left = outcome == Reinterview.Outcome.DONE, outcome == Reinterview.Outcome.GONE
    return record_reinterview(
        by=by,
        inspection_id=inspection_id,
        number=number,
        outcome=outcome,
        how=how,
        asked_on=asked_on,
        answers=told if done else {},
        extra=extra if done else 0,
        tally=tally(book, told, extra) if done else gone(book) if left else {},
    )


def conclude_inspection(*, by: Scope, inspection_id: int, number: str, dated: date) -> Inspection:
    """The conclusion, with the rates of the re-interview frozen. Raises WrongState, NotInScope."""
    in_state(by, inspection_id, Permission.lead_office_work, State.VISITED)
    found = result(by, inspection_id)
    return conclude(by=by, inspection_id=inspection_id, number=number, dated=dated, result=found.as_json())


BAD_DRAW = Words(
    "Số gieo gồm chữ không dấu, số, gạch nối (nhiều nhất 40 ký tự); phần theo rủi ro từ 0 đến 99%.",
    "The seed is of plain letters, digits and hyphens (at most 40); the part by risk is 0 to 99 %.",
)
BAD_SIZE = Words(
    "Không rút được số hộ này: xã có {n} hộ trong khung, mỗi nhóm dân tộc lớn cần ít nhất 2 hộ. Ghi số hộ khác.",
    "This many households cannot be drawn: the frame has {n}, and each large ethnic group needs two. Give another size.",
)
BAD_CALL = Words(
    "Chọn kết quả đến hộ, cách hỏi; ngày hỏi không sau hôm nay; số người chưa có trong sổ từ 0 đến 50.",
    "Choose what came of the call and how it was made; its day is not after today; 0 to 50 people not in the book.",
)
BAD_ANSWER = Words(
    "Có câu trả lời không đọc được. Chưa ghi gì; xem lại các ô rồi bấm lại.",
    "An answer cannot be read. Nothing was written; look at the fields and press again.",
)
