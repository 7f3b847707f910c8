"""Fetching, without a network."""

from collections.abc import Callable, Iterator

import httpx
import pytest

from primafacie.errors import InputError
from primafacie.intake import load_reports
from primafacie.intake import url as url_module
from primafacie.intake.extract import Received
from primafacie.intake.url import fetch, is_url
from primafacie.record import Report
from primafacie.settings import Settings

from .samples import SENTENCE, make_page, make_pdf

URL = "https://paper.example/coal"
SETTINGS = Settings(model="none", max_bytes=10_000, url_timeout=5)
Answer = Callable[[httpx.Request], httpx.Response]


def get(answer: Answer, url: str = URL) -> Received:
    return fetch(url, SETTINGS, httpx.MockTransport(answer))


def refuse(answer: Answer, url: str = URL) -> str:
    with pytest.raises(InputError) as caught:
        get(answer, url)
    assert caught.value.origin == url
    return caught.value.reason


def test_body_type_and_encoding_are_received() -> None:
    headers = {"content-type": "text/html; charset=windows-1252"}
    received = get(lambda _: httpx.Response(200, content=b"<p>\x93No\x94</p>", headers=headers))
    assert received == Received(URL, b"<p>\x93No\x94</p>", "", "text/html", "windows-1252")


def test_redirects_are_followed_and_the_origin_stays_as_given() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/coal":
            return httpx.Response(302, headers={"location": "/report.pdf"})
        return httpx.Response(200, content=b"x")

    received = get(answer)
    assert (received.origin, received.suffix) == (URL, ".pdf")


def test_endless_redirects_end() -> None:
    assert "redirects more than" in refuse(lambda _: httpx.Response(302, headers={"location": "/coal"}))


def test_a_redirect_to_another_scheme_is_refused() -> None:
    reason = refuse(lambda _: httpx.Response(302, headers={"location": "file:///etc/passwd"}))
    assert "not an http or https URL" in reason or "cannot be fetched" in reason


@pytest.mark.parametrize("url", ["ftp://paper.example/a", "file:///etc/passwd", "https://"])
def test_other_schemes_are_refused(url: str) -> None:
    assert "not an http or https URL" in refuse(lambda _: httpx.Response(200), url)


def test_an_error_status_is_named() -> None:
    assert refuse(lambda _: httpx.Response(404)) == "the server answers 404 Not Found"


def test_a_large_body_is_refused_while_it_streams() -> None:
    sent = []

    def endless() -> Iterator[bytes]:
        while True:
            sent.append(1)
            yield b"x" * 1000

    assert "larger than the limit" in refuse(lambda _: httpx.Response(200, content=endless()))
    assert len(sent) < 20


def test_a_slow_body_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(0, 1000, 2))
    monkeypatch.setattr(url_module.time, "monotonic", lambda: next(clock))

    def slow() -> Iterator[bytes]:
        for _ in range(9):
            yield b"x"

    assert refuse(lambda _: httpx.Response(200, content=slow())) == "not fetched within 5 s"


def test_no_connection_is_explained() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("Name or service not known")

    assert refuse(answer) == "cannot be fetched (Name or service not known)"


@pytest.mark.parametrize(
    ("data", "media_type", "count"),
    [
        pytest.param(make_page(SENTENCE).encode(), "text/html", 1, id="page"),
        pytest.param(make_pdf([SENTENCE]), "application/octet-stream", 1, id="pdf-served-as-bytes"),
        pytest.param(SENTENCE.encode(), "text/plain", 1, id="text"),
        pytest.param(
            b'{"text": "North Korea said no."}\n{"text": "China said yes."}\n', "application/x-ndjson", 2, id="rows"
        ),
    ],
)
def test_a_url_gives_reports(monkeypatch: pytest.MonkeyPatch, data: bytes, media_type: str, count: int) -> None:
    received = Received(URL, data, media_type=media_type)
    monkeypatch.setattr("primafacie.intake.load.fetch", lambda *_: received)
    reports = list(load_reports(URL))
    assert len(reports) == count
    assert all(isinstance(report, Report) for report in reports)


@pytest.mark.parametrize(
    ("source", "expected"), [("https://a.example/b", True), ("ftp://a", True), ("a/b.txt", False), ("C:/b.txt", False)]
)
def test_is_url(source: str, expected: bool) -> None:
    assert is_url(source) is expected
