"""Backup and restore on a data folder of their own: killed at chosen points, without room, and worked through once.

`python -m tests.faults.keeping killed,full,story MOST` (0: every point) prints one JSON object.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

QUOTA = 200_000


def main(what: list[str], most: int) -> dict[str, Any]:
    base = Path(tempfile.mkdtemp(prefix="danso-faults-"))
    os.environ |= {
        "DANSO_HOME": str(base / "now"),
        "DANSO_BACKUP_DIR": str(base / "kept"),
        "DANSO_WITNESS_FILE": str(base / "witness"),
        "DJANGO_SETTINGS_MODULE": "danso.config.settings",
    }
    for name in ("DANSO_TODAY", "DANSO_USER", "DANSO_SERVICE", "DANSO_DATABASE_URL"):
        os.environ.pop(name, None)
    import django

    django.setup()
    from tests.faults import town
    from tests.faults.child import in_child

    (base / "kept").mkdir()
    in_child(town.build)
    in_child(back_up)
    in_child(work_on)
    for name in ("now", "kept"):
        town.copied(base / name, base / f"{name}-whole")
    shutil.copy2(base / "witness", base / "witness-whole")
    parts = {"killed": lambda: killed(base, most), "full": lambda: full(base), "story": lambda: story(base)}
    try:
        return {name: parts[name]() for name in what}
    finally:
        shutil.rmtree(base, ignore_errors=True)


def back_up() -> str:
    from danso.operations.backup import make_backup
    from tests.faults import town

    return make_backup(by=town.again().operator).name


def restore() -> dict[str, Any]:
    from danso.operations.restore import found_backup
    from danso.operations.restore import restore as put_back
    from danso.operations.window import backups_in
    from tests.faults import town

    oldest = backups_in(Path(os.environ["DANSO_BACKUP_DIR"]))[-1]
    done = put_back(by=town.again().operator, backup=found_backup(oldest.name), reason="Hỏng ổ đĩa")
    return {"epoch": done.epoch, "entries": done.lost_entries, "acts": done.lost_acts, "aside": str(done.aside)}


def work_on() -> int:
    """What the desk does after the backup: a birth, an erasure."""
    from danso.operations.witness import write_witness
    from danso.register import actions
    from tests.faults import town
    from tests.rooms.register.slips import birth

    commune = town.again()
    town.erased(commune)
    actions.record_slip(by=commune.officer, draft=birth(commune, "3", "2020-10-28", area=1))
    return write_witness()


def finish() -> bool:
    from danso.operations.switching import finish_switch

    return finish_switch(Path(os.environ["DANSO_HOME"]))


def look() -> dict[str, Any]:
    """What is wrong with the folder or with any backup that has a name, and which register it is."""
    from danso.operations.checking import faults_of
    from danso.operations.epochs import current_epoch
    from danso.operations.switching import STAGED
    from danso.operations.window import backups_in, standing
    from danso.register import projection, verify

    home, kept = Path(os.environ["DANSO_HOME"]), Path(os.environ["DANSO_BACKUP_DIR"])
    wrong = verify.broken_links() + [one.table for one in projection.compare() if not one.same]
    wrong += ["sealed files are not those of the register"] if not _sealed_is_there() else []
    named = [one for one in kept.iterdir() if one.is_dir() and not one.name.startswith(".")]
    wrong += [f"{one.name}: {faults_of(one)[:2]}" for one in named if faults_of(one)]
    wrong += [f"{one.name} was never proved" for one in backups_in(kept) if not standing(one)]
    return {"wrong": wrong, "epoch": current_epoch().partition("-")[0], "backups": len(named),
            "staged": (home / STAGED).exists()}  # fmt: skip


def _sealed_is_there() -> bool:
    from danso.warehouse.snapshot import snapshot_at

    return bool(snapshot_at().engine.rows("SELECT count(*) FROM households") == [(3,)])


def killed(base: Path, most: int) -> dict[str, Any]:
    """Each operation killed at points of its own; then the next start, a look, and the operation again."""
    from tests.faults.child import in_child
    from tests.faults.points import Points

    def run(work: Callable[[], Any], last: int) -> int:
        points = Points(last)
        points.watch()
        work()
        return points.passed

    told: dict[str, Any] = {}
    for name, work in (("backup", back_up), ("restore", restore)):
        _anew(base)
        count = in_child(lambda work=work: run(work, 0))
        step = max(1, count // most) if most else 1
        found = []
        within = {count - 20} if name == "restore" else set()  # between two moves of the switch
        for point in sorted({*range(step, count + 1, step), *within}):
            _anew(base)
            survived = in_child(lambda work=work, point=point: run(work, point))
            journal = (base / "now" / "restoring.json").exists()
            finished = in_child(finish)
            left = in_child(look)
            in_child(work)
            found.append({"point": point, "killed": survived is None, "cut": journal, "finished": finished,
                          "left": left, "again": in_child(look)})  # fmt: skip
        told[name] = {"points": count, "found": found}
    told["control"] = _controls(base)
    return told


def _controls(base: Path) -> dict[str, list[str]]:
    """What the looking says where there is no journal, and where a begun backup already has its name."""
    from tests.faults.child import in_child

    _anew(base)
    in_child(lambda: _cut_between_two_moves())
    (base / "now" / "restoring.json").unlink()
    lost = in_child(lambda: _look_or_say())
    _anew(base)
    whole = next(one for one in (base / "kept").iterdir() if one.is_dir())
    half = base / "kept" / "000009-20200101T000000Z"
    shutil.copytree(whole, half)
    (half / "register.sqlite3").write_bytes((whole / "register.sqlite3").read_bytes()[:-4096])
    return {"no journal": lost, "half a backup": in_child(look)["wrong"]}


def _cut_between_two_moves() -> None:
    really = os.rename
    staged = Path(os.environ["DANSO_HOME"]) / "restoring" / "register.sqlite3"

    def rename(*arguments: Any) -> None:
        if Path(arguments[0]) == staged:
            os.kill(os.getpid(), signal.SIGKILL)
        really(*arguments)

    os.rename = rename
    restore()


def _look_or_say() -> list[str]:
    try:
        return list(look()["wrong"])
    except Exception as error:
        return [type(error).__name__]


def full(base: Path) -> dict[str, Any]:
    """No room: by the kernel's quota in the middle of a database, at files in the middle, on a small disk."""
    from tests.faults.child import in_child
    from tests.faults.points import full_disk

    tries: dict[str, tuple[str, Callable[[], None]]] = {}
    for name in ("backup", "restore"):
        tries[f"{name}: quota"] = (name, _quota)
        late = 5 if name == "backup" else 30
        tries |= {f"{name}: file {at}": (name, lambda at=at: full_disk(at)) for at in (2, late)}
    found = {}
    for name, (operation, fill) in tries.items():
        _anew(base)
        found[name] = _tried(base, operation, fill, in_child)
    with _small_disk(base / "kept") as mounted:
        if mounted:
            _anew_in(base / "now-whole", base / "now")
            found["backup: small disk"] = _tried(base, "backup", lambda: None, in_child)
    _anew(base)
    found["with room"] = _tried(base, "backup", lambda: None, in_child)
    return found


