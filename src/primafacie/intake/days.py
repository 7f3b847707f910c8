"""Publication days in metadata, in the forms in which programs write them."""

import re
from datetime import date
from email.utils import parsedate_to_datetime

from primafacie.errors import UsageError

_ISO = re.compile(r"(\d{4})(?:-?(\d{2})-?(\d{2})|([-/.])(\d{1,2})\4(\d{1,2}))(?!\d)")
_DAY_FIRST = re.compile(
    r"(?:[a-z]{3,9}\.?,?\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+"
    r"([a-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d)",
    re.I,
)
_MONTH_FIRST = re.compile(
    r"(?:[a-z]{3,9}\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d\d:\d\d:\d\d\s+)?(\d{4})(?!\d)", re.I
)
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
"""Years outside are mistakes of a program (0001, 9999), not days of publication."""


def parse_day(value: str | None) -> str | None:
    """A day as YYYY-MM-DD, or None where the value names none.

    Reads ISO 8601 with or without a time, also with strokes or full stops; RFC 5322 dates, and those of C and of
    JavaScript; "17th June 2024" or "June 17, 2024". The day is the one that is written: no time zone is applied. With
    full stops the day comes first: 17.06.2024. With strokes the order is not known, so that 17/06/2024 and 06/17/2024
    are read and 03/04/2024, which has two readings, gives None.
    """
    if value is None:
        return None
    value = value.strip()[:100]
    found = _ISO.match(value)
    if found is not None:
        return _day(int(found[1]), int(found[2] or found[5]), int(found[3] or found[6]))
    found = _NUMBERS.match(value)
    if found is not None:
        return _day_of_numbers(int(found[1]), int(found[3]), int(found[4]), found[2])
    found = _DAY_FIRST.match(value)
    if found is not None:
        return _day(int(found[3]), _month(found[2]), int(found[1]))
    found = _MONTH_FIRST.match(value)
    if found is not None:
        return _day(int(found[3]), _month(found[1]), int(found[2]))
    return None


def parse_mail_day(value: str | None) -> str | None:
    """The day of an e-mail's `Date` header, in the time zone that the header names."""
    if value is None:
        return None
    try:
        sent = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return parse_day(value)
    return _day(sent.year, sent.month, sent.day)


def check_day(value: str) -> str:
    """A day that the user states, unchanged.

    Raises:
        UsageError: It is not a day as YYYY-MM-DD.
    """
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value) is not None:
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            pass
    raise UsageError(f"publication day {value!r} is not a day; write it as YYYY-MM-DD, e.g. 2024-06-17")


def _month(word: str) -> int:
    """The number of a month by its name or the start of it; 0 for other words."""
    start = word.lower().replace("sept", "sep") if len(word) == 4 else word.lower()
    return next((n for n, name in enumerate(_MONTHS, start=1) if name.startswith(start)), 0)


def _day_of_numbers(first: int, second: int, year: int, mark: str) -> str | None:
    if mark == "." or first > 12:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 or first == second else None


def _day(year: int, month: int, day: int) -> str | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
