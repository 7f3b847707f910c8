"""What a denial can answer: of each independent source the claim that it put forward last before."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

_LAST_DAY = "9999-12-31"


class Allegation(NamedTuple):
    """One claim that puts the conduct forward.

    Attributes:
        report: Key of its report.
        row: "<report>/<claim>".
        group: Number of the independent source that it comes from.
        day: Day on which it was put forward; None where unknown, which can be any day.
    """

    report: str
    row: str
    group: int
    day: str | None


class Allegations:
    """The allegations of a matter, in the order in which they were given.

    A denial asks for them at a cost that grows with the independent sources, not with the claims: a matter that is told
    ten thousand times is denied hundreds of times.
    """

    def __init__(self, told: Iterable[Allegation]) -> None:
        self._told = list(told)
        self._of: dict[str, list[str]] = {}
        by_group: dict[int, list[int]] = {}
        for place, each in enumerate(self._told):
            self._of.setdefault(each.report, []).append(each.row)
            by_group.setdefault(each.group, []).append(place)
        self._by_group = [_Source(self._told, places) for _, places in sorted(by_group.items())]

    def of(self, report: str) -> list[str]:
        """Rows of those in one report."""
        return list(self._of.get(report, ()))

    def last_of_each(self, day: str | None, *, but: str) -> list[str]:
        """Rows of the last that each source put forward no later than `day`, in the order of the sources.

        Args:
            day: None where it is not known; then no allegation is too late.
            but: Key of a report whose own are left out.
        """
        found = (source.last(day or _LAST_DAY, but) for source in self._by_group)
        return [self._told[place].row for place in found if place is not None]


class _Source:
    """The allegations of one source, by day."""

    def __init__(self, told: list[Allegation], places: list[int]) -> None:
        ordered = sorted((told[place].day or "", place) for place in places)
        self._told = told
        self._days = [day for day, _ in ordered]
        self._latest = list(accumulate((place for _, place in ordered), max))
        self._places = places

    def last(self, day: str, but: str) -> int | None:
        """The last place, in the order given, among those no later than `day`; None where there is none."""
        count = bisect_right(self._days, day)
        place = self._latest[count - 1] if count > 0 else None
        if place is None or self._told[place].report != but:
            return place
        others = (each for each in reversed(self._places) if self._told[each].report != but)
        return next((each for each in others if (self._told[each].day or "") <= day), None)
