"""Sealing: once, whole or not at all, equal for equal registers, and true to what the register counts."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from danso.config.command_line.invocation import Invocation
from danso.config.commands import explain, figures, seal
from danso.indicators.compute import figure
from danso.places.scope import NotInScope
from danso.register import actions
from danso.register.models import Cutoff
from danso.register.queries import folded_at
from danso.values.period import year
from danso.warehouse import files, snapshot
from danso.warehouse.checks import SnapshotDiffers, check
from danso.warehouse.sealed import Snapshot, sealed_cutoffs
from tests.rooms.register.conftest import Commune
from tests.rooms.register.slips import birth, household

OFFICIAL = "official"


@pytest.fixture
def book(commune: Commune) -> Commune:
    """Two households appraised, then a birth that nobody has appraised yet."""
    slips = actions.record_slips(by=commune.officer, drafts=[household(commune, "1"), household(commune, "2")])
    actions.appraise_slips(by=commune.officer, slip_ids=[one.slip_id for one in slips])
    actions.record_slip(by=commune.officer, draft=birth(commune, "1", "2020-10-30"))
    return commune


def test_the_same_cut_off_sealed_twice_has_the_same_digests(book: Commune) -> None:
    first = snapshot.seal(by=book.officer)
    again = snapshot.seal(by=book.officer, cutoff=Cutoff.objects.get())
    assert {s: one.digest for s, one in again.items()} == {s: one.digest for s, one in first.items()}
    assert first[OFFICIAL].digest != first["provisional"].digest


def test_an_unappraised_birth_is_in_the_provisional_series_only(book: Commune) -> None:
    sealed = snapshot.seal(by=book.officer)
    counted = {series: figure(one, "births", book.id, year(2020)) for series, one in sealed.items()}
    assert {series: (one.value, one.status) for series, one in counted.items()} == {
        "official": (0, "unfinished"),
        "provisional": (1, "unappraised"),
    }


def test_a_window_that_still_runs_is_no_estimate_but_counted_to_the_day_of_the_seal(book: Commune) -> None:
    sealed = snapshot.seal(by=book.officer)[OFFICIAL]
    told = [figure(sealed, "births", book.id, window).as_json() for window in (year(2020), year(2019))]
    day = sealed.made_on.strftime("%d/%m/%Y")
    assert [one["status_words"] for one in told] == [f"đang trong kỳ (tính đến ngày {day})", "sơ bộ"]


def test_a_seal_keeps_what_it_counted_when_slips_come_later(book: Commune) -> None:
    early = snapshot.seal(by=book.officer)["provisional"]
    actions.record_slip(by=book.officer, draft=birth(book, "2", "2020-09-01"))
    late = snapshot.seal(by=book.officer)["provisional"]
    assert [figure(one, "births", book.id, year(2020)).value for one in (early, late)] == [1, 2]
    assert snapshot.snapshot_at(early.cutoff, "provisional").digest == early.digest
    assert snapshot.snapshot_at(series="provisional").cutoff == late.cutoff


def test_a_seal_killed_half_way_is_never_seen(book: Commune, monkeypatch: pytest.MonkeyPatch) -> None:
    cutoff = actions.cut_off(by=book.officer)
    with monkeypatch.context() as patched:
        patched.setattr(files, "rename_folder", lambda draft, final: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            snapshot.seal(by=book.officer, cutoff=cutoff)
    root = snapshot.warehouse_folder()
    assert list((root / str(cutoff.pk)).iterdir()), "the killed seal had written something"
    assert list(sealed_cutoffs(root, OFFICIAL)) == []
    with pytest.raises(snapshot.NothingSealed):
        snapshot.snapshot_at()
    snapshot.seal(by=book.officer, cutoff=cutoff)
    assert sorted(one.name for one in (root / str(cutoff.pk)).iterdir()) == ["official", "provisional"]


def test_a_snapshot_that_lost_a_row_is_found_out(book: Commune) -> None:
    sealed: Snapshot = snapshot.seal(by=book.officer)["provisional"]
    sealed.engine.rows("DELETE FROM births")
    with pytest.raises(SnapshotDiffers, match="births: 1 / 0"):
        check(sealed, folded_at(Cutoff.objects.get(), "provisional"), [])


def test_who_may_not_seal_seals_nothing(book: Commune) -> None:
    with pytest.raises(NotInScope):
        snapshot.seal(by=book.head)
    assert not Cutoff.objects.exists()


def test_commands_seal_count_and_explain(book: Commune) -> None:
    def run(command: object, *arguments: str) -> str:
        done = CliRunner().invoke(command, list(arguments), obj=Invocation(), catch_exceptions=False)  # type: ignore[arg-type]
        return done.stdout

    run(seal.command, "--note", "giao ban")
    window = ("--unit", "dong may", "--from", "2020-01-01", "--to", "2020-10-30", "--series", "provisional")
    found = json.loads(run(figures.command, *window, "--indicator", "births", "--below", "area", "--json"))
    assert [(one["unit"], one["value"], one["status"]) for one in found] == [
        ("98001", 1, "unappraised"),
        ("98001-01", 1, "unappraised"),
        ("98001-02", 0, "unappraised"),
    ]
    opened = json.loads(run(explain.command, found[0]["id"], "--json"))
    assert opened["slips"] == [birth(book, "1", "2020-10-30").id]
    assert "Trẻ sinh ra trong kỳ" in run(explain.command, found[0]["id"])
    assert run(figures.command, *window, "--indicator", "population").split()[-2:] == ["7", "người"]
