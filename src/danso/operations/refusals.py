"""Why a backup or a restore did not happen, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from danso.values.refusal import Refusal
from danso.values.words import Words


class NoBackupFolder(Refusal):
    """There is no place to lay a backup, or no good one."""


class BackupRunning(Refusal):
    """Another backup is being written to the same folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(RUNNING.with_(folder=folder))


class BackupDiskFull(Refusal):
    """No room for the backup; what was begun is removed."""

    exit_code = 74

    def __init__(self, folder: Path) -> None:
        super().__init__(FULL.with_(folder=folder))


class BackupDamaged(Refusal):
    """The backup does not hold what it must."""

    def __init__(self, name: str, faults: Sequence[str]) -> None:
        super().__init__(DAMAGED.with_(name=name, faults="; ".join(faults[:3])))
        self.faults = list(faults)


class NoSuchBackup(Refusal):
    """No backup of that name."""

    def __init__(self, name: str, folder: Path) -> None:
        super().__init__(NO_SUCH.with_(name=name, folder=folder))


class IsArchive(Refusal):
    """Older than the restore window: phones may have forgotten what it lacks."""

    def __init__(self, name: str) -> None:
        super().__init__(ARCHIVE.with_(name=name))


class ToolsAbsent(Refusal):
    """PostgreSQL's own tools are not installed."""

    def __init__(self, tool: str) -> None:
        super().__init__(NO_TOOLS.with_(tool=tool))


class ServerRefused(Refusal):
    """The PostgreSQL server, or its tool, did not do it."""

    def __init__(self, what: str) -> None:
        super().__init__(SERVER_REFUSED.with_(what=what))


class OthersConnected(Refusal):
    """Somebody works on the database on the server."""

    def __init__(self, sessions: int) -> None:
        super().__init__(OTHERS.with_(n=sessions))


class OtherDatabase(Refusal):
    """A backup of another kind of database than the one in use."""

    def __init__(self, kind: str) -> None:
        super().__init__(OTHER_DATABASE.with_(kind=kind))


class KeysNotHere(Refusal):
    """Keys beside what they open protect nothing."""

    def __init__(self, folder: Path) -> None:
        super().__init__(KEYS_APART.with_(folder=folder))


class NothingToDrill(Refusal):
    """There is no backup."""

    def __init__(self, folder: Path) -> None:
        super().__init__(NONE_YET.with_(folder=folder))


class OnlyToNewFolder(Refusal):
    """An archive goes to a folder of its own."""

    def __init__(self) -> None:
        super().__init__(NEW_FOLDER)


class ReasonWanted(Refusal):
    """Whoever reads of a restore later must know why."""

    def __init__(self) -> None:
        super().__init__(REASON)


class RestoreDiskFull(Refusal):
    """No room to lay the restored register beside the old one."""

    exit_code = 74

    def __init__(self, home: Path) -> None:
        super().__init__(NO_ROOM.with_(home=home))


