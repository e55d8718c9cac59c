"""A data folder used as its people use it: by the `danso` command, each call a process of its own."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

DANSO = Path(sys.executable).with_name("danso")
INSIDE = Path(__file__).with_name("inside.py")


class Home:
    """One DANSO_HOME. `danso` gives the finished call, `told` its JSON, `rows` asks the register's file."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder = folder
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("DANSO_", "DJANGO_"))}
        self.environment = {**kept, "DANSO_HOME": str(folder), **environment}

    def danso(self, *arguments: str, code: int = 0) -> subprocess.CompletedProcess[str]:
        done = self._run([str(DANSO), *arguments])
        assert done.returncode == code, (arguments, done.returncode, done.stdout[-500:], done.stderr[-2000:])
        assert "Traceback" not in done.stderr
        return done

    def told(self, *arguments: str) -> Any:
        return json.loads(self.danso(*arguments, "--json").stdout)

    def deed(self, name: str, **told: Any) -> Any:
        """One of `inside.py`, where no command exists yet for what a person does on a screen."""
        done = self._run([sys.executable, str(INSIDE), name, json.dumps(told)])
        assert done.returncode == 0, done.stderr[-3000:]
        return json.loads(done.stdout)

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        with sqlite3.connect(f"file:{self.folder}/register.sqlite3?mode=ro", uri=True) as register:
            return register.execute(sql, values).fetchall()

    def _run(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=600)
