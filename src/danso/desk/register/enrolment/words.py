"""Words of enrolling a household."""

from danso.values.words import Words

TITLE = Words("Ghi hộ mới vào sổ", "Put a household in the book")
CORRECT_TITLE = Words("Đính chính Phiếu hộ dân cư, hộ số {number}", "Correct the sheet of household {number}")
BACK = Words("Về trang tìm", "Back to finding")
MODE = Words("Hộ này", "This household")
MODES = {
    "book": Words("đã ở đây, nay ghi vào sổ", "lives here already and is put in the book"),
    "came": Words("mới chuyển từ xã khác đến", "has just moved in from another commune"),
}
MODE_HINT = Words(
    "Hộ đã ở đây: người trong hộ vào sổ, không tính là chuyển đến. Hộ mới đến: mỗi người một dòng chuyển đến.",
    "Lives here already: people come into the book, nobody moved in. Just came: one move in for each person.",
)
AREA = Words("Địa bàn", "Area")
NUMBER = Words("Hộ số", "Household no.")
NUMBER_HINT = Words("số tiếp theo của địa bàn: {number}", "next in the area: {number}")
KIND = Words("Loại hộ", "Kind of household")
ADDRESS = Words("Địa chỉ", "Address")
ON = Words("Ghi vào sổ ngày", "In the book from")
ON_HINT = Words("hộ mới đến: ngày đến", "moved in: the day of coming")
FROM_UNIT = Words("Nơi đi", "Where from")
PEOPLE = Words("I. Người trong hộ", "I. The people")
PEOPLE_SUB = Words(
    "chủ hộ trước, rồi vợ/chồng, con…; gõ mã hoặc chữ; dòng trống bỏ qua",
    "the head first, then spouse, children...; codes or words; empty rows are passed over",
)
COLUMNS = {
    "name": Words("Họ và tên", "Name"),
    "relation": Words("Quan hệ", "Relation"),
    "sex": Words("Giới", "Sex"),
    "birth": Words("Ngày sinh", "Birth"),
    "ethnicity": Words("Dân tộc", "Ethnicity"),
    "education": Words("Học vấn", "School"),
    "marital": Words("Hôn nhân", "Marital"),
    "residence": Words("Cư trú", "Residence"),
    "spouse": Words("V/C", "Spouse"),
    "mother": Words("Mẹ", "Mother"),
    "method": Words("BPTT", "Method"),
    "method_since": Words("Dùng từ", "Since"),
    "card": Words("Số thẻ BHYT", "Health card"),
    "citizen": Words("Số định danh", "Citizen no."),
}
AGE = Words("Tuổi", "Age")
LINES_HINT = Words(
    "V/C, Mẹ: số dòng của vợ/chồng, của mẹ trong hộ; chưa rõ để trống. Vợ/chồng của chủ hộ máy tự ghép.",
    "Spouse, mother: the line of the spouse, the mother; empty where not known. The head's spouse is joined by itself.",
)
ROW_KEYS = Words("Page Down: sang dòng sau; Page Up: về dòng trước", "Page Down: next row; Page Up: row before")
SEX_HINT = Words("1 nam, 2 nữ", "1 male, 2 female")
MORE = Words("Thêm 3 dòng", "3 more rows")
SAVE = Words("Lưu hộ", "Save the household")
ROW = Words("dòng {n}", "row {n}")
NO_BIRTH = Words("Dòng {n}: ghi ngày sinh, hoặc năm sinh nếu chỉ biết năm.", "Row {n}: give the birth, or its year.")
NO_SEX = Words("Dòng {n}: ghi giới tính, 1 nam hoặc 2 nữ.", "Row {n}: give the sex, 1 male or 2 female.")
NOT_READ = Words("Dòng {n}, {column}: {why}", "Row {n}, {column}: {why}")
NO_DAY = Words("Gõ ngày như 5/7/80, 7/1980 hoặc 1980.", "Type a day like 5/7/80, 7/1980 or 1980.")
NO_LINE = Words(
    "Dòng {n}, {column}: ghi số của một dòng khác có người.", "Row {n}, {column}: the number of another row."
)
TWO_HEADS = Words("Dòng {n}: hộ đã có chủ hộ ở dòng khác.", "Row {n}: another row is the head already.")
TOO_LONG = Words("Dòng {n}, {column}: dài quá {most} chữ.", "Row {n}, {column}: longer than {most} letters.")
NOBODY = Words("Ghi ít nhất một người trong hộ.", "Write at least one person.")
NUMBER_TAKEN = Words(
    "Địa bàn đã có hộ số này. Ghi số khác, hoặc {number}.1 nếu là tờ thứ hai.",
    "The area has this number. Give another, or {number}.1 for a second sheet.",
)
ENROLLED = Words("Đã ghi hộ số {number}: {n} người.", "Household {number} is in the book: {n} persons.")
ENROLLED_HELD = Words(
    "Đã ghi hộ số {number}; có dòng chờ xem lại, chưa tính vào số liệu.",
    "Household {number} is written; some lines wait to be looked at and do not count yet.",
)
TOO_MANY = Words("Một phiếu ghi nhiều nhất {most} người.", "At most {most} persons a sheet.")
HEAD_LINE = Words("Phiếu", "The sheet")
LINE_NO = Words("Số TT", "No.")
