"""What the office does with phones: hands out codes, takes phones back, decides what lies in quarantine."""

from __future__ import annotations

from danso.sync.deciding import discard, take_again, typed_by_hand
from danso.sync.devices import (
    accept_loss,
    issue_code,
    read_recovery,
    revoke_device,
    set_lock,
    settle_clash,
)
from danso.sync.exported import import_file
from danso.sync.handing_over import hand_over

__all__ = [
    "accept_loss",
    "discard",
    "hand_over",
    "import_file",
    "issue_code",
    "read_recovery",
    "revoke_device",
    "set_lock",
    "settle_clash",
    "take_again",
    "typed_by_hand",
]
