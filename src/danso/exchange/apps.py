from __future__ import annotations

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "danso.exchange"

    def ready(self) -> None:
        from danso.exchange.actions import forget_previews
        from danso.register.erasure import person_erased

        person_erased.connect(forget_previews, dispatch_uid="exchange previews")
