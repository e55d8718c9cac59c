"""Addresses of meetings."""

from __future__ import annotations

from django.urls import URLPattern, path

from danso.desk.work.meetings.acts import meeting_act
from danso.desk.work.meetings.minutes import meeting_attendance, meeting_conclude, meeting_minutes
from danso.desk.work.meetings.pages import call, meeting, meeting_rule, meetings
from danso.desk.work.meetings.papers import meeting_paper, meeting_tabled
from danso.desk.work.meetings.room import meeting_screen

patterns: list[URLPattern] = [
    path("hoi-nghi/<int:unit>", meetings, name="meetings"),
    path("hoi-nghi/<int:unit>/moi", call, name="call_meeting"),
    path("hoi-nghi/<int:unit>/lich", meeting_rule, name="meeting_rule"),
    path("hoi-nghi/cuoc/<int:meeting>", meeting, name="meeting"),
    path("hoi-nghi/cuoc/<int:meeting>/viec", meeting_act, name="meeting_act"),
    path("hoi-nghi/cuoc/<int:meeting>/diem-danh", meeting_attendance, name="meeting_attendance"),
    path("hoi-nghi/cuoc/<int:meeting>/bien-ban", meeting_minutes, name="meeting_minutes"),
    path("hoi-nghi/cuoc/<int:meeting>/ket-luan", meeting_conclude, name="meeting_conclude"),
    path("hoi-nghi/cuoc/<int:meeting>/man-hinh", meeting_screen, name="meeting_screen"),
    path("hoi-nghi/cuoc/<int:meeting>/bao-cao", meeting_tabled, name="meeting_tabled"),
    path("hoi-nghi/cuoc/<int:meeting>/van-ban/<slug:kind>/<slug:ending>", meeting_paper, name="meeting_paper"),
]
