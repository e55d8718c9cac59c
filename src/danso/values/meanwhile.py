"""Two people at one line: the form says what it was opened on, and what another wrote since is not written over."""

from __future__ import annotations

from danso.values.digest import canonical_json, sha256
from danso.values.refusal import Refusal
from danso.values.words import Words


class ChangedMeanwhile(Refusal):
    """Somebody else wrote it after this page was opened."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Trong lúc trang này mở, người khác đã sửa nội dung này. Chưa ghi gì; nội dung đang có hiện trên trang, "
                "nội dung vừa gõ vẫn còn trong ô. Xem lại rồi bấm lưu lần nữa.",
                "Somebody else changed this while the page was open. Nothing was written; what stands now is on the "
                "page, what you typed is still in the field. Look at both, then save again.",
            )
        )


def mark(*said: object) -> str:
    """What a form carries of the line it was opened on."""
    return sha256(canonical_json([str(one) for one in said]))[:16]


def unchanged(was: str | None, now: str) -> None:
    """`was`: the mark the form came with; None: no form. Raises ChangedMeanwhile."""
    if was is not None and was != now:
        raise ChangedMeanwhile
