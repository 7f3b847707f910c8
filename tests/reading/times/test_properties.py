"""What holds for every text: verbatim spans, ordered days, shifts by weeks, no exception, linear time."""

import time
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from primafacie.reading.times import find_publication, governing_time, read_times
from primafacie.record.report import Report

from .plain import plain_parse
from .soup import SOUP, TEXTS, WORDS

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
RELATIVE = [
    "today", "yesterday", "tomorrow", "tonight", "last night", "this morning", "yesterday evening",
    "tomorrow afternoon", "overnight", "the day before yesterday", "the day after tomorrow", "last week", "this week",
    "next week", "the weekend", "last weekend", "next weekend",
    "a week ago", "two weeks ago", "a fortnight ago", "ten days ago",
    "in ten days", "three weeks from now", "within the next ten days", "the past five days", "the last two weeks",
    "Monday morning", "noon on Tuesday", "15:00 GMT Saturday", "from Monday to Wednesday", "since Monday",
    "until Friday", "Monday last week", "Friday next week", "the end of last week", "earlier this week",
    *WEEKDAYS, *(f"{which} {day}" for which in ("last", "this", "next", "this coming") for day in ("Monday", "Sunday")),
]  # fmt: skip
"""What is counted in days or weeks from the publication day."""
EDGES = [
    date(2023, 12, 31),
    date(2024, 1, 1),
    date(2024, 2, 29),
    date(2020, 12, 28),
    date(2024, 3, 31),
    date(1999, 12, 27),
]
"""Days from which a week leads into another year, over a leap day, or over a change of the clocks."""


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


@given(SOUP)
@example("apr-nineteen nineteen")
@settings(max_examples=200, deadline=None)
def test_without_a_publication_day_what_is_unresolved_has_no_days(text: str) -> None:
    for found in read_times(plain_parse(text), None):
        if found.basis == "unresolved":
            assert found.begin is None
            assert found.end is None


@pytest.mark.parametrize("words", RELATIVE, ids=RELATIVE)
@given(published=st.dates(date(1950, 1, 1), date(2090, 1, 1)) | st.sampled_from(EDGES), weeks=st.integers(-60, 60))
@settings(max_examples=25, deadline=None)
def test_shifting_the_publication_day_by_weeks_shifts_relative_days_by_as_much(
    words: str, published: date, weeks: int
) -> None:
    parse = plain_parse(f"They met {words}.")
    by = timedelta(weeks=weeks)
    before, after = read_times(parse, published), read_times(parse, published + by)
    assert len(before) > 0
    assert [_moved(day, by) for found in before for day in (found.begin, found.end)] == [
        day for found in after for day in (found.begin, found.end)
    ]


def _moved(day: str | None, by: timedelta) -> str | None:
    return None if day is None else (date.fromisoformat(day) + by).isoformat()


@pytest.mark.parametrize("published", [date.min, date.max, date(2024, 2, 29)], ids=["first", "last", "leap"])
def test_the_ends_of_the_calendar_raise_nothing(published: date) -> None:
    read_times(plain_parse(" ".join(WORDS * 3)), published)
    read_times(plain_parse("a thousand centuries ago . the next 999999 millennia . in 99999 years"), published)


@pytest.mark.parametrize(
    "unit",
    [
        "the first of ",
        "1-",
        "12:",
        "twenty ",
        "a hundred and ",
        "15:00 " + 5_000 * "(",
        "June 18, ",
        "of the end of the ",
        "more than ",
        ",000",
        "thousand ",
        "1",
    ],
    ids=lambda unit: unit[:20],
)
def test_repetition_stays_within_a_bound_for_each_kilobyte(unit: str) -> None:
    _check_pace(unit * (20_000 // len(unit)))


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), st.sampled_from([" ", "", "-", ", ", " and "]))
@example(["15:00 ("], "(")
@example([",000"], "")
@example(["hundred"], " ")
@settings(max_examples=150, deadline=None)
def test_any_words_over_and_over_stay_within_a_bound_for_each_kilobyte(words: list[str], gap: str) -> None:
    unit = gap.join(words) + gap
    _check_pace(unit * (10_000 // len(unit)))


def _check_pace(text: str) -> None:
    """At most half a second of processor time for each kilobyte: the worst takes a fifth of it on a busy machine."""
    parse = plain_parse(text)
    started = time.process_time()
    read_times(parse, date(2024, 6, 17))
    assert time.process_time() - started < 0.5 * max(len(text) / 1000, 1)


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
