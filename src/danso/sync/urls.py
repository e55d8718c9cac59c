"""Addresses that phones ask. They carry no name and no id of a person."""

from __future__ import annotations

from django.urls import path

from danso.sync.endpoints import ask_pull, enrol_device, put_batch, say_drained, say_hello, say_wiped

urlpatterns = [
    path("enrol", enrol_device, name="sync_enrol"),
    path("hello", say_hello, name="sync_hello"),
    path("batch/<uuid:batch>", put_batch, name="sync_batch"),
    path("pull", ask_pull, name="sync_pull"),
    path("drained", say_drained, name="sync_drained"),
    path("wiped", say_wiped, name="sync_wiped"),
]
