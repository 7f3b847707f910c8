"""Unicode is normalised once, and for good."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primafacie.intake.characters import drop_layout, normalise_text, one_line

ANY_TEXT = st.text(st.characters(), max_size=200)


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        pytest.param("a\r\nb\rc", "a\nb\nc", id="line-ends-of-other-systems"),
        pytest.param("a\u2028b\u2029c\fd", "a\nb\nc\nd", id="unicode-line-ends-and-page-breaks"),
        pytest.param("\ufeffa", "a", id="byte-order-mark"),
        pytest.param("Pe\u0301rez", "Pérez", id="combining-mark"),
        pytest.param("a\x00b\x1bc", "a b c", id="control-characters"),
        pytest.param("\x93No\x94", "“No”", id="windows-quotation-marks-read-as-latin-1"),
        pytest.param("a\ud800b", "a\ufffdb", id="lone-surrogate"),
        pytest.param("a\u00adb\u200bc", "a\u00adb\u200bc", id="layout-marks-stay-in-plain-text"),
    ],
)
def test_normalise_text(given_text: str, expected: str) -> None:
    assert normalise_text(given_text) == expected


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=200))
def test_text_without_controls_comes_through_as_its_nfc(text: str) -> None:
    assert normalise_text(text) == unicodedata.normalize("NFC", text.removeprefix("\ufeff")).removeprefix("\ufeff")


@given(ANY_TEXT)
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise_text(text)
    assert normalise_text(once) == once or once.startswith("\ufeff")


@given(ANY_TEXT)
def test_any_text_becomes_clean_nfc(text: str) -> None:
    clean = normalise_text(text)
    assert unicodedata.is_normalized("NFC", clean)
    assert all(unicodedata.category(c) not in ("Cc", "Cs") or c in "\t\n" for c in clean)
    clean.encode("utf-8")


def test_layout_marks_are_dropped_on_request() -> None:
    assert drop_layout("ship\u00adment\u200b") == "shipment"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("  A\n title ", "A title", id="folded"),
        pytest.param(" \n", None, id="blank"),
        pytest.param(None, None, id="none"),
    ],
)
def test_one_line(value: str | None, expected: str | None) -> None:
    assert one_line(value) == expected
