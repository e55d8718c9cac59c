"""Words of possible duplicates, side by side."""

from danso.values.words import Words

RECONCILE = Words("cần đối chiếu", "to be compared")
MAYBE_KNOWN = Words("Có thể đã có trong sổ", "Perhaps in the book already")
ELSEWHERE = Words("Có người giống ở nơi ngoài phạm vi được giao.", "Somebody alike is outside what you are assigned.")
TYPED = Words("Đang nhập", "Being typed")
IN_BOOK = Words("Đã có · hộ số {number}", "In the book · household {number}")
NAME, BIRTH, ALSO = Words("Họ tên", "Name"), Words("Ngày sinh", "Birth"), Words("Thêm", "Also")
DIFFERS, MARKS_DIFFER = Words("khác", "differs"), Words("khác dấu", "other marks")
SAME_SEX, SAME_MOTHER = Words("cùng giới tính", "same sex"), Words("cùng mẹ", "same mother")
SAME_CARD, SAME_CITIZEN = Words("cùng số thẻ", "same card"), Words("cùng số định danh", "same citizen number")
GONE = Words("không còn tính trong hộ", "no longer counted")
OPEN = Words("mở hộ số {number}", "open household {number}")
WHAT_THEN = Words(
    "Nếu là hai người khác nhau, bấm Lưu. Nếu là một người, không lưu; ghi “chuyển trong xã” hoặc đính chính ở hộ kia.",
    "Two different people: press Save. One person: do not save; write a move inside, or correct at the other household.",
)
