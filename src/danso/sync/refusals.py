"""What the office cannot do with a phone, each with what to do instead."""

from __future__ import annotations

from danso.values.refusal import Refusal
from danso.values.words import Words


class WorkerWithoutAccount(Refusal):
    """The collaborator has no account that may sign in; a phone acts in its name."""


class NotDraining(Refusal):
    """A phone in use is first taken back."""


class ReasonMissing(Refusal):
    """Kept in the trail for ever, so somebody must have said why."""


class DecidedAlready(Refusal):
    """Somebody has decided about this item."""


class StillDoubtful(Refusal):
    """It was read again, and what was doubtful still is."""


class NotAPhonesFile(Refusal):
    """The file is no batch of sealed slips."""


NO_ACCOUNT = Words(
    "Cộng tác viên chưa có tài khoản đang dùng. Mở tài khoản trước, rồi cấp mã cho máy.",
    "The collaborator has no account in use. Open one first, then give the code.",
)
NOT_DRAINING = Words(
    "Máy đang dùng. Thu lại máy trước, đợi máy gửi hết phiếu.",
    "The phone is in use. Take it back first and let it send what it holds.",
)
REASON_MISSING = Words("Ghi giúp lý do.", "Say why.")
DECIDED = Words("Phiếu này đã được xử lý.", "This item was decided already.")
STILL_DOUBTFUL = Words(
    "Đã đọc lại, chưa đưa vào sổ được: {why}. Ghi lại bằng tay, hoặc không dùng kèm lý do.",
    "Read again, and it still cannot go into the ledger: {why}. Write it by hand, or set it aside with a reason.",
)
NO_FILE = Words(
    "Tệp này không phải tệp phiếu do điện thoại xuất ra (danso-slips.bin).",
    "This is no file of slips that a phone has made (danso-slips.bin).",
)
