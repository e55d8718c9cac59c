"""The living page of components: it shows each, uses only classes that the styles know, and opens to few."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.urls import reverse

import danso.desk
from tests.rooms.desk.conftest import Office

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
STYLES = Path(danso.desk.__file__).parent / "static" / "desk"


def test_it_shows_field_table_card_queue_figure_and_dialog(staffed: Office) -> None:
    page = staffed.clients["operator"].get(reverse("components")).content.decode()
    for part in ("field", "table", "card", "queue", "figure", "dialog", "banner", "buttons"):
        assert f'id="{part}"' in page
    known = set(re.findall(r"\.([a-zA-Z][\w-]*)", "".join(f.read_text("utf-8") for f in STYLES.glob("*.css"))))
    used = {name for names in re.findall(r'class="([^"]*)"', page) for name in names.split()}
    assert used - known == set()


def test_it_speaks_english_too(staffed: Office) -> None:
    page = staffed.clients["operator"].get(reverse("components") + "?lang=en").content.decode()
    assert "Not possible yet" in page
    assert "Chưa làm được" not in page


def test_in_an_office_it_is_not_there_for_those_who_work_in_it(staffed: Office) -> None:
    assert staffed.clients["officer"].get(reverse("components")).status_code == 404
