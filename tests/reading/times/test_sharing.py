"""What expressions beside one another share, read on Thursday 4 March 2021."""

from collections.abc import Callable
from datetime import date

import pytest

from primafacie.reading.language import Parse
from primafacie.reading.times import read_times

pytestmark = pytest.mark.model

VALUES = [
    ("Ships called in January, March and May 2020.", ["2020-01", "2020-03", "2020-05"]),
    ("Ships called in the spring and summer of 2020.", ["2020-SP", "2020-SU"]),
    ("Ships called in Q1 and Q2 of 2020.", ["2020-Q1", "2020-Q2"]),
    ("Ships called in the first and second quarters of 2020.", ["2020-Q1", "2020-Q2"]),
    ("Ships called in the first, third and fourth quarters of 2020.", ["2020-Q1", "2020-Q3", "2020-Q4"]),
    ("Ships called on 30 May - 2 June 2020.", ["2020-05-30/2020-06-02"]),
    ("Ships called on 30 December - 2 January 2020.", ["2019-12-30/2020-01-02"]),
    ("Ships called on July 20 and 22.", ["2020-07-20", "2020-07-22"]),
    ("Ships called on July 20, 22 and 25, it said.", ["2020-07-20", "2020-07-22", "2020-07-25"]),
    ("The port was open from 9 a.m. to 5 p.m. on Monday.", ["2021-03-01T09:00", "2021-03-01T17:00"]),
    ("It sailed on 12 May 2020 (Tuesday).", ["2020-05-12", "2020-05-12"]),
]


@pytest.mark.parametrize(("sentence", "values"), VALUES, ids=[case[0] for case in VALUES])
def test_what_is_said_once_holds_for_all(parse: Callable[[str], Parse], sentence: str, values: list[str]) -> None:
    assert [found.value for found in read_times(parse(sentence), date(2021, 3, 4))] == values


def test_a_number_that_counts_is_no_day(parse: Callable[[str], Parse]) -> None:
    times = read_times(parse("On July 20 and 22 ships were seen."), date(2021, 3, 4))
    assert [found.value for found in times][:1] == ["2020-07-20"]
    assert all(found.span.text != "22 ships" for found in times)


def test_a_day_of_another_sentence_is_not_shared(parse: Callable[[str], Parse]) -> None:
    [clock, _] = read_times(parse("It sailed at 9 a.m. local time. On 12 May 2020 it came back."), date(2021, 3, 4))
    assert clock.value == "2021-03-04T09:00"


@pytest.mark.parametrize(
    ("words", "begin", "end"),
    [
        ("the first nine months", "2019-01-01", "2019-09-30"),
        ("the last three months", "2019-10-01", "2019-12-31"),
        ("the first two weeks", "2019-01-01", "2019-01-14"),
    ],
)
def test_a_length_at_the_edge_of_a_year_has_days(
    parse: Callable[[str], Parse], words: str, begin: str, end: str
) -> None:
    length = read_times(parse(f"Imports fell in {words} of 2019."), date(2021, 3, 4))[0]
    assert (length.span.text, length.type, length.begin, length.end) == (words, "DURATION", begin, end)
