from danso.targets.models.target import Target
from danso.targets.models.target_split import TargetSplit

__all__ = ["Target", "TargetSplit"]
