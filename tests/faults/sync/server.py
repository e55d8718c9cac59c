"""The product's own WSGI application in a process that can be killed at a chosen commit point and started again.

One thread: the order of what happens is the driver's. Beside `/sync/` the office's acts are called at `/office`.
"""

from __future__ import annotations

import json
import mmap
import os
import signal
import socket
import struct
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from tests.faults.points import Points
from tests.faults.sync import office

COUNTDOWN, DAY = 0, 8


class Shared:
    """Two numbers that driver and server both see: points left until the kill (0: none), and the office's day."""

    def __init__(self) -> None:
        self.memory = mmap.mmap(-1, 16)
        self.day = office.FIRST_DAY

    def get(self, at: int) -> int:
        return int(struct.unpack_from("q", self.memory, at)[0])

    def put(self, at: int, value: int) -> None:
        struct.pack_into("q", self.memory, at, value)

    @property
    def day(self) -> date:
        return date.fromordinal(self.get(DAY))

    @day.setter
    def day(self, value: date) -> None:
        self.put(DAY, value.toordinal())


class Countdown(Points):
    """Killed when the shared number comes to nothing."""

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self.shared = shared

    def _pass(self) -> None:
        left = self.shared.get(COUNTDOWN)
        if left > 0:
            self.shared.put(COUNTDOWN, left - 1)
            if left == 1:
                os.kill(os.getpid(), signal.SIGKILL)


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


class Loud(WSGIServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A line that broke under the answer is the air's doing."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


class Server:
    def __init__(self, application: Callable[..., Iterable[bytes]], lie: bool = False) -> None:
        self.application, self.lie = application, lie
        self.shared = Shared()
        self.pid = 0
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]

    def start(self) -> None:
        self.shared.put(COUNTDOWN, 0)
        reader, writer = os.pipe()
        if (pid := os.fork()) == 0:
            try:
                os.close(reader)
                self._serve(writer)
            finally:
                os._exit(1)
        os.close(writer)
        with os.fdopen(reader, "rb") as said:
            if said.read(1) != b"1":
                raise SystemExit("the server did not start; its trace stands above")
        self.pid = pid

    def is_dead(self) -> bool:
        if self.pid and os.waitpid(self.pid, os.WNOHANG)[0]:
            self.pid = 0
        return self.pid == 0

    def kill(self) -> None:
        if not self.is_dead():
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            self.pid = 0

    def _serve(self, ready: int) -> None:
        from django.conf import settings

        from danso.config.home import home
        from danso.operations.in_use import work_on
        from danso.operations.switching import finish_switch
        from danso.sync import endpoints, safe

        finish_switch(home())
        work_on(home())
        settings.DANSO_TODAY = lambda: self.shared.day
        endpoints.not_too_often.__defaults__ = (10**9,)
        if self.lie:  # a rule switched off: what is here now is called safe
            safe.safe_positions, safe.safe_marks = _all_positions, _all_marks
        Countdown(self.shared).watch()
        with Loud(("127.0.0.1", self.port), Quiet) as served:
            served.set_app(self._answer)
            os.write(ready, b"1")
            os.close(ready)
            served.serve_forever()

    def _answer(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if environ["PATH_INFO"] != "/office":
            return self.application(environ, start)
        from danso.values.refusal import Refusal

        told = json.loads(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])))
        try:
            said: Any = {"ok": office.ACTS[told["do"]](self.shared.day, told)}
        except Refusal as refusal:
            said = {"refused": type(refusal).__name__}
        start("200 OK", [("Content-Type", "application/json")])
        return [json.dumps(said).encode()]


def _all_positions() -> dict[int, int]:
    from danso.register.models import CommuneChain

    return dict(CommuneChain.objects.values_list("commune", "position"))


def _all_marks() -> dict[str, int]:
    from danso.operations.contents import contents

    return dict(contents("default").marks)


def wait_until(done: Callable[[], bool], seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while not done() and time.monotonic() < until:
        time.sleep(0.01)
