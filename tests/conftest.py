"""What all tests share: what is needed from outside, which engine, how long, and no network."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection, connections
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from pytest_django import DjangoDbBlocker

from danso.register import append_only
from danso.values.words import use_language

pytest_plugins = ["tests.plugins.skipped", "tests.plugins.loopback", "tests.plugins.longest_first"]

ROOT = Path(__file__).resolve().parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"
DATABASE_FIXTURES = {"db", "transactional_db", "django_db_reset_sequences", "live_server"}
# As the `danso` command does: whole registers stay in memory, rings of objects are few.
gc.set_threshold(100_000, 50, 100)
# Run on the second engine by `make test-long` only.
ONE_ENGINE = (
    "tests/rooms/desk/", "tests/rooms/reports/", "tests/rooms/guidance/", "tests/rooms/indicators/", "tests/rooms/synth/",
    "tests/faults/test_dirty_files.py", "tests/faults/test_formulas.py", "tests/flow/", "tests/rooms/sync/test_world.py",
)  # fmt: skip
ALL_THE_SAME = (
    "tests/rooms/desk/test_access.py", "tests/rooms/reports/test_signing.py", "tests/flow/test_a_month_is_closed.py",
)  # fmt: skip
# Long papers that say on both engines what their neighbours in the file say of a short one.
SAID_SHORTER = (
    "tests/rooms/reports/test_signing.py::test_a_report_signed_when_an_unfinished_window",
    "tests/rooms/reports/test_signing.py::test_a_window_of_signed_months",
    "tests/rooms/reports/test_signing.py::test_figures_are_preliminary_until_the_signature_and_official_after[briefing]",
    "tests/rooms/reports/test_signing.py::test_a_signed_report_counted_again_is_the_same_to_the_digit[briefing]",
)
IN_CI = os.environ.get("CI") == "true"

for _profile, _examples in (("quick", 40), ("long", 1000)):
    hypothesis_settings.register_profile(
        _profile,
        max_examples=_examples,
        deadline=None,  # two cores that others use too
        derandomize=_profile == "quick",  # the same examples on every run; `long` looks further
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow],
    )
hypothesis_settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


def absent(what: str) -> None:
    """Skip with the name of what is absent; where CI runs, its absence is a failure."""
    if IN_CI:
        pytest.fail(f"absent in CI: {what}", pytrace=False)
    pytest.skip(f"absent: {what}")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of figures nobody on the project wrote, beside the repository."""
    if not SHARED_DATA.is_dir():
        absent("../shared/data")
    return SHARED_DATA


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the system's Chromium."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        absent("chromium")
    return str(found)


@pytest.fixture(autouse=True)
def _speak_vietnamese() -> Iterator[None]:
    use_language("vi")
    yield
    use_language("vi")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the tests marked long too")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        wants = set(getattr(item, "fixturenames", ()))
        # A served page keeps its own connections open, and PostgreSQL will not drop a database under them.
        in_a_browser = bool({"live_server", "chromium"} & wants)
        asks = bool(item.get_closest_marker("django_db") or DATABASE_FIXTURES & wants)
        # The walk over every address asks every page's questions on both engines already.
        if asks and not in_a_browser and (config.getoption("--long") or not _rests_on_others(item.nodeid)):
            item.add_marker(pytest.mark.both_engines)
        if item.get_closest_marker("long") and not config.getoption("--long"):
            item.add_marker(pytest.mark.skip(reason="long: run by make test-long"))


def _rests_on_others(nodeid: str) -> bool:
    """Tests of what is said of rows already read: their questions to the database are asked by tests beside them."""
    return nodeid.startswith(SAID_SHORTER) or (nodeid.startswith(ONE_ENGINE) and not nodeid.startswith(ALL_THE_SAME))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The test database as `danso migrate` leaves one: with the triggers that refuse to rewrite the ledger."""
    with django_db_blocker.unblock():
        append_only.install(connection)
    yield
    with django_db_blocker.unblock():
        _end_other_sessions()


def _end_other_sessions() -> None:
    """Threads of a served page may still hold a session, under which PostgreSQL drops no database."""
    connections.close_all()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        connections.close_all()
