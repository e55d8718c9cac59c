"""Addresses of pages: each door brings its own."""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from danso.config.health import alive

urlpatterns: list[URLPattern | URLResolver] = [path("alive", alive, name="alive")]

if find_spec("danso.desk") and find_spec("danso.desk.urls"):
    urlpatterns.append(path("", include("danso.desk.urls")))
    handler404 = "danso.desk.shared.gate.not_found"
