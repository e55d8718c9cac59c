"""`python -m bench.uploads.sending <plan> <group> <port> <batches/s, 0: as fast as answers come> <clients>`: the load.

One process, one thread, kept connections, bytes made beforehand. A batch is timed from the moment it was due until its
answer is whole, so that waiting for a free client counts too. Answers are checked when all is over. Prints one line.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from bench.uploads.plan import GARBAGE_EVERY, REPLAY_EVERY, Batch, Plan, read
from danso.sync import wire

PIECE, EVERY = 500, 0.2  # 20 kbit/s
SLOW_ROUNDS = 3


@dataclass
class Found:
    """`answers`: (batch, kind, status, body); kind `first`, `again`, `recut`, `garbage`."""

    seconds: list[float] = field(default_factory=list)
    answers: list[tuple[Batch, str, int, bytes]] = field(default_factory=list)
    put_off: int = 0


class Client:
    def __init__(self, port: int, *, slow: bool = False) -> None:
        self._port, self._slow = port, slow
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def put(self, authorization: str, number: str, body: bytes, found: Found) -> tuple[int, bytes]:
        """Asked to come again later it comes, after a tenth of a second for the sake of the clock."""
        while True:
            status, said = await self._ask(authorization, number, body)
            if status not in (503, 429):
                return status, said
            found.put_off += 1
            await asyncio.sleep(0.1)

    async def _ask(self, authorization: str, number: str, body: bytes) -> tuple[int, bytes]:
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = self._streams
        head = (
            f"PUT /sync/batch/{number} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: {authorization}\r\n"
            f"Content-Type: application/octet-stream\r\nContent-Length: {len(body)}\r\n\r\n"
        ).encode()
        if not self._slow:
            writer.write(head + body)
        else:
            writer.write(head)
            for at in range(0, len(body), PIECE):
                writer.write(body[at : at + PIECE])
                await asyncio.sleep(EVERY)
        answer = await reader.readuntil(b"\r\n\r\n")
        lines = answer.decode().lower().split("\r\n")
        length = next(int(line.split(":")[1]) for line in lines if line.startswith("content-length:"))
        said = await reader.readexactly(length)
        if "connection: close" in lines:
            writer.close()
            self._streams = None
        return int(lines[0].split()[1]), said


async def load(batches: list[Batch], port: int, rate: float, clients: int) -> Found:
    found, begun, turn = Found(), time.perf_counter(), iter(enumerate(batches))

    async def work() -> None:
        client = Client(port)
        for n, batch in turn:
            due = begun + n / rate if rate else time.perf_counter()
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            await _send(client, batch, batch.number, batch.body, "first", found, due)
            if n % (2 * REPLAY_EVERY) == REPLAY_EVERY // 2:  # the answer was lost
                await _send(client, batch, batch.number, batch.body, "again", found, time.perf_counter())
            elif n % REPLAY_EVERY == REPLAY_EVERY // 2:  # the same slips under another number
                await _send(client, batch, str(uuid4()), batch.body, "recut", found, time.perf_counter())
            if n % GARBAGE_EVERY == GARBAGE_EVERY // 2:
                await _send(client, batch, str(uuid4()), batch.body[:-7], "garbage", found, time.perf_counter())

    await asyncio.gather(*[work() for _ in range(clients)])
    return found


async def slowly(batches: list[Batch], port: int) -> Found:
    """All at once, each for itself: a batch at 20 kbit/s, and the same again and again."""
    found = Found()

    async def work(batch: Batch) -> None:
        client = Client(port, slow=True)
        for n in range(SLOW_ROUNDS):
            kind = "again" if n else "first"
            await _send(client, batch, batch.number, batch.body, kind, found, time.perf_counter())

    await asyncio.gather(*[work(one) for one in batches])
    return found


async def _send(
    client: Client, batch: Batch, number: str, body: bytes, kind: str, found: Found, due: float
) -> None:  # fmt: skip
    status, said = await client.put(batch.authorization, number, body, found)
    found.seconds.append(time.perf_counter() - due)
    found.answers.append((batch, kind, status, said))


def checked(found: Found, plan: Plan) -> dict[str, int]:
    """Verdicts of the first answers, and how many answers were not what they must be."""
    counts = {"stored": 0, "quarantined": 0, "wrong": 0}
    first: dict[str, bytes] = {}
    for batch, kind, status, said in found.answers:
        if kind == "garbage":
            counts["wrong"] += status != 422
            continue
        if kind == "again":
            counts["wrong"] += status != 200 or said != first.get(batch.number)
            continue
        told = json.loads(said) if status == 200 else None
        if told is None or not _proven(told, plan):
            counts["wrong"] += 1
            continue
        verdicts = [one[1] for one in json.loads(told["receipt"])["verdicts"]]
        if kind == "first":
            first[batch.number] = said
            for verdict in verdicts:
                counts[verdict] = counts.get(verdict, 0) + 1
        counts["wrong"] += len(verdicts) != batch.slips or (kind == "recut" and set(verdicts) != {"duplicate"})
    return counts


def _proven(told: dict[str, str], plan: Plan) -> bool:
    return wire.verify(plan.receipt_key, told["receipt"].encode(), wire.from_text(told["signature"]))


def main(file: Path, group: str, port: int, rate: float, clients: int) -> None:
    plan = read(file)
    batches: list[Batch] = getattr(plan, group)
    spent, begun = time.process_time(), time.perf_counter()
    found = asyncio.run(slowly(batches, port) if group == "slow" else load(batches, port, rate, clients))
    wall, spent = time.perf_counter() - begun, time.process_time() - spent
    told = {
        "wall": wall, "processor": spent, "seconds": found.seconds, "put_off": found.put_off,
        "first": len(batches), "asked": len(found.answers), "slips": sum(one.slips for one in batches),
    }  # fmt: skip
    print(json.dumps(told | checked(found, plan)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), float(sys.argv[4]), int(sys.argv[5]))
