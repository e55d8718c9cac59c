"""Words of a draft that is open again, on whatever page."""

from danso.values.words import Words

FOUND = Words("Bản nháp giữ lúc {at} đã được mở lại.", "The draft kept at {at} is open again.")
DAYS = Words("Bản nháp tự xóa sau {n} ngày.", "Drafts are deleted after {n} days.")
DROP = Words("Bỏ bản nháp", "Drop the draft")
DROPPED = Words("Đã bỏ bản nháp. Các dòng đã ghi vẫn còn.", "The draft is dropped; lines written stay.")
TOO_LONG = Words(
    "Nội dung dài quá một phiếu nên chưa giữ được. Quay lại trang trước, bớt chữ ở các ô quá dài rồi làm lại.",
    "This is longer than any sheet and could not be kept. Go back, shorten the cells that are too long and try again.",
)
