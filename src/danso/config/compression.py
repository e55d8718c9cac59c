"""Text goes over the wire compressed: a page of 45 KB is 6 KB, and offices sit on slow lines.

Compressing a page that holds secrets beside something an attacker may choose lets the length tell of the secrets
(BREACH). Such an attacker has to make the browser ask, again and again. In the background he cannot: the session cookie
is SameSite=Lax. In a window that he opens he can (Lax sends the cookie there, and some pages repeat a word of their
address), so what another site asked for goes uncompressed: every browser of the last years says so over https
(Sec-Fetch-Site), and without https the line hides nothing to begin with. Besides, persons are searched for in a body with
a token, the token is masked anew in each page, and Django adds up to a hundred random bytes to each answer.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

_OURS = ("same-origin", "none")  # none: typed, a bookmark
TEXT = ("text/", "application/json", "application/javascript", "image/svg+xml")


class Compression(GZipMiddleware):
    """Leaves alone what is compressed already (workbooks, documents, PDF, pictures, letters) and what others ask for."""

    def process_response(self, request: HttpRequest, response: Any) -> HttpResponseBase:
        if not response.headers.get("Content-Type", "").startswith(TEXT):
            return response
        if request.headers.get("Sec-Fetch-Site", "none") not in _OURS:
            return response
        return super().process_response(request, response)
