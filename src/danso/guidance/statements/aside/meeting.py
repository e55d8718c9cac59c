"""Who was in the hall: 6 ý kiến - 120 đại biểu - Phòng Y tế và 21 quận, huyện - cán bộ Trạm y tế 08 xã.

A number of units is a figure only where the words next to it say how those units stand (thiếu, đạt, chưa, có ...);
otherwise it only names who took part or who is spoken to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danso.values.words import Words

NAME = Words("số ý kiến, đại biểu, đơn vị dự họp", "opinions given, people and offices present")
_NUMBER = r"(?<![\d.,/])\d+(?:\.\d{3})*"
PATTERNS = (
    re.compile(
        rf"{_NUMBER}\s+(?:lượt\s+)?(?:ý kiến|tham luận|đại biểu|bài phát biểu|câu hỏi|đồng chí|"
        rf"thành viên|lãnh đạo|nội dung|nhiệm vụ|giải pháp|mục tiêu|nhóm|vấn đề|dấu hiệu|nguyên nhân|"
        rf"bước|tiêu chí|hình thức|điểm cầu|khối|phần(?! trăm| nghìn| ngàn)|loại bệnh|loại|bệnh|chuyên đề|chữ|không|"
        rf"trụ cột)\b"
    ),
    re.compile(
        rf"{_NUMBER}\s+(?:người|cán bộ|học viên|cộng tác viên|khách|"
        rf"phóng viên)(?:\s+\S+){{0,3}}\s+(?:tham dự|về dự|đến dự|dự họp)"
    ),
)
_UNITS = re.compile(
    rf"(?<!/)(?<!/ )({_NUMBER})\s+(?:quận|huyện|thị xã|thị trấn|thành phố|tỉnh|xã|phường|đặc khu|"
    rf"thôn|tổ dân phố|tổ|khu phố|khu|ấp|bản|xóm|"
    r"đơn vị|trung tâm|trạm|phòng|ban|ngành|sở|tdp|địa phương|địa bàn|đoàn thể|"
    r"cơ quan)\b(?:\s*(?:,|và|/|-)\s*(?:quận|huyện|thị xã|thị trấn|thành phố|xã|phường|thôn|"
    r"đặc khu|ngành|tổ dân phố))*"
)
_STANDS_BEFORE = re.compile(
    r"(?:thiếu|đạt|hoàn thành|chưa|duy trì|vượt|còn|có|tại|ở|cho|trong đó|trên|chiếm|tổng số|"
    r"toàn \S+ có|:)\s*\(?\s*(?:được|có|là|khoảng|hơn|gần)?\s*$"
)
_STANDS_AROUND = re.compile(r"(?:thiếu|chưa|không có|còn lại|đạt|hoàn thành)[^.;()]{0,45}\(\s*$")
_STANDS_AFTER = re.compile(
    r"^\s*\(?(?:,\s*\S+\s*)?(?:trên địa bàn\s*)?(?:đã\s+|đều\s+)?(?:thiếu|đạt|hoàn thành|chưa|"
    r"không|duy trì|vượt|có|được|tăng|giảm|mất|triển khai|thực hiện|\()"
)
_SPOKEN_TO = re.compile(r"(?:trạm y tế|phòng y tế|lãnh đạo|cán bộ|đại diện|và|chuyên viên|tham dự|dự|đến từ|của)\s*$")


def spans(low: str) -> Iterator[tuple[int, int]]:
    """Numbers of units that only name who took part."""
    for found in _UNITS.finditer(low):
        before, after = low[max(0, found.start() - 60) : found.start()], low[found.end() : found.end() + 30]
        stands = _STANDS_BEFORE.search(before) or _STANDS_AROUND.search(before) or _STANDS_AFTER.search(after)
        if _SPOKEN_TO.search(before) or not stands:
            yield found.span()
