"""Words of importing a file."""

from danso.values.words import Words

TITLE = Words("Nhập tệp", "Import a file")
SUB = Words(
    "Xem trước từng dòng rồi mới ghi; nhập lại cùng tệp không làm ai trùng",
    "Every row is shown before it is written; the same file again doubles nobody",
)
STEP_FILE, STEP_LOOK, STEP_WRITE = (
    Words("Chọn tệp", "Choose the file"),
    Words("Xem từng dòng", "Look at the rows"),
    Words("Ghi vào sổ", "Write to the register"),
)
NEW_FILE = Words("Tệp mới", "A new file")
KIND = Words("Loại tệp", "Kind of file")
KINDS = {
    "a0": Words("Sổ A0 (Excel): mỗi người một dòng", "A0 book (Excel): one row per person"),
    "p0": Words("Phiếu thu tin P0 (Excel): mười một danh sách", "P0 slip (Excel): eleven lists"),
    "slips": Words("Phiếu do chương trình khác xuất (tệp .jsonl)", "Slips from another program (a .jsonl file)"),
}
SHORT_KINDS = {
    "a0": Words("Sổ A0", "A0 book"),
    "p0": Words("Phiếu P0", "P0 slip"),
    "slips": Words("Phiếu từ chương trình khác", "Slips from another program"),
}
FILE = Words("Tệp", "File")
AREA = Words("Địa bàn", "Area")
AREA_HINT = Words("để trống nếu trong tệp đã ghi", "leave open where the file says it")
DAY = Words("Ngày của sổ A0", "Day of the A0 book")
DAY_HINT = Words(
    "ví dụ 31/12/2018; để trống nếu trong tệp đã ghi", "for example 31/12/2018; leave open where the file says it"
)
LOOK = Words("Xem trước", "Preview")
NOTHING_YET = Words("Chưa ghi gì vào sổ ở bước này.", "Nothing is written at this step.")
NO_FILE = Words(
    "Chưa chọn tệp. Chọn tệp Excel hoặc tệp .jsonl rồi bấm Xem trước.",
    "No file chosen. Choose an Excel or a .jsonl file, then press Preview.",
)
BAD_DAY = Words(
    "Ngày “{text}” chưa đọc được. Ghi ngày/tháng/năm, ví dụ 31/12/2018.",
    "The day “{text}” cannot be read. Write day/month/year, for example 31/12/2018.",
)
TEMPLATES = Words("Mẫu để điền", "Templates to fill in")
TEMPLATE_A0 = Words("Mẫu sổ A0", "A0 book template")
TEMPLATE_P0 = Words("Mẫu phiếu P0", "P0 slip template")
TEMPLATE_NOTE = Words("Có sẵn danh mục để chọn và ô kiểm tra ngày.", "With lists to choose from and checks on days.")
PHONE_FILE = Words("Nhận tệp phiếu của máy điện thoại", "Take in a phone's file of slips")
RECENT = Words("Các tệp gần đây", "Recent files")
NO_RECENT = Words("Chưa nhập tệp nào", "No file imported yet")
NO_RECENT_TEXT = Words(
    "Tải mẫu ở trên, điền, rồi chọn tệp để xem trước.", "Download a template above, fill it in, then choose the file."
)
WHEN, ROWS, STATE = Words("Lúc", "When"), Words("Số dòng", "Rows"), Words("Trạng thái", "State")
STATES = {
    "previewed": Words("Đang xem trước", "In preview"),
    "confirmed": Words("Đã ghi", "Written"),
    "expired": Words("Hết hạn xem", "Preview expired"),
}
PREVIEW = Words("Xem trước tệp", "Preview of the file")
VERDICT, CELL, WHAT, NUMBER, WHY = (
    Words("Nhận xét", "Verdict"),
    Words("Trang, ô", "Sheet, cell"),
    Words("Nội dung", "Content"),
    Words("Hộ số", "Household no."),
    Words("Xem lại giúp", "Please look at"),
)
CONFIRM = Words("Ghi {n} phiếu vào sổ", "Write {n} slips to the register")
NOTHING_TO_WRITE = Words(
    "Không có gì mới để ghi. Các dòng này đã có trong sổ.",
    "Nothing new to write. These rows are in the register already.",
)
REASON = Words("Lý do giữ nguyên {n} dòng cần xác nhận", "Why {n} rows to be confirmed are right")
REASON_HINT = Words(
    "ví dụ: đã đối chiếu với sổ giấy ngày 02/11; không ghi tên người",
    "for example: compared with the paper book; name nobody",
)
LEAVE_OUT = Words(
    "Để lại {n} dòng cần xem lại, ghi các dòng còn lại", "Leave out {n} rows to be looked at, write the others"
)
ALL_FINE = Words("Tất cả các dòng đọc được.", "All rows are fine.")
SHOWN = Words("Hiện {n} trong {all} dòng, dòng cần xem trước.", "Showing {n} of {all} rows, those to look at first.")
WRITTEN = Words("Đã ghi {n} phiếu từ {lines} dòng.", "{n} slips written from {lines} rows.")
LEFT = Words("Để lại {n} dòng; sửa trong tệp rồi nhập lại.", "{n} rows left out; mend the file and import it again.")
APPRAISE_NEXT = Words("Bước sau: thẩm định", "Next: appraise")
LINES = Words("{n} người", "{n} persons")
