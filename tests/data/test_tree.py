"""Strict YAML, read event by event."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primafacie.data.tree import MAX_CHARACTERS, read_document

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-1000, 1000) | st.text(st.characters(categories=["L", "Nd"]), max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcdef", min_size=1, max_size=4), inner),
    max_leaves=20,
)


@given(JSON)
def test_reads_json_as_json_does(value: object) -> None:
    document = read_document(json.dumps(value, ensure_ascii=False), "x.yaml")
    assert document.faults == []
    assert document.content == value


@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    document = read_document(text, "x.yaml")
    assert all(fault.startswith("x.yaml:") for fault in document.told(document.faults))


def test_knows_the_line_of_every_value() -> None:
    document = read_document("a: 1\nb:\n  - x\n  - {c: 2}\nd: [\n  y]\n", "x.yaml")
    assert document.lines == {
        ("a",): 1,
        ("b",): 2,
        ("b", 0): 3,
        ("b", 1): 4,
        ("b", 1, "c"): 4,
        ("d",): 5,
        ("d", 0): 6,
    }
    assert document.line(("b", 1, "missing")) == 4
    assert document.line(()) == 1


@pytest.mark.parametrize(
    ("source", "content"),
    [
        ("2024-06-17", "2024-06-17"),
        ("'NO'", "NO"),
        ('"012"', "012"),
        ("true", True),
        ("~", None),
        ("1_000", 1000),
        ("5.5", 5.5),
        ("8(b)", "8(b)"),
        ("1718/2", "1718/2"),
        ("", None),
    ],
)
def test_reads_plain_values(source: str, content: object) -> None:
    document = read_document(source, "x.yaml")
    assert (document.content, document.faults) == (content, [])


@pytest.mark.parametrize("source", ["NO", "yes", "On", "off", "y: 1\nn: 2", "012", "1:30", ".nan", "0x1f", "1e3"])
def test_reads_what_yaml_would_bend_as_text_or_refuses_it(source: str) -> None:
    document = read_document(source, "x.yaml")
    assert document.faults or isinstance(document.content, str | dict)
    assert not isinstance(document.content, bool | int | float)


def test_refuses_what_is_too_large() -> None:
    assert "split the file" in read_document("a" * (MAX_CHARACTERS + 1), "x.yaml").faults[0][1]
