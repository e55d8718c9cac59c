from __future__ import annotations

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "danso.operations"

    def ready(self) -> None:
        from danso.operations.erasing import finish_after_commit
        from danso.register.erasure import person_erased

        person_erased.connect(finish_after_commit, dispatch_uid="copies of the data folder")
