"""Addresses of phones."""

from __future__ import annotations

from django.urls import URLPattern, path

from danso.desk.devices.from_file import phone_slips
from danso.desk.devices.inbox import phone_clash, phone_inbox, phone_item, unplaced, unplaced_item
from danso.desk.devices.pages import device, device_act, device_code, device_digits, devices

patterns: list[URLPattern] = [
    path("may/<int:unit>", devices, name="devices"),
    path("may/<int:unit>/ma/<int:worker>", device_code, name="device_code"),
    path("may/<int:unit>/<uuid:device>", device, name="device"),
    path("may/<int:unit>/<uuid:device>/viec", device_act, name="device_act"),
    path("may/<int:unit>/<uuid:device>/ma-mo-khoa", device_digits, name="device_digits"),
    path("may/<int:unit>/can-xem", phone_inbox, name="phone_inbox"),
    path("may/<int:unit>/can-xem/<int:item>", phone_item, name="phone_item"),
    path("may/<int:unit>/trung-so/<int:clash>", phone_clash, name="phone_clash"),
    path("may/<int:unit>/chua-ro-noi", unplaced, name="unplaced"),
    path("may/<int:unit>/chua-ro-noi/<int:item>", unplaced_item, name="unplaced_item"),
    path("may/<int:unit>/tep", phone_slips, name="phone_slips"),
]
