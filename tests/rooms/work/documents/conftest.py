"""The commune of the register's tests."""

from __future__ import annotations

from tests.rooms.register.conftest import commune

__all__ = ["commune"]
