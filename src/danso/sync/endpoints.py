"""The addresses of the phones' door: translate, one call, translate back. What is refused says nothing of anybody.

A device is proven by its token and never by a cookie, so that a page elsewhere cannot make a browser speak for it:
nothing here is asked for a form's token. A token opens these addresses only.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from danso.operations.disk import disk_is_full
from danso.operations.epochs import current_epoch
from danso.sync import keys, wire
from danso.sync.admission import MOST_BODY, MOST_ENROLMENTS, Busy, admitted, not_too_often, room_on_disk
from danso.sync.enrolment import CodeUnknown, CodeUsed, device_of, enrol
from danso.sync.farewell import drained, wiped
from danso.sync.hello import AnotherServer, hello
from danso.sync.models import Device
from danso.sync.pull import NotToBeTold, pull
from danso.sync.push import receive_batch
from danso.sync.telling import NotSaid, Said

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


class TooLarge(Exception):
    """More than a batch may be."""


def door(method: str) -> Callable[[View[P]], View[P]]:
    """One method, one answer for each thing that can be wrong, and never more work than there is room for."""

    def declared(view: View[P]) -> View[P]:
        @csrf_exempt
        @wraps(view)
        def passed(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if request.method != method:
                return _empty(405, Allow=method)
            try:
                request.body_read = _body(request)  # type: ignore[attr-defined]  # read before a place is taken
                with admitted():
                    answer = view(request, *args, **kwargs)
            except Busy as busy:
                answer = _empty(busy.status, **{"Retry-After": str(busy.after)})
            except TooLarge:
                answer = _empty(413)
            except (NotSaid, wire.NotARecord):
                answer = _empty(422)
            except (
                IntegrityError
            ):  # two said the same at the same moment; the second finds the first's when it comes again
                answer = _empty(503, **{"Retry-After": "5"})
            except OperationalError as error:
                answer = _empty(507 if disk_is_full(error) else 503, **{"Retry-After": "30"})
            answer["Cache-Control"] = "no-store"
            return answer

        passed.methods = (method,)  # type: ignore[attr-defined]  # for the walk over every address
        return passed

    return declared


def of_a_device(view: Callable[Concatenate[HttpRequest, Device, P], HttpResponse]) -> View[P]:
    """Only for the device that the token proves."""

    @wraps(view)
    def known(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        device = device_of(request.headers.get("Authorization", ""), _now())
        if device is None:
            return _empty(401)
        not_too_often(str(device.pk))
        return view(request, device, *args, **kwargs)

    return known


@door("POST")
def enrol_device(request: HttpRequest) -> HttpResponse:
    not_too_often(request.META.get("REMOTE_ADDR", ""), MOST_ENROLMENTS)
    try:
        made = enrol(_said(request), at=_now(), today=_today())
    except CodeUsed:
        return _empty(409)
    except CodeUnknown:
        return _empty(404)
    except ValueError:
        return _empty(422)
    device = made.device
    return JsonResponse(
        {
            "device": str(device.pk), "token": made.token, "environment": keys.environment(), "epoch": current_epoch(),
            "seal_key": keys.current("seal").told(), "receipt_key": keys.current("receipt").told(),
            "recovery": made.recovery, "worker": {"id": device.worker_id, "name": device.account.display_name},
            "server_time": int(_now().timestamp() * 1000),
        }
    )  # fmt: skip


@door("POST")
@of_a_device
def say_hello(request: HttpRequest, device: Device) -> HttpResponse:
    try:
        return JsonResponse(hello(device, _said(request), at=_now(), today=_today()))
    except AnotherServer:
        return _empty(404)


@door("PUT")
@of_a_device
def put_batch(request: HttpRequest, device: Device, batch: UUID) -> HttpResponse:
    room_on_disk()
    if request.headers.get("Content-Encoding", "identity") != "identity":
        return _empty(422)
    body = _bytes(request)
    return HttpResponse(receive_batch(device, batch, body, at=_now(), today=_today()), content_type="application/json")


@door("POST")
@of_a_device
def ask_pull(request: HttpRequest, device: Device) -> HttpResponse:
    try:
        return JsonResponse(pull(device, _said(request), at=_now(), today=_today()))
    except NotToBeTold:
        return _empty(403)


@door("POST")
@of_a_device
def say_drained(request: HttpRequest, device: Device) -> HttpResponse:
    drained(device, _said(request), at=_now())
    return JsonResponse({})


@door("POST")
@of_a_device
def say_wiped(request: HttpRequest, device: Device) -> HttpResponse:
    return JsonResponse({}) if wiped(device, at=_now()) else _empty(403)


def _body(request: HttpRequest) -> bytes:
    """At most so much, whatever the length the request claims."""
    body = request.read(MOST_BODY + 1)
    if len(body) > MOST_BODY:
        raise TooLarge
    return bytes(body)


def _bytes(request: HttpRequest) -> bytes:
    body: bytes = request.body_read  # type: ignore[attr-defined]
    return body


def _said(request: HttpRequest) -> Said:
    return Said.read(_bytes(request))


def _empty(status: int, **headers: str) -> HttpResponse:
    return HttpResponse(status=status, headers=headers)


def _now() -> datetime:
    return datetime.now(UTC)


def _today() -> date:
    day: date = getattr(settings, "DANSO_TODAY")()  # noqa: B009  typed as a plain value by the plugin
    return day
