"""Comma-separated text as offices save it: UTF-8 with or without mark, UTF-16 with tabs, `sep=;` on the first line."""

from __future__ import annotations

import codecs
import csv
import io

from danso.exchange.inbound.refusals import EncodingUnreadable, FileCorrupt
from danso.values.words import Words

_DELIMITERS = ";\t,|"
_LONGEST = 32_767


def csv_rows(content: bytes) -> list[list[str]]:
    """Rows of text cells. Raises EncodingUnreadable naming the line."""
    text = _decoded(content)
    if "\0" in text:
        raise FileCorrupt(NOT_TEXT)
    delimiter = None
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) <= 5:
        delimiter, text = first.strip()[4:] or "\t", rest
    csv.field_size_limit(_LONGEST)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or _delimiter(text))
    try:
        return [[] for _ in range(1 if delimiter else 0)] + list(reader)
    except csv.Error as error:
        raise FileCorrupt(BROKEN_LINE.with_(line=reader.line_num)) from error


def _decoded(content: bytes) -> str:
    if content.startswith(codecs.BOM_UTF8):
        encoding = "utf-8-sig"
    elif content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif content[1:2] == b"\0" and content[:1] != b"\0":
        encoding = "utf-16-le"
    else:
        encoding = "utf-8"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingUnreadable(WRONG_ENCODING.with_(line=content[: error.start].count(b"\n") + 1)) from error


def _delimiter(text: str) -> str:
    """The sign that cuts the fullest of the first lines into most cells."""
    lines = text.splitlines()[:40]
    return max(_DELIMITERS, key=lambda sign: max((line.count(sign) for line in lines), default=0))


WRONG_ENCODING = Words(
    "Tệp chữ không phải mã UTF-8 (dòng {line}), dấu tiếng Việt có thể sai. Trong Excel chọn “Lưu thành”, "
    "kiểu “CSV UTF-8” hoặc .xlsx, rồi nhập lại. Chưa ghi gì vào sổ.",
    "The text file is not UTF-8 (line {line}); Vietnamese letters could be read wrongly. In Excel choose “Save as”, "
    "“CSV UTF-8” or .xlsx, and import again. Nothing has been written.",
)
NOT_TEXT = Words(
    "Tệp này không phải bảng tính và cũng không phải tệp chữ. Kiểm tra lại tệp. Chưa ghi gì vào sổ.",
    "This file is neither a workbook nor text. Check the file. Nothing has been written.",
)
BROKEN_LINE = Words(
    "Dòng {line} của tệp chữ bị hỏng (dấu ngoặc kép hoặc ô quá dài). Sửa dòng đó rồi nhập lại. Chưa ghi gì vào sổ.",
    "Line {line} of the text file is broken (quotation marks, or a cell too long). Mend it and import again. "
    "Nothing has been written.",
)
