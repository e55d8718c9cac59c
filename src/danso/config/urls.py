"""Addresses of pages: each door brings its own."""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from danso.config.health import alive

urlpatterns: list[URLPattern | URLResolver] = [path("alive", alive, name="alive")]

if find_spec("danso.desk") and find_spec("danso.desk.urls"):
    urlpatterns.append(path("", include("danso.desk.urls")))
    handler404 = "danso.desk.shared.gate.not_found"
if find_spec("danso.sync"):
    from danso.desk.shared.kinds import Kind
    from danso.sync.app_pages import urlpatterns as of_the_app
    from danso.sync.urls import urlpatterns as of_phones

    for one in of_phones:  # the phones' room lies below the desk's, which knows the kinds
        one.callback.kind = Kind.DEVICE  # type: ignore[attr-defined]
    urlpatterns.append(path("sync/", include(of_phones)))
    urlpatterns.append(path("phone/", include(of_the_app)))
