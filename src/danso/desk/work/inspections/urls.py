"""Addresses of inspections."""

from __future__ import annotations

from django.urls import URLPattern, path

from danso.desk.work.inspections.findings import inspection_findings
from danso.desk.work.inspections.one import inspection, inspection_act, inspection_file
from danso.desk.work.inspections.planning import inspection_checklists, inspection_plan, inspections
from danso.desk.work.inspections.reinterview import reinterview, reinterview_sheets
from danso.desk.work.inspections.sample import inspection_sample
from danso.desk.work.inspections.scoring import inspection_scores

patterns: list[URLPattern] = [
    path("kiem-tra/<int:unit>", inspections, name="inspections"),
    path("kiem-tra/<int:unit>/lap", inspection_plan, name="inspection_plan"),
    path("kiem-tra/<int:unit>/noi-dung", inspection_checklists, name="inspection_checklists"),
    path("kiem-tra/cuoc/<int:inspection>", inspection, name="inspection"),
    path("kiem-tra/cuoc/<int:inspection>/cham", inspection_scores, name="inspection_scores"),
    path("kiem-tra/cuoc/<int:inspection>/mau", inspection_sample, name="inspection_sample"),
    path("kiem-tra/cuoc/<int:inspection>/phieu", reinterview_sheets, name="reinterview_sheets"),
    path("kiem-tra/cuoc/<int:inspection>/ho/<int:number>", reinterview, name="reinterview"),
    path("kiem-tra/cuoc/<int:inspection>/ton-tai", inspection_findings, name="inspection_findings"),
    path("kiem-tra/cuoc/<int:inspection>/viec", inspection_act, name="inspection_act"),
    path("kiem-tra/cuoc/<int:inspection>/<slug:paper>.<slug:ending>", inspection_file, name="inspection_file"),
]
