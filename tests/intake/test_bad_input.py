"""Whatever cannot be read gives one clear line that says why, and what to do."""

import os
from pathlib import Path

import pytest

from primafacie.errors import InputError
from primafacie.intake import docx as docx_reader
from primafacie.intake import load_reports
from primafacie.intake import pdf as pdf_reader

from .samples import SENTENCE, make_docx, make_mail, make_page, make_pdf, make_zip

BOMB = b"""<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "xxxxxxxxxx">%s]><w:document
xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p>
</w:body></w:document>""" % b"".join(b'<!ENTITY %c "%s">' % (b, b"&%c;" % (b - 1) * 10) for b in range(98, 107))
GERMAN = "Der Sicherheitsrat hat am Montag neue Sanktionen gegen Nordkorea verhängt, sagte ein Sprecher."


def refuse(path: Path) -> str:
    (error,) = load_reports(path)
    assert isinstance(error, InputError), error
    assert str(error).startswith(str(path))
    assert "\n" not in str(error)
    assert error.advice != ""
    return error.reason


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        pytest.param("a.txt", b"", "empty", id="empty"),
        pytest.param("a.txt", b" \n\t ", "empty", id="blank"),
        pytest.param("a.jsonl", b"\n\n", "empty", id="no-lines"),
        pytest.param("a.txt", bytes(range(256)) * 20, "binary", id="binary"),
        pytest.param("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(99), "PNG picture", id="picture"),
        pytest.param("a.txt", b"{\\rtf1 Hello}", "RTF", id="rtf"),
        pytest.param("a.doc", b"\xd0\xcf\x11\xe0" + bytes(99), "old or encrypted Office", id="old-word"),
        pytest.param("a.docx", b"\xd0\xcf\x11\xe0" + bytes(99), "old or encrypted Office", id="encrypted-docx"),
        pytest.param("a.zip", make_zip(report_txt=b"North Korea"), "ZIP archive", id="zip"),
        pytest.param("a.txt", GERMAN.encode(), "in German", id="german"),
        pytest.param("a.html", make_page(GERMAN).encode(), "in German", id="german-page"),
        pytest.param("a.pdf", make_pdf([SENTENCE])[:400], "PDF", id="truncated-pdf"),
        pytest.param("a.pdf", b"%PDF-1.7\n%%EOF", "PDF", id="hollow-pdf"),
        pytest.param("a.pdf", make_pdf([SENTENCE], is_locked=True), "encrypted PDF", id="encrypted-pdf"),
        pytest.param("a.pdf", make_pdf([]), "without text, probably scanned", id="scanned-pdf"),
        pytest.param("a.pdf", SENTENCE.encode(), "no PDF", id="pdf-by-name-only"),
        pytest.param("a.docx", SENTENCE.encode(), "no DOCX", id="docx-by-name-only"),
        pytest.param("a.docx", make_docx(SENTENCE)[:2000], "DOCX", id="truncated-docx"),
        pytest.param("a.docx", make_zip(readme_txt=b"x"), "no DOCX", id="docx-without-document"),
        pytest.param("a.docx", make_zip(word__document_xml=b"<x/>"), "DOCX", id="docx-without-parts"),
        pytest.param("a.html", b"<html><body></body></html>", "without text", id="html-without-text"),
        pytest.param(
            "a.html", b"<html><body><nav><a>Home</a></nav><script>var a</script></body></html>", "without text",
            id="html-with-nothing-but-a-menu",
        ),
        pytest.param(
            "a.html", b"<body>" + b"<div>" * 5000 + SENTENCE.encode(), "nested too deeply", id="html-too-deep"
        ),
        pytest.param(
            "a.html", b"<body><p " + b"a=1 " * 9000 + b">" + SENTENCE.encode(), "too many attributes",
            id="html-with-endless-attributes",
        ),
        pytest.param("a.eml", make_mail(attachment=True), "nothing but attachments (report.pdf)", id="attachments"),
        pytest.param("a.eml", b"From: a\nSubject: b\n\n", "without text", id="mail-without-body"),
    ],
)  # fmt: skip
def test_documents_that_cannot_be_read(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert reason in refuse(path)


def test_missing_file(tmp_path: Path) -> None:
    assert refuse(tmp_path / "missing.txt") == "no such file"


def test_folder(tmp_path: Path) -> None:
    assert refuse(tmp_path) == "a folder without reports"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SENTENCE)
    path.chmod(0)
    assert refuse(path) == "no permission to read it"


