from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "danso.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from danso.desk.shared.forgotten_drafts import forget_erased
        from danso.register.erasure import person_erased

        person_erased.connect(forget_erased, dispatch_uid="desk drafts")
