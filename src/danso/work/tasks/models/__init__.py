from danso.work.tasks.models.task import Task
from danso.work.tasks.models.task_step import TaskStep

__all__ = ["Task", "TaskStep"]
