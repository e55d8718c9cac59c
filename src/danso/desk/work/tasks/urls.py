"""Addresses of tasks."""

from __future__ import annotations

from django.urls import URLPattern, path

from danso.desk.work.tasks.at_hand import tasks_at_hand
from danso.desk.work.tasks.pages import give_own, task, task_act, tasks

patterns: list[URLPattern] = [
    path("nhiem-vu/<int:unit>", tasks, name="tasks"),
    path("nhiem-vu/<int:unit>/ghi", give_own, name="give_own_task"),
    path("nhiem-vu/<int:unit>/dia-ban", tasks_at_hand, name="tasks_at_hand"),
    path("nhiem-vu/viec/<int:task>", task, name="task"),
    path("nhiem-vu/viec/<int:task>/ghi", task_act, name="task_act"),
]
