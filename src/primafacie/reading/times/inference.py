"""The day of publication from what the dates of a text leave possible.

A dated past event is a lower bound. A weekday beside a day of the month fixes the year, if a lower bound is near. A
milestone whose day is known fixes it by the time that the report gives it: "in March" puts the report into the year
that follows that day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple, Protocol

from primafacie.reading.language import Parse, Sentence
from primafacie.reading.times.calendar import add_days, interval_of, make_day
from primafacie.reading.times.governing import head_of
from primafacie.reading.times.lexicon import load_words
from primafacie.reading.times.tense import speaks_of_future
from primafacie.record.time import Time

_YEAR = timedelta(days=365)
_MAX_GAP = 5
"""Years between the last lower bound and the report; a weekday beside a day of the month recurs after five or six."""


class Milestone(Protocol):
    """A dated fact by which a report that tells of it can be dated.

    Attributes:
        date: Its day, as YYYY-MM-DD.
        title: What it is, in words.
    """

    @property
    def date(self) -> str:
        """Its day, as YYYY-MM-DD."""

    @property
    def title(self) -> str:
        """What it is, in words."""

    def is_told_in(self, sentence: str) -> bool:
        """Whether a sentence speaks of it."""


class Inferred(NamedTuple):
    """A day of publication, and from what it was inferred."""

    day: date
    basis: Literal["dateline", "inferred"]
    because: str | None


class YearFound(NamedTuple):
    """A year, and from what it follows."""

    year: int
    because: str


@dataclass(frozen=True, slots=True)
class _Window:
    """The days on which the report can have been published, both included."""

    first: date
    last: date
    because: str


def infer_day(parse: Parse, times: Sequence[Time], milestones: Sequence[Milestone]) -> Inferred | None:
    """The day of publication, or None where the text leaves it open.

    Args:
        parse: The parse of the report.
        times: Its times, read without a day of publication.
        milestones: Dated facts that the report may tell of.
    """
    credit = _credit(parse, times)
    if credit is not None:
        return credit
    window = _milestone_window(parse, times, milestones) or _weekday_window(times)
    if window is None:
        return None
    return _day_in(window, parse, times)


def year_of(
    parse: Parse, times: Sequence[Time], milestones: Sequence[Milestone], month: int, day: int, weekday: int | None
) -> YearFound | None:
    """The year of a day of the month that is known to be the day of publication."""
    window = _milestone_window(parse, times, milestones)
    if window is not None:
        for year in range(window.first.year, window.last.year + 1):
            found = make_day(year, month, day)
            if found is not None and window.first <= found <= window.last:
                return YearFound(year, window.because)
    lower = _lower_bound(parse, times)
    if weekday is not None and lower is not None:
        found_year = _year_by_weekday(lower[0], month, day, weekday)
        if found_year is not None:
            return YearFound(found_year, f"its weekday, not before {lower[1]!r}")
    pair = _weekday_window(times)
    if pair is not None:
        found_day = min(
            (d for y in (pair.first.year - 1, pair.first.year, pair.first.year + 1) if (d := make_day(y, month, day))),
            key=lambda d: abs((d - pair.first).days),
        )
        return YearFound(found_day.year, pair.because)
    if lower is not None and lower[2]:
        found = make_day(lower[0].year, month, day)
        if found is not None and timedelta(0) <= found - lower[0] <= timedelta(days=120):
            return YearFound(found.year, f"{lower[1]!r}, the last date with a year")
    return None


def _credit(parse: Parse, times: Sequence[Time]) -> Inferred | None:
    """A full date in brackets with which the report ends or begins: "(Reuters, 17 June 2024)"."""
    edges = {0, len(parse.paragraphs) - 1}
    for time in times:
        if time.type != "DATE" or len(time.value) != 10 or time.basis != "explicit" or time.begin is None:
            continue
        for index in sorted(edges):
            paragraph = parse.paragraphs[index]
            if not paragraph.start <= time.span.start < paragraph.end:
                continue
            opened = parse.text.rfind("(", paragraph.start, time.span.start)
            closed = parse.text.find(")", time.span.end, paragraph.end)
            if opened == -1 or closed == -1 or parse.text.find(")", opened, time.span.start) != -1:
                continue
            inside = parse.text[opened : closed + 1]
            at_edge = opened <= paragraph.start + 60 if index == 0 else closed >= paragraph.end - 2
            if at_edge and len(inside) < 60 and parse.text[closed - (closed - time.span.end) : closed].strip() == "":
                return Inferred(date.fromisoformat(time.begin), "inferred", f"the credit {inside!r}")
    return None


def _lower_bound(parse: Parse, times: Sequence[Time]) -> tuple[date, str, bool] | None:
    """The latest day that the text tells as past with its year; its words; whether it is known to the day."""
    best: tuple[date, str, bool] | None = None
    for time in times:
        if time.type not in ("DATE", "TIME") or time.basis != "explicit" or "/" in time.value:
            continue
        begin = interval_of(time.value).begin
        if begin is None or begin.year < 1900 or is_future(parse, time):
            continue
        if best is None or begin > best[0]:
            best = (begin, time.span.text, len(time.value) >= 10)
    return best


def is_future(parse: Parse, time: Time) -> bool:
    """Whether the clause of a time speaks of what was still to come."""
    head = head_of(parse, time)
    return head is not None and speaks_of_future(head)


def _milestone_window(parse: Parse, times: Sequence[Time], milestones: Sequence[Milestone]) -> _Window | None:
    """The narrowest window that milestones told in the text leave."""
    best: _Window | None = None
    for sentence in parse.sentences:
        start, end = parse.words[sentence.first].start, parse.words[sentence.last].end
        text = parse.text[start:end]
        for milestone in milestones:
            if not milestone.is_told_in(text):
                continue
            for window in _windows_of(milestone, sentence, parse, times):
                if best is None or window.first > best.first:
                    best = window
    return best


def _windows_of(milestone: Milestone, sentence: Sentence, parse: Parse, times: Sequence[Time]) -> Iterator[_Window]:
    day = date.fromisoformat(milestone.date)
    start, end = parse.words[sentence.first].start, parse.words[sentence.last].end
    for time in times:
        if not start <= time.span.start < end:
            continue
        because = f"{time.span.text!r} of {milestone.title!r}, which was on {milestone.date}"
        last: date | None = None
        if time.value in (f"XXXX-{day.month:02}", f"XXXX-{day.month:02}-{day.day:02}"):
            last = make_day(day.year + 1, day.month, 1)
        elif time.value == f"XXXX-WXX-{day.isoweekday()}":
            last = add_days(day, 6)
        elif time.value == "XXXX" and "this year" in time.span.text.lower():
            last = date(day.year, 12, 31)
        if last is not None and last >= day:
            yield _Window(day, last, because)


def _weekday_window(times: Sequence[Time]) -> _Window | None:
    """Days around a weekday beside a day of the month, in the one year that the text's last date leaves."""
    lower = max((b for t in times if t.basis == "explicit" and (b := interval_of(t.value).begin)), default=None)
    if lower is None:
        return None
    for time in times:
        pair = _month_day(time)
        weekday = _weekday_in(time)
        if pair is None or weekday is None:
            continue
        year = _year_by_weekday(lower, *pair, weekday)
        day = make_day(year, *pair) if year is not None else None
        if day is not None:
            begin, end = add_days(day, -180), add_days(day, 180)
            because = f"{time.span.text!r}, which falls on that weekday in {year}"
            return _Window(max(begin or day, min(lower, day)), end or day, because)
    return None


