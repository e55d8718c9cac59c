"""Every indicator code and its recount."""

from __future__ import annotations

from tests.recount import births, channels, contraception, elderly, marriage, migration, population, pregnancy, staff
from tests.recount.counting import Recount

RECOUNTS: dict[str, Recount] = {
    **population.RECOUNTS,
    **births.RECOUNTS,
    **migration.RECOUNTS,
    **contraception.RECOUNTS,
    **channels.RECOUNTS,
    **pregnancy.RECOUNTS,
    **marriage.RECOUNTS,
    **elderly.RECOUNTS,
    **staff.RECOUNTS,
}
