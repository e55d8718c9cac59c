"""Which steps (migrations) a data folder has taken, beside those this program knows: found without a database."""

from __future__ import annotations

from pathlib import Path

from danso.values.refusal import Refusal
from danso.values.words import Words

_ROOMS = Path(__file__).resolve().parents[1]


class HomeAhead(Refusal):
    """A newer program has taken steps in this folder that this one does not know."""


def known_steps() -> frozenset[str]:
    """`register/0001_initial` and all others this program carries."""
    files = _ROOMS.glob("*/migrations/[0-9]*.py")
    return frozenset(f"{file.parents[1].name}/{file.stem}" for file in files)


def mark_steps(folder: Path) -> None:
    """Write down that the folder has taken all of them; the file appears whole or not at all."""
    draft = folder / "steps.draft"
    draft.write_text("".join(f"{step}\n" for step in sorted(known_steps())), encoding="utf-8")
    draft.replace(folder / "steps")


def behind(folder: Path) -> bool:
    """Whether the folder still has steps to take. Raises `HomeAhead` when it took some we do not know."""
    file = folder / "steps"
    taken = frozenset(file.read_text(encoding="utf-8").split()) if file.exists() else frozenset()
    if unknown := taken - known_steps():
        raise HomeAhead(AHEAD.with_(folder=folder, step=min(unknown)))
    return taken != known_steps()


AHEAD = Words(
    vi="Thư mục dữ liệu {folder} do phiên bản mới hơn ghi (bước {step}). Hãy cài phiên bản mới của danso rồi chạy lại; "
    "dữ liệu chưa bị thay đổi.",
    en="The data folder {folder} was written by a newer program (step {step}). Install the newer danso and try again; "
    "nothing has been changed.",
)
