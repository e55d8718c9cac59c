"""Text is compressed on the wire where the browser takes it; what is compressed already is left alone."""

from __future__ import annotations

import gzip

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from danso.config.compression import Compression

PAGE = "<p>Xã Đồng Mây</p>" * 200


def sent(kind: str, body: str = PAGE, takes: str = "gzip", **more: str) -> HttpResponse:
    def answer(request: HttpRequest) -> HttpResponse:
        return HttpResponse(body, content_type=kind)

    said = Compression(answer)(RequestFactory().get("/", headers={"accept-encoding": takes, **more}))
    assert isinstance(said, HttpResponse)
    return said


@pytest.mark.parametrize("kind", ["text/html; charset=utf-8", "text/css", "application/json", "image/svg+xml"])
def test_a_page_goes_compressed_and_reads_the_same(kind: str) -> None:
    said = sent(kind)
    assert said.headers["Content-Encoding"] == "gzip"
    assert len(said.content) < len(PAGE) / 5
    assert gzip.decompress(said.content).decode() == PAGE


def test_a_document_and_a_browser_that_takes_no_gzip_get_it_as_it_is() -> None:
    kinds = ["application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "image/png"]
    for said in (*map(sent, kinds), sent("text/html", takes="identity")):
        assert "Content-Encoding" not in said.headers
        assert said.content.decode() == PAGE


def test_one_page_twice_has_not_always_the_same_length() -> None:
    """What it hides is not told by its length (BREACH)."""
    assert len({len(sent("text/html").content) for _ in range(20)}) > 1


def test_what_another_site_opened_goes_as_it_is() -> None:
    """Nobody else can make the browser ask again and again and read the secret from the lengths (BREACH)."""
    for site, packed in (("cross-site", False), ("same-site", False), ("same-origin", True), ("none", True)):
        assert ("Content-Encoding" in sent("text/html", **{"sec-fetch-site": site}).headers) is packed


def test_the_program_compresses_what_it_sends(settings: pytest.FixtureRequest) -> None:
    assert settings.MIDDLEWARE[0] == "danso.config.compression.Compression"  # type: ignore[attr-defined]
