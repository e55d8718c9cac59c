"""Text, Word and PDF files, and the command that takes them."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import docx
import pytest
import typst

from danso.config.cli import run
from danso.guidance.statements.check import check
from danso.guidance.statements.source import StatementTooLong, StatementUnreadable, fitting, text_of, text_of_file

SENTENCE = "Có 617 trẻ sinh ra, trong đó 318 trẻ nam, 299 trẻ nữ."


def word_file(path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph(SENTENCE)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Số hộ", "2.418 hộ"
    document.save(str(path))
    return path


def test_a_word_file_gives_its_paragraphs_and_the_rows_of_its_tables(tmp_path: Path) -> None:
    assert text_of_file(word_file(tmp_path / "bao-cao.docx")) == f"{SENTENCE}\nSố hộ; 2.418 hộ"


def test_a_pdf_gives_its_text() -> None:
    made = typst.compile(SENTENCE.encode())
    assert isinstance(made, bytes)
    assert "617 trẻ sinh ra" in text_of("bao-cao.pdf", made)


@pytest.mark.parametrize("content", [b"%PDF-1.7 broken", b"PK\x03\x04 broken", b"\xff\xfe\x00", b"  \n"])
def test_a_file_without_readable_text_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(StatementUnreadable, match=r"Tệp|tệp"):
        text_of("bao-cao", content)


def test_the_command_prints_the_verdicts_in_vietnamese(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check-statement", str(word_file(tmp_path / "a.docx"))]) == 0
    printed = capsys.readouterr().out
    assert "617 = 318 + 299." in printed
    assert "4 số liệu: 3 đúng, 0 sai, 1 không kiểm tra được." in printed


def test_the_command_speaks_english_and_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Typed:
        buffer = io.BytesIO(SENTENCE.replace("617", "627").encode())

    monkeypatch.setattr("sys.stdin", Typed())
    assert run(["--lang", "en", "check-statement", "-", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["count"] == {"right": 0, "wrong": 1, "not_checkable": 2}
    first = said["figures"][0]
    assert (first["text"], first["verdict"], first["right"], first["indicator"]) == ("627", "wrong", "617", "births")


def test_a_file_that_is_not_there_is_said_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check-statement", "khong-co.txt"]) == 1
    assert "Không mở được tệp khong-co.txt" in capsys.readouterr().err


def archive(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (archive({"word/document.xml": b" " * (101 * 1024 * 1024)}), "giải nén"),
        (archive({"word/document.xml": b"<w:p/>" * 1_000_000}), "giải nén"),  # 45 KB that become 250 MB of paragraphs
        (archive({f"{n}.xml": b"" for n in range(2_001)}), "giải nén"),
        (archive({"word/document.xml": b"<a/>", "word/vbaProject.bin": b"x"}), "macro"),
        (archive({"xl/workbook.xml": b"<a/>"}), "không phải văn bản Word"),
        (archive({"word/document.xml": b"<a/>"}), "Không đọc được"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"x", "Word đời cũ"),
        (b"{\\rtf1 x}", "Word đời cũ"),
        (b"x" * (20 * 1024 * 1024 + 1), "lớn quá 20 MB"),
    ],
)
def test_a_hostile_or_foreign_file_is_answered_with_a_sentence(content: bytes, said: str) -> None:
    with pytest.raises(StatementUnreadable, match=said):
        text_of("bao-cao.docx", content)


@pytest.mark.parametrize("text", ["Có 12 trẻ. " * 6_000, "1" * 600, "1.234." * 300])
def test_a_text_that_would_take_minutes_is_not_begun(text: str) -> None:
    with pytest.raises(StatementTooLong):
        text_of("bao-cao.txt", text.encode())


@pytest.mark.parametrize(
    "text", ["có 12 trẻ nam, " * 1_000, "1 " * 4_000, "so với kế hoạch " * 1_000, "Mục 1.234.1 " * 300]
)
def test_odd_texts_are_read_in_seconds_and_without_an_error(text: str) -> None:
    assert check(fitting(text)) is not None
