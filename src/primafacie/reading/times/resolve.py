"""From what an expression says, and the context, to its TIMEX3 value and its days."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from primafacie.reading.times.builders import length_value
from primafacie.reading.times.calendar import UNKNOWN, Interval, add_days, interval_of, nth_weekday, shift, value_at
from primafacie.reading.times.context import Anchor, Context
from primafacie.reading.times.expression import (
    Between,
    Calendar,
    Clock,
    Edge,
    Expression,
    Holiday,
    Length,
    NthWeekday,
    Period,
    Recurrence,
    Reference,
    Shift,
    WeekOf,
    Years,
)
from primafacie.reading.times.holidays import load_holidays
from primafacie.reading.times.named import resolve_calendar
from primafacie.reading.times.values import Value, from_anchor, from_published, unresolved
from primafacie.record.time import TimeType

_UNKNOWN_PERIOD = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "FN": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX",
                   "Q": "XXXX-QX", "Y": "XXXX", "DE": "XXX", "CE": "XX", "ML": "X"}  # fmt: skip
_CLOCK_UNITS = ("S", "MIN", "H")


def resolve(expression: Expression, context: Context) -> Value | None:
    """The value of an expression, or None where it turns out to name no time."""
    return RESOLVERS[type(expression)](expression, context)


_MEMORY = 3
"""Sentences within which "then" and "that day" point back to a time."""


def _reference(expression: Reference, context: Context) -> Value | None:
    """A vague time; "by then" is the time that the text spoke of last, and none where it spoke of none."""
    if not expression.anchor:
        return Value("DATE", expression.value, UNKNOWN, "relative")
    anchor = context.last_anchor(_MEMORY)
    return from_anchor("DATE", anchor.value.partition("T")[0]) if anchor is not None else None


def _years(expression: Years, context: Context) -> Value:
    prefix = expression.prefix
    if not expression.short:
        return Value("DATE", prefix, interval_of(prefix), "explicit")
    year = context.published.year if context.published is not None else 1999
    century = year // 100
    if int(prefix) > year % 100:
        century -= 1
    value = f"{century:02}{prefix[0]}"
    return Value("DATE", value, interval_of(value), "explicit")


def _period(expression: Period, context: Context) -> Value | None:
    unit, which = expression.unit, expression.which
    if unit in _CLOCK_UNITS:
        if which == "this":
            return Value("DATE", "PRESENT_REF", UNKNOWN, "relative")
        return _length(Length(((1, unit),), which), context)
    if which == "fiscal":
        return replace(_placed_period(unit, "this", context), interval=UNKNOWN)
    if which == "next" and _is_narrative(unit, context):
        which = "following"
    found = _placed_period(unit, which, context)
    so_far = which == "this" and context.preceding(2) == ["so", "far"]
    return _narrow(found, "earlier" if so_far else expression.mod, context)


def _is_narrative(unit: str, context: Context) -> bool:
    """Whether "the next day" or "the next week" goes on from a time of the text: with its article, told as past."""
    if context.tokens[context.first].lower != "the" and unit != "D":
        return False
    return context.anchor(unit) is not None and (unit == "D" or context.direction() == "past")


def _placed_period(unit: str, which: str, context: Context) -> Value:
    if unit == "Q" and which == "latest":
        return _latest_quarter(context)
    if which == "that" and unit == "D":
        vague = _day_in_last(context)
        if vague is not None:
            return vague
    if which in ("previous", "following", "same", "that", "latest"):
        anchor = context.anchor(unit)
        if anchor is not None and anchor.interval.begin is not None:
            step = {"previous": -1, "following": 1}.get(which, 0)
            day = shift(anchor.interval.begin, step, unit)
            if day is not None:
                return from_anchor("DATE", value_at(day, unit))
    published = context.published
    if published is None:
        return unresolved("DATE", _UNKNOWN_PERIOD.get(unit, "XXXX-XX-XX"))
    step = {"last": -1, "next": 1, "previous": -1, "following": 1, "latest": -1}.get(which, 0)
    if unit == "WE":
        step = _weekend_step(published, which, context)
    day = shift(published, step, unit)
    if day is None:
        return unresolved("DATE", _UNKNOWN_PERIOD.get(unit, "XXXX-XX-XX"))
    return from_published("DATE", value_at(day, unit), context)


def _day_in_last(context: Context) -> Value | None:
    """ "That day" behind "one day in April 1961": a day of the month or year that the text spoke of last."""
    anchor = next((each for each in reversed(context.anchors) if each.precision in ("D", "M", "Y")), None)
    if anchor is None or not anchor.is_indefinite or context.word.sentence - anchor.sentence > _MEMORY:
        return None
    known = anchor.value.replace("-XX", "")
    return replace(from_anchor("DATE", known), value=known + "-XX" * (2 - known.count("-")))


def _latest_quarter(context: Context) -> Value:
    """The quarter that the text speaks of, or the last that was complete on the publication day."""
    for anchor in reversed(context.anchors):
        if anchor.precision == "Q" and not anchor.is_comparison and _is_over(anchor, context):
            return from_anchor("DATE", anchor.value)
    if context.published is None:
        return unresolved("DATE", "XXXX-QX")
    day = shift(context.published, -1, "Q")
    return from_published("DATE", value_at(day or context.published, "Q"), context)


def _is_over(anchor: Anchor, context: Context) -> bool:
    end = anchor.interval.end
    return context.published is None or (end is not None and end < context.published)


def _weekend_step(published: date, which: str, context: Context) -> int:
    """Weeks from the publication week to the weekend meant; on weekdays the bare one is the one that has passed."""
    if which == "next":
        return 1
    if which == "last":
        return -1
    if published.isoweekday() >= 6:
        return 0
    if which == "this":
        return -1 if context.is_told_as_past() else 0
    return 0 if context.direction() == "future" else -1


def _narrow(found: Value, mod: str | None, context: Context) -> Value:
    """ "earlier this year" ends, and "later this year" begins, on the publication day."""
    published, interval = context.published, found.interval
    if published is None or interval.begin is None or interval.end is None:
        return found
    if not interval.begin <= published <= interval.end:
        return found
    if mod == "earlier":
        return replace(found, interval=Interval(interval.begin, published))
    if mod == "later":
        return replace(found, interval=Interval(published, interval.end))
    return found


def _shift(expression: Shift, context: Context) -> Value | None:
    amount, unit, sign = expression.amount, expression.unit, expression.sign
    if isinstance(amount, str):
        if expression.anchor == "narrative":
            return Value("DURATION", length_value(((amount, unit),)), UNKNOWN, "relative")
        return Value("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", UNKNOWN, "relative")
    if amount != int(amount):
        finer = {"Y": ("M", 12), "W": ("D", 7), "DE": ("Y", 10), "CE": ("Y", 100)}.get(unit)
        unit, amount = (finer[0], round(amount * finer[1])) if finer is not None else (unit, round(amount))
    if unit == "H" and amount % 24 == 0:
        unit, amount = "D", amount // 24
    steps = sign * int(amount)
    if expression.anchor == "narrative" or (unit == "Y" and amount == 1 and sign < 0):
        anchor = context.anchor(unit, sentences=12 if expression.anchor == "narrative" else 3, comparisons=False)
        if anchor is not None and anchor.interval.begin is not None:
            precision = expression.precision or unit
            if expression.precision is None and unit != "D" and amount == 1 and anchor.precision not in ("other", "D"):
                precision = anchor.precision
            if expression.anchor == "narrative" or precision in ("Q", "HY"):
                day = shift(anchor.interval.begin, steps, unit)
                return from_anchor("DATE", value_at(day, precision)) if day is not None else None
    if context.published is None or (expression.anchor == "narrative" and sign > 0):
        return unresolved("DATE", _UNKNOWN_PERIOD.get(unit, "XXXX-XX-XX"))
    day = shift(context.published, steps, unit)
    if day is None:
        return Value("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", UNKNOWN, "relative")
    if unit in _CLOCK_UNITS:
        return from_published("TIME", f"{day.isoformat()}TXX", context)
    return from_published("DATE", value_at(day, unit), context)


def _length(expression: Length, context: Context) -> Value:
    value = length_value(expression.parts)
    plain = Value("DURATION", value, UNKNOWN, "explicit")
    sign = {"last": -1, "latest": -1, "next": 1}.get(expression.which or "")
    if context.following == "of":
        return plain
    published = context.published
    amount, unit = expression.parts[0]
    if sign is None or published is None or isinstance(amount, str) or amount != int(amount) or unit in _CLOCK_UNITS:
        return plain
    other = shift(published, sign * int(amount), unit)
    if other is None:
        return plain
    begin, end = (other, published) if sign < 0 else (published, other)
    return replace(from_published("DURATION", value, context), interval=Interval(begin, end))


def _holiday(expression: Holiday, context: Context) -> Value | None:
    entry = load_holidays()[expression.key]
    if expression.year is not None:
        day = entry.day_in(expression.year)
        value = day.isoformat() if day is not None else f"{expression.year:04}"
        return Value("DATE", value, interval_of(value), "explicit")
    published = context.published
    if published is None:
        return unresolved("DATE", f"XXXX-{entry.on}" if entry.on is not None else "XXXX-XX-XX")
    years = (published.year - 1, published.year, published.year + 1)
    days = [day for day in (entry.day_in(year) for year in years if 1 <= year <= 9999) if day is not None]
    if expression.which in ("last", "previous"):
        days = [day for day in days if day < published][-1:]
    elif expression.which == "next":
        days = [day for day in days if day > published][:1]
    elif expression.which == "this":
        days = [day for day in days if day.year == published.year]
    if len(days) == 0:
        return unresolved("DATE", "XXXX-XX-XX")
    nearest = min(days, key=lambda day: (abs((day - published).days), day))
    return from_published("DATE", nearest.isoformat(), context)


def _clock(expression: Clock, context: Context) -> Value:
    day = _day_of_clock(expression, context)
    if day is None:
        return unresolved("TIME", f"XXXX-XX-XX{expression.value}")
    body = day.value.partition("T")[0]
    return replace(day, type="TIME", value=body + expression.value)


def _day_of_clock(expression: Clock, context: Context) -> Value | None:
    if expression.day is not None:
        return resolve(expression.day, context)
    which = expression.which
    if which == "that" and _day_in_last(context) is not None:
        return _day_in_last(context)
    anchor = context.anchor("D", sentences={None: 0, "that": 12, "same": 12}.get(which, 6))
    if anchor is not None and anchor.precision == "D" and which not in ("last", "this"):
        step = {"next": 1, "following": 1, "previous": -1, "later": 0}.get(which or "", 0)
        base = anchor.interval.begin
        day = add_days(base, step) if base is not None else None
        if day is not None:
            return from_anchor("TIME", day.isoformat())
    if context.published is None:
        return None
    step = {"last": -1, "next": 1, "following": 1, "previous": -1}.get(which or "", 0)
    day = add_days(context.published, step)
    return from_published("TIME", day.isoformat(), context) if day is not None else None


def _between(expression: Between, context: Context) -> Value | None:
    first, last = resolve(expression.first, context), resolve(expression.last, context)
    if first is None or last is None or "DATE" not in (first.type, last.type):
        return None
    type_: TimeType = "DATE"
    begin, end = first.interval.begin, last.interval.end
    if begin is not None and end is not None and begin > end:
        return None
    value = f"{first.value}/{last.value}"
    if "unresolved" in (first.basis, last.basis):
        return unresolved(type_, value)
    return Value(type_, value, Interval(begin, end), last.basis)


def _nth_weekday(expression: NthWeekday, context: Context) -> Value | None:
    month = resolve(expression.of, context)
    if month is None or month.interval.begin is None:
        return month
    day = nth_weekday(month.interval.begin.year, month.interval.begin.month, expression.weekday, expression.n)
    return replace(month, value=day.isoformat(), interval=Interval(day, day)) if day is not None else None


def _week_of(expression: WeekOf, context: Context) -> Value | None:
    day = resolve(expression.day, context)
    if day is None or day.interval.begin is None:
        return day
    value = value_at(day.interval.begin, "W")
    return replace(day, value=value, interval=interval_of(value))


def _edge(expression: Edge, context: Context) -> Value | None:
    found = resolve(expression.of, context)
    if found is None:
        return None
    if expression.edge == "last_day" and found.interval.end is not None:
        return replace(
            found, value=found.interval.end.isoformat(), interval=Interval(found.interval.end, found.interval.end)
        )
    return _narrow(found, expression.edge, context)


def _recurrence(expression: Recurrence, _context: Context) -> Value:
    return Value("SET", expression.value, UNKNOWN, "explicit")


RESOLVERS: dict[type[Expression], Callable[[Any, Context], Value | None]] = {
    Calendar: resolve_calendar,
    Years: _years,
    Period: _period,
    Shift: _shift,
    Length: _length,
    Recurrence: _recurrence,
    Reference: _reference,
    Holiday: _holiday,
    Clock: _clock,
    Between: _between,
    NthWeekday: _nth_weekday,
    WeekOf: _week_of,
    Edge: _edge,
}
