"""The register of documents: numbers by year and type, incoming ones, what rests on them, search without accents."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from danso.places.scope import NotInScope
from danso.work.documents.actions import papers
from danso.work.documents.actions.papers import Written, register_incoming, register_outgoing
from danso.work.documents.kept_files import read_file
from danso.work.documents.models import Document
from danso.work.documents.queries import documents, documents_of, links_of
from danso.work.documents.refusals import AlreadyEnded, DaysOutOfOrder, FileLost, FileUnreadable, PaperIncomplete
from tests.rooms.register.conftest import Commune

pytestmark = pytest.mark.django_db


def plan(about: str = "Kế hoạch truyền thông tháng 10", kind: str = "KH", dated: date = date(2020, 9, 28)) -> Written:
    return Written(kind, dated, about, "Trạm Y tế xã Đồng Mây", "Hà Văn Tú")


def out(commune: Commune, paper: Written) -> Document:
    return register_outgoing(by=commune.officer, unit_id=commune.id, paper=paper, office="TYT", press=uuid4())


def arrived(commune: Commune, symbol: str = "1485/QĐ-UBND", kind: str = "QĐ") -> Document:
    paper = Written(kind, date(2020, 1, 6), "Giao chỉ tiêu kế hoạch năm 2020", "Ủy ban nhân dân tỉnh Vân Hải")
    return register_incoming(
        by=commune.officer, unit_id=commune.id, paper=paper, symbol=symbol, arrived_on=date(2020, 1, 9), press=uuid4()
    )


def test_each_type_has_its_own_numbers_of_the_year(commune: Commune) -> None:
    made = [plan(), plan(), plan(kind="BC"), plan(dated=date(2019, 12, 30)), plan(kind="CV")]
    assert [out(commune, one).symbol for one in made] == ["1/KH-TYT", "2/KH-TYT", "1/BC-TYT", "1/KH-TYT", "1/TYT"]


def test_what_comes_in_keeps_its_symbol_and_takes_one_number_of_arrival_whatever_its_type(commune: Commune) -> None:
    first, second = arrived(commune), arrived(commune, "27/CV-CCDS", "CV")
    assert [(one.symbol, one.number) for one in (first, second)] == [("1485/QĐ-UBND", 1), ("27/CV-CCDS", 2)]


def test_a_form_sent_twice_is_registered_once(commune: Commune) -> None:
    press = uuid4()
    twice = [
        register_outgoing(by=commune.officer, unit_id=commune.id, paper=plan(), office="TYT", press=press)
        for _ in range(2)
    ]
    assert twice[0] == twice[1]
    assert out(commune, plan()).number == 2


def test_a_number_whose_paper_was_not_written_is_given_again(commune: Commune, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(papers, "fold_accents", lambda text: None)  # the row is refused after the number was taken
        with pytest.raises(Exception, match=r"(?i)null"):
            out(commune, plan())
    assert out(commune, plan()).number == 1


def test_a_paper_entered_by_mistake_keeps_its_number_and_says_so(commune: Commune) -> None:
    made = out(commune, plan())
    papers.void_document(by=commune.officer, document_id=made.pk, reason="Ghi nhầm")
    assert out(commune, plan()).number == 2
    with pytest.raises(AlreadyEnded):
        papers.void_document(by=commune.officer, document_id=made.pk, reason="Ghi nhầm")


def test_search_needs_no_accents_and_every_word(commune: Commune) -> None:
    made, other = out(commune, plan()), arrived(commune)
    found = lambda words: list(documents(commune.officer, commune.id, words=words))  # noqa: E731
    assert found("truyen thong THANG") == [made]
    assert found("Truyền thông") == [made]
    assert found("uy ban chi tieu") == [other]
    assert found("1485/qd") == [other]
    assert found("truyen chi tieu") == []
    assert found("100% _") == []
    assert list(documents(commune.officer, commune.id, way="in", year=2020)) == [other]


def test_a_document_is_the_basis_of_what_rests_on_it_and_is_found_from_there(commune: Commune) -> None:
    made = arrived(commune)
    for _ in range(2):
        papers.link_document(by=commune.officer, document_id=made.pk, kind="target", object_id=7)
    assert documents_of(commune.officer, commune.id, "target", 7) == [made]
    assert documents_of(commune.officer, commune.id, "meeting", 7) == []
    assert [(one.kind, one.object_id) for one in links_of(commune.officer, made.pk)] == [("target", 7)]
    papers.unlink_document(by=commune.officer, document_id=made.pk, kind="target", object_id=7)
    assert documents_of(commune.officer, commune.id, "target", 7) == []
    with pytest.raises(PaperIncomplete):
        papers.link_document(by=commune.officer, document_id=made.pk, kind="person", object_id=7)


def test_a_scan_is_kept_under_its_digest_and_proved_when_read(
    commune: Commune, tmp_path: Path, settings: pytest.FixtureRequest
) -> None:
    settings.DANSO_HOME = tmp_path  # type: ignore[attr-defined]
    made = papers.keep_document_file(by=commune.officer, document_id=arrived(commune).pk, content=b"%PDF-1.7 x")
    assert read_file(made.file_digest, made.file_kind) == b"%PDF-1.7 x"
    next(tmp_path.rglob("*.pdf")).write_bytes(b"%PDF-1.7 y")
    with pytest.raises(FileLost):
        read_file(made.file_digest, made.file_kind)
    with pytest.raises(FileUnreadable):
        papers.keep_document_file(by=commune.officer, document_id=made.pk, content=b"MZ program")


def test_what_cannot_be_is_said(commune: Commune) -> None:
    with pytest.raises(PaperIncomplete):
        out(commune, plan(about=" "))
    with pytest.raises(PaperIncomplete):
        out(commune, plan(kind="XX"))
    with pytest.raises(DaysOutOfOrder):
        out(commune, plan(dated=date(2021, 1, 1)))
    with pytest.raises(NotInScope):
        register_outgoing(by=commune.stranger, unit_id=commune.id, paper=plan(), office="TYT", press=uuid4())
    with pytest.raises(NotInScope):
        documents(commune.stranger, commune.id)
