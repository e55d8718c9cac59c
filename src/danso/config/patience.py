"""Whoever sends or fetches slowly keeps nobody waiting: a body is read before one of the few working threads is taken.

A phone on 20 kbit/s needs seconds for a batch. Were it read inside the program, four such phones would hold all four
threads that answer. So many threads wait for bytes and few work; what is held open for each request (connections to
the databases, their caches) belongs to those that work.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

WORKING = 4
WAITING = 320  # threads that may wait for bytes: 200 slow phones and everybody else
MOST_READ = 1024 * 1024  # larger bodies (workbooks) are the officers' and are read by the program, onto the disk

Environ = dict[str, Any]
Start = Callable[..., Any]
Application = Callable[[Environ, Start], Iterable[bytes]]


class Patient:
    """A WSGI application around another one."""

    def __init__(self, application: Application, working: int = WORKING) -> None:
        self._application = application
        self._working = ThreadPoolExecutor(working, thread_name_prefix="answering")

    def __call__(self, environ: Environ, start: Start) -> list[bytes]:
        length = environ.get("CONTENT_LENGTH") or "0"
        if length.isdecimal() and 0 < int(length) <= MOST_READ:
            environ["wsgi.input"] = io.BytesIO(environ["wsgi.input"].read(int(length)))
        return self._working.submit(self._answer, environ, start).result()

    def _answer(self, environ: Environ, start: Start) -> list[bytes]:
        """Whole, and closed by the thread that made it: its connections end the request with it."""
        answer = self._application(environ, start)
        try:
            return [b"".join(answer)]
        finally:
            close = getattr(answer, "close", None)
            if close is not None:
                close()
