"""What expressions that stand beside one another share: a year, a day, the period of which a length is a part."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from primafacie.reading.times.calendar import Interval, add_days, shift
from primafacie.reading.times.expression import Calendar, Clock, Length
from primafacie.reading.times.grammar import Found
from primafacie.reading.times.ranges import Read, in_year
from primafacie.reading.times.tokens import Token
from primafacie.reading.times.values import Value

_LINKS = frozenset({",", "and", "or", "&", "in"})
_FIRST = frozenset({"first", "opening"})
_LAST = frozenset({"last", "final", "closing"})
_SITUATED = "times.duration.situated"


def share(reads: Sequence[Read], tokens: Sequence[Token]) -> list[Read]:
    """The reads, each completed by those beside it."""
    return place_lengths(share_brackets(share_days(share_years(reads, tokens)), tokens), tokens)


def share_years(reads: Sequence[Read], tokens: Sequence[Token]) -> list[Read]:
    """The reads, with the year of the last of a list on those before it: "January, March and May 2020"."""
    shared = list(reads)
    for i in range(len(shared) - 2, -1, -1):
        (first, start), (second, stop) = shared[i], shared[i + 1]
        early, late = first.expression, second.expression
        if not isinstance(early, Calendar) or not isinstance(late, Calendar) or late.year is None:
            continue
        if not _is_list(first, second, tokens) or not _is_same_kind(early, late):
            continue
        value = replace(in_year(start, late.year), basis=stop.basis)
        shared[i] = (replace(first, expression=replace(early, year=late.year)), value)
    return shared


def _is_list(first: Found, second: Found, tokens: Sequence[Token]) -> bool:
    """Whether nothing but a comma, "and" or "or" stands between two expressions."""
    between = tokens[first.stop : second.first]
    return 1 <= len(between) <= 3 and all(token.lower in _LINKS for token in between)


def _is_same_kind(early: Calendar, late: Calendar) -> bool:
    """Whether both are months, days, seasons, quarters or halves, and the first lacks nothing but its year."""
    bare = early.year is None and early.which is None and early.year_which is None and early.weekday is None
    kinds = [
        [point.month is not None, point.day is not None, point.season is not None, point.quarter is not None,
         point.half is not None, point.fiscal]
        for point in (early, late)
    ]  # fmt: skip
    return bare and kinds[0] == kinds[1] and any(kinds[0])


def share_days(reads: Sequence[Read]) -> list[Read]:
    """The reads, with a clock time on the day that its sentence names after it: "at 5 p.m. (0800 GMT) on Friday"."""
    shared = list(reads)
    for i, (found, _) in enumerate(reads):
        expression = found.expression
        if not isinstance(expression, Clock) or expression.day is not None or expression.which is not None:
            continue
        day = _day_after(shared[i + 1 : i + 4], found.sentence)
        if day is None or any(
            _is_day(other) and r.sentence == found.sentence for r, other in shared[max(0, i - 3) : i]
        ):
            continue
        shared[i] = (found, replace(day, type="TIME", value=day.value.partition("T")[0] + expression.value))
    return shared


def _day_after(following: Sequence[Read], sentence: int) -> Value | None:
    """The day that the first of the expressions names, alone or with a clock time of its own."""
    for found, value in following:
        if found.sentence != sentence:
            return None
        dated = isinstance(found.expression, Clock) and found.expression.day is not None
        if _is_day(value) or (dated and value.interval.begin is not None):
            return value
    return None


def _is_day(value: Value) -> bool:
    """Whether the value is one day, not a time inside it."""
    return value.type == "DATE" and len(value.value) == 10 and value.value[4] == "-" and "/" not in value.value


def share_brackets(reads: Sequence[Read], tokens: Sequence[Token]) -> list[Read]:
    """The reads, with a weekday in brackets on the day before it: "on 12 May 2020 (Tuesday)"."""
    shared = list(reads)
    for i in range(1, len(shared)):
        (before, day), (found, _) = shared[i - 1], shared[i]
        point = found.expression
        if not isinstance(point, Calendar) or point.weekday is None or point.which is not None or not _is_day(day):
            continue
        if before.stop == found.first - 1 and tokens[before.stop].lower == "(" and _closes(found, tokens):
            named = day.interval.begin
            if named is not None and named.isoweekday() == point.weekday:
                shared[i] = (found, day)
    return shared


def _closes(found: Found, tokens: Sequence[Token]) -> bool:
    return found.stop < len(tokens) and tokens[found.stop].lower == ")"


def place_lengths(reads: Sequence[Read], tokens: Sequence[Token]) -> list[Read]:
    """The reads, with the days of "the first nine months" where "of 2019" follows."""
    placed = list(reads)
    for i in range(len(placed) - 1):
        (found, value), (other, whole) = placed[i], placed[i + 1]
        if found.rule != _SITUATED or other.first - found.stop not in (1, 2) or tokens[found.stop].lower != "of":
            continue
        interval = _part(found, tokens, whole.interval)
        if interval is not None:
            placed[i] = (found, replace(value, interval=interval, basis=whole.basis))
    return placed


def _part(found: Found, tokens: Sequence[Token], whole: Interval) -> Interval | None:
    """The days of a length at the beginning or the end of a period; None where the words do not place it there."""
    length, words = found.expression, {token.lower for token in tokens[found.first : found.stop]}
    if not isinstance(length, Length) or whole.begin is None or whole.end is None:
        return None
    amount, unit = length.parts[0]
    if isinstance(amount, str) or amount != int(amount) or unit not in ("D", "W", "M", "Q", "Y"):
        return None
    begin: date | None = None
    end: date | None = None
    if words & _FIRST:
        after = shift(whole.begin, int(amount), unit)
        begin, end = whole.begin, add_days(after, -1) if after is not None else None
    elif words & _LAST:
        after = add_days(whole.end, 1)
        begin, end = shift(after, -int(amount), unit) if after is not None else None, whole.end
    inside = begin is not None and end is not None and whole.begin <= begin <= end <= whole.end
    return Interval(begin, end) if inside else None
