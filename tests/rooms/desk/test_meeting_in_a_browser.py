"""Two screens of one meeting: what is typed in the minutes stands on the room's screen by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from functools import partial
from pathlib import Path
from queue import Queue

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import sync_playwright

from danso.accounts.models import Account
from danso.values.period import month
from danso.work.meetings import actions as act
from danso.work.meetings.models import Conclusion, Opinion
from tests.factories.offices import offices
from tests.rooms.desk.browsing import ARGUMENTS, ORIGIN, Asked, in_a_browser, pass_on
from tests.rooms.desk.conftest import signed_in

TODAY = date(2020, 11, 2)


@pytest.mark.django_db(databases=["default", "looks"])
def test_a_conclusion_typed_in_the_minutes_appears_on_the_rooms_screen(
    chromium: str, tmp_path: Path, settings: pytest.FixtureRequest
) -> None:
    settings.DANSO_HOME = tmp_path  # type: ignore[attr-defined]
    settings.DANSO_TODAY, settings.DANSO_SET_TODAY = lambda: TODAY, lambda: None  # type: ignore[attr-defined]
    town = offices(TODAY)
    by = town.scope("officer")
    meeting = act.call_meeting(
        by=by, unit_id=town.che, kind="monthly", window=month(2020, 10), on_day=TODAY, begins_at=time(8), place="Trạm",
        chair="Trạm trưởng",
    )  # fmt: skip
    act.write_agenda_item(by=by, meeting_id=meeting.pk, title="Khám người cao tuổi", note="14,5% kế hoạch")
    act.hold_meeting(by=by, meeting_id=meeting.pk)
    pages = [reverse(name, args=[meeting.pk]) for name in ("meeting_screen", "meeting_minutes")]
    client = signed_in(Account.objects.get(pk=town.accounts["officer"]))
    room, found = in_a_browser(client, journey(chromium, *pages))
    assert "Khám người cao tuổi" in room and "14,5% kế hoạch" in room and "Lập danh sách mời khám" in room
    assert found == []
    assert [one.words for one in Opinion.objects.all()] == ["Nhà xa trạm"]
    assert [one.words for one in Conclusion.objects.all()] == ["Lập danh sách mời khám"]


def journey(chromium: str, screen: str, minutes: str) -> Callable[[Queue[Asked]], tuple[str, list[str]]]:
    def walked(waiting: Queue[Asked]) -> tuple[str, list[str]]:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
            context = browser.new_context(viewport={"width": 1366, "height": 768})
            context.route("**/*", partial(pass_on, waiting))
            room, desk = context.new_page(), context.new_page()
            room.goto(ORIGIN + screen)
            desk.goto(ORIGIN + minutes)
            desk.keyboard.type("Nhà xa trạm")  # the field of opinions has the focus
            desk.keyboard.press("Enter")
            desk.locator("text=1. Nhà xa trạm").wait_for()
            desk.locator("#task").focus()
            desk.keyboard.type("Lập danh sách mời khám")
            desk.keyboard.press("Enter")
            desk.locator("b:has-text('Lập danh sách mời khám')").wait_for()
            found = [f"{one['id']} {one['nodes'][0]['html'][:90]}" for one in Axe().run(desk).response["violations"]]
            room.locator("text=Lập danh sách mời khám").wait_for()
            said = room.locator("main").inner_text()
            found += [f"{one['id']} {one['nodes'][0]['html'][:90]}" for one in Axe().run(room).response["violations"]]
            browser.close()
            return said, found

    return walked
