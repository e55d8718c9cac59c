"""The leader's page, the charts and the work lists as an officer and a leader meet them."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from danso.accounts.models import AuditEntry, Look
from danso.desk.indicators.office_windows import office_windows
from danso.desk.indicators.sealed import counting
from danso.guidance.models import OfficeSentence
from danso.indicators.by_month import by_month
from danso.indicators.compute import figure
from danso.values.period import Window
from tests.rooms.desk.conftest import Office

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

WINDOW = {"ky": "2020-01-01..2020-10-31"}
# Queries on the register's database, session and frame included; they do not grow with the people shown.
QUERIES = {"leader": 45, "charts": 30, "work": 45, "work_list": 25}


def html(office: Office, name: str, *args: object, role: str = "officer", **query: str) -> str:
    answer = office.clients[role].get(reverse(name, args=[office.commune.id, *args]), {**WINDOW, **query})
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_the_leader_sees_exactly_seven_lines_in_their_order(office: Office) -> None:
    page = html(office, "leader", role="steering")
    heads = re.findall(r'<li class="s(\d)"><h2>([^<]+)</h2>', page)
    assert [number for number, _ in heads] == list("1234567")
    assert heads[0][1] == "Số liệu đã đủ chưa"
    assert "Chưa đủ. Chưa chốt tháng 10/2020; 1 trong 2 địa bàn đã nộp phiếu." in page
    assert "số ít, không so sánh" in page  # one birth: a ratio of it is not compared
    assert "Không có nhiệm vụ nào quá hạn" in page
    assert "<textarea" not in page  # she reads figures, she does not write the office's sentence


def test_the_sum_of_the_change_adds_up(office: Office) -> None:
    """Nine people on 31/12/2019 and one birth appraised: ten. The death is not appraised yet."""
    page = html(office, "leader")
    assert re.search(r'class="open" href="[^"]+">10</a>', page)
    assert "Tăng 1 người so với 31/12/2019. 3 hộ dân cư." in page
    assert "Sinh 1 − chết 0 + chuyển đến 0 − chuyển đi 0 = 1" in page


def test_the_office_writes_one_sentence_the_newest_counts_and_none_is_lost(office: Office) -> None:
    url = reverse("leader_sentence", args=[office.commune.id]) + "?ky=2020-01-01..2020-10-31"
    for text in ("Câu thứ nhất.", "Câu  thứ hai."):
        assert office.clients["officer"].post(url, {"sentence": text}).status_code == 302
    page = html(office, "leader")
    assert '<p class="own">Câu thứ hai.</p>' in page
    assert "ghi ngày 05/11/2020" in page
    assert OfficeSentence.objects.count() == AuditEntry.objects.filter(verb="write_office_sentence").count() == 2
    assert office.clients["officer"].post(url, {"sentence": "x" * 601}).status_code == 409
    assert office.clients["officer"].post(url, {"sentence": "  "}).status_code == 409
    assert office.clients["steering"].post(url, {"sentence": "x"}).status_code == 404
    assert OfficeSentence.objects.count() == 2


def test_the_file_for_leaders_is_one_page_and_leaves_an_entry(office: Office) -> None:
    url = reverse("leader_file", args=[office.commune.id, "pdf"])
    content = office.clients["steering"].get(url, WINDOW).content
    assert content[:5] == b"%PDF-"
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 1
    picture = office.clients["steering"].get(reverse("leader_file", args=[office.commune.id, "png"]), WINDOW)
    assert picture.content[:4] == b"\x89PNG"
    assert AuditEntry.objects.filter(verb="download_leader").count() == 2
    assert office.clients["steering"].get(reverse("leader_file", args=[office.commune.id, "exe"])).status_code == 404
    assert not Look.objects.exists()


def test_charts_draw_what_the_figures_say_and_rank_nothing_without_direction(office: Office) -> None:
    page = html(office, "charts")
    assert "Tháp dân số 31/10/2020: nam 6, nữ 4" in page
    assert "Chưa so với ngày 31/10/2015" in page  # the book was opened in 2018
    assert "Trẻ sinh ra trong kỳ theo tháng" in page
    links = re.findall(r"xep=(\w+)", page)
    assert links
    assert not {"births", "deaths", "population", "moves_in", "moves_out"} & set(links)
    assert "bo=provisional" in page or 'value="provisional"' in page
    births_first = html(office, "charts", xep="births")
    assert 'aria-sort="ascending"' not in births_first


def test_any_figure_offered_is_compared_over_all_areas_in_table_and_map_and_small_numbers_stand_apart(
    office: Office,
) -> None:
    """The commune of 9 people: a rate of so few is not compared; without a direction there is neither shade nor rank."""
    page = html(office, "charts", **{"ban-do": "crude_death_rate"})
    table = page[page.index("So sánh các đơn vị") :]
    assert "Tỷ suất chết thô" in table and "xep=crude_death_rate" not in table
    tiles = re.findall(r"Tỷ suất chết thô: ([^\"<]*)", page)
    assert tiles and set(tiles) == {"Đông Hạ số ít"}  # the one area with a book
    assert "#a9c4e2" not in page  # no tile is shaded
    unknown = html(office, "charts", **{"ban-do": "x"})
    assert "Tỷ suất chết thô" not in unknown[unknown.index("So sánh các đơn vị") :]


@pytest.mark.parametrize("page", ["leader", "charts"])
def test_a_window_that_still_runs_says_to_which_day_it_is_counted(office: Office, page: str) -> None:
    """The office's day is 05/11/2020 and the year goes on."""
    told = html(office, page, ky="2020-01-01..2020-12-31")
    assert "ang trong kỳ (tính đến ngày 05/11/2020)" in told
    assert "{day}" not in told


