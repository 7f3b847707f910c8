"""The day of publication from what the dates of a text leave possible, and the days that remain where it stays open."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Literal, NamedTuple

from primafacie.reading.language import Parse
from primafacie.reading.times.anniversaries import ANNIVERSARY, find_anniversaries
from primafacie.reading.times.calendar import Interval, add_days, make_day
from primafacie.reading.times.evidence import (
    Milestone,
    Window,
    anniversary_windows,
    day_by_weekday,
    is_quoted,
    is_told_as_past,
    lower_bound,
    milestone_windows,
    narrow,
    upper_bound,
    weekday_windows,
)
from primafacie.reading.times.governing import governing_time, head_of
from primafacie.record.time import Time

_YEAR = re.compile(r"(?:19|20)\d\d")
_WEEK = 7
"""Days that may remain for a weekday that the text names to single out the day."""
_FIRST_YEAR = 1990
"""What opens with a day before it is history, and no news of the time whose reports are read by machine."""
_LEAD = 2
"""Sentences within which a report opens with its news; the first may be the dateline alone."""
_CLOSE = 60
"""Days from an anniversary within which a report that tells of it is taken to be of that year."""
_SPAN = 370
"""Days between what is past and what is planned, above which they say too little."""
_CREDIT = 60
"""Characters that a credit takes at most."""
_DEICTIC_YEARS = {"last year": 1, "this year": 0, "next year": -1}
_DEICTIC = {"yesterday": 1, "today": 0, "tomorrow": -1}


class Inferred(NamedTuple):
    """A day of publication, and from what it was inferred."""

    day: date
    basis: Literal["dateline", "inferred"]
    because: str | None


class YearFound(NamedTuple):
    """A year, and from what it follows."""

    year: int
    because: str


def find_window(
    parse: Parse, times: Sequence[Time], milestones: Sequence[Milestone], month: Interval | None = None
) -> Window | None:
    """The days on which a report can have been published; None where the text leaves them open or contradicts itself.

    Args:
        parse: The parse of the report.
        times: Its times, read without a day of publication.
        milestones: Dated facts that the report may tell of.
        month: The days that its address leaves, if it names a month.
    """
    lower = lower_bound(parse, times)
    windows = [
        *_of_month(month),
        *milestone_windows(parse, times, milestones),
        *anniversary_windows(parse, times),
        *weekday_windows(parse, times, lower),
        *_years_beside_this_year(parse, times),
    ]
    upper = upper_bound(parse, times, lower) if lower is not None and lower.is_precise else None
    if lower is not None and upper is not None and (upper.day - lower.day).days <= _SPAN:
        windows.append(Window(lower.day, upper.day, (f"not before {lower.words!r}", f"not after {upper.words!r}")))
    if len(windows) == 0:
        return None
    first = max(window.first for window in windows)
    last = min(window.last for window in windows)
    said = tuple(dict.fromkeys(why for window in windows for why in window.because))
    if lower is not None and lower.day > first:
        first, said = lower.day, tuple(dict.fromkeys((*said, f"not before {lower.words!r}")))
    return narrow(Window(first, last, said), parse, times) if first <= last else None


def _of_month(month: Interval | None) -> list[Window]:
    if month is None or month.begin is None or month.end is None:
        return []
    return [Window(month.begin, month.end, ("the month in its address",))]


def day_in(window: Window, times: Sequence[Time]) -> date | None:
    """The day that a window of a few days leaves: its only one, or the last on a weekday that the text names.

    News names the weekday on which it is told. A longer window leaves the day open.
    """
    if window.first == window.last:
        return window.first
    if (window.last - window.first).days > _WEEK:
        return None
    weekdays = {
        int(time.value[-1]) for time in times if time.value.startswith("XXXX-WXX-") and time.value[-1].isdigit()
    }
    days = [add_days(window.first, n) for n in range((window.last - window.first).days, -1, -1)]
    return next((day for day in days if day is not None and day.isoweekday() in weekdays), None)


def year_of(
    parse: Parse, times: Sequence[Time], window: Window | None, month: int, day: int, weekday: int | None
) -> YearFound | None:
    """The year of a day of the month that is known to be the day of publication.

    Args:
        parse: The parse of the report.
        times: Its times, read without a day of publication.
        window: The days that the text leaves; None where it leaves them open.
        month: Month of the day.
        day: Day of the month.
        weekday: ISO number of the weekday beside it; None where there is none.
    """
    found = [*_year_in(window, month, day), *_years_of_anniversaries(parse, month, day)]
    found += _year_of_lead(parse, times, month, day)
    lower = lower_bound(parse, times)
    if weekday is not None and lower is not None:
        matched = day_by_weekday(lower, month, day, weekday)
        if matched is not None:
            found.append(YearFound(matched.year, f"its weekday, not before {lower.words!r}"))
    if len({one.year for one in found}) != 1:
        return None
    published = make_day(found[0].year, month, day)
    if published is None or (lower is not None and published < lower.day):
        return None
    return found[0] if weekday in (None, published.isoweekday()) else None


def _year_in(window: Window | None, month: int, day: int) -> list[YearFound]:
    if window is None:
        return []
    days = [make_day(year, month, day) for year in range(window.first.year, window.last.year + 1)]
    because = "; ".join(window.because)
    return [YearFound(d.year, because) for d in days if d is not None and window.first <= d <= window.last]


def _year_of_lead(parse: Parse, times: Sequence[Time], month: int, day: int) -> list[YearFound]:
    """The year of what the report opens with, where that happened, with its full date, in the week before.

    Only the time of the main verb counts: a lead tells the news, while dates elsewhere may be of any year. What fell on
    the same day of the year is remembered on it, and says nothing.
    """
    for sentence in parse.sentences[:_LEAD]:
        if sentence.root.pos not in ("VERB", "AUX"):
            continue
        time = governing_time(parse, times, sentence.root)
        if time is None or time.basis != "explicit" or len(time.value) != 10 or not is_told_as_past(parse, time):
            continue
        happened = date.fromisoformat(time.value)
        if happened.year < _FIRST_YEAR or time.rule == ANNIVERSARY:
            return []
        days = [make_day(year, month, day) for year in (happened.year, happened.year + 1)]
        near = [d for d in days if d is not None and 0 < (d - happened).days <= _WEEK]
        return [YearFound(d.year, f"{time.span.text!r}, of which it opens by telling") for d in near]
    return []


def _years_of_anniversaries(parse: Parse, month: int, day: int) -> list[YearFound]:
    """The years of numbered anniversaries that fall near the day."""
    found: list[YearFound] = []
    for told in find_anniversaries(parse):
        fallen = told.day
        if fallen is None or told.is_of_other_year:
            continue
        days = [make_day(fallen.year + n, month, day) for n in (-1, 0, 1)]
        near = [d for d in days if d is not None and abs((d - fallen).days) <= _CLOSE]
        found += [YearFound(d.year, told.because) for d in near]
    return found


def day_beside_today(parse: Parse, times: Sequence[Time]) -> Inferred | None:
    """The day of "today, 17 June 2024" or "yesterday (16 June 2024)", outside of quotations; None where they differ."""
    days: dict[date, str] = {}
    for named, dated in pairwise(times):
        shift = _DEICTIC.get(named.span.text.lower())
        if shift is None or len(dated.value) != 10 or not _stand_together(parse, named, dated):
            continue
        day = add_days(date.fromisoformat(dated.value), shift)
        if day is not None:
            days.setdefault(day, _words_of(parse.text, named, dated))
    if len(days) != 1:
        return None
    day, words = days.popitem()
    return Inferred(day, "inferred", repr(words))


def _stand_together(parse: Parse, named: Time, dated: Time) -> bool:
    """Whether a time is followed by its explicit date, outside of quotations: "today (17 June)", "this year, 2024"."""
    between = parse.text[named.span.end : dated.span.start]
    if dated.basis != "explicit" or dated.begin is None or between.strip(" ,(–-") not in ("", "on"):
        return False
    head = head_of(parse, named)
    return head is not None and not is_quoted(parse, head)


def _words_of(text: str, named: Time, dated: Time) -> str:
    """The words from one time to the other, with the bracket that closes them."""
    words = text[named.span.start : dated.span.end]
    return words + ")" if "(" in words and text[dated.span.end : dated.span.end + 1] == ")" else words


def _years_beside_this_year(parse: Parse, times: Sequence[Time]) -> list[Window]:
    """From "this year (2024)" or "last year, 2023"."""
    windows: list[Window] = []
    for named, dated in pairwise(times):
        shift = _DEICTIC_YEARS.get(named.span.text.lower())
        if shift is None or not _YEAR.fullmatch(dated.value) or not _stand_together(parse, named, dated):
            continue
        words = _words_of(parse.text, named, dated)
        first, last = (make_day(int(dated.value) + shift, *pair) for pair in ((1, 1), (12, 31)))
        if first is not None and last is not None:
            windows.append(Window(first, last, (repr(words),)))
    return windows


def find_credit(parse: Parse, times: Sequence[Time]) -> Inferred | None:
    """A full date in brackets at the end of the report or on its first line: "(Newswire, 17 June 2024)"."""
    if len(parse.paragraphs) == 0:
        return None
    for paragraph in (parse.paragraphs[0], parse.paragraphs[-1]):
        for time in times:
            if time.type != "DATE" or len(time.value) != 10 or time.basis != "explicit":
                continue
            if not paragraph.start <= time.span.start < paragraph.end:
                continue
            brackets = _brackets_around(parse.text, time, paragraph.start, paragraph.end)
            if brackets is None:
                continue
            is_title = paragraph.index == 0 and "\n" not in parse.text[paragraph.start : brackets[0]]
            if is_title or brackets[1] >= paragraph.end - 2:
                words = parse.text[brackets[0] : brackets[1] + 1]
                return Inferred(date.fromisoformat(time.value), "inferred", f"the credit {words!r}")
    return None


def _brackets_around(text: str, time: Time, start: int, end: int) -> tuple[int, int] | None:
    """Where the brackets open and close that hold a time and names before it, and open or end a line."""
    for opening, closing in ("()", "[]"):
        opened = text.rfind(opening, max(start, time.span.start - _CREDIT), time.span.start)
        closed = text.find(closing, time.span.end, min(end, time.span.end + _CREDIT))
        if opened < 0 or closed < 0 or closed - opened > _CREDIT or text[time.span.end : closed].strip() != "":
            continue
        opens_line = opened == start or text[opened - 1] == "\n"
        ends_line = closed + 1 >= end - 1 or text[closed + 1 : closed + 2] == "\n"
        names = text[opened + 1 : time.span.start].replace(",", " ").split()
        if (opens_line or ends_line) and all(not name[0].islower() for name in names):
            return opened, closed
    return None
