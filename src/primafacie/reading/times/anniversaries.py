"""Anniversaries that date: "the 76th anniversary of the founding of the DPRK", from data/times/anniversaries.yaml."""

import functools
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import Field

from primafacie.data.entry import Entry, SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.reading.language import Parse, Sentence, Word
from primafacie.reading.times.calendar import make_day
from primafacie.reading.times.lexicon import load_words

ANNIVERSARY = "times.date.anniversary"
"""The rule of their times."""
_KINDS = frozenset({"founding", "foundation", "birth", "death", "independence", "liberation", "victory", "wedding"})
"""What stands between the number, or the article, and the noun."""
_REACH = 110
"""Characters within which the words say whose anniversary it is."""
_BACK = 5
"""Words before "anniversary" within which its number stands."""
_FEAST = re.compile(r"\b(?:anniversary|birthday|jubilee)\b", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.IGNORECASE)
_OF = re.compile(r"\s+of\b", re.IGNORECASE)
_BREAK = re.compile(r"[;:()\[\]\"“”]|,\s+(?:which|who|when|where|and|as)\b")
"""What ends the phrase of an anniversary."""
_OTHER_YEAR = re.compile(
    r"\b(?:(?:next|last|previous|following|every|each|coming) year|in (?:19|20)\d\d)\b", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"['’]s?\s+$")
_START = r"(?:(?<!\w)|(?-i:(?<=[a-z])(?=[A-Z])))"
"""The start of a word, or a capital in it: some pages glue titles to names."""


class _Entry(Entry):
    date: date
    title: str
    told_by: list[list[str]] = Field(min_length=1)
    not_by: list[str] = []


class _File(SourcedFile):
    anniversaries: list[_Entry]


@dataclass(frozen=True, slots=True)
class Anniversary:
    """One that a text tells of.

    Attributes:
        start: First character of its phrase.
        end: The character after the last.
        celebrated: The day that it celebrates.
        number: How many years on; None where the text does not number it.
        title: What it celebrates.
        sentence: Where it is told.
        words: Its phrase, white space as one blank.
        is_of_other_year: Whether its sentence sets it apart from the year of the report ("next year", "in 2018").
    """

    start: int
    end: int
    celebrated: date
    number: int | None
    title: str
    sentence: Sentence
    words: str
    is_of_other_year: bool

    @property
    def day(self) -> date | None:
        """The day of a numbered one."""
        if self.number is None:
            return None
        return make_day(self.celebrated.year + self.number, self.celebrated.month, self.celebrated.day)

    @property
    def because(self) -> str:
        """The words, and what their day follows from."""
        return f"{self.words!r}, since {self.title} was on {self.celebrated}"


def find_anniversaries(parse: Parse) -> list[Anniversary]:
    """The anniversaries of a text whose day is known, in its order; none overlaps another."""
    found: list[Anniversary] = []
    starts = [word.start for word in parse.words]
    for feast in _FEAST.finditer(parse.text):
        i = bisect_right(starts, feast.start()) - 1
        told = _told_at(parse, parse.words[i], feast) if i >= 0 else None
        if told is not None and (len(found) == 0 or found[-1].end <= told.start):
            found.append(told)
    return found


def _told_at(parse: Parse, noun: Word, feast: re.Match[str]) -> Anniversary | None:
    """The anniversary whose noun is the word."""
    sentence = parse.sentences[noun.sentence]
    begin, stop = parse.words[sentence.first].start, parse.words[sentence.last].end
    if not begin <= feast.start() < stop:
        return None
    first, number = _numbered(parse, sentence, noun)
    if first is None:
        return None
    told = _celebrated(parse.text, first.start, feast.end(), begin, stop)
    if told is None:
        return None
    entry, start, end = told
    if start == first.start and number is not None and first.i > sentence.first:
        before = parse.words[first.i - 1]
        start = before.start if before.lower == "the" else start
    return Anniversary(
        start=start,
        end=end,
        celebrated=entry.date,
        number=number,
        title=entry.title,
        sentence=sentence,
        words=" ".join(parse.text[start:end].split()),
        is_of_other_year=_OTHER_YEAR.search(parse.text, begin, stop) is not None,
    )


def _numbered(parse: Parse, sentence: Sentence, noun: Word) -> tuple[Word | None, int | None]:
    """The word with which the anniversary begins, and its number.

    None for the word where a number that is not known, or an adjective, stands before ("a landmark anniversary").
    """
    for i in range(noun.i - 1, max(sentence.first, noun.i - _BACK) - 1, -1):
        number = _number(parse.words[i].lower)
        if number is not None:
            return _with_tens(parse, sentence, i, number)
    first = noun
    while first.i > sentence.first and first.i > noun.i - _BACK:
        before = parse.words[first.i - 1]
        if before.lower == "the":
            return before, None
        if before.lower not in _KINDS:
            return (first, None) if before.tag not in ("JJ", "CD", "NN") and before.pos != "DET" else (None, None)
        first = before
    return first, None


def _with_tens(parse: Parse, sentence: Sentence, i: int, number: int) -> tuple[Word, int]:
    """The first word of "seventy-fifth", which the parse cuts at its hyphen, and its number."""
    if i - 2 < sentence.first or parse.words[i - 1].text not in ("-", "‑") or number > 9:
        return parse.words[i], number
    tens = load_words().get(parse.words[i - 2].lower, {}).get("tens")
    return (parse.words[i - 2], number + int(tens)) if tens is not None else (parse.words[i], number)


def _number(word: str) -> int | None:
    match = _NUMBER.fullmatch(word)
    if match is not None:
        return int(match[1])
    sense = load_words().get(word, {}).get("ordinal")
    return int(sense) if sense is not None else None


def _celebrated(text: str, first: int, noun_end: int, begin: int, stop: int) -> tuple["_Entry", int, int] | None:
    """What is celebrated, and the characters of the phrase.

    Its words stand behind "of", between the number and the noun ("the 76th DPRK birthday"), or before the number with
    an "'s" ("the DPRK's 76th founding anniversary").
    """
    end = min(stop, noun_end + _REACH)
    broken = _BREAK.search(text, noun_end, end)
    behind = broken.start() if broken is not None else end
    if _OF.match(text, noun_end) is None:
        behind = noun_end
    told = _entry_of(text, first, behind)
    if told is not None:
        return told[0], first, max(told[2], noun_end)
    owner = _POSSESSIVE.search(text, max(begin, first - _REACH), first)
    if owner is None:
        return None
    told = _entry_of(text, max(begin, first - _REACH), noun_end)
    return (told[0], told[1], noun_end) if told is not None and told[1] < first else None


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


def _entry_of(text: str, first: int, end: int) -> tuple[_Entry, int, int] | None:
    """Whose anniversary characters `[first, end)` tell, and the stretch of the words for it; the nearest one."""
    best: tuple[int, int, _Entry] | None = None
    for entry, groups, others in _entries():
        matches = [group.search(text, first, end) for group in groups]
        if any(match is None for match in matches):
            continue
        start = min(match.start() for match in matches if match is not None)
        stop = max(match.end() for match in matches if match is not None)
        if others is not None and others.search(text, first, stop) is not None:
            continue
        if best is None or stop < best[1]:
            best = start, stop, entry
    return (best[2], best[0], best[1]) if best is not None else None
