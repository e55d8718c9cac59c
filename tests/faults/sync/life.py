"""Lives drawn from seeds: the real core on simulated phones against the real server, and everything that goes wrong.

`python -m tests.faults.sync.life --seeds 1-5 --steps 300` prints one JSON object; a seed that fails is named in it with
what was wrong. `--seconds` begins no further seed after so many; `--relaxed` and `--lie` switch a rule off.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.faults.child import in_child
from tests.faults.sync import office
from tests.faults.sync.server import COUNTDOWN, Server, wait_until

PHONES_JS = Path(__file__).parent / "phones.mjs"
EVERY = 25  # steps between two looks at whether anything promised is missing
ROUNDS = 8  # quiet contacts of every phone until all agree
POISON, DIES, KILLED = 0.05, 0.06, 0.08
# Weights of what may happen at a step.
STEPS = {
    "save": 40, "contact": 36, "late": 5, "judge": 6, "appraise": 2.5, "back_up": 3, "restore": 1.2, "reassign": 2,
    "merge": 0.5, "revoke": 0.3, "crash": 2, "clock": 2,
}  # fmt: skip


class Wrong(Exception):
    """What must never be."""


class Phones:
    """The Node process."""

    def __init__(self) -> None:
        self.node = subprocess.Popen(["node", str(PHONES_JS)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def do(self, what: str, **told: Any) -> Any:
        assert self.node.stdin and self.node.stdout
        self.node.stdin.write(json.dumps({"do": what, **told}) + "\n")
        self.node.stdin.flush()
        said = json.loads(self.node.stdout.readline() or '{"wrong": "the phones\' process ended"}')
        if "wrong" in said:
            raise Wrong(f"{what} {told}: {said['wrong']}")
        return said["ok"]


class Life:
    def __init__(self, seed: int, server: Server, phones: Phones, relaxed: bool) -> None:
        self.chance = random.Random(seed)
        self.server, self.phones = server, phones
        self.number = self.chance.randint(2, office.WORKERS)
        self.promised: set[str] = set()
        self.backups: list[str] = []
        self.seen = Counter[str]()
        self.armed = False
        phones.do("begin", port=server.port, number=self.number, relaxed=relaxed)

    # -- a life

    def live(self, steps: int) -> None:
        self.server.shared.day = office.FIRST_DAY
        self.server.start()
        for phone in range(self.number):
            if phone == 1:
                self.back_up()  # most phones are enrolled after the oldest backup
            code = self.office("code", worker=phone)
            if self.phones.do("enrol", phone=phone, code=code) != "done":
                raise Wrong(f"phone {phone} was not enrolled")
        for step in range(1, steps + 1):
            (what,) = self.chance.choices(list(STEPS), list(STEPS.values()))
            self.seen[what] += 1
            getattr(self, what)(self.chance.randrange(self.number))
            if step % EVERY == 0:
                self.look()
        self.settle()

    def save(self, phone: int) -> None:
        made = self.phones.do("save", phone=phone, poison=self.drawn(POISON), **self.luck())
        if made:
            self.promised.add(made)
            self.seen["promised"] += 1

    def contact(self, phone: int) -> None:
        self.arm()
        self.seen[str(self.phones.do("contact", phone=phone, quiet=False, **self.luck()))] += 1
        self.again()

    def late(self, phone: int) -> None:
        self.phones.do("late", draw=self.draw())

    def crash(self, phone: int) -> None:
        self.phones.do("crash", phone=phone)

    def clock(self, phone: int) -> None:
        self.phones.do("clock", phone=phone, draw=self.draw())

    def judge(self, phone: int) -> None:
        self.arm()
        self.office("judge")
        self.again()

    def appraise(self, phone: int) -> None:
        self.office("appraise")

    def back_up(self, phone: int = 0) -> None:
        made = self.office("back_up")
        if made:
            self.backups = [*self.backups, made][-int(os.environ["DANSO_BACKUP_WINDOW"]) :]

    def restore(self, phone: int) -> None:
        """Nobody serves meanwhile; any backup of the window."""
        if self.backups:
            name, day = self.chance.choice(self.backups), self.server.shared.day
            self.server.kill()
            in_child(lambda: office.restore(name, day))
            self.server.start()

    def reassign(self, phone: int) -> None:
        self.next_day()
        self.office("reassign", worker=phone, area=self.chance.randrange(3))

    def merge(self, phone: int) -> None:
        self.next_day()
        self.office("merge")

    def revoke(self, phone: int) -> None:
        self.office("revoke", worker=phone)

    def next_day(self) -> None:
        self.server.shared.day += timedelta(days=1)

    # -- what must hold

    def look(self) -> None:
        """Nothing promised is missing from server and phones together, nothing is there twice."""
        held, stored = self.phones.do("held"), self.office("stored")
        if stored["wrong"]:
            raise Wrong("; ".join(stored["wrong"]))
        if lost := self.promised - set(held["held"]) - set(stored["ids"]):
            raise Wrong(f"{len(lost)} of {len(self.promised)} promised slips are nowhere")

    def settle(self) -> None:
        """The air clears: quiet contacts and the judge, until all agree."""
        self.look()
        self.again()
        told: list[str] = []
        for _ in range(ROUNDS):
            for phone in range(self.number):
                self.phones.do("contact", phone=phone, quiet=True, draw=self.draw(), dies=0)
            self.office("judge")
            told = [self.phones.do("compare", phone=phone) for phone in range(self.number)]
            if not any(one.startswith("another") for one in told) and self.phones.do("held")["waiting"] == 0:
                break
        else:
            raise Wrong(f"never agreed: {told}, {self.phones.do('held')['waiting']} still wait")
        self.look()
        stored = self.office("stored")
        if lost := self.promised - set(stored["ids"]):
            raise Wrong(f"{len(lost)} of {len(self.promised)} promised slips never reached the server")
        if wrong := self.office("whole"):
            raise Wrong("; ".join(wrong))
        self.seen["phones that agree"] += sum(one.startswith("same") for one in told)

    # -- the means

    def office(self, what: str, **told: Any) -> Any:
        """An act of the office; None where it was refused, or where the server was killed in it."""
        body = json.dumps({"do": what, **told})
        asked = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=120)
        try:
            asked.request("POST", "/office", body)
            answer = asked.getresponse()
            if answer.status != 200:
                raise Wrong(f"{what}: {answer.status}")
            said = json.loads(answer.read())
        except (OSError, http.client.HTTPException):
            if not self.again():
                raise
            return None
        finally:
            asked.close()
        if "refused" in said:
            self.seen[f"{what} refused: {said['refused']}"] += 1
        return said.get("ok")

    def again(self) -> bool:
        """Started again where it was killed; a point that was not met until now is forgotten."""
        if self.armed and self.server.shared.get(COUNTDOWN) == 0:
            wait_until(self.server.is_dead)
        self.armed = False
        self.server.shared.put(COUNTDOWN, 0)
        if self.server.is_dead():
            self.seen["server killed"] += 1
            self.server.start()
            return True
        return False

    def arm(self) -> None:
        """It may be that the server is killed at one of the next commit points."""
        if self.drawn(KILLED):
            self.armed = True
            self.server.shared.put(COUNTDOWN, self.chance.randint(1, 400))

    def luck(self) -> dict[str, int]:
        return {"draw": self.draw(), "dies": self.chance.randint(1, 40) if self.drawn(DIES) else 0}

    def draw(self) -> int:
        return self.chance.getrandbits(32)

    def drawn(self, probability: float) -> bool:
        return self.chance.random() < probability


def main(asked: argparse.Namespace) -> dict[str, Any]:
    memory = Path("/dev/shm")  # no kill of a process loses what is written there; power cuts have a test of their own
    base = Path(tempfile.mkdtemp(prefix="danso-sync-", dir=memory if memory.is_dir() else None))
    os.environ |= {
        "DANSO_HOME": str(base / "now"), "DANSO_BACKUP_DIR": str(base / "kept"), "DANSO_BACKUP_WINDOW": "3",
        "DJANGO_SETTINGS_MODULE": "danso.config.settings",
    }  # fmt: skip
    for name in ("DANSO_TODAY", "DANSO_USER", "DANSO_SERVICE", "DANSO_DATABASE_URL", "DANSO_WITNESS_FILE"):
        os.environ.pop(name, None)
    import django

    django.setup()
    from django.core.handlers.wsgi import WSGIHandler

    import danso.config.urls  # noqa: F401  read once, before the forks
    from tests.faults import town

    began = time.monotonic()
    in_child(office.build)
    town.copied(base / "now", base / "whole")
    application = WSGIHandler()
    told: dict[str, Any] = {"built in": round(time.monotonic() - began, 1), "failed": {}, "lived": []}
    seen, began = Counter[str](), time.monotonic()
    phones = Phones()
    server = Server(application, lie=asked.lie)
    try:
        for seed in range(asked.first, asked.last + 1):
            if asked.seconds and time.monotonic() - began > asked.seconds:
                break
            if told["failed"] and (asked.relaxed or asked.lie):
                break  # one is enough to show what the rule is for
            town.copied(base / "whole", base / "now")
            shutil.rmtree(base / "kept", ignore_errors=True)
            (base / "kept").mkdir()
            life = Life(seed, server, phones, asked.relaxed)
            try:
                life.live(asked.steps)
            except (Exception, SystemExit) as wrong:  # whatever it was, the seed is named
                told["failed"][seed] = f"{type(wrong).__name__}: {wrong}   again: {_command(asked, seed)}"
            finally:
                server.kill()
            told["lived"].append(seed)
            seen += life.seen
    finally:
        phones.node.kill()
        shutil.rmtree(base, ignore_errors=True)
    seconds = time.monotonic() - began
    steps = asked.steps * len(told["lived"])
    return {**told, "seconds": round(seconds, 1), "steps a second": round(steps / seconds, 1), "seen": dict(seen)}


def _command(asked: argparse.Namespace, seed: int) -> str:
    without = "".join(f" --{name}" for name in ("relaxed", "lie") if getattr(asked, name))
    return f"python -m tests.faults.sync.life --seeds {seed}-{seed} --steps {asked.steps}{without}"


def read_arguments(arguments: list[str]) -> argparse.Namespace:
    reader = argparse.ArgumentParser()
    reader.add_argument("--seeds", default="1-5")
    reader.add_argument("--steps", type=int, default=300)
    reader.add_argument("--seconds", type=float, default=0)
    reader.add_argument("--relaxed", action="store_true")
    reader.add_argument("--lie", action="store_true")
    asked = reader.parse_args(arguments)
    asked.first, asked.last = map(int, asked.seeds.split("-"))
    return asked


if __name__ == "__main__":
    sys.stdout.write("\n" + json.dumps(main(read_arguments(sys.argv[1:])), ensure_ascii=False) + "\n")
