"""Anniversaries that date: "the 76th anniversary of the founding of the DPRK", from data/times/anniversaries.yaml."""

import functools
import re
from collections.abc import Sequence
from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from primafacie.data.loader import load_packaged
from primafacie.errors import RulebookError
from primafacie.reading.times.expression import Calendar
from primafacie.reading.times.lexicon import Source
from primafacie.reading.times.numbers import read_nth
from primafacie.reading.times.tokens import Token

Phrase = tuple[str, ...]
_PIECE = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")


class _Anniversary(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    day: date
    of: list[str] = Field(min_length=1)
    whose: list[str] = []


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    sources: list[Source] = Field(min_length=1)
    kinds: frozenset[str]
    names: frozenset[str]
    anniversaries: dict[str, _Anniversary]


class _Index:
    """The phrases by their first word, the longest first, each with the day that it celebrates."""

    def __init__(self, phrases: dict[Phrase, date]) -> None:
        self._by_first: dict[str, list[tuple[Phrase, date]]] = {}
        for phrase, day in sorted(phrases.items(), key=lambda item: (-len(item[0]), item[0])):
            self._by_first.setdefault(phrase[0], []).append((phrase, day))

    @property
    def first_words(self) -> frozenset[str]:
        """The words with which a phrase begins."""
        return frozenset(self._by_first)

    def read(self, tokens: Sequence[Token], i: int) -> tuple[date, int] | None:
        """The day of the longest phrase at token `i`, and where it stops."""
        if i >= len(tokens):
            return None
        for phrase, day in self._by_first.get(tokens[i].lower, ()):
            stop = i + len(phrase)
            if stop <= len(tokens) and all(tokens[i + n].lower == word for n, word in enumerate(phrase)):
                return day, stop
        return None


@functools.cache
def _file() -> _File:
    content: _File = load_packaged("times/anniversaries.yaml", _File)
    return content


@functools.cache
def _celebrated() -> tuple[_Index, _Index]:
    """What stands behind "anniversary of", and what stands before it with an "'s".

    Raises:
        RulebookError: A phrase celebrates two days.
    """
    of: dict[Phrase, date] = {}
    whose: dict[Phrase, date] = {}
    for entry in _file().anniversaries.values():
        for phrases, known in ((entry.of, of), (entry.whose, whose)):
            for phrase in phrases:
                words = tuple(_pieces(phrase))
                if known.setdefault(words, entry.day) != entry.day:
                    raise RulebookError(f"times/anniversaries.yaml: {phrase!r} celebrates two days; keep one")
    return _Index(of), _Index(whose)


def _pieces(phrase: str) -> list[str]:
    """The words of a phrase as tokens: abbreviations without their full stops."""
    bare = re.sub(r"(?<=\b[a-z])\.|(?<=\bsept)\.", "", phrase.lower())
    return _PIECE.findall(bare)


@functools.cache
def owner_words() -> frozenset[str]:
    """The first words of those whose anniversary it can be ("North Korea's 75th …")."""
    return _celebrated()[1].first_words


@functools.cache
def core_words() -> frozenset[str]:
    """The words of which an anniversary has one."""
    return _file().names


@functools.cache
def first_words() -> frozenset[str]:
    """The words without a sense with which an anniversary can begin: owners and kinds."""
    return owner_words() | _file().kinds


@functools.cache
def phrase_starts() -> frozenset[str]:
    """The words and senses with which an anniversary can begin."""
    return first_words() | core_words() | {"the", "digits", "tens", "ordinal"}


def read_anniversary(tokens: Sequence[Token], i: int) -> tuple[Calendar, int] | None:
    """The day of the anniversary told at token `i`, and where the words stop.

    With its number the year is known ("the 76th anniversary of …"); without it the day of the year is.
    """
    if i > 0 and tokens[i - 1].word.tag in ("JJ", "CD", "NN") and tokens[i].lower in _file().names | _file().kinds:
        return None  # "the landmark anniversary", or a number that is not read
    i = _skip(tokens, i, "the")
    owner = _read_owner(tokens, i)
    number = read_nth(tokens, owner[1] if owner is not None else i)
    stop = number[1] if number is not None else (owner[1] if owner is not None else i)
    if stop < len(tokens) and tokens[stop].lower in _file().kinds:
        stop += 1
    if stop >= len(tokens) or tokens[stop].lower not in _file().names:
        return None
    stop += 1
    day = owner[0] if owner is not None else None
    if day is None:
        if stop >= len(tokens) or tokens[stop].lower != "of":
            return None
        read = _celebrated()[0].read(tokens, _skip(tokens, stop + 1, "the"))
        if read is None:
            return None
        day, stop = read
    year = day.year + number[0] if number is not None else None
    return Calendar(year=year, month=day.month, day=day.day), stop


def _read_owner(tokens: Sequence[Token], i: int) -> tuple[date, int] | None:
    """The day of "the DPRK's", and where it stops."""
    read = _celebrated()[1].read(tokens, i)
    if read is None or read[1] >= len(tokens) or tokens[read[1]].lower != "'":
        return None
    stop = _skip(tokens, read[1] + 1, "s")
    return read[0], stop


def _skip(tokens: Sequence[Token], i: int, word: str) -> int:
    return i + 1 if i < len(tokens) and tokens[i].lower == word else i
