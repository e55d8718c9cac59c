"""What an entry of the trail concerns, said by its kind and number: `hội nghị 3`, not `meeting:3`."""

from __future__ import annotations

from danso.values.words import Words

SUBJECTS = {
    "account": Words("tài khoản {n}", "account {n}"),
    "activity": Words("hoạt động {n}", "activity {n}"),
    "body": Words("Ban {n}", "committee {n}"),
    "campaign": Words("chiến dịch {n}", "campaign {n}"),
    "change": Words("thay đổi đơn vị {n}", "change of units {n}"),
    "clash": Words("cặp cần xem lại {n}", "pair to look at {n}"),
    "commitment": Words("cam kết {n}", "commitment {n}"),
    "coverage": Words("phân công địa bàn {n}", "area given {n}"),
    "data_request": Words("yêu cầu số liệu {n}", "data request {n}"),
    "device": Words("máy {n}", "device {n}"),
    "document": Words("văn bản {n}", "document {n}"),
    "file_request": Words("yêu cầu lấy tệp {n}", "file request {n}"),
    "grant": Words("vai trò {n}", "role {n}"),
    "import": Words("tệp nhập {n}", "file read {n}"),
    "inspection": Words("cuộc kiểm tra {n}", "inspection {n}"),
    "meeting": Words("hội nghị {n}", "meeting {n}"),
    "quarantined": Words("dòng cần xem lại {n}", "held line {n}"),
    "report": Words("báo cáo {n}", "report {n}"),
    "round": Words("đợt rà soát {n}", "round {n}"),
    "slip": Words("dòng phiếu {n}", "slip {n}"),
    "target": Words("chỉ tiêu {n}", "target {n}"),
    "task": Words("nhiệm vụ {n}", "task {n}"),
    "unit": Words("đơn vị {n}", "unit {n}"),
    "worker": Words("cộng tác viên {n}", "collaborator {n}"),
}

NUMBERED = Words("số {n}", "no. {n}")


def subject_said(subject: str) -> str:
    """`meeting:3` as words; what has no kind known here stays as it was written."""
    if subject.isdecimal():
        return str(NUMBERED.with_(n=subject))
    kind, _, number = subject.partition(":")
    words = SUBJECTS.get(kind)
    return str(words.with_(n=number)) if words and number and " " not in number else subject
