"""Code lists of the A0 book and the P0 slip. Sources and confidence: one file, one list."""

from danso.register.codes.contraception import CHANNEL, METHOD, STOP_REASON
from danso.register.codes.family import (
    ETHNICITY,
    HOUSEHOLD_KIND,
    MARITAL,
    RELATION,
    RESIDENCE,
    SEX,
)
from danso.register.codes.schooling import EDUCATION
from danso.register.codes.services import (
    BIRTH_PLACE,
    NEWBORN_DISEASES,
    PREGNANCY_EVENT,
    PRENATAL_DISEASES,
    PRENATAL_RESULT,
    TOLD_BY,
)

__all__ = [
    "BIRTH_PLACE",
    "CHANNEL",
    "EDUCATION",
    "ETHNICITY",
    "HOUSEHOLD_KIND",
    "MARITAL",
    "METHOD",
    "NEWBORN_DISEASES",
    "PREGNANCY_EVENT",
    "PRENATAL_DISEASES",
    "PRENATAL_RESULT",
    "RELATION",
    "RESIDENCE",
    "SEX",
    "STOP_REASON",
    "TOLD_BY",
]
