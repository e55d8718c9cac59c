from danso.register.models.identity import Identity
from danso.register.models.judged import JudgedUpTo, NotJudged
from danso.register.models.ledger import CommuneChain, Cutoff, LedgerEntry, SlipKey
from danso.register.models.movers import MoverPair, StillHere
from danso.register.models.projection import (
    AbsenceRow,
    CoupleRow,
    EventRow,
    HouseholdPlaceRow,
    HouseholdRow,
    MaritalRow,
    MarkRow,
    PersonRow,
    SlipRow,
    SpellRow,
    StayRow,
)
from danso.register.models.working import SlipAct, SlipSubject

__all__ = [
    "AbsenceRow",
    "CommuneChain",
    "CoupleRow",
    "Cutoff",
    "EventRow",
    "HouseholdPlaceRow",
    "HouseholdRow",
    "Identity",
    "JudgedUpTo",
    "LedgerEntry",
    "MaritalRow",
    "MarkRow",
    "MoverPair",
    "NotJudged",
    "PersonRow",
    "SlipAct",
    "SlipKey",
    "SlipRow",
    "SlipSubject",
    "SpellRow",
    "StayRow",
    "StillHere",
]
