"""The sentences of the seven lines, for screen and paper alike. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from danso.guidance.leader.data import Completeness, Leader, TargetLine, shown_names, targets_worst_first
from danso.indicators.figure import shown_number
from danso.reports.balance import Balance
from danso.reports.counted import Counted
from danso.reports.plan import Progress
from danso.values.day import shown_date
from danso.values.text import MINUS
from danso.values.words import Words

TARGETS_LINE, CALLS_LINE = 4, 5
MOST_LATE = 3
NOTHING = Words("", "")


@dataclass(frozen=True, slots=True)
class Line:
    title: Words
    said: tuple[Words, ...]


def lines(found: Leader) -> tuple[Line, ...]:
    """Exactly seven."""
    targets = targets_worst_first(found.briefing)
    return (
        Line(COMPLETE, (*completeness(found.complete), known(found))),
        Line(PEOPLE, population(found)),
        Line(BIRTHS, births(found)),
        Line(TARGETS, () if targets else (NO_TARGETS.with_(year=found.briefing.window.last.year),)),
        Line(CALLS, tuple(both(one.name, ": ", one.why) for one in found.calls) or (NO_CALLS,)),
        Line(TASKS, late_tasks(found)),
        Line(SENTENCE, (sentence(found),)),
    )


def completeness(one: Completeness) -> tuple[Words, ...]:
    said = [ALL_IN if one.complete else NOT_ALL_IN]
    if one.communes:
        said.append(COMMUNES.with_(closed=one.communes_closed, all=one.communes, month=one.month.words()))
    elif one.closed is not None:
        said.append((CLOSED if one.closed else NOT_CLOSED).with_(month=one.month.words()))
    said.append(AREAS.with_(handed=number(one.handed), all=number(one.areas)))
    first = joined(said)
    if one.closed is not False and not one.open_communes:
        return (first,)
    day = shown_date(one.due.due_on)
    due = DUE_LEFT.with_(day=day, n=one.due.left) if one.due.left >= 0 else DUE_PAST.with_(day=day, n=one.due.late_by)
    return first, STILL_OPEN.with_(names=shown_names(one.open_communes), due=due) if one.open_communes else due


def known(found: Leader) -> Words:
    people = found.briefing.figure("population")
    status = people.status_words if people else NOTHING
    return KNOWN.with_(day=shown_date(found.known_to), status=status)


def population(found: Leader) -> tuple[Words, ...]:
    """The number; what changed and how many households; the change written out."""
    now = found.briefing.figure("population")
    if now is None:
        return (UNKNOWN,)
    homes = found.briefing.figure("households")
    counted = HOMES.with_(n=shown(homes)) if homes else NOTHING
    start = found.briefing.at_start("population")
    if start is None or not start.exact or now.exact is None:
        return PERSONS.with_(n=shown(now)), counted
    changed = change_since(int(now.exact - start.exact), shown_date(start.window.last))
    said = (PERSONS.with_(n=shown(now)), joined([changed, counted]))
    return (*said, sum_of(found.balance)) if found.balance is not None else said


def change_since(change: int, before: str) -> Words:
    if not change:
        return UNCHANGED.with_(day=before)
    return (UP if change > 0 else DOWN).with_(n=number(abs(change)), day=before)


def sum_of(balance: Balance) -> Words:
    """The change written out, so that anybody can add it up."""
    at = {figure.code: int(figure.exact or 0) for figure, _ in balance.terms}
    sign = {figure.code: way for figure, way in balance.terms}
    main = ("births", "deaths", "moves_in", "moves_out")
    other = sum(way * at[code] for code, way in sign.items() if code not in main)
    total = sum(way * at[code] for code, way in sign.items())
    parts = SUM.with_(
        births=number(at["births"]),
        deaths=number(at["deaths"]),
        came=number(at["moves_in"]),
        left=number(at["moves_out"]),
    )
    adjusted = ADJUSTED.with_(sign="+" if other >= 0 else MINUS, n=number(abs(other))) if other else NOTHING
    return SUM_IS.with_(parts=parts, adjusted=adjusted, total=signed(total))


def births(found: Leader) -> tuple[Words, ...]:
    """The number; boys, girls and last year; the sex ratio."""
    data = found.briefing
    born, boys, girls = (data.figure(code) for code in ("births", "births_male", "births_female"))
    if born is None or boys is None or girls is None:
        return (UNKNOWN,)
    said = [BOYS_GIRLS.with_(boys=shown(boys), girls=shown(girls))]
    before = data.last_year("births")
    if before is not None and before.exact is not None:
        said.append(LAST_YEAR.with_(year=before.window.last.year, n=shown(before)))
    return (
        BORN.with_(n=shown(born)),
        joined(said),
        sex_ratio(data.figure("sex_ratio_at_birth"), data.last_year("sex_ratio_at_birth")),
    )


def sex_ratio(now: Counted | None, before: Counted | None) -> Words:
    """Small numbers are said to be small: neither interval nor comparison."""
    if now is None or now.exact is None:
        return RATIO_NONE
    if now.small:
        return RATIO_SMALL.with_(n=shown(now))
    said = RATIO.with_(n=shown(now))
    if now.interval is not None and now.interval[1] != float("inf"):
        low, high = (decimal(Decimal(str(end)), now.decimals) for end in now.interval)
        said = both(said, "", INTERVAL.with_(low=low, high=high))
    if before is not None and before.exact is not None and not before.small:
        said = both(said, "", RATIO_BEFORE.with_(n=shown(before)))
    return both(said, "", Words(".", "."))


def target(one: TargetLine) -> tuple[Words, ...]:
    """Reached, promised, percent of plan, due by today, remark."""
    state, figure = one.progress, one.figure
    sign = figure.measure.vi if figure.is_share else ""
    plan = decimal(one.plan.value, 0 if one.plan.value == one.plan.value.to_integral_value() else 1)
    return (
        shown(figure),
        Words(plan.vi + sign, plan.en + sign),
        both(decimal(state.percent, 1), "", Words("%", "%")) if state.percent is not None else NOTHING,
        both(decimal(state.pace, 1), "", Words("%", "%")) if state.pace is not None else NOTHING,
        remark(state, figure),
    )


def remark(state: Progress, figure: Counted) -> Words:
    """Nothing is judged that has no direction."""
    if figure.direction == "none":
        return NOTHING
    if state.percent is not None and state.pace is not None:
        return ON_PACE if state.percent >= state.pace else BELOW_PACE
    if state.met is None:
        return NOTHING
    said = MET if state.met else NOT_MET
    if not figure.is_share or state.difference is None or state.plan_kind != "share":
        return said
    gap = decimal(abs(state.difference), 1)
    return both(said, "", (POINTS_ABOVE if state.difference >= 0 else POINTS_BELOW).with_(n=gap))


def late_tasks(found: Leader) -> tuple[Words, ...]:
    """How many, then the longest overdue, each with its owner."""
    if not found.late:
        return (NO_TASKS if found.late is None else NONE_LATE,)
    first = (SOME_LATE if len(found.late) > MOST_LATE else ALL_LATE).with_(n=number(len(found.late)))
    return first, *(
        LATE_TASK.with_(owner=one.owner, title=one.title, n=number(one.days)) for one in found.late[:MOST_LATE]
    )


def sentence(found: Leader) -> Words:
    if found.sentence is None:
        return NO_SENTENCE
    said, day = found.sentence.words, shown_date(found.sentence.written_on)
    return Words(f"{said} ({day})", f"{said} ({day})")


def shown(figure: Counted) -> Words:
    return Words(figure.shown("vi"), figure.shown("en"))


def number(value: int) -> Words:
    return decimal(Decimal(value), 0)


def signed(value: int) -> Words:
    said = number(abs(value))
    return Words(MINUS + said.vi, MINUS + said.en) if value < 0 else said


def decimal(value: Decimal, places: int) -> Words:
    return Words(shown_number(float(value), places, "vi"), shown_number(float(value), places, "en"))


def both(first: Words, between: str, second: Words) -> Words:
    return Words(first.vi + between + second.vi, first.en + between + second.en)


def joined(said: list[Words]) -> Words:
    return Words(" ".join(one.vi for one in said), " ".join(one.en for one in said))


TITLE = Words("Dân số: bảy dòng cho lãnh đạo", "Population: seven lines for leaders")
COMPLETE = Words("Số liệu đã đủ chưa", "Are the figures complete")
PEOPLE = Words("Dân số (nhân khẩu thực tế thường trú)", "Population (residents)")
BIRTHS = Words("Trẻ sinh ra", "Births")
TARGETS = Words("Chỉ tiêu, thấp nhất trước", "Targets, the furthest behind first")
CALLS = Words("Ba nơi nên gọi hôm nay", "Three places to call today")
TASKS = Words("Nhiệm vụ giao đã quá hạn", "Tasks given that are overdue")
SENTENCE = Words("Ý kiến của cơ quan", "The office's sentence")

ALL_IN, NOT_ALL_IN = Words("Đã đủ.", "Complete."), Words("Chưa đủ.", "Not complete.")
COMMUNES = Words(
    "{closed} trong {all} xã, phường, đặc khu đã chốt {month};", "{closed} of {all} communes closed {month};"
)
CLOSED, NOT_CLOSED = (
    Words("Đã chốt {month};", "{month} is closed;"),
    Words("Chưa chốt {month};", "{month} is not closed;"),
)
AREAS = Words("{handed} trong {all} địa bàn đã nộp phiếu.", "{handed} of {all} areas handed in.")
STILL_OPEN = Words("Còn {names}. {due}", "Open: {names}. {due}")
DUE_LEFT = Words("Hạn {day}, còn {n} ngày làm việc.", "Due {day}, {n} working days left.")
DUE_PAST = Words("Hạn {day} đã qua {n} ngày làm việc.", "Due {day}, {n} working days ago.")
KNOWN = Words("Số liệu {status}, biết đến ngày {day}.", "Figures: {status}, known to {day}.")
UNKNOWN = Words("Chưa có số liệu.", "No figure yet.")
PERSONS = Words("{n} người.", "{n} persons.")
HOMES = Words("{n} hộ dân cư.", "{n} households.")
UP = Words("Tăng {n} người so với {day}.", "Up {n} persons since {day}.")
DOWN = Words("Giảm {n} người so với {day}.", "Down {n} persons since {day}.")
UNCHANGED = Words("Bằng ngày {day}.", "As on {day}.")
SUM = Words(
    f"Sinh {{births}} {MINUS} chết {{deaths}} + chuyển đến {{came}} {MINUS} chuyển đi {{left}}",
    f"Births {{births}} {MINUS} deaths {{deaths}} + moves in {{came}} {MINUS} moves out {{left}}",
)
ADJUSTED = Words(" {sign} điều chỉnh {n}", " {sign} adjustments {n}")
SUM_IS = Words("{parts}{adjusted} = {total}", "{parts}{adjusted} = {total}")
BORN = Words("{n} trẻ.", "{n} children.")
BOYS_GIRLS = Words("{boys} bé trai, {girls} bé gái.", "{boys} boys, {girls} girls.")
LAST_YEAR = Words("Cùng kỳ {year}: {n} trẻ.", "Same window {year}: {n}.")
RATIO = Words("Tỷ số giới tính khi sinh: {n} bé trai/100 bé gái", "Sex ratio at birth: {n} boys per 100 girls")
RATIO_SMALL = Words(
    "Tỷ số giới tính khi sinh: {n} bé trai/100 bé gái (số ít, không so sánh).",
    "Sex ratio at birth: {n} boys per 100 girls (small number, not compared).",
)
RATIO_NONE = Words("Tỷ số giới tính khi sinh: chưa tính được.", "Sex ratio at birth: cannot be computed.")
INTERVAL = Words(" (khoảng {low} – {high})", " (interval {low} – {high})")
RATIO_BEFORE = Words("; cùng kỳ {n}", "; same window {n}")
NO_TARGETS = Words("Chưa ghi chỉ tiêu nào cho năm {year}.", "No target is on record for {year}.")
NO_CALLS = Words("Không có nơi nào cần gọi gấp.", "No place calls for it today.")
NO_TASKS = Words("Tài khoản này không xem nhiệm vụ giao.", "This account does not read tasks.")
NONE_LATE = Words("Không có nhiệm vụ nào quá hạn.", "No task is overdue.")
SOME_LATE = Words("{n} nhiệm vụ quá hạn; lâu nhất:", "{n} tasks are overdue; the longest:")
ALL_LATE = Words("{n} nhiệm vụ quá hạn:", "{n} tasks are overdue:")
LATE_TASK = Words("{owner}: {title} (quá hạn {n} ngày)", "{owner}: {title} ({n} days overdue)")
NO_SENTENCE = Words("Cơ quan chưa ghi ý kiến.", "The office has not added a sentence.")
TARGET, REACHED, PLANNED, PERCENT, DUE, REMARK = (
    Words("Chỉ tiêu", "Target"),
    Words("Đã đạt", "Reached"),
    Words("Giao", "Planned"),
    Words("% KH", "% of plan"),
    Words("Cần đến nay", "Due by now"),
    Words("Nhận xét", "Remark"),
)
ON_PACE, BELOW_PACE = Words("Đạt tiến độ", "On pace"), Words("Dưới tiến độ", "Below pace")
MET, NOT_MET = Words("Đạt", "Met"), Words("Chưa đạt", "Not met yet")
POINTS_ABOVE = Words(", trên {n} điểm %", ", {n} points above")
POINTS_BELOW = Words(", dưới {n} điểm %", ", {n} points below")
