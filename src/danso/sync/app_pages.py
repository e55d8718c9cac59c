"""The phone's app: code only, the same for everybody, so nothing here asks who is there (ADR 0017, address 6).

Built by `make phone`; the worker on the phone keeps these files and asks for them again when they change.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseNotModified
from django.urls import path

BUILT = Path(__file__).parent / "static" / "phone"
KINDS = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
}
# Stricter than the office's: no frame, no form sent anywhere, no text of an address run as script.
POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types danso",
    ]
)


def app_file(request: HttpRequest, name: str = "index.html") -> HttpResponse:
    """One file of the app. What was not built is not there."""
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET"])
    file = BUILT / name
    if file.suffix not in KINDS or not file.is_file():
        raise Http404
    body, tag = _read(file, file.stat().st_mtime_ns)
    answer: HttpResponse
    if request.headers.get("If-None-Match") == tag:
        answer = HttpResponseNotModified()
    else:
        answer = HttpResponse(body, content_type=KINDS[file.suffix])
    answer.headers["ETag"] = tag
    answer.headers["Cache-Control"] = "no-cache"  # kept by the worker; asked for again, and answered 304
    answer.headers["Content-Security-Policy"] = POLICY
    return answer


app_file.methods = ("GET",)  # type: ignore[attr-defined]  # for the walk over every address


@lru_cache(maxsize=32)
def _read(file: Path, changed: int) -> tuple[bytes, str]:
    body = file.read_bytes()
    return body, f'"{hashlib.sha256(body).hexdigest()[:24]}"'


urlpatterns = [
    path("", app_file, name="phone"),
    path("<str:name>", app_file, name="phone_file"),
]
