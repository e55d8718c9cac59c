"""A server process and somebody signed in to it, as a browser is: one connection kept, cookies, gzip asked for."""

from __future__ import annotations

import gzip
import http.client
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode, urlsplit

PASSWORD, OFFICER = "danso-demo", "dm-dong-may"  # printed by the demo and good nowhere else
STARTS_WITHIN, KEPT = 60, 15  # seconds


class Processor:
    """Seconds that a server and the processes it began have spent on the processor; 0 where the system keeps no count."""

    def __init__(self, pid: int) -> None:
        self._tasks = [Path(f"/proc/{one}/task") for one in (pid, *_children(pid))]

    def seconds(self) -> float:
        files = [file for one in self._tasks for file in one.glob("*/schedstat")]
        return sum(int(file.read_text().split()[0]) for file in files) / 1e9


def _children(pid: int) -> list[int]:
    own = [int(one) for file in Path(f"/proc/{pid}/task").glob("*/children") for one in file.read_text().split()]
    return own + [below for one in own for below in _children(one)]


@contextmanager
def process(arguments: Sequence[str | Path], home: Path, port: int) -> Iterator[Processor]:
    """A server that answers on the port, ended afterwards."""
    run = subprocess.Popen(
        [*map(str, arguments)], env=os.environ | {"DANSO_HOME": str(home)},
        stdout=subprocess.DEVNULL, stderr=sys.stderr,
    )  # fmt: skip
    try:
        _wait(port, run)
        yield Processor(run.pid)
    finally:
        run.terminate()
        run.wait(30)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait(port: int, run: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until and run.poll() is None:
        try:
            if Browser(port).get("/alive").status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server did not start")


@dataclass(frozen=True)
class Answer:
    """`wire`: bytes of head and body as sent; `seconds` until the last of them, `processor` what the server spent."""

    status: int
    text: str
    wire: int
    seconds: float
    processor: float
    location: str


class Browser:
    def __init__(self, port: int, processor: Processor | None = None) -> None:
        self._processor = processor
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._cookies: dict[str, str] = {}
        self._token = ""
        self._kept_until = 0.0

    def sign_in(self) -> None:
        self.get("/vao")
        entered = self.post("/vao", {"username": OFFICER, "password": PASSWORD, "next": "/"})
        assert entered.status == 302, entered.status
        self.get("/toi")

    def get(self, path: str) -> Answer:
        return self._ask("GET", path, None)

    def post(self, path: str, fields: Mapping[str, str | Sequence[str]]) -> Answer:
        return self._ask("POST", path, urlencode({"csrfmiddlewaretoken": self._token, **fields}, doseq=True))

    @property
    def session(self) -> str:
        return self._cookies["sessionid"]

    def _ask(self, method: str, path: str, body: str | None) -> Answer:
        headers = {"Accept-Encoding": "gzip", "Cookie": "; ".join(f"{k}={v}" for k, v in self._cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        if time.monotonic() > self._kept_until:
            self._connection.close()  # the server has closed it, or is about to
        spent = self._spent()
        begun = time.perf_counter()
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        sent = answer.read()
        seconds, spent = time.perf_counter() - begun, self._spent() - spent
        self._kept_until = time.monotonic() + KEPT
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                self._cookies |= {key: one.value for key, one in SimpleCookie(value).items()}
        text = (gzip.decompress(sent) if answer.getheader("Content-Encoding") == "gzip" else sent).decode()
        if found := re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', text):
            self._token = found[1]
        wire = len(sent) + sum(len(name) + len(value) + 4 for name, value in answer.getheaders())
        location = urlsplit(answer.getheader("Location") or "").path
        return Answer(answer.status, text, wire, seconds, spent, location)

    def _spent(self) -> float:
        return self._processor.seconds() if self._processor else 0.0
