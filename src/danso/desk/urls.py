"""Addresses of the office's screens. They carry ids of units, households and figures, never a name."""

from __future__ import annotations

from django.urls import path

from danso.desk.accounts.own import own_account, own_password, sign_out_elsewhere
from danso.desk.accounts.pages import language, sign_in, sign_out, start
from danso.desk.accounts.second_factor_page import second_factor
from danso.desk.accounts.trail import trail
from danso.desk.administration.accounts import account, accounts
from danso.desk.administration.collaborators import collaborator_account, collaborators, give_area, stop_area
from danso.desk.administration.components import components
from danso.desk.administration.reference import code_lists, units
from danso.desk.devices.urls import patterns as devices
from danso.desk.exchange.handing.looked import looked
from danso.desk.exchange.handing.pages import answer_file, files
from danso.desk.exchange.pages import intake, intake_batch, template
from danso.desk.guidance.named_texts import named_texts
from danso.desk.guidance.pages import leader_file, leader_page, leader_sentence
from danso.desk.guidance.statement import statement
from danso.desk.indicators.charts import charts
from danso.desk.indicators.pages import figure, figure_list
from danso.desk.operations.pages import backups
from danso.desk.places.changing.pages import plan_change, undo_unit_change, unit_changes
from danso.desk.places.history import unit_history
from danso.desk.places.pages import unit_home
from danso.desk.register.appraisal import appraisal, area_sheet, return_line
from danso.desk.register.correction.pages import correct_slip
from danso.desk.register.enrolment.pages import enrol_household
from danso.desk.register.entry.pages import choose_slip, withdraw_slip, write_slip
from danso.desk.register.finding.pages import search
from danso.desk.register.held.pages import held, settle
from danso.desk.register.household import household, household_ledger
from danso.desk.register.movers.pages import answer_move, judge_pair, movers_page
from danso.desk.register.p0.areas import p0_areas
from danso.desk.register.p0.pages import p0_household, p0_sheet
from danso.desk.register.worklists.pages import work, work_page, work_print
from danso.desk.reports.closing.pages import close, leave_areas, month_page, this_month
from danso.desk.reports.life.acts import report_act, report_sign
from danso.desk.reports.life.pages import draw, report, report_file, reports, restated, scan
from danso.desk.reports.pages import briefing, briefing_file
from danso.desk.reports.typing.pages import typing, typing_file
from danso.desk.targets.urls import patterns as targets
from danso.desk.work.documents.urls import patterns as documents
from danso.desk.work.inspections.urls import patterns as inspections
from danso.desk.work.meetings.urls import patterns as meetings
from danso.desk.work.rounds.urls import patterns as rounds
from danso.desk.work.tasks.urls import patterns as tasks

