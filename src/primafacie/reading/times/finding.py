"""Times of a text in one call, for those who want only these."""

from datetime import date

from primafacie.errors import UsageError
from primafacie.reading.language import parse_text
from primafacie.reading.times.reader import read_times
from primafacie.record.time import Time


def find(text: str, published: str | date | None = None) -> list[Time]:
    """Every time expression of a text, with its TIMEX3 value and its first and last day.

    Args:
        text: Any text in English.
        published: The day it was written, as "YYYY-MM-DD" or a date; None where it is not known: then what is
            counted from it stays unresolved ("XXXX-06-18").

    Raises:
        UsageError: `published` is no day of the calendar.
    """
    if isinstance(published, str):
        try:
            published = date.fromisoformat(published)
        except ValueError as error:
            raise UsageError(f"{published!r} is no day; write it as YYYY-MM-DD") from error
    return read_times(parse_text(text), published)
