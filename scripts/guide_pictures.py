"""`make guide-pictures`: the screens that docs/guide shows, of the demo city, as small PNG files in few colours.

Writes docs/guide/pictures. The people are invented; PICTURES_HOME names a demo folder already made.
"""

from __future__ import annotations

import os
import shutil
import struct
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np
from pictured_pages import OFFICER, OPERATOR
from pictures import BIN, CHROMIUM_ARGS, MONTH, ROOT, area_of, fonts, run, served, signed_in
from playwright.sync_api import Browser, Page, sync_playwright

OUT = ROOT / "docs" / "guide" / "pictures"
SIZE = {"width": 1100, "height": 640}
COLOURS = 16  # of a quiet page; four bits a pixel


class Shown(NamedTuple):
    """`follow`: a link of the opened page that is followed before the picture is taken."""

    name: str
    address: str
    account: str = OFFICER
    follow: str = ""


SHOWN = (
    Shown("ghi-ho-moi", "/ghi-so/{ward}"),
    Shown("chon-phieu", "{household}/phieu"),
    Shown("phieu-sinh", "{household}/phieu/birth"),
    Shown("phieu-p0", "/p0/{area}/{month}"),
    Shown("tham-dinh", "/tham-dinh/{ward}"),
    Shown("phieu-dia-ban", "/tham-dinh/{ward}", follow="ol.queue a"),
    Shown("can-xem-lai", "/can-xem-lai/{ward}"),
    Shown("dinh-chinh", "{household}", follow="main a[href*='/dinh-chinh/']"),
    Shown("chot-thang", "/thang/{ward}/{month}"),
    Shown("bao-cao", "/bao-cao/{ward}"),
    Shown("tim", "/tim/{ward}"),
    Shown("phieu-ho", "{household}"),
    Shown("danh-sach-viec", "/viec/{ward}"),
    Shown("lanh-dao", "/lanh-dao/{ward}"),
    Shown("bieu-do", "/bieu-do/{ward}"),
    Shown("cong-tac-vien", "/quan-tri/cong-tac-vien/{ward}"),
    Shown("tai-khoan", "/quan-tri/tai-khoan/{ward}", OPERATOR),
    Shown("phan-mem-bo", "/phan-mem-bo/{ward}/{month}"),
    Shown("xuat-tep", "/quan-tri/tep/{ward}"),
    Shown("giao-ban", "/hoi-nghi/{ward}", follow="main table a[href*='/hoi-nghi/cuoc/']"),
    Shown("nhiem-vu", "/nhiem-vu/{ward}"),
    Shown("ra-soat", "/ra-soat/{ward}/mo"),
    Shown("kiem-tra", "/kiem-tra/{ward}", follow="main a[href*='/kiem-tra/cuoc/']"),
    Shown("van-ban", "/van-ban/{ward}"),
    Shown("lich", "/lich/{ward}"),
    Shown("chi-tieu", "/chi-tieu/{ward}"),
    Shown("kiem-tra-so-lieu", "/kiem-tra-so-lieu/{ward}"),
    Shown("thay-doi-don-vi", "/quan-tri/thay-doi/{ward}/lap", OPERATOR),
)


def main() -> int:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("pictures need chromium: apt-get install -y chromium libatomic1")
        return 1
    OUT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="danso-guide-") as folder:
        home = Path(os.environ.get("PICTURES_HOME") or Path(folder) / "home")
        env = os.environ | {"DANSO_HOME": str(home), "FONTCONFIG_FILE": str(fonts(Path(folder)))}
        run([BIN / "danso", "migrate"], env)
        if not (home / "today").exists():
            run([BIN / "danso", "demo"], env)
        with served(env) as address, sync_playwright() as p:
            browser = p.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGS, env=env)  # type: ignore[arg-type]
            take_all(browser, address)
            browser.close()
    return 0


def take_all(browser: Browser, address: str) -> None:
    seen = {name: signed_in(browser, address, name) for name in dict.fromkeys(one.account for one in SHOWN)}
    officer = seen[OFFICER]
    officer.goto(f"{address}/")
    ward = officer.url.split("?")[0].rstrip("/").rsplit("/", 1)[1]
    area = area_of(officer, address, ward)
    names = {"ward": ward, "area": area, "month": MONTH, "household": household_of(officer, address, ward)}
    for one in SHOWN:
        page = seen[one.account]
        answer = page.goto(address + one.address.format(**names))
        if one.follow and answer is not None and answer.ok:
            answer = page.goto(address + str(page.locator(one.follow).first.get_attribute("href")))
        if answer is None or not answer.ok:
            raise SystemExit(f"{one.name} does not open")
        page.set_viewport_size(SIZE)  # type: ignore[arg-type]
        (OUT / f"{one.name}.png").write_bytes(in_few_colours(page.screenshot()))


