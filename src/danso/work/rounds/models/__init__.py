from danso.work.rounds.models.round import Round, RoundArea
from danso.work.rounds.models.sampled import Sampled
from danso.work.rounds.models.visit import Visit

__all__ = ["Round", "RoundArea", "Sampled", "Visit"]