def test_permission_error_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.txt"
    path.write_text(SENTENCE)
    monkeypatch.setattr(Path, "open", deny)
    assert refuse(path) == "no permission to read it"


@pytest.mark.parametrize("name", ["a\0b.txt", "a" * 5000])
def test_names_that_no_file_can_have(name: str) -> None:
    (error,) = load_reports(name)
    assert isinstance(error, InputError)


def test_a_large_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRIMAFACIE_MAX_MEGABYTES", "0.001")
    path = tmp_path / "a.txt"
    path.write_text(SENTENCE * 50)
    assert "the limit is 0.001 MB" in refuse(path)


def test_a_zip_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_reader, "MAX_UNPACKED", 1_000_000)
    path = tmp_path / "a.docx"
    path.write_bytes(make_zip(word__document_xml=b"x" * 2_000_000))
    assert "unpacks to too much" in refuse(path)


def test_entities_that_multiply_are_refused(tmp_path: Path) -> None:
    import io
    import zipfile

    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(make_docx(SENTENCE))) as whole, zipfile.ZipFile(buffer, "w") as changed:
        for entry in whole.infolist():
            changed.writestr(entry, BOMB if entry.filename == "word/document.xml" else whole.read(entry))
    path = tmp_path / "a.docx"
    path.write_bytes(buffer.getvalue())
    refuse(path)


def test_a_pdf_of_too_many_pages_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "MAX_PAGES", 2)
    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf([SENTENCE], [SENTENCE], [SENTENCE]))
    assert refuse(path) == "a PDF of 3 pages; the limit is 2"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param('{"text": 5}', "`text` is not a string", id="text-of-another-type"),
        pytest.param('{"title": "x"}', "no `text`", id="no-text"),
        pytest.param('{"text": " "}', "no text in it", id="blank-text"),
        pytest.param('{"text": ', "not valid JSON", id="cut-short"),
        pytest.param('["text"]', "no JSON object", id="a-list"),
        pytest.param("[" * 100_000, "not valid JSON", id="nested-too-deeply"),
        pytest.param('{"text": "a", "published": 20240617}', "`published` is not a string", id="day-as-number"),
        pytest.param('{"text": "' + GERMAN + '"}', "in German", id="german"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(tmp_path: Path, line: str, reason: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"text": "{SENTENCE}"}}\n{line}\n{{"text": "{SENTENCE}"}}\n')
    first, bad, last = load_reports(path)
    assert isinstance(bad, InputError)
    assert bad.origin == f"{path}#2"
    assert reason in bad.reason
    assert not isinstance(first, InputError)
    assert not isinstance(last, InputError)
    assert last.origin == f"{path}#3"


def test_a_line_that_is_too_long_is_refused_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRIMAFACIE_MAX_MEGABYTES", "0.001")
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"text": "{SENTENCE * 50}"}}\n{{"text": "{SENTENCE}"}}\n')
    bad, good = load_reports(path)
    assert isinstance(bad, InputError)
    assert not isinstance(good, InputError)


def test_a_line_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "Pyongyang\x92s coal"}\n')
    assert "not in UTF-8" in refuse_row(path)


def test_one_json_document_over_several_lines_is_one_error(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('[\n {"text": "a"},\n {"text": "b"}\n]\n')
    assert "not JSON Lines" in refuse(path)


def refuse_row(path: Path) -> str:
    (error,) = load_reports(path)
    assert isinstance(error, InputError)
    return error.reason


def test_nothing_is_written_to_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], recwarn: pytest.WarningsRecorder
) -> None:
    for name, data in {"a.pdf": make_pdf([SENTENCE])[:400], "b.html": b"<html>" + bytes([1, 2]) * 9}.items():
        path = tmp_path / name
        path.write_bytes(data)
        list(load_reports(path))
    assert capfd.readouterr() == ("", "")
    assert len(recwarn) == 0
