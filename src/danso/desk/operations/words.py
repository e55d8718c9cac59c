"""Words of the page of backups."""

from danso.desk.administration.words import TABS
from danso.values.words import Words

__all__ = ["TABS"]

TITLE = Words("Sao lưu", "Backups")
SUB = Words("bản sao lưu được phép khôi phục, diễn tập khôi phục", "backups a restore may take, drills")
MADE_AT, NAME, STATE = Words("Lúc", "Made"), Words("Bản", "Backup"), Words("Tình trạng", "State")
STANDS = Words("khôi phục được", "can be restored")
CHANGED = Words("bị thay đổi hoặc hư hỏng", "changed or damaged")
DRILLED = Words("Diễn tập khôi phục thành công gần nhất: {at}", "Last good drill: {at}")
NEVER_DRILLED = Words("Chưa diễn tập khôi phục thành công lần nào.", "No drill has succeeded yet.")
EPOCH = Words("Kỳ sổ {epoch}", "Epoch {epoch}")
RESTORED = Words(
    "Khôi phục lúc {at} từ bản {name}, lý do: {reason}. Không còn {lost} mục sổ gốc và việc đã ghi sau bản đó.",
    "Restored {at} from {name}, because: {reason}. {lost} ledger entries and acts written since are gone.",
)
NONE = Words("Chưa có bản sao lưu nào.", "There is no backup yet.")
HOW = Words(
    "Sao lưu và khôi phục làm tại máy chủ bằng lệnh danso backup, danso restore.",
    "Backup and restore are done on the server with danso backup and danso restore.",
)
ALL_JUDGED = Words("Phiếu từ điện thoại: máy đã xét hết.", "Slips from phones: all that came have been judged.")
JUDGING = Words(
    "Phiếu từ điện thoại: {n} phiếu chờ máy xét, phiếu lâu nhất nhận lúc {at}.",
    "Slips from phones: {n} wait to be judged, the oldest since {at}.",
)
FALLEN = Words(
    "{n} phiếu máy xét không được; phiếu vẫn còn trong sổ gốc. Gửi nhật ký máy chủ cho người bảo trì.",
    "{n} slips could not be judged; they are kept in the ledger. Send the server's log to whoever maintains it.",
)
