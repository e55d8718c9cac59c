"""Addresses of documents."""

from __future__ import annotations

from django.urls import URLPattern, path

from danso.desk.work.documents.beside import (
    bodies,
    body_act,
    communication,
    communication_act,
    data_request_act,
    data_requests,
)
from danso.desk.work.documents.calendar import calendar
from danso.desk.work.documents.campaigns import campaign, campaign_act, campaign_list, campaigns, plan_campaign
from danso.desk.work.documents.pages import document, document_act, document_file, documents, register_document

patterns: list[URLPattern] = [
    path("van-ban/<int:unit>", documents, name="documents"),
    path("van-ban/<int:unit>/vao-so", register_document, name="register_document"),
    path("van-ban/ban/<int:document>", document, name="document"),
    path("van-ban/ban/<int:document>/viec", document_act, name="document_act"),
    path("van-ban/ban/<int:document>/tep", document_file, name="document_file"),
    path("truyen-thong/<int:unit>", communication, name="communication"),
    path("truyen-thong/<int:unit>/ghi", communication_act, name="communication_act"),
    path("ban-chi-dao/<int:unit>", bodies, name="bodies"),
    path("ban-chi-dao/<int:unit>/ghi", body_act, name="body_act"),
    path("chien-dich/<int:unit>", campaigns, name="campaigns"),
    path("chien-dich/<int:unit>/lap", plan_campaign, name="plan_campaign"),
    path("chien-dich/dot/<int:campaign>", campaign, name="campaign"),
    path("chien-dich/dot/<int:campaign>/viec", campaign_act, name="campaign_act"),
    path("chien-dich/dot/<int:campaign>/danh-sach", campaign_list, name="campaign_list"),
    path("yeu-cau-so-lieu/<int:unit>", data_requests, name="data_requests"),
    path("yeu-cau-so-lieu/<int:unit>/ghi", data_request_act, name="data_request_act"),
    path("lich/<int:unit>", calendar, name="calendar"),
]
