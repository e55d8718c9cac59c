"""A CSV file leaves with every cell as text."""

from __future__ import annotations

import pytest

from danso.values.text import harmless


@pytest.mark.parametrize("cell", ["=1+1", "+84", "-1", "@a", "\t=x", "＝x"])
def test_a_cell_that_a_spreadsheet_would_calculate_is_marked_as_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


def test_other_cells_stay_as_they_are() -> None:
    assert [harmless(cell) for cell in ("", "Xã A", "1-2", "01840")] == ["", "Xã A", "1-2", "01840"]
