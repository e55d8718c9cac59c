"""A document as files: the format by the name's ending."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from danso.reports.document import Document
from danso.reports.render.excel import to_xlsx
from danso.reports.render.pdf import to_pdf
from danso.reports.render.word import to_docx
from danso.values.refusal import Refusal
from danso.values.words import Words

FORMATS: dict[str, Callable[[Document], bytes]] = {"docx": to_docx, "xlsx": to_xlsx, "pdf": to_pdf}


class UnknownFormat(Refusal):
    """The file's name ends in none of the formats."""

    exit_code = 2


def write(document: Document, out: Path, stem: str) -> list[Path]:
    """Write to `out`: a file by its ending, or a folder that gets `stem` in every format. Nothing half-written."""
    if out.suffix and not out.is_dir():
        made = FORMATS.get(out.suffix.lower().lstrip("."))
        if made is None:
            raise UnknownFormat(UNKNOWN.with_(suffix=out.suffix))
        out.parent.mkdir(parents=True, exist_ok=True)
        return [write_whole(out, made(document))]
    return write_folder(document, out, stem)


def write_folder(document: Document, folder: Path, stem: str) -> list[Path]:
    """`stem` in every format into a folder, whatever its name ends in."""
    folder.mkdir(parents=True, exist_ok=True)
    return [write_whole(folder / f"{stem}.{ending}", made(document)) for ending, made in FORMATS.items()]


def write_whole(path: Path, content: bytes) -> Path:
    """The file appears whole or not at all."""
    draft = path.with_name(f".{path.name}.part")
    draft.write_bytes(content)
    draft.replace(path)
    return path


UNKNOWN = Words(
    "Không ghi được dạng tệp “{suffix}”. Dùng .docx, .xlsx, .pdf hoặc tên một thư mục.",
    "Cannot write “{suffix}” files. Use .docx, .xlsx, .pdf or the name of a folder.",
)
