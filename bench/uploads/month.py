"""What a month of 12 slips costs on the wire: hello, batch, hello, pull, with the lines a browser's fetch sends."""

from __future__ import annotations

import gzip
import http.client
import io
import json
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bench.uploads.plan import Plan

# As Chrome on Android sends them to the page's own origin.
LINES = (
    "Host: dan-so.example.vn", "Connection: keep-alive", "Cache-Control: no-store", 'sec-ch-ua-platform: "Android"',
    "User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile "
    "Safari/537.36", 'sec-ch-ua: "Chromium";v="140", "Google Chrome";v="140", "Not-A.Brand";v="99"',
    "sec-ch-ua-mobile: ?1", "Accept: */*", "Origin: https://dan-so.example.vn", "Sec-Fetch-Site: same-origin",
    "Sec-Fetch-Mode: cors", "Sec-Fetch-Dest: empty", "Referer: https://dan-so.example.vn/phone/",
    "Accept-Encoding: gzip, deflate, br", "Accept-Language: vi-VN,vi;q=0.9",
)  # fmt: skip
# One full handshake of TLS 1.3 with two small certificates, and 22 bytes a record each way: reckoned, not measured.
TLS = 3_500 + 8 * 2 * 22


@dataclass
class Wire:
    port: int
    authorization: str
    sent: dict[str, int] = field(default_factory=dict)

    def ask(self, name: str, method: str, path: str, body: bytes, kind: str) -> dict[str, Any]:
        lines = "\r\n".join(LINES).replace("dan-so.example.vn", "127.0.0.1", 1)
        head = (
            f"{method} /sync/{path} HTTP/1.1\r\n{lines}\r\nAuthorization: {self.authorization}\r\n"
            f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
        ).encode()
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as line:
            line.sendall(head + body)
            raw = _whole(line)
        answer = http.client.HTTPResponse(_Read(raw))  # type: ignore[arg-type]
        answer.begin()
        said = answer.read()
        assert answer.status == 200, (name, answer.status)
        self.sent[name] = len(head) + len(body) + len(raw)
        plain = gzip.decompress(said) if answer.getheader("Content-Encoding") == "gzip" else said
        told: dict[str, Any] = json.loads(plain)
        return told


class _Read:
    def __init__(self, raw: bytes) -> None:
        self._raw = raw

    def makefile(self, _mode: str) -> io.BytesIO:
        return io.BytesIO(self._raw)


def _whole(line: socket.socket) -> bytes:
    raw = b""
    while b"\r\n\r\n" not in raw:
        raw += line.recv(65_536)
    head, _, body = raw.partition(b"\r\n\r\n")
    lengths = [one for one in head.decode().lower().split("\r\n") if one.startswith("content-length:")]
    length = int(lengths[0].split(":")[1])
    while len(body) < length:
        body += line.recv(65_536)
    return head + b"\r\n\r\n" + body


def month(plan: Plan, port: int, judged: Callable[[], None]) -> dict[str, int]:
    """Bytes both ways by step, of a phone that holds its area already."""
    (batch,) = plan.month
    wire = Wire(port, batch.authorization)

    def hello(name: str) -> None:
        told = {
            "environment": plan.environment, "epoch": plan.epoch, "highest": 12, "captured": 12, "head": "0" * 43,
            "schemas": [1], "app": "1", "storage": {"persisted": True, "quota": 10**9, "used": 10**6, "canary": "ok"},
            "opened": {}, "clock_jumps": 0, "erased": [],
        }  # fmt: skip
        wire.ask(name, "POST", "hello", json.dumps(told).encode(), "application/json")

    def pull(name: str, before: dict[str, Any]) -> dict[str, Any]:
        told = {key: before.get(key) for key in ("epoch", "scope", "position")} | {"pass": plan.month_pass}
        return wire.ask(name, "POST", "pull", json.dumps(told).encode(), "application/json")

    hello("first hello")
    whole = pull("whole area", {})
    hello("hello")
    wire.ask("batch", "PUT", f"batch/{batch.number}", batch.body, "application/octet-stream")
    judged()
    hello("hello again")
    told = pull("pull", whole)
    assert not told["whole"] and len(told["slips"]) >= batch.slips, (told["whole"], len(told["slips"]))
    return wire.sent
