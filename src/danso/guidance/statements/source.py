"""The text of a published statement: plain text, Word, PDF."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from danso.values.refusal import Refusal
from danso.values.text import vi_int
from danso.values.words import Words

MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 100 * 1024 * 1024
MOST_XML = 8 * 1024 * 1024  # of the parts that hold text; a page of XML becomes forty times as much memory
MOST_RATIO, RATIO_FROM = 100, 1024 * 1024  # as with workbooks
MOST_PARTS = 2_000
MOST_PAGES = 200
MOST_CHARACTERS = 60_000
MOST_SECONDS = 20
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_NO_WORD = re.compile(r"\S{500}")


class StatementUnreadable(Refusal):
    """The file holds no text that can be read."""


class StatementTooLong(Refusal):
    """More text than is checked at once, or a text without words."""


def text_of_file(path: Path) -> str:
    """The text of a .txt, .docx or .pdf file. Raises StatementUnreadable."""
    try:
        content = path.read_bytes()
    except OSError:
        raise StatementUnreadable(NO_FILE.with_(name=path.name)) from None
    return text_of(path.name, content)


def text_of(name: str, content: bytes) -> str:
    """The text of a file's content, its kind told by how it begins, never by the name's ending. Raises StatementUnreadable.

    Nothing in the file is run or followed. What unpacks to more than fits, or is read for too long, is refused.
    """
    if len(content) > MOST_BYTES:
        raise StatementUnreadable(TOO_LARGE.with_(name=name, mb=MOST_BYTES // 1024 // 1024))
    try:
        if content.startswith(b"%PDF"):
            text = _up_to_the_most(name, _pdf(name, content))
        elif content.startswith(b"PK"):
            _check_archive(name, content)
            text = _up_to_the_most(name, _word(content))
        elif content.startswith((_OLE, b"{\\rtf")):
            raise StatementUnreadable(OLD_WORD.with_(name=name))
        else:
            text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise StatementUnreadable(NOT_TEXT.with_(name=name)) from None
    except (
        PyPdfError, zipfile.BadZipFile, PackageNotFoundError, SyntaxError, KeyError, ValueError, OSError,
        RecursionError, AttributeError, NotImplementedError,
    ) as error:  # fmt: skip
        raise StatementUnreadable(BROKEN.with_(name=name)) from error
    if not text.strip():
        raise StatementUnreadable(PICTURE.with_(name=name))
    return fitting(text)


def fitting(text: str) -> str:
    """The text, if it can be read in a few seconds. Raises StatementTooLong."""
    if len(text) > MOST_CHARACTERS:
        raise StatementTooLong(TOO_LONG.with_(most=vi_int(MOST_CHARACTERS), pages=MOST_CHARACTERS // 2500))
    if _NO_WORD.search(text):
        raise StatementTooLong(NO_WORDS)
    return text


def _up_to_the_most(name: str, lines: Iterator[str]) -> str:
    """Joined lines; reading stops where the text is longer than any that is checked, or has taken too long."""
    begun, kept, length = monotonic(), list[str](), 0
    for line in lines:
        kept.append(line)
        length += len(line) + 1
        if length > MOST_CHARACTERS:
            break
        if monotonic() - begun > MOST_SECONDS:
            raise StatementUnreadable(TOO_SLOW.with_(name=name))
    return "\n".join(kept)


def _pdf(name: str, content: bytes) -> Iterator[str]:
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted:
        raise StatementUnreadable(LOCKED.with_(name=name))
    if len(reader.pages) > MOST_PAGES:
        raise StatementUnreadable(MANY_PAGES.with_(name=name, most=MOST_PAGES))
    for page in reader.pages:
        yield page.extract_text()


def _check_archive(name: str, content: bytes) -> None:
    """What the parts say they unpack to, before any is unpacked; zipfile then refuses a part that is longer than it said."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise StatementUnreadable(BOMB.with_(name=name))
    xml = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    packed = any(one.file_size > max(RATIO_FROM, MOST_RATIO * one.compress_size) for one in xml)
    if packed or sum(part.file_size for part in xml) > MOST_XML:
        raise StatementUnreadable(BOMB.with_(name=name))
    names = {part.filename for part in parts}
    if any(one.endswith("vbaProject.bin") for one in names):
        raise StatementUnreadable(MACROS.with_(name=name))
    if "word/document.xml" not in names:
        raise StatementUnreadable(NOT_WORD.with_(name=name))


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
TOO_LARGE = Words(
    "Tệp {name} lớn quá {mb} MB. Gửi bản nhỏ hơn.", "The file {name} is larger than {mb} MB. Send a smaller one."
)
TOO_LONG = Words(
    "Văn bản dài quá {most} ký tự (khoảng {pages} trang). Chia thành từng phần rồi kiểm tra.",
    "The text is longer than {most} characters (about {pages} pages). Check it in parts.",
)
NO_WORDS = Words(
    "Văn bản có chuỗi ký tự dài không tách thành từ. Bỏ đoạn đó rồi kiểm tra lại.",
    "The text holds a long run of characters that are no words. Take it out and check again.",
)
TOO_SLOW = Words(
    "Tệp {name} đọc quá lâu nên đã dừng. Chép đoạn cần kiểm tra vào ô văn bản.",
    "Reading the file {name} took too long and was stopped. Paste the passage instead.",
)
MANY_PAGES = Words(
    "Tệp {name} có quá {most} trang. Tách phần cần kiểm tra.", "The file {name} has more than {most} pages. Split it."
)
LOCKED = Words("Tệp {name} có mật khẩu. Lưu bản không đặt mật khẩu.", "The file {name} is locked. Save it unlocked.")
BOMB = Words(
    "Tệp {name} giải nén ra lớn bất thường nên không mở.",
    "The file {name} unpacks to an unusual size and is not opened.",
)
MACROS = Words(
    "Tệp {name} có chứa macro nên không mở. Lưu lại dạng .docx không có macro.",
    "The file {name} holds macros and is not opened. Save it as a .docx without them.",
)
NOT_WORD = Words(
    "Tệp {name} không phải văn bản Word. Chỉ nhận .docx, .pdf, .txt.",
    "The file {name} is no Word document. Only .docx, .pdf and .txt are taken.",
)
OLD_WORD = Words(
    "Tệp {name} là Word đời cũ (.doc, .rtf). Mở và lưu lại dạng .docx.",
    "The file {name} is an old Word file (.doc, .rtf). Open it and save it as .docx.",
)
