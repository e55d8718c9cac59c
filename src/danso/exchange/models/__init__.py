from danso.exchange.models.batch import ImportBatch
from danso.exchange.models.row import ImportRow

__all__ = ["ImportBatch", "ImportRow"]
