from django.apps import AppConfig


class InspectionsConfig(AppConfig):
    name = "danso.work.inspections"
    label = "inspections"
    default_auto_field = "django.db.models.BigAutoField"