def _tried(base: Path, operation: str, fill: Callable[[], None], in_child: Callable[..., Any]) -> dict[str, Any]:
    names = sorted(one.name for one in (base / "kept").iterdir() if one.is_dir())
    oldest = names[0] if names else ""
    arguments = ["backup"] if operation == "backup" else ["restore", oldest, "--reason", "Hỏng ổ đĩa"]
    code, said = in_child(lambda: _run(fill, arguments))
    hidden = [one.name for one in (base / "kept").iterdir() if one.name.startswith(".")]
    after = sorted(one.name for one in (base / "kept").iterdir() if one.is_dir())
    return {"code": code, "said": said, "look": in_child(look), "new": len(after) - len(names), "hidden": hidden}


def _run(fill: Callable[[], None], arguments: list[str]) -> tuple[int, str]:
    from danso.config.cli import run

    fill()
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        code = run(arguments)
    return code, said.getvalue()


def _quota() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (QUOTA, QUOTA))


@contextlib.contextmanager
def _small_disk(folder: Path) -> Iterator[bool]:
    """A disk of one megabyte, where this account may mount one."""
    shutil.rmtree(folder)
    folder.mkdir()
    mount = shutil.which("mount")
    done = (
        mount is not None
        and not subprocess.run(
            [mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True
        ).returncode
    )
    try:
        yield done
    finally:
        if done:
            subprocess.run(["umount", str(folder)], check=True)


def story(base: Path) -> dict[str, Any]:
    """A restore as it goes: what is lost is listed, two lives of a register are told apart, nobody is overrun."""
    from tests.faults.child import in_child

    _anew(base)
    told: dict[str, Any] = {"before": in_child(_reach)}
    in_child(back_up)  # holds the birth, of the life that will end
    holder = subprocess.Popen([sys.executable, "-c", HOLD], stdout=subprocess.PIPE)
    assert holder.stdout and holder.stdout.readline() == b"ready\n"
    oldest = sorted(one.name for one in (base / "kept").iterdir() if one.is_dir())[0]
    told["in service"] = in_child(lambda: _run(lambda: None, ["restore", oldest, "--reason", "thử"]))
    holder.kill()
    holder.wait()
    holder.stdout.close()
    told["restored"] = in_child(restore)
    told["redo"] = json.loads((Path(told["restored"]["aside"]) / "to-redo.json").read_text(encoding="utf-8"))
    told["kept aside"] = sorted(one.name for one in Path(told["restored"]["aside"]).iterdir())
    told["after"] = in_child(_reach)
    in_child(work_on)
    in_child(back_up)
    told["newer"] = in_child(_reach)
    told["two newest"] = in_child(lambda: _reach(window=2))
    told["drill"] = in_child(_drilled)
    told["again"] = in_child(restore)
    return told


def _drilled() -> dict[str, list[str]]:
    from danso.operations.drill import drill
    from tests.faults import town

    return dict(drill(by=town.again().operator).faults)


HOLD = """
import sys, time
from danso.config.home import home
from danso.operations.in_use import work_on
work_on(home()); print("ready", flush=True); time.sleep(60)
"""


def _reach(window: int = 7) -> dict[str, Any]:
    from django.conf import settings

    from danso.operations.queries import safe_marks, safe_positions
    from danso.register.models import CommuneChain, LedgerEntry

    settings.DANSO_BACKUP_WINDOW = window
    positions = dict(CommuneChain.objects.values_list("commune", "position"))
    return {"live": sum(positions.values()), "safe": sum((safe_positions() or {}).values()),
            "rows": LedgerEntry.objects.order_by("pk").values_list("pk", flat=True).last(),
            "mark": (safe_marks() or {}).get("register_ledgerentry")}  # fmt: skip


def _anew(base: Path) -> None:
    for name in ("now", "kept"):
        _anew_in(base / f"{name}-whole", base / name)
    shutil.copy2(base / "witness-whole", base / "witness")


def _anew_in(source: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)  # with the times of files, by which a backup is known to be untouched


if __name__ == "__main__":
    sys.stdout.write("\n" + json.dumps(main(sys.argv[1].split(","), int(sys.argv[2]))))
