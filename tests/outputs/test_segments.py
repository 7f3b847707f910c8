"""The text cut at the borders of all spans."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from primafacie.outputs.segments import cut

TEXT = "one two three four five"


def covered(ranges: list[tuple[int, int]], number: int) -> str:
    (segments,) = cut(TEXT, ranges, [(0, len(TEXT))])
    return "".join(segment.text for segment in segments if number in segment.spans)


def test_nested_spans_are_each_covered() -> None:
    ranges = [(0, 13), (4, 7)]
    assert covered(ranges, 0) == "one two three"
    assert covered(ranges, 1) == "two"


def test_crossing_spans_are_each_covered() -> None:
    ranges = [(0, 7), (4, 13)]
    assert covered(ranges, 0) == "one two"
    assert covered(ranges, 1) == "two three"


def test_the_longest_span_stands_first() -> None:
    (segments,) = cut(TEXT, [(4, 7), (0, 13)], [(0, len(TEXT))])
    assert segments[1].spans == (1, 0)


@st.composite
def _spans(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
    text = draw(st.text(min_size=1, max_size=60))
    starts = st.integers(0, len(text) - 1)
    ranges = [(start, draw(st.integers(start + 1, len(text)))) for start in draw(st.lists(starts, max_size=8))]
    borders = sorted({0, len(text), *draw(st.lists(st.integers(0, len(text)), max_size=4))})
    return text, list(dict.fromkeys(ranges)), list(itertools.pairwise(borders))


@given(_spans())
def test_every_character_is_kept_once_and_every_span_covers_its_words(
    case: tuple[str, list[tuple[int, int]], list[tuple[int, int]]],
) -> None:
    text, ranges, paragraphs = case
    segments = [segment for paragraph in cut(text, ranges, paragraphs) for segment in paragraph]
    assert "".join(segment.text for segment in segments) == text
    for number, (start, end) in enumerate(ranges):
        assert "".join(segment.text for segment in segments if number in segment.spans) == text[start:end]
        assert [number in segment.begins for segment in segments].count(True) == 1
