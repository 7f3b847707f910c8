"""The scale of timeline pictures: days to places, so that years and days can stand in one picture."""

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from primafacie.outputs.days import parse_day
from primafacie.outputs.view import is_dated
from primafacie.record import Event

Interval = tuple[str | None, str | None]
"""First and last day, inclusive, as ISO days; None where an end is open."""

_FIRST, _LAST = 3.0, 97.0
"""Where the first and the last day stand, in per cent of the width."""
_LABEL = 26.0
"""Per cent of the width that a label takes at most."""
_MIN_WIDTH = 1.2
"""Per cent that the bar of one day takes."""
_SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Bar:
    """Where an event lies, in per cent of the width; open ends run to the edge."""

    x: float
    width: float
    open_begin: bool
    open_end: bool


@dataclass(frozen=True)
class Tick:
    """A label on the axis; `anchor` is the end of the label that stands at `x`."""

    x: float
    label: str
    anchor: Literal["start", "middle", "end"]


class Days:
    """Places for days. The width between two days that are named grows with the logarithm of the days between.

    So a report that looks back twenty-four years and ahead two days shows both.

    Args:
        intervals: First and last day of each thing that has a place, as ISO days; None where an end is open.
        mark: A day with a place of its own, such as that of publication; None for none.
    """

    def __init__(self, intervals: Iterable[Interval], mark: str | None = None) -> None:
        self._mark = parse_day(mark)
        self._intervals = list(intervals)
        days = {parse_day(day) for interval in self._intervals for day in interval} | {self._mark}
        self._days = sorted(day for day in days if day is not None)
        self._places = _places(self._days)

    @property
    def mark(self) -> float | None:
        """Where the marked day stands; None where there is none."""
        return self._places[self._mark] if self._mark is not None else None

    def place(self, interval: Interval) -> Bar | None:
        """Where an interval lies that was given at the start; None where both its ends are open."""
        begin, end = parse_day(interval[0]), parse_day(interval[1])
        if begin is None and end is None:
            return None
        left = self._places[begin] if begin is not None else 0.0
        right = self._places[end] if end is not None else 100.0
        return Bar(round(left, 2), round(max(right - left, _MIN_WIDTH), 2), begin is None, end is None)

    def ticks(self) -> list[Tick]:
        """Labels for the first days of intervals, as many as have room."""
        ticks: list[Tick] = []
        seen: set[str] = set()
        free = 0.0
        for interval in sorted(self._intervals, key=lambda interval: interval[0] or interval[1] or ""):
            day = parse_day(interval[0] or interval[1])
            if day is None:
                continue
            label = _label(day, interval)
            place = self._places[day]
            anchor, left = _stand(place)
            if label not in seen and left >= free:
                ticks.append(Tick(round(place, 2), label, anchor))
                seen.add(label)
                free = left + _LABEL
        return ticks


class Scale:
    """Places for the events of one report; those that it does not date have none."""

    def __init__(self, events: Iterable[Event], published: str | None) -> None:
        self._days = Days([(event.begin, event.end) for event in events if is_dated(event)], published)

    @property
    def published(self) -> float | None:
        """Where the day of publication stands; None where it is unknown."""
        return self._days.mark

    def bar(self, event: Event) -> Bar | None:
        """Where the event lies; None where the report does not date it."""
        return self._days.place((event.begin, event.end)) if is_dated(event) else None

    def ticks(self) -> list[Tick]:
        """Labels for the first days of events, as many as have room."""
        return self._days.ticks()


def _stand(place: float) -> tuple[Literal["start", "middle", "end"], float]:
    """How a label stands at a place so that it stays on the axis, and where it begins."""
    if place < _LABEL / 2:
        return "start", place
    if place > 100 - _LABEL / 2:
        return "end", place - _LABEL
    return "middle", place - _LABEL / 2


def _places(days: Sequence[date]) -> dict[date, float]:
    if len(days) < 2:
        return dict.fromkeys(days, (_FIRST + _LAST) / 2)
    steps = [0.0]
    for day, following in itertools.pairwise(days):
        steps.append(steps[-1] + 1 + math.log1p((following - day).days))
    return {day: _FIRST + (_LAST - _FIRST) * step / steps[-1] for day, step in zip(days, steps, strict=True)}


def _label(day: date, interval: Interval) -> str:
    end = parse_day(interval[1])
    if end is not None and interval[0] is not None and (end - day).days > 300:
        return str(day.year)
    return f"{_SHORT_MONTHS[day.month - 1]} {day.year}"
