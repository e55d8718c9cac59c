from danso.targets.models.target import Target

__all__ = ["Target"]
