"""What other floors ask of the backups: how far they reach, whether there are any, when a drill last succeeded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from danso.accounts.permissions import Permission
from danso.operations.contents import lineage
from danso.operations.drill import last_drill
from danso.operations.lineage import held, partings
from danso.operations.manifest import Manifest
from danso.operations.models import Epoch
from danso.operations.postgresql import checksums_are_off
from danso.operations.window import Backup, nameless_in, standing, window_in
from danso.places.scope import Scope
from danso.values.words import Words

LATE = timedelta(hours=26)
DRILL_EVERY = timedelta(hours=48)


def safe_positions() -> dict[int, int] | None:
    """Commune -> position of its ledger that lies in EVERY backup a restore may take. None: there is no backup, or the
    place where they lie cannot be read; nothing may then be called safe. A commune that is absent has nothing safe.

    Looks at the folder each time: a few hundred microseconds for seven backups.
    """
    return _in_all(lambda manifest: manifest.contents.positions, "positions")


def safe_marks() -> dict[str, int] | None:
    """Table -> highest row id that lies in every backup a restore may take, for tables whose rows the database numbers:
    a row with a lower or equal id is in all of them. A table that is absent has nothing safe. None as above."""
    return _in_all(lambda manifest: manifest.contents.marks, "marks")


def restore_window() -> list[Backup] | None:
    """The backups a restore may take, the newest first; None where the folder is not set or cannot be read."""
    folder: Path | None = settings.DANSO_BACKUP_DIR
    if folder is None:
        return None
    try:
        return [one for one in window_in(folder) if standing(one)]
    except OSError:
        return None


@dataclass(frozen=True, slots=True)
class BackupState:
    """What an operator must know: the backups a restore may take, when a drill last succeeded, what is wrong."""

    backups: tuple[tuple[str, datetime, bool], ...]  # name, made at, whether it stands; the newest first
    drilled_at: datetime | None
    alarms: tuple[Words, ...]


def backup_state(by: Scope, now: datetime) -> BackupState:
    """For who may back up. `now`: an instant, since alarms are about hours."""
    by.require(Permission.backup)
    folder: Path | None = settings.DANSO_BACKUP_DIR
    if folder is None:
        return BackupState((), None, (NO_FOLDER,))
    try:
        found = tuple((one.name, one.manifest.made_at, standing(one)) for one in window_in(folder))
        damaged = sum(not stands for _, _, stands in found) + nameless_in(folder)
        good_at = last_drill(folder)[1]
    except OSError:
        return BackupState((), None, (UNREADABLE,))
    whole = [made_at for _, made_at, stands in found if stands]
    alarms = []
    if not whole:
        alarms.append(NO_BACKUP)
    elif now - whole[0] > LATE:
        alarms.append(OLD_BACKUP.with_(hours=int((now - whole[0]).total_seconds() // 3600)))
    if damaged:
        alarms.append(DAMAGED_ONES.with_(n=damaged))
    if good_at is None or now - good_at > DRILL_EVERY:
        alarms.append(NO_DRILL)
    if connection.vendor == "postgresql" and checksums_are_off():
        alarms.append(NO_CHECKSUMS)
    return BackupState(found, good_at, tuple(alarms))


@dataclass(frozen=True, slots=True)
class RestoreTold:
    """A restore into service, as its epoch's row tells it."""

    epoch: str
    at: datetime
    restored_from: str
    reason: str
    lost: int


def restores(by: Scope) -> list[RestoreTold]:
    """Every restore of this register, the newest first; for who may back up."""
    by.require(Permission.backup)
    rows = Epoch.objects.order_by("-number")
    return [RestoreTold(str(one), one.at, one.restored_from, one.reason, one.lost) for one in rows]


def _in_all(numbers: Callable[[Manifest], Mapping[Any, int]], kind: str) -> dict[Any, int] | None:
    window = restore_window()
    if not window:
        return None
    ours = lineage()
    each = []
    for backup in window:
        limits = [getattr(start, kind) for start in partings(backup.manifest.contents.lineage, ours)]
        each.append(held(numbers(backup.manifest), *limits))
    return held(each[0], *each[1:])


NO_FOLDER = Words(
    vi="Chưa đặt nơi sao lưu (DANSO_BACKUP_DIR): hỏng ổ đĩa là mất sổ, và điện thoại không được xóa phiếu nào.",
    en="No place for backups is set (DANSO_BACKUP_DIR): a broken disk takes the register, and phones may forget nothing.",
)
UNREADABLE = Words(
    vi="Không đọc được thư mục sao lưu. Kiểm tra ổ đĩa của thư mục đó.",
    en="The backup folder cannot be read. Check its disk.",
)
NO_BACKUP = Words(
    vi="Không có bản sao lưu nào dùng được. Chạy danso backup ngay.",
    en="There is no backup that can be used. Run danso backup now.",
)
OLD_BACKUP = Words(
    vi="Bản sao lưu mới nhất đã {hours} giờ trước. Kiểm tra ổ đĩa sao lưu, chạy danso backup.",
    en="The newest backup is {hours} hours old. Check the backup disk and run danso backup.",
)
DAMAGED_ONES = Words(
    vi="{n} bản sao lưu bị thay đổi hoặc hư hỏng, không khôi phục được.",
    en="{n} backups were changed or are damaged and cannot be restored.",
)
NO_DRILL = Words(
    vi="Chưa diễn tập khôi phục thành công trong 48 giờ qua. Chạy: danso backup drill",
    en="No drill has succeeded in the last 48 hours. Run: danso backup drill",
)
NO_CHECKSUMS = Words(
    vi="Máy chủ PostgreSQL chưa bật data_checksums: đĩa hỏng ngầm sẽ không được phát hiện. Dừng máy chủ, chạy pg_checksums "
    "--enable.",
    en="The PostgreSQL server runs without data_checksums: silent damage of its disk goes unseen. Stop it and run "
    "pg_checksums --enable.",
)
