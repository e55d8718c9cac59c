"""`make pictures`: the demo city served on loopback, every screen at three sizes, every form as its PDF pages.

Writes to build/pictures (not committed) and one picture of the product to docs/generated/briefing.png. With names behind
it (`scripts/pictures.py 48 69-lich`) only those of `pictured_pages` and `pictured_walks` whose names begin so.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from pictured_pages import PAGES
from pictured_walks import WALKS, Walking
from picturing import DESK, OUT, ROOT, pages_of, signed_in, take
from playwright.sync_api import Browser, Page, sync_playwright

PRODUCT = ROOT / "docs" / "generated" / "briefing.png"
BIN = Path(sys.executable).parent
CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def main(only: tuple[str, ...] = ()) -> int:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None or shutil.which("pdftoppm") is None:
        print("pictures need chromium and pdftoppm: apt-get install -y chromium libatomic1 poppler-utils")
        return 1
    if not only:
        shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="danso-pictures-") as folder:
        home = Path(os.environ.get("PICTURES_HOME") or Path(folder) / "home")
        env = os.environ | {"DANSO_HOME": str(home), "FONTCONFIG_FILE": str(fonts(Path(folder)))}
        if not (home / "today").exists():
            run([BIN / "danso", "migrate"], env)
            run([BIN / "danso", "demo"], env)
        acts = [sys.executable, Path(__file__).with_name("pictured_acts.py")]
        made = subprocess.run([str(part) for part in acts], env=env, check=True, capture_output=True, text=True)
        with served(env) as address, sync_playwright() as p:
            browser = p.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGS, env=env)  # type: ignore[arg-type]
            if not only:
                screens(browser, address, demo_accounts(home))
            some(browser, address, home, json.loads(made.stdout), only)
            browser.close()
        if not only:
            forms(env)
    print(f"{len(list(OUT.glob('*.png')))} pictures in {OUT.relative_to(ROOT)}")
    return 0


def screens(browser: Browser, address: str, accounts: list[str]) -> None:
    """The officer's own screens and the auditor's trail."""
    door = browser.new_page(viewport=DESK, locale="vi-VN")  # type: ignore[arg-type]
    door.goto(f"{address}/vao")
    take(door, "01-vao")
    officer = signed_in(browser, address, accounts[0])
    officer.goto(f"{address}/")
    unit = officer.url.rstrip("/").split("/")[-1].split("?")[0]
    take(officer, "02-don-vi")
    for number, (name, link) in enumerate(
        [("tre-sinh-ra", "births:"), ("ty-so-gioi-tinh", "sex_ratio"), ("chi-tieu", "modern_method")], start=3
    ):
        officer.goto(f"{address}/don-vi/{unit}")
        found = officer.locator(f"a[href*='{link}']").first
        if found.count():
            officer.goto(address + str(found.get_attribute("href")))
            take(officer, f"{number:02d}-so-lieu-{name}")
            if name == "tre-sinh-ra":
                officer.locator("a[hx-get]").first.click()
                officer.wait_for_selector("#list table")
                take(officer, f"{number:02d}b-danh-sach")
    officer.goto(f"{address}/giao-ban/{unit}")
    take(officer, "06-giao-ban")
    officer.goto(f"{address}/nhap/{unit}")
    take(officer, "07-nhap-tep")
    preview(officer, address, unit)
    officer.goto(f"{address}/tham-dinh/{unit}")
    take(officer, "09-tham-dinh")
    if officer.locator("ol.queue a").count():
        officer.locator("ol.queue a").first.click()
        take(officer, "10-phieu-dia-ban")
    officer.goto(f"{address}/tim/{unit}")
    officer.fill("#q", "nguyen thi")
    officer.press("#q", "Enter")
    officer.wait_for_selector("#found table")
    take(officer, "11-tim")
    households(officer)
    entry(officer)
    officer.goto(f"{address}/can-xem-lai/{unit}")
    take(officer, "19-can-xem-lai")
    work_lists(officer, address, unit)
    officer.goto(f"{address}/don-vi/{unit}?lang=en")
    take(officer, "14-unit-in-english", sizes=("desk",))
    officer.goto(f"{address}/don-vi/{unit}?lang=vi")
    officer.goto(f"{address}/don-vi/99999999")
    take(officer, "15-khong-tim-thay", sizes=("desk",))
    auditor = signed_in(browser, address, next((a for a in accounts if "kiem-tra" in a), accounts[-1]))
    auditor.goto(f"{address}/nhat-ky/{unit}")
    take(auditor, "16-nhat-ky")
    auditor.goto(f"{address}/nhat-ky/{unit}?xem=looks")
    take(auditor, "17-nhat-ky-xem")
    above = signed_in(browser, address, next((a for a in accounts if "giam-sat" in a), accounts[0]))
    above.goto(f"{address}/")
    take(above, "18-don-vi-cap-tren")
    city = above.url.rstrip("/").split("/")[-1].split("?")[0]
    answer = above.goto(f"{address}/giao-ban/{city}")
    if answer is None or not answer.ok:
        raise SystemExit("the briefing does not open: no picture of the product is taken")
    above.screenshot(path=PRODUCT, clip={"x": 0, "y": 0, "width": 1366, "height": 768})
    a_report(browser, address, unit)


def some(browser: Browser, address: str, home: Path, numbers: dict[str, int], only: tuple[str, ...]) -> None:
    """Those that open by their address, then those that are walked to."""
    officer, above = signed_in(browser, address, OFFICER), signed_in(browser, address, "bk-giam-sat")
    unit, city = (page.url.rstrip("/").split("/")[-1].split("?")[0] for page in (officer, above))
    names = {"ward": unit, "city": city, "area": area_of(officer, address, unit), "month": MONTH}
    names |= {name: str(number) for name, number in numbers.items()}
    pages(browser, address, names, only)
    for name, walk in WALKS.items():
        if not only or name.startswith(only):
            walk(Walking(browser, address, home, names, name))


def pages(browser: Browser, address: str, names: dict[str, str], only: tuple[str, ...] = ()) -> None:
    """Those that open by their address alone, each as whoever works on it."""
    seen: dict[str, Page] = {}
    for pictured in PAGES:
        if only and not pictured.name.startswith(only):
            continue
        if pictured.account not in seen:
            seen[pictured.account] = signed_in(browser, address, pictured.account)
        page = seen[pictured.account]
        answer = page.goto(address + pictured.address.format(**names))
        if answer is None or not answer.ok:
            print(f"  {pictured.name}: {answer.status if answer else 'no'} answer")
        take(page, pictured.name, pictured.sizes)


def area_of(officer: Page, address: str, unit: str) -> str:
    officer.goto(f"{address}/p0/{unit}")
    link = officer.locator("main a[href*='/p0/']").first.get_attribute("href") or ""
    return link.split("/p0/")[1].split("/")[0]


def work_lists(officer: Page, address: str, unit: str) -> None:
    """Every list that somebody stands on, and the first on paper."""
    officer.goto(f"{address}/viec/{unit}")
    links = [a.get_attribute("href") or "" for a in officer.locator(f"main a[href*='/viec/{unit}/']").all()]
    for link in dict.fromkeys(one.split("?")[0] for one in links):
        officer.goto(address + link)
        take(officer, f"41-viec-{link.rsplit('/', 1)[1]}")


def a_report(browser: Browser, address: str, unit: str) -> None:
    """One form's life on screen: drafted and handed in by the officer, signed by the head."""
    officer, head = signed_in(browser, address, OFFICER), signed_in(browser, address, f"{OFFICER}-ttr")
    officer.goto(f"{address}/bao-cao/{unit}")
    take(officer, "36-cac-bao-cao", sizes=("desk", "phone"))
    officer.locator("form[action$='/lap'] button").click()
    take(officer, "37-ban-nhap", sizes=("desk", "phone"))
    officer.fill("#prepared_by", "Nông Thị Lan")
    officer.locator("button[value='submit']").click()
    head.goto(officer.url)
    take(head, "38-cho-ky", sizes=("desk", "phone"))
    head.fill("#head", "Hoàng Văn Bình")
    head.fill("#number", "12/BC-TYT")
    head.fill("#dated", "3/11/2020")
    head.locator("button[value='sign']").click()
    take(head, "39-da-ky")


