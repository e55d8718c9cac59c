"""Nothing we hand out is calculated by a spreadsheet: every way a table leaves the house is found in the code.

A cell that begins with = + - @ TAB or CR is text. A new writer of workbooks, or of comma-separated text, that does not go
through the one renderer or through `harmless` fails here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

SRC = Path(__file__).resolve().parents[2] / "src" / "danso"
# Writers of workbooks, by hand: the renderer of every document, and the blank templates (our own words only).
WORKBOOKS = {"reports/render/excel.py", "exchange/inbound/template.py"}
# Of XlsxWriter: what makes a formula or a link of a text, or guesses.
GUESSING = {
    "write", "write_row", "write_column", "write_formula", "write_array_formula", "write_dynamic_array_formula",
    "write_url", "write_rich_string", "insert_textbox",
}  # fmt: skip


def parsed(*words: str) -> Iterator[tuple[str, ast.Module]]:
    """Files that say one of the words."""
    for file in sorted(SRC.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        if any(word in text for word in words):
            yield str(file.relative_to(SRC)), ast.parse(text)


def imports(tree: ast.Module) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {one.name.split(".")[0] for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def calls(tree: ast.Module, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in names:
            yield node


def test_workbooks_are_written_in_two_places_and_no_text_in_them_is_guessed_at() -> None:
    makers = ("xlsxwriter", "openpyxl", "xlwt", "odf")
    writers = {name: tree for name, tree in parsed(*makers) if imports(tree) & set(makers)}
    assert set(writers) == WORKBOOKS
    for name, tree in writers.items():
        guessed = [(one.func.attr, one.lineno) for one in calls(tree, *GUESSING) if _of_a_sheet(one)]  # type: ignore[attr-defined]
        assert guessed == [], name


def test_every_line_of_comma_separated_text_is_guarded() -> None:
    """But for headings, which are our own words: a list of constants."""
    open_lines = []
    for name, tree in parsed("csv"):
        if "csv" not in imports(tree):
            continue
        for one in calls(tree, "writerow", "writerows"):
            if not _guarded(one) and not _heading(one):
                open_lines.append(f"{name}:{one.lineno}")
    assert open_lines == []


def test_no_page_hands_out_comma_separated_text_of_its_own() -> None:
    assert [name for name, _ in parsed("text/csv")] == []


def _of_a_sheet(call: ast.Call) -> bool:
    """`out.write(...)` writes a file; of a workbook it is `sheet.write(...)`."""
    of = call.func.value if isinstance(call.func, ast.Attribute) else None
    return isinstance(of, ast.Name) and of.id not in ("out", "file")


def _guarded(call: ast.Call) -> bool:
    return any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "harmless"
        for node in ast.walk(call)
    )


def _heading(call: ast.Call) -> bool:
    """Constants, or Words said with `str`."""
    names = {node.id for node in ast.walk(call) if isinstance(node, ast.Name)} - {"writer", "table", "str", "w"}
    return all(one.isupper() for one in names) and not any(isinstance(n, ast.Attribute) for n in ast.walk(call.args[0]))
