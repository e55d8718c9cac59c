"""What the register's actions will not do, each with what to do instead."""

from __future__ import annotations

from danso.values.refusal import Refusal
from danso.values.words import Words


class UnknownKind(Refusal):
    def __init__(self, kind: str) -> None:
        super().__init__(
            Words(
                f"Không có loại phiếu “{kind}”. Xem danh sách loại phiếu trong docs/generated/slip.schema.json.",
                f"There is no kind of slip “{kind}”. See docs/generated/slip.schema.json.",
            )
        )


class FactMissing(Refusal):
    def __init__(self, kind: Words, field: Words) -> None:
        super().__init__(
            Words(
                "Phiếu “{kind}” còn thiếu: {field}. Ghi thêm rồi lưu lại.",
                "Slip “{kind}” lacks: {field}. Add it and save again.",
            ).with_(kind=kind, field=field)
        )


class UnitNotInForce(Refusal):
    def __init__(self, day: str) -> None:
        super().__init__(
            Words(
                f"Địa bàn hoặc xã, phường không có hiệu lực vào ngày {day}. Xem lại giúp đơn vị và ngày.",
                f"The area or commune was not in force on {day}. Check the unit and the day.",
            )
        )


class DayInTheFuture(Refusal):
    def __init__(self, day: str) -> None:
        super().__init__(
            Words(
                f"Ngày {day} chưa tới. Xem lại giúp ngày ghi trên phiếu.",
                f"The day {day} is in the future. Check the day on the slip.",
            )
        )


class SlipWrittenAlready(Refusal):
    def __init__(self) -> None:
        super().__init__(
            Words(
                "Dòng phiếu này đã được ghi. Không cần ghi lại.",
                "This slip is already written. There is no need to write it again.",
            )
        )


class SlipUnknown(Refusal):
    def __init__(self) -> None:
        super().__init__(
            Words(
                "Không tìm thấy dòng phiếu này trong phạm vi được giao.",
                "This slip was not found within what you are assigned.",
            )
        )


class AppraiseFirst(Refusal):
    """Appraising requires that what the slip refers to is appraised (design.md 5)."""

    def __init__(self, slip_ids: list[str]) -> None:
        self.slip_ids = slip_ids
        super().__init__(
            Words(
                f"Còn {len(slip_ids)} dòng phiếu mà các dòng này dựa vào chưa được thẩm định. Thẩm định cùng một lần.",
                f"{len(slip_ids)} slips on which these rest are not appraised yet. Appraise them together.",
            )
        )


class SlipHeld(Refusal):
    def __init__(self, count: int) -> None:
        super().__init__(
            Words(
                f"Có {count} dòng cần xem lại. Xử lý các dòng này trước, hoặc thẩm định các dòng còn lại.",
                f"{count} lines wait to be looked at. Settle them first, or appraise the others.",
            )
        )


class SlipUnjudged(Refusal):
    """The judge fell over it (`NotJudged`): nobody knows yet whether it must be held."""

    def __init__(self, count: int) -> None:
        super().__init__(
            Words(
                f"Có {count} dòng máy chưa xét được. Báo người quản trị, hoặc thẩm định các dòng còn lại.",
                f"{count} lines could not be judged yet. Tell the operator, or appraise the others.",
            )
        )


class WrongShape(Refusal):
    """A door told fields that the kind does not have, or texts that cannot be kept."""

    def __init__(self, words: Words) -> None:
        super().__init__(
            Words(
                "Phiếu không đúng mẫu nên chưa ghi. {what}",
                "The slip has not the shape of its kind; nothing was written. {what}",
            ).with_(what=words)
        )


class ReasonNamesPerson(Refusal):
    """The trail of actions keeps reasons for ever, so they name nobody."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Lý do có họ tên của người cần xóa. Ghi số văn bản thay cho họ tên rồi làm lại. Chưa xóa gì.",
                "The reason names the person to be erased. Give the number of the request instead. Nothing was erased.",
            )
        )