def households(officer: Page) -> None:
    """The first household found whose card shows contraception, else the first."""
    links = [a.get_attribute("href") for a in officer.locator("#found a").all()][:12]
    for link in links:
        officer.goto(officer.url.split("/tim")[0].split("/ho/")[0] + str(link))
        if officer.locator("table.mon td.m").count() and officer.locator(".hh2 table.tbl tbody tr").count() > 1:
            break
    take(officer, "12-phieu-ho")


def entry(officer: Page) -> None:
    """From the open household card: the choice of a slip, and two of the forms."""
    card = officer.url
    officer.goto(f"{card}/phieu")
    take(officer, "20-chon-phieu")
    for kind in ("birth", "move_in"):
        officer.goto(f"{card}/phieu/{kind}")
        take(officer, f"21-phieu-{kind}", sizes=("desk", "phone"))


def preview(officer: Page, address: str, unit: str) -> None:
    """A small dirty book: dates as people type them, one that cannot be."""
    import openpyxl

    with officer.expect_download() as given:
        officer.locator("a[href$='/mau/a0']").click()
    file = OUT / "so-a0.xlsx"
    given.value.save_as(file)
    book = openpyxl.load_workbook(file)
    sheet = book.worksheets[0]
    heads = {str(cell.value).strip().lower(): cell for row in sheet.iter_rows() for cell in row if cell.value}
    fill(sheet, heads)
    book.save(file)
    officer.goto(f"{address}/nhap/{unit}")
    officer.set_input_files("#file", file)
    officer.select_option("#area", index=1)
    officer.fill("#on", "31/12/2018")
    officer.locator("main form button.btn-1").click()
    take(officer, "08-xem-truoc")


