"""A browser without a server: its requests are answered by Django's test client, over one connection to the database.

The browser lives in a thread of its own and hands each request over; the test's own thread answers.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import Empty, Queue
from typing import TypeVar
from urllib.parse import urlsplit

from django.test import Client
from playwright.sync_api import Route

ORIGIN = "http://localhost"
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
T = TypeVar("T")


@dataclass
class Asked:
    """A request on its way from the browser's thread, and what it is answered."""

    method: str
    path: str
    body: bytes
    headers: dict[str, str]
    answer: Future[tuple[int, dict[str, str], bytes]] = field(default_factory=Future)


def pass_on(waiting: Queue[Asked], route: Route) -> tuple[int, dict[str, str], bytes]:
    """The answer given, for who keeps files as a browser does."""
    parts, request = urlsplit(route.request.url), route.request
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    asked = Asked(request.method, path, request.post_data_buffer or b"", dict(request.headers))
    waiting.put(asked)
    status, headers, body = asked.answer.result(timeout=30)
    route.fulfill(status=status, headers=headers, body=body)
    return status, headers, body


def answered(client: Client, asked: Asked) -> tuple[int, dict[str, str], bytes]:
    headers = {"host": "localhost", **{k: v for k, v in asked.headers.items() if k.startswith(("hx-", "x-danso"))}}
    if asked.method == "POST":
        kind = asked.headers.get("content-type", "")
        said = client.post(asked.path, asked.body, content_type=kind, headers=headers)
    else:
        said = client.get(asked.path, headers=headers)
    if said.status_code == 302:  # the browser would follow it past this door
        onwards = f'<meta http-equiv="refresh" content="0;url={said["Location"]}">'
        return 200, {"Content-Type": "text/html"}, onwards.encode()
    body = b"".join(said.streaming_content) if said.streaming else said.content  # type: ignore[attr-defined]
    return said.status_code, dict(said.headers), body


def in_a_browser(client: Client, journey: Callable[[Queue[Asked]], T]) -> T:
    """Run the journey beside this thread, which answers what its browser asks until it is done."""
    waiting: Queue[Asked] = Queue()
    with ThreadPoolExecutor(1) as beside:
        done = beside.submit(journey, waiting)
        while not done.done():
            try:
                asked = waiting.get(timeout=0.05)
            except Empty:
                continue
            asked.answer.set_result(answered(client, asked))
        return done.result()
