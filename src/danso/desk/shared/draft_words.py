"""Words of a draft that is open again, on whatever page."""

from danso.values.words import Words

FOUND = Words("Bản nháp giữ lúc {at} đã được mở lại.", "The draft kept at {at} is open again.")
DAYS = Words("Bản nháp tự xóa sau {n} ngày.", "Drafts are deleted after {n} days.")
DROP = Words("Bỏ bản nháp", "Drop the draft")
DROPPED = Words("Đã bỏ bản nháp. Các dòng đã ghi vẫn còn.", "The draft is dropped; lines written stay.")
