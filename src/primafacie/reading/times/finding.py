"""Times of a text in one call, for those who want only these."""

import re
from datetime import date, datetime

from primafacie.errors import UsageError
from primafacie.reading.language import parse_text
from primafacie.reading.times.reader import read_times
from primafacie.record.time import Time

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def find(text: str, published: str | date | None = None) -> list[Time]:
    """Every time expression of a text, with its TIMEX3 value and its first and last day.

    Args:
        text: Any text in English.
        published: The day it was written, as "YYYY-MM-DD" or a date; None where it is not known: then what is
            counted from it stays unresolved ("XXXX-06-18").

    Raises:
        UsageError: `published` is no day of the calendar.
    """
    return read_times(parse_text(text), read_day(published))


def read_day(given: str | date | None) -> date | None:
    """The day that a caller gives, as "YYYY-MM-DD" or a date; a time of day beside it is dropped.

    Raises:
        UsageError: It is no day of the calendar.
    """
    if isinstance(given, datetime):
        return given.date()
    if given is None or isinstance(given, date):
        return given
    try:
        if _DAY.fullmatch(given):
            return date.fromisoformat(given)
    except ValueError:
        pass
    raise UsageError(f"{given!r} is no day; write it as YYYY-MM-DD")
