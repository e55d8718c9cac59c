from django.apps import AppConfig


class GuidanceConfig(AppConfig):
    name = "danso.guidance"
    label = "guidance"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from danso.guidance.named_texts.finding import list_named_texts
        from danso.register.erasure import person_erased

        person_erased.connect(list_named_texts, dispatch_uid="named texts")
