"""What each code list is called on screens, where its codes come from, and from which day to which they hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.register import codes
from danso.values.code_list import CodeList
from danso.values.words import Words

_CIRCULAR = date(2022, 3, 1)  # Thông tư 01/2022/TT-BYT in force


@dataclass(frozen=True, slots=True)
class CodeListNote:
    """`since` None: used since before the register, no document's day; `until` None: still in force (half-open)."""

    codes: CodeList
    title: Words
    source: Words
    since: date | None = None
    until: date | None = None


_OURS_VI = "mã do hệ thống đặt vì chưa tìm thấy mã số chính thức"


def _note(found: CodeList, title: Words, source_vi: str, since: date | None = None) -> CodeListNote:
    return CodeListNote(found, title, Words(source_vi, found.source), since)


NOTES: tuple[CodeListNote, ...] = (
    _note(
        codes.HOUSEHOLD_KIND,
        Words("Loại hộ dân cư", "Kind of household"),
        "Thông tư 01/2022/TT-BYT, phụ lục I",
        _CIRCULAR,
    ),
    _note(codes.RELATION, Words("Quan hệ với chủ hộ", "Relation to the head"), f"thứ tự ghi Sổ A0; {_OURS_VI}"),
    _note(codes.SEX, Words("Giới tính", "Sex"), "mã một chữ số của bảng trao đổi dữ liệu y tế"),
    _note(codes.ETHNICITY, Words("Dân tộc", "Ethnic group"), "danh mục 54 dân tộc năm 1979; 55: người nước ngoài"),
    _note(codes.EDUCATION, Words("Trình độ học vấn", "Schooling"), f"các bậc của phần mềm đang dùng; {_OURS_VI}"),
    _note(codes.MARITAL, Words("Tình trạng hôn nhân", "Marital state"), f"phần mềm đang dùng; {_OURS_VI}"),
    _note(
        codes.RESIDENCE,
        Words("Tình trạng cư trú", "Residence"),
        f"Sổ A0 tách có mặt và tạm vắng trong NKTTTT; {_OURS_VI}",
    ),
    _note(
        codes.METHOD,
        Words("Biện pháp tránh thai (BPTT)", "Contraceptive method"),
        "mã của hai phần mềm sau Thông tư 01/2022/TT-BYT; mã 8 theo một phần mềm",
        _CIRCULAR,
    ),
    _note(codes.CHANNEL, Words("Kênh nhận phương tiện tránh thai", "Channel"), "thực tế cơ quan dân số"),
    _note(codes.STOP_REASON, Words("Lý do thôi dùng BPTT", "Reason to stop"), f"danh sách 8 của P0; {_OURS_VI}"),
    _note(codes.PREGNANCY_EVENT, Words("Việc thai sản", "Pregnancy event"), "danh sách 9 của P0", _CIRCULAR),
    _note(codes.BIRTH_PLACE, Words("Nơi sinh", "Place of birth"), "Sổ A0, phần III mục 1", _CIRCULAR),
    _note(
        codes.PRENATAL_DISEASES,
        Words("Bệnh sàng lọc trước sinh", "Prenatal screening"),
        "bốn bệnh của chương trình sàng lọc (QĐ 1999/QĐ-TTg)",
    ),
    _note(codes.PRENATAL_RESULT, Words("Kết quả sàng lọc trước sinh", "Prenatal result"), "phần mềm đang dùng"),
    _note(
        codes.NEWBORN_DISEASES,
        Words("Bệnh sàng lọc sơ sinh", "Newborn screening"),
        "biểu 03-DS/CSYT của Thông tư 01/2022/TT-BYT",
        _CIRCULAR,
    ),
    _note(codes.TOLD_BY, Words("Người báo tin", "Who told"), "quy tắc ghi của cơ quan dân số"),
)
