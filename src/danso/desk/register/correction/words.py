"""Words of corrections."""

from danso.values.words import Words

CORRECT = Words("Đính chính: {kind}", "Correct: {kind}")
SUB = Words("hộ số {number} · dòng ghi ngày {day}", "household {number} · line of {day}")
WHICH = Words(
    "Đính chính khi điều đã ghi chưa bao giờ đúng. Nếu trước đúng, nay mới đổi:",
    "Correct what never was true. If it was true and has changed since:",
)
WHICH_LINK = Words("ghi phiếu “Thay đổi thông tin cơ bản”", "write “Details changed”")
OF_BOUNDARY_CHANGE = Words(
    "Dòng này do thay đổi đơn vị hành chính lập cho nhiều hộ nên không đính chính tại Phiếu hộ dân cư. Báo nơi nhập thay"
    " đổi đó để sửa; nếu hộ chỉ đổi địa bàn trong xã, ghi phiếu “Chuyển trong xã”.",
    "A change of units wrote this line for many households; it is not corrected from the card. Ask whoever entered the"
    " change; where the household only moved inside the commune, write “Moved inside”.",
)
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
