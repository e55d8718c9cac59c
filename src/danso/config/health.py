"""Whether the server answers: for those who start it and watch it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from danso.config.version import program_version


def alive(request: HttpRequest) -> HttpResponse:
    """One line, no database: `danso 0.1.0`."""
    return HttpResponse(f"danso {program_version()}\n", content_type="text/plain; charset=utf-8")
