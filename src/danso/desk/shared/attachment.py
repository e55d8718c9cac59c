"""A file as an answer: to be saved under its name, kept by nothing on the way and guessed at by no browser."""

from __future__ import annotations

from django.http import HttpResponse


def attachment(content: bytes, content_type: str, name: str) -> HttpResponse:
    """`name` is plain letters, digits and hyphens with its ending, and names nobody."""
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(content, content_type=content_type, headers=headers)
