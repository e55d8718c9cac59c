"""Addresses of rounds."""

from __future__ import annotations

from django.urls import URLPattern, path

from danso.desk.work.rounds.book import round_book, round_renewal
from danso.desk.work.rounds.found import round_found
from danso.desk.work.rounds.marking import round_area
from danso.desk.work.rounds.opening import round_open, rounds
from danso.desk.work.rounds.pages import round_close, round_leave, round_minute, round_page
from danso.desk.work.rounds.printing import round_print
from danso.desk.work.rounds.sample import round_sample

patterns: list[URLPattern] = [
    path("ra-soat/<int:unit>", rounds, name="rounds"),
    path("ra-soat/<int:unit>/mo", round_open, name="round_open"),
    path("ra-soat/dot/<int:one>", round_page, name="round"),
    path("ra-soat/dot/<int:one>/de-lai", round_leave, name="round_leave"),
    path("ra-soat/dot/<int:one>/dong", round_close, name="round_close"),
    path("ra-soat/dot/<int:one>/bien-ban/<slug:ending>", round_minute, name="round_minute"),
    path("ra-soat/dot/<int:one>/diem-khac", round_found, name="round_found"),
    path("ra-soat/dot/<int:one>/mau", round_sample, name="round_sample"),
    path("ra-soat/dot/<int:one>/doi-so", round_renewal, name="round_renewal"),
    path("ra-soat/dot/<int:one>/dia-ban/<int:area>", round_area, name="round_area"),
    path("ra-soat/dot/<int:one>/dia-ban/<int:area>/in", round_print, name="round_print"),
    path("ra-soat/dot/<int:one>/dia-ban/<int:area>/so/<slug:which>", round_book, name="round_book"),
]
