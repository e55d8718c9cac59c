"""Slow senders wait by themselves: whoever is quick is answered meanwhile."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterable
from typing import Any

from danso.config.patience import MOST_READ, Environ, Patient, Start


class _Dripping:
    """A body whose bytes come when told."""

    def __init__(self) -> None:
        self.come = threading.Event()

    def read(self, size: int) -> bytes:
        assert self.come.wait(10)
        return b"x" * size


def _echo(environ: Environ, start: Start) -> Iterable[bytes]:
    start("200 OK", [])
    return [environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)), b"!"]


def _ask(application: Patient, body: Any, length: int) -> list[bytes]:
    return application({"wsgi.input": body, "CONTENT_LENGTH": str(length)}, lambda *_: None)


def test_a_phone_that_sends_slowly_does_not_take_the_only_thread_that_works() -> None:
    application, slow, said = Patient(_echo, working=1), _Dripping(), []
    waiting = threading.Thread(target=lambda: said.append(_ask(application, slow, 3)))
    waiting.start()
    assert _ask(application, io.BytesIO(b"quick"), 5) == [b"quick!"]
    assert said == []
    slow.come.set()
    waiting.join(10)
    assert said == [[b"xxx!"]]


def test_a_large_body_is_left_to_the_program() -> None:
    class Left(io.BytesIO):
        pass

    seen = []
    application = Patient(lambda environ, start: seen.append(environ["wsgi.input"]) or [])
    _ask(application, left := Left(b""), MOST_READ + 1)
    _ask(application, Left(b"12"), 2)
    assert seen[0] is left
    assert type(seen[1]) is io.BytesIO


def test_an_answer_is_closed_by_the_thread_that_made_it_also_when_it_breaks() -> None:
    threads = []

    class Answer:
        def __iter__(self) -> Any:
            threads.append(threading.current_thread())
            raise OSError

        def close(self) -> None:
            threads.append(threading.current_thread())

    application = Patient(lambda environ, start: Answer())
    try:
        _ask(application, io.BytesIO(), 0)
    except OSError:
        pass
    else:
        raise AssertionError("the breaking was not told")
    made, closed = threads
    assert made is closed is not threading.current_thread()
