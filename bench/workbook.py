"""Households per second from an A0 workbook.

Peer: openpyxl + pandas read the same file, fill the household number down, read dates and codes with a plain mapping
(clean cells only) and put households and persons into bare sqlite3 tables. Ours opens the file in a limited child
process, reads dirty cells, judges, writes chained slips with identity and projects them. Results compared: households,
persons, males and the sum of birth years, read back.
"""

from __future__ import annotations

import itertools
import sqlite3
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from bench.home import Office
from bench.measure import Contender, Line, race

Counted = tuple[int, int, int, int]
HEADER = ("Hộ số", "Số TT", "Họ và tên", "Quan hệ với chủ hộ", "Giới tính", "Ngày sinh", "Tình trạng hôn nhân")
BOOK = date(2018, 12, 31)
_ROUND = itertools.count(1)


def lines(office: Office, households: int = 1000, rounds: int = 5) -> list[Line]:
    """Each round imports a new book (other household numbers), so that no row is one already known."""
    shared: dict[str, Any] = {}

    def book(fresh: bool) -> Path:
        if fresh:
            shared["path"] = write_book(households, start=next(_ROUND) * 100_000)
        return Path(shared["path"])

    contenders = [
        Contender("danso import, judged and projected", lambda: (office, book(True)), _danso),
        Contender("openpyxl + pandas + bare sqlite3", lambda: (office, book(False)), _pandas),
    ]
    return race(f"A0 workbook of {households:,} households", households, "households", contenders, rounds)


def write_book(households: int, start: int) -> Path:
    import openpyxl

    path = Path(tempfile.mkdtemp(prefix="danso-book-")) / "a0.xlsx"
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Địa bàn 1")
    sheet.append(["SỔ GHI CHÉP BAN ĐẦU VỀ DÂN SỐ"])
    sheet.append(["Địa bàn số:", "barea"])
    sheet.append(HEADER)
    for n in range(households):
        number = start + n
        sheet.append([number, 1, f"Phạm Văn Thuận {number}", "Chủ hộ", "Nam", f"05/7/{1950 + n % 40}", "Có vợ/chồng"])
        sheet.append([number, 2, f"Đặng Thị Nhài {number}", "Vợ", "Nữ", f"22/11/{1955 + n % 40}", "Có vợ/chồng"])
        sheet.append([number, 3, f"Phạm Đức Toàn {number}", "Con", "Nam", f"09/3/{2005 + n % 12}", "Chưa kết hôn"])
    book.save(path)
    return path


def _danso(ready: tuple[Office, Path]) -> Counted:
    from danso.exchange.actions import Answers, import_file
    from danso.register import bulk
    from danso.register.models import PersonRow

    office, path = ready
    done = import_file(
        by=office.officer, kind="a0", path=path, unit=office.commune, area=office.area, on=BOOK,
        answers=Answers(accept_asks="bench"),
    )  # fmt: skip
    houses = _households(done.slips)
    told = bulk.select(PersonRow, ("sex", "birth"), "household", houses)
    return len(houses), len(told), sum(sex == "1" for sex, _ in told), sum(int(birth[:4]) for _, birth in told)


def _pandas(ready: tuple[Office, Path]) -> Counted:
    import pandas as pd

    _, path = ready
    rows = pd.read_excel(path, engine="openpyxl", header=2)
    rows["Hộ số"] = rows["Hộ số"].ffill()
    rows["sex"] = rows["Giới tính"].map({"Nam": "1", "Nữ": "2"})
    rows["birth"] = pd.to_datetime(rows["Ngày sinh"], format="%d/%m/%Y")
    database = sqlite3.connect(f"{tempfile.mkdtemp(prefix='danso-peer-')}/peer.sqlite3", isolation_level=None)
    database.executescript(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE household (number TEXT PRIMARY KEY);"
        "CREATE TABLE person (household TEXT, name TEXT, sex TEXT, birth TEXT, relation TEXT, marital TEXT);"
    )
    database.execute("BEGIN")
    for number, people in rows.groupby("Hộ số"):
        database.execute("INSERT INTO household VALUES (?)", (str(number),))
        database.executemany(
            "INSERT INTO person VALUES (?, ?, ?, ?, ?, ?)",
            [
                (str(number), p["Họ và tên"], p["sex"], p["birth"].isoformat()[:10], p["Quan hệ với chủ hộ"], "")
                for p in people.to_dict("records")
            ],
        )
    database.execute("COMMIT")
    households = database.execute("SELECT count(*) FROM household").fetchone()[0]
    people = database.execute("SELECT count(*), sum(sex = '1'), sum(substr(birth, 1, 4)) FROM person").fetchone()
    return households, people[0], people[1], int(people[2])


def _households(slip_ids: tuple[str, ...]) -> list[str]:
    from danso.register import bulk
    from danso.register.models import SlipRow

    return [row[0] for row in bulk.select(SlipRow, ("household",), "slip_id", slip_ids)]
