from __future__ import annotations

from django.apps import AppConfig


class SyncConfig(AppConfig):
    name = "danso.sync"
    label = "sync"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from danso.register.erasure import person_erased
        from danso.sync.proof import forget_sealed

        person_erased.connect(forget_sealed, dispatch_uid="sealed slips")
