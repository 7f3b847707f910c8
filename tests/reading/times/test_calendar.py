"""The days of TIMEX3 values, and steps through the calendar."""

from datetime import date

import pytest

from primafacie.reading.times.calendar import add_months, easter, interval_of, nth_weekday, value_at
from primafacie.reading.times.context import precision_of
from primafacie.reading.times.holidays import load_holidays

INTERVALS = [
    ("2024-06-17", "2024-06-17", "2024-06-17"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2024", "2024-01-01", "2024-12-31"),
    ("2024-Q4", "2024-10-01", "2024-12-31"),
    ("2024-H1", "2024-01-01", "2024-06-30"),
    ("2024-W25", "2024-06-17", "2024-06-23"),
    ("2024-W25-WE", "2024-06-22", "2024-06-23"),
    ("2023-WI", "2023-12-01", "2024-02-29"),
    ("199", "1990-01-01", "1999-12-31"),
    ("19", "1900-01-01", "1999-12-31"),
    ("2024-06-18T15:00", "2024-06-18", "2024-06-18"),
    ("2024-06-18/2024-06-19", "2024-06-18", "2024-06-19"),
]


@pytest.mark.parametrize(("value", "begin", "end"), INTERVALS, ids=[case[0] for case in INTERVALS])
def test_a_value_has_its_days(value: str, begin: str, end: str) -> None:
    interval = interval_of(value)
    assert (str(interval.begin), str(interval.end)) == (begin, end)


@pytest.mark.parametrize("value", ["P2Y", "XXXX-06-18", "PAST_REF", "2024-13", "2024-02-30", "2023-W53", "", "T15:00"])
def test_a_value_without_days_has_none(value: str) -> None:
    assert (interval_of(value).begin, interval_of(value).end) == (None, None)


@pytest.mark.parametrize(("year", "day"), [(2024, "2024-03-31"), (2023, "2023-04-09"), (2000, "2000-04-23")])
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == day


def test_a_month_after_the_last_of_january_is_the_last_of_february() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)


def test_there_is_no_month_after_the_last_of_the_calendar() -> None:
    assert add_months(date(9999, 12, 1), 1) is None


def test_the_last_weekday_of_a_month_counts_from_its_end() -> None:
    assert nth_weekday(2024, 5, 1, -1) == date(2024, 5, 27)


def test_a_fifth_weekday_that_is_not_there_is_none() -> None:
    assert nth_weekday(2024, 2, 1, 5) is None


@pytest.mark.parametrize("unit", ["D", "W", "M", "Q", "HY", "Y", "DE", "CE"])
def test_a_unit_holds_the_day_it_is_taken_at(unit: str) -> None:
    day = date(2024, 6, 17)
    interval = interval_of(value_at(day, unit))
    assert interval.begin is not None
    assert interval.end is not None
    assert interval.begin <= day <= interval.end
    assert precision_of(value_at(day, unit)) == unit


@pytest.mark.parametrize("key", sorted(load_holidays()))
def test_every_feast_has_a_day_in_2024(key: str) -> None:
    assert load_holidays()[key].day_in(2024) is not None
