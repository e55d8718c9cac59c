"""A sum of communes says beside it how many are perhaps counted twice; a signed paper keeps the number of its day."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from danso.register.models import MoverPair
from danso.register.movers.actions import decide_pair
from danso.reports import actions, queries
from danso.reports.briefing.as_json import as_json
from danso.reports.briefing.compose import compose
from danso.reports.briefing.gather import gather
from danso.reports.figures_of import document_of
from danso.reports.filling import filled
from danso.reports.forms import form_by_code
from danso.values.digest import rows_digest
from danso.values.period import Window, quarter
from danso.warehouse.sealed import Snapshot
from danso.warehouse.snapshot import seal
from tests.rooms.register.conftest import Commune
from tests.rooms.register.two_communes import TwoCommunes, two_communes

pytestmark = pytest.mark.django_db
TEN_MONTHS, THIRD = Window(date(2020, 1, 1), date(2020, 10, 30)), quarter(2020, 3)


@pytest.fixture
def two(commune: Commune, settings: Any, tmp_path: Path) -> TwoCommunes:
    settings.DANSO_HOME = tmp_path
    return two_communes(commune)


def briefed(two: TwoCommunes, unit: int, sealed: Snapshot) -> tuple[str, list[dict[str, Any]]]:
    data = gather(two.supervisor, unit, TEN_MONTHS, sealed)
    return text_of(compose(data)), as_json(data)


def text_of(document: Any) -> str:
    return str(document.blocks) + str(document.annexes)


def test_the_province_says_it_beside_its_total_and_a_commune_says_nothing(two: TwoCommunes) -> None:
    sealed = seal(by=two.supervisor)["official"]
    province, told = briefed(two, two.province, sealed)
    assert "nghi đếm hai nơi: " in province
    [figure] = [one for one in told if one["indicator"] == "counted_in_two_places"]
    assert (figure["value"], json.dumps(figure["units"]).count('"value": 1')) == (1, 0)
    assert "nghi đếm hai nơi" not in briefed(two, two.here.id, sealed)[0]


def test_a_form_of_the_province_carries_the_note(two: TwoCommunes) -> None:
    sealed = seal(by=two.supervisor)["official"]
    form = form_by_code("tinh-quy")
    assert "nghi đếm hai nơi: 1 người" in text_of(filled(two.supervisor, form, two.province, THIRD, sealed).document())


def test_a_signed_paper_keeps_the_number_and_is_proved_by_its_own_seal(two: TwoCommunes) -> None:
    """Decided as two persons the next day: the new seal says nobody, the signed paper still one, to the digit."""
    seal(by=two.supervisor)
    drafted = actions.draft_report(by=two.supervisor, form="briefing", unit_id=two.province, window=THIRD)
    actions.submit_report(by=two.supervisor, report_id=drafted.pk, prepared_by="Nguyễn Thị Hạnh")
    signed = actions.sign_report(
        by=two.supervisor, report_id=drafted.pk, head="Trần Thị Nguyệt", number="1/BC", dated=date(2020, 11, 5)
    )
    decide_pair(by=two.supervisor, pair_id=MoverPair.objects.get().pk, same=False)
    after = seal(by=two.supervisor)["official"]
    assert "nghi đếm hai nơi" not in briefed(two, two.province, after)[0]
    assert "nghi đếm hai nơi: " in text_of(document_of(two.supervisor, signed))
    assert queries.verify_report(two.supervisor, signed.pk).same
    changed = {one.signed.code: one.now.value for one in queries.restatement(two.supervisor, signed.pk).figures}
    assert changed == {"counted_in_two_places": 0}


def test_a_report_signed_before_the_figure_was_invented_is_proved_by_what_it_printed(two: TwoCommunes) -> None:
    seal(by=two.supervisor)
    form = {"form": "tinh-quy", "unit_id": two.province, "window": THIRD}
    drafted = actions.draft_report(by=two.supervisor, **form)  # type: ignore[arg-type]
    actions.submit_report(by=two.supervisor, report_id=drafted.pk, prepared_by="Nguyễn Thị Hạnh")
    signed = actions.sign_report(
        by=two.supervisor, report_id=drafted.pk, head="Trần Thị Nguyệt", number="2/BC", dated=date(2020, 11, 5)
    )
    signed.figures = [row for row in signed.figures if row["code"] != "counted_in_two_places"]
    signed.digest = rows_digest(signed.figures)
    signed.save()
    assert queries.verify_report(two.supervisor, signed.pk).same