urlpatterns = [
    path("", start, name="start"),
    path("vao", sign_in, name="sign_in"),
    path("vao/ma", second_factor, name="second_factor"),
    path("ra", sign_out, name="sign_out"),
    path("ngon-ngu", language, name="language"),
    path("toi", own_account, name="own_account"),
    path("toi/mat-khau", own_password, name="own_password"),
    path("toi/may-khac", sign_out_elsewhere, name="sign_out_elsewhere"),
    path("don-vi/<int:unit>", unit_home, name="unit_home"),
    path("don-vi/<int:unit>/lich-su", unit_history, name="unit_history"),
    path("so-lieu/<str:figure>", figure, name="figure"),
    path("so-lieu/<str:figure>/danh-sach/<slug:part>", figure_list, name="figure_list"),
    path("giao-ban/<int:unit>", briefing, name="briefing"),
    path("giao-ban/<int:unit>/<slug:ending>", briefing_file, name="briefing_file"),
    path("nhap/<int:unit>", intake, name="intake"),
    path("nhap/<int:unit>/mau/<slug:kind>", template, name="template"),
    path("nhap/tep/<int:batch>", intake_batch, name="intake_batch"),
    path("tham-dinh/<int:unit>", appraisal, name="appraisal"),
    path("tham-dinh/<int:unit>/<str:month>", area_sheet, name="area_sheet"),
    path("tham-dinh/<int:unit>/<str:month>/<uuid:slip>/tra-lai", return_line, name="return_line"),
    path("can-xem-lai/<int:unit>", held, name="held"),
    path("can-xem-lai/<int:unit>/<uuid:slip>", settle, name="settle"),
    path("doi-chieu/<int:unit>", movers_page, name="movers"),
    path("doi-chieu/<int:unit>/cap/<int:pair>", judge_pair, name="judge_pair"),
    path("doi-chieu/<int:unit>/nguoi/<uuid:person>", answer_move, name="answer_move"),
    path("tim/<int:unit>", search, name="find"),
    path("p0/<int:unit>", p0_areas, name="p0_areas"),
    path("p0/<int:unit>/<str:month>", p0_sheet, name="p0_sheet"),
    path("p0/<int:unit>/<str:month>/ho", p0_household, name="p0_household"),
    path("ghi-so/<int:unit>", enrol_household, name="enrol_household"),
    path("ho/<uuid:household>", household, name="household"),
    path("ho/<uuid:household>/dinh-chinh/<uuid:slip>", correct_slip, name="correct_slip"),
    path("ho/<uuid:household>/so-goc", household_ledger, name="household_ledger"),
    path("ho/<uuid:household>/phieu", choose_slip, name="choose_slip"),
    path("ho/<uuid:household>/phieu/<slug:kind>", write_slip, name="write_slip"),
    path("ho/<uuid:household>/rut-lai/<uuid:slip>", withdraw_slip, name="withdraw_slip"),
    path("bieu-do/<int:unit>", charts, name="charts"),
    path("lanh-dao/<int:unit>", leader_page, name="leader"),
    path("lanh-dao/<int:unit>/y-kien", leader_sentence, name="leader_sentence"),
    path("lanh-dao/<int:unit>/<slug:ending>", leader_file, name="leader_file"),
    path("kiem-tra-so-lieu/<int:unit>", statement, name="statement"),
    path("ten-da-xoa/<int:unit>", named_texts, name="named_texts"),
    path("viec/<int:unit>", work, name="work"),
    path("viec/<int:unit>/<slug:code>", work_page, name="work_list"),
    path("viec/<int:unit>/<slug:code>/in", work_print, name="work_print"),
    path("thang/<int:unit>", this_month, name="this_month"),
    path("thang/<int:unit>/<str:month>", month_page, name="month"),
    path("thang/<int:unit>/<str:month>/de-lai", leave_areas, name="leave_areas"),
    path("thang/<int:unit>/<str:month>/chot", close, name="close_month"),
    path("phan-mem-bo/<int:unit>/<str:month>", typing, name="typing"),
    path("phan-mem-bo/<int:unit>/<str:month>/xlsx", typing_file, name="typing_file"),
    path("bao-cao/<int:unit>", reports, name="reports"),
    path("bao-cao/<int:unit>/lap", draw, name="draw_report"),
    path("bao-cao/ban/<int:report>", report, name="report"),
    path("bao-cao/ban/<int:report>/tep/<slug:ending>", report_file, name="report_file"),
    path("bao-cao/ban/<int:report>/quet", scan, name="scan"),
    path("bao-cao/ban/<int:report>/dieu-chinh", restated, name="restated"),
    path("bao-cao/ban/<int:report>/viec", report_act, name="report_act"),
    path("bao-cao/ban/<int:report>/ky", report_sign, name="report_sign"),
    path("thanh-phan", components, name="components"),
    path("quan-tri/don-vi/<int:unit>", units, name="units"),
    path("quan-tri/thay-doi/<int:unit>", unit_changes, name="unit_changes"),
    path("quan-tri/thay-doi/<int:unit>/lap", plan_change, name="plan_change"),
    path("quan-tri/thay-doi/<int:unit>/<int:change>/hoan-tac", undo_unit_change, name="undo_unit_change"),
    path("quan-tri/danh-muc/<int:unit>", code_lists, name="code_lists"),
    path("quan-tri/cong-tac-vien/<int:unit>", collaborators, name="collaborators"),
    path("quan-tri/dia-ban/<int:unit>/giao", give_area, name="give_area"),
    path("quan-tri/dia-ban/<int:unit>/<int:coverage>/thoi", stop_area, name="stop_area"),
    path("quan-tri/dia-ban/<int:unit>/<int:coverage>/tai-khoan", collaborator_account, name="collaborator_account"),
    path("quan-tri/tai-khoan/<int:unit>", accounts, name="accounts"),
    path("quan-tri/tai-khoan/<int:unit>/<int:account>", account, name="account"),
    path("quan-tri/tep/<int:unit>", files, name="files"),
    path("quan-tri/tep/<int:unit>/<int:asked>", answer_file, name="answer_file"),
    path("quan-tri/sao-luu/<int:unit>", backups, name="backups"),
    path("quan-tri/da-xem/<int:unit>", looked, name="looked"),
    path("nhat-ky/<int:unit>", trail, name="trail"),
    *devices,
    *targets,
    *meetings,
    *tasks,
    *rounds,
    *inspections,
    *documents,
]
