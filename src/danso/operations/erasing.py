"""What an erasure still owes to the files once it is committed: the emptied log, and no older copy that says the name.

Found by looking: the newest erasure of the trail against the one written in the file `erased` of the data folder. A
computer that stopped between the two finishes at the next start, the next erasure or the next `danso rebuild`.
"""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from danso.accounts.models import AuditEntry
from danso.operations.copies import back_up, copies
from danso.register.erasure import empty_the_log

MARK = "erased"
ERASING = ("erase_person", "mend_named_text")  # acts after which no older copy may say what went


def finish_after_commit(**_: object) -> None:
    """Receiver of `person_erased`. What fails here, as on a full disk, is finished at the next start."""
    transaction.on_commit(finish_erasures, robust=True)


def finish_erasures() -> int:
    """Empty the log, copy the data folder anew and delete the copies made before; how many those were.

    Nothing happens where no erasure came since the last time. The new copy comes first, so that there is always one.
    """
    folder = Path(settings.DANSO_HOME)
    newest = AuditEntry.objects.filter(verb__in=ERASING).order_by("-pk").values_list("pk", flat=True).first()
    if newest is None or newest <= _finished(folder):
        return 0
    empty_the_log()
    old = copies(folder)
    if old:
        back_up(folder, f"{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}")
    for copy in old:
        shutil.rmtree(copy)
    _mark(folder, newest)
    return len(old)


def _finished(folder: Path) -> int:
    file = folder / MARK
    text = file.read_text(encoding="ascii").strip() if file.exists() else ""
    return int(text) if text.isdecimal() else 0


def _mark(folder: Path, entry: int) -> None:
    """The file appears whole or not at all."""
    draft = folder / f"{MARK}.draft"
    with draft.open("w", encoding="ascii") as file:
        file.write(f"{entry}\n")
        file.flush()
        os.fsync(file.fileno())
    draft.replace(folder / MARK)
