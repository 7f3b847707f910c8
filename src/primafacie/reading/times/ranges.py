"""Ranges told in two expressions: "from Monday to Wednesday", "between May and July"."""

from collections.abc import Sequence
from dataclasses import replace

from primafacie.reading.times.calendar import add_days, interval_of
from primafacie.reading.times.context import Context
from primafacie.reading.times.expression import Calendar
from primafacie.reading.times.grammar import Found
from primafacie.reading.times.tokens import Token
from primafacie.reading.times.values import Value

_OPENERS = {"from": ("to", "until", "till", "through", "-"), "between": ("and", "-")}

Read = tuple[Found, Value]
"""What was read, and its value."""


def join_ranges(reads: list[Read], context: Context) -> list[Read]:
    """The reads, with the two ends of each range in their order and the year of its end on its beginning."""
    joined = list(reads)
    for i in range(len(joined) - 1):
        (first, start), (second, stop) = joined[i], joined[i + 1]
        if _is_range(first, second, context.tokens):
            start, stop = _agree(first, start, second, stop, context)
            joined[i], joined[i + 1] = (first, start), (second, stop)
    return joined


def _is_range(first: Found, second: Found, tokens: Sequence[Token]) -> bool:
    if second.first - first.stop not in (1, 2):
        return False
    if tokens[first.stop].lower == "to" and second.first - first.stop == 1:
        return True
    if first.first == 0:
        return False
    links = _OPENERS.get(tokens[first.first - 1].lower, ())
    return tokens[first.stop].lower in links


def _agree(first: Found, start: Value, second: Found, stop: Value, context: Context) -> tuple[Value, Value]:
    early, late = first.expression, second.expression
    if not isinstance(early, Calendar) or not isinstance(late, Calendar) or early.year is not None:
        return start, stop
    if early.month is not None and late.month is not None and late.year is not None:
        year = late.year - ((early.month, early.day or 0) > (late.month, late.day or 31))
        return replace(in_year(start, year), basis=stop.basis), stop
    if not _is_after(start, stop) or late.year is not None:
        return start, stop
    context.first, context.stop = first.first, first.stop
    back = context.direction() == "past"
    if early.weekday is not None and late.weekday is not None and early.month is None and late.month is None:
        return (_weeks_on(start, -1), stop) if back else (start, _weeks_on(stop, 1))
    if early.month is not None and late.month is not None and start.interval.begin and stop.interval.begin:
        if back:
            return in_year(start, start.interval.begin.year - 1), stop
        return start, in_year(stop, stop.interval.begin.year + 1)
    return start, stop


def _is_after(start: Value, stop: Value) -> bool:
    begin, end = start.interval.begin, stop.interval.begin
    return begin is not None and end is not None and begin > end


def in_year(value: Value, year: int) -> Value:
    """The value in another year; itself where that year has no such day."""
    text = f"{year:04}{value.value[4:]}"
    interval = interval_of(text)
    return value if interval.begin is None else replace(value, value=text, interval=interval)


def _weeks_on(value: Value, weeks: int) -> Value:
    day = add_days(value.interval.begin, 7 * weeks) if value.interval.begin is not None else None
    return value if day is None else replace(value, value=day.isoformat(), interval=interval_of(day.isoformat()))
