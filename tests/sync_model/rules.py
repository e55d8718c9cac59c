"""The rules of the protocol, each of which can be switched off to see what it is for."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Rules:
    """All true: the whole protocol. The number in brackets is the rule's section in the protocol's paper."""

    server_says_what_it_has: bool = True  # (3.2) the phone sends again whatever the server does not name
    kept_until_safe: bool = True  # (1) a receipt is no reason to forget
    safe_in_every_backup: bool = True  # (12) safe: in all backups a restore may take, not in the newest
    one_slip_one_row: bool = True  # (3.3) id and content recognised when they come again
    cursor_knows_epoch: bool = True  # (3.4) a restored server is another server
    cursor_knows_scope: bool = True  # (3.4) another area, another copy
    position_at_commit: bool = True  # (3.4) numbered when it is there, not when it begins
    doubtful_is_stored: bool = True  # (1) what cannot be read is kept and passed to a person
    drained_before_wiped: bool = True  # (7)
    wiped_when_safe: bool = True  # found by this model: a restore after a drain lost what only the phone had had
    strict_durability: bool = True  # (9) "kept" is said after the flush
    successor_of_closed: bool = True  # (11)
    right_at_capture: bool = True  # (11) not today's


WHOLE = Rules()
NAMES = tuple(field.name for field in fields(Rules))
