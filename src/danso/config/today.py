"""Which day it is: the wall calendar's, or the one a demo or a test stands on."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from danso.config.home import home
from danso.values.refusal import Refusal
from danso.values.words import Words

VIET_NAM = ZoneInfo("Asia/Ho_Chi_Minh")


class TodayUnreadable(Refusal):
    """DANSO_TODAY, or the folder's `today` file, is no date."""


def today() -> date:
    """DANSO_TODAY, else the date in $DANSO_HOME/today, else the real one in Viet Nam."""
    return set_today() or datetime.now(VIET_NAM).date()


def set_today() -> date | None:
    """The day somebody set, which every screen then shows; None on the real calendar."""
    if text := os.environ.get("DANSO_TODAY"):
        return _read(text, "DANSO_TODAY")
    file = _file()
    return _read(file.read_text(encoding="utf-8"), str(file)) if file.exists() else None


def stand_on(day: date | None) -> None:
    """Make `day` today for this data folder (the demo does); None goes back to the calendar."""
    if day is None:
        _file().unlink(missing_ok=True)
    else:
        _file().write_text(f"{day.isoformat()}\n", encoding="utf-8")


def _file() -> Path:
    return home() / "today"


def _read(text: str, where: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise TodayUnreadable(UNREADABLE.with_(where=where)) from None


UNREADABLE = Words(
    vi="{where} phải là một ngày viết theo dạng năm-tháng-ngày, ví dụ 2020-11-05.",
    en="{where} must be a date written year-month-day, for example 2020-11-05.",
)
