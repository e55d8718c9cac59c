from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "danso.reports"
    label = "reports"
    verbose_name = "Báo cáo"