NOT_SET = Words(
    vi="Chưa có nơi để bản sao lưu. Đặt DANSO_BACKUP_DIR là một thư mục trên ổ đĩa khác, hoặc chạy: "
    "danso backup --to THƯ-MỤC",
    en="There is no place for backups. Set DANSO_BACKUP_DIR to a folder on another disk, or run: danso backup --to FOLDER",
)
WITHIN = Words(
    vi="{folder} nằm trong chính thư mục dữ liệu: hỏng ổ đĩa là mất cả hai. Chọn thư mục trên ổ đĩa khác.",
    en="{folder} lies within the data folder: one broken disk takes both. Choose a folder on another disk.",
)
ABSENT = Words(
    vi="Không thấy thư mục sao lưu {folder}. Kiểm tra ổ đĩa đã cắm chưa, hoặc tạo thư mục đó rồi chạy lại.",
    en="The backup folder {folder} is not there. See whether its disk is mounted, or make the folder, then try again.",
)
RUNNING = Words(
    vi="Một lần sao lưu khác đang ghi vào {folder}. Chờ xong rồi chạy lại.",
    en="Another backup is being written to {folder}. Wait for it and try again.",
)
FULL = Words(
    vi="Chưa sao lưu được: ổ đĩa chứa {folder} đã đầy. Các bản cũ còn nguyên, bản dở đã xóa. Giải phóng chỗ trống hoặc "
    "đổi DANSO_BACKUP_DIR, rồi chạy lại danso backup.",
    en="No backup was made: the disk that holds {folder} is full. Older backups are whole, the begun one is removed. Make "
    "room or change DANSO_BACKUP_DIR, then run danso backup again.",
)
DAMAGED = Words(
    vi="Bản sao lưu {name} không nguyên vẹn ({faults}) nên không dùng được. Kiểm tra ổ đĩa; sao lưu lại bằng danso "
    "backup, hoặc khôi phục từ một bản khác (danso restore --list).",
    en="The backup {name} is not whole ({faults}) and cannot be used. Check the disk; run danso backup again, or restore "
    "from another one (danso restore --list).",
)
NO_SUCH = Words(
    vi="Không có bản sao lưu tên {name} trong {folder}. Xem các bản hiện có: danso restore --list",
    en="There is no backup {name} in {folder}. See which there are: danso restore --list",
)
ARCHIVE = Words(
    vi="{name} cũ hơn các bản được phép khôi phục: điện thoại có thể đã xóa phiếu mà bản này không có. Chỉ đọc được bản "
    "này ở nơi khác: danso restore --archive {name} --to THƯ-MỤC",
    en="{name} is older than what may be restored: phones may have forgotten slips that it lacks. It can only be read "
    "elsewhere: danso restore --archive {name} --to FOLDER",
)
REASON = Words(
    vi="Ghi lý do khôi phục bằng --reason: sổ nhật ký giữ lại lý do này.",
    en="Say why with --reason: the trail keeps it.",
)
NO_ROOM = Words(
    vi="Chưa khôi phục: ổ đĩa chứa {home} không đủ chỗ cho bản mới bên cạnh bản cũ. Dữ liệu hiện tại còn nguyên. Giải "
    "phóng chỗ trống rồi làm lại.",
    en="Nothing was restored: the disk that holds {home} has no room for the new register beside the old one. The present "
    "data is whole. Make room and try again.",
)
NEW_FOLDER = Words(
    vi="Bản lưu trữ không được đưa vào sử dụng, chỉ lấy ra một thư mục mới để đọc: thêm --to THƯ-MỤC-CHƯA-CÓ.",
    en="An archive is never put into service; it is taken out to a new folder to be read: add --to A-FOLDER-NOT-YET-THERE.",
)
NONE_YET = Words(
    vi="Trong {folder} chưa có bản sao lưu nào. Chạy: danso backup",
    en="There is no backup in {folder} yet. Run: danso backup",
)
KEYS_APART = Words(
    vi="Không sao lưu khóa vào {folder}: phải là một thư mục có sẵn, ngoài thư mục dữ liệu và ngoài nơi để bản sao lưu "
    "(ví dụ một USB cất trong két).",
    en="Keys are not backed up to {folder}: it must be a folder that is there, outside the data folder and outside the "
    "backups (a USB stick kept in the safe, for example).",
)
NO_TOOLS = Words(
    vi="Máy này chưa có {tool}. Cài gói postgresql-client (đúng phiên bản máy chủ) rồi chạy lại.",
    en="{tool} is not installed here. Install the package postgresql-client (of the server's version) and try again.",
)
SERVER_REFUSED = Words(
    vi="Máy chủ PostgreSQL không thực hiện {what}. Tài khoản cần quyền CREATEDB để kiểm tra và khôi phục bản sao lưu; phiên "
    "bản pg_dump không được cũ hơn máy chủ. Dữ liệu hiện tại còn nguyên.",
    en="The PostgreSQL server did not do {what}. The account needs CREATEDB to prove and restore backups; pg_dump must not "
    "be older than the server. The present data is whole.",
)
OTHERS = Words(
    vi="Còn {n} phiên đang làm việc trên cơ sở dữ liệu nên không khôi phục. Dừng các máy chạy danso rồi làm lại.",
    en="{n} sessions are still at work on the database, so nothing was restored. Stop every danso and try again.",
)
OTHER_DATABASE = Words(
    vi="Bản sao lưu này là của cơ sở dữ liệu {kind}, khác loại đang dùng. Đặt hoặc bỏ DANSO_DATABASE_URL cho đúng rồi làm lại.",
    en="This backup is of a {kind} database, another kind than the one in use. Set or unset DANSO_DATABASE_URL and try again.",
)
