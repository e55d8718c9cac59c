"""V. Các hoạt động đã triển khai: what the log of communication adds up to, then the office's own words."""

from __future__ import annotations

from danso.reports.briefing.telling import Telling, part
from danso.reports.document import Block, ListItem, Paragraph
from danso.values.words import Words
from danso.work.documents.queries.work import FormTotal
from danso.work.documents.words import FORMS

# What each form is counted in.
COUNTED_IN = {
    "group": Words("buổi", "sessions"),
    "talk": Words("buổi", "talks"),
    "loudspeaker": Words("lượt phát", "broadcasts"),
    "visit": Words("lượt thăm", "visits"),
    "contest": Words("cuộc", "contests"),
    "banner": Words("băng rôn, pa nô", "banners"),
    "article": Words("tin, bài", "articles"),
    "leaflet": Words("tờ rơi", "leaflets"),
    "other": Words("hoạt động", "activities"),
}


def activities(t: Telling) -> tuple[Block, ...]:
    own = t.own(
        "activities",
        "truyền thông (số buổi, lượt người), chiến dịch, đề án, tiếp thị xã hội và xã hội hóa PTTT, kho dữ liệu, kiểm tra",
        "communication, campaigns, projects, social marketing, data store, inspection",
    )
    return part(t, "V", "Các hoạt động đã triển khai", "Activities", *_communication(t), *own)


def _communication(t: Telling) -> tuple[Block, ...]:
    """One line a form, in the order of the log's list; nothing where nothing was logged."""
    done = t.data.communication
    if not done:
        return ()
    head = t.say("Hoạt động truyền thông theo sổ ghi của đơn vị:", "Communication, from the office's log:")
    return (Paragraph((head,)), *(ListItem((_line(t, one),)) for one in done))


def _line(t: Telling, one: FormTotal) -> str:
    counted = f"{t.amount(one.times)} {COUNTED_IN[one.form].in_(t.language)}"
    people = (
        "" if one.people is None else t.say(", {n} lượt người", ", reaching {n} (not persons)", n=t.amount(one.people))
    )
    cost = (
        ""
        if one.cost_dong is None
        else t.say(", kinh phí {n} đồng", ", at a cost of {n} đồng", n=t.amount(one.cost_dong))
    )
    name = FORMS[one.form].in_(t.language)
    return f"{name[:1].upper()}{name[1:]}: {counted}{people}{cost}."
