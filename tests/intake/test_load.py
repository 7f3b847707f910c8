"""Sources to reports: formats by name and by content, ids, dates, the order of things."""

import hashlib
import io
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from primafacie.errors import InputError, UsageError
from primafacie.intake import load_reports, report_from_text
from primafacie.intake.characters import normalise_text
from primafacie.record import Report

from .samples import SENTENCE, make_docx, make_mail, make_page, make_pdf

PUBLISHED = '<meta property="article:published_time" content="2024-06-17T09:00:00+09:00">'
FILES = {
    "report.txt": SENTENCE.encode(),
    "report.md": SENTENCE.encode(),
    "report": SENTENCE.encode(),
    "report.html": make_page(SENTENCE).encode(),
    "report.pdf": make_pdf([SENTENCE]),
    "report.docx": make_docx(SENTENCE),
    "report.eml": make_mail(plain=SENTENCE),
    "report.jsonl": ('{"text": "' + SENTENCE + '"}').encode(),
}


def load_one(path: Path, data: bytes, published: str | None = None) -> Report:
    path.write_bytes(data)
    (report,) = load_reports(path, published)
    assert isinstance(report, Report), report
    return report


@pytest.mark.parametrize("name", FILES)
def test_every_format_gives_its_text(tmp_path: Path, name: str) -> None:
    report = load_one(tmp_path / name, FILES[name])
    assert report.text.strip() == SENTENCE
    assert report.language == "en"


@pytest.mark.parametrize("name", [name for name in FILES if name != "report.jsonl"])
def test_the_id_is_the_hash_of_the_bytes(tmp_path: Path, name: str) -> None:
    report = load_one(tmp_path / name, FILES[name])
    assert report.id == "sha256:" + hashlib.sha256(FILES[name]).hexdigest()


@pytest.mark.parametrize("name", ["report.html", "report.pdf", "report.docx", "report.jsonl"])
def test_content_wins_over_the_suffix(tmp_path: Path, name: str) -> None:
    report = load_one(tmp_path / "report.txt", FILES[name])
    assert report.text.strip() == SENTENCE


@pytest.mark.parametrize("name", FILES)
def test_standard_input_is_known_by_its_content(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(FILES[name])))
    (report,) = load_reports("-")
    assert isinstance(report, Report)
    assert report.text.strip() == SENTENCE
    assert report.origin == ("-#1" if name == "report.jsonl" else "-")


@pytest.mark.parametrize(
    ("stated", "expected", "basis"),
    [
        pytest.param(None, "2024-06-17", "metadata", id="metadata"),
        pytest.param("2024-06-18", "2024-06-18", "stated", id="stated-wins"),
    ],
)
@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.html", make_page(SENTENCE, head=PUBLISHED).encode(), id="html"),
        pytest.param("a.eml", make_mail(plain=SENTENCE), id="mail"),
        pytest.param("a.jsonl", ('{"published": "2024-06-17", "text": "' + SENTENCE + '"}').encode(), id="json-lines"),
    ],
)
def test_publication_day(tmp_path: Path, name: str, data: bytes, stated: str | None, expected: str, basis: str) -> None:
    report = load_one(tmp_path / name, data, stated)
    assert (report.published, report.published_basis) == (expected, basis)


@pytest.mark.parametrize("name", ["report.txt", "report.pdf", "report.docx"])
def test_without_metadata_the_day_is_unknown(tmp_path: Path, name: str) -> None:
    report = load_one(tmp_path / name, FILES[name])
    assert (report.published, report.published_basis) == (None, "unknown")


def test_a_stated_day_that_is_none_is_refused_before_anything_is_read() -> None:
    with pytest.raises(UsageError, match="'2024-13-01'"):
        load_reports("missing.txt", "2024-13-01")


def test_a_report_from_text() -> None:
    report = report_from_text(SENTENCE, origin="desk", title="Coal", publisher="Paper", published="2024-06-17")
    assert report.origin == "desk"
    assert (report.title, report.publisher) == ("Coal", "Paper")
    assert (report.published, report.published_basis) == ("2024-06-17", "stated")


def test_a_path_in_a_pipe_is_read(tmp_path: Path) -> None:
    import os
    import threading

    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(SENTENCE.encode()))
    writer.start()
    (report,) = load_reports(pipe)
    writer.join()
    assert isinstance(report, Report)


@given(st.text(st.characters(), min_size=1, max_size=300))
@example("\ufeff\ufeffNo")
@example("\x00")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_becomes_clean_nfc_or_is_refused(text: str) -> None:
    try:
        report = report_from_text(text)
    except InputError:
        return
    assert report.text == normalise_text(text)
    assert unicodedata.is_normalized("NFC", report.text)
    assert "\r" not in report.text
    report.model_dump_json()


@pytest.mark.parametrize("suffix", [".txt", ".html", ".pdf", ".docx", ".eml", ".jsonl", ""])
@given(
    data=st.one_of(
        st.binary(max_size=400),
        st.binary(max_size=200).map(lambda tail: b"%PDF-1.4\n" + tail),
        st.binary(max_size=200).map(lambda tail: b"PK\x03\x04word/document.xml" + tail),
        st.binary(max_size=200).map(lambda tail: b"<html>" + tail),
        st.binary(max_size=200).map(
            lambda tail: b"From: a\nDate: b\nSubject: c\nContent-Type: multipart/mixed\n" + tail
        ),
    )
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_give_reports_or_input_errors(tmp_path: Path, suffix: str, data: bytes) -> None:
    path = tmp_path / f"report{suffix}"
    path.write_bytes(data)
    outcomes = list(load_reports(path))
    assert len(outcomes) > 0
    for outcome in outcomes:
        if isinstance(outcome, InputError):
            assert "\n" not in str(outcome)
        else:
            outcome.model_dump_json()


@given(cut=st.integers(min_value=0, max_value=3000), flips=st.lists(st.integers(0, 3000), max_size=5))
@pytest.mark.parametrize("name", ["report.pdf", "report.docx", "report.eml", "report.html"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damaged_documents_give_reports_or_input_errors(tmp_path: Path, name: str, cut: int, flips: list[int]) -> None:
    data = bytearray(FILES[name])
    for place in flips:
        data[place % len(data)] ^= 0x55
    path = tmp_path / name
    path.write_bytes(bytes(data[: len(data) - cut % len(data)]))
    assert len(list(load_reports(path))) > 0
