"""Text of strangers, made safe to show."""

from hypothesis import given
from hypothesis import strategies as st

from primafacie.outputs.clean import one_line, shorten, show_controls


@given(st.text())
def test_one_line_has_no_control_character(text: str) -> None:
    assert all(sign.isprintable() or not sign.isascii() for sign in one_line(text))
    assert "\n" not in one_line(text)


@given(st.text())
def test_show_controls_keeps_the_length(text: str) -> None:
    assert len(show_controls(text)) == len(text)


@given(st.text(), st.integers(min_value=2, max_value=60))
def test_shorten_keeps_the_limit(text: str, limit: int) -> None:
    assert len(shorten(text, limit)) <= limit


def test_shorten_cuts_at_a_word() -> None:
    assert shorten("seven containers of supplies", 20) == "seven containers of…"


def test_plain_words_stay() -> None:
    assert one_line("Kim  visited\n Moscow’s “port”") == "Kim visited Moscow’s “port”"
