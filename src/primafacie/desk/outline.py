"""What a matter leaves room for, kept beside it, so that an event can join it without a look at all that it holds."""

from collections.abc import Iterable
from dataclasses import dataclass

from primafacie.desk.matters import Conduct


@dataclass(frozen=True)
class Outline:
    """The days on which all that is in a matter can have happened; see `matters.form`.

    Attributes:
        size: Events in the matter.
        latest_begin: Proleptic ordinal of the latest first day of those that are dated; None where none has one.
        earliest_end: Of the earliest last day, likewise.
        is_pinned: Whether people decided on what is in it.
    """

    size: int = 0
    latest_begin: int | None = None
    earliest_end: int | None = None
    is_pinned: bool = False

    def __add__(self, other: "Outline") -> "Outline":
        begins = [day for day in (self.latest_begin, other.latest_begin) if day is not None]
        ends = [day for day in (self.earliest_end, other.earliest_end) if day is not None]
        return Outline(
            self.size + other.size, max(begins, default=None), min(ends, default=None),
            self.is_pinned or other.is_pinned,
        )  # fmt: skip

    def has_room_for(self, other: "Outline", slack: int) -> bool:
        """Whether both can be one matter: their days meet, and people did not decide on both.

        Args:
            other: The outline of another matter or event.
            slack: Days by which they may miss one another.
        """
        if self.is_pinned and other.is_pinned:
            return False
        both = self + other
        return both.latest_begin is None or both.earliest_end is None or both.latest_begin <= both.earliest_end + slack


def outline_of(conducts: Iterable[Conduct], *, is_pinned: bool = False) -> Outline:
    """The outline of events that make one matter."""
    whole = Outline(is_pinned=is_pinned)
    for conduct in conducts:
        days = (conduct.first_day, conduct.last_day) if conduct.is_dated else (None, None)
        whole += Outline(1, *days)
    return whole
