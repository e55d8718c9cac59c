"""What is not done to a task."""

from __future__ import annotations

from danso.values.refusal import Refusal
from danso.values.words import Words


class TaskIncomplete(Refusal):
    """A task without words, or one that comes from nothing."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Nhiệm vụ cần có nội dung, thời hạn và nguồn giao. Ghi đủ rồi bấm lại.",
                "A task needs words, a due day and where it comes from. Fill them in and press again.",
            )
        )


class TwoThingsToMove(Refusal):
    """A task is measured by one thing."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Mỗi nhiệm vụ gắn với một chỉ tiêu hoặc một danh sách việc. Chọn một.",
                "A task is measured by one indicator or one work list. Choose one.",
            )
        )


class OwnerElsewhere(Refusal):
    """The person works in another unit."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Người được giao không làm việc ở đơn vị này. Chọn người khác, hoặc giao cho đơn vị.",
                "Whoever is named does not work in this unit. Choose somebody else, or give it to the unit.",
            )
        )


class NoEvidence(Refusal):
    """A task is done when something shows it; it is put off, reopened or cancelled for a reason."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Ghi kết quả hoặc lý do: số văn bản, biên bản, việc đã làm. Chưa ghi gì.",
                "Give the evidence or the reason: a document, minutes, what was done. Nothing was written.",
            )
        )


class TaskClosed(Refusal):
    """It is done or cancelled already."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Nhiệm vụ này đã kết thúc. Muốn làm tiếp thì mở lại.",
                "This task is closed. Reopen it to go on with it.",
            )
        )


class TaskStillOpen(Refusal):
    """Nothing to reopen."""

    def __init__(self) -> None:
        super().__init__(
            Words("Nhiệm vụ này đang thực hiện nên không cần mở lại.", "This task is open; it needs no reopening.")
        )


class DueNotLater(Refusal):
    """A later day is meant."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Hạn mới phải sau hạn đang có. Chọn ngày sau đó.",
                "The new due day must be after the one it has. Choose a later day.",
            )
        )
