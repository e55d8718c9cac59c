"""What the browser is sent: nothing newer than Chrome 109, Firefox 115, Safari 15, and at most 60 KB a screen."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import django_htmx
import pytest

ROOT = Path(__file__).resolve().parents[2] / "src" / "danso"
HTMX = Path(django_htmx.__file__).parent / "static" / "django_htmx" / "htmx-2.min.js"
MOST_BYTES = 60 * 1024

# Feature -> (what it looks like, the first browsers that have it). Only what does not simply fall away unseen.
NEWER_STYLE: dict[str, str] = {
    "nesting (Chrome 112, Firefox 117)": r"&\s*[.:#\[>\w{]|\{[^{}]*[;{]\s*[.#&:][\w-]+[^;{}]*\{",
    ":has() (Firefox 121)": r":has\(",
    "@container (Safari 16)": r"@container\b",
    "@layer (Safari 15.4)": r"@layer\b",
    "@property (Safari 16.4)": r"@property\b",
    "@scope, @starting-style (Chrome 118)": r"@scope\b|@starting-style\b",
    "subgrid (Chrome 117)": r"\bsubgrid\b",
    "color-mix(), oklch(), lab(), light-dark()": r"\b(?:color-mix|oklch|oklab|lch|lab|light-dark)\(",
    "dvh, svh, lvh (Safari 15.4)": r"\d(?:dvh|svh|lvh|dvw|svw|lvw)\b",
    "ranges in media queries (Safari 16.4)": r"@media[^{;]*[<>]",
    ":focus-visible (Safari 15.4)": r"(?<!:not\():focus-visible",
    "overflow: clip (Safari 16)": r"overflow(?:-[xy])?\s*:\s*clip",
    "content-visibility (Firefox 125)": r"content-visibility",
    "text-wrap (Chrome 114)": r"text-wrap\s*:",
    "anchor positioning, view transitions": r"anchor-name|position-anchor|view-transition",
    "round(), mod(), sin() in styles": r"[:\s(](?:round|mod|rem|sin|cos|tan|pow|sqrt)\([^)]*,",
}
NEWER_SCRIPT: dict[str, str] = {
    "static blocks (Safari 16.4)": r"\bstatic\s*\{",
    "lookbehind (Safari 16.4)": r"\(\?<[=!]",
    ".at() (Safari 15.4)": r"\.at\(-?\d",
    "Object.hasOwn (Safari 15.4)": r"Object\.hasOwn\(",
    "structuredClone (Safari 15.4)": r"\bstructuredClone\(",
    "findLast (Safari 15.4)": r"\.findLast(?:Index)?\(",
    "toSorted, toReversed, toSpliced (Safari 16)": r"\.to(?:Sorted|Reversed|Spliced)\(",
    "groupBy (Chrome 117)": r"\b(?:Object|Map)\.groupBy\(",
    "withResolvers (Chrome 119)": r"Promise\.withResolvers\(",
    "randomUUID (Safari 15.4)": r"\brandomUUID\(",
    "showModal (Safari 15.4)": r"\.showModal\(",
    "popover (Chrome 114)": r"\b(?:show|hide|toggle)Popover\(",
    "AbortSignal.timeout (Safari 16)": r"AbortSignal\.(?:timeout|any)\(",
    "requestIdleCallback (not in Safari)": r"\brequestIdleCallback\(",
    "navigator.locks (Safari 15.4)": r"navigator\.locks\b",
    "replaceWith modules' attributes": r"\bimport\b[^;]*\bwith\s*\{",
    "Set operations (Chrome 122)": r"\.(?:isSubsetOf|symmetricDifference)\(",
    "Array.fromAsync (Chrome 121)": r"Array\.fromAsync\(",
}


def built(ending: str) -> list[Path]:
    return sorted(ROOT.glob(f"**/static/**/*.{ending}"))


def newer(text: str, features: dict[str, str]) -> list[str]:
    bare = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return [name for name, looks in features.items() if re.search(looks, bare)]


@pytest.mark.parametrize("file", built("css"), ids=lambda one: one.name)
def test_styles_are_old_enough_for_the_offices_browsers(file: Path) -> None:
    assert newer(_without_at_blocks(file.read_text(encoding="utf-8")), NEWER_STYLE) == []


@pytest.mark.parametrize("file", [*built("js"), HTMX], ids=lambda one: one.name)
def test_scripts_are_old_enough_for_the_offices_browsers(file: Path) -> None:
    assert newer(file.read_text(encoding="utf-8"), NEWER_SCRIPT) == []


@pytest.mark.parametrize(
    "planted",
    [
        ".a{color:red;&:hover{color:blue}}", ".a{color:red;.b{color:blue}}", "p:has(a){color:red}",
        "@container (width>1px){}", "@media (width >= 600px){}", ".a{height:100dvh}", "a:focus-visible{outline:0}",
    ],
)  # fmt: skip
def test_a_newer_style_is_found(planted: str) -> None:
    assert newer(_without_at_blocks(planted), NEWER_STYLE)


@pytest.mark.parametrize(
    "planted", ["class A{static{}}", "/(?<=a)b/", "x.at(-1)", "structuredClone(x)", "d.showModal()", "x.toSorted()"]
)
def test_a_newer_script_is_found(planted: str) -> None:
    assert newer(planted, NEWER_SCRIPT)


def test_no_screen_sends_more_than_sixty_kilobytes_of_scripts_and_styles() -> None:
    heavy = {name: size for name, size in screens() if size > MOST_BYTES}
    assert heavy == {}


def test_the_size_of_a_screen_counts_frame_and_htmx_and_its_own_files() -> None:
    sizes = dict(screens())
    assert sizes["sign_in.html"] > zipped(HTMX)
    assert sizes["p0_sheet.html"] > sizes["sign_in.html"]


def screens() -> Iterator[tuple[str, int]]:
    """(template, bytes gzip of all scripts and styles it and the frame name)."""
    folder = ROOT / "desk" / "templates" / "desk"
    frame = named_in((folder / "frame.html").read_text(encoding="utf-8"))
    for file in sorted(folder.glob("*.html")):
        text = file.read_text(encoding="utf-8")
        if "desk/frame.html" in text:
            files = {HTMX, *frame, *named_in(text)}
            yield file.name, sum(zipped(one) for one in files)


def named_in(template: str) -> set[Path]:
    names = re.findall(r"""\{% static ['"]([\w./-]+\.(?:css|js))['"] %\}""", template)
    return {next(ROOT.glob(f"**/static/{name}")) for name in names}


def zipped(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


def _without_at_blocks(css: str) -> str:
    """Media queries hold rules by right: taken apart, so that what is left inside a rule is nesting."""
    return re.sub(r"@(media|supports)([^{]*)\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}", r"@\1\2;\3", css)
