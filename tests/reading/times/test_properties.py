"""What holds for every text: verbatim spans, ordered days, shifts by weeks, no exception, linear time."""

import random
import time
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from primafacie.reading.times import find_publication, governing_time, read_times
from primafacie.reading.times.lexicon import load_words
from primafacie.record.report import Report

from .plain import plain_parse

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2150, 12, 31))
WORDS = [
    *sorted(load_words()),
    *[
        "the",
        "of",
        "in",
        "to",
        "and",
        "ago",
        "-",
        "–",
        ",",
        ".",
        ":",
        "/",
        "'",
        "12",
        "18",
        "2024",
        "15:00",
        "'80s",
        "1990s",
        "06",
        "3",
        "1,000",
        "2.5",
        "th",
        "next",
        "Monday",
        "June",
        "May",
    ],
    *["(", ")", "after", "before", "since", "until", "from", "between", "of", "Sunday", "Easter", "Christmas", "Day"],
]
TIME_SOUP = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
TEXTS = st.one_of(st.text(max_size=200), TIME_SOUP)
RELATIVE = [
    "It happened yesterday.", "It happened on Monday.", "They met last Friday.", "It begins next Tuesday.",
    "It was ten days ago.", "It was tonight.", "It was two weeks ago.", "It was last week.",
    "Over the weekend it fell.",
]  # fmt: skip


@given(TEXTS, st.none() | DAYS)
@settings(max_examples=300, deadline=None)
def test_spans_are_verbatim_and_in_order(text: str, published: date | None) -> None:
    times = read_times(plain_parse(text), published)
    assert all(text[t.span.start : t.span.end] == t.span.text for t in times)
    assert all(a.span.end <= b.span.start for a, b in pairwise(times))
    assert [t.id for t in times] == [f"t{n}" for n in range(1, len(times) + 1)]


@given(TEXTS, DAYS)
@settings(max_examples=300, deadline=None)
def test_no_time_ends_before_it_begins(text: str, published: date) -> None:
    for found in read_times(plain_parse(text), published):
        assert found.begin is None or found.end is None or found.begin <= found.end


@given(TEXTS, DAYS)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_times(text: str, published: date) -> None:
    parse = plain_parse(text)
    assert read_times(parse, published) == read_times(parse, published)


@given(TIME_SOUP)
@settings(max_examples=200, deadline=None)
def test_without_a_publication_day_what_is_unresolved_has_no_days(text: str) -> None:
    for found in read_times(plain_parse(text), None):
        if found.basis == "unresolved":
            assert found.begin is None
            assert found.end is None


@pytest.mark.parametrize("text", RELATIVE, ids=RELATIVE)
@given(published=st.dates(date(1950, 1, 1), date(2090, 1, 1)), weeks=st.integers(1, 60))
@settings(max_examples=30, deadline=None)
def test_shifting_the_publication_day_by_weeks_shifts_relative_days_by_as_much(
    text: str, published: date, weeks: int
) -> None:
    parse = plain_parse(text)
    by = timedelta(weeks=weeks)
    before, after = read_times(parse, published), read_times(parse, published + by)
    assert len(before) == len(after) == 1
    assert before[0].begin is not None
    assert after[0].begin is not None
    assert date.fromisoformat(before[0].begin) + by == date.fromisoformat(after[0].begin)


@pytest.mark.parametrize("published", [date.min, date.max, date(2024, 2, 29)], ids=["first", "last", "leap"])
def test_the_ends_of_the_calendar_raise_nothing(published: date) -> None:
    read_times(plain_parse(" ".join(WORDS * 3)), published)
    read_times(plain_parse("a thousand centuries ago . the next 999999 millennia . in 99999 years"), published)


@pytest.mark.parametrize(
    "unit",
    ["the first of ", "1-", "12:", "twenty ", "a hundred and ", "(", "June 18, ", "of the end of the ", "more than "],
)
def test_repetition_stays_within_a_bound_for_each_kilobyte(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    parse = plain_parse(text)
    started = time.perf_counter()
    read_times(parse, date(2024, 6, 17))
    assert time.perf_counter() - started < 0.1 * len(text) / 1000


def test_random_time_words_stay_within_a_bound_for_each_kilobyte() -> None:
    chance = random.Random(7)  # noqa: S311  no secret
    text = " ".join(chance.choice(WORDS) for _ in range(8_000))
    parse = plain_parse(text)
    started = time.perf_counter()
    read_times(parse, date(2024, 6, 17))
    assert time.perf_counter() - started < 0.1 * len(text) / 1000


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_an_undated_report_of_any_text_is_dated_or_left_unknown(text: str) -> None:
    report = Report(
        id="sha256:0", origin="-", title=None, publisher=None, language="en", published=None, published_basis="unknown",
        published_because=None, text=text,
    )  # fmt: skip
    found = find_publication(report, plain_parse(text))
    assert (found.published is None) == (found.published_basis == "unknown")
    assert found.published_basis != "inferred" or found.published_because is not None
    assert found.published_basis != "dateline" or found.published_because is None


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_word_is_dated_by_a_time_of_its_sentence(text: str) -> None:
    parse = plain_parse(text)
    times = read_times(parse, date(2024, 6, 17))
    for word in parse.words[:20]:
        time = governing_time(parse, times, word)
        assert time is None or time in times
