"""The data folder ($DANSO_HOME, else ./var): where it is, which version it has, whose secrets it keeps."""

from __future__ import annotations

import os
from pathlib import Path

from danso.values.refusal import Refusal
from danso.values.words import Words

# Raised by one whenever older programs could no longer read the folder rightly.
HOME_VERSION = 1


class HomeIsNewer(Refusal):
    """The folder was written by a newer program; this one would damage it."""


class HomeUnreadable(Refusal):
    """The version file holds something that is no version."""


def home() -> Path:
    """The data folder as an absolute path; made, for its owner only, where absent."""
    folder = Path(os.environ.get("DANSO_HOME") or "var").resolve()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def version_of(folder: Path) -> int | None:
    """The folder's version, or None for a folder that holds no data yet.

    Raises `HomeUnreadable`, and `HomeIsNewer` when only a newer program may open it.
    """
    file = folder / "version"
    if not file.exists():
        return None
    text = file.read_text(encoding="utf-8").strip()
    if not text.isdecimal():
        raise HomeUnreadable(UNREADABLE.with_(file=file))
    if int(text) > HOME_VERSION:
        raise HomeIsNewer(NEWER.with_(folder=folder, theirs=text, ours=HOME_VERSION))
    return int(text)


def mark_version(folder: Path) -> None:
    """Write the present version; the file appears whole or not at all."""
    draft = folder / "version.draft"
    draft.write_text(f"{HOME_VERSION}\n", encoding="utf-8")
    draft.replace(folder / "version")


NEWER = Words(
    vi="Thư mục dữ liệu {folder} do phiên bản mới hơn ghi (bản {theirs}, chương trình này đọc đến bản {ours}). "
    "Hãy cài phiên bản mới của danso rồi chạy lại; dữ liệu chưa bị thay đổi.",
    en="The data folder {folder} was written by a newer program (version {theirs}; this one reads up to {ours}). "
    "Install the newer danso and try again; nothing has been changed.",
)
UNREADABLE = Words(
    vi="Tệp {file} không ghi số phiên bản. Hãy khôi phục thư mục dữ liệu từ bản sao lưu gần nhất.",
    en="The file {file} holds no version number. Restore the data folder from its latest backup.",
)
