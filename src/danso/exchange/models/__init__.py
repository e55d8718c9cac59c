from danso.exchange.models.batch import ImportBatch
from danso.exchange.models.file_request import FileRequest
from danso.exchange.models.row import ImportRow

__all__ = ["FileRequest", "ImportBatch", "ImportRow"]
