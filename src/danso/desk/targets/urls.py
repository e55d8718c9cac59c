"""Addresses of targets."""

from __future__ import annotations

from django.urls import URLPattern, path

from danso.desk.targets.cascading import cascade, cascade_act
from danso.desk.targets.from_file import targets_file
from danso.desk.targets.pages import target, target_act, targets
from danso.desk.targets.setting import set_one

patterns: list[URLPattern] = [
    path("chi-tieu/<int:unit>", targets, name="targets"),
    path("chi-tieu/<int:unit>/ghi", set_one, name="target_set"),
    path("chi-tieu/<int:unit>/tu-tep", targets_file, name="targets_file"),
    path("chi-tieu/<int:unit>/<slug:indicator>", target, name="target"),
    path("chi-tieu/<int:unit>/<slug:indicator>/sua", target_act, name="target_act"),
    path("chi-tieu/<int:unit>/<slug:indicator>/cap-duoi", cascade, name="cascade"),
    path("chi-tieu/<int:unit>/<slug:indicator>/cap-duoi/ghi", cascade_act, name="cascade_act"),
]
