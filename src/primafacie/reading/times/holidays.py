"""Feasts and anniversaries that date, from data/times/holidays.yaml."""

import functools
from collections.abc import Sequence
from datetime import date
from typing import Self

from pydantic import Field, model_validator

from primafacie.data.entry import Entry, SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.errors import RulebookError
from primafacie.reading.times.calendar import add_days, easter, nth_weekday
from primafacie.reading.times.tokens import Token


class _NthWeekday(Entry):
    month: int = Field(ge=1, le=12)
    weekday: int = Field(ge=1, le=7)
    n: int = Field(ge=-1, le=5)


class HolidayEntry(Entry):
    """A feast: fixed ("on"), counted from Easter, the n-th weekday of a month, or listed year by year."""

    names: list[str] = Field(min_length=1)
    country: str | None = None
    on: str | None = Field(default=None, pattern=r"^\d\d-\d\d$")
    easter: int | None = None
    nth: _NthWeekday | None = None
    days: dict[str, str] = {}
    note: str | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if [self.on is not None, self.easter is not None, self.nth is not None, bool(self.days)].count(True) != 1:
            raise ValueError("give exactly one of on, easter, nth, days")
        return self

    def day_in(self, year: int) -> date | None:
        """The day in that year; None where it is not known."""
        if self.on is not None:
            month, day = self.on.split("-")
            return date(year, int(month), int(day))
        if self.easter is not None:
            return add_days(easter(year), self.easter)
        if self.nth is not None:
            return nth_weekday(year, self.nth.month, self.nth.weekday, self.nth.n)
        listed = self.days.get(str(year))
        return date.fromisoformat(f"{year:04}-{listed}") if listed is not None else None


class _File(SourcedFile):
    holidays: dict[str, HolidayEntry]


@functools.cache
def load_holidays() -> dict[str, HolidayEntry]:
    """Key to feast.

    Raises:
        RulebookError: The file is not valid.
    """
    content: _File = load_packaged("times/holidays.yaml", _File)
    return content.holidays


@functools.cache
def _names() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word to the names that begin with it, the longest first."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    seen: set[str] = set()
    for key, entry in load_holidays().items():
        for name in entry.names:
            if name in seen:
                raise RulebookError(f"times/holidays.yaml: {name!r} stands twice; keep one")
            seen.add(name)
            words = tuple(name.lower().replace("'", " ' ").replace("-", " - ").split())
            by_first.setdefault(words[0], []).append((words, key))
    for names in by_first.values():
        names.sort(key=lambda item: -len(item[0]))
    return by_first


def first_words() -> frozenset[str]:
    """The words that the names begin with."""
    return frozenset(_names())


@functools.cache
def first_pairs() -> frozenset[tuple[str, str]]:
    """The first two words of the names that have two; the one word and "" of the others."""
    return frozenset(
        (words[0], words[1] if len(words) > 1 else "") for names in _names().values() for words, _ in names
    )


def read_holiday(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """The key of the feast named at token `i`, and where its name stops; names are written with a capital."""
    if i >= len(tokens):
        return None
    for words, key in _names().get(tokens[i].lower, ()):
        stop = i + len(words)
        if stop > len(tokens) or not tokens[i].word.text[:1].isupper():
            continue
        if all(tokens[i + n].lower == word for n, word in enumerate(words)):
            return key, stop
    return None