def _month_day(time: Time) -> tuple[int, int] | None:
    value = time.value.partition("/")[0].partition("T")[0]
    if len(value) == 10 and value.startswith("XXXX-") and value[5:7].isdigit() and value[8:].isdigit():
        return int(value[5:7]), int(value[8:])
    return None


def _weekday_in(time: Time) -> int | None:
    words = load_words()
    for word in time.span.text.lower().replace(",", " ").replace(".", " ").split():
        if "weekday" in words.get(word, {}):
            return int(words[word]["weekday"])
    return None


def _year_by_weekday(lower: date, month: int, day: int, weekday: int) -> int | None:
    """The first year, from the lower bound on, in which the day falls on that weekday; None if it is too far off."""
    for year in range(lower.year, lower.year + _MAX_GAP + 1):
        found = make_day(year, month, day)
        if found is not None and found.isoweekday() == weekday and found >= lower - timedelta(days=31):
            return year
    return None


def _day_in(window: _Window, parse: Parse, times: Sequence[Time]) -> Inferred | None:
    """The day in the window that the days and weekdays of the text point to; None where it names none."""
    past, ahead = window.first, window.last
    bounds: dict[str, str] = {}
    for time in times:
        pair = _month_day(time)
        day = _in_window(window, pair) if pair is not None else None
        if day is None:
            continue
        if is_future(parse, time):
            if day <= ahead:
                ahead, bounds["not after"] = day, time.span.text
        elif day >= past:
            past, bounds["not before"] = day, time.span.text
    if len(bounds) == 0 and window.last - window.first > timedelta(days=7):
        return None
    day = _by_weekday(past, ahead, times) or past
    said = [f"{how} {words!r}" for how, words in bounds.items()]
    because = "; ".join([window.because, *said])
    return Inferred(day, "inferred", because)


def _in_window(window: _Window, pair: tuple[int, int]) -> date | None:
    for year in range(window.first.year, window.last.year + 1):
        day = make_day(year, *pair)
        if day is not None and window.first <= day <= window.last:
            return day
    return None


def _by_weekday(first: date, last: date, times: Sequence[Time]) -> date | None:
    """The latest day between the two that is a weekday named without a date: news names the weekday it is told on."""
    weekdays = {
        int(time.value[-1]) for time in times if time.value.startswith("XXXX-WXX-") and time.value[-1].isdigit()
    }
    if not timedelta(0) <= last - first <= timedelta(days=31):
        return None
    day = last
    while day >= first:
        if day.isoweekday() in weekdays:
            return day
        day -= timedelta(days=1)
    return None
