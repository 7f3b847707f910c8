"""What a time expression says, before it is known which day it speaks from."""

from dataclasses import dataclass
from typing import Literal

Amount = float | str
"""A number, or "X" where the words leave it open ("several")."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """A point of the calendar, as far as it is named; the rest is filled in from context.

    Attributes:
        which: "last", "this", "next" … for the whole ("last March").
        year_which: The same for its year alone ("March last year").
        week_which: The same for its week ("Friday last week").
        fiscal: Whether the year is one of account, whose days are not known.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    week: int | None = None
    which: str | None = None
    year_which: str | None = None
    week_which: str | None = None
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Years:
    """A decade or a century, as the first digits of its years ("199", "19"); a short decade has two digits: "80"."""

    prefix: str
    short: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """The unit of the calendar that stands in some relation to an anchor: "last week", "the following year"."""

    unit: str
    which: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units before or after an anchor.

    Attributes:
        sign: -1 for before, 1 for after.
        precision: The unit that the value is given in; None to decide by the anchor.
    """

    amount: Amount
    unit: str
    sign: int
    anchor: Literal["publication", "narrative"] = "publication"
    precision: str | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A duration, or with `which` one that lies before or after the anchor ("the past two years")."""

    parts: tuple[tuple[Amount, str], ...]
    which: str | None = None


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A set of times; `value` as TIMEX3."""

    value: str


@dataclass(frozen=True, slots=True)
class Reference:
    """PAST_REF, PRESENT_REF or FUTURE_REF; with `anchor`, the time that the text spoke of last ("then")."""

    value: str
    anchor: bool = False


@dataclass(frozen=True, slots=True)
class Holiday:
    """A feast or an anniversary that dates."""

    key: str
    year: int | None = None
    which: str | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day ("T15:00", "TMO") on a day; `zone` an offset from UTC, "Z", or ""."""

    value: str
    day: "Expression | None" = None
    zone: str = ""
    which: str | None = None


@dataclass(frozen=True, slots=True)
class Between:
    """From one point to another, both included."""

    first: "Expression"
    last: "Expression"


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The n-th such weekday (ISO number) of a period: "the second Friday of June"; -1 for the last."""

    n: int
    weekday: int
    of: "Expression"


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week in which a day lies: "the week of 12 June"."""

    day: "Expression"


@dataclass(frozen=True, slots=True)
class Edge:
    """The start, middle or end of a period."""

    of: "Expression"
    edge: str


Expression = (
    Calendar
    | Years
    | Period
    | Shift
    | Length
    | Recurrence
    | Reference
    | Holiday
    | Clock
    | Between
    | NthWeekday
    | WeekOf
    | Edge
)
