"""The phone's core: its own tests, what it seals opened on this side, and what is built for the old browsers."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from danso.sync import wire
from scripts.phone import PHONE, node, npm, surroundings
from tests.architecture.test_static_files import NEWER_SCRIPT, NEWER_STYLE, _without_at_blocks, newer

ROOT = Path(__file__).resolve().parents[3]
BUILT = ROOT / "src" / "danso" / "sync" / "static" / "phone"
GOLDEN = ROOT / "tests" / "rooms" / "sync" / "golden" / "records.json"
MOST_SCRIPT = 30_000


def test_the_phones_own_tests_pass() -> None:
    done = subprocess.run(npm("run", "--silent", "test"), cwd=PHONE, env=surroundings(), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert "# fail 0" in done.stdout and "# skipped 0" in done.stdout


@pytest.fixture(scope="module")
def sealed() -> dict[str, Any]:
    done = subprocess.run(
        [str(node()), "test/write_records.mjs"], cwd=PHONE, capture_output=True, text=True, check=True
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_what_a_phone_seals_the_office_proves_opens_and_links(sealed: dict[str, Any]) -> None:
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    office = wire.read_private(bytes.fromhex(golden["keys"]["seal"]["private"]))
    records = list(wire.records(bytes.fromhex(sealed["batch"])))
    assert len(records) == len(golden["records"])
    prev = wire.ZEROS
    for record, told in zip(records, golden["records"], strict=True):
        assert record.proven_by(bytes.fromhex(sealed["public"]))
        assert record.header.prev == prev
        assert json.loads(wire.open_sealed(record, office))["slip"] == json.loads(told["plaintext"])["slip"]
        prev = record.link
    assert prev.hex() == sealed["last"]


def test_every_slip_has_a_salt_of_its_own(sealed: dict[str, Any]) -> None:
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    office = wire.read_private(bytes.fromhex(golden["keys"]["seal"]["private"]))
    salts = {json.loads(wire.open_sealed(r, office))["salt"] for r in wire.records(bytes.fromhex(sealed["batch"]))}
    assert len(salts) == len(golden["records"])
    assert all(len(wire.from_text(salt)) == 16 for salt in salts)


def test_the_app_is_at_most_thirty_kilobytes_of_script() -> None:
    scripts = sorted(BUILT.glob("*.js"))
    assert [one.name for one in scripts] == ["app.js", "sw.js"]
    assert sum(len(gzip.compress(one.read_bytes(), 9)) for one in scripts) <= MOST_SCRIPT


@pytest.mark.parametrize("name", ["app.js", "sw.js"])
def test_no_script_is_newer_than_the_browsers_it_is_for(name: str) -> None:
    assert newer((BUILT / name).read_text(encoding="utf-8"), NEWER_SCRIPT) == []


def test_no_style_is_newer_than_the_browsers_it_is_for() -> None:
    assert newer(_without_at_blocks((BUILT / "app.css").read_text(encoding="utf-8")), NEWER_STYLE) == []


def test_the_page_names_nothing_from_elsewhere_and_runs_nothing_inline() -> None:
    page = (BUILT / "index.html").read_text(encoding="utf-8")
    assert "<style" not in page and "style=" not in page and "://" not in page
    assert page.count("<script") == 1 and '<script type="module" crossorigin src="/phone/app.js"></script>' in page


def test_the_lock_file_names_no_registry() -> None:
    assert '"resolved"' not in (PHONE / "package-lock.json").read_text(encoding="utf-8")
    told = json.loads((PHONE / "package.json").read_text(encoding="utf-8"))
    versions = [*told["dependencies"].values(), *told["devDependencies"].values()]
    assert all(one[0].isdigit() for one in versions), "exact versions only"
