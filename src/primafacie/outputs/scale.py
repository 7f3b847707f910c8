"""The scale of the timeline picture: days to places, so that years and days can stand in one picture."""

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from primafacie.outputs.days import parse_day
from primafacie.outputs.view import is_dated
from primafacie.record import Event

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


class Scale:
    """Places for days. The width between two days that the report names grows with the logarithm of the days between.

    So a report that looks back twenty-four years and ahead two days shows both.
    """

    def __init__(self, events: Iterable[Event], published: str | None) -> None:
        self._published = parse_day(published)
        self._events = [event for event in events if is_dated(event)]
        days = {parse_day(day) for event in self._events for day in (event.begin, event.end)} | {self._published}
        self._days = sorted(day for day in days if day is not None)
        self._places = _places(self._days)

    @property
    def published(self) -> float | None:
        """Where the day of publication stands; None where it is unknown."""
        return self._places[self._published] if self._published is not None else None

    def bar(self, event: Event) -> Bar | None:
        """Where the event lies; None where the report does not date it."""
        begin, end = parse_day(event.begin), parse_day(event.end)
        if not is_dated(event) or (begin is None and end is None):
            return None
        left = self._places[begin] if begin is not None else 0.0
        right = self._places[end] if end is not None else 100.0
        return Bar(round(left, 2), round(max(right - left, _MIN_WIDTH), 2), begin is None, end is None)

    def ticks(self) -> list[Tick]:
        """Labels for the first days of events, as many as have room."""
        ticks: list[Tick] = []
        seen: set[str] = set()
        free = 0.0
        for event in sorted(self._events, key=lambda event: event.begin or event.end or ""):
            day = parse_day(event.begin or event.end)
            if day is None:
                continue
            label = _label(day, event)
            place = self._places[day]
            anchor, left = _stand(place)
            if label not in seen and left >= free:
                ticks.append(Tick(round(place, 2), label, anchor))
                seen.add(label)
                free = left + _LABEL
        return ticks


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


def _label(day: date, event: Event) -> str:
    end = parse_day(event.end)
    if end is not None and event.begin is not None and (end - day).days > 300:
        return str(day.year)
    return f"{_SHORT_MONTHS[day.month - 1]} {day.year}"
