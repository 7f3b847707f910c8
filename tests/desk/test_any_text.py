"""Any text goes in and comes back, on both databases."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.readings import read_plain
from primafacie.desk import Desk, Query
from primafacie.errors import UsageError

ODD = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(["\x00", "\ud800", "\udfff", "\u202e", "\u0627", "\U0001f600", "\ufeff", "'", '"']),
    ),
    max_size=40,
)
SENTENCE = "The ministry said in the morning that the harbour would be closed for a week. "
_IN_ONE = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@_IN_ONE
@given(text=ODD, title=ODD, publisher=ODD)
def test_any_text_comes_back(desk: Desk, tmp_path: Path, text: str, title: str, publisher: str) -> None:
    row = {"text": SENTENCE + text, "title": title, "publisher": publisher, "published": "2024-06-20"}
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps(row) + "\n")
    added = desk.add([rows], read=read_plain)
    assert (added.seen, added.failed) == (1, [])
    reading = list(desk.readings())[-1]
    assert all(sign.isprintable() or sign.isspace() or sign for sign in reading.report.text)
    assert list(desk.verify()) == []


@_IN_ONE
@given(words=ODD)
def test_any_words_can_be_looked_for(desk: Desk, words: str) -> None:
    for query in (Query(words=words), Query(actor=words or None), Query(publisher=words or None)):
        try:
            desk.search(query)
        except UsageError as error:
            assert any(part in str(error) for part in ("no word", "no text", "NUL"))


@_IN_ONE
@given(key=ODD)
def test_any_key_can_be_asked_for(desk: Desk, key: str) -> None:
    for ask in (desk.matter, desk.report, desk.address):
        with pytest.raises(UsageError):
            ask(f"m-{key}" if ask == desk.matter else key.removeprefix("source/"))


@pytest.mark.parametrize(
    "text", ["x", "\x00", "\u202e", "\U0001f600", "\ud800"], ids=["x", "NUL", "RTL", "emoji", "half"]
)
def test_texts_of_one_character(desk: Desk, tmp_path: Path, text: str) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"text": text}) + "\n")
    added = desk.add([rows], read=read_plain)
    assert added.seen == 1
    assert desk.status().reports + desk.status().failures == 1
