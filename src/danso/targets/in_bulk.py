"""A table of targets set in one act: each line looked at first, the good ones written, the same table again changes
nothing. A number that differs from the one typed before of the same decision is its correction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.targets.actions import targets_held
from danso.targets.checking import check_target, must_fit, number_of
from danso.targets.models import Target
from danso.targets.queries import splits_of
from danso.targets.splits import Split, check_splits, plain_number
from danso.targets.writing import written
from danso.values.refusal import Refusal
from danso.values.words import Words

Verdict = Literal["new", "corrects", "same", "bad"]
_SAME_DECISION = ("plan_kind", "contraception_variant", "couple_is_two_persons", "criterion", "criterion_level")


@dataclass(frozen=True, slots=True)
class NewTarget:
    """One line of the table: `line` as the file counts it, `named` its unit as the file writes it, the rest as
    `set_target` takes it."""

    line: int
    named: str
    unit: int
    indicator: str
    year: int
    plan_kind: str
    value: Decimal
    unit_of_value: str
    document_number: str
    document_date: date | None
    issuer: str
    since: date
    variant: str = "A"
    two: bool = False
    criterion: Decimal | None = None
    criterion_level: str = ""
    splits: tuple[Split, ...] = ()

    @property
    def key(self) -> tuple[int, str, int, date]:
        return self.unit, self.indicator, self.year, self.since


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a line would do. `standing`: the target it meets, of the same decision or the one in force before it."""

    row: NewTarget
    verdict: Verdict
    said: Words
    standing: Target | None = None


@dataclass(frozen=True, slots=True)
class Brought:
    """What was written, and every line as it was weighed."""

    made: tuple[Target, ...]
    lines: tuple[Weighed, ...]

    def n(self, verdict: Verdict) -> int:
        return sum(one.verdict == verdict for one in self.lines)


def weighed(scope: Scope, rows: Sequence[NewTarget]) -> list[Weighed]:
    """What each line would do; nothing is written. A unit the scope may not set targets of is as one that is not."""
    mine = {unit for unit in {one.unit for one in rows} if scope.may(Permission.set_target, unit)}
    known: dict[tuple[int, str, int], list[Target]] = {}
    years = {one.year for one in rows}
    stored = Target.objects.filter(unit_id__in=mine, year__in=years).prefetch_related("splits").order_by("since", "pk")
    for target in stored:
        known.setdefault((target.unit_id, target.indicator, target.year), []).append(target)
    first: dict[tuple[int, str, int, date], int] = {}
    found = []
    for row in rows:
        if row.unit not in mine:
            found.append(Weighed(row, "bad", NOT_HERE))
        elif row.key in first:
            found.append(Weighed(row, "bad", TWICE.with_(line=first[row.key])))
        else:
            found.append(one := _weighed(row, known.get(row.key[:3], [])))
            if one.verdict != "bad":
                first[row.key] = row.line
    return found


def set_targets(*, by: Scope, rows: Sequence[NewTarget], why: str) -> Brought:
    """Write the lines that can be; the others stay as they were weighed. `why`: of corrections, where they come from.

    One transaction and one entry in the trail for the table; two tables at once are taken one after the other.
    """
    units = sorted({one.unit for one in rows if by.may(Permission.set_target, one.unit)})
    with targets_held(*units):
        lines = weighed(by, rows)
        good = [one for one in lines if one.verdict in ("new", "corrects")]
        if not good:
            return Brought((), tuple(lines))
        detail = {
            "rows": len(good),
            "units": sorted({one.row.unit for one in good})[:50],
            "documents": sorted({one.row.document_number for one in good})[:20],
        }
        with audited("import_targets", by=by, detail=detail) as entry:
            made = tuple(_write(one, why) for one in good)
            entry.detail["targets"] = [made[0].pk, made[-1].pk]
    return Brought(made, tuple(lines))


