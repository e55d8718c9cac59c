"""The named peer: three pages of plain Django over the same tables, as a clerk's first program would have them.

No sign-in, no scope, no look, no state as of a day, no frame: the words sought with `icontains`, a household with its
people, the lines of an area's month. Served by the same server with the same settings of the same database.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings

from danso.config.databases import databases
from danso.config.home import home

PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ title }}</title></head><body>
<h1>{{ title }}</h1><table>{% for row in rows %}<tr>{% if row.household %}<td><a href="/ho/{{ row.household }}">
{{ row.household }}</a></td>{% endif %}<td>{{ row.name }}{{ row.kind }}</td><td>{{ row.birth }}{{ row.happened_on }}</td>
<td>{{ row.sex }}{{ row.told_by }}</td><td>{{ row.relation }}{{ row.state }}</td></tr>{% endfor %}</table></body></html>"""

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["127.0.0.1"],
    DATABASES={"default": databases(None, home())["default"]},
    INSTALLED_APPS=[],
    MIDDLEWARE=["django.middleware.gzip.GZipMiddleware"],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {"loaders": [("django.template.loaders.locmem.Loader", {"page.html": PAGE})]},
        }
    ],
)

import django  # noqa: E402

django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import models  # noqa: E402
from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.shortcuts import render  # noqa: E402
from django.urls import path  # noqa: E402

MOST = 50


class Person(models.Model):
    id = models.CharField(primary_key=True, max_length=36)
    name = models.CharField(max_length=200)
    name_folded = models.CharField(max_length=200)
    birth = models.CharField(max_length=10)
    sex = models.CharField(max_length=1)
    relation = models.CharField(max_length=12)
    household = models.CharField(max_length=36)

    class Meta:
        app_label, managed, db_table = "plain", False, "register_personrow"


class SlipLine(models.Model):
    slip_id = models.CharField(primary_key=True, max_length=36)
    kind = models.CharField(max_length=32)
    happened_on = models.CharField(max_length=10)
    happened = models.DateField()
    area = models.IntegerField()
    household = models.CharField(max_length=36)
    state = models.CharField(max_length=12)
    told_by = models.CharField(max_length=16)

    class Meta:
        app_label, managed, db_table = "plain", False, "register_sliprow"


def alive(request: HttpRequest) -> HttpResponse:
    return HttpResponse("plain")


def search(request: HttpRequest) -> HttpResponse:
    people = Person.objects.filter(household__isnull=False)
    for word in request.GET["q"].split():
        people = people.filter(name_folded__icontains=word)
    return _page(request, people.order_by("name_folded")[:MOST])


def card(request: HttpRequest, household: str) -> HttpResponse:
    return _page(request, Person.objects.filter(household=household).order_by("birth"))


def sheet(request: HttpRequest, area: int, month: str) -> HttpResponse:
    first = date.fromisoformat(f"{month}-01")
    after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    lines = SlipLine.objects.filter(area=area, happened__gte=first, happened__lt=after)
    return _page(request, lines.filter(state__in=("standing", "held")).order_by("kind", "happened"))


def _page(request: HttpRequest, rows: Any) -> HttpResponse:
    return render(request, "page.html", {"title": "plain", "rows": rows})


urlpatterns = [
    path("alive", alive),
    path("tim", search),
    path("ho/<str:household>", card),
    path("to/<int:area>/<str:month>", sheet),
]
application = get_wsgi_application()