def fill(sheet: object, heads: dict[str, object]) -> None:
    people = [
        ("9001", "Hoàng Văn Thắng", "Chủ hộ", "Nam", "5/7/1980"),
        ("", "Lý Thị Hạnh", "Vợ/chồng", "Nữ", "1985"),
        ("", "Hoàng Minh Khôi", "Con đẻ", "Nam", "00/00/2010"),
        ("9002", "Triệu Thị Mai", "Chủ hộ", "Nữ", "31/02/1956"),
        ("9003", "Nông Văn Bình", "Chủ hộ", "Nam", "12/3/1990"),
    ]
    columns = [column_of(heads, words) for words in ("hộ số", "họ", "quan hệ", "giới", "ngày sinh")]
    start = max(cell.row for cell in columns) + 1  # type: ignore[attr-defined]
    while sheet.cell(start, 1).value not in (None, ""):  # type: ignore[attr-defined]
        start += 1
    for offset, person in enumerate(people):
        for cell, value in zip(columns, person, strict=True):
            sheet.cell(start + offset, cell.column).value = value  # type: ignore[attr-defined]


def column_of(heads: dict[str, object], words: str) -> object:
    fits = [cell for text, cell in heads.items() if text.startswith(words) and len(text) < 60]
    return max(fits, key=lambda cell: cell.row)  # type: ignore[attr-defined]


MONTH = "2020-10"
CITY, WARD, AREA, OFFICER = "thanh pho bac kan", "duc xuan", "duc xuan/dia ban 01", "bk-duc-xuan"


def forms(env: dict[str, str]) -> None:
    """Every form and the briefing, as the pages of its PDF; those that name people as the ward's officer."""
    folder = OUT / "forms"
    folder.mkdir()
    as_officer = ["--as", OFFICER, "report"]
    asked = [
        ["report", "01-dsx", "--unit", WARD, "--period", "2020-10"],
        ["report", "02-dsx", "--unit", WARD, "--period", "2020-Q3"],
        ["report", "03-dsx", "--unit", WARD, "--period", "2019"],
        ["report", "01-dsh", "--unit", CITY, "--period", "2020-Q3"],
        ["report", "tinh-quy", "--unit", "06", "--period", "2020-Q3"],
        [*as_officer, "p0-ctv", "--unit", AREA, "--period", "2020-10"],
        [*as_officer, "p0-ctv", "--unit", AREA, "--period", "2020-11", "--blank"],
        [*as_officer, "a0-ctv", "--unit", AREA, "--period", "2020-10"],
        [*as_officer, "typing", "--unit", WARD, "--period", "2020-10"],
    ]
    commands = [[*a, "--out", folder / f"{form_of(a)}.pdf"] for a in asked]
    commands.append(
        ["briefing", "--unit", CITY, "--from", "2020-01-01", "--to", "2020-10-30", "--out", folder / "giao-ban"]
    )
    for command in commands:
        done = subprocess.run([BIN / "danso", *command], env=env, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"  {command}: {done.stderr.strip().splitlines()[-1:] or done.returncode}")
    for file in sorted(folder.rglob("*.pdf")):
        pages_of(file)


def form_of(asked: list[str]) -> str:
    return asked[asked.index("report") + 1] + ("-blank" if "--blank" in asked else "")


def demo_accounts(home: Path) -> list[str]:
    told: dict[str, list[str]] = json.loads((home / "demo.json").read_text(encoding="utf-8"))
    return told["accounts"]


@contextmanager
def served(env: dict[str, str]) -> Iterator[str]:
    """`danso serve` on a free port of loopback until the block ends."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    server = subprocess.Popen([BIN / "danso", "serve", "--port", str(port)], env=env)
    try:
        for _ in range(120):
            try:
                urllib.request.urlopen(f"{address}/alive", timeout=2)
                break
            except OSError:
                time.sleep(0.5)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def fonts(folder: Path) -> Path:
    """The screens' letters for Chromium, from the package that carries them."""
    import fontpkg_be_vietnam_pro

    files = Path(fontpkg_be_vietnam_pro.__file__).parent / "files"
    written = folder / "fonts.conf"
    written.write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir>'
        f"<dir>{files}</dir><cachedir>{folder / 'fontcache'}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    return written


def run(command: list[object], env: dict[str, str]) -> None:
    subprocess.run([str(part) for part in command], env=env, check=True)


if __name__ == "__main__":
    sys.exit(main(tuple(sys.argv[1:])))
