"""The suffix of a file with the bytes of a report."""

import pytest

from primafacie.intake import Hint, suffix_of


@pytest.mark.parametrize(
    ("data", "hint", "suffix"),
    [
        pytest.param(b"Some words.", Hint("a.md", suffix=".md"), ".md", id="name that fits"),
        pytest.param(b"Some words.", Hint("-"), ".txt", id="no name"),
        pytest.param(b"%PDF-1.7\n", Hint("a.txt", suffix=".txt"), ".pdf", id="name that does not fit"),
        pytest.param(b"<!doctype html><p>x", Hint("https://x.org/a"), ".html", id="page"),
        pytest.param(b"<p>x", Hint("a.rss#1", form="fragment"), ".html", id="entry of a feed"),
        pytest.param(b"x", Hint("a.jsonl#1", form="text", suffix=".jsonl"), ".txt", id="row"),
        pytest.param(b"\x89PNG\r\n\x1a\n", Hint("a.png", suffix=".png"), ".bin", id="what is not read"),
    ],
)
def test_the_suffix_says_what_the_bytes_are(data: bytes, hint: Hint, suffix: str) -> None:
    assert suffix_of(data, hint) == suffix
