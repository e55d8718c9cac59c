"""The text of a published statement: plain text, Word, PDF."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from danso.values.refusal import Refusal
from danso.values.words import Words


class StatementUnreadable(Refusal):
    """The file holds no text that can be read."""


def text_of_file(path: Path) -> str:
    """The text of a .txt, .docx or .pdf file. Raises StatementUnreadable."""
    try:
        content = path.read_bytes()
    except OSError:
        raise StatementUnreadable(NO_FILE.with_(name=path.name)) from None
    return text_of(path.name, content)


def text_of(name: str, content: bytes) -> str:
    """The text of a file's content, its kind told by the name's ending and by how it begins."""
    try:
        if content.startswith(b"%PDF"):
            text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
        elif content.startswith(b"PK"):
            text = "\n".join(_word(content))
        else:
            text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise StatementUnreadable(NOT_TEXT.with_(name=name)) from None
    except (PyPdfError, zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, OSError) as error:
        raise StatementUnreadable(BROKEN.with_(name=name)) from error
    if not text.strip():
        raise StatementUnreadable(PICTURE.with_(name=name))
    return text


def _word(content: bytes) -> Iterator[str]:
    """Paragraphs and tables in the order of the page; a table's row is one line."""
    for block in docx.Document(io.BytesIO(content)).iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield "; ".join(cell.text.replace("\n", " ") for cell in row.cells)
        else:
            yield block.text


NO_FILE = Words(
    "Không mở được tệp {name}. Kiểm tra lại đường dẫn.", "The file {name} cannot be opened. Check the path."
)
NOT_TEXT = Words(
    "Tệp {name} không phải văn bản UTF-8. Lưu lại dạng .docx, .pdf hoặc .txt (UTF-8).",
    "The file {name} is not UTF-8 text. Save it as .docx, .pdf or .txt (UTF-8).",
)
BROKEN = Words(
    "Không đọc được tệp {name}. Chỉ nhận văn bản .txt, .docx, .pdf còn nguyên vẹn.",
    "The file {name} cannot be read. Only whole .txt, .docx and .pdf files are taken.",
)
PICTURE = Words(
    "Tệp {name} không có chữ (bản chụp?). Cần bản có chữ, hoặc gõ lại đoạn cần kiểm tra.",
    "The file {name} holds no text (a scan?). A version with text is needed, or type the passage.",
)
