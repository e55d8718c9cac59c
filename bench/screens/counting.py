"""`python -m bench.screens.counting`: how many questions each step asks the databases, on the folder of DANSO_HOME."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from queue import Queue
from typing import Any

from bench.screens.asked import floor, steps
from bench.screens.commune import ground_of
from bench.screens.office import OFFICER, PASSWORD, Answer


class Counting:
    """Asked like a browser; the answer's `seconds` are the number of questions it took."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def get(self, path: str) -> Answer:
        return self._ask(lambda: self._client.get(path))

    def post(self, path: str, fields: Mapping[str, str | Sequence[str]]) -> Answer:
        return self._ask(lambda: self._client.post(path, fields))

    def _ask(self, asked: Any) -> Answer:
        from django.db import connections
        from django.test.utils import CaptureQueriesContext

        with (
            CaptureQueriesContext(connections["default"]) as slips,
            CaptureQueriesContext(connections["looks"]) as looks,
        ):
            said = asked()
        questions = len(slips) + len(looks)
        return Answer(said.status_code, said.content.decode(), 0, questions, 0, said.headers.get("Location", ""))


def main() -> None:
    import django

    django.setup()
    from django.conf import settings
    from django.test import Client

    from danso.register.models import SlipRow

    browser: Any = Counting(Client(headers={"host": "127.0.0.1"}))
    browser.post("/vao", {"username": OFFICER, "password": PASSWORD, "next": "/"})
    sheets: Queue[tuple[int, str]] = Queue()
    ready = SlipRow.objects.filter(state="standing", appraisal="unappraised", kind="reviewed", area__isnull=False)
    for area, on in ready.order_by("-position").values_list("area", "happened_on")[:40]:
        sheets.put((area or 0, on[:7]))
    found = {}
    for step in [*steps(ground_of(Path(settings.DANSO_HOME)), sheets), *floor()]:
        if not step.name.startswith("queue"):
            step.do(browser)  # what is kept between two pages is kept
        found[step.name] = sum(int(one.seconds) for one in step.do(browser))
    print(json.dumps(found))


if __name__ == "__main__":
    main()
