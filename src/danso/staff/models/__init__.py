from danso.staff.models.coverage import Coverage
from danso.staff.models.training import Training
from danso.staff.models.worker import Worker, WorkerName

__all__ = ["Coverage", "Training", "Worker", "WorkerName"]
