"""A zipped workbook looked at before anything opens it: how large, how packed, what its names and XML say."""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError
from pathlib import Path
from typing import IO

from danso.exchange.inbound.refusals import FileCorrupt, FileUnsafe
from danso.values.words import Words

MOST_ENTRIES = 1_000
MOST_UNPACKED = 200 * 1024 * 1024
MOST_RATIO = 100
# A few repeated kilobytes pack well in honest files too; the ratio says something above this size only.
RATIO_FROM = 1024 * 1024
_CHUNK = 1024 * 1024
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
_FORMULA = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3}\d{1,7})"[^>]*>\s*<(?:\w+:)?f\b')


def check_archive(path: Path) -> None:
    """Refuse bombs, names that climb out, links, and XML with a DOCTYPE. Unpacks nothing to the disk."""
    try:
        with zipfile.ZipFile(path) as archive:
            _check_directory(archive.infolist())
            for info in archive.infolist():
                _check_part(archive, info)
    except (
        zipfile.BadZipFile,
        zlib.error,
        LZMAError,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as error:
        raise FileCorrupt(BROKEN) from error


def formula_cells(path: Path) -> dict[str, frozenset[str]]:
    """Cells that hold formulas, by part name of the worksheet (`xl/worksheets/sheet1.xml` -> {"F17"})."""
    found: dict[str, frozenset[str]] = {}
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            if not info.filename.startswith("xl/worksheets/") or not info.filename.endswith(".xml"):
                continue
            content = archive.read(info)
            if b"<f" in content or b":f" in content:
                found[info.filename] = frozenset(m.group(1).decode() for m in _FORMULA.finditer(content))
    return found


def sheet_parts(path: Path) -> dict[str, str]:
    """Part name of each worksheet by the name on its tab."""
    with zipfile.ZipFile(path) as archive:
        book = archive.read("xl/workbook.xml").decode("utf-8", "replace")
        links = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    targets: dict[str, str] = {}
    for link in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", links):
        found = _attribute(link, "Id"), _attribute(link, "Target")
        targets[found[0]] = found[1].lstrip("/") if found[1].startswith("/") else f"xl/{found[1]}"
    sheets = re.findall(r"<(?:\w+:)?sheet\b[^>]*>", book)
    return {_attribute(s, "name"): targets.get(_attribute(s, r"\w+:id"), "") for s in sheets}


def _attribute(tag: str, name: str) -> str:
    import html

    found = re.search(rf'\b{name}="([^"]*)"', tag)
    return html.unescape(found.group(1)) if found else ""


def _check_directory(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_ENTRIES:
        raise FileUnsafe(TOO_MANY.with_(n=len(entries), most=MOST_ENTRIES))
    if sum(e.file_size for e in entries) > MOST_UNPACKED:
        raise FileUnsafe(TOO_MUCH.with_(most=MOST_UNPACKED // 1024 // 1024))
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename.replace("\\", "/")
        climbs = name.startswith("/") or ".." in name.split("/") or ":" in name
        if climbs or name in seen or stat.S_ISLNK(entry.external_attr >> 16):
            raise FileUnsafe(STRANGE_NAME)
        seen.add(name)
        if entry.flag_bits & 0x1:
            raise FileUnsafe(STRANGE_NAME)
        if entry.file_size > RATIO_FROM and entry.file_size > MOST_RATIO * max(entry.compress_size, 1):
            raise FileUnsafe(TOO_MUCH.with_(most=MOST_UNPACKED // 1024 // 1024))


def _check_part(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
    tail = b""
    looks_like_xml = info.filename.lower().endswith((".xml", ".rels", ".vml"))
    with archive.open(info) as part:
        for chunk in _chunks(part, info.file_size):
            if looks_like_xml and any(mark in tail + chunk for mark in _DOCTYPES):
                raise FileUnsafe(DOCTYPE.with_(part=info.filename))
            tail = chunk[-32:]


def _chunks(part: IO[bytes], declared: int) -> Iterator[bytes]:
    done = 0
    while chunk := part.read(_CHUNK):
        done += len(chunk)
        if done > declared:
            raise FileUnsafe(TOO_MUCH.with_(most=MOST_UNPACKED // 1024 // 1024))
        yield chunk


BROKEN = Words(
    "Tệp hỏng hoặc tải về chưa hết nên không mở được. Mở lại bằng Excel, lưu thành tệp .xlsx mới rồi nhập lại. "
    "Chưa ghi gì vào sổ.",
    "The file is broken or incomplete and cannot be opened. Open it in Excel, save it anew as .xlsx and import again. "
    "Nothing has been written.",
)
TOO_MANY = Words(
    "Tệp chứa {n} phần bên trong (cho phép {most}), không giống một bảng tính thông thường. Chưa đọc, chưa ghi gì. "
    "Chép các dòng sang tệp mới theo mẫu rồi nhập lại.",
    "The file holds {n} parts (at most {most} are read) and is no ordinary workbook. Nothing was read or written. "
    "Copy the rows to a new file made from the template.",
)
TOO_MUCH = Words(
    "Tệp nén quá chặt, mở ra vượt quá {most} MB, có thể làm treo máy. Chưa đọc, chưa ghi gì. "
    "Chép các dòng sang tệp mới theo mẫu rồi nhập lại.",
    "Unpacked, the file would be far too large (more than {most} MB or packed too tightly). Nothing was read or "
    "written. Copy the rows to a new file made from the template.",
)
STRANGE_NAME = Words(
    "Bên trong tệp có phần mang tên hoặc liên kết trỏ ra ngoài tệp. Không mở tệp này. Chưa ghi gì; "
    "hỏi lại người gửi và chép các dòng sang tệp mới theo mẫu.",
    "Inside the file there are parts that point out of it. It is not opened and nothing was written. "
    "Ask the sender, and copy the rows to a new file made from the template.",
)
DOCTYPE = Words(
    "Phần {part} trong tệp có khai báo DOCTYPE, bảng tính thông thường không có. Không mở tệp này. Chưa ghi gì; "
    "mở bằng Excel và lưu lại thành tệp .xlsx mới.",
    "The part {part} of the file declares a DOCTYPE, which no ordinary workbook does. It is not opened and nothing "
    "was written. Open it in Excel and save it anew as .xlsx.",
)
