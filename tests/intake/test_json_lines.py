"""JSON Lines."""

import hashlib
import json

from primafacie.intake import report_from_bytes
from primafacie.intake.json_lines import is_row, read_row
from primafacie.record import Report

from .samples import SENTENCE

ROW = {
    "text": SENTENCE, "title": "Coal", "publisher": "Paper", "published": "2024-06-17T08:00:00Z",
    "url": "https://paper.example/coal", "language": "en", "id": 7,
}  # fmt: skip


def read(line: bytes, origin: str) -> Report:
    return report_from_bytes(*read_row(line, origin, None))


def test_all_keys() -> None:
    report = read(json.dumps(ROW).encode(), "a.jsonl#1")
    assert (report.title, report.publisher, report.published) == ("Coal", "Paper", "2024-06-17")
    assert report.published_basis == "metadata"
    assert report.origin == "https://paper.example/coal"


def test_without_a_url_the_line_is_the_origin() -> None:
    assert read(json.dumps({"text": SENTENCE}).encode(), "a.jsonl#1").origin == "a.jsonl#1"


def test_the_id_is_the_hash_of_the_text_alone() -> None:
    expected = "sha256:" + hashlib.sha256(SENTENCE.encode()).hexdigest()
    assert read(json.dumps(ROW).encode(), "a").id == expected
    assert read(json.dumps({"text": SENTENCE}).encode(), "b").id == expected


def test_a_day_that_is_none_leaves_the_day_unknown() -> None:
    report = read(json.dumps({"text": SENTENCE, "published": "n/a"}).encode(), "a")
    assert (report.published, report.published_basis) == (None, "unknown")


def test_a_lone_surrogate_is_replaced() -> None:
    assert "\ufffd" in read(b'{"text": "North \\ud800 Korea said no."}', "a").text


def test_rows_are_known_by_their_text() -> None:
    assert is_row(b'\xef\xbb\xbf {"text": ""}\n')
    assert not is_row(b'{"title": ""}')
    assert not is_row(b"{text}")
    assert not is_row(b"North Korea")
