"""Which program this is."""

from __future__ import annotations

from importlib.metadata import version


def program_version() -> str:
    """The version pyproject.toml gives, as installed."""
    return version("danso")
