"""The calendar: TIMEX3 values of periods, their first and last days, and steps from one to another."""

import calendar
import functools
import re
from dataclasses import dataclass
from datetime import date, timedelta

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season, by the meteorologist's calendar of the northern hemisphere."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Interval:
    """First and last day, inclusive; None where open or unknown."""

    begin: date | None
    end: date | None


UNKNOWN = Interval(None, None)


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, n: int) -> date | None:
    """The day `n` days later; None beyond the calendar."""
    try:
        return day + timedelta(days=n)
    except OverflowError:
        return None


def add_months(day: date, n: int) -> date | None:
    """The same day of the month `n` months later, or that month's last; None beyond the calendar."""
    index = day.year * 12 + day.month - 1 + n
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def shift(day: date, n: int, unit: str) -> date | None:
    """The day `n` units later; units as in words.yaml, from the day on."""
    days = {"D": 1, "W": 7, "WE": 7, "FN": 14}.get(unit)
    if days is not None:
        return add_days(day, n * days) if abs(n) < 4_000_000 else None
    months = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}.get(unit)
    return add_months(day, n * months) if months is not None else day


def value_at(day: date, unit: str) -> str:
    """The value of the unit that holds the day: "2024-W25" for W, "2024-06" for M."""
    year, month = day.year, day.month
    match unit:
        case "W" | "FN":
            return "{}-W{:02}".format(*day.isocalendar()[:2])
        case "WE":
            return "{}-W{:02}-WE".format(*day.isocalendar()[:2])
        case "M":
            return f"{year:04}-{month:02}"
        case "Q":
            return f"{year:04}-Q{(month + 2) // 3}"
        case "HY":
            return f"{year:04}-H{(month + 5) // 6}"
        case "Y":
            return f"{year:04}"
        case "DE":
            return f"{year // 10:03}"
        case "CE":
            return f"{year // 100:02}"
        case _:
            return day.isoformat()


_FORMS = [
    ("day", re.compile(r"(\d{4})-(\d\d)-(\d\d)")),
    ("week", re.compile(r"(\d{4})-W(\d\d)(-WE)?")),
    ("month", re.compile(r"(\d{4})-(\d\d)")),
    ("part", re.compile(r"(\d{4})-([QHSFW])([1-4PUAI])")),
    ("year", re.compile(r"(\d{1,4})")),
]


@functools.lru_cache(maxsize=4096)
def interval_of(value: str) -> Interval:
    """First and last day of a TIMEX3 value; unknown for values without days of their own ("P2Y", "XXXX-06-18")."""
    if "/" in value:
        first, _, last = value.partition("/")
        return Interval(interval_of(first).begin, interval_of(last).end)
    body = value.partition("T")[0]
    try:
        for name, form in _FORMS:
            match = form.fullmatch(body)
            if match is not None:
                return _interval(name, match.groups())
    except (ValueError, OverflowError):
        return UNKNOWN
    return UNKNOWN


def _interval(name: str, groups: tuple[str, ...]) -> Interval:
    match name:
        case "day":
            day = date(int(groups[0]), int(groups[1]), int(groups[2]))
            return Interval(day, day)
        case "week":
            monday = date.fromisocalendar(int(groups[0]), int(groups[1]), 1)
            return Interval(monday + 5 * _DAY if groups[2] else monday, monday + 6 * _DAY)
        case "month":
            return _months(int(groups[0]), int(groups[1]), 1)
        case "part":
            return _part_of_year(int(groups[0]), groups[1] + groups[2])
    years = 10 ** (4 - len(groups[0]))
    first = int(groups[0]) * years
    return Interval(date(max(first, 1), 1, 1), date(first + years - 1, 12, 31))


def _part_of_year(year: int, part: str) -> Interval:
    if part[0] == "Q":
        return _months(year, 3 * int(part[1]) - 2, 3)
    if part[0] == "H":
        return _months(year, 6 * int(part[1]) - 5, 6)
    return _months(year, SEASON_MONTHS[part], 3)


def _months(year: int, month: int, count: int) -> Interval:
    first = date(year, month, 1)
    after = add_months(first, count)
    return Interval(first, after - _DAY if after is not None else date(9999, 12, 31))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    offset = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * offset) // 451
    month, day = divmod(h + offset - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date | None:
    """The n-th such weekday (ISO number) of a month; n < 0 counts from its end."""
    days = calendar.monthrange(year, month)[1]
    first = (weekday - date(year, month, 1).isoweekday()) % 7 + 1
    dates = range(first, days + 1, 7)
    try:
        return date(year, month, dates[n - 1 if n > 0 else n])
    except IndexError:
        return None
