"""Words of corrections."""

from danso.values.words import Words

CORRECT = Words("Đính chính: {kind}", "Correct: {kind}")
SUB = Words("hộ số {number} · dòng ghi ngày {day}", "household {number} · line of {day}")
WHICH = Words(
    "Đính chính khi điều đã ghi chưa bao giờ đúng. Nếu trước đúng, nay mới đổi:",
    "Correct what never was true. If it was true and has changed since:",
)
WHICH_LINK = Words("ghi phiếu “Thay đổi thông tin cơ bản”", "write “Details changed”")
DIFFERENCE = Words("Khác với dòng đã ghi", "Different from what was written")
FIELD, WAS, WILL_BE = Words("Nội dung", "Field"), Words("Đã ghi", "Written"), Words("Đính chính thành", "Corrected to")
NO_DIFFERENCE = Words("Chưa có gì khác với dòng đã ghi.", "Nothing differs from what was written.")
LOOK_THEN_SAVE = Words(
    "Xem lại phần khác nhau rồi bấm Lưu lần nữa.", "Look at the differences, then press Save once more."
)
KEPT_NUMBER = Words("để trống: giữ số đã ghi", "empty: the number written stays")
KEPT_SHORT = Words("như đã ghi", "as written")
SAVE = Words("Lưu đính chính", "Save the correction")
WRITTEN = Words(
    "Đã ghi đính chính: {kind}, {day}. Dòng cũ còn trong sổ gốc.",
    "Corrected: {kind}, {day}. The old line stays in the ledger.",
)
WAITS = Words(
    "Dòng này đã thẩm định: đính chính chờ thẩm định rồi mới vào số liệu chính thức.",
    "The line is appraised: official figures change once the correction is appraised.",
)
