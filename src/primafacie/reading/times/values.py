"""A resolved value and what it leans on."""

from dataclasses import dataclass

from primafacie.reading.times.calendar import UNKNOWN, Interval, interval_of
from primafacie.reading.times.context import Context
from primafacie.record.time import TimeBasis, TimeType


@dataclass(frozen=True, slots=True)
class Value:
    """What a time of the record says, but its place in the text."""

    type: TimeType
    value: str
    interval: Interval
    basis: TimeBasis


def from_published(type_: TimeType, value: str, context: Context) -> Value:
    """A value counted from the publication day."""
    return Value(type_, value, interval_of(value), "inferred" if context.inferred else "relative")


def from_anchor(type_: TimeType, value: str) -> Value:
    """A value counted from another time of the text."""
    return Value(type_, value, interval_of(value), "relative")


def explicit(type_: TimeType, value: str) -> Value:
    """A value that needs no other date."""
    return Value(type_, value, interval_of(value), "explicit")


def unresolved(type_: TimeType, value: str) -> Value:
    """A value that is not known in full, and so has no days."""
    return Value(type_, value, UNKNOWN, "unresolved")