def household_of(officer: Page, address: str, ward: str) -> str:
    """The address of a household that a search finds."""
    officer.goto(f"{address}/tim/{ward}")
    officer.fill("#q", "nguyen thi")
    officer.press("#q", "Enter")
    officer.wait_for_selector("#found table")
    return str(officer.locator("#found a").first.get_attribute("href"))


def in_few_colours(png: bytes) -> bytes:
    """The same picture with its commonest colours; every other pixel takes the nearest of them."""
    pixels = decoded(png)
    packed = (pixels[:, :, 0].astype(np.uint32) << 16) | (pixels[:, :, 1].astype(np.uint32) << 8) | pixels[:, :, 2]
    colours, back, counts = np.unique(packed, return_inverse=True, return_counts=True)
    every = np.stack([colours >> 16 & 255, colours >> 8 & 255, colours & 255], axis=1).astype(np.int32)
    chosen: list[int] = []
    for n in np.argsort(-counts):  # commonest first, none almost like one that is chosen already
        if all(int(np.abs(every[n] - every[c]).sum()) > 20 for c in chosen):
            chosen.append(int(n))
        if len(chosen) == COLOURS:
            break
    palette = every[chosen]
    nearest = np.abs(every[:, None, :] - palette[None, :, :]).sum(axis=2).argmin(axis=1).astype(np.uint8)
    return encoded(nearest[back.reshape(packed.shape)], palette.astype(np.uint8))


def encoded(places: np.ndarray, palette: np.ndarray) -> bytes:
    """A PNG of four bits a pixel: `places` in the palette by row, an even number a row."""
    rows = (places[:, 0::2] << 4) | places[:, 1::2]
    body = b"".join(b"\0" + row.tobytes() for row in rows)
    head = struct.pack(">IIBBBBB", places.shape[1], places.shape[0], 4, 3, 0, 0, 0)
    parts = ((b"IHDR", head), (b"PLTE", palette.tobytes()), (b"IDAT", zlib.compress(body, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )


def decoded(png: bytes) -> np.ndarray:
    """Rows of red, green, blue of a browser's screenshot: eight bits, three or four channels, not interlaced."""
    at, data, width, height, channels = 8, b"", 0, 0, 3
    while at < len(png):
        (length,), name = struct.unpack(">I", png[at : at + 4]), png[at + 4 : at + 8]
        part = png[at + 8 : at + 8 + length]
        if name == b"IHDR":
            width, height, _, kind = struct.unpack(">IIBB", part[:10])
            channels = 4 if kind == 6 else 3
        elif name == b"IDAT":
            data += part
        at += length + 12
    raw, step = zlib.decompress(data), width * channels
    above, rows = np.zeros(step, np.uint8), []
    for y in range(height):
        start = y * (step + 1)
        above = unfiltered(raw[start], np.frombuffer(raw[start + 1 : start + 1 + step], np.uint8), above, channels)
        rows.append(above)
    return np.stack(rows).reshape(height, width, channels)[:, :, :3]


def unfiltered(kind: int, line: np.ndarray, above: np.ndarray, channels: int) -> np.ndarray:
    """One row as PNG's filters left it, set back (PNG specification, 9.2)."""
    if kind == 0:
        return line
    if kind == 2:
        return line + above
    if kind == 1:
        return line.reshape(-1, channels).cumsum(axis=0, dtype=np.uint8).reshape(-1)
    out, up = bytearray(line.tobytes()), above.tobytes()
    for x in range(len(out)):
        left, over = (out[x - channels], up[x - channels]) if x >= channels else (0, 0)
        out[x] = (out[x] + ((left + up[x]) // 2 if kind == 3 else paeth(left, up[x], over))) & 255
    return np.frombuffer(bytes(out), np.uint8)


def paeth(left: int, up: int, over: int) -> int:
    near = left + up - over
    a, b, c = abs(near - left), abs(near - up), abs(near - over)
    return left if a <= b and a <= c else up if b <= c else over


if __name__ == "__main__":
    raise SystemExit(main())
