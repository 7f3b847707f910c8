"""Points named by the calendar: dates, months, weekdays, seasons, quarters, years; and the year or week they lack."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from primafacie.reading.times.calendar import UNKNOWN, Interval, add_days, interval_of, make_day
from primafacie.reading.times.context import Context
from primafacie.reading.times.expression import Calendar
from primafacie.reading.times.values import Value, explicit, from_anchor, from_published, unresolved

FAR = 100
"""Days from publication beyond which the tense decides on the year of a day; within them the nearest is meant."""
SOON = 30
"""Days ahead beyond which a verb in the past, to which the day belongs, shows that it is over. Announcements tell
nearer ones in the past, too ("was extended to 16 November"): so in the TimeBank.
"""


def resolve_calendar(point: Calendar, context: Context) -> Value | None:
    """The value of a point; what the words leave out is filled in from the publication day and the tense."""
    if point.year_which is not None:
        return _in_relative_year(point, context)
    if point.week_which is not None:
        return _in_relative_week(point, context)
    if point.year is not None:
        return _with_year(point)
    if point.month is not None and point.which is None:
        inherited = _by_sentence(point, context)
        if inherited is not None:
            return inherited
    if point.month is not None and point.day is not None:
        return _day_of_year(point, context)
    if point.day is not None and point.weekday is not None:
        return _weekday_and_day(point, context)
    if point.weekday is not None:
        return _weekday(point, context)
    if point.day is not None:
        return _day_of_month(point.day, context)
    return _cyclic(point, context)


def _day_of_month(number: int, context: Context) -> Value | None:
    """ "The 18th": of the month that the text spoke of last, or the nearest one that the tense allows."""
    anchor = context.anchor("M")
    if anchor is not None and anchor.interval.begin is not None:
        day = make_day(anchor.interval.begin.year, anchor.interval.begin.month, number)
        return from_anchor("DATE", day.isoformat()) if day is not None else None
    published = context.published
    if published is None:
        return unresolved("DATE", f"XXXX-XX-{number:02}")
    first = published.year * 12 + published.month - 1
    found = [make_day(index // 12, index % 12 + 1, number) for index in range(max(first - 2, 12), first + 3)]
    future = context.direction() == "future"
    days = [day for day in found if day is not None and (day >= published if future else day <= published)]
    return _on(_choose(days, published, None), context)


def _by_sentence(point: Calendar, context: Context) -> Value | None:
    """A month, or a day of it, with the year that its sentence has given before: "in 2016 … and in March"."""
    anchor = context.year_in_sentence()
    if anchor is None or anchor.interval.begin is None or point.month is None or context.direction() == "future":
        return None
    year = anchor.interval.begin.year
    published = context.published
    if published is not None and (year >= published.year - (anchor.precision == "Y") or context.is_told_as_present()):
        return None
    if anchor.precision != "Y":
        base = anchor.interval.begin
        days = [make_day(y, point.month, point.day or 15) for y in range(max(year - 1, 1), min(year + 1, 9999) + 1)]
        nearest = _choose([day for day in days if day is not None], base, None)
        if nearest is None or abs((nearest - base).days) > 200:
            return None
        year = nearest.year
    body = body_of(point)
    if body is None or (point.day is not None and make_day(year, point.month, point.day) is None):
        return None
    return from_anchor("DATE", f"{year:04}{body}")


def _with_year(point: Calendar) -> Value | None:
    body = body_of(point)
    if body is None or point.year is None:
        return None
    if point.month is not None and point.day is not None and make_day(point.year, point.month, point.day) is None:
        return None
    found = explicit("DATE", f"{point.year:04}{body}")
    return replace(found, interval=UNKNOWN) if point.fiscal else found


def body_of(point: Calendar) -> str | None:
    """What follows the year in the value: "-06-18", "-Q1", ""; None where only a day is named."""
    if point.month is not None:
        return f"-{point.month:02}" + (f"-{point.day:02}" if point.day is not None else "")
    if point.season is not None:
        return f"-{point.season}"
    if point.quarter is not None:
        return f"-Q{point.quarter}"
    if point.week is not None:
        return f"-W{point.week:02}"
    if point.half is not None:
        return f"-H{point.half}"
    return "" if point.day is None else None


def _in_relative_year(point: Calendar, context: Context) -> Value | None:
    which, body = point.year_which, body_of(point)
    if body is None:
        return None
    if which in ("previous", "following", "same", "that"):
        anchor = context.anchor("Y")
        if anchor is not None and anchor.interval.begin is not None:
            year = anchor.interval.begin.year + {"previous": -1, "following": 1}.get(which, 0)
            return from_anchor("DATE", f"{year:04}{body}")
    if context.published is None:
        return unresolved("DATE", f"XXXX{body}")
    year = context.published.year + {"last": -1, "previous": -1, "latest": -1, "next": 1, "following": 1}.get(
        which or "", 0
    )
    found = from_published("DATE", f"{year:04}{body}", context)
    return replace(found, interval=UNKNOWN) if point.fiscal else found


def _in_relative_week(point: Calendar, context: Context) -> Value:
    weekday = point.weekday or 1
    if context.published is None:
        return unresolved("DATE", f"XXXX-WXX-{weekday}")
    weeks = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(point.week_which or "", 0)
    monday = 1 - context.published.isoweekday()
    return _on(add_days(context.published, monday + 7 * weeks + weekday - 1), context)


def _on(day: date | None, context: Context) -> Value:
    if day is None:
        return unresolved("DATE", "XXXX-XX-XX")
    return from_published("DATE", day.isoformat(), context)


def _day_of_year(point: Calendar, context: Context) -> Value | None:
    """A day of the month without its year: the nearest, unless "last" or "next" says otherwise."""
    month, number = point.month or 1, point.day or 1
    published = context.published
    if published is None:
        return unresolved("DATE", f"XXXX-{month:02}-{number:02}")
    reach = 8 if point.weekday is not None or (month, number) == (2, 29) else 1
    years = range(max(published.year - reach, 1), min(published.year + reach, 9999) + 1)
    days = [day for day in (make_day(year, month, number) for year in years) if day is not None]
    if point.weekday is not None:
        agreeing = [day for day in days if day.isoweekday() == point.weekday]
        days = agreeing if point.which is None and len(agreeing) > 0 else days
    day = _choose(days, published, point.which)
    if day is not None and point.which is None:
        day = _by_tense(day, days, published, context)
    return _on(day, context) if day is not None else None


def _by_tense(day: date, days: list[date], published: date, context: Context) -> date:
    """A day to come, or one far off, gives way to that of the other year, if the tense says so."""
    distance = (day - published).days
    if distance > (SOON if context.is_told_as_past() else FAR) and context.direction() == "past":
        return max((other for other in days if other <= published), default=day)
    if distance < -FAR and context.direction() == "future":
        return min((other for other in days if other > published), default=day)
    return day


def _choose(days: list[date], published: date, which: str | None) -> date | None:
    if which in ("last", "previous"):
        days = [day for day in days if day < published]
    elif which in ("next", "following"):
        days = [day for day in days if day > published]
    return min(days, key=lambda day: (abs((day - published).days), day), default=None)


def _weekday_and_day(point: Calendar, context: Context) -> Value | None:
    """ "Friday the 13th": the nearest month where the two agree."""
    if context.published is None:
        return unresolved("DATE", f"XXXX-XX-{point.day:02}")
    first = context.published.year * 12 + context.published.month - 1
    days = []
    for index in range(max(first - 14, 12), min(first + 15, 119_988)):
        day = make_day(index // 12, index % 12 + 1, point.day or 1)
        if day is not None and day.isoweekday() == point.weekday:
            days.append(day)
    day = _choose(days, context.published, point.which)
    return _on(day, context) if day is not None else None


def _weekday(point: Calendar, context: Context) -> Value:
    """A bare weekday lies in the seven days up to publication, or, with a future cue, in those that begin with it."""
    weekday = point.weekday or 1
    if point.which is None and context.preceding(1) in (["a"], ["any"], ["another"]):
        return unresolved("DATE", f"XXXX-WXX-{weekday}")  # "on a Friday in May": which one is not said
    if point.which in ("previous", "following"):
        anchor = context.anchor("D")
        if anchor is not None and anchor.interval.begin is not None:
            step = _back if point.which == "previous" else _ahead
            day = step(anchor.interval.begin, weekday, 1)
            return (
                from_anchor("DATE", day.isoformat()) if day is not None else unresolved("DATE", f"XXXX-WXX-{weekday}")
            )
    published = context.published
    if published is None:
        return unresolved("DATE", f"XXXX-WXX-{weekday}")
    match point.which:
        case "last" | "previous" | "latest":
            return _on(_back(published, weekday, 1), context)
        case "next" | "following":
            return _on(_ahead(published, weekday, 1), context)
    if context.direction() == "future":
        return _on(_ahead(published, weekday, 0), context)
    return _on(_back(published, weekday, 0), context)


def _back(day: date, weekday: int, least: int) -> date | None:
    """The last such weekday that is at least so many days before."""
    return add_days(day, -((day.isoweekday() - weekday - least) % 7 + least))


def _ahead(day: date, weekday: int, least: int) -> date | None:
    return add_days(day, (weekday - day.isoweekday() - least) % 7 + least)


def _cyclic(point: Calendar, context: Context) -> Value | None:
    """A month, season, quarter or half without its year."""
    body = body_of(point)
    if body is None or body == "":
        return None
    published = context.published
    if published is None:
        return unresolved("DATE", f"XXXX{body}")
    year = published.year if point.fiscal else _year_of(body, published, point.which, context.direction)
    found = from_published("DATE", f"{year:04}{body}", context)
    return replace(found, interval=UNKNOWN) if point.fiscal else found


def _year_of(body: str, published: date, which: str | None, direction: Callable[[], str]) -> int:
    """The year that makes the period the current one, the last one, or the next one."""
    years = [year for year in range(published.year - 2, published.year + 3) if 1 <= year <= 9998]
    spans = {year: interval_of(f"{year:04}{body}") for year in years}
    past = [year for year in years if (end := spans[year].end) is not None and end < published]
    ahead = [year for year in years if (begin := spans[year].begin) is not None and begin > published]
    current = [year for year in years if year not in past and year not in ahead]
    match which:
        case "last" | "previous" | "latest":
            return past[-1] if past else published.year
        case "next" | "following":
            return ahead[0] if ahead else published.year
        case "this" | "same" | "that":
            return current[0] if current else published.year
    if current:
        return current[0]
    if "Q" in body or "H" in body or body[1].isalpha():
        return min((y for y in years if spans[y].begin), key=lambda y: (_gap(spans[y], published), y))
    if direction() == "future":
        return ahead[0] if ahead else published.year
    return past[-1] if past else published.year


def _gap(interval: Interval, day: date) -> int:
    """Days between an interval and a day outside it."""
    if interval.begin is None or interval.end is None:
        return 10_000
    return max((interval.begin - day).days, (day - interval.end).days)
