"""Rules of the house that no linter knows."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import ForeignKey, ManyToManyField, OneToOneField

ROOT = Path(__file__).resolve().parents[2]
LONGEST_FILE = 400

FLOORS = [
    {"config"},
    {"desk", "portal", "synth"},
    {"exchange", "sync"},
    {"guidance"},
    {"reports"},
    {"targets"},
    {"indicators"},
    {"warehouse"},
    {"work", "supply", "money", "operations"},
    {"register", "staff"},
    {"places"},
    {"accounts"},
    {"values", "demography"},
]
FLOOR_OF = {room: number for number, rooms in enumerate(reversed(FLOORS)) for room in rooms}

# Written in pieces, so that this file does not hold what it looks for.
REGISTRY_ADDRESSES = re.compile(
    "|".join(["py" + r"pi\.org", "pythonhosted" + r"\.org", "registry" + r"\.npmjs", "deb" + r"\.debian\.org"])
    + r"|--(?:extra-)?index-url\s+\S*:/" + r"|--find-links\s"
)  # fmt: skip
MACHINE_PATHS = re.compile("(?<![\\w.])/(?:" + "|".join(["wo" + "rk", "ro" + "ot", "ho" + "me"]) + r")/[a-z.]")


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def text_of(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None  # a picture or a workbook


def files_that_hold(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{file.relative_to(ROOT)}: {found.group()}"
        for file in tracked_files()
        if (text := text_of(file)) and (found := pattern.search(text))
    ]


def test_no_tracked_file_names_a_package_registry() -> None:
    assert files_that_hold(REGISTRY_ADDRESSES) == []


def test_no_tracked_file_names_a_path_of_one_machine() -> None:
    assert files_that_hold(MACHINE_PATHS) == []


def test_the_search_itself_finds_an_address_and_a_path() -> None:
    assert REGISTRY_ADDRESSES.search("see https://py" + "pi.org/simple")
    assert MACHINE_PATHS.search("open('/ho" + "me/lan/register')")
    assert not MACHINE_PATHS.search("tests/rooms/work/test_meetings.py")


def test_every_file_of_code_is_short_enough_to_read() -> None:
    long_ones = {
        str(file.relative_to(ROOT)): lines
        for file in tracked_files()
        if file.suffix in {".py", ".ts", ".js", ".html", ".css"}
        and (lines := (text_of(file) or "").count("\n")) > LONGEST_FILE
    }
    assert long_ones == {}


def test_foreign_keys_point_down_the_floors() -> None:
    wrong = []
    for model in apps.get_models(include_auto_created=True):
        room = room_of(model.__module__)
        if room is None:
            continue
        for field in model._meta.get_fields():
            if isinstance(field, ForeignKey | OneToOneField | ManyToManyField) and not field.auto_created:
                other = room_of(field.related_model.__module__)
                if other is not None and other != room and FLOOR_OF[other] >= FLOOR_OF[room]:
                    wrong.append(f"{model.__name__}.{field.name}: {room} -> {other}")
    assert wrong == []


def test_no_row_hangs_on_a_generic_content_type() -> None:
    """A generic key points anywhere, so also up."""
    ours = [model for model in apps.get_models() if room_of(model.__module__)]
    keys = [f for model in ours for f in model._meta.get_fields() if getattr(f, "related_model", None) is ContentType]
    assert keys == []


def test_every_room_stands_on_a_floor() -> None:
    rooms = {path.parent.name for path in (ROOT / "src" / "danso").glob("*/__init__.py")}
    assert rooms <= set(FLOOR_OF)


def test_the_tour_walks_through_files_that_exist() -> None:
    tour = ROOT / "docs" / "tour.md"
    paths = re.findall(r"`((?:src|tests|docs|phone|bench)/[\w./-]+)`", tour.read_text(encoding="utf-8"))
    assert paths, "the tour names no file"
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_nobody_listens_for_signals() -> None:
    """A call one cannot see is still a call."""
    receivers = re.compile(r"^\s*@receiver\(|\b(?:pre|post)_(?:save|delete|init)\.connect\(", re.MULTILINE)
    code = [file for file in tracked_files() if file.is_relative_to(ROOT / "src") and file.suffix == ".py"]
    assert [str(file.relative_to(ROOT)) for file in code if receivers.search(text_of(file) or "")] == []


def room_of(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == "danso" and len(parts) > 1 else None
