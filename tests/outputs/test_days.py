"""Days and intervals in words."""

import pytest

from primafacie.outputs.days import day_in_words, interval_in_words


@pytest.mark.parametrize(
    ("begin", "end", "words"),
    [
        pytest.param("2024-06-17", "2024-06-17", "17 June 2024", id="day"),
        pytest.param("2024-06-18", "2024-06-19", "18–19 June 2024", id="days"),
        pytest.param("2024-05-30", "2024-06-02", "30 May – 2 June 2024", id="over-a-month"),
        pytest.param("2023-12-30", "2024-01-02", "30 December 2023 – 2 January 2024", id="over-a-year"),
        pytest.param("2024-02-01", "2024-02-29", "February 2024", id="month"),
        pytest.param("2023-02-01", "2023-02-28", "February 2023", id="month-of-28-days"),
        pytest.param("2024-01-01", "2024-03-31", "January–March 2024", id="quarter"),
        pytest.param("2000-01-01", "2000-12-31", "2000", id="year"),
        pytest.param("2017-01-01", "2019-12-31", "2017–2019", id="years"),
        pytest.param("2023-09-01", "2024-02-29", "September 2023 – February 2024", id="months-over-a-year"),
        pytest.param("2024-03-01", None, "since 1 March 2024", id="open-end"),
        pytest.param(None, "2024-04-30", "until 30 April 2024", id="open-begin"),
        pytest.param(None, None, "", id="unknown"),
    ],
)
def test_intervals_are_as_short_as_they_can_be(begin: str | None, end: str | None, words: str) -> None:
    assert interval_in_words(begin, end) == words


@pytest.mark.parametrize(
    ("begin", "end", "value", "words"),
    [
        pytest.param("2023-08-01", None, "2023-08", "since August 2023", id="since-a-month"),
        pytest.param("2009-01-01", None, "2009", "since 2009", id="since-a-year"),
        pytest.param("2023-08-01", None, "2023-08-01", "since 1 August 2023", id="since-a-day"),
        pytest.param(None, "2023-08-31", "2023-08", "until August 2023", id="until-a-month"),
        pytest.param(None, "2023-07-31", "2023-08", "until 31 July 2023", id="before-a-month"),
        pytest.param("2023-09-01", None, "2023-08", "since 1 September 2023", id="after-a-month"),
    ],
)
def test_open_intervals_keep_the_precision_of_the_words(
    begin: str | None, end: str | None, value: str, words: str
) -> None:
    assert interval_in_words(begin, end, value) == words


def test_what_is_no_day_stays() -> None:
    assert day_in_words("2024-13-77") == "2024-13-77"
