"""Whatever a report says, every format shows it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outputs.record import make_record
from primafacie.outputs import FORMATS, Options, load_render
from primafacie.outputs.explain import explain
from primafacie.outputs.rules import NoRules
from primafacie.record import Reading, Report, Span


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """The rows made by hand, over any text, each with any words of it, and with any names."""
    text = draw(st.text(min_size=1, max_size=80))
    record = make_record()
    _replace_spans(record, text, draw)
    words = st.text(max_size=12)
    for actor in record["actors"]:
        actor["name"] = draw(words)
    for finding in record["findings"]:
        finding["explanation"] = draw(words)
    record["report"] |= {"text": text, "title": draw(words | st.none()), "origin": draw(words)}
    return Reading.model_validate(record)


def _replace_spans(value: Any, text: str, draw: st.DrawFn) -> None:
    if isinstance(value, dict):
        if "start" in value:
            start = draw(st.integers(0, len(text) - 1))
            end = draw(st.integers(start + 1, len(text)))
            value.update(Span.of(text, start, end).model_dump())
        for each in value.values():
            _replace_spans(each, text, draw)
    elif isinstance(value, list):
        for each in value:
            _replace_spans(each, text, draw)


@pytest.mark.parametrize("name", FORMATS)
@given(reading=readings(), width=st.integers(1, 120), color=st.booleans(), plain=st.booleans())
@settings(max_examples=25, deadline=None)
def test_every_format_shows_it(name: str, reading: Reading, width: int, color: bool, plain: bool) -> None:
    options = Options(width=width, color=color, plain=plain, explain=True)
    assert "".join(load_render(name)([reading], NoRules(), options)).encode("utf-8", "backslashreplace")


@given(reading=readings())
@settings(max_examples=25, deadline=None)
def test_every_row_is_explained(reading: Reading) -> None:
    for row in (*reading.findings, *reading.events, *reading.claims, *reading.times, *reading.actors):
        assert explain(reading, row.id, NoRules(), Options())


def test_a_report_without_a_word_is_shown() -> None:
    record = make_record() | {"times": [], "actors": [], "events": [], "claims": [], "findings": []}
    report = Report.model_validate(record["report"] | {"text": ""})
    reading = Reading.model_validate(record).model_copy(update={"report": report})
    for name in FORMATS:
        assert "".join(load_render(name)([reading], NoRules(), Options()))