def test_the_months_of_a_chart_add_up_to_the_figure_of_the_year(office: Office) -> None:
    year = Window(date(2020, 1, 1), date(2020, 10, 31))
    with counting() as snapshot:
        found = by_month(snapshot, ("births", "deaths", "moves_in"), office.commune.id, year)
        for code, months in found.items():
            assert sum(months.values()) == int(figure(snapshot, code, office.commune.id, year).exact or 0)
            assert all(n == int(figure(snapshot, code, office.commune.id, m).exact or 0) for m, n in months.items())
        assert found["births"][Window(date(2020, 5, 1), date(2020, 5, 31))] == 1
        with pytest.raises(ValueError, match="does not add"):
            by_month(snapshot, ("population",), office.commune.id, year)


def test_the_windows_an_office_asks_for_are_whole_months_of_the_year() -> None:
    texts = [one.text for one in office_windows(date(2020, 11, 5))]
    assert texts[:4] == [
        "2020-01-01..2020-10-31", "2020-01-01..2020-09-30", "2020-01-01..2020-06-30", "2020-07-01..2020-09-30",
    ]  # fmt: skip
    assert "2020-10-01..2020-10-31" in texts
    assert "2020-11-01..2020-11-30" not in texts
    assert "2019-01-01..2019-12-31" in texts
    assert len(texts) == len(set(texts))


def test_a_work_list_says_why_and_the_page_of_lengths_names_nobody(office: Office) -> None:
    lengths = html(office, "work")
    assert "Hộ chưa rà soát trong năm" in lengths
    assert "Đặng Thị Nhài" not in lengths
    assert not Look.objects.exists()
    listed = html(office, "work_list", "bptt-chua-xac-nhan")
    assert "Đặng Thị Nhài 3" in listed
    assert "từ đó chưa ghi lần xác nhận nào" in listed
    assert "Đặng Thị Nhài 1" not in listed  # her pill ended with the pregnancy
    look = Look.objects.get()
    assert (look.account_id, look.count) == (office.accounts["officer"].pk, 1)
    of_area = html(office, "work_list", "ho-chua-ra-soat", **{"dia-ban": str(office.commune.areas[1])})
    assert "Phạm Văn Thuận 3" in of_area
    assert "Phạm Văn Thuận 2" not in of_area


def test_above_the_commune_one_chooses_the_commune_first(office: Office) -> None:
    page = office.clients["supervisor"].get(reverse("work", args=[office.province])).content.decode()
    assert reverse("work", args=[office.commune.id]) in page
    listed = office.clients["supervisor"].get(reverse("work_list", args=[office.province, "ho-chua-ra-soat"]))
    assert listed.status_code == 302


def test_the_printed_list_carries_who_when_and_what_for_on_every_sheet(office: Office) -> None:
    url = reverse("work_print", args=[office.commune.id, "ho-chua-ra-soat"])
    assert office.clients["officer"].post(url, {}).status_code == 409
    page = office.clients["officer"].post(url, {"purpose": "visit"}).content.decode()
    head = page[page.index("<thead>") : page.index("</thead>")]
    assert "desk-officer in " in head
    assert "để giao cộng tác viên đến hộ" in head
    assert 'class="wm"' in page
    assert AuditEntry.objects.filter(verb="print_work_list", unit_id=office.commune.id).count() == 1


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_these_pages_ask_no_more_than_is_pinned_and_carry_no_script_or_style_of_their_own(
    office: Office, name: str
) -> None:
    args = ("ho-chua-ra-soat",) if name == "work_list" else ()
    page = html(office, name, *args)
    assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=", page)
    with CaptureQueriesContext(connection) as asked:
        html(office, name, *args)
    assert len(asked) <= QUERIES[name], len(asked)
