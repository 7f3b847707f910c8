"""What the times of a text, read without a day of publication, leave possible for it: a window for each clue.

The windows lean on how reports are written: a month or a day without its year is the nearest one, a weekday without its
day lies within a week. What is told as past was before the report; what is told as planned comes after it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from primafacie.reading.language import Parse, Sentence, Word
from primafacie.reading.times.anniversaries import ANNIVERSARY, find_anniversaries
from primafacie.reading.times.calendar import add_days, interval_of, make_day
from primafacie.reading.times.governing import head_of
from primafacie.reading.times.lexicon import load_words
from primafacie.reading.times.tense import speaks_of_future, tense_words, verb_of
from primafacie.record.time import Time

HALF_YEAR = 183
"""Days within which a day of the month is told without its year."""
_WEEKDAY = 6
"""Days within which a weekday is told without its day."""
_RECENT = 400
"""Days within which the last past date must lie, for a weekday beside a day of the month to fix the year: the same pair
comes again after five or six years, and in one year of seven it fits by chance."""
_MONTH = 31
"""Days up to which a past date counts as told to the month."""
_QUOTATION = 4000
"""Characters that are looked back over for the start of a quotation."""
_FUTURE_AUX = frozenset({"will", "shall", "'ll", "’ll", "wo"})
"""Those of the auxiliaries of the future that leave no doubt."""
_OF_OTHERS = frozenset({"before", "after", "until", "till", "from", "by", "to", "through"})
"""Prepositions by which a time bounds what it does not date."""
_NOT_TOLD = frozenset({"to", "would", "could", "should", "might", "may", "will", "can", "must"})
_YEARS = re.compile(r"\d{4}(-\d\d){0,2}")


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


@dataclass(frozen=True, slots=True)
class Window:
    """The days on which the report can have been published, both included, and from what that follows, in words."""

    first: date
    last: date
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bound:
    """A day that the report was published not before, or not after.

    Attributes:
        words: The words that say so.
        end: The last day that they can mean: 31 December for a bare year.
    """

    day: date
    words: str
    end: date

    @property
    def is_precise(self) -> bool:
        """Whether it is known to the month."""
        return (self.end - self.day).days <= _MONTH


def milestone_windows(parse: Parse, times: Sequence[Time], milestones: Sequence[Milestone]) -> Iterator[Window]:
    """From milestones that the text tells with their month, day or weekday, but without their year."""
    for sentence in parse.sentences:
        here = [time for time in _times_of(parse, sentence, times) if time.basis == "unresolved"]
        if len(here) == 0:
            continue
        told = parse.text_of(parse.words[sentence.first], parse.words[sentence.last])
        for milestone in milestones:
            if milestone.is_told_in(told):
                day = date.fromisoformat(milestone.date)
                yield from _windows_of(day, f"{milestone.title!r}, which was on {milestone.date}", here)


def _windows_of(day: date, what: str, here: Sequence[Time]) -> Iterator[Window]:
    for time in here:
        last: date | None = None
        if time.value in (f"XXXX-{day.month:02}", f"XXXX-{day.month:02}-{day.day:02}"):
            last = add_days(date(day.year + 1, day.month, 1), -1)
        elif time.value == f"XXXX-WXX-{day.isoweekday()}":
            last = add_days(day, _WEEKDAY)
        elif time.value == "XXXX" and "this year" in time.span.text.lower():
            last = date(day.year, 12, 31)
        if last is not None and last >= day:
            yield Window(day, last, (f"{time.span.text!r} of {what}",))


def anniversary_windows(parse: Parse, times: Sequence[Time]) -> Iterator[Window]:
    """From numbered anniversaries that the text puts on their day or weekday."""
    distinct = {(found.sentence.index, found.day): found for found in find_anniversaries(parse)}
    for found in distinct.values():
        day = found.day
        if day is None or found.is_of_other_year:
            continue
        for time in _times_of(parse, found.sentence, times):
            if time.value == f"XXXX-WXX-{day.isoweekday()}":
                reach = _WEEKDAY
            elif time.rule != ANNIVERSARY and _falls_on(time, day):
                reach = HALF_YEAR
            else:
                continue
            first, last = add_days(day, -reach), add_days(day, reach)
            if first is not None and last is not None:
                ahead = is_planned(parse, time)
                yield Window(first if ahead else day, day if ahead else last, (found.because,))


def _falls_on(time: Time, day: date) -> bool:
    """Whether a time is that day, with or without its year."""
    return time.value == day.isoformat() or _month_day(time) == (day.month, day.day)


def weekday_windows(parse: Parse, times: Sequence[Time], lower: Bound | None) -> Iterator[Window]:
    """From weekdays beside days of the month, where the text dates something to the year in which they agree."""
    if lower is None:
        return
    for time in times:
        pair, weekday = _month_day(time), _weekday_in(time)
        if pair is None or weekday is None:
            continue
        day = day_by_weekday(lower, *pair, weekday)
        first, last = (add_days(day, -HALF_YEAR), add_days(day, HALF_YEAR)) if day is not None else (None, None)
        if day is not None and first is not None and last is not None:
            because = (f"{time.span.text!r}, which falls on that weekday in {day.year}", f"not before {lower.words!r}")
            ahead = is_planned(parse, time)
            yield Window(first if ahead else day, day if ahead else last, because)


def day_by_weekday(lower: Bound, month: int, day: int, weekday: int) -> date | None:
    """The day of the month on that weekday, not long after the bound; None where no year not far from it has one.

    A bare year is no such bound: reports name old years more often than old days.
    """
    if not lower.is_precise:
        return None
    for year in range(lower.day.year, lower.end.year + 2):
        found = make_day(year, month, day)
        if (
            found is not None
            and found.isoweekday() == weekday
            and found >= lower.day
            and (found - lower.end).days <= _RECENT
        ):
            return found
    return None


def lower_bound(parse: Parse, times: Sequence[Time]) -> Bound | None:
    """The latest day that the text tells as past with its year."""
    best: Bound | None = None
    for time, begin, end in _dated(times):
        if (best is None or begin > best.day) and is_told_as_past(parse, time):
            best = Bound(begin, time.span.text, end)
    return best


def upper_bound(parse: Parse, times: Sequence[Time], lower: Bound) -> Bound | None:
    """The first day that the text tells as planned with its year, and that is not before the lower bound."""
    best: Bound | None = None
    for time, _, end in _dated(times):
        if end < lower.day or (best is not None and end >= best.day):
            continue
        if is_planned(parse, time) and _verb_dated_by(parse, time, frozenset()) is not None:
            best = Bound(end, time.span.text, end)
    return best


def _dated(times: Sequence[Time]) -> Iterator[tuple[Time, date, date]]:
    """The times with their year; anniversaries are left out, since reports tell of them before and after their day."""
    for time in times:
        if time.type not in ("DATE", "TIME") or time.basis != "explicit" or time.rule == ANNIVERSARY:
            continue
        value = time.value.partition("T")[0]
        if _YEARS.fullmatch(value) is None:
            continue
        interval = interval_of(value)
        if interval.begin is not None and interval.end is not None and interval.begin.year >= 1900:
            yield time, interval.begin, interval.end


def _times_of(parse: Parse, sentence: Sentence, times: Sequence[Time]) -> Sequence[Time]:
    start, end = parse.words[sentence.first].start, parse.words[sentence.last].end
    low = bisect_left(times, start, key=lambda time: time.span.start)
    return times[low : bisect_left(times, end, key=lambda time: time.span.start)]


def is_told_as_past(parse: Parse, time: Time) -> bool:
    """Whether a time dates a verb in a past tense; a participle has that of the verb above it."""
    verb = _verb_dated_by(parse, time, _OF_OTHERS)
    if verb is None or is_planned(parse, time):
        return False
    while verb is not None:
        aux = {child.lower for child in verb.children if child.dep in ("aux", "auxpass")}
        if not _NOT_TOLD.isdisjoint(aux):
            return False
        if verb.tag == "VBD" or not tense_words().past_auxiliaries.isdisjoint(aux) or verb.lower in ("was", "were"):
            return True
        if verb.tag not in ("VBG", "VBN") or len(aux) > 0 or verb.is_root:
            return False
        verb = verb_of(verb.head)
    return False


def _verb_dated_by(parse: Parse, time: Time, but: frozenset[str]) -> Word | None:
    """The verb that a time hangs on, itself or by one preposition but some; None for a noun ("the 2024 summit")."""
    head = head_of(parse, time)
    if head is None:
        return None
    above = head.head
    if head.dep == "pobj" and above.dep == "prep" and above.lower not in but:
        above = above.head
    return above if above.pos in ("VERB", "AUX") and above is not head else None


def is_planned(parse: Parse, time: Time) -> bool:
    """Whether the clause of a time tells, in the reporter's own words, what is still to come."""
    head = head_of(parse, time)
    verb = verb_of(head) if head is not None else None
    if head is None or verb is None or not speaks_of_future(head) or is_quoted(parse, head):
        return False
    while True:
        aux = {child.lower for child in verb.children if child.dep in ("aux", "auxpass")}
        if not _FUTURE_AUX.isdisjoint(aux):
            return True
        if not tense_words().present_auxiliaries.isdisjoint(aux) or verb.tag in ("VBZ", "VBP"):
            return "have" not in aux
        above = verb_of(verb.head) if not verb.is_root else None
        if above is None or verb.tag == "VBD" or not aux.isdisjoint({"was", "were", "had", "would", "might", "should"}):
            return False
        verb = above


def is_quoted(parse: Parse, word: Word) -> bool:
    """Whether a quotation is open in its paragraph where the word begins."""
    start = parse.paragraphs[parse.paragraph_of(word)].start
    before = parse.text[max(start, word.start - _QUOTATION) : word.start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def narrow(window: Window, parse: Parse, times: Sequence[Time]) -> Window:
    """The window without the days before what is told as past in it, and without those after what is planned."""
    first, last = Bound(window.first, "", window.first), Bound(window.last, "", window.last)
    for time in times:
        pair = _month_day(time)
        day = _in_window(window, *pair) if pair is not None else None
        if day is None:
            continue
        if is_planned(parse, time):
            if first.day <= day <= last.day:
                last = Bound(day, time.span.text, day)
        elif first.day <= day <= last.day and is_told_as_past(parse, time):
            first = Bound(day, time.span.text, day)
    said = [f"{how} {bound.words!r}" for how, bound in (("not before", first), ("not after", last)) if bound.words]
    return Window(first.day, last.day, (*window.because, *said))


def _in_window(window: Window, month: int, day: int) -> date | None:
    for year in range(window.first.year, window.last.year + 1):
        found = make_day(year, month, day)
        if found is not None and window.first <= found <= window.last:
            return found
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