def _weighed(row: NewTarget, stored: Sequence[Target]) -> Weighed:
    try:
        number_of(row.value)
        must_fit(row.indicator, row.plan_kind)
        check_target(_fields(row))
        check_splits(row.plan_kind, row.value, row.splits)
    except Refusal as refusal:
        return Weighed(row, "bad", refusal.words)
    standing = next((one for one in reversed(stored) if one.since == row.since), None)
    if standing is None:
        before = next((one for one in reversed(stored) if one.since < row.since), None)
        if before is None:
            return Weighed(row, "new", NEW)
        return Weighed(row, "new", REVISES.with_(plan=_plan(before), document=_plain(before.document_number)), before)
    if standing.document_number != row.document_number:
        return Weighed(row, "bad", OTHER_DECISION.with_(document=_plain(standing.document_number)), standing)
    fields = _fields(row)
    if standing.percent_of or any(getattr(standing, name) != fields[name] for name in _SAME_DECISION):
        return Weighed(row, "bad", OTHER_KIND, standing)
    if " ".join(standing.unit_of_value.lower().split()) != row.unit_of_value.lower():
        return Weighed(row, "bad", OTHER_KIND, standing)
    if standing.value == row.value and _says_the_parts(row, standing):
        return Weighed(row, "same", SAME, standing)
    return Weighed(row, "corrects", CORRECTS.with_(plan=_plan(standing)), standing)


def _write(one: Weighed, why: str) -> Target:
    fields = _fields(one.row)
    if one.verdict == "corrects" and one.standing is not None:
        fields |= {"correction_of_id": one.standing.pk, "why": why[:300]}
        if one.standing.baseline is not None:
            kept = ("baseline", "baseline_report", "baseline_cutoff")
            fields |= {name: getattr(one.standing, name) for name in kept}
    return written(fields, _parts(one), correction=one.verdict == "corrects")


def _fields(row: NewTarget) -> dict[str, Any]:
    return {
        "unit_id": row.unit,
        "indicator": row.indicator,
        "year": row.year,
        "plan_kind": row.plan_kind,
        "value": row.value,
        "unit_of_value": row.unit_of_value,
        "contraception_variant": row.variant,
        "couple_is_two_persons": row.two,
        "percent_of": "",
        "percent": None,
        "criterion": row.criterion,
        "criterion_level": row.criterion_level,
        "baseline": None,
        "document_number": row.document_number,
        "document_date": row.document_date,
        "issuer": row.issuer,
        "since": row.since,
        "press": None,
    }


def _says_the_parts(row: NewTarget, standing: Target) -> bool:
    """A table has quarters only, and says nothing of the parts it leaves empty."""
    quarters = {one.code: one.value for one in splits_of(standing) if one.dimension == "quarter"}
    return not row.splits or quarters == {one.code: one.value for one in row.splits}


def _parts(one: Weighed) -> Sequence[Split]:
    """Of a correction that keeps the number, what was typed of methods, channels and rounds stays."""
    if one.verdict != "corrects" or one.standing is None or one.standing.value != one.row.value:
        return one.row.splits
    return [*(part for part in splits_of(one.standing) if part.dimension != "quarter"), *one.row.splits]


def _plan(target: Target) -> str:
    return f"{plain_number(target.value)} {_plain(target.unit_of_value)}".strip()


def _plain(text: str) -> str:
    return text.replace("{", "").replace("}", "")


NEW = Words("Giao mới", "Set")
REVISES = Words("Điều chỉnh: trước là {plan} ({document})", "Revised: {plan} before ({document})")
CORRECTS = Words("Đính chính: đã ghi {plan}", "Corrected: {plan} was typed")
SAME = Words("Đã ghi đúng như vậy", "Stands as it is")
NOT_HERE = Words(
    "Không có đơn vị này trong phạm vi được giao chỉ tiêu. Xem lại tên hoặc mã đơn vị.",
    "There is no such unit among those you set targets of. Look at its name or code.",
)
TWICE = Words(
    "Trùng đơn vị, chỉ tiêu và ngày áp dụng với dòng {line}. Bỏ một dòng.",
    "The same unit, target and day as line {line}. Take out one of them.",
)
OTHER_DECISION = Words(
    "Văn bản {document} đã giao chỉ tiêu này từ cùng ngày. Ghi ngày áp dụng của văn bản mới.",
    "{document} set this target from the same day already. Give the day the new decision takes effect.",
)
OTHER_KIND = Words(
    "Đã ghi chỉ tiêu này của cùng văn bản với loại hoặc đơn vị tính khác. Sửa dòng cho khớp, hoặc đính chính trên trang "
    "chỉ tiêu.",
    "This target of the same decision stands with another kind or unit. Mend the line, or correct it on its page.",
)
