from danso.operations.models.epoch import Epoch

__all__ = ["Epoch"]
