"""What is counted: the noun behind a number."""

from __future__ import annotations

import re

# Things that come in whole pieces; the longer of two that begin alike stands first.
_NOUNS = (
    "cộng tác viên|công tác viên|trường hợp|nhân khẩu|phụ nữ|bà mẹ|thai phụ|sản phụ|người|trẻ|"
    "cháu|bé|em|hộ|cặp|ca|cụ|lượt|nam|nữ|"
    "khẩu|ctv|hội viên|học sinh|thanh niên|vị thành niên|chỉ tiêu|buổi|lớp|cuộc|tin|bài|tờ|băng|"
    "câu lạc bộ|clb|mô hình|bao|chiếc|"
    "vỉ|liều|cái|bộ|hồ sơ|phiếu|cán bộ|viên chức|bác sĩ|bác sỹ|y sĩ|đối tượng|con|mẫu|cơ sở|"
    "bệnh nhân|dân|xã|phường|thị trấn|quận|"
    "huyện|tỉnh|đặc khu|thôn|tổ dân phố|tổ|khu phố|khu|ấp|bản|xóm|đơn vị|trạm|trung tâm|địa bàn|"
    "gia đình|đôi|ngày công|sinh|"
    "điểm truyền thông|điểm tư vấn|hội nghị|tập huấn|pano|áp phích|khẩu hiệu|cuốn|sổ|nam nữ|"
    "đoàn viên|người dân|địa phương|quyển"
)
_FORM = re.compile(rf"\s*\(?\s*(?P<noun>{_NOUNS})\b")


def noun_at(low: str, at: int) -> str:
    """The counted noun that begins at `at`; empty where there is none."""
    found = _FORM.match(low, at)
    return found["noun"] if found else ""
