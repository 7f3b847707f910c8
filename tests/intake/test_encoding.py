"""Encodings."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primafacie.errors import InputError
from primafacie.intake.encoding import decode

QUOTED = "“We never shipped coal”, the ministry’s spokesman said – and Pérez agreed. " * 3


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "cp1252", "mac_roman"]
)
def test_english_is_decoded_from_its_bytes_alone(encoding: str) -> None:
    assert decode(QUOTED.encode(encoding), "x") == QUOTED


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        pytest.param("iso-8859-1", "“é”", id="latin-1-is-read-as-windows"),
        pytest.param("no-such-encoding", "“é”", id="unknown-name"),
        pytest.param("rot13", "“é”", id="no-encoding-of-text"),
        pytest.param("hex", "“é”", id="no-encoding-of-characters"),
        pytest.param("idna", "“é”", id="one-that-asserts"),
        pytest.param('"windows-1252"', "“é”", id="in-quotation-marks"),
        pytest.param("utf-8", "“é”", id="wrong"),
    ],
)
def test_declared_encoding(declared: str, expected: str) -> None:
    assert decode(b"The word \x93\xe9\x94 stands here", "x", declared) == f"The word {expected} stands here"


def test_utf_8_wins_over_what_is_declared() -> None:
    assert decode("Pérez".encode(), "x", "iso-8859-1") == "Pérez"


def test_damaged_utf_8_keeps_its_other_characters() -> None:
    data = (QUOTED * 10).encode() + b"\xe2\x80"
    assert decode(data, "x") == QUOTED * 10 + "\ufffd"


def test_cyrillic_in_an_old_encoding_is_decoded() -> None:
    text = "Совет Безопасности ООН принял резолюцию о санкциях против Северной Кореи. " * 5
    assert decode(text.encode("cp1251"), "x") == text


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    with suppress(InputError):
        assert isinstance(decode(data, "x"), str)
