"""Days and intervals in words: "18–19 June 2024", "September 2023", "since March 2024"."""

import calendar
from datetime import date

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day_in_words(day: str) -> str:
    """An ISO day as "17 June 2024"; what is no day comes back as it is."""
    parsed = parse_day(day)
    return f"{parsed.day} {_MONTHS[parsed.month - 1]} {parsed.year}" if parsed is not None else day


def interval_in_words(begin: str | None, end: str | None, value: str | None = None) -> str:
    """An inclusive interval of ISO days, as short as it can be said; an empty string where both ends are open.

    Args:
        begin: First day, or None where it is open.
        end: Last day, or None where it is open.
        value: TIMEX3 value of the words; an open interval from or to a month or year is said with its precision.
    """
    first, last = parse_day(begin), parse_day(end)
    if first is None:
        return f"until {_edge(last, value)}" if last is not None else ""
    if last is None:
        return f"since {_edge(first, value)}"
    if first == last:
        return day_in_words(end or "")
    return _whole(first, last) or _range(first, last)


def month_in_words(value: str) -> str:
    """A year and month, "2024-03", as "March 2024"; a year alone stays as it is."""
    year, _, month = value.partition("-")
    return f"{_MONTHS[int(month) - 1]} {year}" if month else year


def parse_day(day: str | None) -> date | None:
    """An ISO day as a date; None where it is none."""
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        return None


def _edge(day: date, value: str | None) -> str:
    """The one end of an open interval: the month or year that the words name, or the day."""
    year, month = f"{day.year:04}", f"{day.year:04}-{day.month:02}"
    is_last = day.day == calendar.monthrange(day.year, day.month)[1]
    if value == month and (day.day == 1 or is_last):
        return f"{_MONTHS[day.month - 1]} {day.year}"
    if value == year and (day.month, day.day) in ((1, 1), (12, 31)):
        return str(day.year)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _whole(first: date, last: date) -> str:
    """Whole years and months by their names, else an empty string."""
    if first.day != 1 or last.day != calendar.monthrange(last.year, last.month)[1]:
        return ""
    if first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{_MONTHS[first.month - 1]} {first.year} – {_MONTHS[last.month - 1]} {last.year}"
    if first.month != last.month:
        return f"{_MONTHS[first.month - 1]}–{_MONTHS[last.month - 1]} {first.year}"
    return f"{_MONTHS[first.month - 1]} {first.year}"


def _range(first: date, last: date) -> str:
    end = f"{last.day} {_MONTHS[last.month - 1]} {last.year}"
    if first.year != last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} {first.year} – {end}"
    if first.month != last.month:
        return f"{first.day} {_MONTHS[first.month - 1]} – {end}"
    return f"{first.day}–{end}"
