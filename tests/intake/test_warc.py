"""Web archives: one report a page, whatever is wrong with the rest."""

import gzip
import io
from pathlib import Path

import pytest

from primafacie.errors import InputError
from primafacie.intake import Item, Kept, load_reports, read_kept, report_from_bytes, split_source
from primafacie.record import Report

from .samples import SENTENCE, make_page, make_pdf

PAGE = make_page(SENTENCE).encode()


class Archive:
    """Writes small archives."""

    def __init__(self, is_packed: bool = True) -> None:
        self._is_packed = is_packed
        self.data = b""

    def add(
        self, body: bytes, *, url: str = "https://paper.example/1", kind: str = "text/html", status: str = "200 OK",
        record: str = "response", headers: str = "",
    ) -> "Archive":  # fmt: skip
        block = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{headers}\r\n".encode() + body
        frame = (
            f"WARC/1.0\r\nWARC-Type: {record}\r\nWARC-Record-ID: <urn:uuid:{len(self.data)}>\r\n"
            f"WARC-Date: 2024-06-20T01:02:03Z\r\nWARC-Target-URI: {url}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
        )
        written = frame.encode() + block + b"\r\n\r\n"
        self.data += gzip.compress(written) if self._is_packed else written
        return self

    def save(self, path: Path) -> Path:
        path.write_bytes(self.data)
        return path


@pytest.mark.parametrize(("name", "is_packed"), [("a.warc.gz", True), ("a.warc", False), ("archive", True)])
def test_a_page_is_a_report_with_its_address(tmp_path: Path, name: str, is_packed: bool) -> None:
    archive = (
        Archive(is_packed).add(PAGE).add(make_pdf([SENTENCE]), url="https://paper.example/2", kind="application/pdf")
    )
    reports = list(load_reports(archive.save(tmp_path / name)))
    assert [report.origin for report in reports] == ["https://paper.example/1", "https://paper.example/2"]
    assert all(isinstance(report, Report) and report.text.strip() == SENTENCE for report in reports)


def test_the_day_of_the_crawl_is_kept_and_is_not_the_day_of_publication(tmp_path: Path) -> None:
    (item,) = split_source(Archive().add(PAGE).save(tmp_path / "a.warc.gz"))
    assert isinstance(item, Item)
    (kept,) = read_kept(item)
    assert isinstance(kept, Kept)
    assert (kept.report.published, kept.report.published_basis) == (None, "unknown")
    assert kept.hint.crawled == "2024-06-20T01:02:03Z"
    assert kept.data == PAGE
    assert report_from_bytes(kept.data, kept.hint) == kept.report


def test_what_is_no_page_is_passed_over(tmp_path: Path) -> None:
    archive = (
        Archive().add(b"{}", kind="application/json").add(PAGE, status="404 Not Found").add(PAGE, record="resource")
    )
    archive.add(PAGE, url="https://paper.example/4")
    assert [item.origin for item in split_source(archive.save(tmp_path / "a.warc"))] == ["https://paper.example/4"]


def test_an_archive_without_pages_is_an_error(tmp_path: Path) -> None:
    (error,) = split_source(Archive().add(b"{}", kind="application/json").save(tmp_path / "a.warc.gz"))
    assert isinstance(error, InputError)
    assert error.reason == "a WARC archive without pages"


def test_the_charset_of_the_header_is_heeded(tmp_path: Path) -> None:
    page = make_page(SENTENCE.replace("China", "Łódź")).encode("iso8859-2")
    archive = Archive().add(page, kind="text/html; Charset=ISO-8859-2")
    (report,) = load_reports(archive.save(tmp_path / "a.warc.gz"))
    assert isinstance(report, Report)
    assert "Łódź" in report.text


def test_packed_bodies_are_unpacked(tmp_path: Path) -> None:
    archive = Archive().add(gzip.compress(PAGE), headers="Content-Encoding: gzip\r\n")
    archive.add(b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE), headers="Transfer-Encoding: chunked\r\n")
    assert len([each for each in load_reports(archive.save(tmp_path / "a.warc.gz")) if isinstance(each, Report)]) == 2


def test_a_bomb_is_one_error_and_the_rest_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRIMAFACIE_MAX_MEGABYTES", "0.1")
    bomb = gzip.compress(b"a" * 10_000_000)
    archive = Archive().add(bomb, headers="Content-Encoding: gzip\r\n").add(b"b" * 300_000).add(PAGE)
    outcomes = list(load_reports(archive.save(tmp_path / "a.warc.gz")))
    assert [type(outcome) for outcome in outcomes] == [InputError, InputError, Report]
    assert "PRIMAFACIE_MAX_MEGABYTES" in str(outcomes[0])


def test_headers_without_end_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(b"WARC/1.0\r\nX: " + b"a" * 30_000_000))
    (error,) = split_source(path)
    assert isinstance(error, InputError)
    assert "headers without end" in error.reason


@pytest.mark.parametrize("is_packed", [True, False], ids=["packed", "plain"])
@pytest.mark.parametrize("share", [0.6, 0.7, 0.8, 0.95])
def test_an_archive_that_is_cut_short_gives_the_pages_before_and_one_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], is_packed: bool, share: float
) -> None:
    data = Archive(is_packed).add(PAGE).add(PAGE, url="https://paper.example/2").data
    path = tmp_path / "a.warc.gz"
    path.write_bytes(data[: int(len(data) * share)])
    outcomes = list(load_reports(path))
    assert [type(outcome) for outcome in outcomes] == [Report, InputError]
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("is_packed", [True, False], ids=["packed", "plain"])
def test_damage_ends_with_one_error(tmp_path: Path, capsys: pytest.CaptureFixture[str], is_packed: bool) -> None:
    first = len(Archive(is_packed).add(PAGE).data)
    data = bytearray(Archive(is_packed).add(PAGE).add(PAGE).add(PAGE).data)
    data[first + 5 : first + 200] = bytes(195)
    path = tmp_path / "a.warc.gz"
    path.write_bytes(bytes(data))
    outcomes = list(load_reports(path))
    assert [type(outcome) for outcome in outcomes] == [Report, InputError]
    assert "\n" not in str(outcomes[1])
    assert capsys.readouterr().err == ""


def test_items_are_given_as_they_are_read(tmp_path: Path) -> None:
    archive = Archive(is_packed=False).add(PAGE)
    path = archive.save(tmp_path / "a.warc")
    with path.open("ab") as stream:
        stream.write(b"WARC/1.0\r\nContent-Length: 999999999999\r\n\r\n")
    items = split_source(path)
    assert isinstance(next(items), Item)


def test_an_archive_on_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = Archive(is_packed=False).add(PAGE).data
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    (error,) = load_reports("-")
    assert isinstance(error, InputError)
    assert "WARC" in error.reason
