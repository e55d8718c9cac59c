"""A task as a line of a list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from danso.desk.work.choices import account_words
from danso.desk.work.tasks import words
from danso.guidance.agenda import unit_words
from danso.guidance.follow_up import thing_words
from danso.values.words import Words
from danso.work.tasks.models import Task
from danso.work.tasks.reminding import Reminder, days_late, reminder


@dataclass(frozen=True, slots=True)
class TaskLine:
    task: Task
    owner: Words
    account: str
    moves: Words | None
    origin: Words
    state: Words
    tone: str


def task_lines(tasks: Iterable[Task], today: date) -> list[TaskLine]:
    names: dict[int, Words] = {}
    found = []
    for one in tasks:
        if one.unit_id not in names:
            names[one.unit_id] = unit_words(one.unit_id, today)
        said, tone = state_words(one, today)
        moves, origin = thing_words(one.indicator, one.work_list), words.ORIGINS[one.origin_kind]
        found.append(TaskLine(one, names[one.unit_id], account_words(one.account_id), moves, origin, said, tone))
    return found


def state_words(task: Task, today: date) -> tuple[Words, str]:
    """(what is said, the tone of its badge)."""
    match reminder(is_open=task.state == Task.State.OPEN, due_on=task.due_on, today=today):
        case Reminder.late:
            return words.STATES["late"].with_(n=days_late(task.due_on, today)), "b-stop"
        case Reminder.soon:
            return words.STATES["soon"], "b-ask"
    return words.STATES[task.state], "b-ok" if task.state == Task.State.DONE else ""
