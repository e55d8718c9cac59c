"""Which day the office stands on. `config` decides it; this floor is told by the settings."""

from __future__ import annotations

from datetime import date

from django.conf import settings


def today() -> date:
    day: date = getattr(settings, "DANSO_TODAY")()  # noqa: B009  typed as a plain value by the plugin
    return day


def set_today() -> date | None:
    """The day somebody set (the demo), which every screen then shows; None on the real calendar."""
    day: date | None = getattr(settings, "DANSO_SET_TODAY")()  # noqa: B009
    return day
