"""The register's small commune, with a data folder of its own."""

from pathlib import Path
from typing import Any

import pytest

from tests.rooms.register.conftest import commune

__all__ = ["commune"]


@pytest.fixture(autouse=True)
def own_data_folder(settings: Any, tmp_path: Path) -> None:
    settings.DANSO_HOME = tmp_path
