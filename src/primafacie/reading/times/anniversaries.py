"""Anniversaries that tell their year by their number, from data/times/anniversaries.yaml."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from primafacie.data.loader import load_packaged
from primafacie.reading.language import Parse, Sentence, Word
from primafacie.reading.times.calendar import make_day
from primafacie.reading.times.lexicon import Source, load_words

_REACH = 110
"""Characters after the number within which the words say whose anniversary it is."""
_NUMBER = re.compile(r"(\d{1,3})(?:st|nd|rd|th)|[a-z]+", re.IGNORECASE)
_FEAST = re.compile(r"\W+(?:[\w'’.]+\W+){0,4}?(?:anniversary|birthday|jubilee)\b", re.IGNORECASE)
_OTHER_YEAR = re.compile(
    r"\b(?:(?:next|last|previous|following|every|each|coming) year|in (?:19|20)\d\d)\b", re.IGNORECASE
)

_START = r"(?:(?<!\w)|(?-i:(?<=[a-z])(?=[A-Z])))"
"""The start of a word, or a capital in it: some pages glue titles to names."""


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    date: date
    title: str
    told_by: list[list[str]] = Field(min_length=1)
    not_by: list[str] = []


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    sources: list[Source] = Field(min_length=1)
    anniversaries: list[_Entry]


@dataclass(frozen=True, slots=True)
class Anniversary:
    """One that a text tells of.

    Attributes:
        day: The day on which that anniversary falls.
        sentence: Where it is told.
        because: The words, and what they follow from.
    """

    day: date
    sentence: Sentence
    because: str


def find_anniversaries(parse: Parse) -> Iterator[Anniversary]:
    """The numbered anniversaries of a text, but those of a year that their sentence sets apart from the report's."""
    for sentence in parse.sentences:
        told = [found for word in parse.words_of(sentence) if (found := _told_at(parse, sentence, word)) is not None]
        first, last = parse.words[sentence.first], parse.words[sentence.last]
        if told and _OTHER_YEAR.search(parse.text_of(first, last)) is None:
            yield from told


def _told_at(parse: Parse, sentence: Sentence, word: Word) -> Anniversary | None:
    """The anniversary whose number is the word."""
    number = _number(word.lower)
    if number is None:
        return None
    region = parse.text[word.end : min(parse.words[sentence.last].end, word.end + _REACH)]
    feast = _FEAST.match(region)
    entry, length = _entry_of(region) if feast is not None else (None, 0)
    day = make_day(entry.date.year + number, entry.date.month, entry.date.day) if entry is not None else None
    if feast is None or entry is None or day is None:
        return None
    told = " ".join(parse.text[word.start : word.end + max(length, feast.end())].split())
    return Anniversary(day, sentence, f"{told!r}, since {entry.title} was on {entry.date}")


def _number(word: str) -> int | None:
    match = _NUMBER.fullmatch(word)
    if match is None:
        return None
    if match[1] is not None:
        return int(match[1])
    sense = load_words().get(word, {}).get("ordinal")
    return int(sense) if sense is not None else None


@functools.cache
def _entries() -> Sequence[tuple[_Entry, list[re.Pattern[str]], re.Pattern[str] | None]]:
    content: _File = load_packaged("times/anniversaries.yaml", _File)
    return [
        (entry, [_any_of(group) for group in entry.told_by], _any_of(entry.not_by) if entry.not_by else None)
        for entry in content.anniversaries
    ]


def _any_of(phrases: Sequence[str]) -> re.Pattern[str]:
    parts = [re.escape(phrase).replace(r"\*", r"\w*").replace("'", "['’]").replace(r"\ ", r"\s+") for phrase in phrases]
    return re.compile(rf"{_START}(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def _entry_of(region: str) -> tuple[_Entry | None, int]:
    """Whose anniversary it is, and how far the words for it reach; the one whose words stand nearest."""
    best: tuple[int, _Entry] | None = None
    for entry, groups, others in _entries():
        matches = [group.search(region) for group in groups]
        if any(match is None for match in matches):
            continue
        stop = max(match.end() for match in matches if match is not None)
        if others is not None and others.search(region[:stop]) is not None:
            continue
        if best is None or stop < best[0]:
            best = stop, entry
    return (best[1], best[0]) if best is not None else (None, 0)
