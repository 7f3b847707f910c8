"""Days in metadata."""

import pytest

from primafacie.errors import UsageError
from primafacie.intake.days import check_day, parse_day, parse_mail_day


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("2024-06-17", "2024-06-17", id="day"),
        pytest.param("2024-06-17T23:30:00+09:00", "2024-06-17", id="day-as-written-not-in-utc"),
        pytest.param("20240617", "2024-06-17", id="basic-form"),
        pytest.param("Mon, 17 Jun 2024 23:30:00 +0900", "2024-06-17", id="rfc-5322"),
        pytest.param("17 June 2024", "2024-06-17", id="day-first"),
        pytest.param("June 17, 2024", "2024-06-17", id="month-first"),
        pytest.param("Sept. 3, 2017", "2017-09-03", id="abbreviated"),
        pytest.param("June 17th, 2024", "2024-06-17", id="ordinal"),
        pytest.param("Monday the 17th of June 2024", "2024-06-17", id="ordinal-in-words"),
        pytest.param("17-Jun-2024", "2024-06-17", id="hyphens"),
        pytest.param("2024/6/7", "2024-06-07", id="strokes-year-first"),
        pytest.param("Mon Jun 17 2024 10:15:00 GMT+0000", "2024-06-17", id="javascript"),
        pytest.param("Mon Jun 17 10:15:00 2024", "2024-06-17", id="c"),
        pytest.param("17.06.2024", "2024-06-17", id="full-stops"),
        pytest.param("17/06/2024", "2024-06-17", id="one-order-fits"),
        pytest.param("06/17/2024", "2024-06-17", id="the-other-order-fits"),
        pytest.param("mayday 3 2024", None, id="no-month"),
        pytest.param("2024061712", None, id="a-longer-number"),
        pytest.param("03/04/2024", None, id="ambiguous"),
        pytest.param("2024-13-01", None, id="no-such-month"),
        pytest.param("2024-02-30", None, id="no-such-day"),
        pytest.param("0001-01-01", None, id="a-program's-zero"),
        pytest.param("yesterday", None, id="words"),
        pytest.param("", None, id="empty"),
        pytest.param(None, None, id="none"),
    ],
)
def test_parse_day(value: str | None, expected: str | None) -> None:
    assert parse_day(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("Mon, 17 Jun 2024 23:30:00 +0900", "2024-06-17", id="its-own-time-zone"),
        pytest.param("Mon, 99 Jun 2024 23:30:00", None, id="no-such-day"),
        pytest.param("soon", None, id="words"),
        pytest.param(None, None, id="none"),
    ],
)
def test_parse_mail_day(value: str | None, expected: str | None) -> None:
    assert parse_mail_day(value) == expected


@pytest.mark.parametrize("value", ["2024-13-01", "17 June 2024", "2024-6-1", "", "２０２４-06-17", "2024-06-17 "])
def test_a_stated_day_that_is_none_is_refused(value: str) -> None:
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        check_day(value)
